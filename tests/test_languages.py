"""No page says anything that another language could not say, and each says which it speaks."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from html import unescape
from types import ModuleType
from typing import Any
from unittest.mock import Mock

import pytest

from kit import Case, argument_map, compare, gate, load_case, part, start_lesson
from kit.case.problems import CaseError
from kit.exchange.page.case_page import case_page
from kit.exercises.played.ask import answer, ask, feedback
from kit.exercises.played.session import sheet_of
from kit.exercises.sheet import file as sheet_file
from kit.exercises.sheet.file import SheetFullError
from kit.exercises.sheet.words import SheetWords
from kit.language import ENGLISH, LANGUAGES, Language
from kit.lenses.common.words import CommonWords
from kit.lenses.evidence.figure import checks
from kit.lenses.room.figure import turns
from kit.paper.handout import handout
from tests import made_up
from tests.browser.every_page import every_page
from tests.conftest import CASE
from tests.exercises.pressing import fill, press
from tests.pseudo import KIT, Piece, Pseudo, astray, english, in_other_letters, pieces

CHARTS = (checks, turns)


@pytest.fixture(scope="module")
def pseudo_case():
    return Case(in_other_letters(made_up.huge(voices=21, paragraphs=22)))


@pytest.fixture(scope="module")
def pages(pseudo_case, tmp_path_factory):
    shown = every_page(pseudo_case, tmp_path_factory.mktemp("answers"))
    papers = {f"paper {key}": handout(pseudo_case.data, with_key=key) for key in (True, False)}
    papers["paper controversy"] = handout(pseudo_case.data, controversy=True)
    papers["a whole case"] = case_page(pseudo_case.data.without_drafts)
    found = {page.name: page.html for page in shown} | papers
    return {name: list(pieces(html)) for name, html in found.items()}


def test_a_notebook_says_in_which_language(monkeypatch):
    monkeypatch.setitem(LANGUAGES, KIT, Pseudo())
    told = load_case(CASE, language=KIT)
    assert told.data.language == Pseudo()
    assert told.version == load_case(CASE).version
    with pytest.raises(CaseError, match="no words in the language 'fr'; there are: en, es, qaa"):
        load_case(CASE, language="fr")


def test_words_of_a_language_stand_beside_the_english_ones(monkeypatch):
    beside = ModuleType("kit.lenses.common.words_qac")
    beside.OTHER = CommonWords(position="Antwort")
    monkeypatch.setitem(sys.modules, beside.__name__, beside)
    assert Language("qac").words(CommonWords).position == "Antwort"
    assert ENGLISH.words(CommonWords).position == "Answer"
    empty = ModuleType("kit.language.words_qac")
    monkeypatch.setitem(sys.modules, empty.__name__, empty)
    with pytest.raises(LookupError, match=r"kit\.language\.words_qac has no Grammar"):
        Language("qac").either(["a", "b"])


def test_a_case_is_told_in_its_articles_language_or_in_english():
    assert made_up.one_each().language == ENGLISH
    assert made_up.right_to_left().language == ENGLISH


def test_no_page_has_a_word_that_no_other_language_can_replace(pages):
    left = {name: found for name, texts in pages.items() if (found := english(texts))}
    assert left == {}


def test_each_text_stands_under_the_language_that_it_is_in(pages):
    left = {name: found for name, texts in pages.items() if (found := astray(texts))}
    assert left == {}


# What Plotly puts in, and its tags.
_FILLED_IN = re.compile(r"%\{[^{}]*\}|<[^<>]*>")
_SHOWN = {"text", "name", "ticktext", "hovertemplate", "customdata"}


def strings(value: Any) -> Iterator[str]:
    """Yield the texts in rows of rows."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from strings(each)


def drawn(value: Any) -> Iterator[str]:
    """Yield the texts of a drawing that people see."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from strings(each) if key in _SHOWN else drawn(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from drawn(each)


@pytest.mark.parametrize("draw", CHARTS)
def test_no_figure_has_a_word_that_no_other_language_can_replace(draw, pseudo_case):
    chart = draw(pseudo_case)
    texts = [*drawn(chart.drawing), chart.alt, *strings([chart.columns, chart.rows])]
    assert any("%{" in text for text in texts), "what appears where one points at a bar, too"
    assert english([Piece(unescape(_FILLED_IN.sub("", text)), None) for text in texts]) == []


@pytest.mark.parametrize("draw", CHARTS)
def test_the_table_of_a_figure_says_which_language_it_is_in(draw, pseudo_case):
    found = list(pieces(draw(pseudo_case)._repr_mimebundle_()["text/html"]))
    assert {piece.lang for piece in found} > {KIT}
    assert (english(found), astray(found)) == ([], [])


REFUSED = ("", "{", "[]", '{"format": 99}', '{"format": 2, "format": 2}', '{"format": 2, "x": 1}')


@pytest.mark.usefixtures("lesson_folder")
def test_no_message_has_a_word_that_no_other_language_can_replace(pseudo_case, monkeypatch):
    sheet = sheet_of(pseudo_case)
    told = [sheet.take(text) for text in REFUSED]
    sheet.path.parent.mkdir(parents=True)
    sheet.path.write_text("damaged")
    sheet.switch(sheet.data.code)
    told.append(sheet.notice)
    monkeypatch.setattr(sheet_file, "write_whole", Mock(side_effect=SheetFullError))
    player = ask(pseudo_case, "missing", "space")
    press(player, "save")
    told += [player._message, str(feedback("space")).split("\n")[0]]
    fill(player, "x", "y")
    told += [player.page.status, str(answer("missing", {"who": "…", "why": "…"}))]
    names = re.compile(rf"{pseudo_case.data.id}--\S+|“format”|\b(kit|answers)\b")
    assert all(told)
    assert english([Piece(names.sub("", text), None) for text in told]) == []


@pytest.mark.usefixtures("lesson_folder")
def test_what_is_said_of_a_call_says_which_language_it_is_in(pseudo_case):
    start_lesson(pseudo_case)
    calls = [ask(pseudo_case, "x"), ask(pseudo_case, kinds="x"), ask(pseudo_case, voices="x")]
    calls += [ask(pseudo_case, level="x"), gate(ask(pseudo_case, "view"), "x"), part("x")]
    calls += [compare(pseudo_case, "x"), argument_map(pseudo_case, "x")]
    told = [piece for call in calls for piece in pieces(call.page.html)]
    assert len(told) == len(calls)
    assert {piece.lang for piece in told} == {KIT}
    assert [piece.lang for piece in pieces(compare(None).page.html)] == ["en"]


@pytest.mark.usefixtures("lesson_folder")
def test_a_sheet_that_is_open_goes_on_in_the_language_that_its_case_is_told_in_now(pseudo_case):
    """Whoever loads a case again in another language has its sheet open already."""
    sheet = sheet_of(Case(pseudo_case.data.told_in(ENGLISH)))
    sheet.edit(sheet.new_slot("space", "guess"), {})
    assert sheet_of(pseudo_case) is sheet
    sheet.path.write_text("damaged")
    sheet.edit(sheet.new_slot("space", "guess"), {})
    say = Pseudo().words(SheetWords)
    name = sheet.path.name
    aside = name.replace(".json", ".set-aside-1.json")
    assert sheet.notice == say.set_aside.format(name=name, reason=say.unreadable, aside=aside)
