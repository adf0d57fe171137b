"""Quantiles of Student's t distribution."""

from __future__ import annotations

import math
from functools import cache

import numpy as np

from kit.classroom.statistics.arrays import Numbers

_MOST_STEPS = 100


def t_quantile(degrees: int, confidence: float = 0.95) -> float:
    """Return the t between which and -t that share of the distribution lies.

    With t = √degrees · tan(angle), the density of the angle is cos(angle) ** (degrees - 1): smooth,
    and nowhere infinite. Its integral is taken by Gauss and Legendre's rule and inverted by
    Newton's, which comes ever nearer from below, since the density falls. Right to 9 digits.

    Parameters
    ----------
    degrees : int
        Degrees of freedom, from 1 on.
    confidence : float
        Between 0 and 1.

    Raises
    ------
    ValueError
        If one of them is not within its limits.

    Examples
    --------
    >>> round(t_quantile(10), 3), round(t_quantile(10**6), 3)
    (2.228, 1.96)
    """
    if not (degrees >= 1 and degrees == int(degrees) and 0 < confidence < 1):
        raise ValueError("degrees of freedom are 1, 2, …, and confidence is between 0 and 1")
    nodes, weights = _rule()

    def density(angle: Numbers | float) -> Numbers:
        # Of a cosine near 1 the many degrees would leave few digits.
        return np.asarray(np.exp((degrees - 1) / 2 * np.log1p(-(np.sin(angle) ** 2))))

    def area(angle: float) -> float:
        return float(weights @ density(angle * (nodes + 1) / 2)) * angle / 2

    # Beyond 12 standard deviations nothing is left that a number can hold.
    wanted = confidence * area(min(math.pi / 2, 12 / math.sqrt(degrees)))
    angle = wanted
    for _ in range(_MOST_STEPS):
        step = (wanted - area(angle)) / float(density(angle))
        angle += step
        if abs(step) < 1e-15 * angle:
            break
    return math.sqrt(degrees) * math.tan(angle)


@cache  # since to make it takes longer than all else
def _rule() -> tuple[Numbers, Numbers]:
    """Return where Gauss and Legendre's rule looks between -1 and 1, and with what weights."""
    nodes, weights = np.polynomial.legendre.leggauss(100)
    return nodes, weights
