"""How long each entrance takes, and how that grows: python -m tests.bench.growth.

On the worst that is known for each, in sizes of n, 2n and 4n: what grows in line takes four times
as long for 4n as for n, what grows with its square 16 times. In processor time, without the
collector of garbage, which looks through all that a process holds.
"""

from __future__ import annotations

import functools
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.rows import Figure, Row, in_turn, print_rows
from tests.growing import seconds
from tests.worst import WORST, Worst

RUNS = 3
MOST = 6  # times as long for four times as much
NOTHING = 0.02  # seconds: what is as quick as that may vary by chance


def rows() -> Iterator[Row]:
    """Yield a row for each."""
    for name, worst in WORST.items():
        yield Row(f"`{worst.entrance}`: {name}, 4n / n", functools.partial(_growth, worst))


def _growth(worst: Worst) -> Figure:
    """Return the times at n and 2n, the time at 4n beside them, and how it grows."""
    with tempfile.TemporaryDirectory() as folder:
        runs = [_run(worst, times * worst.n, Path(folder)) for times in (1, 2, 4)]
        once, twice, four = (min(times) for times in in_turn(RUNS, *runs))
    return Figure(
        f"n {1000 * once:.0f} ms, 2n {1000 * twice:.0f} ms",
        f"4n = {4 * worst.n:,}: {1000 * four:.0f} ms",
        (four + NOTHING) / (once + NOTHING),
        MOST,
        "{:.1f}",
    )


def _run(worst: Worst, n: int, folder: Path) -> Callable[[], float]:
    own = folder / str(n)
    own.mkdir()
    made = worst.make(n, own)

    return functools.partial(seconds, functools.partial(worst.run, made))


if __name__ == "__main__":
    sys.exit(print_rows(rows))
