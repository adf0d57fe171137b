"""What of a case is still a draft, told to its author: a note, or what to do before a class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kit.case.drafts import drafts
from kit.case.model import CaseData
from kit.case.parts import Location
from kit.case.problems import Problem, dotted
from kit.case.report import Report
from kit.case.unfinished import still_empty
from kit.case.written import Written
from kit.terminal import several
from kit.text import shortened

_REMOVE = "remove `draft: true`"
_SHOWN = 40  # characters of what is a draft
# The list or field that a draft stands in → what it is.
_WHAT: Final = {
    "voices": "voice",
    "passages": "passage",
    "citations": "use",
    "evidence": "fact",
    "check": "check",
}


def drafts_left(folder: Path, case: CaseData) -> Iterator[Problem]:
    """Yield each draft of a case that lies in a folder: where it stands, and what to do."""
    written = Written.in_folder(folder)
    for place in drafts(case):
        to_do = f"look at it, then {_REMOVE}" if place else _to_do(written)
        message = f"{_named(case, place)} is a draft; {to_do}"
        file, line = written.line_of((*place, "draft"))
        yield Problem(file, line, dotted(place), message)


def notes_on_drafts(folder: Path, case: CaseData) -> Iterator[str]:
    """Yield a line on the case that lies in a folder, if it is a draft, and one on its drafts.

    >>> from kit import load_case
    >>> case = load_case("iran-mexico-2009")
    >>> list(notes_on_drafts(case.folder, case.data))
    []
    """
    if case.draft:
        written = Written.in_folder(folder)
        file, line = written.line_of(("draft",))
        yield f"{file}:{line}: the case is a draft and not taught yet; {_to_do(written)}"
    found = Counter(_kind(place) for place in drafts(case) if place)
    if found:
        left = several(found.total(), "draft")
        kinds = ", ".join(several(n, kind) for kind, n in found.items())
        yield f"{left} left ({kinds}), which no lesson asks about; --for-class names each"


def _to_do(written: Written) -> str:
    """Return what is left to do until a case is no draft any more, with the lines of its files."""
    lines = {place: written.line_of(place) for place in still_empty(written.data)}
    if not lines:
        return f"nothing is empty any more, so {_REMOVE}"
    empty = ", ".join(f"{dotted(place)} ({file}:{n})" for place, (file, n) in lines.items())
    return f"still empty: {empty}; fill that in, then {_REMOVE}"


def _kind(place: Location) -> str:
    return next(_WHAT[part] for part in reversed(place) if isinstance(part, str))


def _named(case: CaseData | Report, place: Location) -> str:
    """Return what a draft is, as an author knows it."""
    match place:
        case ("articles", int(n), *rest) if isinstance(case, CaseData):
            return _named(case.articles[n], tuple(rest))
        case ():
            return "the whole case"
        case ("voices", int(n)):
            what, text = "the voice", case.voices[n].name or case.voices[n].id
        case ("voices", int(n), "passages", int(i)):
            what, text = "the passage", case.voices[n].passages[i].fragment
        case ("voices", int(n), _, int(i)):
            what, text = "the use of", case.voices[n].citations[i].evidence
        case (_, int(n)):
            what, text = "the fact", case.evidence[n].statement
        case (_, int(n), *_):
            what, text = "the check of", case.evidence[n].statement
    return f"{what} “{shortened(text, _SHOWN)}”"
