"""Words and phrases found in a text in one pass, and a text without its quotations.

A stranger may hand over thousands of phrases.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kit.counting.quotation import quotations

_WORD = re.compile(r"\w")
_TOKEN = re.compile(r"\w+|[^\w\s]")


class Phrases:
    """Words and phrases to look for, as whole words and also with an s at the end.

    >>> list(Phrases(["thug", "so-called"]).found_in("two so-called thugs, or thuggery"))
    ['so-called', 'thugs']
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = frozenset(phrases)
        # The first word of a phrase, as it may stand in a text → how long such phrases are. One
        # pattern of all phrases would try each of them at each word.
        lengths: dict[str, set[int]] = {}
        for phrase in self._phrases:
            token = _TOKEN.match(phrase)
            first = token[0] if token else phrase
            for begins in (first, f"{first}s"):
                lengths.setdefault(begins, set()).add(len(phrase))
        self._lengths = {first: sorted(some, reverse=True) for first, some in lengths.items()}

    def found_in(self, text: str) -> Iterator[str]:
        """Yield what stands in a text, from left to right; of several at a place the longest."""
        done = 0
        for token in _TOKEN.finditer(text):
            start = token.start()
            if start < done or _WORD.match(text[start - 1 : start]):
                continue
            lengths = self._lengths.get(token[0], ())
            if end := next(filter(None, (self._end_of(text, start, n) for n in lengths)), 0):
                yield text[start:end]
                done = end

    def _end_of(self, text: str, start: int, length: int) -> int:
        """Return where a phrase of this length ends, or 0 if there is none at `start`."""
        end = start + length
        if text[start:end] not in self._phrases:
            return 0
        end += text.startswith("s", end)
        return 0 if _WORD.match(text, end) else end


def outside_quotations(text: str) -> str:
    """Return a text with a blank for each quotation that is closed.

    >>> outside_quotations("It’s a “plan”, they say")
    'It’s a  , they say'
    """
    parts, done = [], 0
    for quotation in quotations([text], "en")[0]:
        if quotation.is_closed:
            parts.append(text[done : quotation.start])
            done = quotation.end
    return " ".join([*parts, text[done:]])
