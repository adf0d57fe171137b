"""The student's own answers, told back at the end."""

import pytest

from kit.exercises.kinds.sorting import AGAIN
from tests.exercises.pressing import fill, press
from tests.hostile import HOSTILE
from tests.lesson.playing import Lesson, plain
from tests.smallest import smallest


@pytest.fixture(autouse=True)
def _fresh(lesson_folder):
    """Each test has a notebook's folder of its own."""


@pytest.fixture
def lesson(case, _fresh):
    lesson = Lesson(case)
    yield lesson
    lesson.close()


def told(lesson):
    html = lesson.parts["leave"].body[1].page.html
    return plain(html.replace('<span translate="no">', "").replace("</span>", ""))


def test_is_not_there_before_the_last_questions(lesson):
    lesson.answer_all("read")
    assert told(lesson) == ""
    lesson.answer_one("leave")
    assert "Of one fact you chose the reading" in told(lesson)


def test_tells_what_was_chosen_and_what_changed(lesson, case):
    lesson.answer_all("read")
    sort = lesson.player("sort")
    for n in range(4):
        press(sort, f"go {n}")
        fill(sort, "both", "0")
        press(sort, "save")
    press(sort, "go 4")
    fill(sort, "none")
    press(sort, "save")
    for part in ("sort", "compare", "check", "leave"):
        lesson.answer_all(part)
    text = told(lesson)
    changed = sort.screens[4][0]
    assert f"{changed.about.name} you first read as “both”" in text
    after = "when you saw who speaks" if changed.steps[1].with_name else "on reading again"
    assert after in text
    chosen = lesson.player("compare").screens.items[0].steps[0].fields[0].options[0].label
    assert f"you chose “{chosen}”" in text
    for id_ in case.data.lesson.checks:
        assert case.data.evidence_by_id[id_].statement in text


def test_tells_what_a_pair_could_say_together(case):
    lesson = Lesson(case, controversy=True)
    lesson.open_anyway("talk")
    fill(lesson.player("talk"), "teal-owl-1234", "", "The sea is wide.", "How wide.", "A map.")
    press(lesson.player("talk"), "save")
    lesson.answer_one("leave")
    assert "both of you could say: “The sea is wide.”" in told(lesson)
    lesson.close()


def test_says_so_where_nothing_changed(lesson):
    lesson.answer_all("read")
    lesson.answer_all("sort")
    lesson.answer_one("leave")
    looked_twice = any(step.id == AGAIN for _, step in lesson.player("sort").screens.all)
    assert ("No second look changed" in told(lesson)) == looked_twice


def test_what_a_student_wrote_stays_text_and_out_of_a_saved_notebook(lesson):
    player = lesson.player("read")
    fill(player, player.screens[0][1].fields[0].options[0].value, HOSTILE)
    press(player, "save")
    lesson.answer_one("leave")
    html = lesson.parts["leave"].body[1].page.html
    assert "<script>" not in html
    assert "hacked" in html
    assert "hacked" not in lesson.parts["leave"].without_widgets()
    lesson.sheet.switch("somebody-else")
    assert "hacked" not in lesson.sent()


def test_tells_the_because_that_a_student_wrote(tmp_path):
    lesson = Lesson(smallest(tmp_path / "case")[2])
    lesson.open_anyway("compare")
    player = lesson.player("compare")
    fill(player, "None that I see.", "rules help all.")
    press(player, "save")
    lesson.answer_one("leave")
    name = player.screens[0][0].about.name
    assert f"For the missing “because” of {name} you wrote: “rules help all.”" in told(lesson)
    lesson.close()
