"""The interval holds what is true as often as it says, and finds what is there as often as theory.

`simulated.py` has the classes. Each has a different seed, so that none is chosen.
"""

import numpy as np
import pytest

from kit.classroom.statistics.clusters import difference
from tests.classroom.statistics.simulated import EFFECTS, SIZES, found_in, in_theory


@pytest.mark.parametrize("students", [15, 30, 100])
def test_few_classes(students):
    found = found_in(250, students, effect=0.2)
    assert 0.92 < found.covered < 0.985
    assert found.none < 0.02
    assert found.by_interval == pytest.approx(in_theory(students, 0.2), abs=0.1)
    assert found.by_test == pytest.approx(found.by_interval, abs=0.05)


def test_a_name_that_moves_some_students_and_others_not():
    """Answers taken for students of their own would then be thought to tell more than they do."""
    rng = np.random.default_rng(18)
    student, voice = np.repeat(np.arange(30), 4), np.tile(np.arange(4), 30)
    held = {"students": 0, "answers": 0}
    for _ in range(500):
        named = rng.random(120) < 0.5
        moved = 0.5 + rng.normal(size=30)
        outcome = rng.normal(size=30)[student] + moved[student] * named
        outcome += rng.normal(size=120) / 2
        for whose, cluster in (("students", student), ("answers", range(120))):
            found = difference(outcome, named, cluster, voice)
            held[whose] += found.low <= 0.5 <= found.high
    assert 0.93 < held["students"] / 500 < 0.97
    assert held["answers"] / 500 < 0.925


@pytest.mark.parametrize("lot", [0.5, 0.35])
@pytest.mark.parametrize("students", SIZES)
@pytest.mark.slow
def test_1000_classes_without_and_with_an_effect(students, lot):
    for effect in EFFECTS:
        found = found_in(1000, students, effect, lot)
        assert found.covered == pytest.approx(0.95, abs=0.02)
        assert found.none < 0.01
        expected = in_theory(students, effect, lot)
        # The interval of a few students is wider than it would have to be, so it finds less.
        assert expected - 0.08 < found.by_interval < expected + 0.03
        assert found.by_test < 0.07 if effect == 0 else found.by_test > found.by_interval - 0.05
