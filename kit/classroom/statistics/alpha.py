"""How far raters agree: Krippendorff's alpha and the share of pairs that agree.

Krippendorff, K. (2011). Computing Krippendorff's Alpha-Reliability.
https://repository.upenn.edu/handle/20.500.14332/2089
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt

from kit.classroom.statistics.arrays import Numbers

Level = Literal["nominal", "ordinal", "interval"]
MISSING = -1


def alpha(
    counts: npt.ArrayLike, level: Level = "nominal", values: Sequence[float] | None = None
) -> float:
    """Return Krippendorff's alpha: 1 for full agreement, 0 for what chance alone would bring.

    Parameters
    ----------
    counts : array, units × values
        How many raters gave a unit (such as a voice) each value. The values are in order. A unit
        with fewer than two answers has no pair and does not count.
    level : "nominal", "ordinal" or "interval"
        Whether two values just differ, have a rank, or a distance.
    values : sequence of numbers, optional
        What the columns stand for at the level "interval"; 0, 1, 2, … without it.

    Returns
    -------
    float
        `nan` where alpha is 0/0: where no unit has two answers (so with one rater, or without
        raters, units or values), and where all answers that have a pair are of one value, since
        nobody can tell then whether raters agree or know no other value. With one unit it is 0,
        however far raters agree: what they differ in is all that there is.

    Raises
    ------
    ValueError
        If `counts` is no table of counts, `values` does not fit it, or the level is unknown.

    Examples
    --------
    Krippendorff's own example of four raters and twelve units (2011, C and E):

    >>> codes = np.array([
    ...     [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
    ...     [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    ...     [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
    ...     [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
    ... ]) - 1
    >>> counts = counts_of(codes, 5)
    >>> [round(alpha(counts, level), 3) for level in ("nominal", "ordinal", "interval")]
    [0.743, 0.815, 0.849]
    """
    table = _pairable(counts)
    places = places_of(table.shape[1], values)
    each = table.sum(axis=1)
    if each.sum() == 0:
        return math.nan
    of_value = table.sum(axis=0)
    far = distances(of_value, level, places)
    pairs = (table / (each - 1)[:, None]).T @ table
    observed = float((pairs * far).sum() / each.sum())
    expected = float(of_value @ far @ of_value / (each.sum() * (each.sum() - 1)))
    return 1 - observed / expected if expected else math.nan


def counts_of(codes: npt.ArrayLike, n_values: int) -> npt.NDArray[np.int64]:
    """Return how many raters gave each unit each value, units × values.

    Parameters
    ----------
    codes : array of integers, raters × units
        Which value a rater gave a unit: 0, 1, … in the order of values, -1 where there is none.
    n_values : int
        How many values there are.

    Raises
    ------
    ValueError
        If there is another code.

    Examples
    --------
    >>> counts_of([[0, 1], [0, -1], [2, 1]], 3).tolist()
    [[2, 0, 1], [0, 2, 0]]
    """
    table = checked_codes(codes, n_values)
    units = np.arange(table.shape[1])
    # A place for each unit and value, and one for each unit's missing answers.
    places = table + (units * (n_values + 1) + 1)
    counted = np.bincount(places.ravel(), minlength=len(units) * (n_values + 1))
    return counted.reshape(len(units), n_values + 1)[:, 1:]


def percent_agreement(counts: npt.ArrayLike) -> float:
    """Return the share (0–1) of pairs of answers to the same unit that are alike.

    Each unit counts by its pairs. `nan` if there is none.

    >>> percent_agreement([[3, 0], [1, 1]])  # three pairs alike, and one that is not
    0.75
    """
    table = _pairable(counts)
    each = table.sum(axis=1)
    pairs = float((each * (each - 1)).sum())
    return float((table * (table - 1)).sum()) / pairs if pairs else math.nan


def checked_codes(codes: npt.ArrayLike, n_values: int) -> npt.NDArray[np.int64]:
    """Return codes as raters × units; raise a `ValueError` unless they are -1, 0, … `n_values` - 1.

    >>> checked_codes([[0, 2]], 2)
    Traceback (most recent call last):
    ValueError: codes of 2 values go from -1 to 1, and these from 0 to 2
    """
    table = np.asarray(codes)
    if table.ndim != 2:
        raise ValueError(f"codes are raters × units, and these have {table.ndim} dimensions")
    if not table.size:
        return np.zeros(table.shape, np.int64)
    if table.dtype.kind not in "iu":
        raise ValueError(f"codes are whole numbers, and these are {table.dtype}")
    low, high = int(table.min()), int(table.max())
    if low < MISSING or high >= n_values:
        raise ValueError(
            f"codes of {n_values} values go from -1 to {n_values - 1}, "
            f"and these from {low} to {high}"
        )
    return table.astype(np.int64, copy=False)


def distances(of_value: Numbers, level: Level, places: Numbers) -> Numbers:
    """Return how far each value is from each, of how often each was given: … × values × values.

    >>> distances(np.array([4.0, 2.0, 2.0]), "ordinal", np.arange(3.0)).tolist()
    [[0.0, 9.0, 25.0], [9.0, 0.0, 4.0], [25.0, 4.0, 0.0]]
    """
    if level == "nominal":
        return 1 - np.eye(len(places))
    if level == "ordinal":  # by mean rank: the answers between two values, and half of their own
        places = of_value.cumsum(axis=-1) - of_value / 2
    elif level != "interval":
        raise ValueError(f"the level is nominal, ordinal or interval, not {level}")
    far: Numbers = (places[..., :, None] - places[..., None, :]) ** 2
    return far


def _pairable(counts: npt.ArrayLike) -> Numbers:
    """Return the units that have two answers or more."""
    table = np.asarray(counts, dtype=np.float64)
    if table.ndim != 2 or not (np.isfinite(table) & (table >= 0) & (table % 1 == 0)).all():
        raise ValueError("counts are a table of units × values with whole numbers from 0 on")
    pairable: Numbers = table[table.sum(axis=1) >= 2]
    return pairable


def places_of(n_values: int, values: Sequence[float] | None) -> Numbers:
    """Return the number each value stands for; raise a `ValueError` if they are not as many."""
    places = np.arange(n_values) if values is None else np.asarray(values)
    if places.shape != (n_values,) or not np.isfinite(places).all():
        raise ValueError(f"there are {n_values} values, so as many numbers for them, all finite")
    return places.astype(np.float64)
