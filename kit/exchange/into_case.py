"""What an import changes, put into the folder of a case: all of it, or nothing."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from kit.authors.form.case_files import CaseFiles
from kit.authors.form.desk import moves_words
from kit.authors.recounted import fix
from kit.case.counts import COUNTS
from kit.case.problems import CaseError
from kit.exchange.sheets.tables import Merged
from kit.files import exists
from kit.source.attaching import text_in


@dataclass(frozen=True)
class Imported:
    """What an import changed: the names of the files, a line for each change, and notes."""

    files: tuple[str, ...]
    told: tuple[str, ...]
    notes: tuple[str, ...]


def put_into(folder: Path, found: Merged) -> Imported:
    """Make changes in the files of a case, and count again what is counted there.

    Raises
    ------
    CannotChangeError, GoneError
        If a file of the case cannot be changed; then none is.
    """
    files = CaseFiles(folder).change(*found.changes)
    if exists(folder / COUNTS) and any(map(moves_words, found.changes)):
        files += _counted(folder, found)
    return Imported(tuple(files), tuple(found.told), tuple(found.notes))


def _counted(folder: Path, found: Merged) -> list[str]:
    """Count again, so that the case can travel without its text; return what was written."""
    text = text_in(folder)
    if text is None:
        found.notes.append("the words were not counted again: the article's text is not at hand")
        return []
    with contextlib.suppress(CaseError):  # what has no place is told by the check that follows
        fix(folder, text)
        return [COUNTS]
    return []
