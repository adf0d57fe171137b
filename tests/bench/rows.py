"""The table that `python -m tests.bench` prints, a row at a time, and how medians are taken."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """What was measured, here and beside it in the same run, and the most it may come to."""

    ours: str
    beside: str
    value: float
    most: float
    as_text: str = "{:.2f}"

    def __str__(self) -> str:
        value, most = self.as_text.format(self.value), self.as_text.format(self.most)
        missed = "" if self.value <= self.most else " **missed**"
        return f"{self.ours} | {self.beside} | {value} | {most}{missed}"


@dataclass(frozen=True)
class Row:
    """What is measured, and how."""

    what: str
    measure: Callable[[], Figure]


HEAD = "| what | the kit | beside it | figure | at most |\n|---|---|---|---|---|"


def print_rows(*parts: Callable[[], Iterator[Row]]) -> int:
    """Print the table of all parts; return the exit code, 1 if a row could not be measured.

    What fails is said in its row and once more at the end, and the next row is tried. What fails
    between rows, such as a server that does not start, ends its part, and only that.
    """
    print(HEAD, flush=True)
    failures = []
    for part in parts:
        for row in _rows_of(part):
            try:
                print(f"| {row.what} | {row.measure()} |", flush=True)
            except Exception as error:  # noqa: BLE001 - whatever it is, the others are measured
                why = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
                print(f"| {row.what} | **failed** | | | |", flush=True)
                failures.append(f"{row.what}: {why}")
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


def _rows_of(part: Callable[[], Iterator[Row]]) -> Iterator[Row]:
    """Yield a part's rows; one that fails with it if they end before their time."""
    try:
        yield from part()
    except Exception as error:  # noqa: BLE001 - as above
        yield Row(part.__module__, _failing(error))


def _failing(error: Exception) -> Callable[[], Figure]:
    def fail() -> Figure:
        raise error

    return fail


def compared(ours: Sequence[float], bare: Sequence[float], most: float) -> Figure:
    """Return the ratio of two medians, given in seconds."""
    mine, theirs = statistics.median(ours), statistics.median(bare)
    return Figure(_seconds(mine), _seconds(theirs), mine / theirs, most)


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{1000 * seconds:.0f} ms"


def in_turn(times: int, *runs: Callable[[], float]) -> list[list[float]]:
    """Return what each run measures, taken in turn, so that a slow minute hits all alike."""
    found: list[list[float]] = [[] for _ in runs]
    for _ in range(times):
        for kept, run in zip(found, runs, strict=True):
            kept.append(run())
    return found
