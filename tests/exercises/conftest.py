"""A folder for answers, and what opens a sheet in it."""

from pathlib import Path

import pytest

from kit.exercises.sheet.open_sheet import AnswerSheet


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "answers"


@pytest.fixture
def opened(case, folder):
    return lambda code=None: AnswerSheet(case.story, folder, code)
