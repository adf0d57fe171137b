"""Guesses of room beside what is measured."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kit.case.model import CaseData
from kit.classroom.counting.frames import Answers
from kit.classroom.counting.values import Place, value_counts
from kit.exercises.kinds.space import shares


@dataclass(frozen=True)
class GuessRow:
    """What the class guessed for a side, of 100, and what is measured."""

    label: str
    symbol: str
    number: int  # of its colour
    guesses: tuple[tuple[int, int], ...]  # guess, how many
    low: int
    middle: int
    high: int
    measured: float

    @property
    def n(self) -> int:
        """How many guessed."""
        return sum(n for _, n in self.guesses)


def guess_rows(case: CaseData, answers: Answers) -> list[GuessRow]:
    """Return a row for each side that somebody guessed for."""
    measured = {share.side: share.percent for share in next(iter(shares(case))).shares}
    rows = []
    for number, stance in enumerate(case.stances, 1):
        found: Counter[int] = Counter()
        for counts in value_counts(answers, Place("space", "guess", stance.id)).values():
            found.update({int(value): n for value, n in counts.items() if value.isdecimal()})
        if found:
            quarters = quartiles(found)
            guesses = tuple(sorted(found.items()))
            side = stance.label, stance.symbol, number
            rows.append(GuessRow(*side, guesses, *quarters, measured.get(stance.id, 0.0)))
    return rows


def quartiles(counts: Counter[int]) -> tuple[int, int, int]:
    """Return between what the middle half lies, and the middle: numbers that somebody said.

    >>> quartiles(Counter({10: 1, 20: 2, 50: 1}))
    (10, 20, 20)
    """
    whole, at = counts.total(), 0
    wanted = [whole / 4, whole / 2, whole * 3 / 4]
    found: list[int] = []
    for value in sorted(counts):
        at += counts[value]
        while len(found) < 3 and at >= wanted[len(found)]:
            found.append(value)
    low, middle, high = found
    return low, middle, high


def told_range(row: GuessRow, template: str) -> str:
    """Return a row in words."""
    numbers = {"low": row.low, "middle": row.middle, "high": row.high}
    return template.format(
        label=f"{row.symbol} {row.label}", measured=round(row.measured), **numbers
    )
