"""How the story is worded: loaded words, the side a paragraph's wording helps, introductions."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple, get_args

import pandas as pd

from kit.article import Attribution, LoadedWord
from kit.fields import Readers
from kit.model import CaseData
from kit.sides import positions
from kit.voice import Voice


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
    """
    found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", fragment)
    return (fragment[: found.start()], fragment[found.end() :]) if found else None


def loaded_words(case: CaseData) -> pd.DataFrame:
    """Return one row per loaded word, in the order of the story.

    Columns: paragraph, word, plainer, left_out (whether the plainer choice is none), note,
    said_by (voice id; missing: the reporter), stance (label; missing for the reporter), fragment
    (with the word in it, where a passage has one).

    >>> from kit import load_case
    >>> table = loaded_words(load_case("iran-mexico-2009").data)
    >>> table[table["word"] == "merely"]["left_out"].tolist()
    [True]
    """
    shown = positions(case)
    rows = (
        (item.paragraph, item.word.word, item.word.plainer, item.word.can_go, item.word.note)
        + ((item.voice.id, shown[item.voice.position.stance].label) if item.voice else (None, None))
        + (item.around and item.word.word.join(item.around),)
        for item in loaded(case)
    )
    columns = ["paragraph", "word", "plainer", "left_out", "note", "said_by", "stance", "fragment"]
    return pd.DataFrame(rows, columns=columns)


def leans(case: CaseData) -> pd.DataFrame:
    """Return one row per paragraph in which the reporter's own wording helps a stance.

    Columns: paragraph, stance (label), readers (how many of the readings saw it: all, most, few),
    reason.
    """
    shown = positions(case)
    rows = (
        (p.n, shown[p.leans.stance].label, p.leans.readers, p.leans.reason)
        for p in case.paragraphs
        if p.leans
    )
    table = pd.DataFrame(rows, columns=["paragraph", "stance", "readers", "reason"])
    return table.assign(readers=pd.Categorical(table["readers"], get_args(Readers)))


class Introduction(NamedTuple):
    """The verb that hands words to a voice, and where."""

    paragraph: int
    attribution: Attribution
    voice: Voice


def introductions(case: CaseData) -> list[Introduction]:
    """Return the verbs that introduce voices, in the story's order."""
    voice_of = {voice.id: voice for voice in case.voices}
    return [
        Introduction(paragraph.n, attribution, voice_of[attribution.voice])
        for paragraph in case.paragraphs
        for attribution in paragraph.attribution
    ]


def counted(found: list[Introduction]) -> list[tuple[str, int]]:
    """Return how often each verb stands there, most often first; "he said" counts as "said"."""
    verbs = sorted({item.attribution.verb for item in found}, key=len)

    def shortest(verb: str) -> str:
        return next(other for other in verbs if _around(verb, other))

    return Counter(shortest(item.attribution.verb) for item in found).most_common()


def attribution(case: CaseData) -> pd.DataFrame:
    """Return one row per verb that introduces a voice, in the order of the story.

    Columns: paragraph, verb, voice (id), name, stance (the voice's, as a label), effect, neutral
    (whether the verb only hands over).

    >>> from kit import load_case
    >>> table = attribution(load_case("iran-mexico-2009").data)
    >>> table[table["verb"] == "note"]["name"].tolist()
    ['“Former intelligence officials and counterterrorism experts”']
    """
    shown = positions(case)
    rows = (
        (
            *(item.paragraph, item.attribution.verb, item.voice.id, item.voice.name),
            shown[item.voice.position.stance].label,
            *(item.attribution.effect, item.attribution.is_neutral),
        )
        for item in introductions(case)
    )
    columns = ["paragraph", "verb", "voice", "name", "stance", "effect", "neutral"]
    return pd.DataFrame(rows, columns=columns)
