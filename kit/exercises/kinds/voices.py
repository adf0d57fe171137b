"""Which voices an exercise is about, and how to tell nothing of who they are."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from typing import get_args

from kit.case.model import CaseData
from kit.case.sides import positions
from kit.case.values import Identification, VoiceKind
from kit.case.voice import Voice
from kit.exercises.asked.shown import OfCase
from kit.exercises.asked.words import AskedWords
from kit.exercises.kinds.words import TellingWords
from kit.language import spoken

_KINDS, _IDENTIFIED = get_args(VoiceKind), get_args(Identification)  # who can be asked comes first


def voices_to_sort(case: CaseData) -> list[Voice]:
    """Return the voices that are heard, so that any first four, six or more are a fair mix.

    Two of each stance come first, then two that take none, and so on in turn; within each,
    people before institutions and groups, and those with a name first. The narrator is left out.
    """
    heard = [voice for voice in case.speakers if voice.passages]
    sides = [
        sorted(
            (voice for voice in heard if voice.position.stance == side),
            key=lambda v: (_KINDS.index(v.kind), _IDENTIFIED.index(v.identification)),
        )
        for side in positions(case)
    ]
    ordered: list[Voice] = []
    for start in range(0, max(map(len, sides)), 2):
        first, second, neither = (side[start : start + 2] for side in sides)
        for pair in itertools.zip_longest(first, second):
            ordered += filter(None, pair)
        ordered += neither
    return ordered


def without_name(case: CaseData, text: str | None, voice: Voice) -> OfCase | None:
    """Return a text in which "[the speaker]" stands for a voice's name, or None if it still tells.

    A text tells if it has a word of the voice's role or organization that few others share. Of no
    text, nothing is left.

    >>> from kit import load_case
    >>> data = load_case("iran-mexico-2009").data
    >>> sick = next(voice for voice in data.voices if voice.id == "gary-sick")
    >>> without_name(data, "Sick: Iran acts like others.", sick)
    '[the speaker]: Iran acts like others.'
    >>> without_name(data, "A professor doubts it.", sick) is None
    True
    """
    if not text:
        return None
    speaker = case.language.words(AskedWords).the_speaker
    articles = "|".join(map(re.escape, words_of_texts(case).articles.split()))
    name = voice.name.strip("“”\"' ")
    parts = [name, re.sub(rf"^(?:{articles}) ", "", name, flags=re.IGNORECASE)]
    if voice.is_person and voice.is_named:
        parts += [part for part in re.findall(r"\w+", name) if len(part) > 2]
    pattern = "|".join(re.escape(part) for part in sorted(set(parts), key=len, reverse=True))
    masked = re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", speaker, text, flags=re.IGNORECASE)
    rest = masked.replace(speaker, "")
    affiliation = voice.affiliation
    role = f"{affiliation.role} {affiliation.organization} {affiliation.sector}"
    return None if telling_words(case, role) & telling_words(case, rest) else OfCase(masked)


def words_of_texts(case: CaseData) -> TellingWords:
    """Return what is known of the case's own language, whatever the kit speaks about it."""
    return spoken(case.article.language).words(TellingWords)


def telling_words(case: CaseData, text: str) -> set[str]:
    """Return the words by which a text is known: of four letters or in capitals, not common."""
    found = re.findall(r"\w+", text)
    long = {word.lower() for word in found if len(word) > 3 or (word.isupper() and len(word) > 1)}
    return long - set(words_of_texts(case).common.split())


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
