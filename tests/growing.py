"""Whether the time that something takes grows in line with its size."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of one try, which others on the machine hardly change.

    What earlier tests have left in memory is not looked through again meanwhile: with three
    million objects that doubled the time.
    """
    gc.freeze()
    start = time.process_time()
    work()
    taken = time.process_time() - start
    gc.unfreeze()
    return taken


def plain_work() -> int:
    """Do what takes some tenths of a second: limits are told in it, as machines differ."""
    return sum(n * n for n in range(3_000_000))


def grows_in_line(
    small: Callable[[], object], large: Callable[[], object], most: float = float("inf")
) -> bool:
    """Whether what is four times as large takes at most eight times as long: 16 is quadratic.

    And at most so many seconds. The least of up to three tries of each, in turn: a busy neighbour
    slows some tries, not all.
    """
    of_small, of_large = [], []
    for _ in range(3):
        of_small.append(seconds(small))
        of_large.append(seconds(large))
        if min(of_large) < min(8 * min(of_small) + 0.1, most):  # what is quick may vary by chance
            return True
    return False
