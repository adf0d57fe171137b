"""Holding a case against its article: the text is read, compared and not kept.

A quoted fragment is anchored the way the W3C's Web Annotation model does it: by the exact words,
their neighbours on both sides, and their position.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from kit.source.marks import PLAIN_QUOTES, folded, unmarked
from kit.text import composed

CONTEXT = 32
MOST_PLACES = 100  # of a fragment in a paragraph; an article is far from it


@dataclass(frozen=True)
class Anchor:
    """Where a fragment stands in its paragraph as it is compared, in code points from 0."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


def normalise(text: str) -> str:
    """Return one paragraph in the form that is counted and that `digest` takes.

    Unicode NFC, straight quotation marks, single spaces; nothing else is touched but the marks
    that come along when a text is copied.

    >>> normalise("Mexico’s  drug   war")
    "Mexico's drug war"
    """
    words = unmarked(text).translate(PLAIN_QUOTES).split()
    return " ".join(words if text.isascii() else map(composed, words))


def compared(text: str) -> str:
    """Return one paragraph, or a fragment, in the form in which fragments are looked for.

    >>> compared("Mexico’s  drug   war – again…")
    "Mexico's drug war - again..."
    """
    return folded(normalise(text))


def occurrences(fragment: str, paragraph: str) -> list[int]:
    """Return where `fragment` begins in a paragraph as it is compared: the first places.

    Only whole words count.

    >>> occurrences("an", "an ant and an oak")
    [0, 11]
    """
    exact = compared(fragment)
    if exact not in paragraph:
        return []
    begins = re.finditer(rf"(?<!\w)(?={re.escape(exact)}(?!\w))", paragraph)
    return [begin.start() for begin in islice(begins, MOST_PLACES)]


def stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether what is from `start` to `end` neither begins nor ends within a word.

    >>> stands_alone("an ant", 0, 2), stands_alone("an ant", 3, 5)
    (True, False)
    """
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    return not any(char.isalnum() or char == "_" for char in beside)


def anchor(fragment: str, paragraph: str) -> Anchor | None:
    """Return where `fragment` stands in a paragraph as it is compared; None unless exactly once.

    >>> anchor("drug war", "Mexico's drug war").start
    9
    """
    found = occurrences(fragment, paragraph)
    if len(found) != 1:
        return None
    start, exact = found[0], compared(fragment)
    end = start + len(exact)
    prefix, suffix = paragraph[max(0, start - CONTEXT) : start], paragraph[end : end + CONTEXT]
    return Anchor(exact, prefix, suffix, start, end)
