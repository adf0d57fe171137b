"""What the lesson on paper prints beside its questions: its running foot, and the room measured."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from kit import counting
from kit.counting import Choice, Option
from kit.fields import NO_STANCE
from kit.model import CaseData

_COMPARED = ("words", "words_quoted", "voices")  # by which one side can be ahead


@dataclass(frozen=True)
class Flip:
    """One choice set otherwise than ours: who has more then, by each measure that it changes."""

    choice: Choice
    option: Option
    changes: dict[str, tuple[str, str]]  # measure → who has more now, and who had

    @property
    def turns(self) -> set[str]:
        """The measures by which the other side has more then."""
        return {m for m, sides in self.changes.items() if NO_STANCE not in sides}


@dataclass(frozen=True)
class Room:
    """How much room each side gets, and what that depends on."""

    counts: pd.DataFrame  # with `of_100`: of every 100 words of the story, those of each side
    leads: pd.DataFrame
    flips: tuple[Flip, ...]

    @property
    def ways(self) -> int:
        """In how many ways the choices can be set."""
        return int(self.leads.iloc[0].sum())


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
    ours, *others = counting.one_by_one(case).to_dict("records")
    options = {(c.name, o.value): (c, o) for c in counting.choices(case) for o in c.options}
    flips = tuple(
        Flip(
            *options[row["choice"], row["value"]],
            {m: (row[m], ours[m]) for m in _COMPARED if row[m] != ours[m]},
        )
        for row in others
    )
    counts = counting.balance(case)
    share = 100 * counts["words"] / max(1, counts["words"].sum())
    counts.insert(1, "of_100", share.round().astype(int))
    return Room(counts, counting.leads(case).loc[[*_COMPARED]], _telling_first(flips))


def _telling_first(flips: tuple[Flip, ...]) -> tuple[Flip, ...]:
    """Return first what turns a measure over that nothing before it did, then what changes any."""
    turned: set[str] = set()
    rank = []
    for flip in flips:
        rank.append(0 if flip.turns - turned else 1 if flip.changes else 2)
        turned |= flip.turns
    return tuple(flip for _, flip in sorted(zip(rank, flips, strict=True), key=lambda it: it[0]))


def css_string(text: str) -> Markup:
    r"""Return a text as a CSS string, in which nothing can end the string or the style sheet.

    Examples
    --------
    >>> print(css_string("A </b>"))
    "A\000020\00003c\00002fb\00003e"
    """
    safe = "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):06x}" for c in text)
    return Markup(f'"{safe}"')  # noqa: S704  # what is left is letters, digits and escapes
