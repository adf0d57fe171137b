"""The bundled story's own text, which is not ours to include: who has it beside the project tries.

What is tested on `harbour-bridge/`, the article made up for the tests, is tested on this one too.
"""

import re
from pathlib import Path

import pytest

from kit import Case
from kit.counting.anchoring import normalise
from kit.source.finding import find_paragraphs
from tests.conftest import ROOT
from tests.lenses.reader.test_reader import TestOwnText, opened
from tests.source.test_comparing import test_a_case_agrees_with_its_article
from tests.source.test_own_text import (
    test_an_article_is_found_as_it_was_published,
    test_an_article_is_found_in_any_form,
)
from tests.test_main import test_attach_says_that_git_ignores_it
from tests.test_structure import test_an_articles_text_stays_in_its_file

SOURCE = ROOT.parent / "shared" / "source" / "iran-reaches-out-to-mexico.txt"
if not SOURCE.is_file():
    message = f"needs the article, which is not ours to include: {SOURCE.name}"
    pytest.skip(message, allow_module_level=True)

# pytest takes them from here, with the fixtures below.
__all__ = [
    "TestOwnText",
    "opened",
    "test_a_case_agrees_with_its_article",
    "test_an_article_is_found_as_it_was_published",
    "test_an_article_is_found_in_any_form",
    "test_an_articles_text_stays_in_its_file",
    "test_attach_says_that_git_ignores_it",
]


@pytest.fixture
def article_case(case: Case) -> Case:
    return case


@pytest.fixture
def article_file() -> Path:
    return SOURCE


@pytest.fixture
def article(article_file: Path) -> str:
    return article_file.read_text(encoding="utf-8")


def test_quoted_phrases_of_ours_are_the_articles(case, article):
    """What stands in curly quotation marks in our own words is in the article, word for word.

    But for the lesson's, which are beginnings of sentences to say.
    """
    body = " ".join(find_paragraphs(case.data, article).compared.values()).casefold()
    beyond = {
        "not found",  # a verdict of ours
        "subversive activity",  # the US defence secretary in the Senate
        "we welcomed it",  # the column of the apparent author
        "terrorist transit threat",  # the State Department's report on Mexico
    }
    for quoted in set(re.findall(r"“([^”]+)”", case.data.model_dump_json(exclude={"lesson"}))):
        words = normalise(quoted).casefold()
        assert words in body or words in beyond, quoted
