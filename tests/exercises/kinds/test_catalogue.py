"""Which items there are, the choice of some, and a case's own."""

import re

import pydantic
import pytest

from kit import CaseError, load_case
from kit.case.exercise import Exercise
from kit.case.loading import read_case
from kit.case.model import CaseData
from kit.exercises.asked.outcomes import (
    Correct,
    DifferentReading,
    Incorrect,
    Recorded,
    SameReading,
)
from kit.exercises.asked.shown import Text
from kit.exercises.kinds.catalogue import KINDS, all_items, choose
from kit.exercises.kinds.sorting import item_id
from tests import made_up
from tests.hostile import HOSTILE, hostile_case
from tests.pseudo import Piece, english, in_other_letters

CODE = "amber-heron-4827"
SICK, LOYOLA = item_id("gary-sick"), item_id("mario-loyola")
_IN_CODE = re.compile(r'"[^"]*"|answer\(')  # ids, and the call that answers
CHOOSE = {
    "id": "which-lane",
    "kind": "choose",
    "title": "Which lane?",
    "prompt": "Which side has the wider lane?",
    "options": ["the left", "the right"],
    "ours": "the left",
    "paragraphs": ["1"],
    "hints": ["Look."],
    "explanation": "The digest says so.",
}
WITH_IDS = {"options": [{"text": "the left", "id": "l"}, "the right"], "ours": "l"}
SENTENCES = {"options": ["It is left.", "It is right."], "ours": "It is right."}
WRITE = {"id": "your-road", "kind": "write", "title": "Yours", "prompt": "Tell of your road."}


def kinds(items) -> list[str]:
    return list(dict.fromkeys(item.kind for item in items.values()))


def with_own(raw, *exercises) -> dict:
    """Return the items of a case with exercises of its own."""
    raw["exercises"] = list(exercises)
    return all_items(CaseData.model_validate(raw), CODE)


# --- All of them ---


def test_kinds_come_in_their_order(case):
    # Of its own it has none, and there is no second report of it.
    ours = [kind for kind in KINDS if kind not in {"own", "reports"}]
    assert kinds(all_items(case.data, CODE)) == ours
    assert "reports" in kinds(all_items(load_case("school-phones").data, CODE))


def test_an_empty_case_asks_only_what_needs_no_story(empty_raw):
    found = with_own(empty_raw)
    assert kinds(found) == ["view", "missing", "strongest", "statement", "turn"]


def test_one_voice_alone_is_not_compared(small_raw):
    small_raw["voices"] = small_raw["voices"][:1]
    found = kinds(with_own(small_raw))
    assert "write" not in found
    assert {"sort", "reasoning", "evidence", "speaker", "space"} <= set(found)


def test_few_voices_make_few_items(case):
    few, every = all_items(case.data, CODE, 4), all_items(case.data, CODE)
    assert len([item for item in few.values() if item.kind == "sort"]) == 4
    assert set(few) < set(every)
    assert [i for i in few if few[i].kind == "speaker"] == [
        "speaker-michael-barton",
        "speaker-andy-lane",
        "speaker-oliver-revell",
        "speaker-gary-sick",
    ]


def test_a_hostile_case_has_items_like_any_other(small_raw):
    small_raw["exercises"] = [CHOOSE, WRITE]
    items = all_items(hostile_case(small_raw), CODE)
    assert len(kinds(items)) >= 9
    assert any(HOSTILE in step.prompt for item in items.values() for step in item.steps)


# --- The choice ---


def test_by_ids_in_their_order(case):
    ids = ["exit", SICK, "view"]
    assert [item.id for item in choose(case.data, CODE, ids)] == ids


def test_by_kinds_after_ids_and_each_once(case):
    chosen = choose(case.data, CODE, ["exit", SICK], ["exit", "sort"])
    ids = [item.id for item in chosen]
    assert ids[:2] == ["exit", SICK]
    assert len(set(ids)) == len(ids)
    assert {item.kind for item in chosen} == {"exit", "sort"}
    assert [i.id for i in choose(case.data, CODE, kinds="space")] == ["space"]
    assert choose(case.data, CODE) == []


def test_each_once_also_with_few_voices_or_if_given_twice(case):
    ids = [item.id for item in choose(case.data, CODE, [SICK], ["sort"], voices=4)]
    assert len(ids) == len(set(ids)) == 4
    assert len(choose(case.data, CODE, ["exit", "exit"])) == 1


