"""The tidy table of a class's answers, seen through narwhals.

Each count is written once and runs where the table is: in pandas, Polars, DuckDB, Dask or PySpark.
What comes back is small and plain. Answers that count are the *first* ones given to a question:
what is told after them, ours among it, could colour the next.
"""

from __future__ import annotations

from typing import Any

import narwhals.stable.v2 as nw
import numpy as np
from narwhals.stable.v2.typing import IntoFrame
from numpy.typing import NDArray

Answers = IntoFrame


def given(
    answers: Answers, kind: str, step: str, field: str, *, last: bool = False
) -> nw.LazyFrame[Any]:
    """Return the closed answers to one field: student, item, value, with_name, at.

    These are the first given ones, or the `last`, to today's wording.
    """
    which = "is_last" if last else "is_first"
    place = {"kind": kind, "step": step, "field": field}
    is_it = [nw.col(name) == value for name, value in place.items()]
    # What is not looked at is left behind first, which some engines would carry along.
    frame = nw.from_native(answers).lazy().select(*place, which, "is_current", *_TAKEN)
    return frame.filter(*is_it, nw.col(which), nw.col("is_current")).select(*_TAKEN)


_TAKEN = ("student", "item", "value", "with_name", "at")


def collected(frame: nw.LazyFrame[Any]) -> nw.DataFrame[Any]:
    """Return a result in memory: in pandas, which is always there, where an engine has a choice."""
    is_there = frame.implementation.is_pandas_like() or frame.implementation.is_polars()
    return frame.collect(None if is_there else "pandas")


def numbered(column: nw.Series[Any]) -> tuple[NDArray[Any], list[str]]:
    """Return the number of each thing in a column, and the things, sorted as text."""
    import pandas as pd  # noqa: PLC0415  # takes longer than a lens

    native = column.to_native()
    numbers, things = pd.factorize(
        native if column.implementation.is_pandas() else column.to_numpy()
    )
    texts = np.array([str(thing) for thing in things], object)
    order = np.argsort(texts)
    places = np.empty(len(order), np.intp)
    places[order] = np.arange(len(order))
    return places[numbers], list(texts[order])


def rows(frame: nw.LazyFrame[Any]) -> list[dict[str, Any]]:
    """Return the rows of a small result, in an order that hangs on nothing but what they say."""
    found = collected(frame).rows(named=True)
    plain = [{name: _plain(value) for name, value in row.items()} for row in found]
    return sorted(plain, key=lambda row: [str(value) for value in row.values()])


def _plain(value: Any) -> Any:
    """Return a missing value as None, whichever way an engine has it."""
    is_missing = value is None or value != value or str(value) == "<NA>"  # noqa: PLR0124  # NaN
    return None if is_missing else value
