"""How far the class is with each part of the lesson."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import narwhals.stable.v2 as nw

from kit.classroom.counting.frames import Answers, rows


@dataclass(frozen=True)
class PartCount:
    """How many students have finished a part, and how many have only begun it."""

    done: int
    begun: int


def part_count(items: Answers, asked: Collection[str]) -> PartCount:
    """Return how many are how far with a part that asks these items, by a table of items."""
    if not asked:
        return PartCount(0, 0)
    frame: nw.LazyFrame[Any] = nw.from_native(items).lazy()
    of_part = frame.filter(nw.col("item").is_in([*asked])).with_columns(
        (nw.col("state").cast(nw.String) == "answered").cast(nw.Int64).alias("n")
    )
    finished = of_part.group_by("student").agg(nw.col("n").sum())
    counted = finished.group_by("n").agg(nw.len().alias("students"))
    found = Counter({int(row["n"]): int(row["students"]) for row in rows(counted)})
    done = found[len(asked)]
    return PartCount(done, found.total() - done)
