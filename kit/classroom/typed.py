"""A class that read its codes out: the same table as of sheets, as far as codes hold it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kit.case.case import Case
from kit.case.voice import Voice
from kit.classroom.school_class import TYPED, SchoolClass
from kit.exercises.kinds.catalogue import all_items
from kit.lesson.codes.reading import ReadCode
from kit.lesson.plan import items_of

if TYPE_CHECKING:
    import pandas as pd

_CODE = "anybody"


def with_codes(school: SchoolClass, codes: Sequence[ReadCode]) -> SchoolClass:
    """Return a class with those who read a code out as further students.

    They are numbered in each part by itself, `typed-01` and so on: nothing tells who read which
    codes of two parts, and nothing that is counted asks for it.
    """
    if not codes:
        return school
    import pandas as pd  # noqa: PLC0415

    rows, items = list(_rows(school.case, codes)), list(_items(school.case, codes))
    names = sorted({row["student"] for row in rows})
    answers = pd.concat([school.answers, _like(school.answers, rows)], ignore_index=True)
    students = pd.DataFrame(index=pd.Index(names, name="student"), columns=school.students.columns)
    for name, column in school.students.items():
        nothing: Any = {"b": False, "i": 0, "M": pd.NaT}.get(column.dtype.kind, "")
        students[name] = pd.Series([nothing] * len(names), students.index, column.dtype)
    return replace(
        school,
        answers=_as_before(answers, school.answers),
        students=pd.concat([school.students, students]),
        items=_as_before(
            pd.concat([school.items, _like(school.items, items)], ignore_index=True), school.items
        ),
    )


def _rows(case: Case, codes: Sequence[ReadCode]) -> Iterator[dict[str, Any]]:
    """Yield a row for each choice of each student; one code may be several students'."""
    known = all_items(case.data, _CODE)
    for student, code in _students(codes):
        lots = {it.item: it.with_name for it in code.chosen if it.with_name is not None}
        for chosen in code.chosen:
            item = known[chosen.item]
            about = item.about
            yield {
                "student": student,
                "kind": item.kind,
                "response": 0,
                "given": True,
                "is_first": True,
                "is_last": True,
                "is_current": True,
                "voice": about.id if isinstance(about, Voice) else None,
                "evidence": about.id if about and not isinstance(about, Voice) else None,
                **chosen._asdict(),
                "with_name": lots.get(chosen.item),
            }


def _items(case: Case, codes: Sequence[ReadCode]) -> Iterator[dict[str, Any]]:
    """Yield a row for each item of a part that somebody read the code of: it is done then."""
    parts = items_of(case.data, _CODE)
    for student, code in _students(codes):
        for item in parts.get(code.part, ()):
            yield {"student": student, "item": item.id, "state": "answered"}


def _students(codes: Sequence[ReadCode]) -> Iterator[tuple[str, ReadCode]]:
    """Yield each student's code, numbered in each part by itself."""
    for _, of_part in itertools.groupby(sorted(codes, key=lambda it: it.part), lambda it: it.part):
        each = (code for code in of_part for _ in range(code.times))
        for number, code in enumerate(each, 1):
            yield f"{TYPED}{number:02}", code


def _like(table: pd.DataFrame, rows: Sequence[dict[str, Any]]) -> pd.DataFrame:
    """Return rows with the columns of a table, categories as plain text."""
    import pandas as pd  # noqa: PLC0415

    found = pd.DataFrame(list(rows), columns=table.columns)
    plain = {
        name: table[name].dtype for name in table.columns if table[name].dtype.name != "category"
    }
    return found.astype(plain)


def _as_before(table: pd.DataFrame, like: pd.DataFrame) -> pd.DataFrame:
    """Return a table with categories where another has them."""
    return table.astype({n: "category" for n in like.columns if like[n].dtype.name == "category"})
