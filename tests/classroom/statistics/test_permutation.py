"""The permutation test says what SciPy says, drawn or counted, and errs as seldom as it says."""

import math

import numpy as np
import pytest
from scipy import stats

from kit.classroom.statistics.exact import stratified_exact
from kit.classroom.statistics.permutation import permutation_test


def off(named, other, axis):
    """Return how far two means are from each other, either way."""
    return np.abs(named.mean(axis=axis) - other.mean(axis=axis)).round(9)


def test_one_stratum_against_scipy():
    rng = np.random.default_rng(18)
    for n_named, n_others in ((3, 4), (5, 5), (2, 8), (7, 2)):
        named, other = rng.integers(0, 5, n_named), rng.integers(0, 5, n_others)
        expected = stats.permutation_test(
            (named, other), off, alternative="greater", n_resamples=np.inf
        )
        found = permutation_test([*named, *other], [True] * n_named + [False] * n_others)
        assert found.exact
        assert found.ways == math.comb(n_named + n_others, n_named)
        assert found.p == pytest.approx(expected.pvalue, rel=1e-12)
        assert found.difference == pytest.approx(named.mean() - other.mean())


def test_pairs_against_scipy():
    """Strata of one who was named and one who was not."""
    rng = np.random.default_rng(18)
    named, other = rng.normal(size=(2, 10))
    expected = stats.permutation_test(
        (named, other), off, permutation_type="samples", alternative="greater", n_resamples=np.inf
    )
    found = permutation_test([*named, *other], [True] * 10 + [False] * 10, [*range(10)] * 2)
    assert (found.exact, found.ways) == (True, 1024)
    assert found.p == pytest.approx(expected.pvalue, rel=1e-12)


def observed(rng, n, strata=4):
    return rng.integers(0, 5, n), rng.random(n) < 0.4, rng.integers(0, strata, n)


def test_drawn_ones_come_near_all_of_them():
    rng = np.random.default_rng(18)
    for _ in range(5):
        answers = observed(rng, 16, strata=2)
        exact = permutation_test(*answers, draws=100_000)
        drawn = permutation_test(*answers, draws=min(exact.ways - 1, 99_999))
        assert (exact.exact, drawn.exact) == (True, False)
        assert drawn.difference == exact.difference
        assert drawn.p == pytest.approx(exact.p, abs=4 * math.sqrt(0.25 / drawn.ways) + 0.001)


def test_of_yes_and_no_it_is_nearly_the_exact_test():
    """Nearly, as it is drawn; and equal arms make the distribution the same to both sides."""
    rng = np.random.default_rng(18)
    for _ in range(5):
        treated, stratum = np.tile([True, False], 60), np.repeat(np.arange(4), 30)
        outcome = rng.integers(0, 2, 120)
        table = [
            [
                [np.sum(here & (treated == arm) & (outcome == one)) for one in (1, 0)]
                for arm in (True, False)
            ]
            for here in (stratum == each for each in range(4))
        ]
        found = permutation_test(outcome, treated, stratum)
        assert found.p == pytest.approx(stratified_exact(table), abs=0.02)


def test_a_whole_study_is_drawn_as_a_class_is():
    rng = np.random.default_rng(18)
    outcome, treated, stratum = observed(rng, 200_000)
    assert permutation_test(outcome, treated, stratum).p > 0.01
    lifted = np.where(treated, np.minimum(outcome + (rng.random(len(outcome)) < 0.1), 4), outcome)
    assert permutation_test(lifted, treated, stratum).p == 1 / 10_000


def test_the_same_seed_brings_the_same_however_many_are_drawn_at_once(monkeypatch):
    answers = observed(np.random.default_rng(18), 80)
    found = permutation_test(*answers)
    assert permutation_test(*answers) == found
    assert permutation_test(*answers, seed=2) != found
    monkeypatch.setattr("kit.classroom.statistics.permutation._AT_ONCE", 1000)
    assert permutation_test(*answers) == found


def test_it_errs_as_seldom_as_it_says():
    """Strata that differ much in how many are named, and in what they say, mislead it no more."""
    rng = np.random.default_rng(18)
    found = []
    for _ in range(1000):
        stratum = rng.integers(0, 3, 60)
        treated = rng.random(60) < np.array([0.2, 0.5, 0.8])[stratum]
        outcome = rng.binomial(4, np.array([0.2, 0.5, 0.8])[stratum])
        found.append(permutation_test(outcome, treated, stratum, draws=499).p)
    assert 0.02 < np.mean(np.array(found) <= 0.05) < 0.06  # below, as there are ties


def test_what_is_missing_and_who_has_nobody_to_be_compared_with():
    answers = [4, 1, 3, 0], [True, False, True, False], [0, 0, 1, 1]
    more = [*answers[0], math.nan, 4, 4], [*answers[1], True, True, True], [*answers[2], 0, 2, 2]
    assert permutation_test(*more) == permutation_test(*answers)
    for nothing in ([], []), ([1, 2], [True, True]), ([math.nan, 2], [True, False]):
        found = permutation_test(*nothing)
        assert math.isnan(found.difference)
        assert found.p == 1
