"""The open sheet as a table: a row for each response and field, and nothing given away."""

import json
import subprocess
import sys

import pytest

from kit import answer, answers, ask
from kit.exercises.kinds.catalogue import KINDS, all_items
from kit.exercises.played.session import sheet_of

COLUMNS = {
    "response": "int64",
    "item": "str",
    "kind": "category",
    "step": "str",
    "field": "str",
    "value": "str",
    "label": "str",
    "given": "bool",
    "outcome": "str",
    "at": "datetime64[ms, UTC]",
    "voice": "str",
    "evidence": "str",
    "with_name": "boolean",
    "version": "str",
    "case_version": "str",
}


@pytest.fixture(autouse=True)
def _fresh(lesson_folder):
    """Each test has a notebook's folder of its own."""


def items_of(case, kind):
    every = all_items(case.data, sheet_of(case).data.code).values()
    return [item for item in every if item.kind == kind]


def first_option(field):
    return field.options[0].value


def test_an_empty_sheet_is_an_empty_table(case, lesson_folder):
    table = answers(case)
    assert len(table) == 0
    assert {name: str(dtype) for name, dtype in table.dtypes.items()} == COLUMNS
    assert list(table["kind"].cat.categories) == list(KINDS)
    assert not list(lesson_folder.iterdir()), "to have looked is no reason for a file"


def test_a_row_for_each_field_of_each_response(case):
    ask(case, kinds=["evidence"])
    item = items_of(case, "evidence")[0]
    answer(item.id, {field.name: "I would look." for field in item.steps[0].fields})
    verdict = {field.name: first_option(field) for field in item.steps[1].fields if field.options}
    answer(item.id, verdict, item.steps[1].id)
    answer(item.id, verdict, item.steps[1].id)
    table = answers(case)
    assert {name: str(dtype) for name, dtype in table.dtypes.items()} == COLUMNS
    assert set(table["evidence"]) == {item.about.id}
    assert table["voice"].isna().all()
    assert table["given"].all()
    assert table["at"].is_monotonic_increasing
    judged = table[(table["step"] == item.steps[1].id) & table["value"].notna()]
    assert sorted(set(judged["field"])) == sorted(verdict)
    assert judged["response"].nunique() == 2, "an answer that was given again is another response"
    labels = {o.value: o.label for f in item.steps[1].fields for o in f.options}
    assert judged["label"].tolist() == [labels[value] for value in judged["value"]]
    written = table[table["step"] == item.steps[0].id]
    assert written["label"].isna().all()


def test_a_voice_without_a_name_has_none_here_either(case):
    ask(case, kinds=["sort"])
    item = items_of(case, "sort")[0]
    answer(item.id, {"stance": first_option(item.steps[0].fields[0]), "sure": "0"})
    assert answers(case)["voice"].isna().all()
    answer(item.id, {"stance": first_option(item.steps[1].fields[0])}, "again")
    table = answers(case)
    assert set(table["voice"]) == {item.about.id}
    assert table.iloc[-1]["with_name"] == item.steps[1].with_name
    assert table["version"].nunique() == 2
    assert set(table["case_version"]) == {case.version}
    assert set(table["outcome"]) == {"recorded"}, "what it comes to is told when all are answered"


def test_drafts_lists_and_what_the_case_has_no_more(case):
    sheet = sheet_of(case)
    item = items_of(case, "wording")[0]
    field = next(f for step in item.steps for f in step.fields if f.kind == "several")
    step = next(step for step in item.steps if field in step.fields)
    chosen = [field.options[0].value, "long-gone"]
    sheet.edit(sheet.new_slot(item.id, step.id), {field.name: chosen})
    sheet.give(sheet.new_slot("no-such-item", "answer"), {"answer": "x"}, "later", finished=True)
    sheet.give(sheet.new_slot("space", "told"), {}, "recorded", finished=False)
    sheet.edit(sheet.new_slot("your-name", "name"), {"name": "Ona Velmar"})
    table = answers(case)
    draft = table[table["item"] == item.id]
    assert draft["value"].tolist() == chosen
    assert draft["label"].isna().tolist() == [False, True]
    assert draft["response"].nunique() == 1
    assert not draft["given"].any()
    assert draft["outcome"].isna().all()
    gone = table[table["item"] == "no-such-item"].iloc[0]
    assert (gone["value"], gone["outcome"]) == ("x", "later")
    assert gone.isna()[["kind", "label", "voice", "evidence"]].all()
    assert table.loc[table["item"] == "space", ["field", "value"]].isna().to_numpy().tolist() == [
        [True, True]
    ]
    assert "Ona Velmar" not in table.to_csv()


def test_a_sheet_of_the_first_format_is_a_table_too(case):
    sheet = sheet_of(case)
    answer_of = items_of(case, "missing")[0]
    ask(case, answer_of.id)
    names = [field.name for field in answer_of.steps[0].fields]
    answer(answer_of.id, dict.fromkeys(names, "A trader."))
    before = answers(case)
    old = json.loads(sheet.path.read_text()) | {"format": 1}
    assert "no longer" not in sheet.take(json.dumps(old))
    assert answers(case).equals(before)


def test_pandas_waits_until_there_is_a_table():
    code = "import sys; from kit import answers, load_case; case = load_case('iran-mexico-2009')"
    code += "; early = {'pandas', 'ipywidgets'} & {*sys.modules}; answers(case); print(early)"
    code += "; print('ipywidgets' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["set()", "False"]
