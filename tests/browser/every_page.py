"""Every page of a case, as it is shown: each lens, and what is asked in each of its states."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ipywidgets import Widget

import kit
from kit.browser.page import Page
from kit.case.case import Case
from kit.exercises.asked.items import Field
from kit.exercises.kinds.catalogue import KINDS, all_items, choose
from kit.exercises.played.bar import AnswersBar
from kit.exercises.played.gate import Gate
from kit.exercises.played.hand_in import hand_in_page
from kit.exercises.played.hands import HandsUp
from kit.exercises.played.player import Player
from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.lesson.part import LessonPart
from kit.lesson.plan import hour_of
from tests.conftest import LENSES
from tests.exercises.pressing import fill, press

CODE = "amber-heron-4827"


class Shown(NamedTuple):
    """A page in one of its states."""

    name: str
    html: str
    values: dict


def every_page(case: Case, folder: Path) -> Iterator[Shown]:
    """Yield the pages of a case; answers go into the folder."""
    for name, lens in LENSES.items():
        yield from _in(name, lens(case))
    sheet = AnswerSheet(case.story, folder, CODE)
    yield from _in("bar", AnswersBar(case, sheet, with_name=True))
    yield from _in("hands", HandsUp(case, sheet))
    for kind in KINDS:
        items = choose(case.data, CODE, kinds=[kind], voices=2)
        player = Player(case, sheet, lambda _code, items=items: items, with_points=True)
        yield from _played(kind, player)
    items = all_items(case.data, CODE).values()
    yield Shown("hand-in", hand_in_page(case.data, sheet.data, list(items)), {})
    few = choose(case.data, "jolly-otter-1234", kinds=["missing"])
    other = AnswerSheet(case.story, folder, "jolly-otter-1234")
    gate = Gate(Player(case, other, lambda _code: few), kit.story)
    yield from _in("gate", gate)
    press(gate, "show")
    yield from _in("open gate", gate)
    yield from _lesson(case, AnswerSheet(case.story, folder, "calm-curlew-1234"))
    yield from _class(case)


def _lesson(case: Case, sheet: AnswerSheet) -> Iterator[Shown]:
    """Yield each part of the lesson at first, while voices are sorted, and at the end."""
    yield from _in("lesson plan", kit.lesson_plan(case))
    parts = {name: LessonPart(case, sheet, name) for name in hour_of(case.data)}
    talk = LessonPart(case, sheet, "talk", hour_of(case.data, controversy=True))
    yield from _in("part talk shut", talk)
    for name, part in parts.items():
        yield from _in(f"part {name}", part)
    if "sort" in parts:
        press(parts["sort"], "show")
        question = parts["sort"].body[0].question
        fill(question, question.screens.items[0].steps[0].fields[0].options[0].value)
    yield from _in("part read folded", parts["read"])
    press(parts["room"], "show")
    for part in parts.values():
        player = part.body[0] if isinstance(part.body[0], Player) else part.body[0].question
        yield from _played(f"part {part.name}", player)
    for name, part in parts.items():
        yield from _in(f"part {name} open", part)
    press(talk, "show")
    yield from _in("part talk", talk)
    fill(talk.body[0], "teal-owl-1234", "ruby-jay-5678")
    press(talk.body[0], "draw")
    yield from _in("part talk drawn", talk)
    yield from _played("part talk", talk.body[0])


def _class(case: Case) -> Iterator[Shown]:
    """Yield a class's results, and what students wrote as a teacher reads it first."""
    shown = kit.class_results(case, kit.simulate_class(case, students=6))
    for name, section in shown.sections.items():
        yield from _in(f"class {name}", section)
    yield from _in("class codes", shown.codes)
    yield Shown("class", shown.page.html, {})
    shown.texts.state = "review"
    yield Shown("class texts", _with(shown.texts.page, shown.texts.lent), {})
    table = kit.class_table(case, kit.simulate_class(case, students=3))
    yield Shown("class table", _with(table.page, table.lent), table.page.values)


def _with(page: Page, lent: str) -> str:
    """Return a page's HTML with what is lent to it."""
    return str(page.html).removesuffix("</div>") + str(lent) + "</div>"


def _in(name: str, widget: Widget) -> Iterator[Shown]:
    for child in getattr(widget, "children", ()):
        if isinstance(child, Page):
            yield Shown(name, child.html, child.values)
        else:
            yield from _in(name, child)


def _played(kind: str, player: Player) -> Iterator[Shown]:
    """Yield each screen as it is asked, refused, and told."""
    for number, (item, step) in enumerate(player.screens.all):
        name = f"{kind}: {item.id} {step.id}"
        press(player, f"go {number}")
        yield from _in(name, player)
        press(player, "save")
        yield from _in(f"{name} refused", player)
        fill(player, *map(_answer_to, step.fields))
        press(player, "save")
    for number, (item, step) in enumerate(player.screens.all):
        press(player, f"go {number}")
        yield from _in(f"{kind}: {item.id} {step.id} answered", player)


def _answer_to(field: Field) -> str | list[str]:
    """Return an answer that fits: the last option, so that few readings are the annotators'."""
    if field.options:
        last = field.options[-1].value
        return [last] if field.kind == "several" else last
    return "7" if field.kind == "number" else "…"
