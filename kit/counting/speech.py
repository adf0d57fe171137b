"""Whether a passage gives somebody's own words, tells them, or does both."""

from __future__ import annotations

import re
from typing import Final, Literal

from kit.counting.paragraphs import ends_sentence
from kit.counting.prose import Place, Prose
from kit.counting.quotation import Quotation
from kit.tokens import count_words

LONG: Final = 8  # words; whoever repeats so many repeats a sentence
_WIDE_STOP = re.compile("[。！？]")  # of scripts without capitals
_SENTENCE_INSIDE = re.compile(r"[.!?…][”’»\"']*\s")
Speech = Literal["direct", "reported", "mixed"]


def speech_at(place: Place, prose: Prose) -> Speech:
    """Return how what stands at a place is told.

    It is direct where each sentence, or what of it stands there, has a quotation that is itself a
    sentence; mixed where only some words are quoted, or only in some sentences.

    >>> prose = Prose.of("“It rains,” said Ina. She called it “nasty weather”.", "en")
    >>> [speech_at(Place(1, *at), prose) for at in [(0, 21), (22, 50), (0, 50), (12, 21)]]
    ['direct', 'mixed', 'mixed', 'reported']
    """
    if not prose.quoted_at(place):
        return "reported"
    text = prose.paragraphs[place.paragraph - 1]
    for sentence in prose.sentences_at(place):
        start, end = max(place.start, sentence.start), min(place.end, sentence.stop)
        if not text[start:end].strip():
            continue
        part = Place(place.paragraph, start, end)
        inside = prose.quotations_at(part)
        all_quoted = prose.quoted_at(part) == prose.words_at(part)
        if not all_quoted and not any(_is_sentence(it, text) for it in inside):
            return "mixed"
    return "direct"


def _is_sentence(quotation: Quotation, text: str) -> bool:
    """Return whether a quotation begins or ends as a sentence does, and is not just a term."""
    words = text[quotation.inner_start : quotation.inner_end]
    after = text[quotation.end : quotation.end + 1]
    ended = words.rstrip().endswith((",", ";", "—", "–")) or ends_sentence(words) or after == ","
    if after == ".":  # Spanish and French put a sentence's full stop behind the mark
        is_led_to = text[: quotation.start].rstrip().endswith(":")
        ended |= is_led_to or _SENTENCE_INSIDE.search(words) is not None
    begun = words[:1].isupper() or words[:1] in "¿¡"
    is_told_whole = quotation.continues or quotation.is_turn or _WIDE_STOP.search(words)
    return bool(is_told_whole) or (begun and ended) or count_words(words) > LONG
