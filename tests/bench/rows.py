"""A row of the table that `python -m tests.bench` prints, and how medians are taken."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """What was measured, here and beside it in the same run, and the most it may come to."""

    what: str
    ours: str
    beside: str
    value: float
    most: float
    as_text: str = "{:.2f}"

    def __str__(self) -> str:
        value, most = self.as_text.format(self.value), self.as_text.format(self.most)
        missed = "" if self.value <= self.most else " **missed**"
        return f"| {self.what} | {self.ours} | {self.beside} | {value} | {most}{missed} |"


HEAD = "| what | the kit | beside it | figure | at most |\n|---|---|---|---|---|"


def compared(what: str, ours: Sequence[float], bare: Sequence[float], most: float) -> Row:
    """Return the ratio of two medians, given in seconds."""
    mine, theirs = statistics.median(ours), statistics.median(bare)
    return Row(what, _seconds(mine), _seconds(theirs), mine / theirs, most)


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{1000 * seconds:.0f} ms"


def in_turn(times: int, *runs: Callable[[], float]) -> list[list[float]]:
    """Return what each run measures, taken in turn, so that a slow minute hits all alike."""
    found: list[list[float]] = [[] for _ in runs]
    for _ in range(times):
        for kept, run in zip(found, runs, strict=True):
            kept.append(run())
    return found
