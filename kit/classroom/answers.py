"""The one tidy table of a class's answers, made from the columns of its sheets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from kit.case.voice import Voice
from kit.classroom.chunks import NONE, STATES, Chunk
from kit.classroom.wordings import Wordings
from kit.exercises.kinds.catalogue import KINDS

if TYPE_CHECKING:
    import pandas as pd

Numbers = NDArray[Any]


def answers_table(
    chunk: Chunk, wordings: Wordings, students: Sequence[str], codes: Sequence[str]
) -> pd.DataFrame:
    """Return the answers as `SchoolClass.answers` describes them.

    `students` are what students are called, and `codes` those of their sheets, by which lots fall.
    What was written is taken out of the chunk.
    """
    import pandas as pd  # noqa: PLC0415  # takes longer than a lens

    text = text_column(chunk.texts, chunk.rows.pop("bytes"))
    chunk.texts = b""  # of very many sheets, a tenth of the memory
    answers, rows, names = chunk.responses, chunk.rows, chunk.names
    items = list(dict.fromkeys(item for item, _ in names["place"]))
    steps = list(dict.fromkeys(step for _, step in names["place"]))
    fields = list(dict.fromkeys(field for *_, field in names["field"]))
    item_at = _numbers_in(items, (item for item, _ in names["place"]))
    step_at = _numbers_in(steps, (step for _, step in names["place"]))
    field_at = _numbers_in(fields, (field for *_, field in names["field"]))
    known = [wordings.items.get(id_) for id_ in items]
    voices = [it.about.id if it and isinstance(it.about, Voice) else None for it in known]
    facts = [it.about.id if it and not isinstance(it.about, Voice | None) else None for it in known]

    def of_response(values: Numbers) -> Numbers:
        return np.repeat(values, answers["n_rows"])

    def of_item(values: Sequence[str | None], categories: Sequence[str] = ()) -> Any:
        listed = list(categories) or list(dict.fromkeys(filter(None, values)))
        numbers = _numbers_in(listed, values)[item_at[:-1]]
        return named("place", listed, np.append(numbers, NONE))

    def named(column: str, categories: Sequence[str], numbers: Numbers | None = None) -> Any:
        """Return a categorical column, whose numbers may be looked up by those of the chunk."""
        at = answers[column].astype(_least(len(names[column])))
        found = at if numbers is None else numbers.astype(_least(len(categories)))[at]
        return _categorical(of_response(found), categories)

    is_current = _are_current(chunk, wordings, codes)
    is_first, is_last = (_at_an_end(answers, is_current, end) for end in ("first", "last"))
    columns = {
        "student": _categorical(of_response(answers["student"]), students),
        "item": named("place", items, item_at),
        "kind": of_item([it.kind if it else None for it in known], [*KINDS]),
        "step": named("place", steps, step_at),
        "response": of_response(answers["number"]),
        "field": _categorical(field_at[rows["field"]], fields),
        "value": _categorical(rows["value"], names["value"]),
        "text": text,
        "given": of_response(answers["given"]),
        "is_first": of_response(is_first),
        "is_last": of_response(is_last),
        "is_current": of_response(is_current),
        "outcome": named("outcome", names["outcome"]),
        "at": pd.to_datetime(of_response(chunk.when)).tz_localize("UTC"),
        "with_name": _maybe(of_response(answers["with_name"])),
        "voice": of_item(voices),
        "evidence": of_item(facts),
        "version": named("version", names["version"]),
        "case_version": named("case_version", names["case_version"]),
    }
    return pd.DataFrame(columns, copy=False)


def _at_an_end(
    answers: Mapping[str, Numbers], is_current: Numbers, end: Literal["first", "last"]
) -> Numbers:
    """Return whether a response is the first, or the last, that was given to its step.

    Where one was given to today's wording, those to earlier ones do not come before it.
    """
    import pandas as pd  # noqa: PLC0415

    found, places = answers[f"is_{end}"].copy(), answers["place"]
    is_other = np.zeros(places.max(initial=-1) + 1, bool)
    is_other[places[answers["given"] & ~is_current]] = True
    rows = np.flatnonzero(is_other[places])  # of questions that somebody met in another wording
    steps, known = pd.factorize(answers["student"][rows].astype(np.int64) << 32 | places[rows])
    is_counted = (is_current & answers["given"])[rows]
    is_answered = np.zeros(len(known), bool)
    is_answered[steps[is_counted]] = True
    found[rows] &= ~is_answered[steps]
    at = np.flatnonzero(is_counted)
    found[rows[at[~pd.Series(steps[at]).duplicated(end).to_numpy()]]] = True
    return found


def text_column(texts: bytes, lengths: Numbers) -> Any:
    """Return texts that stand one behind the other as a column; where the length is -1, none is."""
    import pandas as pd  # noqa: PLC0415

    if pd.StringDtype(na_value=np.nan).storage == "pyarrow":
        import pyarrow as pa  # noqa: PLC0415  # is there, then: no text is made to be thrown away

        ends = np.append(0, np.cumsum(np.maximum(lengths, 0), dtype=np.int64))
        is_there = np.packbits(lengths != NONE, bitorder="little")
        parts = [pa.py_buffer(it) for it in (is_there, ends, texts)]
        column = pa.Array.from_buffers(pa.large_string(), len(lengths), parts)
        return pd.array(column, dtype="str")
    found = np.full(len(lengths), np.nan, object)
    rows, start = np.flatnonzero(lengths != NONE), 0
    for row, end in zip(rows, np.cumsum(lengths[rows], dtype=np.int64), strict=True):
        found[row] = texts[start:end].decode()
        start = end
    return pd.array(found, dtype="str")


def items_table(chunk: Chunk, codes: Sequence[str]) -> pd.DataFrame:
    """Return how far each student is with each item, as `SchoolClass.items` describes it."""
    import pandas as pd  # noqa: PLC0415

    columns = chunk.items
    return pd.DataFrame(
        {
            "student": _categorical(columns["student"], codes),
            "item": _categorical(columns["item"], chunk.names["item"]),
            "state": _categorical(columns["state"], STATES),
            "finished": pd.to_datetime(chunk.finished).tz_localize("UTC"),
        }
    )


def _are_current(chunk: Chunk, wordings: Wordings, codes: Sequence[str]) -> Numbers:
    """Return for each response whether it is to today's wording of its question."""
    import pandas as pd  # noqa: PLC0415

    places, versions, students = (chunk.responses[it] for it in ("place", "version", "student"))
    n_versions = len(chunk.names["version"]) + 1
    alike, kinds = pd.factorize(places.astype(np.int64) * n_versions + versions + 1)
    order = np.argsort(alike, kind="stable")
    ends = np.searchsorted(alike[order], np.arange(len(kinds)), side="right")
    are_known = np.zeros(len(kinds), bool)
    for n, (place, version) in enumerate(zip(*divmod(kinds, n_versions), strict=True)):
        if version:
            item, step = chunk.names["place"][place]
            some = (codes[students[it]] for it in order[ends[n - 1] if n else 0 : ends[n]])
            known = chunk.names["version"][version - 1]
            are_known[n] = wordings.is_of_today(item, step, known, some)
    found = are_known[alike]
    starts = np.cumsum(chunk.responses["n_rows"], dtype=np.int64) - chunk.responses["n_rows"]
    unknown = np.flatnonzero(versions == NONE)  # an earlier kit kept none
    for one in unknown[np.argsort(students[unknown], kind="stable")]:
        item, step = chunk.names["place"][places[one]]
        values = _values_of(chunk, int(starts[one]), int(chunk.responses["n_rows"][one]))
        found[one] = wordings.offers(item, step, values, codes[students[one]])
    rows = _rows_not_taken(chunk, wordings)
    found[np.searchsorted(starts, rows, side="right") - 1] = False
    return found


