"""What is quoted in a text, in any of the world's ways to write that.

What is open lies on a stack, on which each mark is put and from which it is taken once: a hostile
text takes no longer than its length.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kit.counting.dialogue import spoken
from kit.counting.insets import insets
from kit.counting.quotation_marks import CLOSED_BY, CLOSES, SINGLE, Mark, marks
from kit.counting.turns import turns
from kit.tokens import is_word, tokens

_OPEN_WITH_APOSTROPHE = frozenset(("fi", "sv"))
_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True)
class Quotation:
    """A stretch of a paragraph that is quoted, in code points, with its marks.

    Attributes
    ----------
    start, end
        With its marks, or the dash that opens it.
    inner_start, inner_end
        Without them, and without spaces inside.
    is_closed
        Whether a mark closes it, or it goes on in the next paragraph.
    continues
        Whether it has begun in the paragraph before.
    is_turn
        Whether it is a part of what one speaker says in a dialogue, which a dash or the speaker's
        name opens: all such parts of a paragraph are the same speaker's.
    insets
        Where a narrator speaks in between: «No sé —dijo Ana— qué hacer».
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    is_closed: bool = True
    continues: bool = False
    is_turn: bool = False
    insets: tuple[tuple[int, int], ...] = ()

    @property
    def stretches(self) -> list[tuple[int, int]]:
        """Where its words stand, without marks and insets."""
        edges = [self.inner_start, *(at for inset in self.insets for at in inset), self.inner_end]
        return list(zip(edges[::2], edges[1::2], strict=True))


def quotations(paragraphs: Sequence[str], language: str) -> list[list[Quotation]]:
    """Return what is quoted in each paragraph; of nested quotations the outer one.

    A quotation that is left open ends with its paragraph. It goes on in the next one if that
    begins with its mark, or has the closing one only.

    Parameters
    ----------
    paragraphs
        An article's, in its order.
    language
        Its tag in BCP 47, such as "es" or "en-GB": some languages open speech with a dash.

    >>> text = "“It’s a ‘yes’”, said Ana"
    >>> [[text[q.start : q.end] for q in quotations([text], "en")[0]]]
    [['“It’s a ‘yes’”']]
    """
    code = language.partition("-")[0].lower()
    found: list[list[Quotation]] = []
    open_mark = ""
    labelled = turns(paragraphs)
    for n, paragraph in enumerate(paragraphs):
        if n in labelled:
            start, end = labelled[n], len(paragraph.rstrip())
            quoted, open_mark = [Quotation(start, end, start, end, is_turn=True)], ""
        else:
            quoted, open_mark = _quoted(paragraph, code, open_mark)
        if quoted and quoted[0].continues:
            found[-1][-1] = replace(found[-1][-1], is_closed=True)
        found.append(quoted)
    return found


def words_in(paragraph: str, start: int, end: int, quotations: Sequence[Quotation]) -> int:
    """Return how many words from `start` to `end` are quoted, of a paragraph's own quotations.

    >>> text = 'She said ("so they say") nothing'
    >>> words_in(text, 0, len(text), quotations([text], "en")[0])
    3
    """
    count = at = 0
    quoted = [stretch for quotation in quotations for stretch in quotation.stretches]
    for first, last in tokens(paragraph, start, end):
        is_quoted = False
        has_letters = bool(_LETTER.search(paragraph, first, last))
        while at < len(quoted) and quoted[at][0] < last:
            within = (max(first, quoted[at][0]), min(last, quoted[at][1]))
            if within[0] < within[1]:
                is_quoted |= not has_letters or bool(_LETTER.search(paragraph, *within))
            if quoted[at][1] > last:
                break
            at += 1
        count += is_quoted and is_word(paragraph[first:last])
    return count


# --- One paragraph ---


class _Open(NamedTuple):
    """A quotation that is open, by its mark; `stays` if it is one even if nothing closes it."""

    sign: str
    start: int
    inner_start: int
    stays: bool
    continues: bool = False


