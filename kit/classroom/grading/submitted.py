"""The sheet in a student's submission, whoever reads it: found by its place, and known as one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import reduce
from itertools import islice
from pathlib import Path

from kit.case.case import Case
from kit.classroom.collecting.looks import ENOUGH, look
from kit.classroom.collecting.names import kind_of
from kit.classroom.grading.words import GradingWords
from kit.exercises.sheet.data import SheetData, merge
from kit.exercises.sheet.locations import FOLDER
from kit.exercises.sheet.reading import MAX_BYTES, SheetError, read_sheet
from kit.exercises.sheet.words import SheetWords
from kit.files import read_start
from kit.text import printable, shortened

_MOST = 50  # files of one student that are read
_MOST_LOOKED_AT = 500  # in each of the places


class NoSheetError(Exception):
    """There is no sheet that can be used; says why in the case's language."""


def submitted_sheet(case: Case, folder: Path = Path()) -> SheetData:
    """Return the sheet of a case that a submission's folder holds.

    It lies in `answers/user-…`, `answers` or the folder itself, also renamed. `user-…` stands for
    the student's name, so the one who grades has another. Copies of a sheet are merged. Of several
    sheets, as when a student has begun anew, it is the one that was handed in last, or else written
    last.

    Raises
    ------
    NoSheetError
        If there is none, or none that can be used.
    """
    say = case.data.language.words(GradingWords)
    found: dict[str, list[SheetData]] = {}
    problem = say.no_sheet.format(name=f"{case.data.id}--amber-heron-4827.json")
    for path in islice(_files(case.data.id, folder), _MOST):
        try:
            sheet = read_sheet(read_start(path, MAX_BYTES + 1), case.story)
            found.setdefault(sheet.code, []).append(sheet)
        except SheetError as error:
            problem = _told(case, path, error.reason(case.data.language.words(SheetWords)))
        except OSError as error:
            problem = _told(case, path, error.strerror or type(error).__name__)
    if not found:
        raise NoSheetError(problem)
    merged = [reduce(merge, copies) for copies in found.values()]
    return max(merged, key=lambda it: (it.handed_in, it.last_time, it.code))


def _files(case_id: str, folder: Path) -> Iterator[Path]:
    """Yield what may be sheets; no link, which could lead to what another student handed in."""
    root = Path(os.path.realpath(folder))
    places = (*sorted(root.glob(f"{FOLDER}/user-*")), root / FOLDER, root)
    there = [path for within in places for path in _listed(within) if _may_be_one(path)]
    # What was renamed comes after what has our name: of many files only the first are read.
    named = [path for path in there if path.match(f"{case_id}-*.json")]
    yield from named
    yield from (path for path in there if path not in named and _is_sheet(path))


def _listed(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            names = [it.name for it in islice(entries, _MOST_LOOKED_AT)]
    except OSError:
        return []
    return [folder / name for name in sorted(names)]


def _may_be_one(path: Path) -> bool:
    is_link = os.path.realpath(path) != str(path)
    return not is_link and kind_of(path.name) in {"sheet", "perhaps"}


def _is_sheet(path: Path) -> bool:
    """Whether a file is a sheet by its first bytes."""
    try:
        return look(read_start(path, ENOUGH)) == "sheet"
    except OSError:
        return False


def _told(case: Case, path: Path, reason: str) -> str:
    name = shortened(printable(path.name), 80)
    return case.data.language.words(GradingWords).unusable.format(name=name, reason=reason)
