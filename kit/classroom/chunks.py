"""Sheets as columns of numbers: a hundred thousand of them in little memory.

What is the same for all rows of a response is kept once a response, and each text that recurs, such
as an item's id, is kept once and named by its number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kit.case.values import HANDS_ITEM, NAME_ITEM
from kit.exercises.sheet.data import ItemAnswers, Response, SheetData
from kit.text import is_id

FieldId = tuple[str, str, str]  # item, step, field
# Of each response, with the type in which its numbers are kept.
RESPONSE_COLUMNS: Mapping[str, Any] = {
    "student": np.int32,
    "place": np.int32,  # which item and step
    "number": np.int32,  # within that, in the order of time
    "given": np.bool_,
    "is_first": np.bool_,
    "is_last": np.bool_,
    "outcome": np.int16,
    "with_name": np.int8,  # -1 where it is not drawn by lot
    "version": np.int32,
    "case_version": np.int32,
    "n_rows": np.int16,
}
ITEM_COLUMNS: Mapping[str, Any] = {"student": np.int32, "item": np.int16, "state": np.int8}
STATES = ("begun", "shown without an answer", "answered")
NONE = -1
_NO_ANSWERS = {NAME_ITEM, HANDS_ITEM}  # a name, and what a teacher has counted
_NO_TIME = "NaT"


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

    responses: dict[str, NDArray[Any]]
    when: NDArray[Any]
    fields: NDArray[Any]  # of each row, which item, step and field
    chosen: NDArray[Any]  # of each row, its closed answer, or -1
    texts: list[str | None]  # of each row
    items: dict[str, NDArray[Any]]
    finished: NDArray[Any]
    names: dict[str, list[Any]]


@dataclass
class ChunkMaker:
    """Makes a chunk of sheets that are added one after another."""

    asked: Asked
    names: dict[str, Numbered] = field(
        default_factory=lambda: {
            name: Numbered()
            for name in ("place", "field", "value", "outcome", "version", "case_version", "item")
        }
    )

    def __post_init__(self) -> None:
        self._responses: dict[str, list[int]] = {name: [] for name in RESPONSE_COLUMNS}
        self._at: list[str] = []
        self._fields: list[int] = []
        self._values: list[int] = []
        self._texts: list[str | None] = []
        self._items: dict[str, list[int]] = {name: [] for name in ITEM_COLUMNS}
        self._finished: list[str] = []
        # Place → field's name → its number, and whether its text is free.
        self._known: dict[int, dict[str, tuple[int, bool | None]]] = {}

    def add(self, student: int, sheet: SheetData) -> None:
        """Add a sheet, whose records are in the order of time, as a student's by number."""
        for id_, kept in sheet.items.items():
            if id_ in _NO_ANSWERS:
                continue
            self._items["student"].append(student)
            self._items["item"].append(self.names["item"][id_])
            self._items["state"].append(STATES.index(kept.state))
            self._finished.append(kept.finished[:-1] if kept.finished else _NO_TIME)
            if kept.responses:
                self._add_responses(student, id_, kept, sheet.code)

    def _add_responses(self, student: int, id_: str, kept: ItemAnswers, code: str) -> None:
        columns, names = self._responses, self.names
        with_name = self._lot(id_, kept, code)
        number: dict[str, int] = {}
        first: dict[str, int] = {}
        last: dict[str, int] = {}
        for n, response in enumerate(kept.responses):
            if response.given:
                first.setdefault(response.step, n)
                last[response.step] = n
        for n, response in enumerate(kept.responses):
            step = response.step
            number[step] = number.get(step, -1) + 1
            place = names["place"][id_, step]
            columns["student"].append(student)
            columns["place"].append(place)
            columns["number"].append(number[step])
            columns["given"].append(response.given)
            columns["is_first"].append(first.get(step) == n)
            columns["is_last"].append(last.get(step) == n)
            columns["outcome"].append(_number(names["outcome"], response.outcome))
            columns["with_name"].append(with_name)
            columns["version"].append(_number(names["version"], response.version))
            columns["case_version"].append(_number(names["case_version"], response.case_version))
            self._at.append(response.at[:-1])
            before = len(self._fields)
            self._add_values(place, id_, response)
            columns["n_rows"].append(len(self._fields) - before)

    def _add_values(self, place: int, id_: str, response: Response) -> None:
        known = self._known.setdefault(place, {})
        for name, value in response.values.items():
            if name not in known:
                key = (id_, response.step, name)
                known[name] = self.names["field"][key], self.asked.is_text.get(key)
            number, is_text = known[name]
            for one in (value,) if isinstance(value, str) else value or ("",):
                # Of what the case asks no more, an answer that reads as an id was chosen.
                is_closed = is_id(one) if is_text is None else not is_text
                self._fields.append(number)
                self._values.append(self.names["value"][one] if one and is_closed else NONE)
                self._texts.append(None if is_closed or not one else one)

    def _lot(self, id_: str, kept: ItemAnswers, code: str) -> int:
        """Return whether a lot shows the speaker's name, as it fell when it was first seen."""
        if not (lot := self.asked.lots.get(id_)):
            return NONE
        seen = next((r.with_name for r in kept.responses if r.with_name is not None), None)
        return int(lot(code) if seen is None else seen)

    def chunk(self) -> Chunk:
        """Return what was added."""
        return Chunk(
            {name: np.array(self._responses[name], it) for name, it in RESPONSE_COLUMNS.items()},
            np.array(self._at, "datetime64[ms]"),
            np.array(self._fields, np.int32),
            np.array(self._values, np.int32),
            self._texts,
            {name: np.array(self._items[name], it) for name, it in ITEM_COLUMNS.items()},
            np.array(self._finished, "datetime64[ms]"),
            {name: list(numbered) for name, numbered in self.names.items()},
        )


