"""A student's code in the lesson: there when a part is done, and in no saved notebook."""

import pytest

from kit import class_code, load_case
from kit.case.case import Case
from kit.lenses.common.telling import Told
from kit.lesson.codes.class_code import ClassCode
from kit.lesson.codes.layout import CODED, layouts
from kit.lesson.codes.reading import read_codes
from tests import made_up
from tests.exercises.pressing import fill, press
from tests.lesson.playing import Lesson, plain


@pytest.fixture
def lesson(case, lesson_folder):  # noqa: ARG001  # a folder of its own
    lesson = Lesson(case)
    yield lesson
    lesson.close()


def code_of(lesson, part):
    """Return what shows the code of a part."""
    (found,) = (it for it in lesson.parts[part].body if isinstance(it, ClassCode))
    return found


def shows(lesson, part):
    return str(code_of(lesson, part)) in plain(code_of(lesson, part).page.html)


def test_it_shows_when_the_part_is_done_and_not_before(lesson):
    lesson.answer_all("read")
    for part in CODED:
        while lesson.answer_one(part):
            done = lesson.player(part).screens.is_complete
            assert ("Your class code" in code_of(lesson, part).page.html) == done
        assert shows(lesson, part)
    for part in ("read", "leave"):
        assert not any(isinstance(it, ClassCode) for it in lesson.parts[part].body)


def test_it_is_what_the_sheet_has(lesson, case):
    for part in lesson.hour:
        lesson.answer_all(part)
    text = "\n".join(str(code_of(lesson, part)) for part in CODED)
    read = read_codes(case.data, text)
    assert [one.part for one in read.good] == [*CODED]
    for it in (it for one in read.good for it in one.chosen if it.field != "kind"):
        assert lesson.sheet.data.given(it.item)[it.step].values[it.field] == it.value


def test_another_answer_makes_another_code(lesson):
    for part in ("read", "sort", "compare", "check", "room"):
        lesson.answer_all(part)
    before = str(code_of(lesson, "room"))
    player = lesson.player("room")
    press(player, "go 0")
    fill(player, "31", "17")
    press(player, "save")
    assert str(code_of(lesson, "room")) != before
    assert shows(lesson, "room")
    assert before not in code_of(lesson, "room").page.html


def test_who_only_looked_has_none(lesson):
    lesson.answer_all("read")
    lesson.show_anyway("sort")
    assert plain(code_of(lesson, "sort").page.html) == ""


def test_who_answered_a_part_of_it_and_was_then_shown_has_one(lesson):
    lesson.answer_all("read")
    lesson.answer_one("sort")
    lesson.show_anyway("sort")
    assert shows(lesson, "sort")


def test_another_sheet_has_another_code_or_none(lesson):
    for part in ("read", "sort"):
        lesson.answer_all(part)
    before = str(code_of(lesson, "sort"))
    lesson.sheet.switch("jade-owl-1000")
    assert not any(isinstance(it, ClassCode) for it in lesson.parts["sort"].body)
    lesson.sheet.switch(lesson.sheet.codes.all()[0])
    assert str(code_of(lesson, "sort")) == before
    assert shows(lesson, "sort")


def test_six_voices_have_the_code_of_the_four_that_everybody_sorts(case, lesson_folder):  # noqa: ARG001
    lesson = Lesson(case)
    lesson.answer_all("read")
    for _ in range(4):
        lesson.answer_one("sort")
    press(lesson.parts["sort"], "more")
    lesson.answer_all("sort")
    assert len(lesson.player("sort").screens.items) == 6
    (read,) = read_codes(case.data, str(code_of(lesson, "sort"))).good
    held = {packing.item for packing in layouts(case.data)["sort"].packings}
    assert {it.item for it in read.chosen} == held
    lesson.close()


def test_no_saved_notebook_has_it(lesson):
    for part in lesson.hour:
        lesson.answer_all(part)
    for part in CODED:
        code = str(code_of(lesson, part))
        saved = lesson.parts[part].without_widgets() + str(
            lesson.parts[part]._repr_mimebundle_()["text/html"]
        )
        assert code
        assert code not in saved
        assert code.replace(" ", "") not in saved


def test_a_call_shows_it_as_it_is(lesson, case):
    shown = class_code(case)
    assert "There is no class code yet" in plain(shown.page.html)
    assert str(shown) == ""
    for part in ("read", "sort"):
        lesson.answer_all(part)
    assert str(shown) == str(code_of(lesson, "sort"))
    assert str(shown) in plain(shown.page.html)
    bundle = shown._repr_mimebundle_()
    assert str(shown) not in f"{bundle['text/plain']} {bundle['text/html']}"
    shown.close()


def test_it_is_read_sign_by_sign(lesson, case):
    for part in ("read", "sort"):
        lesson.answer_all(part)
    shown = class_code(case)
    signs = str(shown).replace(" ", "")
    assert f'<span class="pk-hidden">{", ".join(signs)}</span>' in shown.page.html
    assert f'<span aria-hidden="true">{shown}</span>' in shown.page.html
    shown.close()


@pytest.mark.parametrize(
    ("part", "why"),
    [
        ("read", "“read” has no class code; there are: sort, compare, check, room"),
        ("chek", "“chek” has no class code; did you mean 'check'?"),
        (None, "“None” has no class code"),
    ],
)
def test_a_part_without_one_is_told(case, lesson_folder, part, why):  # noqa: ARG001
    told = class_code(case, part)
    assert isinstance(told, Told)
    assert str(told.error).startswith(why)


def test_in_spanish(lesson_folder):  # noqa: ARG001
    case = load_case("moviles-en-clase", language="es")
    told = class_code(case, "room")
    assert "Todavía no hay código de clase" in plain(told.page.html)
    assert "«read» no tiene código" in str(class_code(case, "read").error)


@pytest.mark.parametrize("name", ["silent_only", "one_each", "left_out", "huge"])
def test_any_case(lesson_folder, name):  # noqa: ARG001
    case = Case(made_up.ALL[name]())
    held = layouts(case.data)
    for part in CODED:
        assert isinstance(class_code(case, part), ClassCode if part in held else Told)
