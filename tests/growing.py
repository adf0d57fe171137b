"""Whether the time that something takes grows in line with its size."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of one try, which others on the machine hardly change.

    Without the collector of garbage: how often it looks through how much depends on what earlier
    tests have left, and with three million objects it doubled the time.
    """
    gc.disable()
    start = time.process_time()
    try:
        work()
        return time.process_time() - start
    finally:
        gc.enable()


def plain_work() -> int:
    """Do what takes some tenths of a second: limits are told in it, as machines differ."""
    return sum(n * n for n in range(3_000_000))


def grows_in_line(
    small: Callable[[], object], large: Callable[[], object], most: float = float("inf")
) -> bool:
    """Whether what is four times as large takes at most eight times as long: 16 is quadratic.

    And at most so many times `plain_work`. The least of up to five tries of each, in turn: a busy
    neighbour slows some tries, not all.
    """
    of_small, of_large, of_plain = [], [], []
    for _ in range(5):
        of_plain.append(seconds(plain_work))
        of_small.append(seconds(small))
        of_large.append(seconds(large))
        at_most = min(8 * min(of_small) + 0.1, most * max(of_plain))  # what is quick may vary
        if min(of_large) < at_most:
            return True
    return False
