"""The reader: what stands where, and that the article's own text is lent and never kept."""

import re
from html import unescape

import pytest

from kit import load_case, reader
from kit.case.case import Case
from kit.case.model import CaseData
from kit.counting.anchoring import normalise
from kit.lenses.reader.page import article_text, heard_by_paragraph, tokens
from kit.lenses.reader.page import reader as reader_page
from kit.source.own_text import NotTheArticle, find_text
from tests import made_up
from tests.hostile import HOSTILE, hostile_case
from tests.pseudo import Piece, Pseudo, english


def paragraph(html: str, n: int) -> str:
    """Return the part of the page that is the n-th paragraph's."""
    return re.search(rf'data-near="paragraph={n}">(.*?)class="pk-here"', html, re.DOTALL)[1]


def template(html: str, name: str) -> str:
    return re.search(rf'data-part="{re.escape(name)}">(.*?)</template>', html, re.DOTALL)[1]


def detail(html: str, n: int) -> str:
    return template(html, f"detail {n}")


class TestPage:
    def test_every_paragraph_and_every_block(self, case):
        html = reader_page(case.data)
        for n in range(1, 33):
            assert f'data-set="paragraph={n}"' in html
            assert f'name="paragraph" value="{n}"' in html

    def test_who_speaks_with_the_stance_of_the_voice(self, case):
        html = reader_page(case.data)
        both_sides = paragraph(html, 4)
        assert re.findall(r'pk-quoted" data-stance="(\d)"', both_sides) == ["2", "1"]
        first, second = re.findall(r'data-copy="(named [^"]*)"', both_sides)[:2]
        assert 'aria-label="normal diplomacy"' in template(html, first)
        assert 'aria-label="security concern"' in template(html, second)

    def test_what_is_raised_and_how_it_checks_out(self, case):
        html = reader_page(case.data)
        assert 'data-copy="check guard-listed-as-terrorist"' in detail(html, 18)
        assert html.count('data-part="check guard-listed-as-terrorist"') == 1
        assert 'data-copy="outcome guard-listed-as-terrorist"' in paragraph(html, 18)

    def test_wording_and_verbs_and_the_silent(self, case):
        html = reader_page(case.data)
        assert '“<span translate="no">fixated</span>”. Plainer: focused' in paragraph(html, 1)
        assert "It could be left out" in paragraph(html, 1)
        assert "downplayed" in paragraph(html, 23)
        assert "casts doubt on his calm" in paragraph(html, 23)
        assert "Arturo Sarukhan" in paragraph(html, 27)

    def test_lines_wait_for_their_voice(self, case):
        """Also the reporter's own words, which a chosen voice hides."""
        html = "".join(child.html for child in reader(case).children)
        assert html.count('<li class="pk-quiet') == len(
            re.findall(r'<li class="pk-quiet[^"]*"[^>]*data-when=', html)
        )

    def test_a_paragraph_of_the_reporters_alone_says_so(self, case):
        html = reader_page(case.data)
        assert 'data-copy="alone"' in paragraph(html, 2)
        assert "Only the reporter speaks here." in template(html, "alone")

    def test_each_voice_counts_for_everybody_and_for_its_own_stance(self, case):
        voices = {voice.id: voice for voice in case.data.voices}
        assert tokens(voices["gary-sick"]) == "*|:normal-diplomacy|gary-sick"
        assert tokens(voices["mario-loyola"]) == "*|:none|mario-loyola"
        assert tokens(voices["reporter"]) == "*|:reporter"

    def test_words_heard_and_left_are_all_of_the_story(self, case):
        heard = heard_by_paragraph(case.data)
        words = sum(p.words for it in heard for _, p in it.passages)
        assert words + sum(it.reporters_words for it in heard) == 1246

    @pytest.mark.parametrize("name", made_up.ALL)
    def test_any_case(self, name):
        data = made_up.ALL[name]()
        html = reader(Case(data)).page.html
        assert html.count('class="pk-paragraph"') == len(data.paragraphs)

    def test_no_paragraphs(self, empty_raw):
        html = reader(Case(CaseData.model_validate(empty_raw | {"voices": []}))).page.html
        assert "see paragraphs.yaml" in html
        assert "<select" not in html

    def test_text_alone_in_a_block_gives_the_block_its_direction(self):
        html = reader_page(made_up.ALL["right_to_left"]())
        assert '<h3 class="pk-question" dir="auto"><span lang="ar">' in html
        assert re.match(r'<span lang="ar">', template(html, "digest 1"))

    def test_hostile(self, small_raw):
        data = hostile_case(small_raw)
        lens = reader(Case(data))
        for html in (lens.page.html, lens._repr_mimebundle_()["text/html"]):
            assert HOSTILE not in html
            assert "<script" not in html
            assert "<img" not in html
            assert "&lt;script&gt;" in html


