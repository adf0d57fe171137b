"""Where words that a text does not have are nearly in it: what stands there instead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kit.counting.marks import folded
from kit.counting.prose import Place, Prose
from kit.text import shortened

MOST_WORDS = 50_000  # of a text that are looked at; an article is far from it
_TOKEN = re.compile(r"\S+")
_AROUND_WORD = re.compile(r"^\W+|\W+$")


def nearest(words: str, prose: Prose) -> str:
    """Return what to say of words that a text does not have: what it has that is much like them.

    >>> nearest("it Rains", Prose.of("Then it rains.", "en"))
    '; paragraph 1 has "it rains": copy it from there'
    """
    wanted = [_plain(word) for word in words.split()]
    best, place = max(_alike(wanted, prose), default=(0, None), key=lambda found: found[0])
    if place is None or best * 2 <= len(wanted):
        return ""
    there = shortened(_AROUND_WORD.sub("", prose.text(place)), 120)
    return f'; paragraph {place.paragraph} has "{there}": copy it from there'


def _alike(wanted: list[str], prose: Prose) -> Iterator[tuple[int, Place]]:
    """Yield how many of some words stand together at each place with as many words."""
    left = MOST_WORDS
    for n, paragraph in enumerate(prose.paragraphs, 1):
        tokens = list(_TOKEN.finditer(paragraph))[:left]
        left -= len(tokens)
        missing, common, size = Counter(wanted), 0, len(wanted)
        plain = [_plain(token[0]) for token in tokens]
        for i, word in enumerate(plain):
            common += missing[word] > 0
            missing[word] -= 1
            if i >= size:
                gone = plain[i - size]
                missing[gone] += 1
                common -= missing[gone] > 0
            if i >= size - 1 or i == len(plain) - 1:
                first = tokens[max(0, i - size + 1)]
                yield common, Place(n, first.start(), tokens[i].end())


def _plain(word: str) -> str:
    """Return a word as it is compared here: in small letters, without signs around it."""
    return _AROUND_WORD.sub("", folded(word).casefold()) or word
