import json

import pytest

from kit import load_case
from kit.exchange.site.contents import is_lesson, notebooks_of
from kit.exchange.site.pages import first_page
from kit.exchange.site.words import SiteWords
from tests.conftest import CASE, ROOT
from tests.hostile import HOSTILE

STORIES = ("moviles-en-clase", "school-phones", CASE)


def cases(*names):
    return [load_case(name) for name in names]


def test_the_projects_notebooks_are_there_lessons_first():
    found = notebooks_of(ROOT / "notebooks", cases(*STORIES))
    assert [it.case.data.id for it in found if is_lesson(it)] == list(STORIES)
    assert [is_lesson(it) for it in found] == sorted(map(is_lesson, found), reverse=True)
    names = {it.path for it in found}
    assert {"practice.ipynb", "controversy.ipynb", "explore/1-read.ipynb"} <= names
    # It writes a story's folder, and that is for the author's own computer.
    assert "author.ipynb" not in names


def test_a_story_without_a_lesson_gets_one(tmp_path):
    (lesson,) = notebooks_of(tmp_path, cases("school-phones"))
    assert lesson.path == "lesson-school-phones.ipynb"
    assert any('load_case("school-phones")' in source for _, source in lesson.cells)
    assert lesson.title == "Phones at school"


def test_what_somebody_did_in_a_notebook_is_not_published(tmp_path):
    told = {"data": {"text/plain": "amber-heron-4827"}, "output_type": "display_data"}
    cell = {"cell_type": "code", "source": "part()", "outputs": [told], "execution_count": 7}
    notebook = {"cells": [cell], "metadata": {"widgets": {"state": "amber-heron-4827"}}}
    (tmp_path / "practice.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    (found,) = notebooks_of(tmp_path, [])
    assert "amber-heron-4827" not in found.text
    assert found.cells == [["code", "part()"]]


def test_what_is_no_notebook_is_named(tmp_path):
    for text in ("", "{}", '{"cells": 7}', '{"cells": [{}]}'):
        (tmp_path / "lesson.ipynb").write_text(text, encoding="utf-8")
        with pytest.raises(ValueError, match=r"lesson\.ipynb: is not a notebook") as error:
            notebooks_of(tmp_path, [])
        assert len(str(error.value).splitlines()) == 1


def test_the_first_page_speaks_each_lessons_language_and_runs_nothing(tmp_path):
    story, spanish = cases("school-phones", "moviles-en-clase")
    story.data = story.data.model_copy(update={"title": HOSTILE, "question": HOSTILE})
    name = "lesson & more.ipynb"
    cell = {"cell_type": "code", "source": ['load_case("school-phones")']}
    (tmp_path / name).write_text(json.dumps({"cells": [cell]}), encoding="utf-8")
    html = first_page(notebooks_of(tmp_path, [spanish]))
    assert '<html lang="es">' in html
    html = first_page(notebooks_of(tmp_path, [story, spanish]))
    assert '<html lang="en">' in html
    assert "<script>window" not in html
    assert "<img" not in html
    assert "path=lesson-moviles-en-clase.ipynb" in html
    assert SiteWords().open_lesson in html
    assert spanish.data.language.words(SiteWords).open_lesson in html
