"""What is asked of each student and what of it is answered, by the tidy table of a class.

It counts as the lesson does, which has a sheet and not a table: `tally` for what is open,
`Screens.points` for facts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any, Literal

from kit.case.lesson import PartId
from kit.case.model import CaseData
from kit.classroom.school_class import SchoolClass
from kit.classroom.students import code_of
from kit.exercises.asked.items import Answer, Item
from kit.exercises.asked.outcomes import Correct, Incorrect
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
    found: dict[PartId, PartCount] = {}
    right = judged = 0
    shown = {id_: it.with_name for id_, it in kept.items() if it.with_name is not None}
    for part, asked in parts.items():
        items = [item.as_met(shown) for item in asked]
        found[part] = _part(items, kept)
        for outcome in _outcomes(items, kept):
            right += outcome is Correct
            judged += outcome in {Correct, Incorrect}
    return StudentCount(found, right, judged)


def _part(items: Iterable[Item], kept: Mapping[str, _Kept]) -> PartCount:
    asked = left = 0
    is_shown = False
    at: list[datetime] = []
    for item in items:
        of_item = kept.get(item.id, _Kept())
        given = {step: it.values for step, it in of_item.responses(item).items()}
        steps = item.asked_after(given)
        n_open = sum(step.id not in given for step in steps)
        asked, left = asked + len(steps), left + n_open
        is_shown |= bool(n_open) and of_item.state == _SHOWN
        at += of_item.at
    state: State = "shown" if is_shown else "begun" if at else "not yet"
    return PartCount("done" if asked and not left else state, asked, left, *_minutes(at))


def _minutes(at: Iterable[datetime]) -> tuple[int | None, int]:
    """Return how many minutes lie between answers, and how many pauses were left out."""
    gaps = [later - earlier for earlier, later in pairwise(sorted(at))]
    worked = [gap for gap in gaps if gap <= PAUSE]
    minutes = round(sum(worked, timedelta()) / timedelta(minutes=1)) if worked else None
    return minutes, len(gaps) - len(worked)


def _outcomes(items: Iterable[Item], kept: Mapping[str, _Kept]) -> Iterator[type]:
    for item in items:
        given = kept[item.id].responses(item) if item.id in kept else {}
        for step in item.steps:
            if step.id in given:
                yield type(item.look_again(step, given))


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
