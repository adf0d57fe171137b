"""What becomes of a damaged case: it loads, or each problem is told in one line of one form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kit.case.case import Case
from kit.case.loading import read_case
from kit.case.model import CaseData
from kit.case.problems import MAX_SHOWN, CaseError
from kit.exercises.kinds.catalogue import all_items
from kit.lenses.compare.page import board
from kit.lenses.reader.page import reader
from kit.source.comparing import compare_with_source

LINE = re.compile(r"(?P<file>[^/\\]+):(?P<line>[1-9][0-9]*): \S.{8,700}")


def lines_of(error: CaseError, folder: Path) -> list[str]:
    """Return the lines of an error without the folder; each must have the form that is promised."""
    text = str(error)
    lines = [line.replace(f"{folder}/", "").replace(f"{folder}\\", "") for line in text.split("\n")]
    assert len(lines) == min(len(error.problems), MAX_SHOWN + 1)
    for line in lines[:MAX_SHOWN]:
        assert line.isprintable(), ascii(line)
        assert LINE.fullmatch(line), line
    return lines


def outcome(folder: Path) -> list[str]:
    """Return the problems of the case in a folder; without any it can be shown."""
    try:
        data = read_case(folder)
    except CaseError as error:
        return lines_of(error, folder)
    show(Case(data))
    return []


def show(case: Case) -> None:
    """Make every table of a case, two pages and its exercises."""
    for table in ("voices", "viewpoints", "evidence", "citations", "passages", "paragraphs"):
        getattr(case, table)
    assert board(case.data)
    assert reader(case.data)
    assert all_items(case.data, "amber-heron-4827")


def change(folder: Path, old: str, new: str, file: str = "case.yaml") -> None:
    """Replace the first `old` in a file of a case, and nothing else."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text, "the case has changed; what is replaced in it must change, too"
    path.write_bytes(text.replace(old, new, 1).encode())


def differences(case: CaseData, text: str) -> Iterator[str]:
    """Yield in words what an article's text does not bear out of a case."""
    return (found.message for found in compare_with_source(case, text))
