"""What is read quickly is refused, and comes to the same columns, as what is read with care."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit import load_case
from kit.classroom import sheets
from kit.classroom.collecting.found import Found
from kit.classroom.collecting.names import NOBODY
from kit.classroom.processes import read_all
from kit.classroom.quick import quick_sheet
from kit.classroom.sheets import Batch, SheetReader
from kit.exercises.sheet.data import ItemAnswers, Response, SheetData

CASE = load_case("iran-mexico-2009")
READER = SheetReader(CASE)
SORT = next(iter(READER._asked.lots))
WORDS = ["security-concern", "Some words.", "", ":)", 'a "b": c', "3", "ü\u2028", "\ud7ff"]
TIMES = [f"2026-03-0{day}T09:00:00.000Z" for day in (1, 2, 3)]


def found(content: bytes, n: int = 0) -> Found:
    return Found(f"{n}.json", NOBODY, (0, len(content)), content)


responses = st.builds(
    Response,
    by=st.sampled_from(["a", "b"]),
    n=st.integers(0, 3),
    rev=st.integers(0, 2),
    at=st.sampled_from(TIMES),
    step=st.sampled_from(["first", "again", "because"]),
    given=st.booleans(),
    outcome=st.sampled_from([None, "recorded", "same reading"]),
    values=st.dictionaries(
        st.sampled_from(["stance", "sure", "words", "why", "gone"]),
        st.sampled_from(WORDS) | st.lists(st.sampled_from(WORDS), max_size=3).map(tuple),
        max_size=3,
    ),
    version=st.sampled_from([None, "aa", "bb"]),
    case_version=st.sampled_from([None, "1", CASE.version]),
    with_name=st.sampled_from([None, True, False]),
)
kept = st.builds(
    ItemAnswers,
    responses=st.lists(responses, max_size=4).map(tuple),
    finished=st.sampled_from([None, *TIMES]),
    revealed=st.sampled_from([None, *TIMES]),
)
whole = st.builds(
    SheetData,
    format=st.sampled_from([2, 2, 2, 1]),
    kit=st.just("1"),
    case=st.just(CASE.story.case),
    case_version=st.just(CASE.version),
    story=st.sampled_from([(), CASE.story.marks, ("ab",)]),
    code=st.sampled_from(["amber-heron-4827", "blue-owl-1"]),
    started=st.sampled_from(TIMES),
    items=st.dictionaries(st.sampled_from([SORT, "opening", "name", "sort-p3", "x"]), kept),
)
# What is done to a sheet's file: (what stands there, what stands there then).
DAMAGES = [
    ('"format": 2', '"format": 2, "format": 2'),
    ('"format": 2', '"format": true'),
    ('"format": 2', '"format": 2, "more": {"a": 1, "a": 2}'),
    ('"format": 2', '"format" : 2'),
    ('"step": ', '"step": "first", "step": '),
    ('"step": ', '"step" \t: "first", "step"\n: '),
    ('"n": 1', '"n": "1"'),
    ('"n": 1', '"n": 1.0'),
    ('"n": 1', '"n": -1'),
    ("2026-03-01", "2026-02-30"),
    ("2026-03-01", "2024-02-29"),
    ("2026-03-01T09", "2026-03-01T24"),
    (".000Z", ".000"),
    ('"given": true', '"given": null'),
    ('"given": true', '"given": "yes"'),
    ("Some words.", "Some \\ud800 words."),
    ("Some words.", "Some \\u0022: words."),
    ("Some words.", "w" * 20_001),
    ("Some words.", "Some \x01 words."),
    ('"amber-heron-4827"', '"amber-heron-4827\\n"'),
    ('"state": "begun"', '"state": {"a": 1, "a": 2}'),
    ("}", "},"),
    ('"kit": "1"', '"kit": NaN'),
    ('"case": "iran', '"case": "other'),
]


def told(batch: Batch) -> object:
    chunk = batch.chunk
    columns = {**chunk.responses, **chunk.rows, "in": chunk.items["item"]}
    return (
        {name: column.tolist() for name, column in columns.items()},
        *(chunk.when.astype(str).tolist(), chunk.finished.astype(str).tolist(), chunk.texts),
        *({name: column.tolist() for name, column in chunk.items.items()}, chunk.names),
        *(batch.sheets, batch.not_taken),
    )


def with_care(files: list[Found]) -> Batch:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheets, "quick_sheet", lambda _: None)
        return READER.batch(files)


@settings(deadline=None, max_examples=150)
@given(whole, st.lists(st.sampled_from(DAMAGES), max_size=2), st.sampled_from(["utf-8", "utf-16"]))
def test_the_quick_way_finds_what_the_careful_one_does(sheet, damages, encoding):
    text = sheet.to_json()
    for was, then in damages:
        text = text.replace(was, then, 1)
    files = [found(text.encode(encoding, "surrogatepass"))]
    assert told(READER.batch(files)) == told(with_care(files))


def ordinary(n: int = 1) -> bytes:
    response = Response(
        by="a", n=1, at=TIMES[0], step="first", values={"stance": "both"}, case_version="1"
    )
    sheet = SheetData(
        kit="1",
        case=CASE.story.case,
        case_version="1",
        code=f"amber-heron-{n}",
        started=TIMES[0],
        items={SORT: ItemAnswers(responses=(response,))},
    )
    return sheet.to_json().encode()


def test_what_the_kit_saves_is_read_quickly():
    assert quick_sheet(ordinary())


def test_a_key_that_is_given_twice_is_not():
    text = ordinary().decode()
    for key in json.loads(text):
        assert quick_sheet(text.replace(f'"{key}":', f'"{key}" : 1, "{key}":', 1).encode()) is None
    twice = text.replace('"stance": "both"', '"stance": "both", "stance":\n"both"')
    assert quick_sheet(twice.encode()) is None


@pytest.mark.parametrize("processes", [2, 3])
def test_several_processes_find_what_one_does(processes):
    files = [found(ordinary(n) if n % 50 else b"{", n) for n in range(1, 601)]
    seen = []
    one = read_all(READER, list(files), lambda *_: None, 1)
    several = read_all(READER, list(files), lambda *it: seen.append(it), processes)
    assert told(several) == told(one)
    assert len(one.not_taken) == 12
    assert np.unique(one.chunk.responses["student"]).size == 588
    assert seen == [(250, 600), (500, 600), (600, 600)]


def test_a_process_that_cannot_be_started_stops_nobody(monkeypatch):
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    files = [found(ordinary(n), n) for n in range(300)]
    assert len(read_all(READER, files, lambda *_: None, 2).sheets) == 300


def test_nothing_is_read_where_nothing_is():
    assert read_all(READER, [], lambda *_: None).sheets == ()
