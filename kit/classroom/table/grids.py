"""What stands in a file of the teacher's table: for the teacher, or as a platform imports grades.

What platforms look for was read in the code that imports it:

- Moodle's grading worksheet of an assignment has to have *Identifier*, *Grade* and *Last modified
  (grade)*, each by its name in the language of who imports it; a student is found by the number
  behind "Participant", which is the number in the names of its download. Where the last is empty, a
  grade that was given already stays, unless one ticks otherwise. (moodle/moodle,
  mod/assign/feedback/offline/importgradeslib.php and importgradesform.php. The import of the whole
  gradebook, grade/import/csv, goes by ID number, email address or username, which no download of
  hand-ins has in it.)
- Canvas' gradebook wants Student, ID, SIS User ID, SIS Login ID and Section in this order, then a
  column for each assignment; a row may begin with "Points Possible". A student is found by ID. The
  first field may not be in quotation marks, as a mark of UTF-8 stands before it.
  (instructure/canvas-lms, lib/gradebook_importer.rb)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from kit.classroom.table.counted import PAUSE
from kit.classroom.table.rows import ClassTable, StudentRow
from kit.classroom.table.words import TableWords

Platform = Literal["moodle", "canvas"]
Grade = Literal["completion", "facts"]
Cell = str | int | datetime | None
PLATFORMS: dict[Platform, str] = {"moodle": "Moodle", "canvas": "Canvas"}
GRADES: tuple[Grade, ...] = ("completion", "facts")


@dataclass(frozen=True)
class Grid:
    """A header and rows of cells; `n_left_out` students have no row, as the platform has none."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    n_left_out: int = 0


def for_teacher(table: ClassTable, *, names: bool) -> Grid:
    """Return everything, with an empty column for each of the teacher's own marks."""
    say = table.case.data.language.words(TableWords)
    header: list[str] = [say.code]
    if names:
        header += [say.name, say.owner, say.number]
    header += [say.handed_in, say.first, say.last, say.answered, say.asked, say.completion]
    header += [say.right, say.judged, say.all_minutes, _pauses(say)]
    for part in table.parts:
        title = say.part.format(n=part.number, title=part.title)
        header += [title, say.part_open.format(n=part.number)]
        header += [it.format(n=part.number) for it in (say.part_minutes, say.part_pauses)]
    marks = [say.mark.format(most=len(it.levels) - 1, title=it.title) for it in table.marks]
    unmarked = [None] * len(marks)
    texts = [say.text.format(item=it.item, field=it.field) for it in table.questions]
    rows = (
        (*_facts_of(row, names=names), *_parts_of(table, row), *unmarked, *_texts_of(table, row))
        for row in table.rows
    )
    return Grid((*header, *marks, *texts), tuple(rows))


def _pauses(say: TableWords) -> str:
    return say.all_pauses.format(pause=PAUSE.seconds // 60)


def _facts_of(row: StudentRow, *, names: bool) -> Iterator[Cell]:
    yield row.code
    if names:
        yield from (row.person.name, row.person.owner, row.person.number)
    yield from (row.handed_in, row.first, row.last)
    yield from (row.answered, row.asked, row.completion)
    yield from (row.right, row.judged, row.minutes, row.pauses)


def _parts_of(table: ClassTable, row: StudentRow) -> Iterator[Cell]:
    say = table.case.data.language.words(TableWords)
    for part in table.parts:
        of_part = row.parts[part.id]
        yield from (say.states[of_part.state], of_part.open, of_part.minutes, of_part.pauses)


def _texts_of(table: ClassTable, row: StudentRow) -> tuple[Cell, ...]:
    say = table.case.data.language.words(TableWords)
    found = {}
    for it in row.texts:
        marks = [say.draft] * it.is_draft + [say.earlier] * (not it.is_current)
        found[it.question.place] = f"{it.text} ({', '.join(marks)})" if marks else it.text
    return tuple(found.get(question.place) for question in table.questions)


# --- Grades: what is answered, or which facts are right; never a reading ---


def for_platform(table: ClassTable, platform: Platform, grade: Grade, *, names: bool) -> Grid:
    """Return one column of grades, 0 to 100, as a platform imports it."""
    make = {"moodle": _for_moodle, "canvas": _for_canvas}[platform]
    known = [row for row in table.rows if _is_from(platform, row)]
    graded = [(row, it) for row in known if (it := _grade_of(row, grade)) is not None]
    header, rows = make(table, graded, grade, names=names)
    return Grid(header, rows, len(table.rows) - len(known))


def _grade_of(row: StudentRow, grade: Grade) -> int | None:
    return row.completion if grade == "completion" else row.facts


def _is_from(platform: Platform, row: StudentRow) -> bool:
    """Whether a sheet came in a platform's own download, so that its number is the platform's."""
    number, is_moodles = row.person.number, "_assignsubmission_" in row.person.place
    if not re.fullmatch(r"[0-9]{1,19}", number):
        return False
    if platform == "moodle":
        return is_moodles
    return not is_moodles and f"_{number}_" in row.person.file


Graded = list[tuple[StudentRow, int]]
Made = tuple[tuple[str, ...], tuple[tuple[Cell, ...], ...]]


def _for_moodle(table: ClassTable, graded: Graded, _grade: Grade, *, names: bool) -> Made:
    say = table.case.data.language.words(TableWords)
    header = [say.moodle_id, *[say.moodle_name] * names, say.moodle_grade, say.moodle_changed]
    rows = (
        (
            say.moodle_participant.format(number=row.person.number),
            *[row.person.owner] * names,
            *(grade, None),
        )
        for row, grade in graded
    )
    return tuple(header), tuple(rows)


def _for_canvas(table: ClassTable, graded: Graded, grade: Grade, *, names: bool) -> Made:
    say, case = table.case.data.language.words(TableWords), table.case.data
    title = (say.canvas_completion if grade == "completion" else say.canvas_facts).format(
        case=case.title
    )
    header = "Student", "ID", "SIS User ID", "SIS Login ID", "Section", title
    rows = (
        (row.person.owner if names else row.code, int(row.person.number), *[None] * 3, grade)
        for row, grade in graded
    )
    return header, (("Points Possible", *[None] * 4, 100), *rows)
