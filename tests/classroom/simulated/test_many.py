"""Very many made-up sheets, filled from templates."""

import json

from kit import load_case
from kit.classroom.simulated.made_up import is_made_up
from kit.classroom.simulated.many import simulate_many
from kit.exercises.kinds.catalogue import all_items
from kit.exercises.kinds.sorting import AGAIN, gets_name
from kit.exercises.sheet.reading import read_sheet
from tests import made_up

CASE = "school-phones"


def test_each_is_a_sheet_as_it_is_stored():
    case = load_case(CASE)
    items = all_items(case.data, "anybody")
    found = dict(simulate_many(case, 300, templates=8))
    assert len(found) == 300
    for name, text in found.items():
        sheet = read_sheet(text, case.story)
        assert sheet.to_json().encode() == text
        assert name == f"{CASE}--{sheet.code}.json"
        assert is_made_up(sheet.code)
        for id_, answers in sheet.items.items():
            for response in answers.responses:
                lot = gets_name(items[id_].about.id, sheet.code) if response.step == AGAIN else None
                assert response.with_name is lot


def test_answers_are_drawn_anew():
    case = load_case(CASE)
    one, other = (
        json.loads(text) for _, text in list(simulate_many(case, 9, templates=4))[::4][:2]
    )
    assert one["started"] == other["started"]
    assert one["items"] != other["items"]


def test_the_same_seed_makes_the_same_sheets():
    case = load_case(CASE)
    one, same, other = (list(simulate_many(case, 5, s, templates=2)) for s in (1, 1, 2))
    assert one == same != other


def test_there_may_be_more_items_than_an_hour_has():
    case = load_case(CASE)
    sizes = [
        len(read_sheet(text, case.story).items)
        for _, text in simulate_many(case, 12, items=27, templates=12)
    ]
    assert max(sizes) == 27


def test_a_case_in_which_nobody_is_heard_has_sheets():
    case = made_up.case_of(made_up.silent_only())
    for _, text in simulate_many(case, 5, templates=2):
        read_sheet(text, case.story)
