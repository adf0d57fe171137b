"""Where a quoted fragment stands in its paragraph, and the form in which both are compared."""

from __future__ import annotations

import re

from kit.source.marks import PLAIN_QUOTES, folded, unmarked
from kit.text import composed

MOST_PLACES = 100  # of a fragment in a paragraph; an article is far from it


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
    whole = re.compile(rf"(?<!\w){re.escape(exact)}(?!\w)")
    found: list[int] = []
    at = paragraph.find(exact)
    while at >= 0 and len(found) < MOST_PLACES:
        if whole.match(paragraph, at):
            found.append(at)
        at = paragraph.find(exact, at + 1)
    return found


def anchor(fragment: str, paragraph: str) -> range | None:
    """Return where `fragment` stands in a paragraph as it is compared; None unless exactly once.

    >>> anchor("drug war", "Mexico's drug war")
    range(9, 17)
    """
    found = occurrences(fragment, paragraph)
    return range(found[0], found[0] + len(compared(fragment))) if len(found) == 1 else None