def _rows_not_taken(chunk: Chunk, wordings: Wordings) -> Numbers:
    """Return the rows of closed answers that no question takes, and of second ones to a field."""
    import pandas as pd  # noqa: PLC0415

    fields, values, keys = chunk.rows["field"], chunk.rows["value"], chunk.names["field"]
    n_values = len(chunk.names["value"]) + 1
    alike, kinds = pd.factorize(fields.astype(np.int64) * n_values + values + 1)
    pairs = zip(*divmod(kinds, n_values), strict=True)
    taken = (
        not value or wordings.takes(keys[field], chunk.names["value"][value - 1])
        for field, value in pairs
    )
    is_taken = np.fromiter(taken, bool, len(kinds))[alike]
    takes_one = np.array([wordings.takes_one(key) for key in keys], bool)
    begins = np.zeros(len(fields) + 1, bool)  # whether a row is the first of its response
    counts = chunk.responses["n_rows"]
    begins[np.cumsum(counts, dtype=np.int64) - counts] = True
    is_second = (fields[1:] == fields[:-1]) & takes_one[fields[1:]] & ~begins[1:-1]
    is_taken[1:][is_second] = False
    return np.flatnonzero(~is_taken)


def _values_of(chunk: Chunk, start: int, n: int) -> Mapping[str, str]:
    """Return field → closed answer of one response."""
    names = chunk.names
    pairs = zip(*(chunk.rows[it][start : start + n] for it in ("field", "value")), strict=True)
    return {names["field"][at][2]: names["value"][value] for at, value in pairs if value != NONE}


def _numbers_in(listed: Sequence[str], things: Iterable[str | None]) -> Numbers:
    """Return the number that each thing has in a list; and -1 for none, and at the end for -1."""
    at = {thing: n for n, thing in enumerate(listed)}
    return np.array([*(NONE if it is None else at[it] for it in things), NONE], _least(len(listed)))


def _least(n: int) -> Any:
    """Return the least type for numbers of so many things, and -1."""
    return np.min_scalar_type(-max(n, 1))


def _categorical(numbers: Numbers, categories: Sequence[str]) -> Any:
    import pandas as pd  # noqa: PLC0415

    numbers = numbers.astype(_least(len(categories)), copy=False)
    return pd.Categorical.from_codes(numbers, pd.Index(list(categories), dtype="str"))


def _maybe(numbers: Numbers) -> Any:
    """Return 0 and 1 as False and True, and -1 as missing."""
    import pandas as pd  # noqa: PLC0415

    return pd.arrays.BooleanArray(numbers > 0, numbers == NONE)
