"""Sheets as columns of numbers: a hundred thousand of them in little memory.

What is the same for all rows of a response is kept once a response, and each text that recurs, such
as an item's id, is kept once and named by its number. What students wrote is one string of bytes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kit.case.values import HANDS_ITEM, NAME_ITEM
from kit.classroom.quick import Response, Sheet
from kit.text import is_id

FieldId = tuple[str, str, str]  # item, step, field
Numbers = NDArray[Any]
# Of each response, with the type in which its numbers are kept.
RESPONSE_COLUMNS: Mapping[str, Any] = {
    "student": np.int32,
    "place": np.int32,  # which item and step
    "number": np.int32,  # within that, in the order of time
    "given": np.bool_,
    "is_first": np.bool_,
    "is_last": np.bool_,
    "outcome": np.int32,  # a stranger can think of many
    "with_name": np.int8,  # -1 where it is not drawn by lot
    "version": np.int32,
    "case_version": np.int32,
    "n_rows": np.int16,
}
ITEM_COLUMNS: Mapping[str, Any] = {"student": np.int32, "item": np.int32, "state": np.int8}
STATES = ("begun", "shown without an answer", "answered")
NONE = -1
_NO_ANSWERS = {NAME_ITEM, HANDS_ITEM}  # a name, and what a teacher has counted
_NO_TIME = "NaT"
_ROWS = ("field", "value", "bytes")
_OF_RESPONSES = ("outcome", "version", "case_version")
_NOTHING: Mapping[str, Any] = {}
_NAMED = ("place", "field", "value", "outcome", "version", "case_version", "item")


class Numbered(dict[Any, int]):
    """Numbers that things are given when they are first asked for, from 0."""

    def __missing__(self, thing: Any) -> int:
        number = self[thing] = len(self)
        return number


@dataclass(frozen=True)
class Asked:
    """What is known of a case's questions: of which fields text is free, which lots are drawn.

    `lots` has for each item whose speaker's name is shown by lot what tells it from a code.
    """

    is_text: Mapping[FieldId, bool]
    lots: Mapping[str, Callable[[str], bool]]


@dataclass
class Chunk:
    """Columns of some sheets; numbers of things are those of `names`."""

    responses: dict[str, Numbers]
    when: Numbers
    rows: dict[str, Numbers]  # field: which item and step; value; bytes of the text; or -1
    texts: bytes  # of all rows, in UTF-8, one behind the other
    items: dict[str, Numbers]
    finished: Numbers
    names: dict[str, list[Any]]


class _Fields(dict[str, tuple[int, bool | None]]):
    """The fields of a step, by name: the number of each, and whether its text is free."""

    def __init__(self, numbers: Numbered, asked: Asked, item: str, step: str) -> None:
        super().__init__()
        self._numbers, self._asked, self._item, self._step = numbers, asked, item, step

    def __missing__(self, name: str) -> tuple[int, bool | None]:
        key = self._item, self._step, name
        known = self[name] = self._numbers[key], self._asked.is_text.get(key)
        return known


class ChunkMaker:
    """Makes a chunk of sheets that are added one after another."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.names = {name: Numbered() for name in _NAMED}
        self._responses: list[int] = []  # all columns, a response behind the other
        self._at: list[str] = []
        self._rows: list[int] = []  # field, value, bytes of the text
        self._texts: list[bytes] = []
        self._items: list[int] = []
        self._finished: list[str] = []
        # Item → step → the place's number, and its fields.
        self._steps: dict[str, dict[str, tuple[int, _Fields]]] = defaultdict(dict)

    def add(self, student: int, sheet: Sheet) -> None:
        """Add a sheet, whose records are in the order of time, as a student's by number."""
        numbered = self.names["item"]
        for id_, kept in sheet.get("items", {}).items():
            if id_ in _NO_ANSWERS:
                continue
            finished = kept.get("finished")
            state = 2 if finished else 1 if kept.get("revealed") else 0
            self._items += (student, numbered[id_], state)
            self._finished.append(finished or _NO_TIME)
            if responses := kept.get("responses"):
                self._add_responses(student, id_, responses, sheet["code"])

    def _add_responses(
        self, student: int, id_: str, responses: Sequence[Response], code: str
    ) -> None:
        outcomes, versions, cases = (self.names[it] for it in _OF_RESPONSES)
        steps = self._steps[id_]
        with_name = self._lot(id_, responses, code)
        given = [(each["step"], n) for n, each in enumerate(responses) if each.get("given")]
        first, last = dict(reversed(given)), dict(given)
        number: dict[str, int] = {}
        for n, response in enumerate(responses):
            step = response["step"]
            if step not in steps:
                place = self.names["place"][id_, step]
                steps[step] = place, _Fields(self.names["field"], self.asked, id_, step)
            place, fields = steps[step]
            number[step] = at = number.get(step, NONE) + 1
            outcome, version = response.get("outcome"), response.get("version")
            case_version = response.get("case_version")
            self._at.append(response["at"])
            self._responses += (
                student,
                place,
                at,
                response.get("given", False),
                first.get(step) == n,
                last.get(step) == n,
                NONE if outcome is None else outcomes[outcome],
                with_name,
                NONE if version is None else versions[version],
                NONE if case_version is None else cases[case_version],
                self._add_values(fields, response),
            )

    def _add_values(self, fields: _Fields, response: Response) -> int:
        """Add a row for each answer; return how many."""
        rows, before = self._rows, len(self._rows)
        for name, value in response.get("values", _NOTHING).items():
            number, is_text = fields[name]
            for one in (value,) if isinstance(value, str) else value or ("",):
                if not one:
                    rows += (number, NONE, NONE)
                # Of what the case asks no more, an answer that reads as an id was chosen.
                elif is_text or (is_text is None and not is_id(one)):
                    text = one.encode()
                    rows += (number, NONE, len(text))
                    self._texts.append(text)
                else:
                    rows += (number, self.names["value"][one], NONE)
        return (len(rows) - before) // 3

    def _lot(self, id_: str, responses: Sequence[Response], code: str) -> int:
        """Return whether a lot shows the speaker's name, as it fell when it was first seen."""
        if not (lot := self.asked.lots.get(id_)):
            return NONE
        seen = next((name for r in responses if (name := r.get("with_name")) is not None), None)
        return int(lot(code) if seen is None else seen)

    def chunk(self) -> Chunk:
        """Return what was added."""
        rows = np.array(self._rows, np.int32).reshape(-1, 3).T
        return Chunk(
            _columns(self._responses, RESPONSE_COLUMNS),
            _times(self._at),
            {name: column.copy() for name, column in zip(_ROWS, rows, strict=True)},
            b"".join(self._texts),
            _columns(self._items, ITEM_COLUMNS),
            _times(self._finished),
            {name: list(numbered) for name, numbered in self.names.items()},
        )


