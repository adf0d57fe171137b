"""How often each answer was given."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any, NamedTuple

import narwhals.stable.v2 as nw

from kit.classroom.counting.frames import Answers, collected, given, rows


class Place(NamedTuple):
    """Where an answer stands: the kind of the item, the step and the field."""

    kind: str
    step: str
    field: str


def value_counts(answers: Answers, place: Place) -> dict[str, Counter[str]]:
    """Return item → answer → how many students gave it first."""
    counted = given(answers, *place).group_by("item", "value").agg(nw.len().alias("n"))
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows(counted):
        if row["value"]:
            found[row["item"]][row["value"]] += int(row["n"])
    return dict(found)


def n_to_earlier_wordings(answers: Answers) -> int:
    """Return how many questions were answered in an earlier wording alone, over all students."""
    frame: nw.LazyFrame[Any] = nw.from_native(answers).lazy()
    found = frame.filter(nw.col("is_first"), ~nw.col("is_current"))
    return int(collected(found.select("student", "item", "step").unique().select(nw.len())).item())
