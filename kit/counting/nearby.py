"""Where words that a text does not have are nearly in it: what stands there instead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from kit.counting.marks import folded
from kit.counting.prose import Place, Prose
from kit.text import shortened

MOST_WORDS = 50_000  # of a text that are looked at; an article is far from it
_TOKEN = re.compile(r"\S+")
_WORDS = re.compile(r"\w(?:.*\w)?")


def nearest(words: str, prose: Prose) -> str:
    """Return what to say of words that a text does not have: what it has that is much like them.

    >>> nearest("it Rains", Prose.of("Then it rains.", "en"))
    '; paragraph 1 has "it rains": copy it from there'
    """
    wanted = [_plain(word) for word in words.split()]
    best, place = max(_alike(wanted, prose), default=(0, None), key=lambda found: found[0])
    if place is None or best * 2 <= len(wanted):
        return ""
    there = shortened(_without_signs(prose.text(place)), 120)
    return f'; paragraph {place.paragraph} has "{there}": copy it from there'


def _alike(wanted: list[str], prose: Prose) -> Iterator[tuple[int, Place]]:
    """Yield how many of some words stand together at each place with as many words."""
    for n, (tokens, plain) in enumerate(_words_of(prose), 1):
        missing, common, size = Counter(wanted), 0, len(wanted)
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


@lru_cache(maxsize=1)  # of the text in which one fragment after the other is not found
def _words_of(prose: Prose) -> list[tuple[list[re.Match[str]], list[str]]]:
    """Return the words of each paragraph, and each as it is compared here."""
    left, found = MOST_WORDS, []
    for paragraph in prose.paragraphs:
        tokens = list(islice(_TOKEN.finditer(paragraph), left))
        left -= len(tokens)
        found.append((tokens, [_plain(token[0]) for token in tokens]))
    return found


def _plain(word: str) -> str:
    """Return a word as it is compared here: in small letters, without signs around it."""
    return _without_signs(folded(word).casefold()) or word


def _without_signs(text: str) -> str:
    """Return a text without what is no letter or digit around it."""
    found = _WORDS.search(text)
    return found[0] if found else ""
