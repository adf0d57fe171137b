"""No page says anything that another language could not say, and each says which it speaks."""

from __future__ import annotations

import pytest

from kit import Case, load_case
from kit.case.problems import CaseError
from kit.language import ENGLISH, LANGUAGES
from tests import made_up
from tests.browser.every_page import every_page
from tests.conftest import CASE
from tests.pseudo import KIT, Pseudo, astray, english, in_other_letters, pieces


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    case = Case(in_other_letters(made_up.huge(voices=21, paragraphs=22)))
    shown = every_page(case, tmp_path_factory.mktemp("answers"))
    return {page.name: list(pieces(page.html)) for page in shown}


def test_a_notebook_says_in_which_language(monkeypatch):
    monkeypatch.setitem(LANGUAGES, KIT, Pseudo())
    told = load_case(CASE, language=KIT)
    assert told.data.language == Pseudo()
    assert told.version == load_case(CASE).version
    with pytest.raises(CaseError, match="no words in the language 'fr'; there are: en, qaa"):
        load_case(CASE, language="fr")


def test_a_case_is_told_in_its_articles_language_or_in_english():
    assert made_up.one_each().language == ENGLISH
    assert made_up.right_to_left().language == ENGLISH


def test_no_page_has_a_word_that_no_other_language_can_replace(pages):
    left = {name: found for name, texts in pages.items() if (found := english(texts))}
    assert left == {}


def test_each_text_stands_under_the_language_that_it_is_in(pages):
    left = {name: found for name, texts in pages.items() if (found := astray(texts))}
    assert left == {}