class _Stack:
    """What is open, and which of it by which mark."""

    def __init__(self) -> None:
        self.items: list[_Open] = []
        self._places: dict[str, list[int]] = defaultdict(list)
        self._doubles: list[int] = []

    def push(self, item: _Open) -> None:
        self._places[item.sign].append(len(self.items))
        if item.sign not in SINGLE:
            self._doubles.append(len(self.items))
        self.items.append(item)

    def closed_by(self, sign: str) -> int:
        """Return which one a mark closes, or -1; an apostrophe closes nothing over “."""
        tops = [self._places[opening][-1] for opening in CLOSES[sign] if self._places[opening]]
        nearest = max(tops, default=-1)
        hidden = sign in SINGLE and self._doubles and self._doubles[-1] > nearest
        return -1 if hidden else nearest

    def close(self, place: int) -> _Open:
        """Take one off, with all that was opened in it and left open."""
        while True:
            item = self.items.pop()
            self._places[item.sign].pop()
            if item.sign not in SINGLE:
                self._doubles.pop()
            if len(self.items) == place:
                return item


def _quoted(text: str, code: str, open_mark: str) -> tuple[list[Quotation], str]:
    """Return what is quoted in a paragraph, and by which mark a quotation is left open.

    `open_mark` is the one of the paragraph before.
    """
    found, left_open = _in_marks(text, code, open_mark)
    found += [
        Quotation(start, end, inner, end, is_turn=True) for start, end, inner in spoken(text, code)
    ]
    outer: list[Quotation] = []
    for quotation in sorted(found, key=lambda it: (it.start, -it.end)):
        if not outer or outer[-1].end <= quotation.start:
            outer.append(quotation)
    outer = [
        it for it in (_finished(text, it, code) for it in outer) if it.inner_start < it.inner_end
    ]
    return outer, left_open if outer and not outer[-1].is_closed else ""


def _in_marks(text: str, code: str, open_mark: str) -> tuple[list[Quotation], str]:
    """Return the same for what stands in marks, nested quotations too."""
    stack, found = _Stack(), []
    first = len(text) - len(text.lstrip())
    begun = _begun(text, open_mark, first) if open_mark else None
    if begun:
        stack.push(begun)
    for mark in marks(text):
        nearest = stack.closed_by(mark.sign)
        if begun and mark.place < begun.inner_start:
            continue
        if _opens(mark, code, nearest):
            stays = mark.sign not in SINGLE or _may_stay_open(text, mark.place, first)
            stack.push(_Open(mark.sign, mark.place, mark.place + 1, stays))
        elif nearest >= 0:
            opened = stack.close(nearest)
            places = (opened.start, mark.place + 1, opened.inner_start, mark.place)
            found.append(Quotation(*places, continues=opened.continues))
    left = next((it for it in stack.items if it.stays), None)
    if not left:
        return found, ""
    end = len(text.rstrip())
    found.append(Quotation(left.start, end, left.inner_start, end, False, left.continues))
    return found, left.sign


def _begun(text: str, sign: str, first: int) -> _Open | None:
    """Return what goes on from the paragraph before: for sure if this one begins with a mark.

    English repeats the opening mark, Spanish has the closing one.
    """
    if text[first : first + 1] in {sign, *CLOSED_BY[sign]}:
        return _Open(sign, first, first + 1, stays=True, continues=True)
    if sign in SINGLE or sign in CLOSED_BY[sign]:
        return None
    return _Open(sign, first, first, stays=False, continues=True)


def _opens(mark: Mark, code: str, nearest: int) -> bool:
    if mark.sign not in CLOSED_BY or (mark.sign == "’" and code not in _OPEN_WITH_APOSTROPHE):
        return False
    return mark.opens or (nearest < 0 and mark.may_open)


def _may_stay_open(text: str, place: int, first: int) -> bool:
    """Return whether a single mark that nothing closes opens a quotation: ‘Abd and ’68 don't."""
    before = text[max(0, place - 2) : place].strip()
    return (place == first or before in {":", ","}) and not text[place + 1 : place + 2].isdigit()


def _finished(text: str, it: Quotation, code: str) -> Quotation:
    """Return a quotation with its insets, which a turn has no more of, and without outer space."""
    inner = text[it.inner_start : it.inner_end]
    start = it.inner_start + len(inner) - len(inner.lstrip())
    within = () if it.is_turn else tuple(insets(text, it.inner_start, it.inner_end, code))
    return replace(it, inner_start=start, inner_end=start + len(inner.strip()), insets=within)
