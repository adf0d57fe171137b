"""The two hours that a case can be taught in: their parts in order, each with its minutes."""

from __future__ import annotations

from collections.abc import Mapping

from kit.case.lesson import PartId

Hour = Mapping[PartId, int]
LESSON: Hour = {"read": 8, "sort": 9, "compare": 16, "check": 12, "room": 8, "leave": 7}
CONTROVERSY: Hour = {"read": 8, "sort": 9, "compare": 11, "talk": 25, "leave": 7}
VOICES = 4  # to sort
MORE_VOICES = 6  # for those who are quick


def whole_hour(*, controversy: bool) -> Hour:
    """Return the hour that a teacher chose, with all of its parts."""
    return CONTROVERSY if controversy else LESSON


def numbers(hour: Hour) -> dict[PartId, int]:
    """Return the number of each part in an hour, from 1."""
    return {part: n for n, part in enumerate(hour, 1)}
