"""Which texts of a case are kept out of the blind sort, since they tell who speaks.

An author can change them: choose another fragment, or name the word in `also_called`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.exercises.kinds.blind import tells
from kit.exercises.kinds.sorting import sortable
from kit.exercises.kinds.voices import is_said, voices_to_sort

Place = tuple[int | str, ...]


@dataclass(frozen=True)
class Giveaway:
    """A text that tells who speaks: of which voice, where it stands in the case, by which word."""

    voice: Voice
    place: Place  # such as ("voices", 0, "passages", 1, "fragment"), as problems have it
    paragraph: int | None
    word: str


def giveaways(case: CaseData) -> list[Giveaway]:
    """Return each fragment, digest and fact that is not shown in the sort, since it tells.

    Drafts are not sorted.

    Examples
    --------
    >>> from kit import load_case
    >>> found = giveaways(load_case("iran-mexico-2009").data)
    >>> [(row.voice.id, row.paragraph, row.word) for row in found][:2]
    [('oliver-revell', 23, 'FBI'), ('mario-loyola', 32, 'Advisers')]
    """
    written = {voice.id: (place, voice) for place, voice in enumerate(case.voices)}
    taught = case.without_drafts
    return [
        Giveaway(voice, place, paragraph, word)
        for voice in voices_to_sort(taught)
        if voice.argument
        for place, paragraph, text in _texts(taught, *written[voice.id])
        if is_said(text) and (word := tells(taught, text, voice))
    ]


def _texts(case: CaseData, n: int, voice: Voice) -> Iterator[tuple[Place, int | None, str | None]]:
    for m, passage in enumerate(voice.passages):
        if passage.draft:
            continue
        yield ("voices", n, "passages", m, "fragment"), passage.paragraph, passage.fragment
    for paragraph in case.paragraphs_alone.get(voice.id, ()):
        yield ("paragraphs", paragraph.n - 1, "digest"), paragraph.n, paragraph.digest
    if voice.argument:
        yield ("voices", n, "argument", "grounds"), None, voice.argument.grounds


def without_words(case: CaseData) -> list[Voice]:
    """Return the voices that say something and of which there are no words to sort.

    Examples
    --------
    >>> from kit import load_case
    >>> without_words(load_case("iran-mexico-2009").data)
    []
    """
    case = case.without_drafts
    known = {voice.id for voice in sortable(case)}
    return [it for it in voices_to_sort(case) if it.argument and it.id not in known]
