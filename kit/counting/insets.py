"""What a narrator puts into a quotation that stays open: «No sé —dijo Ana— qué hacer»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kit.counting.reporting_words import REPORTING

_DASHED = frozenset(("es", "it", "pt"))
_LONGEST = 150  # characters of an inset; a speaker's own aside has no such verb


def insets(text: str, start: int, end: int, code: str) -> Iterator[tuple[int, int]]:
    """Yield where the narrator speaks within a quotation that reaches from `start` to `end`.

    >>> text = "«No sé —dijo Ana— qué hacer»"
    >>> [text[slice(*it)] for it in insets(text, 1, len(text) - 1, "es")]
    ['—dijo Ana—']
    """
    if pattern := _pattern(code):
        for found in pattern.finditer(text, start, end):
            yield found.span("inset")


@cache
def _pattern(code: str) -> re.Pattern[str] | None:
    """Return what an inset looks like in a language: between dashes, or in French commas."""
    if code not in REPORTING or not (code in _DASHED or code == "fr"):
        return None
    words = REPORTING[code]
    verb, helper = (_any(it) for it in (words.verbs, words.helpers))
    if code == "fr":
        said = rf"(?:(?:a|ont|avait)(?:-t)?-(?:ils?|elles?)\s{verb}|{verb}(?:-t)?-(?:ils?|elles?))"
        return re.compile(rf"(?<=[,!?…])\s(?P<inset>{said}\b[^,.;:!?…]{{0,60}},)")
    said = rf"\s?(?:{helper}\s){{0,2}}{verb}\b[^—–«»“”\"]{{0,{_LONGEST}}}"
    return re.compile(rf"(?<=\s)(?P<inset>[—–]{said}[—–])")


def _any(words: str) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words.split(), key=len, reverse=True)))})"