def test_a_text_is_one_id_or_one_kind(case):
    assert [item.id for item in choose(case.data, CODE, "exit", "view")] == ["exit", "view"]


def test_few_voices_and_still_any_id(case):
    chosen = choose(case.data, CODE, [LOYOLA], ["reasoning"], voices=2)
    assert [item.id for item in chosen] == [LOYOLA, "reason-michael-barton", "reason-andy-lane"]


@pytest.mark.parametrize(
    ("ids", "wanted", "words"),
    [
        ([f"{SICK}0"], [], f"no item “{SICK}0”; did you mean '{SICK}'?"),
        (["reason-gary-sik"], [], "did you mean 'reason-gary-sick'?"),
        ([], ["sorting"], "no kind “sorting”; did you mean 'sort'?"),
        ([], "xyz", "there are: opening, view, sort, reasoning"),
        ([7], [], "no item “7”"),
    ],
)
def test_what_there_is_not_is_refused_with_the_nearest(case, ids, wanted, words):
    with pytest.raises(ValueError, match="there is no") as caught:
        choose(case.data, CODE, ids, wanted)
    assert words in str(caught.value)


# --- A case's own ---


def test_own_items_come_last(small_raw):
    found = with_own(small_raw, CHOOSE, WRITE)
    assert list(found)[-2:] == ["which-lane", "your-road"]
    assert found["which-lane"].kind == "own"
    assert found["which-lane"].title == "Which lane?"
    (step,) = found["which-lane"].steps
    assert step.prompt == "Which side has the wider lane?"
    assert step.hints == ("Look.",)
    assert step.paragraphs == (1,)


@pytest.mark.parametrize(
    ("change", "answer", "kind", "words"),
    [
        ({}, "the left", SameReading, "You chose as we did."),
        ({}, "the right", DifferentReading, "You chose: the right. We: the left."),
        ({"is_fact": "yes"}, "the left", Correct, "That is right."),
        ({"is_fact": "yes"}, "the right", Incorrect, "That is not right. It is: the left."),
        ({"ours": None}, "the right", Recorded, "Kept."),
        (SENTENCES, "It is left.", DifferentReading, "You chose: It is left. We: It is right."),
        (WITH_IDS, "the left", SameReading, "You chose as we did."),
        (WITH_IDS, "the right", DifferentReading, "You chose: the right. We: the left."),
    ],
)
def test_to_choose(small_raw, change, answer, kind, words):
    item = with_own(small_raw, CHOOSE | change)["which-lane"]
    options = item.steps[0].fields[0].options
    value = next(option.value for option in options if option.label == answer)
    outcome = item.steps[0].check({"answer": value})
    assert type(outcome) is kind
    assert words in outcome.text
    assert outcome.shown == (Text("The digest says so."),)
    assert outcome.paragraphs == (1,)


def test_to_write(small_raw):
    item = with_own(small_raw, WRITE | {"starters": ["It is …"]})["your-road"]
    (field,) = item.steps[0].fields
    assert (field.kind, field.starters) == ("text", ("It is …",))
    outcome = item.steps[0].check({"answer": "It is long."})
    assert type(outcome) is Recorded
    assert outcome.text == "Kept."
    assert not outcome.shown


def test_an_own_item_takes_the_place_and_kind_of_the_kits(small_raw):
    before = with_own(small_raw)
    after = with_own(small_raw, CHOOSE | {"id": "speaker-asha-rao"})
    assert list(after) == list(before)
    assert after["speaker-asha-rao"].kind == "speaker"
    assert after["speaker-asha-rao"].title == "Which lane?"
    data = CaseData.model_validate(small_raw)
    assert "Which lane?" in [item.title for item in choose(data, CODE, kinds=["speaker"])]


