"""How much of what was asked is answered, and in which parts something is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kit.case.values import NAME_ITEM
from kit.exercises.asked.counted import asked_and_open
from kit.exercises.asked.items import Item
from kit.exercises.sheet.data import SheetData


@dataclass(frozen=True)
class AskedPart:
    """Some items under one title; `place` is where the notebook shows them, if it says so."""

    title: str
    items: Sequence[Item]
    place: str = ""


# What is asked of the student with a code.
Asked = Callable[[str], Sequence[AskedPart]]


@dataclass(frozen=True)
class Tally:
    """How many questions are answered, of how many, and in which parts how many are open."""

    answered: int
    all: int
    open: tuple[tuple[AskedPart, int], ...]


def is_blank(sheet: SheetData) -> bool:
    """Whether there is nothing to hand in: a name alone is no answer."""
    return not any(answers.responses for id_, answers in sheet.items.items() if id_ != NAME_ITEM)


def tally(sheet: SheetData, items: Sequence[Item], asked: Asked | None = None) -> Tally:
    """Count what is answered and what is open.

    Without a lesson that says what is asked, these are the questions of all items that were begun.
    It names no item by what it is told as: a student reads it before all is told.
    """
    parts = asked(sheet.code) if asked else ()
    parts = parts or [AskedPart(each.title, [each]) for each in items if each.id in sheet.items]
    counts = [asked_and_open(part.items, sheet.given) for part in parts]
    left = tuple((part, n) for part, (_, n) in zip(parts, counts, strict=True) if n)
    total = sum(n for n, _ in counts)
    return Tally(total - sum(n for _, n in left), total, left)
