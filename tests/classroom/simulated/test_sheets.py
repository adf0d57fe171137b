"""A made-up class: its sheets are a student's own, and say everywhere that they are made up."""

import re
from datetime import datetime, timedelta

import pytest

from kit import list_cases, load_case, simulate_class
from kit.case.calls import CallError
from kit.classroom.simulated.made_up import is_made_up
from kit.classroom.simulated.words import SimulatedWords
from kit.exercises.asked.items import Item
from kit.exercises.kinds.carried import carried_over
from kit.exercises.kinds.sorting import AGAIN, FIRST, gets_name
from kit.exercises.kinds.statement import PARTNERS
from kit.exercises.sheet.data import SheetData
from kit.exercises.sheet.reading import read_sheet
from kit.lesson.plan import hour_of, items_of
from tests import made_up

CASE = "school-phones"


def items_for(case, sheet, *, controversy=False) -> dict[str, Item]:
    hour = hour_of(case.data, controversy=controversy)
    parts = items_of(case.data, sheet.code, hour)
    return {item.id: item for items in parts.values() for item in items}


def responses(sheets):
    return [
        (sheet, id_, response)
        for sheet in sheets
        for id_, answers in sheet.items.items()
        for response in answers.responses
    ]


def assert_are_a_students(case, sheets, **hour):
    """Each sheet is one that the kit's own player could have kept."""
    for sheet in sheets:
        items = items_for(case, sheet, **hour)
        assert carried_over(case, read_sheet(sheet.to_json(), case.story)) == sheet
        assert set(sheet.items) <= set(items)
        for id_, answers in sheet.items.items():
            assert_is_played(case, items[id_], answers)


def assert_is_played(case, item, answers):
    steps = {step.id: step for step in item.steps}
    given = {}
    for response in answers.responses:
        step = steps[response.step]
        assert (response.version, response.case_version, response.with_name) == step.stamp(
            case.version
        )
        assert set(response.values) == {field.name for field in step.fields}
        assert step.asked_if(given)
        if response.given:
            outcome = item.kept_as(step.check(response.values, given))
            assert response.outcome == outcome != "cannot be checked"
            given[response.step] = response.values
    assert bool(answers.finished) == item.is_finished_by(given) or answers.revealed


def assert_are_marked(case, sheets):
    mark = case.data.language.words(SimulatedWords).mark.format(text="")
    for sheet, id_, response in responses(sheets):
        assert is_made_up(sheet.code)
        for name, value in response.values.items():
            if name in PARTNERS and id_ == "statement":
                assert not value or is_made_up(value)
            elif isinstance(value, str) and re.search(r"\s", value):
                assert value.removesuffix(" …").endswith(mark)


@pytest.mark.parametrize("name", list_cases())
@pytest.mark.parametrize("controversy", [False, True], ids=["lesson", "controversy"])
def test_a_bundled_case_has_a_class(name, controversy):
    case = load_case(name)
    sheets = simulate_class(case, 12, controversy=controversy)
    assert_are_a_students(case, sheets, controversy=controversy)
    assert_are_marked(case, sheets)
    assert max(len(sheet.items) for sheet in sheets) == len(
        items_for(case, sheets[0], controversy=controversy)
    )


@pytest.mark.parametrize("build", made_up.ALL.values(), ids=made_up.ALL)
def test_any_case_has_a_class(build):
    case = made_up.case_of(build())
    sheets = simulate_class(case, 3)
    assert len({sheet.code for sheet in sheets}) == 3
    assert_are_a_students(case.without_drafts, sheets)
    assert_are_marked(case, sheets)


def test_a_draft_has_no_class():
    data = made_up.one_each()
    with pytest.raises(CallError):
        simulate_class(made_up.case_of(data.model_copy(update={"draft": True})))


def test_the_same_seed_makes_the_same_class():
    case = load_case(CASE)
    assert simulate_class(case, 4, seed=7) == simulate_class(case, 4, seed=7)
    one, other = simulate_class(case, 4, seed=7), simulate_class(case, 4, seed=8)
    assert not {sheet.code for sheet in one} & {sheet.code for sheet in other}


