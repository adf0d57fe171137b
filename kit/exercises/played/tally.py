"""How much of what was asked is answered, and in which parts something is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from kit.case.model import CaseData
from kit.case.values import NAME_ITEM
from kit.exercises.asked.items import Item
from kit.exercises.played.words import PlayedWords
from kit.exercises.sheet.data import SheetData

# What is asked of the student with a code: the title of each part → its items.
Asked = Callable[[str], Mapping[str, Sequence[Item]]]


def is_blank(sheet: SheetData) -> bool:
    """Whether there is nothing to hand in: a name alone is no answer."""
    return not any(answers.responses for id_, answers in sheet.items.items() if id_ != NAME_ITEM)


def told_progress(
    case: CaseData, sheet: SheetData, items: Sequence[Item], asked: Asked | None = None
) -> str:
    """Return how many questions are answered, and how many are open in which parts.

    Without a lesson that says what is asked, these are the questions of all items that were begun.
    It names no item by what it is told as: a student reads it before all is told.
    """
    say = case.language.words(PlayedWords)
    parts = asked(sheet.code) if asked else {}
    listed = [(part, item) for part, each in parts.items() for item in each] or [
        (item.title, item) for item in items if item.id in sheet.items
    ]
    total, left = 0, Counter[str]()
    for part, item in listed:
        given = {step: response.values for step, response in sheet.given(item.id).items()}
        steps = item.asked_after(given)
        total += len(steps)
        left[part] += sum(step.id not in given for step in steps)
    line = say.answered_of.format(n=total - left.total(), all=total)
    still = [say.open_in.format(part=part, n=n) for part, n in left.items() if n]
    return f"{line} {say.open_are.format(parts=', '.join(still))}" if still else line
