"""The lesson on paper: nothing is told before its place, and it prints from any case."""

import re
from html.parser import HTMLParser

import pytest

from kit.case.footnotes import source_marks
from kit.case.labels import Labels
from kit.case.model import CaseData
from kit.exercises.kinds.sorting import item_id
from kit.lesson import hours, plan
from kit.paper.handout import MOST_FACTS, VOICES, _cards, _facts, handout
from tests.hostile import hostile_case
from tests.made_up import ALL, one_each
from tests.pseudo import Piece, english, in_other_letters

KEY = "Teacher's key"
FETCHES = {"script", "link", "img", "iframe", "object", "embed", "base", "form", "video", "audio"}

INLINE = {"a", "b", "bdi", "i", "span"}


class _Reader(HTMLParser):
    """Collects a page's text, its tags, its attributes and what stands in its style sheet."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts, self.tags, self.attributes, self.style, self._open = [], [], [], "", []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        self._set_apart(tag)
        if tag not in {"meta", "br"}:
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag, tag
        self._set_apart(tag)

    def _set_apart(self, tag):
        if tag not in INLINE:
            self.texts.append(" ")

    def handle_data(self, data):
        if self._open and self._open[-1] == "style":
            self.style += data
        elif self._open and self._open[-1] != "title":
            self.texts.append(data)

    @property
    def text(self) -> str:
        assert not self._open
        return " ".join("".join(self.texts).split())


def read(html: str) -> str:
    return _Reader(html).text


def between(text: str, start: str, end: str) -> str:
    assert start in text
    return text.partition(start)[2].partition(end)[0]


def facts_of(data: CaseData) -> list:
    items = plan.checks(data, "paper")
    checked = [data.evidence_by_id[item.id.removeprefix("check-")] for item in items]
    return _facts(data, _cards(data), checked)


@pytest.fixture(params=["bundled", "small", *ALL])
def any_case(request, case, small_raw) -> CaseData:
    if request.param in ALL:
        return ALL[request.param]()
    return case.data if request.param == "bundled" else CaseData.model_validate(small_raw)


# --- Any case ---


def test_it_is_one_whole_page_that_fetches_nothing(any_case):
    page = _Reader(handout(any_case))
    assert any_case.question in page.text
    assert page.text.count(KEY) == 1
    assert not FETCHES & {*page.tags}
    assert not {"src", "srcset", "background", "onload", "onclick"} & {*page.attributes}
    assert "url(" not in page.style
    assert "@import" not in page.style
    assert page.tags.count("style") == 1


def test_the_students_pages_tell_no_label_and_no_outcome(any_case):
    page = handout(any_case, with_key=False)
    ticked = r'<span class="box"><bdi>([^<]|<span[^>]*>[^<]*</span>)*</bdi></span>'
    text = read(re.sub(ticked, "", page))  # what can be ticked
    told = (KEY, "Our label", "Second choice", "This weakens", "This changes", "✓", "≈", "✗")
    for words in (*told, *Labels().verdicts.values()):
        assert words not in text


def without_numbers(text: str) -> str:
    """Return a page's text without the numbers of sources."""
    return re.sub(r" \[\d+\]", "", text)


@pytest.mark.parametrize("name", ["bundled", "small"])
def test_the_students_pages_tell_no_reason_and_no_finding(name, case, small_raw):
    data = case.data if name == "bundled" else CaseData.model_validate(small_raw)
    students, whole = read(handout(data, with_key=False)), read(handout(data))
    secrets = [card.voice.position.reason for card in _cards(data)]
    secrets += [fact.evidence.check.found for fact in facts_of(data)]
    secrets += [event.event for event in data.later_events]
    secrets += [missing.why for missing in data.missing_voices]
    for secret in secrets:
        assert secret in without_numbers(whole)
        assert secret not in students


def test_cards_tell_neither_name_nor_place(any_case):
    text = read(handout(any_case))
    cards = _cards(any_case)
    if not cards:
        assert "Cards to cut out" not in text
        return
    blind = between(text, "Cards to cut out", "Who said what")
    assert not re.search(r"\bP\d", blind)
    for card in cards:
        assert card.voice.name.strip("“”„\"'") not in blind
        assert card.said or card.grounds


def test_both_stances_stand_in_the_same_order_and_room(any_case):
    page = handout(any_case, with_key=False)
    first, second = map(read, re.findall(r'(?<=<div dir="auto">)<p><b>.*?</b></p>', page))
    assert {first, second} == {f"{s.symbol} {s.label}" for s in any_case.stances}
    reasons = re.findall(r"A reason for “(.*?)”", page)
    if plan.items_of(any_case, "paper")["read"][0].kind != "opening":
        assert [label.partition(" ")[2] for label in (first, second)] == reasons


# --- The bundled case ---


def test_cards_are_drawn_by_lot_once_and_for_all(case):
    cards = _cards(case.data)
    assert "".join(card.letter for card in cards) == "ABCDEF"
    assert [card.voice.id for card in cards] == [
        "oliver-revell",
        "gary-sick",
        "state-department-official",
        "mario-loyola",
        "michael-barton",
        "andy-lane",
    ]
    assert handout(case.data) == handout(case.data)


