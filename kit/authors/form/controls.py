"""What each control of the form says of a case, and what changes when it says something else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from kit.authors.form.case_files import value_at
from kit.authors.form.changes import Place
from kit.authors.page_words import iso_date
from kit.case.parts import mappings, number

_STEPS = 5  # of how sure an author is; 1 is a guess
Kind = Literal["text", "sure", "names", "date", "digest"]


@dataclass(frozen=True)
class Control:
    """A control and the field of the case that it shows.

    `kind` says how: as the text that stands there, as a step from 1 to 5, as a list of names with
    commas between them, as a day, however it is written, or as what the paragraph says whose number
    the place has.
    """

    place: Place
    kind: Kind = "text"

    @property
    def name(self) -> str:
        """What it is called in a page."""
        return "/".join(self.place)

    def shown(self, data: Mapping[str, Any]) -> str:
        """Return what it says of a case."""
        if self.kind == "digest":
            said = (it for n, it in digests(data).values() if n == int(self.place[-1]))
            return next(said, "")
        value = value_at(data, self.place)
        if self.kind == "names":
            return ", ".join(map(str, value)) if isinstance(value, list | tuple) else ""
        if not isinstance(value, str):
            return ""
        return _step(value) if self.kind == "sure" else value

    def meant(self, said: str) -> Any:
        """Return what the field says when the control says something."""
        if self.kind == "names":
            return [name for part in said.split(",") if (name := part.strip())]
        if self.kind == "sure":
            return f"{int(said) / _STEPS:.1f}" if said.isdecimal() else None
        if self.kind == "date":
            return iso_date(said) or said
        return said


def _step(confidence: str) -> str:
    """Return the step that is nearest to a confidence from 0 to 1.

    >>> _step("0.9"), _step("0"), _step("?")
    ('5', '1', '')
    """
    try:
        return str(min(_STEPS, max(1, int(float(confidence) * _STEPS + 0.5))))
    except (ValueError, OverflowError):
        return ""


def digests(data: Mapping[str, Any]) -> dict[int, tuple[int, str]]:
    """Return by places in the list of paragraphs the number of each, and what it says in short.

    >>> digests({"paragraphs": ({"digest": "One."}, {"n": "4", "digest": "Four."})})
    {0: (1, 'One.'), 1: (4, 'Four.')}
    """
    found, last = {}, 0
    for i, item in mappings(data, "paragraphs"):
        last = number(item.get("n")) or last + 1
        found[i] = (last, str(item.get("digest") or ""))
    return found


# --- What stands on a card ---

QUESTION = ("question",)
VOICE = (
    *("affiliation/role", "affiliation/organization", "position/stance", "position/confidence"),
    *("argument/claim", "argument/grounds"),
)
VOICE_MORE = (
    *("name", "also_called", "kind", "identification", "affiliation/sector"),
    *("affiliation/interest", "position/reason", "position/second_choice"),
    *("argument/warrant", "argument/qualifier", "argument/rebuttal"),
)
FACT = ("statement", "kind", "check/verdict", "check/finding", "check/weakens")
SOURCE = ("title", "publisher", "date", "address")
ARTICLE = ("headline", "outlet", "published", "address", "language")
_KINDS: dict[str, Kind] = {
    "position/confidence": "sure",
    "also_called": "names",
    "published": "date",
}


def control(item: Place, field: str) -> Control:
    """Return the control of a field of a voice, a fact, or another part of a case.

    >>> control(("voices", "ann"), "argument/claim").name
    'voices/ann/argument/claim'
    """
    return Control((*item, *field.split("/")), _KINDS.get(field, "text"))
