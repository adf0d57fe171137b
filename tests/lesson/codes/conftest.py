"""Ten students' codes of the bundled story."""

import pytest

from kit.lesson.codes.layout import layouts
from tests.lesson.codes.students import PARTS, student


@pytest.fixture(scope="module")
def data(case):
    return case.data


@pytest.fixture(scope="module")
def codes(data):
    """Codes of ten students, each student's of all parts."""
    sheets = [student(data, seed, is_whole=True) for seed in range(10)]
    found = layouts(data)
    return [{part: found[part].code_of(data, sheet) for part in PARTS} for sheet in sheets]
