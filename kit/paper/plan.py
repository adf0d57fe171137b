"""How the lesson on paper goes: what is done on which sheet, and how long it takes.

What each of these says stands in `kit.paper.words`, by the same names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from kit.case.lesson import PartId

Name = TypeVar("Name", bound=str)

ALWAYS = ""  # needs no sheet that a case may not have

MINUTES = {"read": 8, "sort": 9, "talk": 16, "check": 12, "leave": 15}
CONTROVERSY = {"read": 8, "sort": 9, "talk": 11, "argue": 25, "turn": 7}

# Name → the sheet that it needs.
STEPS = {"read": ALWAYS, "sort": "cards", "talk": "cards", "argue": "roles", "turn": "roles"}
STEPS |= {"check": "checks", "leave": ALWAYS}
LEAD = {
    "copy": ALWAYS,
    "story": "no_summary",
    "each": ALWAYS,
    "each_sorts": "cards",
    "hands": ALWAYS,
    "sort": "cards",
    "who": "cards",
    "argue": "roles",
    "answers": ALWAYS,
    "boxes": "boxes",
    "look": "looks",
    "stop": "checked",
}
# Of the parts of the lesson.
EXPECT: dict[PartId, str] = {
    "read": ALWAYS,
    "sort": "cards",
    "compare": "cards",
    "talk": "roles",
    "check": "checks",
    "room": "room",
}


def as_needed(plan: Mapping[Name, str], there: Mapping[str, object]) -> Iterator[Name]:
    """Yield the names in a plan whose sheet there is, in order.

    >>> list(as_needed(EXPECT, {"cards": (), "roles": (), "checks": ["a fact"], "room": None}))
    ['read', 'check']
    """
    return (name for name, sheet in plan.items() if sheet == ALWAYS or there[sheet])
