"""A case against its article: every fragment, paragraph and count."""

import pytest

from kit import load_case
from kit.source.anchoring import anchor, normalise
from kit.source.comparing import compare_with_source, find_body, quoted_words
from tests.conftest import ROOT
from tests.told import change

SMALL_SOURCE = (ROOT / "tests" / "bus-lane.txt").read_text(encoding="utf-8")


@pytest.fixture
def small(small_folder):
    return load_case(small_folder).data


def test_small_case_agrees_with_its_article(small):
    assert list(compare_with_source(small, SMALL_SOURCE)) == []


def test_body_is_found_between_headline_and_footer(small):
    body = find_body(small, SMALL_SOURCE)
    assert [line.split()[0] for line in body.values()] == ["The", "Several"]
    curly = SMALL_SOURCE.replace('"', "”").replace("\n\n", "\r\n \r\n")
    assert find_body(small, curly) == body


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("four days", "5 days", '"buses are late four days in five" is not in paragraph 1'),
        ("fear for their trade.", "fear for their trade, fear for their trade", "stands 2 times"),
        ("overdue lane", "overdue bus lane", "paragraph 1: 21 words in the case, 22 in it"),
        ("perhaps more", "may be", '"perhaps" is not in its paragraphs'),
        (
            'five, perhaps more, plainly."',
            'five," perhaps more, plainly.',
            "1 has 7 words in quotation",
        ),
        ("debated", "discussed", "article.sha256: the source's is"),
    ],
)
def test_each_difference_is_told(small, old, new, expected):
    assert old in SMALL_SOURCE
    found = list(compare_with_source(small, SMALL_SOURCE.replace(old, new)))
    assert any(expected in line for line in found), found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("lane was", "lane\nwas"),
        ("\n\nSeveral", "\n\nAdvertisement\n\nSeveral"),
        ("Council splits", "By A. Reporter\n\nCouncil splits"),
    ],
    ids=["hard-wrapped", "a line in between", "a byline"],
)
def test_how_the_text_was_saved_does_not_matter(small, old, new):
    assert old in SMALL_SOURCE
    assert list(compare_with_source(small, SMALL_SOURCE.replace(old, new))) == []


def test_a_missing_paragraph_is_told(small):
    first, _, _ = SMALL_SOURCE.partition("Several")
    assert "paragraph 2: not found in the source" in list(compare_with_source(small, first))


def test_another_text_is_refused(small):
    for text in ("", "Something else\n\nentirely different", SMALL_SOURCE.replace(" ", "  x ")):
        assert "does not look like" in next(compare_with_source(small, text))


def test_guessed_counts_are_told(small_folder):
    change(small_folder, "words: 21\n    function", "words: 25\n    function")
    change(small_folder, "words: 20\n    function", "words: 25\n    function")
    change(small_folder, "words: 41", "words: 50")
    data = load_case(small_folder).data
    (line,) = compare_with_source(data, SMALL_SOURCE)
    assert line.endswith("paragraphs with 5, 21, 20, 4 words, headline and all")
    text = "\n\n".join(SMALL_SOURCE.split("\n\n")[1:3])
    (line,) = compare_with_source(data, text)
    assert line.endswith(": P1 21 (25), P2 20 (25); 41 words in all (50)")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("fear for", "Fear for", 'paragraph 2, which has "Fear for their trade"; copy it'),
        ("fear for", 'fear" for', "paragraph 2; its quotation marks stand elsewhere"),
    ],
)
def test_a_fragment_that_is_nearly_there(small, old, new, expected):
    if '"' in new:
        passage = small.voices[1].passages[0].model_copy(update={"fragment": 'fear "for their'})
        voice = small.voices[1].model_copy(update={"passages": (passage,)})
        small = small.model_copy(update={"voices": (small.voices[0], voice)})
    found = list(compare_with_source(small, SMALL_SOURCE.replace(old, new)))
    assert any(expected in line for line in found), found


def test_a_case_agrees_with_its_article(article_case, article):
    assert list(compare_with_source(article_case.data, article)) == []


def test_anchor():
    found = anchor("drug war", "Mexico's drug war goes on")
    assert (found.prefix, found.exact, found.suffix) == ("Mexico's ", "drug war", " goes on")
    assert (found.start, found.end) == (9, 17)
    assert anchor("x", "x and x") is None
    assert anchor("y", "x and x") is None
    assert anchor("don’t", "I don't") is not None
    assert anchor("rug wa", "drug war") is None, "only whole words"
    assert anchor("a a", "a a a") is None, "also when they overlap"


def test_normalise_touches_nothing_but_quotes_spaces_and_composition():
    assert normalise("e\u0301 – “x”\u00a0‘y’") == "é – \"x\" 'y'"


def test_quoted_words():
    assert quoted_words('He said "one two" and "three"') == 3
    assert quoted_words('He went on: "one two') == 2
    assert quoted_words("don't") == 0
