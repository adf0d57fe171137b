"""What can be taught with a case, from the smallest one up, and what it lacks by name."""

import json
import re

import pytest

from kit import lesson_plan, part, start_lesson
from kit.exercises.asked.outcomes import Recorded
from kit.exercises.kinds.catalogue import all_items
from kit.lesson import plan
from kit.lesson.hours import CONTROVERSY, LESSON
from kit.lesson.notebook import lesson_notebook
from kit.lesson.rungs import rungs
from tests import made_up
from tests.lesson.playing import Lesson, plain
from tests.smallest import LADDER, smallest

CODE = "amber-heron-4827"


def lacks(case, of, **hour):
    return next(rung.missing for rung in rungs(case.data, **hour) if rung.part == of)


@pytest.fixture
def at(tmp_path):
    return lambda rung="smallest", change=None: smallest(tmp_path / rung, rung, change)[2]


def test_the_smallest_case_has_a_lesson_of_48_minutes(at):
    case = at()
    assert plan.hour_of(case.data) == {part: n for part, n in LESSON.items() if part != "check"}
    assert sum(plan.hour_of(case.data).values()) == 48
    assert plan.hour_of(case.data, controversy=True) == CONTROVERSY


@pytest.mark.parametrize("rung", LADDER)
@pytest.mark.parametrize("hour", ["lesson", "controversy"])
def test_every_part_that_is_taught_asks_something(at, rung, hour):
    data = at(rung).data
    found = plan.hour_of(data, controversy=hour == "controversy")
    assert all(plan.items_of(data, CODE, found).values())


@pytest.mark.parametrize("name", made_up.ALL)
def test_a_part_is_left_out_where_there_is_nothing_to_ask(name):
    data = made_up.ALL[name]()
    taught = plan.hour_of(data)
    asked = {part for part, items in plan.items_of(data, CODE, LESSON).items() if items}
    assert {*taught} == asked


@pytest.mark.parametrize(
    ("before", "after", "of"),
    [
        ("smallest", "facts", "check"),
        ("facts", "citations", "check"),
        ("smallest", "citations", "read"),
        ("citations", "readings", "read"),
        ("readings", "steps", "compare"),
        ("steps", "checks", "check"),
        ("weakened", "looks", "check"),
        ("looks", "missing", "room"),
        ("labels", "digests", "read"),
    ],
)
def test_each_rung_takes_something_off_the_list(at, before, after, of):
    assert lacks(at(before), of) != lacks(at(after), of)


def test_at_the_top_nothing_is_missing(at):
    found = rungs(at([*LADDER][-1]).data)
    assert all(rung.is_whole for rung in found)
    assert sum(rung.minutes for rung in found) == 60


def test_what_is_missing_is_named(at):
    assert lacks(at(), "compare") == (
        "`grounds` and a `warrant` for one voice of “ban them”: Ana Ruiz, Di have neither",
        "`grounds` and a `warrant` for one voice of “keep them”: Ben, Cy have neither",
    )
    assert lacks(at("facts"), "check") == (
        "who points to it (`citations`): Marks went up at one school.;"
        " Half of the pupils sleep badly.",
    )
    (reading, _) = lacks(at("citations"), "read")
    assert reading == "a `reading` of “Marks went up at one school.”: Ana Ruiz, Ben"


def test_a_step_that_is_half_there_is_named_with_its_other_half(at):
    def change(raw):
        ana, ben, cy, di = raw["voices"]
        ana["argument"]["grounds"] = "Marks."
        di["argument"]["warrant"] = "Sleep matters."
        ben["argument"]["grounds"] = "not stated"
        cy["argument"] |= {"grounds": "He is far.", "warrant": "Parents must know."}

    (first,) = lacks(at(change=change), "compare")
    assert first.endswith("“ban them”: no `warrant`: Ana Ruiz; no `grounds`: Di")


def test_voices_without_words_to_sort_are_named(at):
    case = at(change=lambda raw: raw["voices"][3].update(also_called=["sleep worse"]))
    assert lacks(case, "sort") == ()

    def role(raw):
        raw["voices"][3]["affiliation"]["role"] = "sleep doctor"

    missing = lacks(at(change=role), "sort")
    assert missing == (
        "1 more voice with words to sort",
        "words that do not tell who speaks: Di",
    )


def test_facts_that_nobody_checked_are_looked_up_and_not_judged(at):
    data = at("citations").data
    assert "nobody has done so" in plan.before(data, "check")
    first, second = plan.checks(data, CODE)
    assert [step.id for step in first.steps] == ["plan", "look"], "there is time for one"
    assert [step.id for step in second.steps] == ["plan"]
    outcome = first.steps[1].check({"who": "a", "other": "b"})
    assert type(outcome) is Recorded
    assert not outcome.shown
    assert "check" not in {
        field.name for field in questions(at("citations"))["exit", "exit"].fields
    }


# --- The parts ---


@pytest.mark.usefixtures("lesson_folder")
def test_a_part_that_is_left_out_says_in_one_line_what_the_case_lacks(at):
    start_lesson(at())
    told = plain(part("check").page.html)
    assert told == (
        "“Check facts” is left out: the case has nothing for it yet. It needs a fact that voices"
        " point to (evidence)."
    )
    assert "did you mean 'check'?" not in plain(part("chek").page.html)
    assert told in plain(lesson_plan(at()).page.html)


@pytest.mark.usefixtures("lesson_folder")
@pytest.mark.parametrize("rung", LADDER)
@pytest.mark.parametrize("hour", ["lesson", "controversy"])
def test_every_rung_plays_through(at, rung, hour):
    lesson = Lesson(at(rung), controversy=hour == "controversy")
    for name in lesson.hour:
        assert lesson.answer_one(name), name
        lesson.answer_all(name)
        assert lesson.player(name).screens.is_complete
    assert "None" not in lesson.sent()
    lesson.close()


@pytest.mark.parametrize("rung", ["smallest", "checks"])
def test_the_notebook_has_the_parts_and_their_minutes(at, rung):
    data = at(rung).data
    cells = json.loads(lesson_notebook("x", data))["cells"]
    text = "\n".join("".join(cell["source"]) for cell in cells)
    assert re.findall(r'part\("(\w+)"\)', text) == [*plan.hour_of(data)]
    minutes = [int(n) for n in re.findall(r"\((\d+) minutes\)", text)]
    assert f"In {sum(minutes)} minutes" in text
    assert minutes == [*plan.hour_of(data).values()]


# --- What is asked ---


def questions(case):
    return {
        (item.id, step.id): step
        for item in all_items(case.data, CODE).values()
        for step in item.steps
    }


@pytest.mark.parametrize("rung", LADDER)
def test_nothing_is_shown_that_nobody_annotated(at, rung):
    for (item, step), asked in questions(at(rung)).items():
        told = [asked.prompt, asked.title, *map(str, asked.shown), *(f.label for f in asked.fields)]
        assert "None" not in " ".join(told), (item, step)
        assert "not stated" not in " ".join(told), (item, step)


def test_a_summary_is_spoken_of_only_where_there_is_one(at):
    assert "summary" not in plan.before(at().data, "read")
    assert "published" not in plan.before(at().data, "read")
    assert "summary" in plan.before(at("article").data, "read")


def test_checked_facts_are_asked_about_though_nobody_said_what_is_weakened(at):
    checks = plan.checks(at("checks").data, CODE)
    assert {item.id for item in checks} == {"check-test", "check-sleep"}
