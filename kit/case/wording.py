"""How the story is worded: loaded words and who says them, and the verbs that introduce voices."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from kit.case.article import Attribution, LoadedWord
from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.tokens import is_unspaced


class Loaded(NamedTuple):
    """A loaded word, who says it (None: the reporter), and words around it if we quote any."""

    paragraph: int
    word: LoadedWord
    voice: Voice | None
    around: tuple[str, str] | None


def loaded(case: CaseData) -> list[Loaded]:
    """Return the loaded words in the story's order, each in a fragment that has it, if any does."""
    voice_of = {voice.id: voice for voice in case.voices if not voice.is_narrator}
    fragments: dict[int, list[tuple[str, str]]] = {}
    for voice in voice_of.values():
        for passage in voice.passages:
            fragments.setdefault(passage.paragraph, []).append((voice.id, passage.fragment))
    found = []
    for paragraph in case.paragraphs:
        for word in paragraph.loaded_words:
            quoted = sorted(fragments.get(paragraph.n, []), key=lambda f: f[0] != word.said_by)
            around = (_around(fragment, word.word) for _, fragment in quoted)
            first = next(filter(None, around), None)
            found.append(Loaded(paragraph.n, word, voice_of.get(word.said_by or ""), first))
    return found


def _around(fragment: str, word: str) -> tuple[str, str] | None:
    """Return what stands before and after a word, or None where it is not there as a whole.

    >>> _around("see nothing nefarious in it", "nefarious"), _around("a pusher", "push")
    (('see nothing ', ' in it'), None)
    >>> _around("取れないのは不安です", "不安")
    ('取れないのは', 'です')
    """
    pattern = re.escape(word) if is_unspaced(word) else rf"(?<!\w){re.escape(word)}(?!\w)"
    found = re.search(pattern, fragment)
    return (fragment[: found.start()], fragment[found.end() :]) if found else None


class Introduction(NamedTuple):
    """The verb that hands words to a voice, and where."""

    paragraph: int
    attribution: Attribution
    voice: Voice


def introductions(case: CaseData) -> list[Introduction]:
    """Return the verbs that introduce voices, in the story's order."""
    return [
        Introduction(paragraph.n, attribution, case.voices_by_id[attribution.voice])
        for paragraph in case.paragraphs
        for attribution in paragraph.attribution
    ]


def counted(found: list[Introduction]) -> list[tuple[str, int]]:
    """Return how often each verb stands there, most often first; "he said" counts as "said"."""
    verbs = sorted({item.attribution.verb for item in found}, key=len)
    shortest = {verb: next(other for other in verbs if _around(verb, other)) for verb in verbs}
    return Counter(shortest[item.attribution.verb] for item in found).most_common()
