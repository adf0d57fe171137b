"""A permutation test for what is more than yes or no, such as how far somebody relies on a text.

As `stratified_exact`: within each stratum (each voice), the lot could as well have named anybody
else of it. So the name may have moved answers up or down if their means differ more than most such
lots would make them differ.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np
import numpy.typing as npt

from kit.classroom.statistics.arrays import Numbers
from kit.classroom.statistics.observations import Observations

_AT_ONCE: Final = 4_000_000  # numbers held at a time
_ROUNDING: Final = 1e-9


@dataclass(frozen=True)
class Permuted:
    """A difference of means and how often the lot alone would bring one as great, either way.

    Within strata: of two people of the same stratum. `exact` is whether all `ways` of drawing lots
    were looked at; else so many were drawn, and p is (1 + as great) / (1 + drawn).
    """

    difference: float
    p: float
    exact: bool
    ways: int


def permutation_test(
    outcome: npt.ArrayLike,
    treated: npt.ArrayLike,
    stratum: npt.ArrayLike | None = None,
    *,
    draws: int = 9999,
    seed: int = 1,
) -> Permuted:
    """Return the two-sided permutation test of a difference of means, within strata.

    What is permuted is the sum of the treated ones' outcomes, each less its stratum's mean. As
    great is what lies as far from 0, on either side.

    Parameters
    ----------
    outcome : array of numbers
        One for each answer; `nan` where it is missing, and it is left out.
    treated : array of booleans
        Whether the name was shown.
    stratum : array, optional
        To which stratum (voice) an answer belongs; all to one without it.
    draws : int
        Up to how many ways of drawing lots all are looked at, and how many are drawn of more.
    seed : int
        The same seed draws the same ones.

    Returns
    -------
    Permuted
        Its difference is within strata, as `clusters.difference` has it; it is `nan`, and p is 1,
        where no stratum has both treated and untreated.

    Examples
    --------
    >>> permutation_test([4, 3, 4, 1, 0, 2], [True, True, True, False, False, False])
    Permuted(difference=2.6666666666666665, p=0.1, exact=True, ways=20)
    """
    found = Observations.of(outcome, treated, stratum).compared()
    strata = [_Stratum.of(found, group) for group in np.unique(found.stratum)]
    weight = sum(each.weight for each in strata)
    if not strata:
        return Permuted(math.nan, 1.0, exact=True, ways=1)
    observed = sum(each.observed for each in strata)
    ways = math.prod(each.ways(draws) for each in strata)
    exact = ways <= draws
    rng = np.random.default_rng(seed)
    sums = np.zeros(1)
    for each in strata:
        sums = (
            np.add.outer(sums, each.all_sums()).ravel() if exact else sums + each.drawn(draws, rng)
        )
    rounding = _ROUNDING * sum(float(np.abs(each.outcome).sum()) for each in strata)
    great = int((np.abs(sums) >= abs(observed) - rounding).sum())
    p = great / ways if exact else (1 + great) / (1 + draws)
    return Permuted(observed / weight, p, exact, ways if exact else draws)


@dataclass(frozen=True)
class _Stratum:
    """What was answered in a stratum, less its mean: in all, and how many of it were treated."""

    outcome: Numbers
    n_treated: int
    observed: float

    @classmethod
    def of(cls, all_of_them: Observations, group: int) -> _Stratum:
        here = all_of_them.stratum == group
        outcome, treated = all_of_them.outcome[here], all_of_them.treated[here]
        outcome = outcome - outcome.mean()
        return cls(outcome, int(treated.sum()), float(outcome[treated].sum()))

    @property
    def n_untreated(self) -> int:
        return len(self.outcome) - self.n_treated

    @property
    def weight(self) -> float:
        """By what the difference of means is multiplied to give `observed`."""
        return self.n_treated * self.n_untreated / len(self.outcome)

    def ways(self, most: int) -> int:
        """Return how many ways there are to draw lots; `most` or more if there are more."""
        n = len(self.outcome)
        return math.comb(n, self.n_treated) if n <= most else n

    def all_sums(self) -> Numbers:
        """Return the treated ones' sum for each way. All sum to 0, so the fewer arm tells both."""
        fewer = min(self.n_treated, self.n_untreated)
        chosen = np.array([*combinations(range(len(self.outcome)), fewer)], dtype=np.intp)
        sums: Numbers = self.outcome[chosen].sum(axis=1)
        return sums if fewer == self.n_treated else -sums

    def drawn(self, draws: int, rng: np.random.Generator) -> Numbers:
        """Return the treated ones' sum for each of some draws.

        Drawn is how often each value is among them: on a scale, the same work for any class.
        """
        values, times = np.unique(self.outcome, return_counts=True)
        step = max(1, _AT_ONCE // len(values))
        sizes = [min(step, draws - start) for start in range(0, draws, step)]
        return np.concatenate(
            [rng.multivariate_hypergeometric(times, self.n_treated, n) @ values for n in sizes]
        )
