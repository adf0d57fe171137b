"""Six voices for who is quick: asked for while sorting, and never after a label is told."""

from __future__ import annotations

import pytest

from kit import Case, part, start_lesson
from kit.exercises.kinds.sorting import sortable
from kit.lesson.hours import MORE_VOICES, VOICES
from tests.exercises.pressing import press
from tests.lesson.playing import Lesson


@pytest.fixture
def lesson(case, lesson_folder):  # noqa: ARG001  # a folder of its own
    lesson = Lesson(case)
    lesson.answer_all("read")
    yield lesson
    lesson.close()


def voices(lesson):
    return [item.id for item in lesson.player("sort").screens.items]


def test_two_more_come_behind_and_nothing_is_lost(lesson):
    assert 'data-press="more"' not in lesson.parts["sort"].page.html, "before anybody is quick"
    lesson.answer_one("sort")
    lesson.answer_one("sort")
    few = voices(lesson)
    assert len(few) == VOICES
    press(lesson.parts["sort"], "more")
    more = voices(lesson)
    assert more[:VOICES] == few
    assert len(more) == MORE_VOICES
    assert lesson.player("sort").screens.is_given(0)
    assert 'data-press="more"' not in lesson.parts["sort"].page.html
    lesson.answer_all("sort")
    assert lesson.parts["compare"].body


def test_it_can_be_taken_back_while_nothing_is_answered(lesson):
    lesson.answer_one("sort")
    lesson.answer_one("sort")
    few = voices(lesson)
    press(lesson.parts["sort"], "more")
    press(lesson.parts["sort"], "less")
    assert voices(lesson) == few
    press(lesson.parts["sort"], "more")
    for _ in range(3):
        lesson.answer_one("sort")
    assert 'data-press="less"' not in lesson.parts["sort"].page.html
    press(lesson.parts["sort"], "less")
    assert len(voices(lesson)) == MORE_VOICES


def test_who_asked_for_no_more_has_none_to_leave_out(case, lesson_folder):  # noqa: ARG001
    """A case may name as many voices as it likes."""
    data = case.data
    named = tuple(voice.id for voice in sortable(data)[:6])
    own = data.lesson.model_copy(update={"sort": named})
    lesson = Lesson(Case(data.model_copy(update={"lesson": own})))
    lesson.answer_all("read")
    lesson.answer_one("sort")
    assert len(voices(lesson)) == len(named)
    assert 'data-press="less"' not in lesson.parts["sort"].page.html
    lesson.close()


def test_a_new_kernel_still_asks_six(lesson, case, monkeypatch):
    lesson.answer_one("sort")
    lesson.answer_one("sort")
    press(lesson.parts["sort"], "more")
    monkeypatch.setattr("kit.exercises.played.session._open", {})
    start_lesson(case)
    assert len(part("sort").body[0].question.screens.items) == MORE_VOICES


def test_not_after_our_labels_are_told(lesson):
    lesson.answer_all("sort")
    assert 'data-press="more"' not in lesson.parts["sort"].page.html
    press(lesson.parts["sort"], "more")
    assert len(voices(lesson)) == VOICES
    assert lesson.parts["compare"].body
