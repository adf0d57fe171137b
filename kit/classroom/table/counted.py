"""What is asked of each student and what of it is answered, by the tidy table of a class.

It counts by `kit.exercises.asked.counted`, as the lesson does, which has a sheet and not a table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any, Literal

from kit.case.lesson import PartId
from kit.case.model import CaseData
from kit.classroom.school_class import SchoolClass
from kit.classroom.students import code_of
from kit.exercises.asked.counted import Given, asked_and_open, right_and_wrong
from kit.exercises.asked.items import Answer, Item
from kit.exercises.sheet.data import Response
from kit.lesson.plan import hour_of, items_of

State = Literal["done", "begun", "shown", "not yet"]
_SHOWN = "shown without an answer"  # as sheets say it
PAUSE = timedelta(minutes=10)  # without an answer, after which somebody is thought to be away


@dataclass(frozen=True)
class PartCount:
    """How far a student is with a part of the lesson.

    `minutes` are those from its first answer to its last, without the `pauses`; None of one answer.
    """

    state: State
    asked: int
    open: int
    minutes: int | None
    pauses: int


@dataclass(frozen=True)
class StudentCount:
    """How far a student is with each part; and facts that came out right, of those that did so."""

    parts: Mapping[PartId, PartCount]
    right: int
    judged: int


@dataclass
class _Given:
    """The last given response to a step: field → what was chosen or written."""

    version: str | None
    with_name: bool | None
    values: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


@dataclass
class _Kept:
    """What is known of one student and item."""

    at: list[datetime] = field(default_factory=list)
    given: dict[str, _Given] = field(default_factory=dict)  # by step
    state: str = ""
    with_name: bool | None = None

    def responses(self, item: Item) -> dict[str, Response]:
        """Return step → the last given response, as the student's sheet has it."""
        kinds = {(step.id, it.name): it.kind for step in item.steps for it in step.fields}
        found = {}
        for step, given in self.given.items():
            values: dict[str, Answer] = {
                name: tuple(all_) if kinds.get((step, name)) == "several" else all_[-1]
                for name, all_ in given.values.items()
            }
            found[step] = Response.model_construct(
                step=step,
                given=True,
                values=values,
                version=given.version,
                with_name=given.with_name,
            )
        return found


def counts_of(
    school: SchoolClass, items: Mapping[str, Mapping[PartId, list[Item]]]
) -> dict[str, StudentCount]:
    """Return student → how far; `items` has what is asked of each, see `asked_of`."""
    kept = _kept(school)
    return {code: _count(parts, kept.get(code, {})) for code, parts in items.items()}


def asked_of(case: CaseData, codes: Iterable[str]) -> dict[str, dict[PartId, list[Item]]]:
    """Return student → what the lesson asks in each of its parts."""
    hour = hour_of(case)
    return {code: items_of(case, code_of(code), hour) for code in codes}


def _count(parts: Mapping[PartId, list[Item]], kept: Mapping[str, _Kept]) -> StudentCount:
    shown = {id_: it.with_name for id_, it in kept.items() if it.with_name is not None}
    met = {part: [item.as_met(shown) for item in items] for part, items in parts.items()}
    every = [item for items in met.values() for item in items]
    responses = {item.id: kept[item.id].responses(item) for item in every if item.id in kept}

    def given(id_: str) -> Mapping[str, Response]:
        return responses.get(id_, {})

    right, wrong = right_and_wrong(every, given)
    found = {part: _part(items, kept, given) for part, items in met.items()}
    return StudentCount(found, right, right + wrong)


def _part(items: Sequence[Item], kept: Mapping[str, _Kept], given: Given) -> PartCount:
    asked, left = asked_and_open(items, given)
    met = [item for item in items if item.id in kept]
    _, n_shown = asked_and_open((it for it in met if kept[it.id].state == _SHOWN), given)
    at = [time for item in met for time in kept[item.id].at]
    state: State = "shown" if n_shown else "begun" if at else "not yet"
    return PartCount("done" if asked and not left else state, asked, left, *_minutes(at))


def _minutes(at: Iterable[datetime]) -> tuple[int | None, int]:
    """Return how many minutes lie between answers, and how many pauses were left out."""
    gaps = [later - earlier for earlier, later in pairwise(sorted(at))]
    worked = [gap for gap in gaps if gap <= PAUSE]
    minutes = round(sum(worked, timedelta()) / timedelta(minutes=1)) if worked else None
    return minutes, len(gaps) - len(worked)


def _kept(school: SchoolClass) -> dict[str, dict[str, _Kept]]:
    """Return student → item → what is known of it."""
    found: dict[str, dict[str, _Kept]] = defaultdict(lambda: defaultdict(_Kept))
    for student, item, state in rows_of(school.items, "student", "item", "state"):
        found[student][item].state = state
    answers = school.answers
    once = answers.drop_duplicates(["student", "item", "step", "response"])
    for student, item, at, with_name in rows_of(once, "student", "item", "at", "with_name"):
        found[student][item].at.append(at)
        found[student][item].with_name = with_name
    last = answers[answers["given"] & answers["is_last"]]
    columns = "student", "item", "step", "field", "value", "text", "version", "with_name"
    for student, item, step, name, value, text, version, with_name in rows_of(last, *columns):
        given = found[student][item].given.setdefault(step, _Given(version, with_name))
        given.values[name].append(value or text or "")
    return found


def rows_of(table: Any, *columns: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of some columns of a DataFrame as plain values, None for what is missing."""
    plain = (table[name].astype(object) for name in columns)
    return zip(*(it.where(it.notna(), None) for it in plain), strict=True)
