"""What is counted of a class's table is what the lesson counts of each sheet."""

from datetime import UTC, datetime, timedelta

import pytest

from kit import graded, load_case, load_class, simulate_class
from kit.classroom.table.counted import _minutes
from kit.classroom.table.rows import table_of
from kit.exercises.played.screens import Screens
from kit.exercises.sheet.data import ItemAnswers, SheetData
from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.lesson.plan import items_of
from tests.classroom.handed_in import LATER, with_answer, write

CASE = "school-phones"


@pytest.fixture(scope="module")
def case():
    return load_case(CASE)


@pytest.fixture(scope="module")
def sheets(case):
    return simulate_class(case, students=12, seed=3)


def half_done(sheet):
    kept = dict(list(sheet.items.items())[::2])
    return sheet.model_copy(update={"items": kept})


def changed(sheet):
    """Return the sheet with a second thought on each fact, and a first look that was surer."""
    for id_, kept in sheet.items.items():
        for response in kept.responses:
            said = response.values
            verdict = {"holds": "in-part", "in-part": "not"}.get(said.get("verdict"), "holds")
            new = {k: v for k, v in {"verdict": verdict, "sure": "4"}.items() if k in said}
            if response.given and new:
                sheet = with_answer(sheet, id_, response.step, LATER, **(said | new))
    return sheet


def met_otherwise(sheet):
    """Return the sheet of somebody whose lots fell otherwise, with each second look a draft."""
    items = {}
    for id_, kept in sheet.items.items():
        responses = tuple(
            r.model_copy(update={"with_name": not r.with_name, "given": False})
            if r.with_name is not None
            else r
            for r in kept.responses
        )
        items[id_] = kept.model_copy(update={"responses": responses})
    return sheet.model_copy(update={"items": items})


def half_reworded(sheet):
    """Return the sheet with every other answer given to an earlier wording."""
    items = dict(sheet.items)
    for id_ in [*items][::2]:
        items[id_] = reworded(items[id_])
    return sheet.model_copy(update={"items": items})


def reworded(kept):
    responses = [r.model_copy(update={"version": "0000"}) for r in kept.responses]
    return kept.model_copy(update={"responses": tuple(responses)})


@pytest.mark.parametrize(
    "variant", [SheetData.model_copy, half_done, changed, met_otherwise, half_reworded]
)
def test_a_class_and_a_hand_in_are_counted_as_each_notebook_counts(
    case, sheets, variant, tmp_path, monkeypatch
):
    sheets = [variant(sheet) for sheet in sheets]
    rows = {row.code: row for row in table_of(load_class(sheets, case)).rows}
    assert len(rows) == len(sheets)
    for sheet in sheets:
        row, folder = rows[sheet.code], tmp_path / sheet.code
        write(folder, sheet)
        own = AnswerSheet(case.story, folder, sheet.code)
        facts = []
        for id_, items in items_of(case.data, sheet.code).items():
            screens, count = Screens(items, own), row.parts[id_]
            given = sum(map(screens.is_given, range(len(screens))))
            assert (count.asked - count.open, count.asked) == (given, len(screens))
            assert (count.state == "done") == (count.open == 0)
            facts.append(screens.points())
        assert (row.right, row.judged) == tuple(map(sum, zip(*facts, strict=True)))
        monkeypatch.chdir(folder)
        found = graded(case)
        assert (found.answered, found.asked) == (row.answered, row.asked)
        assert (found.right, found.right + found.wrong) == (row.right, row.judged)
    assert any(row.judged for row in rows.values())


def test_there_are_students_in_each_state(case, sheets):
    rows = table_of(load_class(sheets, case)).rows
    states = {part.state for row in rows for part in row.parts.values()}
    assert {"done", "begun", "shown"} <= states


def one_sheet(sheets, **items):
    return sheets[0].model_copy(update={"items": items})


def test_what_was_shown_without_an_answer(case, sheets):
    shown = ItemAnswers(revealed="2026-03-01T10:00:00.000Z")
    [row] = table_of(load_class([one_sheet(sheets, opening=shown)], case)).rows
    assert row.parts["read"].state == "shown"
    assert (row.parts["sort"].state, row.answered, row.completion) == ("not yet", 0, 0)
    assert (row.facts, row.parts["read"].minutes) == (None, None)


def test_an_answer_to_an_earlier_wording_counts_as_answered_and_is_not_judged(case, sheets):
    old = {id_: reworded(kept) for id_, kept in sheets[0].items.items()}
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
