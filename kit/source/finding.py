"""Finding a case's paragraphs in a text, however it was copied.

Lines may be paragraphs or wrapped, or all the text one line; there may be other lines around and
in between; some paragraphs may be cut off or edited, and what the case says of them may be wrong.
What the case quotes is looked up first, and what is as long as a paragraph. It says roughly where
each paragraph must be. Then the best places are chosen for all paragraphs together: by what is
quoted from each, its length, and the ends of lines and sentences. Of a text that has the article
more than once, one copy is taken: the one that has the most of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kit.case.model import CaseData
from kit.counting.marks import folded, readable
from kit.counting.paragraphs import ends_sentence
from kit.source.hits import Hit, in_order, look_up, quotations
from kit.source.layout import Laid, lay_out
from kit.source.placing import Place, is_about, place_all

AD = 12  # the words of a line that may stand between two paragraphs


@dataclass(frozen=True)
class Found:
    """Where a text has a case's paragraphs.

    Attributes
    ----------
    laid
        The text as a reader should see it, in words.
    places
        By a paragraph's number, in the story's order: its first word, and the one behind its last.
    """

    laid: Laid
    places: dict[int, tuple[int, int]]

    def length(self, n: int) -> int:
        """Return how many words paragraph `n` has here."""
        start, end = self.places[n]
        return end - start

    @cached_property
    def paragraphs(self) -> dict[int, str]:
        """By number, as a reader should see them, in NFC and with single spaces."""
        return {n: self.laid.text(start, end) for n, (start, end) in self.places.items()}

    @cached_property
    def compared(self) -> dict[int, str]:
        """The same in the form in which fragments are looked for."""
        return {n: folded(paragraph) for n, paragraph in self.paragraphs.items()}


def find_paragraphs(case: CaseData, text: str) -> Found:
    """Return where `text` has a case's paragraphs.

    What is returned may still be chance: nobody has counted yet how much of it is borne out.
    """
    paragraphs = sorted(case.paragraphs, key=lambda paragraph: paragraph.n)
    quoted = quotations(case)
    lengths = [paragraph.words for paragraph in paragraphs]
    laid = lay_out(readable(text, _ours(case)))
    hits = look_up([quoted.get(paragraph.n, ()) for paragraph in paragraphs], lengths, laid)
    best: list[Place] = []
    for chain in in_order(hits, lengths):
        copy = _believable(place_all(lengths, laid, hits, chain), lengths, laid, chain)
        best = max(best, copy, key=lambda copy: _how_whole(copy, lengths))
        if _how_whole(best, lengths) == (len(lengths), len(lengths)):
            break  # to look at four more copies would take five times as long
    return Found(laid, {paragraphs[place.paragraph].n: place[1:] for place in best})


def _ours(case: CaseData) -> list[str]:
    """Return what the case itself says or quotes of the article's text."""
    ours = [passage.fragment for voice in case.voices for passage in voice.passages]
    return ours + [paragraph.digest for paragraph in case.paragraphs if paragraph.digest]


def _believable(
    placed: Sequence[Place], lengths: Sequence[int], laid: Laid, chain: Sequence[Hit]
) -> list[Place]:
    """Return the places that something speaks for besides being about as long.

    That is a quotation, or the very length and the end of a sentence, or about the length and both
    neighbours at its sides. Before the first quotation and after the last, where a menu or a
    comment may be just as long, it is the very length and a neighbour.
    """
    placed = [
        place
        for place in placed
        if place.end in laid.parts_from(place.start) or not _is_mostly_others(place, chain)
    ]
    # Lengths alone speak for a case that quotes nothing yet.
    hit_in = {hit.paragraph for hit in chain if hit.quoted} or {hit.paragraph for hit in chain}
    borne_out = [i for i, place in enumerate(placed) if place.paragraph in hit_in]
    if not borne_out:
        return []
    first, end = borne_out[0], borne_out[-1] + 1
    is_whole = [
        it.end - it.start == lengths[it.paragraph] and ends_sentence(laid.words[it.end - 1])
        for it in placed
    ]
    while first > 0 and is_whole[first - 1] and _adjoin(placed[first - 1], placed[first], AD):
        first -= 1
    while end < len(placed) and is_whole[end] and _adjoin(placed[end - 1], placed[end], AD):
        end += 1
    return [
        place
        for i, place in enumerate(placed[first:end], first)
        if place.paragraph in hit_in or is_whole[i] or _fills_the_gap(placed, i, lengths)
    ]


def _is_mostly_others(place: Place, hits: Sequence[Hit]) -> bool:
    """Whether more is quoted in it from other paragraphs: so it is where fragments are listed."""
    inside = hits[bisect_left(hits, (place.start,)) : bisect_left(hits, (place.end,))]
    own = sum(hit.quoted for hit in inside if hit.paragraph == place.paragraph)
    others = sum(hit.quoted for hit in inside) - own
    return others > max(own, 2)


def _fills_the_gap(placed: Sequence[Place], i: int, lengths: Sequence[int]) -> bool:
    place = placed[i]
    about = is_about(lengths[place.paragraph], place.end - place.start)
    return about and _adjoin(placed[i - 1], place) and _adjoin(place, placed[i + 1])


def _adjoin(left: Place, right: Place, between: int = 0) -> bool:
    return right.start - left.end <= between and left.paragraph + 1 == right.paragraph


def _how_whole(copy: Sequence[Place], lengths: Sequence[int]) -> tuple[int, int]:
    """Return how many paragraphs a copy of the article has, and how many of just their length."""
    return len(copy), sum(end - start == lengths[paragraph] for paragraph, start, end in copy)
