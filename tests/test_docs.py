"""What the pages for schools say is true of the code."""

import re

import pytest

from kit.exercises.sheet.data import ItemAnswers, Place, Response, SheetData
from kit.exercises.sheet.locations import FOLDER, HOME_FOLDER
from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.lesson.hours import CONTROVERSY, LESSON
from tests.conftest import CASE, ROOT

PAGES = [
    *("README.md", "CONTRIBUTING.md", "docs/privacy.md", "docs/adopt.md", "docs/grading.md"),
    *("docs/site.md", "docs/voila.md", "docs/formats.md", "docs/accessibility.md"),
]


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def test_all_that_a_sheet_keeps_is_told():
    told = set(re.findall(r"`(\w+)`", read("docs/privacy.md")))
    for model in (SheetData, ItemAnswers, Response, Place):
        names = {*model.model_fields, *model.model_computed_fields}
        assert names <= told, model.__name__


def test_where_it_lies_is_told(case, tmp_path):
    text = read("docs/privacy.md")
    assert f"`{FOLDER}/user-…`" in text
    assert f"`{HOME_FOLDER}`" in text
    key = AnswerSheet(case.story, tmp_path).copies.key("amber-heron-4827")
    assert key.startswith("perspective-kit:")
    assert CASE in key
    assert "answers/" in (ROOT / ".gitignore").read_text().splitlines()


def test_the_lesson_takes_an_hour():
    assert sum(LESSON.values()) == sum(CONTROVERSY.values()) == 60
    assert "60 for the lesson" in read("docs/adopt.md")


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page):
    for link in re.findall(r"\]\(([^)#\s]+)\)", read(page)):
        if not link.startswith("https://"):
            assert ((ROOT / page).parent / link).exists(), link
