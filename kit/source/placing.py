"""The best places for all paragraphs of a case together, among the words of a text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from kit.counting.paragraphs import ends_sentence
from kit.source.hits import Hit, apart
from kit.source.layout import NOTHING, Laid

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


def _windows(lengths: Sequence[int], chain: Sequence[Hit]) -> Iterator[list[tuple[int, int]]]:
    """Yield between which words each paragraph may begin: by the hits before, in and after it."""
    sums = [0, *accumulate(lengths)]
    paragraphs = [hit.paragraph for hit in chain]
    for paragraph, length in enumerate(lengths):
        own, behind = bisect_left(paragraphs, paragraph), bisect_right(paragraphs, paragraph)
        found = []
        if own > 0:
            earlier = chain[own - 1]
            least, most = apart(sums, earlier.paragraph, paragraph)
            found.append((earlier.end + int(least), earlier.start + int(most) - length))
        if own < behind:
            found.append((chain[behind - 1].end - length - _play(length), chain[own].start))
        if behind < len(chain):
            later = chain[behind]
            least, most = apart(sums, paragraph, later.paragraph)
            found.append((later.start - int(most), later.start - int(least) - length))
        yield found


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

    score: float
    last: Place
    before: _Way | None


_NO_PLACE = _Way(0, Place(-1, -1, -1), None)


class _Ways:
    """The best way that ends at each word or before it: a Fenwick tree."""

    def __init__(self, words: int) -> None:
        self._best = [_NO_PLACE] * (words + 2)

    def up_to(self, end: int) -> _Way:
        best, at = _NO_PLACE, end + 1
        while at > 0:
            if self._best[at].score > best.score:
                best = self._best[at]
            at -= at & -at
        return best

    def add(self, way: _Way) -> None:
        at = way.last.end + 1
        while at < len(self._best):
            if way.score > self._best[at].score:
                self._best[at] = way
            at += at & -at


def place_all(
    lengths: Sequence[int], laid: Laid, hits: Sequence[Hit], chain: Sequence[Hit]
) -> list[Place]:
    """Return the places, in order, that are the best for all paragraphs together."""
    ways = _Ways(len(laid.words))
    hits_in = defaultdict(list)
    for hit in hits:
        hits_in[hit.paragraph].append(hit)
    for paragraph, windows in enumerate(_windows(lengths, chain)):
        length, longer = lengths[paragraph], []
        # Of places that are as good, the one beside the next or the last paragraph is taken.
        for start, end in sorted(_candidates(length, laid, windows), reverse=True):
            before = ways.up_to(start)
            place = Place(paragraph, start, end)
            score = before.score + _score(place, length, laid, hits_in[paragraph])
            beside = before.last.end == start
            longer.append(_Way(score + BESIDE * beside, place, before))
        for way in longer:
            ways.add(way)
    found = []
    best = ways.up_to(len(laid.words))
    while best.before:
        found.append(best.last)
        best = best.before
    return found[::-1]


def _candidates(
    length: int, laid: Laid, windows: Sequence[tuple[int, int]]
) -> set[tuple[int, int]]:
    """Return places with an edge at one end at least, and with about the right length."""
    if not length:
        return set()
    found, play, last = set(), _play(length), len(laid.words)
    for start in {edge for window in windows for edge in laid.within(*window)}:
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
    return score + OWN_LINE * (end in laid.parts_from(start)) + TORN * torn
