"""Argue both sides, as it is played: the lot, the step, the statement, and what is handed in."""

from __future__ import annotations

import re

import pytest

from kit import Case, hand_in
from kit.case.model import CaseData
from kit.exercises.played.hand_in import hand_in_page
from kit.exercises.played.words import PlayedWords
from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.lesson.part import LessonPart
from kit.lesson.plan import hour_of
from kit.lesson.talk import Talk
from kit.lesson.talk_words import TalkWords
from tests import made_up
from tests.exercises.pressing import fill, press
from tests.hostile import HOSTILE
from tests.lesson.playing import Lesson, plain

SAY = TalkWords()
ONE, OTHER, THIRD = "amber-heron-4827", "teal-owl-1234", "ruby-jay-5678"


@pytest.fixture
def begin(case, tmp_path):
    """Begin to talk under a code, each time on a screen of its own."""

    def one(code=ONE, of=case):
        return Talk(of, AnswerSheet(of.story, tmp_path / code, code))

    return one


def lot(talk) -> str:
    return plain(re.search(r'<ul class="pk-lot">.*?</ul>', talk.page.html, re.DOTALL)[0])


def draw(talk, *codes):
    fill(talk, *codes)
    press(talk, "draw")


def test_both_screens_show_the_same_lot(begin):
    mine, theirs = begin(ONE), begin(OTHER)
    draw(mine, OTHER)
    draw(theirs, ONE.replace("-", " ").upper())
    told = [lot(mine).replace(f"you ({ONE})", ONE), lot(theirs).replace(f"you ({OTHER})", OTHER)]
    assert told[0].replace(f"{ONE} ,", f"{ONE},") == told[1].replace(f"{ONE} ,", f"{ONE},")
    numbers = [re.search(r"of your pair: (\d\d)", talk.page.html)[1] for talk in (mine, theirs)]
    assert numbers[0] == numbers[1]
    assert SAY.alone not in mine.page.html


def test_alone_it_says_that_the_partner_takes_the_other_side(begin):
    talk = begin()
    assert "pk-lot" not in talk.page.html, "nobody has drawn yet"
    press(talk, "draw")
    assert SAY.alone in plain(talk.page.html)
    assert SAY.partner in lot(talk)


def test_ones_own_code_is_no_partner(begin):
    talk = begin()
    draw(talk, ONE)
    assert SAY.own_code.partition("{")[0] in plain(talk.page.html)
    assert "of your pair" not in talk.page.html


def test_of_three_one_listens_and_sees_both_cards(begin):
    codes = {ONE, OTHER, THIRD}
    talks = {code: begin(code) for code in codes}
    for code, talk in talks.items():
        draw(talk, *codes - {code})
        assert SAY.seat_listens in lot(talk)
    listening = [talk for talk in talks.values() if SAY.third in plain(talk.page.html)]
    assert len(listening) == 1
    assert "screen=both" not in listening[0].page.html


def test_each_speaks_once_for_each_side(begin, case):
    talk = begin()
    draw(talk, OTHER)
    first, second, *changed = (
        plain(turn) for turn in re.findall(r'<p class="pk-turn">.*?</p>', talk.page.html)[1:]
    )
    labels = [stance.label for stance in case.stances]
    said = [told.partition(" for ") for told in (first, second, *changed)]
    who = [told[0] for told in said]
    sides = [next(label for label in labels if label in told[2]) for told in said]
    assert {*who} == {"You speak", "Your partner speaks"}
    assert who == [*who[:2]] * 2
    assert sides == [*sides[:2], *sides[1::-1]], "neither side is always heard first"


def test_where_a_student_is_outlasts_the_kernel(begin):
    talk = begin()
    fill(talk, OTHER)
    talk.page.values = talk.page.values | {"step": "change"}
    assert begin().page.values["step"] == "change"
    talk.sheet.switch("somebody-else")
    assert talk.page.values["step"] == "draw"


def test_drafts_and_the_lot_outlast_the_kernel(begin):
    fill(begin(), OTHER, "", "We can")
    again = begin()
    assert OTHER in lot(again)
    assert again.page.values["statement.statement.agree"] == "We can"


