"""What an import changes, put into the folder of a case: all of it, or nothing."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

from kit.authors.form.case_files import CaseFiles
from kit.authors.form.changes import Change
from kit.authors.form.desk import moves_words
from kit.authors.recounted import fix
from kit.case.counts import COUNTS
from kit.case.problems import CaseError
from kit.files import exists
from kit.source.attaching import text_in
from kit.text import shortened

_LONG, _BEFORE = 60, 20  # characters of a text that are told, and how many before a change
MOST_FAULTS = 50  # that are told; more of a kind come from one mistake


class NotTakenError(Exception):
    """A file that cannot be taken as it is: a line for each thing to put right."""

    def __init__(self, faults: Sequence[str]) -> None:
        more = len(faults) - MOST_FAULTS
        shown = [*faults[:MOST_FAULTS], *([f"… and {more} more"] if more > 0 else [])]
        super().__init__("\n".join(shown))


@dataclass
class Merged:
    """What a file changes in a case.

    Attributes
    ----------
    changes
        In the order in which they are to be made.
    told
        A line for each.
    notes
        What was left as it is.
    begun
        The numbers of paragraphs of which nothing was written before.
    """

    changes: list[Change] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    begun: set[str] = field(default_factory=set)


def told(what: str, was: str, now: str) -> str:
    """Return a line about a change.

    >>> told("voices, ann, name", "", "Ann")
    'voices, ann, name: nothing → “Ann”'

    Long texts are cut around the place where they begin to differ.

    >>> told("a", f"{'They said so. ' * 9}It holds.", f"{'They said so. ' * 9}It holds not.")
    'a: “…ey said so. It holds.” → “…ey said so. It holds not.”'
    """
    is_long = max(len(was), len(now)) > _LONG
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(was, now, strict=False)))
    start = max(alike - _BEFORE, 0) if is_long else 0
    before, after = (_from(start, it) if it else "nothing" for it in (was, now))
    return f"{what}: {before} → {after}"


def _from(start: int, text: str) -> str:
    return f"“{'…' * bool(start)}{shortened(text[start:], _LONG)}”"


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
