"""Hands up: the teacher types counts before and after, and the class's shift shows at once."""

from __future__ import annotations

from typing import Any

from kit import pages
from kit.case import Case
from kit.exercise_words import WORDS
from kit.exercises.sorting import stance_options
from kit.exercises.store import REPLACED, AnswerSheet
from kit.frontend import Lens, Page

_ITEM, _STEP = "hands-up", "counts"
_TIMES = ("before", "after")


class HandsUp(Lens):
    """A table to type counts into, and below it the class before and after."""

    def __init__(self, case: Case, sheet: AnswerSheet) -> None:
        self.case, self.sheet = case, sheet
        self.options = stance_options(case.data)
        self._slot = sheet.new_slot(_ITEM, _STEP)
        super().__init__(Page(pages.render("hands.html", case.data, options=self.options)))
        self._result = Page()
        self._load()
        self.page.observe(self._changed, "values")
        sheet.listeners.append(self._sheet_changed)
        self.children = [self.page, self._result]

    def _load(self) -> None:
        latest = self.sheet.data.latest(_ITEM, _STEP)
        known = latest.values if latest else {}
        names = [f"{time}-{option.value}" for time in _TIMES for option in self.options]
        self.page.values = {name: str(known.get(name, "")) for name in names}
        self._draw()

    def _sheet_changed(self, what: str) -> None:
        if what == REPLACED:
            self._load()

    def _changed(self, _change: Any) -> None:
        self.sheet.edit(self._slot, self.page.values)
        self._draw()

    def _draw(self) -> None:
        counts = {
            time: [
                _count(self.page.values.get(f"{time}-{option.value}")) for option in self.options
            ]
            for time in _TIMES
        }
        before, after = (sum(counts[time]) for time in _TIMES)
        # While the second count is being typed in, a shift would tell nothing.
        is_filled = all(str(self.page.values[f"after-{o.value}"]).strip() for o in self.options)
        is_counted = bool(before and after and (is_filled or after >= before))
        shifts = [b - a for a, b in zip(counts["before"], counts["after"], strict=True)]
        self._result.html = pages.render(
            "hands_result.html",
            self.case.data,
            rows=list(zip(self.options, counts["before"], counts["after"], shifts, strict=True)),
            totals=(before, after),
            is_counted=is_counted,
            message=_message(before, after, shifts) if is_counted else _message(before, 0, shifts),
            problem=self.sheet.problem,
        )


def _message(before: int, after: int, shifts: list[int]) -> str:
    """Return the shift in words; who moved where, counts cannot tell."""
    if not before and not after:
        return str(WORDS.hands_none)
    if not before or not after:
        return ""
    if before != after:
        return str(WORDS.hands_unequal.format(before=before, after=after))
    moved = sum(shift for shift in shifts if shift > 0)
    return str(WORDS.hands_moved.format(n=moved) if moved else WORDS.hands_same)


def _count(typed: Any) -> int:
    text = str(typed or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
