"""Words are found where they stand, and nothing that only looks alike is taken."""

from __future__ import annotations

import time

import pytest

from kit.counting.prose import Prose
from kit.exchange.hypothesis.anchoring import LEAST, Anchoring
from kit.exchange.hypothesis.article import Article
from kit.exchange.hypothesis.reading import _remark
from tests.exchange.hypothesis.made import row

ARTICLE = (
    "“The bridge,” says Ona, “never waits.” It never waits for fog.",
    "The ferry never waits. Ona says so to all who ask her on the quay.",
    "The bridge opens at six, when the first boats come in from the sea.",
)


def found(paragraphs, exact, prefix="", suffix="", **more):
    anchoring = Anchoring(Article(Prose(tuple(paragraphs), "en")))
    return anchoring(_remark(row(exact, prefix, suffix, **more)))


def of_page(text: str, exact: str, nth: int = 0) -> tuple[str, str, str]:
    """Return the words as the client quotes them from a page's text, with 32 units around."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(exact, at + 1)
    units = text.encode("utf-16-le")
    start, end = (len(text[:it].encode("utf-16-le")) for it in (at, at + len(exact)))
    around = units[max(0, start - 64) : start], units[end : end + 64]
    return exact, *(it.decode("utf-16-le", "surrogatepass") for it in around)


# How a page's text may be between two paragraphs.
BETWEEN = {"nothing": "", "indents": "\n\n      ", "an advertisement": "\n Advertisement \n"}


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize(
    ("exact", "nth", "paragraph", "by"),
    [
        ("for fog", 0, 1, "words"),
        ("never waits", 0, 1, "context"),
        ("never waits", 1, 1, "context"),
        ("never waits", 2, 2, "context"),
        ("ait", 2, 2, "context"),
        (ARTICLE[1], 0, 2, "words"),
        ("The bridge", 1, 3, "context"),
    ],
)
def test_words_are_found_on_any_page(between, exact, nth, paragraph, by):
    page = "Menu Home The Post" + BETWEEN[between].join(("", *ARTICLE, "Comments (3)"))
    anchor = found(ARTICLE, *of_page(page, exact, nth))
    if between == "an advertisement" and exact == "The bridge":
        assert anchor.at is None or anchor.at.paragraph == paragraph
        return
    assert (anchor.found_by, anchor.at.paragraph, anchor.score) == (by, paragraph, 1.0)
    before = sum(it.count(exact) for it in ARTICLE[: paragraph - 1])
    place = -1
    for _ in range(nth + 1 - before):
        place = ARTICLE[paragraph - 1].index(exact, place + 1)
    assert (anchor.at.start, anchor.at.end) == (place, place + len(exact))


def test_words_over_two_paragraphs_have_both():
    for between in ("", "\n\n   "):
        anchor = found(ARTICLE, f"for fog.{between}The ferry", "never waits ", " never waits.")
        assert anchor.at == (1, ARTICLE[0].index("for fog"), 2, len("The ferry"))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“Never,” she said.", "«Never,» she said."),
        ("It’s a well\u00adknown fact of life.", "It's a wellknown fact"),
        ("La niña dijo: «No lo sé todavía».", "nin\u0303a dijo: “No lo se\u0301"),
        ("他说：“大桥明天开放，渡轮不再等待。”市长没有回答。", "大桥明天开放"),
        ("قال العمدة إن الجسر سيفتح غدا صباحا للجميع.", "الجسر سيفتح غدا"),
        ("मेयर ने कहा कि पुल कल सुबह सबके लिए खुलेगा।", "पुल कल सुबह"),
        ("She 👩‍🏫 waved 🙂 and left the room 𝔘 at once.", "waved 🙂 and left"),
    ],
)
def test_words_of_any_script_and_any_marks_are_found(text, quoted):
    anchor = found((ARTICLE[1], text), quoted)
    assert (anchor.found_by, anchor.at.paragraph) == ("words", 2)
    start, end = anchor.at.start, anchor.at.end
    assert text[start:end].replace("\u00ad", "")[:1] in {*quoted, "“"}
    assert len(text[start:end]) >= 6


def test_half_an_emoji_around_tells_nothing_wrong():
    text = f"A {7 * '👩‍🏫'} said that so {20 * '🙂'} it is."
    exact, prefix, suffix = of_page(text, "that so")
    prefix, suffix = "\udc69" + prefix[1:], suffix[:-1] + "\ud83d"
    assert found((text, "Nobody said that so, ever."), exact, prefix, suffix).found_by == "context"


SAME = ("Nobody knows why.", "The river rose again.", "Nobody knows why.", "Then it fell.")


def test_a_paragraph_that_stands_twice_is_told_apart_by_its_neighbours_or_not_at_all():
    page = "\n".join(("Menu", *SAME, "Foot"))
    for nth, paragraph in ((0, 1), (1, 3)):
        anchor = found(SAME, *of_page(page, "Nobody knows why.", nth))
        assert (anchor.found_by, anchor.at.paragraph) == ("context", paragraph)
    alone = found(SAME, "Nobody knows why.")
    assert (alone.why, alone.at, alone.near) == ("several places", None, (1, 3))
    strange = found(SAME, "Nobody knows why.", "Advertisement", "Advertisement")
    assert (strange.why, strange.near) == ("several places", (1, 3))


def test_a_position_in_our_own_text_tells_copies_apart():
    chorus = ("We wait.", "The tide turns now.", "We wait.", "The tide turns now.", "We wait.")
    at = len("\n".join(chorus[:2])) + 1
    around = ("The tide turns now.", "The tide turns now.")
    anchor = found(chorus, "We wait.", *around, start=at)
    assert (anchor.found_by, anchor.at.paragraph) == ("position", 3)
    emoji = (f"🙂🙂 {chorus[0]}", *chorus[1:])  # in UTF-16 two more
    anchor = found(emoji, "We wait.", *around, start=at + 3 + 2)
    assert (anchor.found_by, anchor.at.paragraph) == ("position", 3)


def test_a_position_on_a_page_is_no_place_in_the_article():
    whole = "\n".join(ARTICLE)
    start = whole.index("never waits")
    assert found(ARTICLE, "never waits", start=start).why == "several places"
    other = found(ARTICLE, "never waits", "The ferry ", ". Ona says", start=start)
    assert (other.found_by, other.at.paragraph) == ("context", 2)


TEAMS = tuple(
    f"Team {name} reported that the new deployment reduced latency by twelve percent across all"
    " regions."
    for name in ("Alpha", "Beta", "Gamma")
)
INTRO, END = "Three teams told the board what they had done.", "The board thanked them."


@pytest.mark.parametrize("exact", ["whole", "reported that the new deployment", "Alpha reported"])
@pytest.mark.parametrize(
    "now",
    [
        (INTRO, *TEAMS[1:], END),
        (INTRO, TEAMS[1], END),
        (TEAMS[1],),
        (INTRO, "Team Alpha had nothing to tell.", *TEAMS[1:], END),
        (INTRO, *TEAMS[1:]),
        (*TEAMS[1:], INTRO),
    ],
)
def test_a_look_alike_is_never_taken_for_what_is_gone(exact, now):
    """As in hypothesis/client, issue 7571."""
    exact = TEAMS[0] if exact == "whole" else exact
    for before in ("\n".join((INTRO, *TEAMS, END)), "".join((*TEAMS, END))):
        anchor = found(now, *of_page(before, exact))
        assert anchor.at is None
        assert anchor.why in {"not there", "other words around", "several places"}
        looked = {n for n, it in enumerate(now, 1) if it in TEAMS}
        assert set(anchor.near) & looked or exact == "Alpha reported"


def test_what_is_still_there_is_found_beside_look_alikes():
    page = "\n".join((INTRO, *TEAMS, END))
    for nth in range(3):
        words = of_page(page, "reported that the new deployment", nth)
        anchor = found((INTRO, *TEAMS, END), *words)
        assert (anchor.found_by, anchor.at.paragraph) == ("context", nth + 2)
    changed = [it.replace("twelve", "eleven") for it in TEAMS]
    for nth in range(3):
        exact = TEAMS[nth].partition(" reported")[2]
        anchor = found((INTRO, *changed, END), *of_page(page, TEAMS[nth]))
        assert (anchor.found_by, anchor.at.paragraph) == ("approximate", nth + 2)
        assert LEAST <= anchor.score < 1
        assert exact


def test_changed_words_are_taken_between_what_stood_around_with_their_score():
    page = "\n".join(ARTICLE)
    words = of_page(page, "opens at six, when the first boats come in")
    now = (*ARTICLE[:2], ARTICLE[2].replace("the first boats", "big boats"))
    anchor = found(now, *words)
    assert (anchor.found_by, anchor.at.paragraph) == ("approximate", 3)
    assert now[2][anchor.at.start : anchor.at.end] == "opens at six, when big boats come in"
    assert anchor.score == pytest.approx(0.82, abs=0.05)
    other = (*ARTICLE[:2], "The bridge will be shut for a year or two from the sea.")
    gone = found(other, *words)
    assert (gone.why, gone.at) == ("not there", None)


def test_a_short_word_from_a_menu_is_not_taken_for_the_article_s():
    assert found(ARTICLE, "quay", "Home News ", " Sports Weather").why == "other words around"
    assert found(ARTICLE, "quay", "Ona is on the ", ", fishing").why == "other words around"
    assert found(ARTICLE, "", "a", "b").why == "no words"
    assert found(ARTICLE, "…").why in {"no words", "not there"}


def test_a_whole_article_and_much_more_is_found_or_told_quickly():
    paragraphs = tuple(
        " ".join(f"word{n * 37 + i * 11}" for i in range(150)) + "." for n in range(60)
    )
    page = "\n".join(paragraphs)
    anchor = found(paragraphs, page)
    assert anchor.at == (1, 0, 60, len(paragraphs[-1]))
    began = time.process_time()
    nearly = found(paragraphs, page.replace("word740", "word7400"), "", "")
    assert nearly.at is None
    much = found(paragraphs, "ab " * 1_000_000)
    assert much.why == "not there"
    letters = found(("a" * 3000, "b"), "a", "a" * 32, "a" * 32)
    assert letters.why == "several places"
    assert time.process_time() - began < 3


@pytest.mark.slow
def test_ten_thousand_different_annotations_take_seconds():
    lines = [" ".join(f"w{n * 7 + i}x{i % 9}" for i in range(70)) + "." for n in range(60)]
    anchoring = Anchoring(Article(Prose(tuple(lines), "en")))
    page = "\n".join(lines)
    remarks = []
    for n in range(10_000):
        start = n * 2
        exact, prefix, suffix = page[start : start + 90], page[max(0, start - 32) : start], ""
        suffix = page[start + 90 : start + 122]
        if n % 3 == 0:  # changed, or from elsewhere
            exact = exact[:40] + "qz" + exact[45:]
        if n % 9 == 0:
            prefix, suffix = "not of this", "page at all"
        remarks.append(_remark(row(exact, prefix, suffix)))
    began = time.process_time()
    found = [anchoring(it) for it in remarks]
    assert time.process_time() - began < 20
    assert {"words", "approximate", None} <= {it.found_by for it in found}