def test_the_statement_is_kept_with_both_codes(begin):
    talk = begin()
    fill(talk, OTHER, "", "A.", "B.")
    press(talk, "save")
    assert "Still open: What would settle it" in talk.page.html
    fill(talk, OTHER, "", "A.", "B.", "C.")
    press(talk, "save")
    assert f"{ONE} + {OTHER}" in talk.page.html
    given = talk.sheet.data.given("statement")["statement"]
    assert given.values["partner"] == OTHER
    assert talk.sheet.data.items["statement"].finished


def test_without_a_second_code_it_says_so(begin):
    talk = begin()
    fill(talk, "", "", "A.", "B.", "C.")
    press(talk, "save")
    assert "with your code alone" in talk.page.html


@pytest.mark.usefixtures("lesson_folder")
def test_a_teacher_reads_it_on_the_first_screen(case):
    lesson = Lesson(case, controversy=True)
    for name in lesson.hour:
        lesson.answer_all(name)
    bar = lesson.parts["leave"].body[-1]
    page = hand_in_page(case.data, lesson.sheet.data, bar._items(), bar._asked)
    told = plain(page.partition("<body>")[2].partition("<details>")[0])
    for text in ("One statement of two", "Your partner's code: Some words.", "Both of us can say"):
        assert text in told
    assert "Three sentences" not in told
    assert "0 No step." not in told, "what this hour does not ask for"
    assert "Open:" not in told
    lesson.close()


@pytest.mark.usefixtures("lesson_folder")
def test_a_sheet_of_both_hours_has_both(case):
    lesson = Lesson(case)
    lesson.answer_all("leave")
    talk = Talk(case, lesson.sheet)
    fill(talk, OTHER, "", "We can say this.")
    told = plain(hand_in_page(case.data, lesson.sheet.data, hand_in(case)._items()))
    assert "0 No step." in told
    assert f"We can say this. ({PlayedWords().page_draft})" in told
    lesson.close()


def test_a_saved_notebook_has_no_code_and_no_words(begin):
    talk = begin()
    fill(talk, OTHER, "", HOSTILE)
    press(talk, "draw")
    saved = talk.without_widgets()
    assert SAY.do["prepare"][0] in plain(saved)
    for text in (ONE, OTHER, "hacked"):
        assert text not in saved


def test_what_is_typed_stays_text(begin):
    talk = begin()
    fill(talk, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    press(talk, "draw")
    press(talk, "save")
    assert "<script>" not in talk.page.html
    assert "onerror=window" not in talk.page.html


@pytest.mark.parametrize("name", made_up.ALL)
def test_any_case_can_be_argued(name, begin, tmp_path):
    of = made_up.case_of(made_up.ALL[name]())
    talk = begin(of=of)
    draw(talk, OTHER)
    told = plain(talk.page.html)
    cards = re.findall(r'<template data-part="card .*?</template>', talk.page.html, re.DOTALL)
    assert len(cards) == 2
    assert all((stance.gloss or "") in told for stance in of.data.stances)
    if name == "silent_only":
        assert told.count(SAY.no_voice) == 2
    part = LessonPart(
        of,
        AnswerSheet(of.story, tmp_path / "part", ONE),
        "talk",
        hour_of(of.data, controversy=True),
    )
    press(part, "show")
    assert not part.is_shut


def test_a_cases_own_question_may_stand_in_its_place(begin, small_raw):
    own = {"id": "statement", "kind": "write", "title": "Ours", "prompt": "What is fair?"}
    of = Case(CaseData.model_validate(small_raw | {"exercises": [own]}))
    talk = begin(of=of)
    press(talk, "draw")
    assert "What is fair?" in talk.page.html
    fill(talk, "A fair thing.")
    press(talk, "save")
    assert talk.sheet.data.items["statement"].finished


def test_a_part_of_another_hour_is_none(case, lesson_folder):  # noqa: ARG001
    from kit import part, start_lesson

    start_lesson(case, controversy=True)
    assert "there are: read, sort, compare, talk, leave" in part("check").page.html
    start_lesson(case)
    assert "there is no part “talk”" in part("talk").page.html
