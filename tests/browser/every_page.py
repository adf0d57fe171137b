"""Every page of a case, as it is shown: each lens, and what is asked in each of its states."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ipywidgets import Widget

import kit
from kit.browser.page import Page
from kit.case.case import Case
from kit.exercises.kinds.catalogue import KINDS, choose
from kit.exercises.played.bar import AnswersBar
from kit.exercises.played.gate import Gate
from kit.exercises.played.hands import HandsUp
from kit.exercises.played.player import Player
from kit.exercises.sheet.open_sheet import AnswerSheet
from tests.conftest import LENSES
from tests.exercises.pressing import press

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
    gate = Gate(player, kit.story)
    yield from _in("gate", gate)
    press(gate, "show")
    yield from _in("open gate", gate)


def _in(name: str, widget: Widget) -> Iterator[Shown]:
    for child in getattr(widget, "children", ()):
        if isinstance(child, Page):
            yield Shown(name, child.html, child.values)
        else:
            yield from _in(name, child)


def _played(kind: str, player: Player) -> Iterator[Shown]:
    """Yield each screen as it is asked, and refused or told."""
    for number, (item, step) in enumerate(player.screens.all):
        name = f"{kind}: {item.id} {step.id}"
        press(player, f"go {number}")
        yield from _in(name, player)
        press(player, "save")
        yield from _in(f"{name} saved", player)
