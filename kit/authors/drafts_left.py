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
from kit.case.written import Written
from kit.terminal import several
from kit.text import shortened

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
        message = f"{_named(case, place)} is a draft; look at it, then remove `draft: true`"
        file, line = written.line_of((*place, "draft"))
        yield Problem(file, line, dotted(place), message)


def note_on_drafts(case: CaseData) -> Iterator[str]:
    """Yield one line on the drafts of a case, if there are any.

    >>> from kit import load_case
    >>> list(note_on_drafts(load_case("iran-mexico-2009").data))
    []
    """
    found = Counter(map(_kind, drafts(case)))
    if found:
        left = several(found.total(), "draft")
        kinds = ", ".join(several(n, kind) for kind, n in found.items())
        yield f"{left} left ({kinds}), which no lesson asks about; --for-class names each"


def _kind(place: Location) -> str:
    return next(_WHAT[part] for part in reversed(place) if isinstance(part, str))


def _named(case: CaseData | Report, place: Location) -> str:
    """Return what a draft is, as an author knows it."""
    match place:
        case ("articles", int(n), *rest) if isinstance(case, CaseData):
            return _named(case.articles[n], tuple(rest))
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
