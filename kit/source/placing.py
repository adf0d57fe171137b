"""The best places for all paragraphs of a case together, among the words of a text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from kit.source.hits import Hit, apart
from kit.source.layout import NOTHING, Laid, ends_sentence

MOST_ENDS = 8  # of a paragraph that begins at a given word; more has only a hostile text
FARTHEST = 3  # how many times longer or shorter a paragraph is than an author has guessed

# What speaks for a place; the places with the largest sum are taken. To this is added how clearly
# a paragraph begins and ends there, which `kit.source.layout` says.
PLACED = 0.5  # rather a place that nothing else speaks for than none
QUOTED = 4.0  # each fragment in it: more than the length, which an editor may have changed
OWN_LINE = 5.0  # a line or a block: more than one fragment, which a case may have elsewhere
LENGTH = 3.0  # the very length; less the more it differs
STOP = 0.5  # it ends as a sentence does: a caption's last word seldom does
TORN = -2.0  # a blank line is inside: other text may be, too
BESIDE = 0.1  # just behind the paragraph before: of places that are as good, the one without a gap
AFTER_HEADLINE = NOTHING / 3  # begins the first paragraph, in the same line: it has no end to see


class Place(NamedTuple):
    """A paragraph (counted from 0) from word `start` up to word `end`."""

    paragraph: int
    start: int
    end: int


class _Windows:
    """Where paragraphs may begin, as far as the hits tell."""

    def __init__(self, lengths: Sequence[int], chain: Sequence[Hit]) -> None:
        self._lengths = lengths
        self._before = [0, *accumulate(lengths)]
        self._chain = chain
        self._paragraphs = [hit.paragraph for hit in chain]

    def of(self, paragraph: int) -> list[tuple[int, int]]:
        """Return first and last words: by the hit before the paragraph, in it, and after it."""
        chain, found = self._chain, []
        own = bisect_left(self._paragraphs, paragraph)
        behind = bisect_right(self._paragraphs, paragraph)
        length = self._lengths[paragraph]
        if own > 0:
            earlier = chain[own - 1]
            least, most = apart(self._before, earlier.paragraph, paragraph)
            found.append((earlier.end + int(least), earlier.start + int(most) - length))
        if own < behind:
            found.append((chain[behind - 1].end - length - _play(length), chain[own].start))
        if behind < len(chain):
            later = chain[behind]
            least, most = apart(self._before, paragraph, later.paragraph)
            found.append((later.start - int(most), later.start - int(least) - length))
        return found


def is_about(length: int, found: int) -> bool:
    """Return whether a paragraph found is about as long as it should be, in words."""
    return abs(found - length) <= _play(length)


def _play(length: int) -> int:
    """Return by how many words another edition may be longer or shorter."""
    return 3 + length // 6


class _Way(NamedTuple):
    """A way to place some of the paragraphs: how good it is, its last place, and what leads there.

    Ways share their beginnings, so that many can be kept.
    """

    score: float = 0
    last: Place | None = None
    before: _Way | None = None


class _Ways:
    """The best way that ends at each word or before it: a Fenwick tree."""

    def __init__(self, words: int) -> None:
        self._best = [_Way()] * (words + 2)

    def up_to(self, end: int) -> _Way:
        best, at = _Way(), end + 1
        while at > 0:
            if self._best[at].score > best.score:
                best = self._best[at]
            at -= at & -at
        return best

    def add(self, end: int, way: _Way) -> None:
        at = end + 1
        while at < len(self._best):
            if way.score > self._best[at].score:
                self._best[at] = way
            at += at & -at


def place_all(
    lengths: Sequence[int], laid: Laid, hits: Sequence[Hit], chain: Sequence[Hit]
) -> list[Place]:
    """Return the places, in order, that are the best for all paragraphs together."""
    ways, windows = _Ways(len(laid.words)), _Windows(lengths, chain)
    hits_in = _by_paragraph(hits, len(lengths))
    also: list[int] = []  # where the paragraph before may end inside a sentence
    for paragraph, length in enumerate(lengths):
        longer = []
        # Of places that are as good, the one beside the next or the last paragraph is taken.
        candidates = _candidates(length, laid, windows.of(paragraph), also)
        for start, end in sorted(candidates, reverse=True):
            before = ways.up_to(start)
            place = Place(paragraph, start, end)
            score = before.score + _score(place, length, laid, hits_in[paragraph])
            beside = before.last is not None and before.last.end == start
            longer.append(_Way(score + BESIDE * beside, place, before))
        for way in longer:
            if way.last:
                ways.add(way.last.end, way)
        likely = sorted(longer, key=lambda way: -way.score)[:3]
        also = [way.last.end for way in likely if way.last and way.last.end not in laid.ends]
    found = []
    best: _Way | None = ways.up_to(len(laid.words))
    while best and best.last:
        found.append(best.last)
        best = best.before
    return found[::-1]


def _by_paragraph(hits: Sequence[Hit], paragraphs: int) -> list[list[Hit]]:
    found: list[list[Hit]] = [[] for _ in range(paragraphs)]
    for hit in hits:
        found[hit.paragraph].append(hit)
    return found


def _candidates(
    length: int, laid: Laid, windows: Sequence[tuple[int, int]], also: Sequence[int]
) -> set[tuple[int, int]]:
    """Return places with an edge at one end at least, and with about the right length."""
    if not length:
        return set()
    found, play, last = set(), _play(length), len(laid.words)
    begins = {edge for window in windows for edge in laid.within(*window)}
    for start in begins.union(also):
        ends = laid.within(max(start + 1, start + length - play), start + length + play)
        if len(ends) > MOST_ENDS:
            ends = sorted(ends, key=lambda end: abs(end - start - length))[:MOST_ENDS]
        found |= {(start, end) for end in ends}
        if start + length <= last:
            found.add((start, start + length))
        found |= {
            (start, end)
            for end in laid.parts_from(start)
            if length <= FARTHEST * (end - start) <= FARTHEST**2 * length
        }
    for first, final in windows:
        ends = laid.within(max(length, first + length), final + length)
        found |= {(end - length, end) for end in ends}
    return found


def _score(place: Place, length: int, laid: Laid, hits: Sequence[Hit]) -> float:
    paragraph, start, end = place
    quoted = {hit.fragment for hit in hits if hit.quoted and start <= hit.start and hit.end <= end}
    near = max(0, 1 - abs(end - start - length) / (_play(length) + 1))
    begins = laid.begins.get(start, NOTHING if paragraph else AFTER_HEADLINE)
    clear = begins + laid.ends.get(end, NOTHING) + STOP * ends_sentence(laid.words[end - 1])
    torn = bisect_left(laid.blanks, end) > bisect_right(laid.blanks, start)
    score = PLACED + QUOTED * len(quoted) + LENGTH * near + clear
    return score + OWN_LINE * laid.is_part(start, end) + TORN * torn
