"""The gate: keeps lenses shut until a question is answered, or "show me anyway" is pressed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ipywidgets as widgets

from kit.browser.page import Lens
from kit.case.case import Case
from kit.exercises.played.page import render
from kit.exercises.played.player import Player
from kit.exercises.played.sheet_lens import SheetLens


class Gate(SheetLens):
    """A question and, once it is answered, the lenses behind it; they know nothing of it."""

    def __init__(self, question: Player, *lenses: Callable[[Case], widgets.Widget]) -> None:
        self.question, self._lenses = question, lenses
        self.lenses: tuple[widgets.Widget, ...] = ()
        self._told: Any = None
        question.stand_behind()
        super().__init__(question.case, question.sheet)

    @property
    def is_open(self) -> bool:
        """Whether the lenses show."""
        return bool(self.lenses)

    def _begin(self) -> None:
        """Open or shut, as the sheet has it. A lens is built when it is opened."""
        should_open = self.question.screens.is_revealed
        if should_open and not self.lenses:
            self.lenses = tuple(build(self.case) for build in self._lenses)
        elif not should_open:
            self._shut()
        html = render(
            "gate.html",
            self.case.data,
            is_open=self.is_open,
            open=self._still_open(),
            is_begun=any(map(self.question.screens.is_given, range(len(self.question.screens)))),
            key=self.question.key,
            is_answered=self.question.screens.is_complete,
            name=self.sheet.path.name,
        )
        self._show(html, {}, self.sheet.copies.place_of(self.sheet.data))
        self.children = [self.question, self.page, *self.lenses]

    def _still_open(self) -> list[tuple[int, str]]:
        """Return the screens that can be answered and are not, by number and title."""
        screens = self.question.screens
        numbers = [n for n in range(len(screens)) if not screens.is_shown(n)]
        return [(n, screens.title(n)) for n in numbers if screens.locked_by(n) is None]

    def renew(self) -> None:
        """Build the lenses that show once more, with what is chosen in them."""
        chosen = [lens.page.values if isinstance(lens, Lens) else {} for lens in self.lenses]
        self._shut()
        self._begin()
        for lens, values in zip(self.lenses, chosen, strict=False):
            if isinstance(lens, Lens):
                lens.page.values = values

    def _shut(self) -> None:
        for lens in self.lenses:
            lens.close()
        self.lenses = ()

    def without_widgets(self) -> str:
        """Return the same as plain HTML: the question, and the lenses if they are open."""
        lenses = (it.without_widgets() for it in self.lenses if isinstance(it, Lens))
        return "".join((self.question.without_widgets(), *lenses))

    def _press(self, what: str, where: str) -> None:
        if what == "show":
            self.question.screens.reveal()
            self._begin()
        elif what == "go" and where.isdecimal():
            self.question.go(int(where))

    def _item_changed(self, _item: str) -> None:
        screens = self.question.screens
        now = (screens.is_revealed, screens.is_complete, self._still_open())
        if now != self._told:
            self._told = now
            self._begin()
