"""In which order the voices come: turn by turn, and who comes first and last."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from kit.case.closed_sets import NOT_STATED, Speech
from kit.case.model import CaseData
from kit.case.voice import Passage, Voice

# Who works in these and has not left is in public office.
_OFFICES = frozenset({"government", "parliament", "court", "police", "military or intelligence"})


class Turn(NamedTuple):
    """A voice in a paragraph; `start` is how many words of the story stand before that.

    `speech` is `mixed` where the paragraph both quotes and retells the voice.
    """

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
    starts = accumulate((paragraph.words for paragraph in case.paragraphs), initial=0)
    place_of = {p.n: (start, p.words) for p, start in zip(case.paragraphs, starts, strict=False)}
    found = []
    for (n, id_), passages in sorted(heard.items(), key=lambda turn: turn[0][0]):
        voice = case.voices_by_id[id_]
        words = sum(passage.words for passage in passages)
        quoted = sum(passage.words_quoted for passage in passages)
        first, *others = {passage.speech for passage in passages}
        speech: Speech = "mixed" if others else first
        who = (n, id_, voice.name, voice.position.stance)
        found.append(Turn(*who, words, quoted, speech, *place_of[n]))
    return found


def landmarks(case: CaseData) -> dict[str, Turn]:
    """Return who is heard first after the opening, first with a name, first from outside, last.

    Those that the story does not have are missing, and those that somebody before them could be of
    whom it is not annotated; `tables.landmarks` says what they are.
    """
    found = turns(case)
    opening = {p.n for p in case.paragraphs if p.function == "lead"}
    after = [turn for turn in found if turn.paragraph not in opening]
    stand_out = {"first": after[0]} if after else {}
    for landmark, is_one in (("first named", _is_named), ("first outside", _is_outside)):
        known = ((turn, is_one(case.voices_by_id[turn.voice])) for turn in after)
        turn, is_sure = next(((t, yes) for t, yes in known if yes is not False), (None, False))
        if turn and is_sure:
            stand_out[landmark] = turn
    return stand_out | ({"last": found[-1]} if found else {})


def words_after(case: CaseData, turn: Turn) -> int:
    """Return how many words of the story stand after a turn's paragraph."""
    return sum(p.words for p in case.paragraphs) - turn.start - turn.paragraph_words


def _is_named(voice: Voice) -> bool | None:
    """Return whether this is a person with a name; None if it may be, and is not annotated."""
    if voice.kind not in {"person", None} or voice.identification not in {"named", None}:
        return False
    return None if None in {voice.kind, voice.identification} else True


def _is_outside(voice: Voice) -> bool | None:
    """Return whether this is a person with a name and in no public office; None as above."""
    place, named = voice.affiliation, _is_named(voice)
    if named is False or place.sector == NOT_STATED:
        return False
    if place.sector in _OFFICES and place.period in {"current", NOT_STATED}:
        return False
    is_known = named and place.sector and (place.sector not in _OFFICES or place.period)
    return True if is_known else None
