"""The gate: keeps a lens shut until a question is answered, or "show me anyway" is pressed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ipywidgets as widgets

from kit import pages
from kit.case import Case
from kit.exercises.player import Player
from kit.frontend import Lens, Page


class Gate(Lens):
    """A question and, once it is answered, the lens behind it; the lens knows nothing of it."""

    def __init__(self, question: Player, lens: Callable[[Case], widgets.Widget]) -> None:
        self.question, self._lens = question, lens
        self.lens: widgets.Widget | None = None
        super().__init__(Page())
        self._draw()
        self.page.observe(self._pressed, "values")
        question.sheet.listeners.append(self._sheet_changed)

    @property
    def is_open(self) -> bool:
        """Whether the lens shows."""
        return self.lens is not None

    def _draw(self) -> None:
        """Open or shut, as the sheet has it. The lens is built when it is opened."""
        should_open = self.question.screens.is_revealed
        if should_open and self.lens is None:
            self.lens = self._lens(self.question.case)
        elif not should_open:
            self.lens = None
        self.page.html = pages.render(
            "gate.html",
            self.question.case.data,
            is_open=self.is_open,
            is_answered=self.question.screens.is_complete,
            name=self.question.sheet.path.name,
        )
        self.page.keep = self.question.sheet.browser_copy
        self.children = [self.question, self.page, *([self.lens] if self.lens else [])]

    def _pressed(self, change: Any) -> None:
        if change["new"].get("pressed") != change["old"].get("pressed"):
            self.question.screens.reveal()
            self._draw()
            self.page.send({"done": True})

    def _sheet_changed(self, _what: str) -> None:
        should_open = self.question.screens.is_revealed
        if should_open != self.is_open or (self.is_open and self.question.screens.is_complete):
            self._draw()
