"""Where a quoted fragment stands in its paragraph, and the form in which both are compared."""

from __future__ import annotations

from kit.counting.marks import PLAIN_QUOTES, folded, unmarked
from kit.text import composed
from kit.tokens import is_of_word, is_unspaced

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
    return places_of(compared(fragment), paragraph)


def places_of(exact: str, paragraph: str) -> list[int]:
    """Return the same of a fragment that is already in the form that is compared."""
    found: list[int] = []
    start = paragraph.find(exact)
    while start >= 0 and len(found) < MOST_PLACES:
        if stands_alone(paragraph, start, start + len(exact)):
            found.append(start)
        start = paragraph.find(exact, start + 1)
    return found


def stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether what is from `start` to `end` neither begins nor ends within a word.

    >>> stands_alone("an ant", 0, 2), stands_alone("an ant", 3, 5)
    (True, False)
    >>> stands_alone("町議会は採決する", 1, 3)  # no space stands between its words
    True
    """
    edges = ((text[max(0, start - 1) : start], text[start]), (text[end : end + 1], text[end - 1]))
    return not any(is_of_word(beside) and not is_unspaced(beside + edge) for beside, edge in edges)


def anchor(fragment: str, paragraph: str) -> range | None:
    """Return where `fragment` stands in a paragraph as it is compared; None unless exactly once.

    >>> anchor("drug war", "Mexico's drug war")
    range(9, 17)
    """
    found = occurrences(fragment, paragraph)
    return range(found[0], found[0] + len(compared(fragment))) if len(found) == 1 else None