def _number(names: Numbered, thing: str | None) -> int:
    return NONE if thing is None else names[thing]


def joined(chunks: Iterable[Chunk]) -> Chunk:
    """Return several chunks as one; students' numbers are those that each has."""
    names: dict[str, Numbered] = {}
    found: list[Chunk] = []
    for chunk in chunks:
        to = {}
        for name, things in chunk.names.items():
            numbered = names.setdefault(name, Numbered())
            # What is -1 stays -1, as it takes the last.
            to[name] = np.array([*(numbered[thing] for thing in things), NONE], np.int32)
        responses = {
            name: to[name][column] if name in to else column
            for name, column in chunk.responses.items()
        }
        items = {**chunk.items, "item": to["item"][chunk.items["item"]]}
        fields, values = to["field"][chunk.fields], to["value"][chunk.chosen]
        found.append(
            Chunk(responses, chunk.when, fields, values, chunk.texts, items, chunk.finished, {})
        )
    return Chunk(
        {name: _joined(it.responses[name] for it in found) for name in RESPONSE_COLUMNS},
        _joined(it.when for it in found),
        _joined(it.fields for it in found),
        _joined(it.chosen for it in found),
        [text for it in found for text in it.texts],
        {name: _joined(it.items[name] for it in found) for name in ITEM_COLUMNS},
        _joined(it.finished for it in found),
        {name: list(numbered) for name, numbered in names.items()},
    )


def _joined(columns: Iterable[NDArray[Any]]) -> NDArray[Any]:
    return np.concatenate(list(columns))


def renumbered(chunk: Chunk, numbers: NDArray[Any]) -> Chunk:
    """Return a chunk with other numbers of students, without those whose new number is -1."""
    responses = {**chunk.responses, "student": numbers[chunk.responses["student"]]}
    items = {**chunk.items, "student": numbers[chunk.items["student"]]}
    kept, kept_items = (columns["student"] != NONE for columns in (responses, items))
    rows = np.repeat(kept, responses["n_rows"])
    return Chunk(
        {name: column[kept] for name, column in responses.items()},
        chunk.when[kept],
        chunk.fields[rows],
        chunk.chosen[rows],
        [text for text, is_kept in zip(chunk.texts, rows, strict=True) if is_kept],
        {name: column[kept_items] for name, column in items.items()},
        chunk.finished[kept_items],
        chunk.names,
    )
