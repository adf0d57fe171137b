"""What is a draft is neither asked, nor shown in a lesson, nor printed."""

import json
import random

import pytest

from kit import (
    answers,
    ask,
    gate,
    hand_in,
    hands_up,
    lesson_plan,
    my_answers,
    part,
    start_lesson,
)
from kit.case.calls import CallError
from kit.case.case import Case
from kit.case.model import CaseData
from kit.exercises.kinds.catalogue import KINDS, all_items
from kit.language import LANGUAGES
from kit.lenses.common.telling import Told
from kit.lesson.hours import LESSON
from kit.lesson.notebook import lesson_notebook
from kit.lesson.plan import hour_of, items_of
from kit.lesson.rungs import rungs
from kit.paper.handout import handout
from tests.drafting import SECRET, ids_in, unlabelled, with_drafts
from tests.lesson.playing import Lesson
from tests.smallest import smallest

CODE = "amber-heron-4827"
SEEDS = range(6)


def some(seed):
    """Return a case with drafts, as different ones as can be had."""
    return unlabelled() if seed == 0 else with_drafts(random.Random(seed))


UNWRITTEN = {
    "en": "This case is a draft, so it cannot be taught yet. It needs: a title, the question."
    " Open author.ipynb or case.yaml.",
    "es": "Este caso es un borrador y todavía no se puede enseñar. Le falta: un título, la"
    " pregunta. Abre author.ipynb o case.yaml.",
}


def unwritten(language="en"):
    raw = unlabelled().model_dump() | {"draft": True, "title": "", "question": None}
    return CaseData.model_validate(raw).told_in(LANGUAGES[language])


@pytest.mark.parametrize("language", UNWRITTEN)
def test_what_teaches_says_what_a_draft_needs(language):
    case = Case(unwritten(language))
    asked = (ask, my_answers, hand_in, hands_up, start_lesson, lesson_plan)
    shown = [*(call(case) for call in asked), gate(ask(case, "space")), *map(part, LESSON)]
    assert {str(it.error) for it in shown} == {UNWRITTEN[language]}
    assert all(it.error.language == LANGUAGES[language] for it in shown)
    for make in (answers, lambda it: handout(it.data), lambda it: lesson_notebook("x", it.data)):
        with pytest.raises(CallError) as caught:
            make(case)
        assert str(caught.value) == UNWRITTEN[language]


@pytest.mark.parametrize("controversy", [False, True])
def test_nothing_of_a_draft_can_be_taught(controversy):
    found = rungs(unwritten(), controversy=controversy)
    assert not any(it.is_taught for it in found)
    assert [it.missing for it in found if it.missing] == [("a title, the question",)]


def test_a_lesson_begins_when_its_case_is_no_draft_any_more():
    start_lesson(Case(unwritten()))
    assert isinstance(part("read"), Told)
    start_lesson(Case(unlabelled()))
    assert not isinstance(part("read"), Told)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_question_and_no_sheet_of_paper_has_one(seed, language):
    case = some(seed).told_in(LANGUAGES[language])
    assert SECRET in str(case)
    made = [all_items(case, CODE), items_of(case, CODE), hour_of(case), rungs(case)]
    made += [handout(case, controversy=it) for it in (False, True)]
    made += [lesson_notebook("x", case, controversy=it) for it in (False, True)]
    assert [it for it in map(str, made) if SECRET in it] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_no_question_is_about_one(seed):
    case = some(seed)
    taught = case.without_drafts
    gone = {*case.voices_by_id, *case.evidence_by_id}
    gone -= {*taught.voices_by_id, *taught.evidence_by_id}
    about = {item.about.id for item in all_items(case, CODE).values() if item.about}
    assert about
    assert not about & gone
    assert not {f"reason-{id_}" for id_ in gone} & all_items(case, CODE).keys()
    assert not gone & ids_in(json.loads(taught.model_dump_json()))


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize("controversy", [False, True])
@pytest.mark.usefixtures("lesson_folder")
def test_a_played_lesson_shows_none_also_in_its_lenses(seed, controversy):
    lesson = Lesson(Case(some(seed)), controversy=controversy)
    try:
        for name in lesson.hour:
            lesson.answer_all(name)
        sent = lesson.sent()
    finally:
        lesson.close()
    assert sent
    assert SECRET not in sent


@pytest.mark.usefixtures("lesson_folder")
def test_calls_of_a_notebook_leave_them_out():
    case = Case(unlabelled())
    for shown in (ask(case, kinds=[*KINDS]), ask(case=case, kinds=["sort"]), lesson_plan(case)):
        assert SECRET not in shown.without_widgets() + shown.page.html
    assert answers(case).empty


@pytest.mark.usefixtures("lesson_folder")
def test_what_was_answered_stays_when_a_voice_becomes_a_draft(tmp_path):
    case = smallest(tmp_path / "phones")[2]
    player = ask(case, "reason-ana") if "reason-ana" in all_items(case.data, CODE) else ask(case)
    sheet = player.sheet
    code = sheet.data.code

    def guessed(raw):
        raw["voices"][0]["draft"] = True

    again = ask(smallest(tmp_path / "phones", change=guessed)[2])
    assert again.sheet is sheet
    assert again.sheet.data.code == code
