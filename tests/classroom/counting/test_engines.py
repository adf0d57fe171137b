"""Every count is the same whichever engine holds the table."""

from __future__ import annotations

import warnings

import pytest

from kit import load_case
from kit.classroom.counting.agreement import agreement_of
from kit.classroom.counting.looks import changed_later, look_counts
from kit.classroom.counting.names import name_effect
from kit.classroom.counting.progress import part_count
from kit.classroom.counting.values import Place, pair_counts, value_counts
from kit.classroom.school_class import load_class
from kit.exercises.kinds.catalogue import all_items
from kit.exercises.sheet.data import ItemAnswers, Response, SheetData

CASE = load_case("iran-mexico-2009")
STANCES = [it.id for it in CASE.data.stances]


def response(n, item, step, code, **values):
    steps = {it.id: it for it in all_items(CASE.data, code)[item].steps}
    return Response(
        by="a", n=n, at=f"2026-03-01T09:00:{n:02}.000Z", step=step, given=True, values=values,
        version=steps[step].version, case_version=CASE.version,
    )  # fmt: skip


@pytest.fixture(scope="module")
def school(tmp_path_factory):
    folder = tmp_path_factory.mktemp("class")
    items = [id_ for id_ in all_items(CASE.data, "x") if id_.startswith("sort-")][:4]
    for student in range(24):
        code = f"amber-heron-{student}"
        kept = {}
        for n, item in enumerate(items[: 2 + student % 3]):
            lot = (student * 7 + n * 3) % 11
            first, again = STANCES[lot % 2], STANCES[(lot // 2) % 2]
            given = [response(1, item, "first", code, stance=first, sure=str(lot % 5))]
            second = response(2, item, "again", code, stance=again, rely=str(lot % 4))
            later = response(3, item, "first", code, stance=again, sure="1")
            given += [second] * bool(lot % 3) + [later] * (lot % 4 == 0)
            kept[item] = ItemAnswers(responses=tuple(given), finished=given[-1].at)
        sheet = SheetData(
            kit="1", case=CASE.story.case, case_version=CASE.version, code=code,
            started="2026-03-01T09:00:00.000Z", items=kept,
        )  # fmt: skip
        (folder / f"iran-mexico-2009--{code}.json").write_text(sheet.to_json())
    return load_class(folder, CASE)


def polars(table):
    return pytest.importorskip("polars").from_pandas(table)


def duckdb(table):
    flat = table.astype({c: "str" for c in table if str(table[c].dtype) == "category"})
    return pytest.importorskip("duckdb").from_df(flat)


def dask(table):
    return pytest.importorskip("dask.dataframe").from_pandas(table, npartitions=3)


ENGINES = {"polars": polars, "duckdb": duckdb, "dask": dask}


def counted(answers):
    counts = look_counts(answers)
    return {
        "looks": counts,
        "later": changed_later(answers),
        "values": value_counts(answers, Place("sort", "first", "stance")),
        "pairs": pair_counts(
            answers, Place("sort", "first", "stance"), Place("sort", "again", "stance")
        ),
        "names": repr(name_effect(answers, counts)),
        "alpha": repr(agreement_of(answers, {c.item for c in counts}, STANCES)),
    }


@pytest.mark.parametrize("engine", ENGINES)
def test_an_engine_counts_as_pandas_does(school, engine):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that support for Dask is to move
        told = counted(ENGINES[engine](school.answers))
        asked = {*school.items["item"].astype(str)}
        parts = part_count(ENGINES[engine](school.items), asked)
    assert told == counted(school.answers)
    assert parts == part_count(school.items, asked)


def test_first_looks_are_those_in_the_sheets(school):
    first = {}
    for row in school.answers.to_dict("records"):
        if (row["step"], row["field"]) == ("first", "stance") and row["is_first"]:
            first.setdefault(row["item"], []).append(row["value"])
    found = value_counts(school.answers, Place("sort", "first", "stance"))
    assert {i: {v: s.count(v) for v in s} for i, s in first.items()} == {
        i: dict(c) for i, c in found.items()
    }
    assert found
