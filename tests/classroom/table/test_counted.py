"""What is counted of a class's table is what the lesson counts of each sheet."""

from datetime import UTC, datetime, timedelta

import pytest

from kit import load_case, load_class, simulate_class
from kit.classroom.table.counted import _minutes
from kit.classroom.table.rows import table_of
from kit.exercises.asked.outcomes import Correct, Incorrect
from kit.exercises.played.tally import AskedPart, tally
from kit.exercises.sheet.data import ItemAnswers
from kit.lesson.plan import items_of

CASE = "school-phones"


@pytest.fixture(scope="module")
def case():
    return load_case(CASE)


@pytest.fixture(scope="module")
def sheets(case):
    return simulate_class(case, students=12, seed=3)


def test_it_agrees_with_each_sheet(case, sheets):
    rows = {row.code: row for row in table_of(load_class(sheets, case)).rows}
    assert len(rows) == len(sheets)
    for sheet in sheets:
        row, shown = rows[sheet.code], sheet.names_shown
        asked = items_of(case.data, sheet.code)
        parts = {id_: [it.as_met(shown) for it in items] for id_, items in asked.items()}
        for id_, items in parts.items():
            told = tally(sheet, items, lambda _, items=items: [AskedPart("", items)])
            count = row.parts[id_]
            assert (count.asked - count.open, count.asked) == (told.answered, told.all)
            assert (count.state == "done") == (count.open == 0)
        outcomes = [
            type(item.look_again(step, sheet.given(item.id)))
            for items in parts.values()
            for item in items
            for step in item.steps
            if step.id in sheet.given(item.id)
        ]
        right, wrong = outcomes.count(Correct), outcomes.count(Incorrect)
        assert (row.right, row.judged) == (right, right + wrong)
    states = {part.state for row in rows.values() for part in row.parts.values()}
    assert {"done", "begun", "shown"} <= states
    assert any(row.judged for row in rows.values())


def one_sheet(sheets, **items):
    return sheets[0].model_copy(update={"items": items})


def test_what_was_shown_without_an_answer(case, sheets):
    shown = ItemAnswers(revealed="2026-03-01T10:00:00.000Z")
    [row] = table_of(load_class([one_sheet(sheets, opening=shown)], case)).rows
    assert row.parts["read"].state == "shown"
    assert (row.parts["sort"].state, row.answered, row.completion) == ("not yet", 0, 0)
    assert (row.facts, row.parts["read"].minutes) == (None, None)


def test_an_answer_to_an_earlier_wording_counts_as_answered_and_is_not_judged(case, sheets):
    old = {}
    for id_, kept in sheets[0].items.items():
        responses = [r.model_copy(update={"version": "0000"}) for r in kept.responses]
        old[id_] = kept.model_copy(update={"responses": tuple(responses)})
    now, before = (
        table_of(load_class([it], case)).rows[0] for it in (sheets[0], one_sheet(sheets, **old))
    )
    assert (before.answered, before.judged) == (now.answered, 0)
    assert now.judged
    assert not any(it.is_current for it in before.texts)


def test_pauses_are_no_minutes():
    at = datetime(2026, 3, 1, 9, tzinfo=UTC)
    times = [at + timedelta(minutes=n) for n in (0, 4, 14, 60, 61)]
    assert _minutes(times) == (15, 1)
    assert _minutes(times[:1]) == (None, 0)
    assert _minutes([times[0], times[3]]) == (None, 1)


def test_completion_is_full_only_when_all_is_answered(case, sheets):
    for row in table_of(load_class(sheets, case)).rows:
        assert (row.completion == 100) == (row.open == 0)


def test_two_students_with_one_code_are_asked_what_that_code_draws(case, sheets, tmp_path):
    for name, number in (("Ana", 11), ("Ben", 12)):
        folder = tmp_path / f"{name}_{number}_assignsubmission_file_"
        folder.mkdir()
        (folder / f"{CASE}--{sheets[0].code}.json").write_text(sheets[0].to_json())
    one, other = table_of(load_class(tmp_path, case)).rows
    assert other.code == f"{one.code} (2)"
    assert (one.answered, one.asked, one.right) == (other.answered, other.asked, other.right)
