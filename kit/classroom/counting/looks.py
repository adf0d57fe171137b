"""The two looks at each voice: how the class sorts it, and how it moves."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import narwhals.stable.v2 as nw

from kit.classroom.counting.frames import Answers, given, rows
from kit.exercises.kinds.sorting import AGAIN, FIRST

Looks = nw.LazyFrame[Any]  # as `looks_of` returns them
SLIP = 5  # minutes within which another answer to the same look puts a slip right
UNSURE = ("0", "1", "2")  # who is asked for a second look without the name, too


@dataclass(frozen=True)
class LookCount:
    """How many students sorted a voice alike: `n` of them.

    `first` is what they said first and how `sure` they were, `again` what they said at the second
    look and how far they `rely` on it; None where it was not answered. `with_name` is how the lot
    fell, and `is_unsure` whether a second look was asked for either way.
    """

    item: str
    with_name: bool | None
    sure: str | None
    first: str
    again: str | None
    rely: str | None
    n: int

    @property
    def is_unsure(self) -> bool:
        """Whether these students were at most half sure, so that all were to look again."""
        return self.sure in UNSURE

    @property
    def is_changed(self) -> bool:
        """Whether the second look differs from the first."""
        return self.again is not None and self.again != self.first


def looks_of(answers: Answers) -> Looks:
    """Return a row for each student and voice that was sorted.

    Columns: student, item, with_name, first, sure, again, rely; the last three may be missing.
    """

    def field(step: str, name: str, called: str) -> nw.LazyFrame[Any]:
        frame = given(answers, "sort", step, name).filter(~nw.col("value").is_null())
        return frame.select("student", "item", nw.col("value").alias(called))

    looks = given(answers, "sort", FIRST, "stance").filter(~nw.col("value").is_null())
    looks = looks.select("student", "item", "with_name", nw.col("value").alias("first"))
    for step, name, called in (
        (FIRST, "sure", "sure"),
        (AGAIN, "stance", "again"),
        (AGAIN, "rely", "rely"),
    ):
        looks = looks.join(field(step, name, called), on=["student", "item"], how="left")
    return looks


def look_counts(looks: Looks) -> list[LookCount]:
    """Return how often each pair of looks was taken at each voice."""
    keys = ("item", "with_name", "sure", "first", "again", "rely")
    counted = looks.group_by(*keys).agg(nw.len().alias("n"))
    return [
        LookCount(**{key: row[key] for key in keys}, n=int(row["n"]))
        for row in rows(counted.select(*keys, "n"))
    ]


def by_item(counts: Iterable[LookCount]) -> dict[str, list[LookCount]]:
    """Return item → its counts."""
    found: dict[str, list[LookCount]] = defaultdict(list)
    for count in counts:
        found[count.item].append(count)
    return dict(found)


def first_looks(counts: Iterable[LookCount]) -> Counter[str]:
    """Return answer → how many gave it at the first look."""
    return _counted((count.first, count.n) for count in counts)


def moves(counts: Iterable[LookCount]) -> Counter[tuple[str, str]]:
    """Return (first look, second look) → how many, of those who looked twice."""
    return _counted(((c.first, c.again), c.n) for c in counts if c.again is not None)


def disagreement(found: Mapping[str, int]) -> float:
    """Return the share of pairs of students who say different things; 0 of fewer than two.

    >>> disagreement({"a": 2, "b": 2}), disagreement({"a": 4}), disagreement({"a": 1})
    (0.6666666666666667, 0.0, 0.0)
    """
    n = sum(found.values())
    alike = sum(count * (count - 1) for count in found.values())
    return 1 - alike / (n * (n - 1)) if n > 1 else 0.0


def changed_later(answers: Answers) -> list[LookCount]:
    """Return who gave another answer to the same look minutes later, such as after talk.

    `first` is what was said first at a voice's latest look, `again` what was said last; `sure` and
    `rely` are not looked at.
    """
    found: list[LookCount] = []
    for step in (FIRST, AGAIN):
        once, later = (given(answers, "sort", step, "stance", last=last) for last in (False, True))
        columns = "student", "item", nw.col("value").alias("again"), nw.col("at").alias("later")
        pairs = once.join(later.select(*columns), on=["student", "item"], how="inner")
        pairs = pairs.filter(nw.col("later") >= nw.col("at").dt.offset_by(f"{SLIP}m"))
        counted = pairs.group_by("item", "value", "again").agg(nw.len().alias("n"))
        found += [
            LookCount(row["item"], None, None, row["value"], row["again"], None, int(row["n"]))
            for row in rows(counted)
            if row["value"] and row["again"] and row["value"] != row["again"]
        ]
    return found


def _counted(pairs: Iterable[tuple[Any, int]]) -> Counter[Any]:
    found: Counter[Any] = Counter()
    for thing, n in pairs:
        found[thing] += n
    return found
