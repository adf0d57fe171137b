"""The one tidy table of a class's answers, made from the columns of its sheets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from kit.case.voice import Voice
from kit.classroom.chunks import NONE, STATES, Chunk
from kit.classroom.wordings import Wordings
from kit.exercises.kinds.catalogue import KINDS

if TYPE_CHECKING:
    import pandas as pd

Numbers = NDArray[Any]


def answers_table(chunk: Chunk, wordings: Wordings, codes: Sequence[str]) -> pd.DataFrame:
    """Return the answers as `SchoolClass.answers` describes them; `codes` are the students'."""
    import pandas as pd  # noqa: PLC0415  # takes longer than a lens

    answers, names = chunk.responses, chunk.names
    row = np.repeat(np.arange(len(chunk.when)), answers["n_rows"])
    items = list(dict.fromkeys(item for item, _ in names["place"]))
    steps = list(dict.fromkeys(step for _, step in names["place"]))
    item = _look_up([items.index(item) for item, _ in names["place"]], answers["place"])
    step = _look_up([steps.index(step) for _, step in names["place"]], answers["place"])
    fields = list(dict.fromkeys(field for *_, field in names["field"]))
    known = [wordings.items.get(id_) for id_ in items]
    voices = [it.about.id if it and isinstance(it.about, Voice) else None for it in known]
    facts = [it.about.id if it and not isinstance(it.about, Voice | None) else None for it in known]

    def of_item(values: Sequence[str | None], categories: Sequence[str] = ()) -> Any:
        listed = list(categories) or list(dict.fromkeys(filter(None, values)))
        numbers = [listed.index(value) if value else NONE for value in values]
        return _categorical(_look_up(numbers, item)[row], listed)

    is_current = _are_current(chunk, wordings, codes)
    columns = {
        "student": _categorical(answers["student"][row], codes),
        "item": _categorical(item[row], items),
        "kind": of_item([it.kind if it else None for it in known], [*KINDS]),
        "step": _categorical(step[row], steps),
        "response": answers["number"][row],
        "field": _categorical(
            _look_up([fields.index(it) for *_, it in names["field"]], chunk.fields), fields
        ),
        "value": _categorical(chunk.chosen, names["value"]),
        "text": pd.array(chunk.texts, "str"),
        "given": answers["given"][row],
        "is_first": answers["is_first"][row],
        "is_last": answers["is_last"][row],
        "is_current": is_current[row],
        "outcome": _categorical(answers["outcome"][row], names["outcome"]),
        "at": pd.to_datetime(chunk.when[row]).tz_localize("UTC"),
        "with_name": _maybe(answers["with_name"][row]),
        "voice": of_item(voices),
        "evidence": of_item(facts),
        "version": _categorical(answers["version"][row], names["version"]),
        "case_version": _categorical(answers["case_version"][row], names["case_version"]),
    }
    return pd.DataFrame(columns)


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
    places, versions, students = (chunk.responses[it] for it in ("place", "version", "student"))
    found = np.zeros(len(places), bool)
    order = np.lexsort((versions, places))
    is_new = (np.diff(places[order]) != 0) | (np.diff(versions[order]) != 0)
    for alike in np.split(order, np.flatnonzero(is_new) + 1) if len(order) else ():
        (item, step), version = chunk.names["place"][places[alike[0]]], versions[alike[0]]
        if version != NONE:
            some = (codes[student] for student in students[alike])
            known = chunk.names["version"][version]
            found[alike] = wordings.is_of_today(item, step, known, some)
            continue
        for one in alike:  # an earlier kit kept none
            values = _values_of(chunk, one)
            found[one] = wordings.offers(item, step, values, codes[students[one]])
    return found


def _values_of(chunk: Chunk, response: int) -> Mapping[str, str]:
    """Return field → closed answer of one response."""
    start = int(chunk.responses["n_rows"][:response].sum())
    rows = range(start, start + int(chunk.responses["n_rows"][response]))
    names = chunk.names
    chosen = ((names["field"][chunk.fields[n]][2], chunk.chosen[n]) for n in rows)
    return {name: names["value"][value] for name, value in chosen if value != NONE}


def _look_up(numbers: Sequence[int], at: Numbers) -> Numbers:
    """Return numbers in the order of `at`; what is -1 there stays so."""
    return np.array([*numbers, NONE], np.int32)[at]


def _categorical(numbers: Numbers, categories: Sequence[str]) -> Any:
    import pandas as pd  # noqa: PLC0415

    return pd.Categorical.from_codes(numbers, pd.Index(list(categories), dtype="str"))


def _maybe(numbers: Numbers) -> Any:
    """Return 0 and 1 as False and True, and -1 as missing."""
    import pandas as pd  # noqa: PLC0415

    return pd.arrays.BooleanArray(numbers > 0, numbers == NONE)
