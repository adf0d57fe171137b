"""What is a draft is neither asked, nor shown in a lesson, nor printed."""

import json
import random

import pytest

from kit import answers, ask, lesson_plan
from kit.case.case import Case
from kit.exercises.kinds.catalogue import KINDS, all_items
from kit.language import LANGUAGES
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
