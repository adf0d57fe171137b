"""No page says anything that another language could not say, and each says which it speaks."""

from __future__ import annotations

import pytest

from kit import Case
from tests import made_up
from tests.browser.every_page import every_page
from tests.pseudo import astray, english, in_other_letters, pieces


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    case = Case(in_other_letters(made_up.huge(voices=21, paragraphs=22)))
    return list(every_page(case, tmp_path_factory.mktemp("answers")))


def test_no_page_has_a_word_that_no_other_language_can_replace(pages):
    left = {page.name: found for page in pages if (found := english(list(pieces(page.html))))}
    assert left == {}


def test_each_text_stands_under_the_language_that_it_is_in(pages):
    left = {page.name: found for page in pages if (found := astray(list(pieces(page.html))))}
    assert left == {}
