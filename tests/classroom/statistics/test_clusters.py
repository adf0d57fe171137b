"""A difference is a regression's, its interval the jackknife's, or it says that there is none."""

import math

import numpy as np
import pytest
from scipy import stats

from kit.classroom.statistics.clusters import Difference, difference


def answers(rng, students=25, voices=4):
    """Return outcomes, lots, students and voices of half of all pairs."""
    student, voice = np.nonzero(rng.random((students, voices)) < 0.6)
    treated = rng.random(len(student)) < 0.5
    outcome = rng.normal(size=len(student)) + rng.normal(size=students)[student] + voice
    return outcome, treated, student, voice


def regression(outcome, treated, voice):
    """Return the treatment's coefficient beside a constant for each voice."""
    constants = voice[:, None] == np.unique(voice)
    return np.linalg.lstsq(np.column_stack([treated, constants]), outcome)[0][0]


def jackknife(outcome, treated, student, voice):
    estimate = regression(outcome, treated, voice)
    names = np.unique(student)
    left = [regression(*(a[student != each] for a in (outcome, treated, voice))) for each in names]
    n = len(names)
    error = math.sqrt((n - 1) / n * sum((each - estimate) ** 2 for each in left))
    half = stats.t.ppf(0.975, n - 1) * error
    return estimate, estimate - half, estimate + half


def test_against_regressions_that_leave_out_a_student_each():
    rng = np.random.default_rng(18)
    for _ in range(20):
        outcome, treated, student, voice = answers(rng)
        found = difference(outcome, treated, student, voice)
        expected = jackknife(outcome, treated, student, voice)
        assert (found.estimate, found.low, found.high) == pytest.approx(expected, rel=1e-9)
        assert (found.n_treated, found.n_untreated) == (treated.sum(), (~treated).sum())
        assert (found.n_clusters, found.degrees) == (len(set(student)), len(set(student)) - 1)


def test_without_strata_it_is_a_difference_of_two_means():
    outcome, treated, student, _ = answers(np.random.default_rng(18))
    found = difference(outcome, treated, student)
    assert found.estimate == pytest.approx(outcome[treated].mean() - outcome[~treated].mean())


def test_names_of_students_and_voices_may_be_anything_in_any_order():
    outcome, treated, student, voice = answers(np.random.default_rng(18))
    found = difference(outcome, treated, student, voice)
    shuffled = np.random.default_rng(19).permutation(len(outcome))
    names, voices = np.array([f"s{n}" for n in student]), np.array(["d", "c", "b", "a"])[voice]
    other = difference(outcome[shuffled], treated[shuffled], names[shuffled], voices[shuffled])
    assert (other.estimate, other.low, other.high) == pytest.approx(
        (found.estimate, found.low, found.high)
    )
    level = difference(outcome + 1e6, treated, student, voice)
    assert level.high == pytest.approx(found.high)


def test_a_student_who_answers_thrice_the_same_is_no_three():
    """What clusters are for: thrice the same answers leave the interval as wide as it was."""
    outcome, treated, student, _ = answers(np.random.default_rng(18), voices=1)
    once = difference(outcome, treated, student)
    thrice = difference(*(np.repeat(each, 3) for each in (outcome, treated, student)))
    assert (thrice.low, thrice.high) == pytest.approx((once.low, once.high))
    assert thrice.n_clusters == once.n_clusters
    apart = difference(np.repeat(outcome, 3), np.repeat(treated, 3), range(3 * len(student)))
    assert apart.high - apart.low < 0.7 * (once.high - once.low)


def test_more_confidence_is_wider():
    data = answers(np.random.default_rng(18))
    narrow, wide = difference(*data, confidence=0.8), difference(*data, confidence=0.99)
    assert wide.low < narrow.low < narrow.high < wide.high


def test_only_what_can_be_compared_counts():
    """Whoever has an answer that is missing, or is of a voice that all or none saw with a name."""
    data = answers(np.random.default_rng(18))
    more = [
        [math.nan, math.nan, 5, 5, 7],
        [True, False, True, True, False],
        [0, 99, 98, 97, 96],
        [0, 1, 7, 7, 8],
    ]
    assert difference(*map(np.concatenate, zip(data, more, strict=True))) == difference(*data)


@pytest.mark.parametrize(
    ("outcome", "treated", "cluster", "estimate"),
    [
        ([], [], [], math.nan),
        ([1, 0], [True, True], [1, 2], math.nan),  # nobody to compare with
        ([math.nan, 0], [True, False], [1, 2], math.nan),
        ([1, 0, 1], [True, False, False], [1, 1, 1], 0.5),  # one student
        ([1, 0, 1, 1], [True, False, False, True], [1, 2, 3, 1], 0.5),  # all who saw the name
        ([0, 0, 0, 0], [True, False, False, True], [1, 2, 3, 4], 0),  # nobody changed
        ([1, 0, 0, 1], [True, False, False, True], [1, 2, 3, 4], 1),  # as the lot has it
    ],
)
def test_no_interval_where_none_can_be_told(outcome, treated, cluster, estimate):
    found = difference(outcome, treated, cluster)
    assert found.estimate == pytest.approx(estimate, nan_ok=True)
    assert math.isnan(found.low)
    assert math.isnan(found.high)
    assert found.degrees == 0


def test_nothing_is_nothing():
    assert str(difference([], [], [])) == str(Difference(math.nan, math.nan, math.nan, 0, 0, 0, 0))


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (([1, 2], [True], [1, 2]), "one entry for each answer"),
        (([1, 2], [True, False], [1]), "one entry for each answer"),
        (([1, 2], [True, False], [1, 2], [1]), "one entry for each answer"),
        (([[1], [2]], [[True], [False]], [[1], [2]]), "one entry for each answer"),
        (([1, 2], [1, 0], [1, 2]), "treated is True or False"),
        (([1, math.inf], [True, False], [1, 2]), "an outcome is a number"),
    ],
)
def test_what_does_not_go_together(arguments, says):
    with pytest.raises(ValueError, match=says):
        difference(*arguments)
