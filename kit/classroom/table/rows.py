"""Rows of the teacher's table: plain data, which a page and files are made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from kit.case.case import Case
from kit.case.lesson import PartId
from kit.case.model import CaseData
from kit.classroom.school_class import SchoolClass, is_typed
from kit.classroom.table.counted import PartCount, asked_of, counts_of, rows_of
from kit.exercises.asked.items import Item
from kit.exercises.kinds.catalogue import all_items
from kit.exercises.kinds.writing_words import WritingWords
from kit.lesson.hours import numbers
from kit.lesson.plan import hour_of
from kit.lesson.words import LessonWords

_NOBODY = "class"  # for what no lot changes
EXIT, STATEMENT = "exit", "statement"  # the kinds whose texts have levels of their own


@dataclass(frozen=True)
class Part:
    """A part of the lesson, with its number and title."""

    id: PartId
    number: int
    title: str


@dataclass(frozen=True)
class Question:
    """What asked for a text: the item, step and field, and how it is called."""

    place: tuple[str, str, str]
    item: str
    field: str


@dataclass(frozen=True)
class Written:
    """What a student wrote last; of what was not given, a draft."""

    question: Question
    text: str
    is_draft: bool
    is_current: bool  # to today's wording of the question


@dataclass(frozen=True)
class Person:
    """Whose a sheet is, as a learning platform's download and the sheet itself name them."""

    owner: str
    number: str
    name: str
    place: str  # where the sheet lay

    @property
    def file(self) -> str:
        """The name of the file that held the sheet."""
        return PurePosixPath(self.place.replace("\\", "/")).name


@dataclass(frozen=True)
class StudentRow:
    """One student: how far with each part, which facts came out right, what was written."""

    code: str
    person: Person
    handed_in: datetime | None
    first: datetime | None
    last: datetime | None
    parts: Mapping[PartId, PartCount]
    right: int
    judged: int
    texts: tuple[Written, ...]

    @cached_property
    def asked(self) -> int:
        """How many questions the lesson asks of this student."""
        return sum(part.asked for part in self.parts.values())

    @cached_property
    def open(self) -> int:
        """How many of them have no answer."""
        return sum(part.open for part in self.parts.values())

    @property
    def answered(self) -> int:
        """How many of them have one."""
        return self.asked - self.open

    @property
    def minutes(self) -> int:
        """The minutes of all parts."""
        return sum(part.minutes or 0 for part in self.parts.values())

    @property
    def pauses(self) -> int:
        """How many pauses are left out of the minutes."""
        return sum(part.pauses for part in self.parts.values())

    @property
    def completion(self) -> int:
        """How much of a hundred is answered, rounded down: 100 is all."""
        return 100 * self.answered // self.asked if self.asked else 100

    @property
    def facts(self) -> int | None:
        """How many of a hundred facts came out right; None where none came out at all."""
        return 100 * self.right // self.judged if self.judged else None


@dataclass(frozen=True)
class Mark:
    """A column that is left empty for the teacher's own marks, and what each level means."""

    title: str
    levels: tuple[str, ...]


@dataclass(frozen=True)
class ClassTable:
    """A class as its teacher sees it; who is known by a code read out alone is not in it."""

    case: Case
    parts: tuple[Part, ...]
    rows: tuple[StudentRow, ...]
    questions: tuple[Question, ...]  # to which somebody wrote
    marks: tuple[Mark, ...]
    n_typed: int
    n_not_taken: int
    lines: tuple[str, ...]  # what was not taken, and why; they may name people
    open_lines: tuple[str, ...]  # those of them that name nobody


