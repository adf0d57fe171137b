"""Writing into a sheet, and reading what is in it."""

from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.exercises.sheet.slot import Slot


def write(sheet: AnswerSheet, text: str, item: str = "view") -> Slot:
    """Add a draft to a sheet; return its slot."""
    slot = sheet.new_slot(item, "opinion")
    sheet.edit(slot, {"text": text})
    return slot


def texts(sheet: AnswerSheet) -> set[str]:
    """Return every text of a sheet."""
    return {r.values["text"] for a in sheet.data.items.values() for r in a.responses}
