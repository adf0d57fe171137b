"""Exact tests of counts: how often chance alone would bring what was counted, or less likely.

`stratified_exact` compares those who saw a name with those who did not, voice by voice. It counts
the ways in which the lot could have fallen, and assumes nothing of what one student's answers have
in common: only the lots are random, and each was drawn by itself. The package says more.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from kit.classroom.statistics.arrays import Numbers

SMALLEST: Final = 1e-50  # p is not told below it
_ALIKE: Final = 1 + 1e-7  # what differs by less is rounding: as R's fisher.test has it
_NOTHING: Final = 1e-60  # a probability that is left out, or large strata would take a minute


def mcnemar(b: int, c: int) -> float:
    """Return the two-sided p of McNemar's exact test: whether as many move one way as the other.

    Of those whose two answers differ, each went either way with the same chance if nothing moved
    them one way. Those who stayed tell nothing of it.

    Parameters
    ----------
    b, c : int
        How many moved one way, and how many the other.

    Raises
    ------
    ValueError
        If one of them is negative.

    Examples
    --------
    >>> round(mcnemar(1, 5), 5)  # 2 · (1 + 6) / 64
    0.21875
    >>> mcnemar(0, 0)  # nobody moved
    1.0
    """
    if min(b, c) < 0:
        raise ValueError(f"those who moved are 0 or more, not {min(b, c)}")
    moved = np.arange(b + c)
    return _two_sided(_from_ratios((b + c - moved) / (moved + 1)), b)


def stratified_exact(table: npt.ArrayLike) -> float:
    """Return the two-sided p of the exact conditional test of one or several 2 × 2 tables.

    Could the lot alone have brought so many, or so few, changed among the named? In each stratum
    everybody who was named could as well have been anybody else of it, so how many of them changed
    is hypergeometric; the sum over strata has the convolution of these distributions. p sums the
    probabilities of all sums that are not more likely than the one that was counted. With one
    stratum this is Fisher's exact test.

    Parameters
    ----------
    table : array of counts, strata × 2 × 2, or 2 × 2 for one stratum
        For each stratum (each voice) the named, then the others: how many of them changed, and how
        many did not. To exchange rows, or columns, of all strata changes nothing.

    Returns
    -------
    float
        1 where the lot could not have brought anything else, as without any table.

    Raises
    ------
    ValueError
        If it is no such table of counts.

    Examples
    --------
    Fisher's lady, who tells how the tea was made from three of four cups:

    >>> round(stratified_exact([[3, 1], [1, 3]]), 4)
    0.4857
    >>> round(stratified_exact([[[3, 1], [1, 3]], [[4, 0], [1, 3]]]), 4)
    0.0469
    """
    counts = np.asarray(table)
    if counts.ndim == 2:
        counts = counts[None]
    if counts.ndim != 3 or counts.shape[1:] != (2, 2):
        raise ValueError(f"a table is strata × 2 × 2, and this one is {np.shape(table)}")
    if counts.size and (counts.dtype.kind not in "iu" or counts.min() < 0):
        raise ValueError("a table has whole numbers from 0 on")
    likely, least = np.ones(1), 0
    for stratum in counts.astype(np.int64):
        first, more = _hypergeometric(stratum)
        likely = np.convolve(likely, more)
        least += first
    return _two_sided(likely, int(counts[:, 0, 0].sum()) - least)


def _hypergeometric(stratum: npt.NDArray[np.int64]) -> tuple[int, Numbers]:
    """Return how likely each number of changed among the named is, and the number it begins with.

    At least as many changed as do not fit among the others.
    """
    named, changed = stratum[0].sum(), stratum[:, 0].sum()
    neither = stratum.sum() - named - changed
    least = max(0, -neither)
    k = np.arange(least, min(named, changed))
    likely = _from_ratios((named - k) * (changed - k) / ((k + 1) * (neither + k + 1)))
    some = np.flatnonzero(likely > _NOTHING)
    return int(least + some[0]), likely[some[0] : some[-1] + 1]


def _from_ratios(ratios: Numbers) -> Numbers:
    """Return the probabilities of which each is the one before it times a ratio; ratios fall.

    Multiplied from the greatest one on, to both sides, so that nothing overflows and what is too
    small for a number is 0.
    """
    top = int((ratios >= 1).sum())
    below = np.cumprod(1 / ratios[:top][::-1])[::-1]
    likely = np.concatenate([below, [1], np.cumprod(ratios[top:])])
    shares: Numbers = likely / likely.sum()
    return shares


def _two_sided(likely: Numbers, observed: int) -> float:
    """Return the sum of the probabilities that are not above the observed one's."""
    inside = 0 <= observed < len(likely)
    at_most = likely[observed] * _ALIKE if inside else 0
    return float(np.clip(likely[likely <= at_most].sum(), SMALLEST, 1))
