"""The notebook that is written for a case's lesson."""

import ast
import json
import re

import nbformat
import pytest

from kit import load_case
from kit.__main__ import main
from kit.language import Language
from kit.lesson.hours import CONTROVERSY
from kit.lesson.notebook import lesson_notebook
from tests.conftest import CASE, ROOT, STORY
from tests.hostile import HOSTILE


def sources(text, kind):
    cells = json.loads(text)["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == kind]


def opened_in(text):
    """Return what the notebook's first cell gives to `load_case`."""
    calls = ast.walk(ast.parse(sources(text, "code")[0]))
    return next(
        c.args[0].value for c in calls if getattr(getattr(c, "func", 0), "id", "") == "load_case"
    )


@pytest.mark.parametrize("hour", ["lesson", "controversy"])
def test_the_bundled_lesson_is_what_is_written(hour):
    """After a change of words it is written anew: `lesson_notebook(CASE)`, or a controversy's."""
    text = (ROOT / f"notebooks/{hour}.ipynb").read_text(encoding="utf-8")
    assert text == lesson_notebook(CASE, controversy=hour == "controversy")


def test_has_the_title_and_the_question(tmp_path, capsys):
    path = tmp_path / "mine.ipynb"
    assert main(["lesson", str(STORY), "--to", str(path)]) == 0
    text, case = path.read_text(encoding="utf-8"), load_case(STORY)
    nbformat.validate(nbformat.reads(text, as_version=4))
    first = sources(text, "markdown")[0]
    assert first.startswith(f"# {case.title}\n\n{case.question} ")
    assert (tmp_path / opened_in(text)).resolve() == STORY
    assert str(path) in capsys.readouterr().out


def test_a_controversy_has_parts_of_its_own(tmp_path, capsys):
    path = tmp_path / "mine.ipynb"
    assert main(["lesson", str(STORY), "--controversy", "--to", str(path)]) == 0
    first, *parts = sources(path.read_text(encoding="utf-8"), "code")
    assert first.endswith(", controversy=True)")
    assert [re.search(r'part\("(\w+)"\)', cell)[1] for cell in parts] == [*CONTROVERSY]
    assert str(path) in capsys.readouterr().out


def test_overwrites_nothing(tmp_path, capsys):
    path = tmp_path / "mine.ipynb"
    path.write_text("mine", encoding="utf-8")
    assert main(["lesson", CASE, "--to", str(path)]) == 1
    assert path.read_text(encoding="utf-8") == "mine"
    assert main(["lesson", CASE, "--to", str(tmp_path / "mine.txt")]) == 2
    assert main(["lesson", CASE, "--to", str(tmp_path / "no" / "mine.ipynb")]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 3


def test_a_case_that_is_told_in_another_language_is_opened_in_it():
    told = load_case(CASE).data.told_in(Language("es"))
    cells = sources(lesson_notebook(CASE, told, controversy=True), "code")
    assert cells[0].startswith("# Aquí empieza la clase\n")
    assert cells[0].endswith(f'load_case("{CASE}", language="es"), controversy=True)')
    assert "language=" not in lesson_notebook(CASE, load_case(CASE).data)
    assert ', language=\\"es\\")' in lesson_notebook(CASE, language=Language("es"))


@pytest.mark.parametrize("name", ["mine", "./mine", 'a "b" \\ c/é', "x/\udcff"])
def test_opens_a_case_whatever_its_folder_is_called(name):
    text = lesson_notebook(name)
    text.encode()
    assert opened_in(text) == name


LINES = ["# x", "1. x", "- x", "> x", "$a$ | b", "a ~~b~~ &amp; \\"]
MARKDOWN = [*LINES, "*a* _b_ `c` [d](e) ![f](g)"]


@pytest.mark.parametrize("hostile", [HOSTILE, *MARKDOWN])
def test_a_hostile_title_stays_text(case, hostile):
    from markdown_it import MarkdownIt

    data = case.data.model_copy(update={"title": hostile, "question": hostile})
    (first, *_) = sources(lesson_notebook("x", data), "markdown")
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(first)
    inline = [child for token in tokens for child in token.children or []]
    assert [t.type for t in tokens if t.type.endswith("_open")] == [
        "heading_open",
        *["paragraph_open"] * 2,
    ]
    assert {t.type for t in inline} <= {
        "text",
        "text_special",
        "softbreak",
        "strong_open",
        "strong_close",
        "em_open",
        "em_close",
    }
