"""Where the words of an annotation stand in an article; nothing that only looks alike is taken."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from kit.counting.anchoring import compared
from kit.counting.prose import Place, Prose
from kit.exchange.annotations.names import PARAGRAPH
from kit.exchange.annotations.reading import Annotation
from kit.exchange.annotations.text import text_of

_AROUND = 200  # characters in which words before and behind are looked for


class OrphanError(Exception):
    """An annotation that has no place in the article; the text says why."""


def place_of(annotation: Annotation, prose: Prose) -> Place:
    """Return where the words of an annotation stand.

    By its position, if the words stand there; else where they stand once, or with the same words
    before and behind.

    Raises
    ------
    OrphanError
        If they stand nowhere, or it cannot be told where.
    """
    if not compared(annotation.exact):
        raise OrphanError("it quotes no words")
    if place := _at_its_position(annotation, prose):
        return prose.whole_words(place) if _cuts_a_word(place, prose) else place
    found = prose.find(annotation.exact)
    if not found:
        raise OrphanError("its words are not in the article's text")
    if len(found) > 1:
        found = [it for it in found if _has_around(annotation, it, prose)]
    if len(found) != 1 and (said := annotation.tags.get(PARAGRAPH, "")).isdecimal():
        found = [it for it in prose.find(annotation.exact) if str(it.paragraph) == said]
    if len(found) != 1:
        raise OrphanError("its words stand at several places, and nothing tells at which")
    return found[0]


def _at_its_position(annotation: Annotation, prose: Prose) -> Place | None:
    start, end = annotation.start, annotation.end
    whole = text_of(prose.paragraphs)
    if start is None or end is None or not 0 <= start < end <= len(whole):
        return None
    begins = [0, *accumulate(len(it) + 1 for it in prose.paragraphs)]
    n = bisect_right(begins, start)
    is_in_one = end <= begins[n] - 1
    if not is_in_one or compared(whole[start:end]) != compared(annotation.exact):
        return None
    return Place(n, start - begins[n - 1], end - begins[n - 1])


def _cuts_a_word(place: Place, prose: Prose) -> bool:
    """Return whether a place begins or ends within a word."""
    return place not in prose.find_in(place.paragraph, prose.text(place))


def _has_around(annotation: Annotation, place: Place, prose: Prose) -> bool:
    """Return whether what stands before and behind a place is what an annotation says."""
    before, behind = compared(annotation.prefix).strip(), compared(annotation.suffix).strip()
    if not (before or behind):
        return False
    whole = text_of(prose.paragraphs)
    start = sum(len(it) + 1 for it in prose.paragraphs[: place.paragraph - 1]) + place.start
    end = start + place.end - place.start
    left = compared(whole[max(0, start - _AROUND) : start]).strip()
    right = compared(whole[end : end + _AROUND]).strip()
    return left.endswith(before) and right.startswith(behind)
