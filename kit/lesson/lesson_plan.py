"""The teacher's plan of a case's lesson: its parts, and what to expect in each."""

from __future__ import annotations

from kit.browser.page import Lens, Page
from kit.case.calls import for_a_class
from kit.case.case import Case
from kit.exercises.asked.words import AskedWords
from kit.exercises.played.words import PlayedWords
from kit.lenses.common.render import render
from kit.lenses.common.telling import told_in_its_cell
from kit.lesson.plan import expected, hour_of, items_of, left_out
from kit.lesson.roles import STEPS
from kit.lesson.rungs import rungs
from kit.lesson.talk_words import TalkWords
from kit.lesson.words import LessonWords

_CODE = "teacher"  # what is drawn by lot is drawn so for nobody else


@told_in_its_cell
@for_a_class
def lesson_plan(case: Case) -> Lens:
    """Show the parts of this case's lesson with what each asks and what to expect: for teachers.

    A part that the case has nothing for yet is named with what it needs. Below them is the other
    hour that there is, in which students argue both sides.
    """
    words = case.data.language.words
    page = render(
        "lesson/lesson_plan.html",
        case.data,
        say=words(LessonWords),
        played=words(PlayedWords),
        ask=words(AskedWords),
        talk=words(TalkWords),
        items_of=items_of(case.data, _CODE),
        minutes=hour_of(case.data),
        controversy=hour_of(case.data, controversy=True),
        left_out=[left_out(case.data, it) for it in rungs(case.data) if not it.is_taught],
        steps=STEPS,
        expected=expected,
    )
    return Lens(Page(page))
