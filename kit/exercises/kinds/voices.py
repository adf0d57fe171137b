"""Which voices an exercise is about, and which of them reason alike."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import TypeGuard, get_args

from kit.case.closed_sets import NOT_STATED, Identification, VoiceKind
from kit.case.evidence import Evidence
from kit.case.model import CaseData
from kit.case.once import once
from kit.case.sides import positions
from kit.case.voice import Voice
from kit.language.stop_words import StopWords, stop_words

# Who can be asked comes first.
_KINDS, _IDENTIFIED = ((None, *get_args(known)) for known in (VoiceKind, Identification))


@once()
def voices_to_sort(case: CaseData) -> tuple[Voice, ...]:
    """Return the voices that are heard, so that any first four, six or more are a fair mix.

    Two of each stance come first, then two that take none, and so on in turn; within each,
    people before institutions and groups, and those with a name first. The narrator is left out,
    and so are drafts.
    """
    case = case.without_drafts
    heard = [voice for voice in case.speakers if voice.passages]
    sides = [
        sorted(
            (voice for voice in heard if voice.position.stance == side),
            key=_rank,
        )
        for side in positions(case)
    ]
    ordered: list[Voice] = []
    for start in range(0, max(map(len, sides)), 2):
        first, second, neither = (side[start : start + 2] for side in sides)
        for pair in itertools.zip_longest(first, second):
            ordered += filter(None, pair)
        ordered += neither
    return tuple(ordered)


def _rank(voice: Voice) -> tuple[int, int]:
    """Return where a voice stands in its side: as a named person, where that is not annotated."""
    kind, identified = _KINDS.index(voice.kind), _IDENTIFIED.index(voice.identification)
    return max(1, kind), max(1, identified)


def is_said(text: str | None) -> TypeGuard[str]:
    """Return whether a case has a text: it is annotated, and not that the article says nothing."""
    return bool(text) and text != NOT_STATED


def words_of_texts(case: CaseData) -> StopWords:
    """Return what is known of the case's own language, whatever the kit speaks about it."""
    return stop_words(case.article.language)


def telling_words(case: CaseData, text: str) -> set[str]:
    """Return the words by which a text is known: of four letters or in capitals, not common."""
    found = re.findall(r"\w+", text)
    long = {word.lower() for word in found if len(word) > 3 or (word.isupper() and len(word) > 1)}
    return long - set(words_of_texts(case).common.split())


def used_facts(case: CaseData) -> Iterator[Evidence]:
    """Yield the facts that a voice points to and that may be asked about."""
    for voice in case.speakers:
        facts = map(case.evidence_by_id.__getitem__, voice.citations_by_evidence)
        yield from (fact for fact in facts if fact.ask)


def checked_facts(case: CaseData) -> Iterator[Evidence]:
    """Yield those of the used facts that were checked."""
    return (fact for fact in used_facts(case) if fact.check)


def akin(case: CaseData, voice: Voice, others: Iterable[Voice] | None = None) -> set[str]:
    """Return the ids of those of some voices (all without it) whose reasoning may be this voice's.

    These are the voice itself, those that may be the same people, those with the same warrant,
    and those of its stance that use one of its facts.
    """
    found = {voice.id} | {other.id for other in case.possibly_same_as(voice)}
    facts = voice.citations_by_evidence.keys()
    for other in case.voices if others is None else others:
        if (
            not facts.isdisjoint(other.citations_by_evidence)
            and other.position.stance == voice.position.stance
        ):
            found.add(other.id)
        if other.argument and voice.argument and other.argument.warrant == voice.argument.warrant:
            found.add(other.id)
    return found
