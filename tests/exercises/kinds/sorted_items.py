"""The items that sort voices, by voice."""

from kit.case.model import CaseData
from kit.exercises.asked.items import Item, Plan
from kit.exercises.asked.shown import Speaker
from kit.exercises.kinds import sorting
from kit.exercises.kinds.voices import voices_to_sort


def sort_items(data: CaseData, code: str, voices: int | None = None) -> dict[str, Item]:
    """Return voice id → its item."""
    items = sorting.items(data, Plan(code, tuple(voices_to_sort(data)[:voices])))
    return {item.about.id: item for item in items}


def has_name(item: Item) -> bool:
    """Whether the second look shows who speaks."""
    return any(isinstance(shown, Speaker) for shown in item.steps[1].shown)
