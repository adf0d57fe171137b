"""The sheet in a student's submission, whoever reads it: found by its place and by its name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import reduce
from itertools import islice
from pathlib import Path

from kit.case.case import Case
from kit.classroom.grading.words import GradingWords
from kit.exercises.sheet.data import SheetData, merge
from kit.exercises.sheet.locations import FOLDER
from kit.exercises.sheet.reading import MAX_BYTES, SheetError, read_sheet
from kit.exercises.sheet.words import SheetWords
from kit.files import read_start
from kit.text import printable, shortened

_MOST = 50  # files of one student that are read


class NoSheetError(Exception):
    """There is no sheet that can be used; says why in the case's language."""


def submitted_sheet(case: Case, folder: Path = Path()) -> SheetData:
    """Return the sheet of a case that a submission's folder holds.

    It lies in `answers/user-…`, `answers` or the folder itself. `user-…` stands for the student's
    name, so the one who grades has another. Copies of a sheet are merged. Of several sheets, as
    when a student has begun anew, it is the one that was handed in last, or else written last.

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
    for within in (*sorted(root.glob(f"{FOLDER}/user-*")), root / FOLDER, root):
        for path in sorted(within.glob(f"{case_id}-*.json")):
            is_aside = ".set-aside-" in path.name
            if not is_aside and os.path.realpath(path) == str(path):
                yield path


def _told(case: Case, path: Path, reason: str) -> str:
    name = shortened(printable(path.name), 80)
    return case.data.language.words(GradingWords).unusable.format(name=name, reason=reason)
