"""Who speaks for which side in a controversy, and what is on the card to speak from.

Both sides get the same room: as many voices, and texts cut to the same length.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kit.case.article import Stance
from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.exercises.asked.items import drawn
from kit.exercises.asked.shown import OfCase
from kit.exercises.kinds.sorting import sides_to_draw_from
from kit.exercises.kinds.voices import voices_to_sort
from kit.lenses.evidence.rows import BUILDING_ON
from kit.text import shortened

# What is done, and its minutes. To draw the sides is a part of preparing.
STEPS = {"prepare": 5, "first": 4, "second": 4, "change": 5, "statement": 7}
_VOICES, _FACTS = 3, 3  # that can be read in the minutes to prepare
_CHARACTERS = 300


# --- The lot ---


@dataclass(frozen=True)
class Seat:
    """Somebody at the table: their code, if it is known, and the side that the lot gave them."""

    code: str
    side: Stance | None  # none for a third, who listens


def seats(case: CaseData, codes: Sequence[str]) -> list[Seat]:
    """Return who speaks for which side, who begins first; a third comes last.

    The lot is drawn from all codes together: whoever knows them draws the same. For who is alone
    there is a second seat without a code.

    Examples
    --------
    >>> from kit import load_case
    >>> story = load_case("iran-mexico-2009").data
    >>> seats(story, ["teal-owl-1", "ruby-jay-2"]) == seats(story, ["ruby-jay-2", "teal-owl-1"])
    True
    """
    together = _together(codes)
    first, second = sides_to_draw_from(case)[:: -1 if drawn(together, "first side") % 2 else 1]
    at_table = codes if len(codes) > 1 else [*codes, ""]
    in_order = sorted(at_table, key=lambda code: drawn(together, f"seat of {code}"))
    return [Seat(code, side) for code, side in zip(in_order, (first, second, None), strict=False)]


def pair_number(codes: Sequence[str]) -> int:
    """Return a number of two digits by which two screens see that they have the same codes."""
    return 10 + drawn(_together(codes), "pair number") % 90


def _together(codes: Sequence[str]) -> str:
    return " ".join(sorted(codes))


# --- The cards ---


@dataclass(frozen=True)
class Said:
    """What a voice on a card says, as far as the case tells: its argument, else its words."""

    voice: Voice
    paragraphs: tuple[int, ...]
    argument: dict[str, OfCase]  # claim, grounds, warrant, qualifier
    fragments: tuple[OfCase, ...]


@dataclass(frozen=True)
class RoleCard:
    """What one side says in the story.

    Where no voice argues it, these are voices that others hear so, or else facts to speak from.
    """

    side: Stance
    said: tuple[Said, ...]
    facts: tuple[OfCase, ...]
    is_argued: bool


def role_cards(case: CaseData) -> dict[str, RoleCard]:
    """Return the card of each stance, by its id. No card tells what came of a check.

    Examples
    --------
    >>> from kit import load_case
    >>> cards = role_cards(load_case("iran-mexico-2009").data)
    >>> [said.voice.name for said in cards["normal-diplomacy"].said]
    ['Andy Lane', 'Gary Sick']
    """
    arguing = {stance.id: _arguing(case, stance) for stance in case.stances}
    voices = {id_: found or _heard_so(case, id_) for id_, found in arguing.items()}
    n = max(1, min(_VOICES, *map(len, voices.values())))
    return {
        stance.id: RoleCard(
            stance,
            tuple(_said(case, voice) for voice in voices[stance.id][:n]),
            () if voices[stance.id] else _facts(case),
            bool(arguing[stance.id]),
        )
        for stance in case.stances
    }


def _arguing(case: CaseData, stance: Stance) -> list[Voice]:
    """Return the voices that argue a stance, those with a whole argument first.

    Of those that may be the same people there is one.
    """
    found: list[Voice] = []
    for voice in sorted(voices_to_sort(case), key=lambda voice: not _is_whole(voice)):
        is_new = not any(other in found for other in case.possibly_same_as(voice))
        if voice.argument and voice.position.stance == stance.id and is_new:
            found.append(voice)
    return found


def _is_whole(voice: Voice) -> bool:
    return bool(voice.argument and voice.argument.grounds and voice.argument.warrant)


def _heard_so(case: CaseData, stance: str) -> list[Voice]:
    """Return the voices that take a stance without an argument, then those that some hear so."""
    heard = voices_to_sort(case)
    taking = [voice for voice in heard if voice.position.stance == stance]
    return taking or [voice for voice in heard if voice.position.second_choice == stance]


def _said(case: CaseData, voice: Voice) -> Said:
    argument = voice.argument
    parts = {
        "claim": argument and argument.claim,
        "grounds": (argument and argument.grounds) or "; ".join(_building_on(case, voice)),
        "warrant": argument and argument.warrant,
        "qualifier": argument and argument.qualifier,
    }
    fragments = () if argument else voice.passages[:_FACTS]
    return Said(
        voice,
        voice.paragraphs,
        {name: _cut(text) for name, text in parts.items() if text},
        tuple(OfCase(passage.fragment) for passage in fragments),
    )


def _building_on(case: CaseData, voice: Voice) -> list[str]:
    """Return facts that a voice builds on; how people died is none to argue with."""
    used = (
        case.evidence_by_id[id_]
        for id_, uses in voice.citations_by_evidence.items()
        if any(use.use in BUILDING_ON for use in uses)
    )
    return [fact.statement for fact in used if fact.ask][:_FACTS]


def _facts(case: CaseData) -> tuple[OfCase, ...]:
    return tuple(_cut(fact.statement) for fact in case.evidence if fact.ask)[:_FACTS]


def _cut(text: str) -> OfCase:
    return OfCase(shortened(text, _CHARACTERS))
