"""Hands up: the teacher types counts before and after, and the class's shift shows at once."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from kit.browser.page import Page
from kit.case.case import Case
from kit.case.values import HANDS_ITEM
from kit.exercises.kinds.sorting import stance_options
from kit.exercises.played.page import render
from kit.exercises.played.sheet_lens import SheetLens
from kit.exercises.sheet.open_sheet import AnswerSheet

_STEP = "counts"
_TIMES = ("before", "after")


class HandsUp(SheetLens):
    """A table to type counts into, and below it the class before and after."""

    def __init__(self, case: Case, sheet: AnswerSheet) -> None:
        self.options = stance_options(case.data)
        self._result = Page()
        super().__init__(case, sheet)
        self.children = [self.page, self._result]

    def _begin(self) -> None:
        self._slot = self.sheet.new_slot(HANDS_ITEM, _STEP)
        latest = self.sheet.data.latest(HANDS_ITEM, _STEP)
        known = latest.values if latest else {}
        values = {name: str(known.get(name, "")) for name in self._names}
        self._show(self._asked_of_all(), values)
        self._draw()

    def _asked_of_all(self) -> Markup:
        return render("hands.html", self.case.data, options=self.options)

    def _disk_changed(self) -> None:
        self._draw()

    @property
    def _names(self) -> list[str]:
        return [f"{time}-{option.value}" for time in _TIMES for option in self.options]

    def _edited(self, _old: dict[str, Any], new: dict[str, Any]) -> None:
        self.sheet.edit(self._slot, {name: new.get(name, "") for name in self._names})
        self._draw()

    def _draw(self) -> None:
        first, second = (self._counts(time) for time in _TIMES)
        before, after = sum(first), sum(second)
        # While the second count is being typed in, a shift would tell nothing.
        is_filled = all(str(self.page.values[f"after-{o.value}"]).strip() for o in self.options)
        is_counted = bool(before and after and (is_filled or after >= before))
        shifts = [b - a for a, b in zip(first, second, strict=True)]
        self._result.html = render(
            "hands_result.html",
            self.case.data,
            rows=list(zip(self.options, first, second, shifts, strict=True)),
            totals=(before, after),
            is_counted=is_counted,
            message=self._told(before, after if is_counted else 0, shifts),
            problem=self.sheet.problem,
        )

    def _counts(self, time: str) -> list[int]:
        return [_count(self.page.values.get(f"{time}-{it.value}")) for it in self.options]

    def _told(self, before: int, after: int, shifts: list[int]) -> str:
        """Return the shift in words; who moved where, counts cannot tell."""
        if not before and not after:
            return self.say.hands_none
        if not before or not after:
            return ""
        if before != after:
            return self.say.hands_unequal.format(before=before, after=after)
        moved = sum(shift for shift in shifts if shift > 0)
        language = self.case.data.language
        return language.count(self.say.hands_moved, moved) if moved else self.say.hands_same


def _count(typed: Any) -> int:
    text = str(typed or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