def test_there_is_some_of_all_that_classes_do():
    case = load_case(CASE)
    sheets = simulate_class(case, 90)
    found = [(s, i, r) for s, i, r in responses(sheets)]
    states = {answers.state for sheet in sheets for answers in sheet.items.values()}
    assert states == {"begun", "answered", "shown without an answer"}
    assert {(bool(s.handed_in), s.is_changed_since_hand_in) for s in sheets} == {
        (True, False),
        (True, True),
        (False, False),
    }
    assert {response.given for _, _, response in found} == {True, False}
    twice = [(s.code, i, r.step) for s, i, r in found if r.given]
    assert len(twice) > len({*twice})
    assert {r.with_name for _, _, r in found if r.step == AGAIN} == {True, False}
    assert min(len(sheet.items) for sheet in sheets) < len(items_for(case, sheets[0]))
    assert {r.values["verdict"] for _, _, r in found if r.step == "verdict"} == {
        "holds",
        "in-part",
        "not",
        "open",
    }


def test_times_go_on_through_the_hour():
    sheets = simulate_class(load_case(CASE), 20)
    for sheet in sheets:
        times = sorted(r.at for answers in sheet.items.values() for r in answers.responses)
        begun, last = map(datetime.fromisoformat, (sheet.started, times[-1]))
        assert sheet.started < times[0]
        assert last - begun < timedelta(hours=1)
        assert len({*times}) == len(times)
        assert all(sheet.started <= place.at for place in sheet.places.values())
    whole = [sheet for sheet in sheets if len(sheet.items) == len(sheets[0].items)]
    spans = [
        datetime.fromisoformat(it.last_time) - datetime.fromisoformat(it.started) for it in whole
    ]
    assert min(spans) > timedelta(minutes=45)


def test_two_who_write_a_statement_write_the_same():
    sheets = simulate_class(load_case(CASE), 9, controversy=True)
    by_code = {sheet.code: sheet.given("statement").get("statement") for sheet in sheets}
    pairs = [
        (given.values, by_code[given.values["partner"]])
        for given in by_code.values()
        if given and given.values["partner"]
    ]
    both = [(one, other.values) for one, other in pairs if other]
    assert both
    for one, other in both:
        assert one["agree"] == other["agree"]
        assert one["partner"] != other["partner"]


def test_names_are_shown_by_the_true_lot():
    case = load_case(CASE)
    for sheet, id_, response in responses(simulate_class(case, 10)):
        item = items_for(case, sheet)[id_]
        if response.step == AGAIN:
            assert response.with_name == gets_name(item.about.id, sheet.code)
        else:
            assert response.with_name is None


def test_first_looks_scatter_round_our_label_and_our_doubt():
    case = load_case("iran-mexico-2009")
    sheets = simulate_class(case, 150)
    items = items_for(case, sheets[0])
    for item in (it for it in items.values() if it.kind == "sort"):
        looks = [
            given[FIRST].values["stance"] for s in sheets if FIRST in (given := s.given(item.id))
        ]
        position = item.about.position
        same = looks.count(position.stance) / len(looks)
        assert abs(same - (0.1 + 0.75 * position.confidence)) < 0.15
        if position.second_choice:
            others = {*looks} - {position.stance}
            assert max(others, key=looks.count) == position.second_choice


@pytest.mark.parametrize(
    "numbers",
    [
        {"students": 0},
        {"students": 5001},
        {"name_effect": -0.1},
        {"name_effect": 0.61},
        {"name_effect": float("nan")},
        {"reliance_effect": 2},
    ],
    ids=str,
)
def test_numbers_that_no_class_can_have_are_refused(numbers):
    with pytest.raises(CallError) as refused:
        simulate_class(load_case(CASE), **numbers)
    assert len(str(refused.value).splitlines()) == 1


def test_what_is_no_case_is_refused():
    with pytest.raises(CallError, match="simulate_class needs a case"):
        simulate_class(CASE)


def test_a_sheet_is_plain_data():
    (sheet,) = simulate_class(load_case(CASE), 1)
    assert isinstance(sheet, SheetData)
