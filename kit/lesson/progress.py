"""How far a student is with the lesson: what is shut still, and what is kept back."""

from __future__ import annotations

from typing import Literal

from kit.case.case import Case
from kit.case.evidence import Evidence
from kit.case.kept_back import KeptBack
from kit.case.lesson import PartId
from kit.exercises.asked.items import Item
from kit.exercises.played.screens import Screens
from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.lesson.hours import MORE_VOICES, VOICES, Hour
from kit.lesson.plan import checks, hour_of, items_of, to_sort_too

# What it asks could not be given away, and it gives nothing away.
_OPEN_ALWAYS: set[PartId] = {"leave"}
_MORE, _YES, _NO = "sort-more", "more", "few"  # the place that keeps how many voices are sorted
PartState = Literal["done", "shown", "begun", "open", "shut"]


def asked(case: Case, sheet: AnswerSheet, hour: Hour) -> dict[PartId, list[Item]]:
    """Return the items of each part of an hour, for the student with a sheet."""
    voices = MORE_VOICES if _sorts_more(sheet) else VOICES
    return items_of(case.data, sheet.data.code, hour, voices)


def _sorts_more(sheet: AnswerSheet) -> bool:
    place = sheet.data.places.get(_MORE)
    return place is not None and place.step == _YES


class Progress:
    """The parts of an hour seen with a student's sheet, as both are now.

    Parts come one after another: what opens in one could give away what an earlier one asks.
    """

    def __init__(self, case: Case, sheet: AnswerSheet, hour: Hour | None = None) -> None:
        self._hour = hour_of(case.data) if hour is None else hour
        self._case, self._sheet = case, sheet
        parts = asked(case, sheet, self._hour)
        self.screens = {part: Screens(items, sheet) for part, items in parts.items()}

    def shut_by(self, part: PartId) -> list[PartId]:
        """Return the earlier parts that have something open, so that this one is shut."""
        parts = [*self._hour]
        earlier = parts[: parts.index(part)]
        if part in _OPEN_ALWAYS:
            return []
        return [each for each in earlier if not self.screens[each].is_revealed]

    def _screens_of(self, part: PartId) -> Screens:
        """Return the screens of a part; none where the hour leaves it out."""
        return self.screens.get(part) or Screens([], self._sheet)

    @property
    def states(self) -> dict[PartId, PartState]:
        """How far the student is with each part."""
        return {part: self._state(part) for part in self.screens}

    def _state(self, part: PartId) -> PartState:
        screens = self.screens[part]
        if screens.is_complete:
            return "done"
        if screens.is_revealed:
            return "shown"
        if self.shut_by(part):
            return "shut"
        is_begun = any(screens.state(n) != "open" for n in range(len(screens)))
        return "begun" if is_begun else "open"

    @property
    def here(self) -> PartId | None:
        """The first part that has something open."""
        return next((part for part, shown in self.screens.items() if not shown.is_revealed), None)

    def show_anyway(self, part: PartId) -> None:
        """Keep that a part is to open whatever is open before it."""
        shut_by = (self.screens[earlier] for earlier in self.shut_by(part))
        self._sheet.reveal(*(item for screens in shut_by for item in screens.still_open))

    @property
    def more(self) -> int:
        """How many more voices there are for who is quick."""
        others = to_sort_too(self._case.data, self._sheet.data.code)
        return len(others[: MORE_VOICES - VOICES])

    @property
    def can_sort_more(self) -> bool:
        """Whether the student can ask for more voices: half are met, and no label is told."""
        sort = self._screens_of("sort")
        is_half = sum(map(sort.is_given, range(len(sort)))) * 2 >= VOICES
        return is_half and not sort.is_revealed and not _sorts_more(self._sheet) and self.more > 0

    @property
    def can_sort_less(self) -> bool:
        """Whether the student can go back to fewer voices: nothing is answered to the others."""
        sort = self._screens_of("sort")
        others = {item.id for item in sort.items[len(sort.items) - self.more :]}
        is_begun = not others.isdisjoint(self._sheet.data.items)
        return _sorts_more(self._sheet) and self.more > 0 and not is_begun and not sort.is_revealed

    def sort_more(self, *, more: bool) -> None:
        """Keep whether the student sorts more voices."""
        self._sheet.move(_MORE, _MORE, _YES if more else _NO)

    @property
    def is_sorting(self) -> bool:
        """Whether the student has begun to sort voices without names and is not done."""
        sort = self._screens_of("sort")
        begun = any(sort.state(n) != "open" for n in range(len(sort)))
        return begun and not sort.is_revealed

    @property
    def kept_back(self) -> KeptBack:
        """What lenses are not to tell, since it is still asked.

        Of arguments that is every step: the steps of others stand among the answers. Checks are
        asked in an hour of their own, for which a student has the same sheet.
        """
        compare = self._screens_of("compare")
        check = Screens(checks(self._case.data, self._sheet.data.code), self._sheet)
        facts = [item.about for item in check.items if isinstance(item.about, Evidence)]
        arguing = [voice for voice in self._case.data.voices if voice.argument]
        return KeptBack(
            frozenset(() if check.is_revealed else (fact.id for fact in facts)),
            frozenset(() if compare.is_revealed else (voice.id for voice in arguing)),
        )