class Sent(list):
    """What a page sends to the browser."""


@pytest.fixture
def opened(article_case, monkeypatch):
    lens = reader(Case(article_case.data))
    sent = Sent()
    monkeypatch.setattr(lens.page.content, "send", sent.append)
    return lens, sent


def hear(lens, **message):
    lens._hear(lens.page.content, message, [])


class TestOwnText:
    def test_a_pasted_text_is_lent_and_not_kept(self, opened, article):
        lens, sent = opened
        before = str(lens.page.html)
        hear(lens, handed=article)
        assert sent[-1]["say"] == "The published text is shown."
        assert 'data-part="text 17"' in sent[-1]["lend"]
        state = repr(lens.page.content.get_state()) + before + lens._repr_mimebundle_()["text/html"]
        long_run = " ".join(article.split()[40:53])
        assert lens.page.html == before
        assert long_run not in state

    def test_it_is_lent_again_to_each_view(self, opened, article):
        lens, sent = opened
        hear(lens, shown=True)
        assert sent == []
        hear(lens, handed=article)
        hear(lens, shown=True)
        assert len(sent) == 2
        assert sent[0] == sent[1]

    def test_another_text_is_refused_and_the_page_goes_on(self, opened):
        lens, sent = opened
        hear(lens, handed="Once upon a time.\n\nThere was a bridge.")
        assert sent[-1].keys() == {"say"}
        assert sent[-1]["say"].startswith("This text is not shown: ")
        assert lens.page.status == "", "nothing of it is saved"

    def test_what_it_says_has_no_word_that_no_other_language_can_replace(
        self, article_case, article, monkeypatch
    ):
        lens = reader(Case(article_case.data.told_in(Pseudo())))
        sent = Sent()
        monkeypatch.setattr(lens.page.content, "send", sent.append)
        half = article[: len(article) // 2]
        for text in (article, half, "Once upon a time.", "<html>", "", half[:600], "x" * 1_000_001):
            hear(lens, handed=text)
        told = {message["say"] for message in sent}
        assert len(told) == 7
        assert english([Piece(text, None) for text in told]) == []
        assert '<p class="pk-own-text" dir="auto" lang="en' in sent[0]["lend"]

    def test_a_file_is_read_and_kept_only_when_asked(self, article_case, article_file):
        case, own = Case(article_case.data), "pk-own-text"
        assert own not in reader(case, article_file).page.html
        assert own in reader(case, article_file, keep_text=True).page.html

    def test_a_wrong_file_says_why(self, case, tmp_path):
        with pytest.raises(NotTheArticle):
            reader(case, tmp_path / "nothing.txt")

    def test_fragments_are_marked_exactly(self, article_case, article):
        data = article_case.data
        html = article_text(data, find_text(data, article))
        marked = re.findall(r'<span class="pk-quoted".*?>(.*?)<sup', html, re.DOTALL)
        plain = [unescape(re.sub(r"<[^>]+>", "", text)).strip() for text in marked]
        said = [f"[{v.name}: {p.fragment}]" for v in data.voices for p in v.passages]
        assert sorted(map(normalise, plain)) == sorted(map(normalise, said))

    def test_a_broken_attached_file_stops_nobody(self, bundled_copy):
        (bundled_copy / "article.txt").write_bytes(b"PK\x03\x04\x00")
        lens = reader(load_case(bundled_copy))
        assert "article.txt" in lens._says
        assert "is not shown" in lens._says
        assert len(lens.page.html) > 10_000
