"""Finding a case's paragraphs in a text, however it was copied.

Lines may be paragraphs or wrapped, or all the text one line; there may be other lines around and
in between; some paragraphs may be cut off or edited. What the case quotes is looked up first. It
says roughly where each paragraph must be. Then the best places are chosen for all paragraphs
together: by what is quoted from each, its length, and the ends of lines and sentences. Of a text
that has the article more than once, one copy is taken: the one that has the most of it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from kit.model import CaseData
from kit.source.hits import (
    NOTHING,
    Hit,
    Laid,
    apart,
    ends_sentence,
    in_order,
    lay_out,
    look_up,
    quotations,
)

MOST_ENDS = 8  # of a paragraph that begins at a given word; more has only a hostile text
BESIDE = 0.1  # how much better a place is just behind the paragraph before
AD = 12  # the words of a line that may stand between two paragraphs


def find_paragraphs(case: CaseData, text: str) -> dict[int, str]:
    """Return the paragraphs found in `text`, by number, in NFC and with single spaces.

    What is returned may still be chance: nobody has counted yet how much of it is borne out.
    """
    paragraphs = sorted(case.paragraphs, key=lambda paragraph: paragraph.n)
    quoted = quotations(case)
    laid = lay_out(text)
    hits = look_up([quoted.get(paragraph.n, ()) for paragraph in paragraphs], laid)
    lengths = [paragraph.words for paragraph in paragraphs]
    best: list[_Place] = []
    for chain in in_order(hits, lengths):
        placed = _place(lengths, laid, hits, _Windows(lengths, chain))
        copy = _believable(placed, lengths, laid, chain)
        best = max(best, copy, key=lambda copy: _how_whole(copy, lengths))
        if _how_whole(best, lengths) == (len(lengths), len(lengths)):
            break
    return {
        paragraphs[place.paragraph].n: " ".join(laid.words[place.start : place.end])
        for place in best
    }


class _Place(NamedTuple):
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


def _play(length: int) -> int:
    """Return by how many words another edition may be longer or shorter."""
    return 3 + length // 6


class _Way(NamedTuple):
    """A way to place some of the paragraphs: how good it is, its last place, and what leads there.

    Ways share their beginnings, so that many can be kept.
    """

    score: float = 0
    last: _Place | None = None
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


def _place(
    lengths: Sequence[int], laid: Laid, hits: Sequence[Hit], windows: _Windows
) -> list[_Place]:
    """Return the places, in order, that are the best for all paragraphs together."""
    ways = _Ways(len(laid.words))
    hits_in = _by_paragraph(hits, len(lengths))
    also: list[int] = []  # where the paragraph before may end inside a sentence
    for paragraph, length in enumerate(lengths):
        longer = []
        # Of places that are as good, the one beside the next or the last paragraph is taken.
        candidates = _candidates(length, laid, windows.of(paragraph), also)
        for start, end in sorted(candidates, reverse=True):
            before = ways.up_to(start)
            place = _Place(paragraph, start, end)
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
    for first, final in windows:
        ends = laid.within(max(length, first + length), final + length)
        found |= {(end - length, end) for end in ends}
    return found


def _score(place: _Place, length: int, laid: Laid, hits: Sequence[Hit]) -> float:
    paragraph, start, end = place
    borne_out = len({hit.fragment for hit in hits if start <= hit.start and hit.end <= end})
    near = 1 - abs(end - start - length) / (_play(length) + 1)
    # A headline in the same line has no end that could be seen.
    unclear = NOTHING / 3 if paragraph == 0 else NOTHING
    clear = laid.begins.get(start, unclear) + laid.ends.get(end, NOTHING)
    clear += ends_sentence(laid.words[end - 1]) / 2  # a caption's last word seldom does
    torn = bisect_left(laid.blanks, end) > bisect_right(laid.blanks, start)
    return 4 * borne_out + 3 * near + 0.5 + clear - 2 * torn


def _believable(
    placed: Sequence[_Place], lengths: Sequence[int], laid: Laid, chain: Sequence[Hit]
) -> list[_Place]:
    """Return the places that something speaks for besides being about as long.

    That is a hit, or the exact length and the end of a sentence, or both neighbours at its sides.
    Before the first hit and after the last, where a menu or a comment may be just as long, it is
    all but the hit.
    """
    placed = [place for place in placed if not _is_mostly_others(place, chain)]
    hit_in = {hit.paragraph for hit in chain}
    borne_out = [i for i, place in enumerate(placed) if place.paragraph in hit_in]
    if not borne_out:
        return []
    first, last = borne_out[0], borne_out[-1]
    kept = [
        place
        for i, place in enumerate(placed[first : last + 1], first)
        if place.paragraph in hit_in
        or _is_whole(place, lengths, laid)
        or (_adjoin(placed[i - 1], place) and _adjoin(place, placed[i + 1]))
    ]
    for place in reversed(placed[:first]):
        if not (_adjoin(place, kept[0], AD) and _is_whole(place, lengths, laid)):
            break
        kept.insert(0, place)
    for place in placed[last + 1 :]:
        if not (_adjoin(kept[-1], place, AD) and _is_whole(place, lengths, laid)):
            break
        kept.append(place)
    return kept


def _is_mostly_others(place: _Place, hits: Sequence[Hit]) -> bool:
    """Whether more is quoted in it from other paragraphs: so it is where fragments are listed."""
    own = others = 0
    for hit in hits[bisect_left(hits, (place.start,)) : bisect_left(hits, (place.end,))]:
        if hit.paragraph == place.paragraph:
            own += hit.end - hit.start
        else:
            others += hit.end - hit.start
    return others > max(own, 2)


def _adjoin(left: _Place, right: _Place, between: int = 0) -> bool:
    return right.start - left.end <= between and left.paragraph + 1 == right.paragraph


def _how_whole(copy: Sequence[_Place], lengths: Sequence[int]) -> tuple[int, int]:
    """Return how many paragraphs a copy of the article has, and how many of just their length."""
    return len(copy), sum(end - start == lengths[paragraph] for paragraph, start, end in copy)


def _is_whole(place: _Place, lengths: Sequence[int], laid: Laid) -> bool:
    exact = place.end - place.start == lengths[place.paragraph]
    return exact and ends_sentence(laid.words[place.end - 1])
