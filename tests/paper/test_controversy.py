"""The controversy on paper: cards to cut, a statement of two, and nothing told too soon."""

import pytest

from kit.__main__ import main
from kit.exercises.kinds.words import KindsWords
from kit.lesson.roles import role_cards
from kit.lesson.talk_words import TalkWords
from kit.paper.handout import handout
from kit.paper.plan import CONTROVERSY
from tests.conftest import CASE
from tests.hostile import hostile_case
from tests.paper.test_handout import KEY, any_case, between, read

__all__ = ["any_case"]  # a fixture
SAY = TalkWords()


def test_both_cards_and_a_sheet_for_two(any_case):
    page = handout(any_case, controversy=True)
    text = read(page)
    assert page.count('<div class="role">') == 2
    cards = between(text, SAY.paper_cards, f"{SAY.title} 1. ")
    for card in role_cards(any_case).values():
        assert " ".join((card.side.gloss or "").split()) in cards
    sheet = between(text, f"{SAY.title} 1. ", "Your answers")
    places = [sheet.index(SAY.titles[name]) for name in ("first", "change", "statement")]
    assert places == sorted(places)
    for said in ("(5 minutes)", "Both of us can say that", "We see differently", SAY.paper_codes):
        assert said in sheet


def test_the_usual_lesson_has_none_of_it(any_case):
    text = read(handout(any_case))
    assert SAY.paper_cards not in text
    assert "role card" not in text


def test_no_check_is_told(case):
    """Neither to students here nor before a class checks them in another hour."""
    students = read(handout(case.data, with_key=False, controversy=True))
    for fact in case.data.evidence:
        if fact.check:
            assert fact.check.found not in students
    assert "Where would you look" not in students
    assert KindsWords().reason_prompt not in students, "the cards tell the step"
    assert KindsWords().reason_prompt in read(handout(case.data))


def test_the_steps_fill_the_hour(case):
    text = between(read(handout(case.data, controversy=True)), "What to do", "One fact")
    assert [f"{minutes} minutes" in text for minutes in CONTROVERSY.values()] == [True] * 5
    assert "Who gets room" not in text


def test_the_key_says_when_to_hand_out_the_cards(case):
    key = read(handout(case.data, controversy=True)).partition(KEY)[2]
    order = ["“Who said what” after", "the role cards, cut", "“Your answers” last"]
    places = [key.index(words) for words in order]
    assert places == sorted(places)
    assert "“Stop here”" not in key
    assert "Have the two sides drawn, never chosen" in key


def test_hostile_text_stays_text(small_raw):
    page = handout(hostile_case(small_raw), controversy=True)
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize(("more", "ending"), [([], ""), (["--student"], "-student")])
def test_the_command(tmp_path, monkeypatch, case, more, ending):
    monkeypatch.chdir(tmp_path)
    assert main(["handout", CASE, "--controversy", *more]) == 0
    path = tmp_path / f"{CASE}-handout-controversy{ending}.html"
    page = handout(case.data, with_key=not more, controversy=True)
    assert path.read_text(encoding="utf-8") == page
