"""Words of the glossary: which are found in a text, and what is marked in a page."""

from __future__ import annotations

import re

import pytest
from markupsafe import Markup

from kit.case.around import Term
from kit.lenses.common.terms import explained, terms_in
from kit.lenses.compare.story import story


@pytest.fixture
def with_terms(case):
    def make(**meanings: str):
        glossary = tuple(
            Term(term=term.replace("_", " "), meaning=meaning) for term, meaning in meanings.items()
        )
        return case.data.model_copy(update={"glossary": glossary})

    return make


def marked(html: str) -> list[str]:
    return re.findall(r"<span data-term [^>]*>([^<]*)</span>", html)


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("cell", "A secret cell, two cells, cellars.", ["cell"]),
        ("cell", "Cells and a cellar.", ["Cells"]),
        ("indict", "He was indicted, by an indictment.", ["indicted"]),
        ("overture, outreach", "An outreach, an overture.", ["outreach"]),
        ("back channel", "Use back\n channels.", ["back\n channels"]),
        ("OPEC", "Opec is no acronym, OPEC is.", ["OPEC"]),
        ("US", "Tell us of the US.", ["US"]),
        ("amp", "Trade & industry.", []),
        ("R&D", "Much R&D here.", ["R&amp;D"]),
        ("a.c", "abc a.c", ["a.c"]),
        ("self", "A self-made man.", []),
        ("état", "Un coup d'état.", ["état"]),
        (", ,", "a, b", []),
        ("教育委員会", "町の教育委員会は決めた。", ["教育委員会"]),
    ],
)
def test_a_word_is_found_whole_and_in_its_forms(with_terms, term, text, found):
    case = with_terms(**{term: "It means that."})
    assert marked(explained(case, text)) == found
    assert [t.term for t in terms_in(case, text)] == ([term] if found else [])


def test_the_longest_word_is_found_and_each_meaning_stands_once(with_terms):
    case = with_terms(council="Some people.", security_council="Some states.")
    html = explained(case, "The Security Council, a council, the council.")
    assert marked(html) == ["Security Council", "council"]
    assert html.count("title=") == 2


def test_nothing_hostile_gets_out_of_text_or_meaning(with_terms):
    case = with_terms(**{"<b>": '"><script>x</script>', "safe": "&"})
    html = explained(case, "<b> is safe <i>")
    assert "<script" not in html
    assert marked(html) == ["&lt;b&gt;", "safe"] or marked(html) == ["safe"]
    assert "<i>" not in html


def test_markup_stays_and_links_and_buttons_hold_no_word_to_press(with_terms):
    case = with_terms(cell="A room.")
    html = Markup('<p title="cell"><a href="cell">a cell</a> <b>the cell</b></p>')
    assert explained(case, html) == Markup(
        '<p title="cell"><a href="cell">a cell</a> <b>the'
        ' <span data-term title="A room.">cell</span></b></p>'
    )


def test_without_a_glossary_only_html_is_escaped(with_terms):
    assert explained(with_terms(), "a < b") == "a &lt; b"


def test_the_story_explains_its_hard_words_once(case):
    words = marked(story(case).page.html)
    assert len(words) > 10
    assert len(words) == len({word.casefold() for word in words})


def test_on_a_page_in_another_language_only_the_cases_texts_hold_its_words(with_terms):
    lang = ' lang="es"'
    html = Markup('<p>A cell: <span lang="es">la cell</span>, <b>cell</b></p>')
    assert explained(with_terms(cell="Celda."), html, lang).count("data-term") == 1
    assert '<span lang="es">la <span data-term' in explained(with_terms(cell="Celda."), html, lang)
