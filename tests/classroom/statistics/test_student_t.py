"""Quantiles of t are SciPy's."""

import pytest
from scipy import stats

from kit.classroom.statistics.student_t import t_quantile


@pytest.mark.parametrize("degrees", [1, 2, 3, 4, 10, 29, 57, 58, 99, 1000, 10**5, 10**7])
@pytest.mark.parametrize("confidence", [0.01, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.999999])
def test_against_scipy(degrees, confidence):
    expected = stats.t.ppf((1 + confidence) / 2, degrees)
    assert t_quantile(degrees, confidence) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize(
    ("degrees", "confidence"), [(0, 0.95), (1.5, 0.95), (float("nan"), 0.95), (3, 0), (3, 1)]
)
def test_beyond_its_limits(degrees, confidence):
    with pytest.raises(ValueError, match="degrees of freedom"):
        t_quantile(degrees, confidence)
