"""In which order the voices come: turn by turn, and who comes first and last."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate
from typing import NamedTuple

from kit.case.model import CaseData
from kit.case.values import Speech
from kit.case.voice import Passage, Voice

# Who works in these and has not left is in public office.
_OFFICES = frozenset({"government", "law enforcement", "military or intelligence"})


class Turn(NamedTuple):
    """A voice in a paragraph; `start` is how many words of the story stand before that."""

    paragraph: int
    voice: str
    name: str
    stance: str  # its id, or `none`
    words: int
    words_quoted: int
    speech: Speech
    start: int
    paragraph_words: int


def turns(case: CaseData) -> list[Turn]:
    """Return every voice in every paragraph in which it is heard, in the order of the story."""
    heard: dict[tuple[int, str], list[Passage]] = {}
    for voice in case.voices_in_order:
        for passage in voice.passages:
            heard.setdefault((passage.paragraph, voice.id), []).append(passage)
    starts = [0, *accumulate(paragraph.words for paragraph in case.paragraphs)]
    place_of = {paragraph.n: place for place, paragraph in enumerate(case.paragraphs)}
    found = []
    for (n, id_), passages in sorted(heard.items(), key=lambda turn: turn[0][0]):
        voice, place = case.voices_by_id[id_], place_of[n]
        found.append(
            Turn(
                *(n, id_, voice.name, voice.position.stance),
                sum(passage.words for passage in passages),
                sum(passage.words_quoted for passage in passages),
                _speech(passages),
                *(starts[place], case.paragraphs[place].words),
            )
        )
    return found


def _speech(passages: list[Passage]) -> Speech:
    """Return how a voice is heard in a paragraph; `mixed` where it both quotes and retells it."""
    first, *others = {passage.speech for passage in passages}
    return "mixed" if others else first


def landmarks(case: CaseData) -> dict[str, Turn]:
    """Return who is heard first after the opening, first with a name, first from outside, last.

    `first`, `first named` (a person), `first outside` (a person with a name who was in no public
    office at the time), and `last`; those that the story does not have are missing.
    """
    found = turns(case)
    opening = {p.n for p in case.paragraphs if p.function == "lead"}
    after = [turn for turn in found if turn.paragraph not in opening]
    rules: dict[str, Callable[[Voice], bool]] = {
        "first": lambda _voice: True,
        "first named": _is_named_person,
        "first outside": lambda voice: _is_named_person(voice) and _holds_no_office(voice),
    }
    firsts = {
        landmark: next((turn for turn in after if is_wanted(case.voices_by_id[turn.voice])), None)
        for landmark, is_wanted in rules.items()
    }
    stand_out = {**firsts, "last": found[-1] if found else None}
    return {landmark: turn for landmark, turn in stand_out.items() if turn}


def words_after(case: CaseData, turn: Turn) -> int:
    """Return how many words of the story stand after a turn's paragraph."""
    return sum(p.words for p in case.paragraphs) - turn.start - turn.paragraph_words


def _is_named_person(voice: Voice) -> bool:
    return voice.is_person and voice.is_named


def _holds_no_office(voice: Voice) -> bool:
    place = voice.affiliation
    known = place.sector != "not stated"
    return known and (place.sector not in _OFFICES or place.period == "former")
