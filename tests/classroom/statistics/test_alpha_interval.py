"""The interval is of classes that could have been, and nobody is paired with their own copy."""

import math
from itertools import combinations

import numpy as np
import pytest

from kit.classroom.statistics.alpha import alpha, counts_of, distances
from kit.classroom.statistics.alpha_interval import _alphas, _samples, alpha_interval

# How often each of four answers is given about each voice.
VOICES = np.array([[0.7, 0.1, 0.1, 0.1], [0.1, 0.7, 0.1, 0.1], [0.4, 0.3, 0.2, 0.1]] * 2)


def class_of(rng, students):
    codes = np.stack([rng.choice(4, size=students, p=chances) for chances in VOICES], axis=1)
    codes[rng.random(codes.shape) < 0.1] = -1
    return codes


def by_pairs(codes, weights, level):
    """Return alpha of weighted raters, pair by pair, without those of a rater with themselves."""
    units = [np.flatnonzero((codes[:, u] >= 0) & (weights > 0)) for u in range(codes.shape[1])]
    answers = [(u, r) for u, raters in enumerate(units) if len(raters) > 1 for r in raters]
    of_value = np.zeros(4)
    for u, r in answers:
        of_value[codes[r, u]] += weights[r]
    far = distances(of_value, level, np.arange(4.0))

    def mean(pairs):
        each = np.array(
            [(weights[r] * weights[s], far[codes[r, u], codes[s, v]]) for (u, r), (v, s) in pairs]
        )
        return np.average(each[:, 1], weights=each[:, 0])

    observed = total = 0.0
    for u in {u for u, _ in answers}:
        here = [each for each in answers if each[0] == u]
        weight = sum(weights[r] for _, r in here)
        observed += weight * mean(combinations(here, 2))
        total += weight
    return 1 - observed / total / mean(combinations(answers, 2))


@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval"])
def test_samples_against_pairs_that_are_counted_one_by_one(level):
    rng = np.random.default_rng(18)
    codes = class_of(rng, 6)
    weights = rng.multinomial(6, np.full(6, 1 / 6), size=20)
    of_value = np.einsum("nr,ruv->nuv", weights, codes[:, :, None] == np.arange(4))
    alone = (weights**2) @ (codes >= 0)
    found = _alphas(of_value.astype(float), alone.astype(float), level)
    expected = [by_pairs(codes, each, level) for each in weights]
    assert found == pytest.approx(np.array(expected), abs=1e-12)


def test_equal_weights_are_alpha_itself():
    codes = class_of(np.random.default_rng(18), 15)
    counts = counts_of(codes, 4).astype(float)
    for level in ("nominal", "ordinal", "interval"):
        (found,) = _alphas(counts[None], counts.sum(axis=1)[None], level)
        assert found == pytest.approx(alpha(counts, level), abs=1e-12)


def test_drawing_somebody_twice_does_not_lift_alpha():
    """Their copies would, were they students of their own: by far more than all else."""
    rng = np.random.default_rng(18)
    ours, copied = [], []
    for _ in range(60):
        codes = class_of(rng, 15)
        observed = alpha(counts_of(codes, 4))
        alphas = [_alphas(*sample, "nominal") for sample in _samples(codes, 4, 200, rng)]
        ours.append(np.mean(alphas) - observed)
        copies = codes[rng.integers(15, size=(200, 15))]
        copied.append(np.mean([alpha(counts_of(each, 4)) for each in copies]) - observed)
    assert np.mean(copied) > 0.04
    assert abs(np.mean(ours)) < 0.003


@pytest.mark.parametrize(("students", "width"), [(15, 0.3), (60, 0.14)])
def test_it_holds_the_alpha_of_those_it_was_drawn_from(students, width):
    rng = np.random.default_rng(18)
    truth = alpha(counts_of(class_of(rng, 200_000), 4))
    found = [alpha_interval(class_of(rng, students), 4, draws=400) for _ in range(500)]
    assert 0.92 < np.mean([each.low <= truth <= each.high for each in found]) < 0.98
    assert np.median([each.high - each.low for each in found]) < width


def test_the_same_seed_brings_the_same():
    codes = class_of(np.random.default_rng(18), 12)
    assert alpha_interval(codes, 4) == alpha_interval(codes, 4)
    assert alpha_interval(codes, 4) != alpha_interval(codes, 4, seed=2)


def test_however_many_are_drawn_at_once(monkeypatch):
    codes = class_of(np.random.default_rng(18), 12)
    at_once = alpha_interval(codes, 4)
    monkeypatch.setattr("kit.classroom.statistics.alpha_interval._AT_ONCE", 100)
    assert alpha_interval(codes, 4) == at_once


@pytest.mark.parametrize(
    ("codes", "found"),
    [
        ([[0, 1, 1]] * 4, 1.0),  # too few
        ([[0, 1, 1]] * 4 + [[-1, -1, -1]] * 3, 1.0),  # of these, too
        ([[0, 1, 1]] * 9, 1.0),  # all agree
        ([[0], [1], [1], [0], [1], [0]], 0.0),  # one voice: alpha is 0 whatever they say
        ([[0, 0, 0]] * 9, math.nan),
        (np.zeros((0, 3), int), math.nan),
    ],
)
def test_no_interval_where_none_can_be_told(codes, found):
    told = alpha_interval(codes, 2)
    assert told.alpha == pytest.approx(found, nan_ok=True)
    assert math.isnan(told.low)
    assert math.isnan(told.high)
