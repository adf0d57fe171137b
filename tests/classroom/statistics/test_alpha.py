"""Alpha is what its book says, and what the package of that name counts."""

import math

import krippendorff
import numpy as np
import pytest

from kit.classroom.statistics.alpha import alpha, counts_of, percent_agreement

LEVELS = ("nominal", "ordinal", "interval")


def table_of(rng):
    """Return codes (raters × units), how many values there are, and what these stand for.

    Of any size from none on, with few or many missing, and often of one value alone.
    """
    n_values = int(rng.integers(1, 7))
    shape = rng.integers(0, 9), rng.integers(0, 7)
    chances = rng.dirichlet(np.full(n_values, rng.choice([0.1, 1.0])))
    codes = rng.choice(n_values, size=shape, p=chances)
    codes[rng.random(shape) < rng.choice([0.0, 0.3, 0.9])] = -1
    return codes, n_values, np.sort(rng.normal(size=n_values)) * 10


def theirs(codes, values, level):
    """Return the package's alpha; `nan` where it raises, as it does where nothing has a pair."""
    numbers = np.where(codes < 0, np.nan, values[codes])
    try:
        with np.errstate(all="ignore"):
            return krippendorff.alpha(numbers, value_domain=values, level_of_measurement=level)
    except ValueError as error:
        assert "There has to be" in str(error)  # noqa: PT017
        return math.nan


def test_5000_tables_against_the_package():
    rng = np.random.default_rng(18)
    undefined = 0
    for _ in range(5000):
        codes, n_values, values = table_of(rng)
        for level in LEVELS:
            ours = alpha(counts_of(codes, n_values), level, values)
            assert ours == pytest.approx(theirs(codes, values, level), abs=1e-12, nan_ok=True)
        undefined += math.isnan(ours)
    assert 500 < undefined < 4000, "the degenerate ones are among them, and do not fill them"


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (np.zeros((0, 3)), math.nan),
        (np.zeros((3, 0)), math.nan),
        ([[1, 0], [0, 1]], math.nan),  # one rater
        ([[2], [3]], math.nan),  # one value that could be given
        ([[2, 0], [3, 0]], math.nan),  # one that was
        ([[3, 0], [2, 0], [0, 1]], math.nan),  # the other has no pair
        ([[3, 2]], 0.0),  # one unit
        ([[1, 1], [1, 1]], -0.5),
        ([[2, 0], [0, 2]], 1.0),
    ],
)
@pytest.mark.parametrize("level", LEVELS)
def test_what_hardly_tells_anything(counts, expected, level):
    assert alpha(counts, level) == pytest.approx(expected, abs=1e-12, nan_ok=True)


def test_what_has_no_pair_counts_for_nothing():
    assert alpha([[3, 1], [1, 2], [1, 0], [0, 0]]) == alpha([[3, 1], [1, 2]])


def test_values_of_the_same_number_do_not_differ():
    assert math.isnan(alpha([[1, 2], [2, 1]], "interval", [4.0, 4.0]))


def test_counts():
    codes = np.array([[0, 2, -1], [0, -1, -1], [1, 2, -1]], dtype=np.int8)
    assert counts_of(codes, 3).tolist() == [[2, 1, 0], [0, 0, 2], [0, 0, 0]]
    assert counts_of(np.zeros((0, 2), int), 3).tolist() == [[0, 0, 0]] * 2
    assert counts_of(np.zeros((2, 0), int), 3).shape == (0, 3)


@pytest.mark.parametrize(
    ("codes", "says"),
    [
        ([[0, 3]], "codes of 3 values go from -1 to 2, and these from 0 to 3"),
        ([[0, -2]], "codes of 3 values go from -1 to 2, and these from -2 to 0"),
        ([[0.0, 1.0]], "codes are whole numbers"),
        ([0, 1], "codes are raters × units"),
    ],
)
def test_codes_that_are_none(codes, says):
    with pytest.raises(ValueError, match=says):
        counts_of(codes, 3)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (([[1, -1]],), "counts are a table"),
        (([[1, 0.5]],), "counts are a table"),
        (([[1, math.nan]],), "counts are a table"),
        (([1, 2],), "counts are a table"),
        (([[1, 2]], "ratio"), "the level is nominal, ordinal or interval, not ratio"),
        (([[1, 2]], "interval", [1]), "there are 2 values"),
        (([[1, 2]], "interval", [1, math.inf]), "there are 2 values"),
    ],
)
def test_counts_that_are_none(arguments, says):
    with pytest.raises(ValueError, match=says):
        alpha(*arguments)


def test_percent_agreement_counts_pairs():
    rng = np.random.default_rng(18)
    codes = rng.integers(-1, 3, (7, 5))
    pairs = [
        one == other
        for unit in codes.T
        for place, one in enumerate(unit)
        for other in unit[:place]
        if min(one, other) >= 0
    ]
    assert percent_agreement(counts_of(codes, 3)) == pytest.approx(np.mean(pairs))
    assert math.isnan(percent_agreement([[1, 0]]))
