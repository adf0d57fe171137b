"""The exact tests say what SciPy says, and what counting every way the lot could fall says."""

from itertools import combinations, product

import numpy as np
import pytest
from scipy import stats

from kit.classroom.statistics.exact import SMALLEST, mcnemar, stratified_exact


def test_mcnemar_against_scipy():
    rng = np.random.default_rng(18)
    for b, c in [*product(range(12), repeat=2), *rng.integers(0, 3000, (200, 2)).tolist()]:
        expected = stats.binomtest(b, b + c).pvalue if b + c else 1
        assert mcnemar(b, c) == pytest.approx(max(expected, SMALLEST), rel=1e-9)


def test_one_stratum_against_fisher():
    rng = np.random.default_rng(18)
    tables = [*map(list, product(range(5), repeat=4))]
    tables += [rng.integers(0, most, 4).tolist() for most in (20, 100, 3000) for _ in range(200)]
    for cells in tables:
        table = np.reshape(cells, (2, 2))
        expected = max(stats.fisher_exact(table).pvalue, SMALLEST)
        assert stratified_exact(table) == pytest.approx(expected, rel=1e-9), table


def answers_of(table):
    """Return of each stratum who changed, the named ones first, and how many these are."""
    return [(np.repeat([1, 0, 1, 0], stratum.ravel()), int(stratum[0].sum())) for stratum in table]


def by_counting(table):
    """Return p from each way to draw as many lots in each stratum."""
    answers = answers_of(table)
    changed = [
        [sum(each) for each in combinations(outcomes.tolist(), named)]
        for outcomes, named in answers
    ]
    sums = np.array([sum(way) for way in product(*changed)])
    of_sum = np.bincount(sums)
    observed = of_sum[table[:, 0, 0].sum()]
    return of_sum[of_sum <= observed].sum() / len(sums)


def test_several_strata_against_counting_every_way():
    rng = np.random.default_rng(18)
    for _ in range(150):
        table = rng.integers(0, 3, (int(rng.integers(1, 4)), 2, 2))
        assert stratified_exact(table) == pytest.approx(by_counting(table), rel=1e-12), table


def test_pairs_against_scipys_permutation():
    """Strata of one who was named and one who was not."""
    rng = np.random.default_rng(18)
    for _ in range(10):
        named, other = rng.integers(0, 2, (2, 9))
        table = np.array([[[a, 1 - a], [b, 1 - b]] for a, b in zip(named, other, strict=True)])
        expected = stats.permutation_test(
            (named, other), lambda x, y, axis: (x - y).sum(axis=axis), permutation_type="samples"
        )
        assert stratified_exact(table) == pytest.approx(expected.pvalue, rel=1e-12)


def test_which_row_or_column_comes_first_does_not_matter():
    table = np.array([[[7, 3], [2, 8]], [[4, 6], [5, 5]], [[9, 0], [3, 1]]])
    p = stratified_exact(table)
    for other in (table[:, ::-1], table[:, :, ::-1], table[::-1]):
        assert stratified_exact(other) == pytest.approx(p, rel=1e-12)


def test_strata_of_50000():
    """A normal approximation says the same of as many; left-out tails do not show."""
    rng = np.random.default_rng(18)
    table = rng.multinomial(50_000, [0.15, 0.35, 0.15, 0.35], size=15).reshape(15, 2, 2)
    named, changed, n = table[:, 0].sum(axis=1), table[:, :, 0].sum(axis=1), table.sum(axis=(1, 2))
    off = table[:, 0, 0].sum() - (named * changed / n).sum()
    variance = (named * changed * (n - named) * (n - changed) / (n**2 * (n - 1.0))).sum()
    expected = 2 * stats.norm.sf((abs(off) - 0.5) / np.sqrt(variance))
    assert stratified_exact(table) == pytest.approx(expected, rel=1e-3)


def test_what_is_beyond_the_smallest_is_the_smallest():
    table = [[[30_000, 20_000], [20_000, 30_000]]] * 4
    assert stratified_exact(table) == SMALLEST
    assert mcnemar(10_000, 0) == SMALLEST


@pytest.mark.parametrize(
    "table",
    [np.zeros((0, 2, 2), int), np.zeros((3, 2, 2), int), [[0, 0], [3, 4]], [[3, 0], [4, 0]]],
)
def test_where_the_lot_could_bring_nothing_else(table):
    assert stratified_exact(table) == 1


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ([1, 2], "strata × 2 × 2"),
        ([[1, 2, 3], [1, 2, 3]], "strata × 2 × 2"),
        ([[1, 2], [1, -2]], "whole numbers"),
        ([[1, 2], [1, 0.5]], "whole numbers"),
    ],
)
def test_what_is_no_table(table, says):
    with pytest.raises(ValueError, match=says):
        stratified_exact(table)


def test_nobody_is_counted_below_0():
    with pytest.raises(ValueError, match="not -1"):
        mcnemar(3, -1)
