"""Rows of a class's results: plain data that pages and figures draw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kit.case.model import CaseData
from kit.case.values import BOTH
from kit.exercises.asked.shown import OfCase
from kit.exercises.kinds.sorting import stance_options

FEW = 5  # students below which nothing is said in words


@dataclass(frozen=True)
class Bar:
    """One answer of a whole: how many gave it. `side` is the number of its colour."""

    id: str
    label: str
    symbol: str
    n: int
    whole: int
    side: str

    @property
    def percent(self) -> float:
        """How much of a hundred."""
        return 100 * self.n / self.whole if self.whole else 0.0


@dataclass(frozen=True)
class Answer:
    """What a student can say of a voice's words."""

    id: str
    label: str
    symbol: str
    side: str


def sort_answers(case: CaseData) -> list[Answer]:
    """Return the four answers to what words say, in the case's order."""
    found = []
    for number, option in enumerate(stance_options(case), 1):
        stance = next((it for it in case.stances if it.id == option.value), None)
        if stance:
            found.append(Answer(option.value, OfCase(stance.label), stance.symbol, str(number)))
        else:
            is_both = option.value == BOTH
            symbol, side = ("◈", "both") if is_both else ("–", "none")
            found.append(Answer(option.value, option.label, symbol, side))
    return found


def named(answer: Answer | Bar) -> str:
    """Return an answer with its symbol, in the case's words if it is."""
    text = f"{answer.symbol} {answer.label}"
    return OfCase(text) if isinstance(answer.label, OfCase) else text


def bars(counts: Mapping[str, int], answers: Iterable[Answer]) -> tuple[Bar, ...]:
    """Return a bar for each answer, of those that were counted."""
    known = list(answers)
    whole = sum(counts.get(it.id, 0) for it in known)
    return tuple(
        Bar(it.id, it.label, it.symbol, counts.get(it.id, 0), whole, it.side) for it in known
    )


@dataclass(frozen=True)
class PartRow:
    """How many students are how far with a part of the lesson."""

    number: int
    title: str
    done: int
    begun: int
    open: int
