"""The page that goes with a hand-in: a student's answers, to be read without the kit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kit.case.model import CaseData
from kit.case.values import NAME_ITEM
from kit.exercises.asked.items import Field, Item
from kit.exercises.kinds.writing_words import WritingWords
from kit.exercises.played.page import render
from kit.exercises.played.words import PlayedWords
from kit.exercises.sheet.data import ItemAnswers, Response, SheetData, Value


@dataclass(frozen=True)
class Line:
    """One question and its answers; `first` is what was answered first, if that was changed.

    Of both it is known whether they are to an earlier wording.
    """

    label: str
    answers: tuple[str, ...]
    first: tuple[str, ...]
    is_changed: bool
    is_first_changed: bool


def hand_in_page(case: CaseData, sheet: SheetData, items: Sequence[Item]) -> Markup:
    """Return a whole HTML page with every answer of a sheet, item by item.

    Answers to items that the case no longer has are shown too, by their ids.
    """
    names_shown = sheet.names_shown
    known = {item.id: item.as_met(names_shown) for item in items}
    earlier = case.language.words(PlayedWords).page_earlier
    parts = []
    for id_, answers in sheet.items.items():
        if id_ != NAME_ITEM:
            item = known.get(id_)
            lines, told = list(_lines(item, answers, earlier)), _told(item, sheet, id_)
            parts.append((item, id_, answers, lines, told))
    who = f"{sheet.name} ({sheet.code})" if sheet.name else sheet.code
    return render(
        "hand_in.html",
        case,
        sheet=sheet,
        who=who,
        parts=parts,
        rubric=case.language.words(WritingWords).rubric,
    )


def _told(item: Item | None, sheet: SheetData, id_: str) -> str:
    """Return what the answer to an item came to, or nothing if that is not to be judged."""
    given = sheet.given(id_)
    if not item or item.steps[-1].id not in item.current(given):
        return ""
    return item.look_again(item.steps[-1], given).text


def _lines(item: Item | None, answers: ItemAnswers, earlier: str) -> Iterator[Line]:
    steps = {step.id: step for step in item.steps} if item else {}
    by_step: dict[str, list[Response]] = {}
    for response in answers.responses:
        by_step.setdefault(response.step, []).append(response)
    for id_, responses in by_step.items():
        latest = max(responses, key=lambda r: r.when)
        first = min((r for r in responses if r.given), key=lambda r: r.at, default=latest)
        step = steps.get(id_)
        fields = {field.name: field for field in step.fields} if step else {}
        are_changed = [bool(step and step.is_changed_since(r)) for r in (latest, first)]
        for name, value in latest.values.items():
            field = fields.get(name)
            before = _said(first.values.get(name, ""), field, earlier)
            now = _said(value, field, earlier)
            if now or before:
                label = field.label if field else f"{id_}, {name}"
                yield Line(label, now, before if before != now else (), *are_changed)


def _said(value: Value, field: Field | None, earlier: str) -> tuple[str, ...]:
    """Return answers as their reader would say them: the labels of what was chosen.

    `earlier` is what to say of what can be chosen no more.
    """
    chosen = tuple(filter(None, [value] if isinstance(value, str) else value))
    if not (field and field.options):
        return chosen
    labels = {option.value: option.label for option in field.options}
    gone = {value: earlier.format(answer=value) for value in chosen}
    return tuple((gone | labels)[text] for text in chosen)
