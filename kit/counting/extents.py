"""How far what a voice says reaches, from a few words of it.

It is the sentence that holds them; and where they stand in a quotation of several sentences, all
of these. What an author says of its beginning or end comes before that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from kit.counting.nearby import nearest
from kit.counting.prose import Place, Prose
from kit.tokens import whole_words


@dataclass(frozen=True)
class Said:
    """What an author says of a passage: whose it is, words of it, its extent and speech."""

    voice: str
    fragment: str
    paragraph: int | None = None
    begins: str | None = None
    ends: str | None = None
    speech: str | None = None


class MisplacedError(Exception):
    """A passage that cannot be placed: which of its fields is wrong, and why."""

    def __init__(self, field: str, message: str) -> None:
        self.field = field
        super().__init__(message)


@dataclass(frozen=True)
class Extent:
    """How far a passage reaches, and where its fragment stands in it."""

    said: Said
    fragment: Place
    place: Place


def extent_of(said: Said, prose: Prose, *, with_hint: bool = True) -> Extent:
    """Return how far a passage reaches by itself; raise a `MisplacedError` if it has no place.

    Where much is missing, to seek what is nearest to all of it would take long: see `with_hint`.
    """
    seek = partial(place_of, prose=prose, with_hint=with_hint)
    fragment = seek(said.fragment, "fragment", said.paragraph)
    start, end = _around(fragment, prose)
    if said.begins:
        start = seek(said.begins, "begins", fragment.paragraph).start
    if said.ends:
        end = seek(said.ends, "ends", fragment.paragraph).end
    if not start <= fragment.start < fragment.end <= end:
        late = start > fragment.start
        raise MisplacedError(
            "begins" if late else "ends",
            f"stands {'behind' if late else 'before'} the end of the fragment; a passage holds it",
        )
    return Extent(said, fragment, prose.whole_words(Place(fragment.paragraph, start, end)))


def _around(fragment: Place, prose: Prose) -> tuple[int, int]:
    """Return where the sentences begin and end that a fragment, or its quotation, stands in."""
    start, end = fragment.start, fragment.end
    for quotation in prose.quotations_at(fragment):
        start, end = min(start, quotation.start), max(end, quotation.end)
        if quotation.is_turn:  # and so are those around what a narrator puts in
            turn = [it for it in prose.quotations[fragment.paragraph - 1] if it.is_turn]
            start, end = min(start, turn[0].start), max(end, turn[-1].end)
    inside = prose.sentences_at(Place(fragment.paragraph, start, end))
    last = prose.paragraphs[fragment.paragraph - 1][inside[-1].start : inside[-1].stop].rstrip()
    return inside[0].start, inside[-1].start + len(last)


def place_of(words: str, field: str, within: int | None, *, prose: Prose, with_hint: bool) -> Place:
    """Return the one place at which words stand, or raise a `MisplacedError` if there is none."""
    if within is not None and not 1 <= within <= len(prose.paragraphs):
        there = len(prose.paragraphs)
        raise MisplacedError("paragraph", f"there is no paragraph {within}; the text has {there}")
    found = prose.find_in(within, words) if within else prose.find(words)
    if len(found) == 1:
        return found[0]
    where = f"paragraph {within}" if within else "the article's text"
    if not found:
        elsewhere = prose.find(words) if within else []
        hint = nearest(words, prose) if with_hint and not elsewhere else ""
        hint = f"; it stands in {_named(elsewhere)}" if elsewhere else hint
        raise MisplacedError(field, f"is not in {where}{hint}")
    how = f"stands {len(found)} times in {where}"
    if len({place.paragraph for place in found}) == len(found):
        how = f"stands in {_named(found)}"
        raise MisplacedError(field, f"{how}; quote a word more, or say which in `paragraph`")
    raise MisplacedError(field, f"{how}; quote a word more")


def _named(found: Sequence[Place]) -> str:
    numbers = list(dict.fromkeys(place.paragraph for place in found))[:4]
    return f"paragraph{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"


# --- Several passages in one paragraph ---


CLAUSE_END = re.compile(r"[.,;:!?…][\"'”’»)]*\s+|\s(?=[—–]\s)|[、。，！？；：][\"'”’»)」』）]*\s*")


def settled(extents: Sequence[Extent], prose: Prose) -> list[Extent | MisplacedError]:
    """Return the extents so that none overlaps another, or why that cannot be, in their order.

    What an author said of a beginning or an end holds, and the other passage gives way. Where two
    passages of one voice share a sentence, the second begins with its fragment. Where two voices
    do, only the author can say who says what.
    """
    result: list[Extent | MisplacedError] = list(extents)
    order = sorted(range(len(extents)), key=lambda i: extents[i].fragment)
    for first, second in pairwise(order):
        left, right = result[first], result[second]
        if isinstance(left, MisplacedError):  # which is to be mended first
            left = extents[first]
        if isinstance(right, Extent) and left.place.overlaps(right.place):
            try:
                border = _border(left, right, prose)
            except MisplacedError as error:
                result[second] = error
                continue
            n = left.place.paragraph
            if isinstance(result[first], Extent):
                said = prose.paragraphs[n - 1][left.place.start : border].rstrip()
                end = left.place.start + len(said)
                result[first] = replace(left, place=Place(n, left.place.start, end))
            begins = max(right.place.start, border)
            result[second] = replace(right, place=Place(n, begins, right.place.end))
    return result


def _border(left: Extent, right: Extent, prose: Prose) -> int:
    """Return where one passage ends and the next one begins; their fragments are in this order."""
    n, other = left.place.paragraph, left.said.voice
    if left.fragment.overlaps(right.fragment):
        message = f"has words that the fragment of {other} has, too; quote others"
        raise MisplacedError("fragment", message)
    if left.said.ends and right.said.begins:
        raise MisplacedError("begins", f"stands before the end of what {other} says; look at both")
    same = other == right.said.voice
    if not (left.said.ends or right.said.begins or same):
        message = (
            f"stands in a sentence of paragraph {n} that {other} has, too; say in `begins` with"
            " which words this passage begins"
        )
        raise MisplacedError("fragment", message)
    border = left.place.end if left.said.ends else right.place.start
    if not (left.said.ends or right.said.begins):
        between = prose.paragraphs[n - 1][left.fragment.end : right.fragment.start]
        clauses = [found.end() for found in CLAUSE_END.finditer(between)]
        border = left.fragment.end + clauses[-1] if clauses else right.fragment.start
    text = prose.paragraphs[n - 1]
    if " " not in text[border - 1 : border + 1] and border < len(text):  # a word counts once
        border, _ = whole_words(text, border, border)
    if not left.fragment.end <= border <= right.fragment.start:
        raise MisplacedError("fragment", f"stands in what {other} says; look at both passages")
    return border
