"""Exercises, lesson and paper in Spanish: no page and no message keeps a sentence in English.

What a case says stands in other letters, so each Latin one is the kit's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from unittest.mock import Mock

import pytest

from kit import Case, ask, gate, part, start_lesson
from kit.exercises.played.ask import answer, feedback
from kit.exercises.played.session import sheet_of
from kit.exercises.sheet import file as sheet_file
from kit.exercises.sheet.file import SheetFullError
from kit.language import Language
from kit.lesson.notebook import lesson_notebook
from kit.paper.handout import handout
from tests import made_up
from tests.browser.every_page import every_page
from tests.exercises.pressing import fill, press
from tests.pseudo import in_other_letters, pieces
from tests.test_languages import REFUSED

SPANISH = Language("es")
# Frequent English words that Spanish does not have.
_ENGLISH = re.compile(
    r"\b(the|and|you|your|our|we|it|its|they|them|their|this|that|these|there|is|are|was|were|be"
    r"|been|do|does|did|not|nothing|of|to|from|with|without|for|by|on|at|in|into|or|but|if|what"
    r"|which|who|whom|how|why|when|where|would|could|should|can|may|say|says|said|answer|voice"
    r"|voices|word|words|fact|facts|story|side|sides|page|lesson|share)\b",
    re.IGNORECASE,
)
# What is called so whatever the kit speaks: menus, calls, ids, files.
_NAMES = re.compile(
    r"(?:Restart Kernel and )?Run All Cells|gate\(ask\(.*?\), compare\)|\bfour voices, all voices"
    r"|\w+(?:, \w+){4,}|\w[\w/-]*\.(?:ipynb|json|html|yaml|txt)|https?://\S+|«voices» tiene"
)

_DATE = re.compile(r"\b[12]\d{3}-[01]\d\b")


def in_english(texts: Iterable[str]) -> list[str]:
    return [text for text in texts if _ENGLISH.search(_NAMES.sub("", text))]


@pytest.fixture(scope="module")
def spanish_case():
    return Case(in_other_letters(made_up.huge(voices=21, paragraphs=22)).told_in(SPANISH))


@pytest.fixture(scope="module")
def texts_of_pages(spanish_case, tmp_path_factory):
    shown = every_page(spanish_case, tmp_path_factory.mktemp("answers"))
    return {page.name: [it.text for it in pieces(page.html)] for page in shown}


def test_no_page_is_left_in_english(texts_of_pages):
    left = {name: in_english(texts) for name, texts in texts_of_pages.items()}
    assert {name: found for name, found in left.items() if found} == {}


def test_no_date_is_written_as_a_computer_does(spanish_case, texts_of_pages):
    paper = [it.text for it in pieces(handout(spanish_case.data))]
    told = {**texts_of_pages, "paper": paper}
    assert {name for name, texts in told.items() if any(map(_DATE.search, texts))} == set()
    assert any(" de 2" in text for text in paper)


@pytest.mark.parametrize("controversy", [False, True])
def test_no_sheet_of_paper_is_left_in_english(spanish_case, controversy):
    html = handout(spanish_case.data, controversy=controversy)
    assert in_english(it.text for it in pieces(html)) == []


@pytest.mark.parametrize("controversy", [False, True])
def test_no_notebook_is_left_in_english(spanish_case, controversy):
    for case in (spanish_case.data, None):
        text = lesson_notebook("x", case, controversy=controversy, language=SPANISH)
        sources = ["".join(cell["source"]) for cell in json.loads(text)["cells"]]
        told = [source for source in sources if not source.startswith("# Aquí ")]
        told += [source.split("\n")[0] for source in sources if source.startswith("# Aquí ")]
        assert len(told) == len(sources)
        assert in_english(told) == []


@pytest.mark.usefixtures("lesson_folder")
def test_no_message_is_left_in_english(spanish_case, monkeypatch):
    case, sheet = spanish_case, sheet_of(spanish_case)
    start_lesson(case)
    calls = [ask(case, "xyz"), ask(case, kinds=["xyz"]), ask(case, level="xyz"), part("xyz")]
    calls += [ask(case, voices="x"), gate(ask(case, "view"), "xyz")]
    told = [str(call.error) for call in calls]
    told += [sheet.take(text) for text in REFUSED]
    sheet.path.parent.mkdir(parents=True, exist_ok=True)
    sheet.path.write_text("damaged")
    sheet.switch(sheet.data.code)
    told.append(sheet.notice)
    monkeypatch.setattr(sheet_file, "write_whole", Mock(side_effect=SheetFullError))
    player = ask(case, "missing", "space")
    press(player, "save")
    told += [player._message, str(feedback("space")).split("\n")[0]]
    fill(player, "x", "y")
    told += [player.page.status, str(answer("missing", {"who": "…", "why": "…"}))]
    assert all(told)
    assert in_english(told) == []