def _columns(numbers: list[int], types: Mapping[str, Any]) -> dict[str, Numbers]:
    """Return columns of what was put down row by row."""
    table = np.array(numbers, np.int32).reshape(-1, len(types))
    return {name: table[:, n].astype(it) for n, (name, it) in enumerate(types.items())}


def _times(times: Sequence[str]) -> Numbers:
    """Return times of a sheet, in UTC: the letter that says so is too long for 23 bytes."""
    return np.array(times, "S23").astype("datetime64[ms]")


def joined(chunks: Sequence[Chunk]) -> Chunk:
    """Return several chunks as one, and empty them; students' numbers are those that each has."""
    names: dict[str, Numbered] = {name: Numbered() for name in _NAMED}
    for chunk in chunks:
        # What is -1 stays -1, as it takes the last.
        to = {
            name: np.array([*(numbered[it] for it in chunk.names[name]), NONE], np.int32)
            for name, numbered in names.items()
        }
        for columns in (chunk.responses, chunk.rows, chunk.items):
            for name in columns.keys() & to.keys():
                columns[name] = to[name][columns[name]]
    return Chunk(
        {name: _joined(it.responses.pop(name) for it in chunks) for name in RESPONSE_COLUMNS},
        _joined(it.when for it in chunks),
        {name: _joined(it.rows.pop(name) for it in chunks) for name in _ROWS},
        b"".join(it.texts for it in chunks),
        {name: _joined(it.items.pop(name) for it in chunks) for name in ITEM_COLUMNS},
        _joined(it.finished for it in chunks),
        {name: list(numbered) for name, numbered in names.items()},
    )


def _joined(columns: Iterable[Numbers]) -> Numbers:
    return np.concatenate(list(columns))


def renumbered(chunk: Chunk, numbers: Numbers) -> Chunk:
    """Return a chunk with other numbers of students, without those whose new number is -1."""
    responses = {**chunk.responses, "student": numbers[chunk.responses["student"]]}
    items = {**chunk.items, "student": numbers[chunk.items["student"]]}
    if NONE not in numbers:
        return Chunk(
            responses, chunk.when, chunk.rows, chunk.texts, items, chunk.finished, chunk.names
        )
    kept, kept_items = (columns["student"] != NONE for columns in (responses, items))
    rows = np.repeat(kept, responses["n_rows"])
    texts = np.frombuffer(chunk.texts, np.uint8)
    return Chunk(
        {name: column[kept] for name, column in responses.items()},
        chunk.when[kept],
        {name: column[rows] for name, column in chunk.rows.items()},
        texts[np.repeat(rows, np.maximum(chunk.rows["bytes"], 0))].tobytes(),
        {name: column[kept_items] for name, column in items.items()},
        chunk.finished[kept_items],
        chunk.names,
    )
