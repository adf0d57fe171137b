"""A class's sheets as one tidy table: whose is whose, what counts, what was not taken and why."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from kit import class_results, load_case, load_class, simulate_class
from kit.case.calls import CallError
from kit.exercises.asked.items import option_id
from kit.exercises.kinds.catalogue import all_items
from tests.classroom.handed_in import handed_in, not_handed_in, sheet_of, with_answer, write

MOODLE = "{name}_{number}_assignsubmission_file_/{file}"


@pytest.fixture
def whole(case):
    return handed_in(sheet_of(case, "amber-heron-1001"))


def test_each_field_of_each_response_is_a_row(case):
    sheets = simulate_class(case, students=5, seed=3)
    table = load_class(sheets, case).answers
    rows = {
        (sheet.code, id_, r.step, name, one or None, r.given, r.at)
        for sheet in sheets
        for id_, kept in sheet.items.items()
        for r in kept.responses
        for name, value in r.values.items()  # noqa: PD011
        for one in ([value] if isinstance(value, str) else value or [""])
    }
    at = table["at"].dt.strftime("%Y-%m-%dT%H:%M:%S.") + table["at"].dt.strftime("%f").str[:3] + "Z"
    said = table["value"].astype(object).where(table["value"].notna(), table["text"])
    said = [None if pd.isna(one) else one for one in said]
    columns = (table[it] for it in ("student", "item", "step", "field"))
    assert set(zip(*columns, said, table["given"], at, strict=True)) == rows
    assert len(table) == len(rows)


def test_closed_answers_are_values_and_free_ones_texts(case, whole):
    table = load_class([whole], case).answers
    kinds = {
        (item.id, step.id, field.name): field.kind
        for item in all_items(case.data, whole.code).values()
        for step in item.steps
        for field in step.fields
    }
    for row in table.itertuples():
        is_text = kinds[row.item, row.step, row.field] == "text"
        assert pd.isna(row.value) if is_text else pd.isna(row.text)


def test_the_lot_is_known_also_of_a_look_that_was_not_taken_again(case):
    sheets = simulate_class(case, students=8, seed=2)
    looks = load_class(sheets, case).answers.query("kind == 'sort'")
    assert looks["with_name"].notna().all()
    by_voice = looks.groupby(["student", "item"], observed=True)["with_name"].nunique()
    assert (by_voice == 1).all()
    assert load_class(sheets, case).answers.query("kind != 'sort'")["with_name"].isna().all()


def test_students_stand_in_the_order_of_codes_not_of_names(tmp_path, case):
    for name, code in (("Zoe", "amber-heron-1001"), ("Ana", "zebra-finch-2002")):
        file = f"{case.data.id}--{code}.json"
        write(tmp_path, sheet_of(case, code), MOODLE.format(name=name, number=1, file=file))
    students = load_class(tmp_path, case).students
    assert [*students.index] == ["amber-heron-1001", "zebra-finch-2002"]
    assert [*students["owner"]] == ["Zoe", "Ana"]


def test_two_sheets_of_one_code_are_merged(tmp_path, case, whole):
    item = next(id_ for id_ in whole.items if id_.startswith("sort-"))
    other = with_answer(whole, item, "first", "2999-01-01T11:00:00.000Z", stance="both")
    write(tmp_path, whole, "a.json")
    write(tmp_path, other, "b.json")
    school = load_class(tmp_path, case)
    assert [*school.students["n_sheets"]] == [2]
    told = school.answers.query("item == @item and step == 'first' and field == 'stance'")
    assert [*told.query("is_last")["value"]] == ["both"]
    assert [*told.query("is_first")["value"]] != ["both"]
    assert any("has 2 sheets" in str(line) for line in school.lines)


def test_one_code_of_two_people_stays_two_students(tmp_path, case, whole):
    for number, name in enumerate(("Ana", "Ben")):
        sheet = sheet_of(case, whole.code, seed=number)
        write(tmp_path, sheet, MOODLE.format(name=name, number=number, file="x.json"))
    school = load_class(tmp_path, case)
    assert [*school.students.index] == [whole.code, f"{whole.code} (2)"]
    assert any(f"is called {whole.code} (2)" in str(line) for line in school.lines)


def test_of_one_persons_codes_the_one_handed_in_last_counts(tmp_path, case):
    early = handed_in(sheet_of(case, "red-robin-1001"), "2999-01-01T09:00:00.000Z")
    late = handed_in(sheet_of(case, "blue-wren-1002"), "2999-01-01T12:00:00.000Z")
    for sheet in (early, late):
        write(tmp_path, sheet, MOODLE.format(name="Ana", number=7, file=f"{sheet.code}.json"))
    school = load_class(tmp_path, case)
    assert [*school.students.index] == ["blue-wren-1002"]
    assert set(school.answers["student"]) == {"blue-wren-1002"}
    assert any("has also handed in blue-wren-1002" in str(line) for line in school.lines)


def test_it_is_told_who_only_saved_and_who_changed_it_later(case, whole):
    saved = not_handed_in(sheet_of(case, "red-robin-1001"))
    item = next(id_ for id_ in whole.items if id_.startswith("sort-"))
    changed = with_answer(whole, item, "first", "2999-01-01T11:00:00.000Z", stance="none")
    school = load_class([saved, changed], case)
    assert [*school.students["is_handed_in"]] == [True, False]
    told = [str(line) for line in school.lines]
    assert "red-robin-1001 was saved and not handed in" in told
    assert f"{whole.code} was changed after it was handed in, and counts as it is now" in told


def test_what_is_no_sheet_of_the_case_is_left_out_with_one_line_each(tmp_path, case, whole):
    write(tmp_path, whole)
    (tmp_path / f"{case.data.id}--damaged-one.json").write_text('{"format": 2, "items"')
    newer = json.loads(whole.to_json()) | {"format": 99, "code": "newer-one"}
    (tmp_path / f"{case.data.id}--newer-one.json").write_text(json.dumps(newer))
    other = sheet_of(load_case("school-phones"), "other-case")
    write(tmp_path, other)
    school = load_class(tmp_path, case)
    assert [*school.students.index] == [whole.code]
    assert school.n_not_taken == 3
    told = "\n".join(map(str, school.lines))
    assert "--damaged-one.json is damaged and cannot be read" in told
    assert "--newer-one.json is from a newer kit" in told
    assert "--other-case.json belongs to another case, school-phones" in told


def test_answers_to_an_earlier_wording_are_kept_and_not_current(case):
    (whole,) = simulate_class(case, students=1)
    items = dict(whole.items)
    item = next(id_ for id_ in items if id_.startswith("check-"))
    old = [r.model_copy(update={"version": "0" * 12}) for r in items[item].responses]
    items[item] = items[item].model_copy(update={"responses": tuple(old)})
    school = load_class([whole.model_copy(update={"items": items})], case)
    is_current = school.answers.groupby("item", observed=True)["is_current"].all()
    assert not is_current[item]
    assert is_current.drop(item).all()
    assert any("to an earlier wording" in str(line) for line in school.lines)


def test_an_answer_to_todays_wording_counts_before_an_earlier_one(case):
    (whole,) = simulate_class(case, students=1)
    item = next(id_ for id_ in whole.items if id_.startswith("sort-"))
    changed = with_answer(whole, item, "first", "2999-01-01T11:00:00.000Z", stance="both")
    old, *rest, new = changed.items[item].responses
    earlier = old.model_copy(update={"version": "0" * 12})
    answers = changed.items[item].model_copy(update={"responses": (earlier, *rest, new)})
    sheet = changed.model_copy(update={"items": {**changed.items, item: answers}})
    table = load_class([sheet], case).answers.query("item == @item and step == 'first'")
    first = table.query("is_first and field == 'stance'")
    assert [*first["value"]] == ["both"]
    assert first["is_last"].all()
    assert first["is_current"].all()


def test_a_wording_that_a_lot_changes_is_todays_for_whoever_had_that_lot(case):
    # The steps beside ours are drawn for each student, so the question's version differs.
    sheets = simulate_class(case, students=25, seed=5)
    table = load_class(sheets, case).answers
    because = table.query("kind == 'reasoning' and step == 'because'")
    assert because["version"].nunique() > 3
    assert because["is_current"].all()
    item = because["item"].iloc[0]
    ours = option_id(item, item.removeprefix("reason-"))
    assert ours in set(because.query("item == @item")["value"])


def test_the_case_is_the_one_that_most_sheets_name(tmp_path, case, whole):
    write(tmp_path, whole)
    assert load_class(tmp_path).case.data.id == case.data.id
    with pytest.raises(CallError, match="which case"):
        load_class(tmp_path / "nowhere")


@pytest.mark.parametrize("where", [None, 3, [], [3], ["a", None]])
def test_what_is_no_place_has_one_line(where, case):
    with pytest.raises(CallError, match="where are the answer sheets"):
        load_class(where, case)
    assert "where are the answer sheets" in str(class_results(case, where).error)


def test_what_is_no_case_has_one_line(whole):
    with pytest.raises(CallError, match="which case"):
        load_class([whole], "iran-mexico-2009")


def test_an_empty_class_has_its_columns(tmp_path, case):
    school = load_class(tmp_path, case)
    some = load_class(simulate_class(case, students=1), case)
    for table in ("answers", "students", "items"):
        empty, full = getattr(school, table), getattr(some, table)
        assert empty.empty
        assert [*empty.columns] == [*full.columns]


def test_hostile_names_are_text_in_one_line(tmp_path, case, whole):
    name = "<img src=x onerror=alert(1)>\u202e"
    file = MOODLE.format(name=name, number=1, file="a.json")
    (tmp_path / file).parent.mkdir(parents=True)
    (tmp_path / file).write_text('{"format": 2, "case": "x", "code"')
    write(tmp_path, whole)
    told = str(load_class(tmp_path, case))
    assert "\u202e" not in told
    assert len([line for line in told.splitlines() if "onerror" in line]) == 1