def test_who_said_what_comes_after_the_sorting(case):
    text = read(handout(case.data))
    after = between(text, "Who said what", "The facts they point to Who uses")
    for card in _cards(case.data):
        assert f"{card.letter} {card.voice.name} (P" in after
        assert card.voice.argument.claim in after
        assert card.voice.argument.warrant not in after
    assert after.count("because …") == VOICES


def test_the_key_gives_labels_steps_findings_and_counts(case):
    text = read(handout(case.data)).partition(KEY)[2]
    for card in _cards(case.data):
        assert card.voice.position.reason in text
        assert card.voice.argument.warrant in text
    loyola = between(text, "D Mario Loyola", "E Michael")
    assert loyola.strip().startswith("– no position Our label: we were split (0.5 of 1)")
    assert "Second choice: ◆ security concern" in loyola
    read_out = between(text, "Read this out", "Who gets room, measured")
    assert "This weakens the argument." in read_out
    assert "This changes a detail" in read_out
    assert "◆ security concern 229 18 74 155 5 ● normal diplomacy 195 16 77 118 4" in text
    assert "Do groups without a name count as voices? → no: voices: ● normal diplomacy" in text
    assert case.data.missing_voices[0].why in text
    assert case.data.later_events[-1].event in text


def test_a_finding_stands_once_and_leads_to_its_sources(case):
    text = read(handout(case.data))
    for fact in facts_of(case.data):
        check = fact.evidence.check
        assert without_numbers(text).count(check.found) == 1
        at = text.index(check.pieces[0][0])
        numbers = re.findall(r"\[(\d+)\]", text[at:])[: len(check.sources)]
        for n, id_ in zip(numbers, source_marks(check.finding), strict=False):
            source = case.data.references_by_id[id_]
            assert f"[{n}] {source.title}, {source.publisher}" in text


def test_deaths_get_no_verdict(case):
    deaths = next(e for e in case.data.evidence if not e.ask and e.id == "amia-1994")
    text = read(handout(case.data)).partition(KEY)[2]
    after = text.partition(f"{deaths.statement} ")[2]
    assert without_numbers(after).startswith(deaths.check.found)


# --- Much and nothing ---


def test_facts_are_few_and_every_card_has_one():
    data = ALL["huge"]()
    cards = _cards(data)
    facts = facts_of(data)
    assert len(facts) == MOST_FACTS
    citing = {card.letter for card in cards if card.voice.citations}
    assert {card.letter for fact in facts for card, _ in fact.uses} == citing
    page = handout(data)
    assert f"Here are {MOST_FACTS} of the 79 facts" in page
    assert len(page) < 150_000


def test_a_long_card_is_cut():
    data = ALL["huge"]()
    for card in _cards(data):
        assert len(card.said) <= 4
        assert len(card.grounds or "") <= 400


def test_an_empty_case_still_asks(empty_raw):
    text = read(handout(CaseData.model_validate(empty_raw)))
    assert "This case has no summary yet. Read the published story." in text
    assert "Whom would you phone?" in text
    for absent in ("Cards to cut out", "Who said what", "to check", "measured", "Sources"):
        assert absent not in text


def test_a_question_of_the_cases_own_is_no_card(small_raw):
    own = {"id": item_id("asha-rao"), "kind": "write", "title": "Yours", "prompt": "Who is it?"}
    small_raw["exercises"] = [own]
    cards = _cards(CaseData.model_validate(small_raw))
    assert [(card.letter, card.voice.id) for card in cards] == [("A", "shopkeepers")]


def test_only_words_of_the_summary_are_explained(small_raw):
    small_raw["glossary"] += [{"term": "tram, lane", "meaning": "A way."}]
    small_raw["glossary"] += [{"term": "tram", "meaning": "A train."}]
    text = read(handout(CaseData.model_validate(small_raw)))
    assert "tram, lane: A way." in text
    assert "A train." not in text


def test_hostile_text_stays_text(small_raw):
    page = _Reader(handout(hostile_case(small_raw)))
    assert "<script>window.hacked=1</script>" in page.text
    assert not FETCHES & {*page.tags}
    assert "hacked=1" not in page.style, "the title in the foot of each page is escaped"
    assert set(re.findall(r"@[a-z-]+", page.style)) == {
        *("@page", "@bottom-left", "@bottom-right", "@top-right", "@media"),
    }


def test_the_head_and_the_foot_of_a_sheet_are_words_too():
    def said(data: CaseData) -> list[str]:
        boxes = re.findall(r"@(?:top|bottom)-\w+ {.*?}", _Reader(handout(data)).style)
        strings = re.findall('"([^"]*)"', " ".join(boxes))
        return [re.sub(r"\\([0-9a-f]{6})", lambda c: chr(int(c[1], 16)), it) for it in strings]

    assert said(one_each())[1:] == ["Page ", " of ", "Teacher's key: keep"]
    assert english([Piece(text, None) for text in said(in_other_letters(one_each()))]) == []


def test_no_class_makes_the_case_for_one_side_alone(case):
    """What a lot decides falls alike for all who share the page."""
    title = plan.items_of(case.data, "paper", hours.CONTROVERSY)["leave"][0].title
    assert title not in handout(case.data, controversy=True)
