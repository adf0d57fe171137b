"""Classes that never were, in which it is known what the name did.

`python -m tests.classroom.statistics.simulated` prints how often the interval holds the truth, and
how often interval and exact test find an effect, beside how often theory says they would.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy import stats

from kit.classroom.statistics.clusters import difference
from kit.classroom.statistics.exact import stratified_exact

SIZES = (15, 30, 100, 1000)
EFFECTS = (0.0, 0.1, 0.2, 0.3)

# A third changes its mind readily, and is more often unsure and so asked again; voices differ, too.
READY, CHANGES, ASKED = 0.35, np.array([0.1, 0.6]), np.array([0.5, 0.7])
VOICES = np.array([-0.08, 0.0, 0.05, 0.1])
MISSING = 0.1


@dataclass(frozen=True)
class Answers:
    """Of each given answer: whether it changed, whether the name was shown, whose, about whom."""

    changed: np.ndarray
    named: np.ndarray
    student: np.ndarray
    voice: np.ndarray

    def table(self) -> np.ndarray:
        cells = self.voice * 4 + ~self.named * 2 + (1 - self.changed)
        return np.bincount(cells, minlength=4 * len(VOICES)).reshape(-1, 2, 2)


def classes(n: int, students: int, effect: float, lot: float, seed: int) -> Iterator[Answers]:
    """Yield `n` classes of some students in which the name adds `effect` to the chance of a change.

    A name is shown with the chance `lot`.
    """
    rng = np.random.default_rng([seed, students, round(100 * effect), round(100 * lot)])
    for _ in range(n):
        ready = (rng.random(students) < READY).astype(int)[:, None]
        given = rng.random((students, len(VOICES))) < ASKED[ready] * (1 - MISSING)
        student, voice = np.nonzero(given)
        named = rng.random(len(student)) < lot
        chance = CHANGES[ready[student, 0]] + VOICES[voice] + effect * named
        changed = (rng.random(len(student)) < chance).astype(int)
        yield Answers(changed, named, student, voice)


@dataclass(frozen=True)
class Found:
    """How often the interval held the truth, was none, left out 0; how often p was 0.05 or less."""

    covered: float
    none: float
    by_interval: float
    by_test: float


def found_in(n: int, students: int, effect: float, lot: float = 0.5, seed: int = 18) -> Found:
    """Return what is found in simulated classes; where there is no interval, nothing is."""
    made = list(classes(n, students, effect, lot, seed))
    told = [difference(it.changed, it.named, it.student, it.voice) for it in made]
    ends = np.array([(it.low, it.high) for it in told])
    low, high = ends[~np.isnan(ends).any(axis=1)].T
    return Found(
        covered=np.mean((low <= effect) & (effect <= high)),
        none=1 - len(low) / n,
        by_interval=np.sum((low > 0) | (high < 0)) / n,
        by_test=np.mean([stratified_exact(it.table()) <= 0.05 for it in made]),
    )


def in_theory(students: int, effect: float, lot: float = 0.5) -> float:
    """Return how often an effect is found: the noncentral t, of what the simulation is known to be.

    Lots are independent, so what one student's answers have in common makes the difference no less
    sure: its variance is that of an answer, by the voice, over the number of answers. One of these
    is spent in each voice on its own mean.
    """
    asked = np.array([1 - READY, READY]) * ASKED * (1 - MISSING)
    n_each = students * asked.sum()
    precision = 0.0
    for voice in VOICES:
        arms = [(asked / asked.sum()) @ (CHANGES + voice + shift) for shift in (0, effect)]
        variance = sum(p * (1 - p) / share for p, share in zip(arms, (1 - lot, lot), strict=True))
        precision += (n_each - 1) / variance
    degrees = students - 1
    edge, centre = stats.t.ppf(0.975, degrees), effect * np.sqrt(precision)
    if centre > 8:  # beyond what SciPy can tell
        return 1.0
    return stats.nct.sf(edge, degrees, centre) + stats.nct.cdf(-edge, degrees, centre)


def main() -> None:
    """Print the tables, in hundredths."""
    for lot in (0.5, 0.35):
        print(f"\n{lot:.0%} see a name\nstudents effect  holds   none  finds   test theory")
        for students in SIZES:
            for effect in EFFECTS:
                it = found_in(1000, students, effect, lot)
                shown = (it.covered, it.none, it.by_interval, it.by_test)
                theory = in_theory(students, effect, lot)
                print(f"{students:8} {effect:6.1f}", *(f"{100 * x:6.1f}" for x in (*shown, theory)))


if __name__ == "__main__":
    main()
