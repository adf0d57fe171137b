"""From a class to a study, in numbers: python -m tests.bench.study.

Makes 100,000 answer sheets of 27 items (2 GB below the system's temporary folder), reads them,
counts them, collects them as Parquet and counts that through DuckDB. Takes some ten minutes. What
it found, and what it means, stands in README.md beside this.
"""

from __future__ import annotations

import contextlib
import functools
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import krippendorff
import numpy as np

import kit
from kit.classroom.simulated.many import simulate_many
from kit.classroom.statistics.alpha import alpha, counts_of
from tests.bench.memory import pss
from tests.bench.rows import Figure, Row, compared, in_turn, print_rows

CASE = "iran-mexico-2009"
SHEETS, ITEMS = 100_000, 27
FEWER = 1_000
RUNS = 3
UNITS, CODERS, VALUES = 15, 100_000, 5
MOST_MB = 2000


@dataclass(frozen=True)
class Done:
    """What a process of its own took: seconds of its work, and megabytes with all its children."""

    seconds: float
    megabytes: float
    n: int


def done(work: str, *folders: Path) -> Done:
    """Let a process work, and look at its memory every now and then."""
    call = [sys.executable, "-m", "tests.bench.studied", work, *map(str, folders)]
    most = 0.0
    with subprocess.Popen(call, stdout=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            most = max(most, sum(map(_megabytes, _family(process.pid))))
            time.sleep(0.3)  # to ask takes the processor's time, too
        told = process.stdout.read()
    if process.returncode:
        raise RuntimeError(f"{work} failed")
    told = json.loads(told)
    return Done(told["seconds"], most, told["n"])


def _megabytes(process: int) -> float:
    with contextlib.suppress(OSError, StopIteration):  # it has ended meanwhile
        return pss(process)
    return 0.0


def _family(process: int) -> Iterator[int]:
    yield process
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _family(int(child))


def make_sheets(folder: Path, n: int) -> Path:
    """Write so many made-up sheets."""
    folder.mkdir()
    for name, sheet in simulate_many(kit.load_case(CASE), n, items=ITEMS):
        (folder / name).write_bytes(sheet)
    return folder


def rows() -> Iterator[Row]:
    """Yield a row for each promise."""
    with tempfile.TemporaryDirectory() as there:
        work = Path(there)
        many, few = (make_sheets(work / f"{n}", n) for n in (SHEETS, FEWER))
        done("json", many)  # the disk gives them from memory from now on
        plain, read, counted = in_turn(
            2, *(functools.partial(done, it, many) for it in ("json", "load", "results"))
        )
        beside = f"{SHEETS:,} sheets / reading them and `json.loads`"
        yield Row(f"`load_class`, {beside}", lambda: _ratio(read, plain))
        yield Row(f"`load_class` and all results, {beside}", lambda: _ratio(counted, plain))
        what = "the same, most MB of all its processes, once"
        yield Row(what, lambda: _memory(max(counted, key=lambda it: it.megabytes)))
        yield Row(f"a sheet of {SHEETS:,} / one of {FEWER:,}", lambda: _linear(counted, few))
        study = work / "study"
        collected = done("collect", many, study)
        yield Row(f"`collect`, {beside}", lambda: _ratio([collected], plain))
        counted_there = done("study", study)
        n = f"{counted_there.n:,} rows"
        yield Row(
            f"all results of {n} of Parquet / of {SHEETS:,} sheets",
            lambda: _ratio([counted_there], counted),
        )
        yield Row("the same, most MB, once", lambda: _memory(counted_there))
    yield Row(f"alpha of {CODERS:,} × {UNITS} × {VALUES} / `krippendorff`", _alpha)


def _ratio(ours: list[Done], beside: list[Done]) -> Figure:
    return compared([it.seconds for it in ours], [it.seconds for it in beside], 3)


def _memory(one: Done) -> Figure:
    return Figure(
        f"{one.megabytes:.0f} MB", f"{one.seconds:.0f} s", one.megabytes, MOST_MB, "{:.0f}"
    )


def _linear(many: list[Done], few: Path) -> Figure:
    less = [done("results", few) for _ in range(RUNS)]
    each = min(it.seconds for it in many) / SHEETS, min(it.seconds for it in less) / FEWER
    ours, beside = (f"{1000 * it:.2f} ms" for it in each)
    return Figure(ours, beside, each[0] / each[1], 1.2)


def _alpha() -> Figure:
    draw = np.random.default_rng(1)
    codes = draw.integers(-1, VALUES, (CODERS, UNITS)).astype(np.int8)
    theirs = np.where(codes < 0, np.nan, codes)

    def ours() -> float:
        return alpha(counts_of(codes, VALUES))

    def known() -> float:
        return krippendorff.alpha(theirs, level_of_measurement="nominal")

    assert abs(ours() - known()) < 1e-12
    times = in_turn(RUNS, *(functools.partial(_seconds, it) for it in (ours, known)))
    return compared(*times, 0.2)


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(print_rows(rows))
