"""The sides of a case, each said once: its two stances, no position, and the reporter.

A voice has a *position*: one of the stances, or none. The reporter tells the story and is nobody's
side, so what is counted for each side counts the reporter apart.
"""

from __future__ import annotations

from dataclasses import dataclass

from kit.case.labels import (
    NO_POSITION_SYMBOL,
    NOT_LABELLED_SYMBOL,
    REPORTER_SYMBOL,
    Labels,
)
from kit.case.model import CaseData
from kit.case.values import NO_STANCE, NOT_YET, REPORTER
from kit.case.voice import Voice


@dataclass(frozen=True)
class Side:
    """A side, and how it is shown wherever it is."""

    id: str
    label: str
    symbol: str
    gloss: str  # empty: not annotated yet
    number: int  # of its colour, from 1; 0 for no stance

    @property
    def token(self) -> str:
        """What a control says for the whole side; see `token`."""
        return token(self.id)

    @property
    def is_reporter(self) -> bool:
        """Whether this is the reporter's."""
        return self.id == REPORTER


def positions(case: CaseData) -> dict[str, Side]:
    """Return the positions that a voice can have by their ids: the stances, then none.

    Where a draft has no label yet, that comes last: it is no position, and not `no position`.

    >>> from kit import load_case
    >>> [side.label for side in positions(load_case("iran-mexico-2009").data).values()]
    ['security concern', 'normal diplomacy', 'no position']
    """
    shown = [Side(s.id, s.label, s.symbol, s.gloss or "", n) for n, s in enumerate(case.stances, 1)]
    labels = case.language.words(Labels)
    none = (labels.no_position, NO_POSITION_SYMBOL, labels.no_position_gloss)
    shown.append(Side(NO_STANCE, *none, 0))
    if not all(voice.is_labelled for voice in case.voices):
        shown.append(Side(NOT_YET, labels.not_labelled, NOT_LABELLED_SYMBOL, "", 0))
    return {side.id: side for side in shown}


def sides(case: CaseData) -> dict[str, Side]:
    """Return the sides by their ids: the positions, then the reporter.

    >>> from kit import load_case
    >>> list(sides(load_case("iran-mexico-2009").data))
    ['security-concern', 'normal-diplomacy', 'none', 'reporter']
    """
    labels = case.language.words(Labels)
    reporter = Side(REPORTER, labels.reporter, REPORTER_SYMBOL, labels.reporter_gloss, 0)
    return {**positions(case), REPORTER: reporter}


def side_of(voice: Voice) -> str:
    """Return the id of the side that a voice is counted for."""
    return REPORTER if voice.is_narrator else voice.position.stance


def token(side: str) -> str:
    """Return what a control that chooses whose words or facts show says for a whole side."""
    return f":{side}"  # no id of a voice has a colon