def test_the_bundled_kinds_keep_their_places_when_one_is_replaced(case):
    raw = case.data.model_dump(mode="json", exclude_none=True)
    own = WRITE | {"id": SICK}
    after = with_own(raw, own)
    before = all_items(case.data, CODE)
    assert list(after) == list(before)
    assert [item.kind for item in after.values()] == [item.kind for item in before.values()]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"options": ["the left"]}, "has two options or more"),
        ({"options": []}, "has two options or more"),
        ({"options": ["the left", "the right", "the left"]}, "an option stands there twice"),
        ({"options": [{"text": t, "id": "x"} for t in "ab"]}, "an option stands there twice"),
        ({"options": ["x", {"text": "y", "id": "x"}]}, "is the text of an option"),
        ({"options": ["x", {"id": "x"}]}, "Field required"),
        ({"kind": "write", "ours": None}, "one to write in has none"),
        ({"ours": "the middle"}, "`ours` is not one of the options"),
        ({"ours": None, "is_fact": "yes"}, "needs `ours`"),
        ({"title": "x" * 81}, "80 characters"),
        ({"id": "Which lane"}, "match pattern"),
    ],
)
def test_an_exercise_that_cannot_be_asked_is_refused(change, message):
    with pytest.raises(pydantic.ValidationError, match="1 validation error") as caught:
        Exercise.model_validate(CHOOSE | change)
    assert message in str(caught.value)


EXERCISES = """\
exercises:
  - id: one
    kind: choose
    title: One
    prompt: Which?
    options: [yes it is, no it is not]
"""
SECOND = EXERCISES.partition("\n")[2]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (EXERCISES.replace(", no it is not", ""), "exercises[0]: an exercise to choose in has two"),
        (EXERCISES + "    ours: maybe\n", "exercises[0]: `ours` is not one of the options"),
        (EXERCISES + "    is_fact: true\n", "exercises[0]: a question of fact needs `ours`"),
        (EXERCISES + SECOND, "exercises[1].id: 'one' is given to more than one exercise"),
        (EXERCISES + "    paragraphs: [9]\n", "exercises[0].paragraphs[0]: no paragraph '9'"),
        (EXERCISES.replace("choose", "draw"), "exercises[0].kind: 'draw' is not one of: choose"),
        (EXERCISES + "    our: x\n", "exercises[0].our: unknown field; did you mean 'ours'?"),
    ],
)
def test_a_mistake_in_exercises_yaml_is_found_where_it_stands(small_folder, text, line):
    case = small_folder / "case.yaml"
    before = case.read_text(encoding="utf-8").partition("\nexercises:")[0]
    case.write_text(before + "\n", encoding="utf-8")
    (small_folder / "exercises.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CaseError) as caught:
        read_case(small_folder)
    lines = str(caught.value).splitlines()
    assert any("exercises.yaml:" in found and line in found for found in lines), lines


def test_exercises_may_stand_in_a_file_of_their_own(small_folder):
    case = small_folder / "case.yaml"
    before = case.read_text(encoding="utf-8").partition("\nexercises:")[0]
    case.write_text(before + "\n", encoding="utf-8")
    (small_folder / "exercises.yaml").write_text(EXERCISES, encoding="utf-8")
    assert [exercise.id for exercise in read_case(small_folder).exercises] == ["one"]


# --- In another language ---


def left_in_english(lines) -> list[str]:
    return english([Piece(_IN_CODE.sub("", line), None) for line in lines])


def answers_to(step, place: int) -> dict:
    """Return an answer to each field of a step: an option by its place, or a text."""
    found = {}
    for field in step.fields:
        value = field.options[place].value if field.options else "7"
        found[field.name] = [value] if field.kind == "several" else value
    return found


@pytest.mark.parametrize("place", [0, -1])
def test_nothing_that_is_asked_or_told_as_text_is_always_english(case, place):
    for story in (case.data, made_up.huge(voices=21, paragraphs=22)):
        for item in all_items(in_other_letters(story), CODE, voices=6).values():
            given = {step.id: answers_to(step, place) for step in item.steps}
            for step in item.steps:
                asked = [item.title, item.told_as, *item.asked(step), *step.hints]
                starters = [text for field in step.fields for text in field.starters]
                outcome = step.check(given[step.id], given)
                told = [outcome.text, *map(str, outcome.shown), *outcome.row]
                assert left_in_english([*asked, *starters, *told]) == [], item.id


def test_what_is_wrong_with_an_answer_is_said_in_the_cases_language():
    items = all_items(in_other_letters(made_up.one_each()), CODE, voices=6).values()
    steps = [step for item in items for step in item.steps]
    for bad in ("", 7, ["7"], [7], "7" * 20_001):
        problems = [step.check({f.name: bad for f in step.fields}).text for step in steps]
        assert any(problems)
        assert left_in_english(problems) == []