def table_of(school: SchoolClass) -> ClassTable:
    """Return the table of a class."""
    case = school.case.data
    codes = [code for code in school.students.index if not is_typed(code)]
    items = asked_of(case, codes)
    counts = counts_of(school, items)
    texts = _texts(school, codes, items)
    titles = case.language.words(LessonWords).titles
    columns = "is_handed_in", "handed_in", "started", "last"
    people = "owner", "owner_number", "name", "place"
    rows = []
    for code, is_in, handed_in, first, last, *person in rows_of(
        school.students.reset_index(), "student", *columns, *people
    ):
        if code in items:
            found = counts[code]
            times = handed_in if is_in else None, first, last
            who = Person(*(it or "" for it in person))
            texts_of = tuple(texts.get(code, ()))
            rows.append(
                StudentRow(code, who, *times, found.parts, found.right, found.judged, texts_of)
            )
    asked = {it.question.place: it.question for row in rows[::-1] for it in row.texts[::-1]}
    hour = hour_of(case)
    return ClassTable(
        school.case,
        tuple(Part(part, n, titles[part]) for part, n in numbers(hour).items()),
        tuple(rows),
        tuple(reversed(asked.values())),
        _marks(case, items, {item for item, *_ in asked}),
        len(school.students) - len(codes),
        school.n_not_taken,
        tuple(map(str, school.lines)),
        tuple(str(line) for line in school.lines if line.is_open),
    )


def _texts(
    school: SchoolClass, codes: list[str], asked: Mapping[str, Mapping[PartId, list[Item]]]
) -> dict[str, list[Written]]:
    """Return student → what was written, in the order of the lesson, then whatever else."""
    columns = "student", "item", "step", "field", "text", "given", "is_last", "is_current"
    answers = school.answers
    written: dict[str, dict[tuple[str, str, str], tuple[str, bool, bool]]] = defaultdict(dict)
    for code, *place, text, given, is_last, is_current in rows_of(
        answers[answers["text"].notna()].sort_values("response", kind="stable"), *columns
    ):
        where = (place[0], place[1], place[2])
        before = written[code].get(where)
        # What was given last counts; of drafts, where nothing was given, the latest.
        if text.strip() and (is_last or (not given and (before is None or before[1]))):
            written[code][where] = text, not given, is_current
    found = {}
    known = all_items(school.case.data, _NOBODY)  # to make all of each student would take long
    for code in codes:
        order = {item.id: item for part in asked[code].values() for item in part} | known
        questions = {it.place: it for it in _questions(order.values())}
        places = {place: n for n, place in enumerate(questions)}
        found[code] = [
            Written(questions.get(place) or _gone(place), *written[code][place])
            for place in sorted(written[code], key=lambda it: (places.get(it, len(places)), it))
        ]
    return found


def _questions(items: Iterable[Item]) -> Iterator[Question]:
    for item in items:
        title = item.told_as or item.title
        for step in item.steps:
            for it in step.fields:
                yield Question((item.id, step.id, it.name), title, it.label)


def _gone(place: tuple[str, str, str]) -> Question:
    """Return a question that the case asks no more, by its ids."""
    return Question(place, place[0], f"{place[1]}, {place[2]}")


def _marks(
    case: CaseData, asked: Mapping[str, Mapping[PartId, list[Item]]], written: set[str]
) -> tuple[Mark, ...]:
    """Return the levels for the texts that the class is asked for, then the rubric."""
    say = case.language.words(WritingWords)
    items = {it.id: it for parts in asked.values() for part in parts.values() for it in part}
    fields = (field for step in items[EXIT].steps for field in step.fields) if EXIT in items else ()
    levels = say.exit_levels  # a case's own item in this place may ask for something else
    marks = [Mark(it.label, levels[it.name]) for it in fields if it.name in levels]
    if STATEMENT in written:
        marks.append(Mark(say.statement_title, say.statement_levels))
    rubric = (Mark(f"{title}: {aim}", levels) for title, aim, levels in say.rubric.values())
    return (*marks, *rubric)


def in_order(table: ClassTable) -> Iterator[tuple[StudentRow, Mapping[str, int]]]:
    """Yield each student with the place that it has in each order that a page can show."""
    rows = table.rows
    late = max((row.last.timestamp() for row in rows if row.last), default=0.0)
    keys: dict[str, Callable[[StudentRow], Any]] = {
        "code": lambda row: row.code,
        "name": lambda row: (row.person.name or row.person.owner or row.code).casefold(),
        "open": lambda row: -row.open,
        "minutes": lambda row: -row.minutes,
        "last": lambda row: late - row.last.timestamp() if row.last else late,
    }
    places: dict[str, dict[str, int]] = defaultdict(dict)
    for name, key in keys.items():
        for n, row in enumerate(sorted(rows, key=key)):
            places[row.code][name] = n
    for row in rows:
        yield row, places[row.code]
