"""What the lesson on paper prints beside its questions: its running foot, and the room measured."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from kit.case.model import CaseData
from kit.case.sides import Side, sides
from kit.lenses.room import sums
from kit.lenses.room.sums import COMPARED
from kit.lenses.room.ways import Flip, every_way, one_by_one
from kit.lenses.room.words import RoomWords


@dataclass(frozen=True)
class Room:
    """How much room each side gets, and what that depends on."""

    counts: list[tuple[Side, dict[str, int]]]  # each side with its counts, also of 100 words
    leads: dict[str, tuple[int, int, int]]  # measure → in how many ways either side leads, or none
    flips: tuple[Flip, ...]
    say: RoomWords  # what the choices say

    @property
    def ways(self) -> int:
        """In how many ways the choices can be set."""
        return sum(self.leads["words"])


def room(case: CaseData) -> Room | None:
    """Return the room that each side gets as measured, or None if nobody is heard.

    Examples
    --------
    >>> from kit import load_case
    >>> measured = room(load_case("iran-mexico-2009").data)
    >>> measured.ways, measured.flips[0].choice.name
    (384, 'label_mario_loyola')
    """
    if not any(voice.passages for voice in case.voices):
        return None
    found = sums.count(case)
    whole = max(1, sum(counts["words"] for counts in found.values()))
    counts = [
        (side, found[side.id] | {"of_100": round(100 * found[side.id]["words"] / whole)})
        for side in sides(case).values()
    ]
    leads = every_way(case).leads(*(stance.id for stance in case.stances))
    flips, say = _telling_first(one_by_one(case)), case.language.words(RoomWords)
    return Room(counts, {m: leads[m] for m in COMPARED}, flips, say)


def _telling_first(flips: list[Flip]) -> tuple[Flip, ...]:
    """Return first what turns a measure over that nothing before it did, then what changes any."""
    turned: set[str] = set()
    rank = []
    for flip in flips:
        rank.append(0 if flip.turns - turned else 1 if flip.changes else 2)
        turned |= flip.turns
    return tuple(flip for _, flip in sorted(zip(rank, flips, strict=True), key=lambda it: it[0]))


def css_counters(phrase: str) -> Markup:
    r"""Return a phrase as CSS content, in which `{page}` and `{pages}` are counters.

    Examples
    --------
    >>> print(css_counters("{page}/{pages}"))
    counter(page) "\00002f" counter(pages)
    """
    pieces = re.split(r"\{(pages?)\}", phrase)  # each second one is a counter's name
    content = [
        Markup("counter({})").format(piece) if n % 2 else css_string(piece)
        for n, piece in enumerate(pieces)
        if piece
    ]
    return Markup(" ").join(content)


def css_string(text: str) -> Markup:
    r"""Return a text as a CSS string, in which nothing can end the string or the style sheet.

    Examples
    --------
    >>> print(css_string("A </b>"))
    "A\000020\00003c\00002fb\00003e"
    """
    safe = "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):06x}" for c in text)
    return Markup(f'"{safe}"')  # noqa: S704  # what is left is letters, digits and escapes
