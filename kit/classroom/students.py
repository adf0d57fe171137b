"""Whose sheets are whose: one student's are merged, and two students with one code stay two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kit.classroom.collecting.found import Found
from kit.classroom.collecting.names import NOBODY, Owner, is_sure
from kit.classroom.sheets import Line, ReadSheet
from kit.classroom.words import ClassroomWords
from kit.language import Language

Person = tuple[Owner, int]
_MOST_CODES = 5  # of one person: nobody begins anew so often, so a folder was taken for one


@dataclass(frozen=True)
class Student:
    """A student, by the code that the class's results show, and the numbers of the sheets."""

    code: str
    sheets: tuple[int, ...]
    lines: tuple[Line, ...] = ()


def code_of(student: str) -> str:
    """Return the code of the sheet of a student, by which lots fall.

    >>> code_of("amber-heron-4827 (2)")
    'amber-heron-4827'
    """
    return student.partition(" ")[0]


def students_of(sheets: Sequence[ReadSheet], language: Language) -> list[Student]:
    """Return the students of some sheets, in the order of their codes.

    Sheets with one code are one student's, unless a platform's download gives them to different
    people. Of one person's sheets with different codes, the one that was handed in last counts,
    where a platform says whose they are: a name before many students' files is no person's.
    """
    say = language.words(ClassroomWords)
    by_code: dict[str, list[int]] = defaultdict(list)
    for n, sheet in enumerate(sheets):
        by_code[sheet.code].append(n)
    whose = [one for code in sorted(by_code) for one in _owners(code, by_code[code], sheets, say)]
    return [_told(one, sheets, say) for one in _last_of_each(whose, sheets, say)]


def _owners(
    code: str, alike: list[int], sheets: Sequence[ReadSheet], say: ClassroomWords
) -> Iterator[Student]:
    """Yield the students who have a code; sheets of nobody in particular go with the first."""
    by_owner: dict[Owner, list[int]] = defaultdict(list)
    for n in alike:
        by_owner[sheets[n].found.owner].append(n)
    of_nobody = by_owner.pop(NOBODY, [])
    first, *others = by_owner.values() or [[]]
    yield Student(code, (*first, *of_nobody))
    for number, other in enumerate(others, 2):
        known = f"{code} ({number})"  # no code has a blank in it
        line = Line(say.same_code.format(code=known), sheets[other[0]].found.place)
        yield Student(known, tuple(other), (line,))


def _last_of_each(
    students: list[Student], sheets: Sequence[ReadSheet], say: ClassroomWords
) -> Iterator[Student]:
    """Yield each person's student once: the code that was handed in last, or has most answers."""
    by_owner: dict[Person | str, list[Student]] = defaultdict(list)
    for student in students:
        found = (sheets[n].found for n in student.sheets)
        whose = (_person(it) for it in found if is_sure(it.owner))
        by_owner[next(whose, student.code)].append(student)
    chosen = {}
    for several in by_owner.values():
        if len(several) == 1:  # as nearly all are
            chosen[several[0].code] = several[0]
            continue
        if len(several) > _MOST_CODES:
            chosen |= {it.code: _one_of(several, it, sheets, say) for it in several}
            continue
        last = max(several, key=lambda one: _rank(one, sheets))
        others = [one for one in several if one is not last]
        lines = (
            Line(say.other_code.format(code=last.code), sheets[one.sheets[0]].found.place, one.code)
            for one in others
        )
        chosen[last.code] = replace(last, lines=(*last.lines, *lines))
    yield from (chosen[student.code] for student in students if student.code in chosen)


def _person(found: Found) -> Person:
    """Return who handed in: of two classes with an Ana García each, two people.

    A number is a platform's own for one person.
    """
    return found.owner, 0 if found.owner.number else found.root


def _one_of(
    several: Sequence[Student], student: Student, sheets: Sequence[ReadSheet], say: ClassroomWords
) -> Student:
    """Return a student who came under a name with many others, with a line that says so."""
    text = say.one_name.format(n=len(several) - 1)
    line = Line(text, sheets[student.sheets[0]].found.place, student.code)
    return replace(student, lines=(*student.lines, line))


def _rank(student: Student, sheets: Sequence[ReadSheet]) -> tuple[str, int]:
    known = [sheets[n] for n in student.sheets]
    return max(it.handed_in for it in known), max(it.n_answers for it in known)


def _told(student: Student, sheets: Sequence[ReadSheet], say: ClassroomWords) -> Student:
    """Return a student with what a teacher is to know of the sheets."""
    known = [sheets[n] for n in student.sheets]
    told = []
    if len(known) > 1:
        told.append(say.merged.format(n=len(known)))
    if not any(it.handed_in for it in known):
        told.append(say.only_saved)
    elif any(it.is_changed for it in known):
        told.append(say.changed_since)
    if not told:
        return student
    lines = (Line(text, code=student.code) for text in told)
    return replace(student, lines=(*student.lines, *lines))
