"""A browser's translator: what must stay as it was said, and what it may do to a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from kit import load_case
from tests.browser import every_page
from tests.conftest import CASE

OWN = "mine zyx own"  # what a student writes
VOID = {"br", "col", "hr", "img", "input", "link", "meta", "wbr"}
FIELDS = {"textarea", "title", "style", "script", "option"}  # where no element can be inside


class Texts(HTMLParser):
    """Finds the texts of a page, each with what is around it: `(text, may be translated)`."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._open: list[tuple[str, bool]] = []
        self.found: list[tuple[str, bool]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            kept = tag in FIELDS or dict(attrs).get("translate") == "no"
            self._open.append((tag, kept or (bool(self._open) and self._open[-1][1])))

    def handle_endtag(self, tag):
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        kept = bool(self._open) and self._open[-1][1]
        self.found.append((" ".join(data.split()), not kept))


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        answer = every_page._answer_to

        def own_answer(field):
            return OWN if answer(field) == "…" else answer(field)

        patch.setattr(every_page, "_answer_to", own_answer)
        return list(every_page.every_page(load_case(CASE), tmp_path_factory.mktemp("answers")))


def in_others_words(pages, said: set[str]) -> Iterator[str]:
    for page in pages:
        for text, may in Texts(page.html).found:
            for words in said:
                if may and words in text:
                    yield f"{page.name}: {text[:150]}"


def test_what_was_said_stays_in_its_words(pages):
    data = load_case(CASE).data
    fragments = {it.fragment for voice in data.voices for it in voice.passages}
    ours = " ".join(it.digest for it in data.paragraphs)
    long = {" ".join(it.split()) for it in fragments if it.count(" ") > 2 and it not in ours}
    assert len(long) > 20
    assert sorted(set(in_others_words(pages, long))) == []


def test_no_option_is_known_by_what_it_shows(pages):
    """A translator would change what it stands for."""
    for page in pages:
        assert not re.search(r"<option(?![^>]* value=)", page.html), page.name


def test_what_a_student_wrote_stays_in_their_words(pages):
    assert any(OWN in text for page in pages for text, _ in Texts(page.html).found)
    assert sorted(set(in_others_words(pages, {OWN}))) == []
