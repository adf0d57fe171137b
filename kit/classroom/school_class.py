"""`load_class`: every sheet of a class, wherever a school has them, as one tidy table."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from kit.case.calls import CallError, taught
from kit.case.case import Case, list_cases, load_case
from kit.classroom.answers import answers_table, items_table
from kit.classroom.chunks import NONE, joined, renumbered
from kit.classroom.collecting.finding import find_sheets
from kit.classroom.collecting.found import Found, LeftOut
from kit.classroom.collecting.names import NOBODY
from kit.classroom.processes import MANY, Progress, read_all
from kit.classroom.progress import TerminalProgress
from kit.classroom.sheets import Batch, Line, ReadSheet, SheetReader
from kit.classroom.students import Student, code_of, students_of
from kit.classroom.wordings import Wordings
from kit.classroom.words import ClassroomWords
from kit.exercises.sheet.data import SheetData
from kit.language import ENGLISH, Language

if TYPE_CHECKING:
    import pandas as pd

Where = str | Path | Sequence[str | Path] | Sequence[SheetData]
_LOOKED_AT = 50  # sheets that are asked which case they are about


@dataclass(frozen=True, eq=False)
class SchoolClass:
    """A class's answers to one case, and what was not taken of what lay there.

    Attributes
    ----------
    case : Case
        The case that was answered about.
    answers : pandas.DataFrame
        One row for each field of each response, where several things were chosen one for each.
        Columns: student (the code of the sheet), item, kind, step, response (0, 1, … within a
        student's step, in the order of time), field, value (what was chosen, by its id, or a number
        as text; missing for text), text (what was written; else missing), given (False for a draft
        that was not saved with the button), is_first and is_last (of the *given* responses to this
        step; those to earlier wordings only where there is none to today's), is_current (to today's
        wording, and one that it takes), outcome (what the kit told; missing for a draft),
        at (UTC), with_name (whether the lot shows this student the speaker's name; missing where
        none is drawn; of a look that was not taken again, how the lot would fall), voice, evidence,
        version, case_version. All but response, text, the truths and at are categorical.
    students : pandas.DataFrame
        One row for each student, by code: is_handed_in, handed_in (UTC), started, last, n_answers
        (given), n_sheets, name (if the sheet asked for one), owner and
        owner_number (whose it is, as a platform's download names them), place (where it lay). The
        last four name people.
    items : pandas.DataFrame
        One row for each student and item: student, item, state ("begun", "shown without an answer"
        or "answered"), finished (UTC).
    lines : tuple of Line
        What was not taken, or taken otherwise than it lay there, and why. They may name people.
    n_not_taken : int
        How many files were not taken.
    """

    case: Case
    answers: pd.DataFrame
    students: pd.DataFrame
    items: pd.DataFrame
    lines: tuple[Line, ...]
    n_not_taken: int = 0

    @property
    def without_students(self) -> SchoolClass:
        """The same with nobody in it."""
        tables = {name: getattr(self, name)[:0] for name in ("answers", "students", "items")}
        return replace(self, lines=(), n_not_taken=0, **tables)

    def __repr__(self) -> str:
        say, language = self.case.data.language.words(ClassroomWords), self.case.data.language
        told = [language.count(say.told_taken, len(self.students))]
        return "\n".join((*told, *map(str, self.lines)))


def must_have_students(students: pd.DataFrame, case: Case, where: Sequence[str]) -> None:
    """Raise a `CallError` in a command's words if there is nobody to count."""
    if students.empty:
        raise CallError(f"{where[0]}: there is no answer sheet of {case.data.id}")


TYPED = "typed-"  # what the code of a student begins with whose answers were read out


def is_typed(code: str) -> bool:
    """Whether a student is known by a code that was read out, and not by a sheet."""
    return code.startswith(TYPED)


def load_class(
    where: Where, case: Case | None = None, *, progress: Progress | None = None
) -> SchoolClass:
    """Return every answer sheet that lies somewhere, as one tidy table.

    Parameters
    ----------
    where
        A folder, a zip, a file, or several of them: hand-ins as they were collected, what Moodle,
        Canvas or Google Classroom let one download, nbgrader's `submitted`, a hub's home folders;
        or sheets themselves, such as `simulate_class` makes.
    case
        The case that was answered about; without it, the included one that most sheets name.
    progress
        A function that is told again and again how many sheets were read, and of how many. Without
        it a terminal shows a bar where there are thousands, which several processes read.

    Returns
    -------
    SchoolClass
        The answers, the students, and what was not taken.

    Raises
    ------
    CallError
        If there is no sheet, or if none tells which case it is about.

    Examples
    --------
    >>> from kit import load_case, simulate_class
    >>> case = load_case("iran-mexico-2009")
    >>> school = load_class(simulate_class(case, students=3), case)
    >>> len(school.students), school.answers["kind"].dtype.name
    (3, 'category')
    """
    found: list[Found] = []
    left: list[LeftOut] = []
    for each in found_in(where):
        if isinstance(each, Found):
            found.append(each)
        else:
            left.append(each)
    if case is not None and not isinstance(case, Case):
        raise CallError(ENGLISH.words(ClassroomWords).which_case)
    case = taught(case or _case_of(found))
    lines = [Line(each.told(case.data.language), is_open=each.names_nobody) for each in left]
    n_left = sum(each.n for each in left if not each.names_nobody)
    progress = progress or TerminalProgress(case.data.language, MANY)
    reader = SheetReader(case)
    return _class_of(reader, read_all(reader, found, progress), lines, n_left)


def found_in(where: Where) -> Iterable[Found | LeftOut]:
    """Return what lies somewhere; sheets themselves lie nowhere."""
    if isinstance(where, str | os.PathLike):
        return find_sheets(where)
    several = list(where) if isinstance(where, Sequence) else []
    paths = [it for it in several if isinstance(it, str | os.PathLike)]
    sheets = [it for it in several if isinstance(it, SheetData)]
    if not several or len(several) not in {len(paths), len(sheets)}:
        raise CallError(ENGLISH.words(ClassroomWords).which_place)
    if paths:
        return find_sheets(paths)
    return (Found(it.code, NOBODY, (0, 0), it.to_json().encode()) for it in sheets)


def _case_of(found: Iterable[Found]) -> Case:
    """Return the included case that most of the first sheets name."""
    named = Counter(filter(None, map(_named_in, itertools.islice(found, _LOOKED_AT))))
    name = next((id_ for id_, _ in named.most_common() if id_ in list_cases()), None)
    if name is None:
        raise CallError(ENGLISH.words(ClassroomWords).which_case)
    return load_case(name)


def _named_in(found: Found) -> str:
    """Return the id of the case that a sheet says it is about, or nothing."""
    content = found.read()
    with contextlib.suppress(ValueError, RecursionError):
        sheet = {} if isinstance(content, LeftOut) else json.loads(content)
        return str(sheet.get("case", "")) if isinstance(sheet, dict) else ""
    return ""


def _class_of(reader: SheetReader, batch: Batch, lines: list[Line], n_left: int) -> SchoolClass:
    case, language = reader.case, reader.case.data.language
    students = students_of(batch.sheets, language)
    several = [n for n, student in enumerate(students) if len(student.sheets) > 1]
    again = reader.merged([[batch.sheets[s] for s in students[n].sheets] for n in several])
    numbers = np.full(len(batch.sheets), NONE)
    sheets: list[ReadSheet] = []
    for n, student in enumerate(students):
        if len(student.sheets) == 1:
            numbers[student.sheets[0]] = n
        sheets.append(batch.sheets[student.sheets[0]])
    for n, sheet in zip(several, again.sheets, strict=True):
        sheets[n] = sheet
    chunk = renumbered(batch.chunk, numbers)
    if several:
        chunk = joined([chunk, renumbered(again.chunk, np.array(several, np.int32))])
    not_taken = batch.not_taken
    del batch  # of very many sheets, half a gigabyte
    codes = [student.code for student in students]
    answers = answers_table(chunk, Wordings(case.data), codes, [*map(code_of, codes)])
    told = [line for student in students for line in student.lines]
    told += _earlier(answers, language)
    return SchoolClass(
        case,
        answers,
        _students_table(students, sheets),
        items_table(chunk, codes),
        (*lines, *not_taken, *told),
        n_left + len(not_taken),
    )


def _earlier(answers: pd.DataFrame, language: Language) -> list[Line]:
    """Return a line for each student who answered earlier wordings."""
    of_these = answers.loc[answers["is_last"] & ~answers["is_current"], ["student", "item", "step"]]
    counts = of_these.drop_duplicates()["student"].value_counts()
    say = language.words(ClassroomWords)
    return [
        Line(language.count(say.earlier, n), code=str(code))
        for code, n in sorted(counts.items())
        if n
    ]


def _students_table(students: Sequence[Student], sheets: Sequence[ReadSheet]) -> pd.DataFrame:
    import pandas as pd  # noqa: PLC0415

    def times(texts: Iterable[str]) -> pd.Series[pd.Timestamp]:
        whole = pd.to_datetime(pd.Series([it or None for it in texts], dtype="str"), utc=True)
        return whole.astype("datetime64[ms, UTC]")

    table = pd.DataFrame(
        {
            "student": [student.code for student in students],
            "is_handed_in": [bool(sheet.handed_in) for sheet in sheets],
            "handed_in": times(sheet.handed_in for sheet in sheets),
            "started": times(sheet.started for sheet in sheets),
            "last": times(sheet.last for sheet in sheets),
            "n_answers": [sheet.n_answers for sheet in sheets],
            "n_sheets": [len(student.sheets) for student in students],
            "name": [sheet.name for sheet in sheets],
            "owner": [sheet.found.owner.name for sheet in sheets],
            "owner_number": [sheet.found.owner.number for sheet in sheets],
            "place": [sheet.found.place for sheet in sheets],
        }
    )
    texts: dict[str, Any] = dict.fromkeys(
        ("student", "name", "owner", "owner_number", "place"), "str"
    )
    counts = {"is_handed_in": bool, "n_answers": int, "n_sheets": int}
    return table.astype(texts | counts).set_index("student")
