"""What stands in quotation marks, in any of the world's ways to write them.

A mark says by its sides whether it opens or closes: `"Yes"` has a space before the first and none
after it. What is open lies on a stack, on which each mark is put and taken once, so that a
hostile text takes no longer than its length. What is only one mark of a pair may be an apostrophe.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from kit.counting.dialogue import spoken
from kit.text import QUOTATION_MARKS, is_word

# What closes each opening mark; a keyboard's own mark often closes what a program has opened.
CLOSED_BY: Final = {
    "“": '”"“',
    "„": '“”"',
    "”": '”"',
    '"': '"”',
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "‘": "’'",
    "‚": "‘’'",
    "’": "’",
    "'": "'",
    "「": "」",
    "『": "』",
}
_CLOSES = {
    sign: [opening for opening, closing in CLOSED_BY.items() if sign in closing]
    for sign in QUOTATION_MARKS
}
_SINGLE = frozenset("‘’‚'")  # may be apostrophes
_ALSO_CLOSE = frozenset("”’»›\"'")  # and open only where they stand as an opening mark does
_OPEN_WITH_APOSTROPHE = frozenset(("fi", "sv"))
# An article that is part of what follows, as in l’« or », is no mark of its row.
_RUN = re.compile(rf"(?<=[^\W\d_])[’'](?=«|[“„\"‹]\w)|[{QUOTATION_MARKS}]+")
# ’tis, 'em, rock ’n’ roll, ’90s; Dutch 's, 't
_ELISION = re.compile(
    r"(?:\d0s|tis|twas|twere|twould|em|til|s|t|k)\b(?![’'])|n[’'](?!\w)", re.IGNORECASE
)
_HEBREW = re.compile("[\u05d0-\u05ea]")  # has marks within abbreviations
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
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    is_closed: bool = True
    continues: bool = False


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
    for paragraph in paragraphs:
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
    for token in re.compile(r"\S+").finditer(paragraph, start, end):
        first, last = token.span()
        is_quoted = False
        has_letters = bool(_LETTER.search(token[0]))
        while at < len(quotations) and quotations[at].inner_start < last:
            within = (max(first, quotations[at].inner_start), min(last, quotations[at].inner_end))
            if within[0] < within[1]:
                is_quoted |= not has_letters or bool(_LETTER.search(paragraph, *within))
            if quotations[at].inner_end > last:
                break
            at += 1
        count += is_quoted and is_word(token[0])
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
        (self._places[item.sign]).append(len(self.items))
        if item.sign not in _SINGLE:
            self._doubles.append(len(self.items))
        self.items.append(item)

    def closed_by(self, sign: str) -> int:
        """Return which one a mark closes, or -1; an apostrophe closes nothing over “."""
        tops = [self._places[opening][-1] for opening in _CLOSES[sign] if self._places[opening]]
        nearest = max(tops, default=-1)
        hidden = sign in _SINGLE and self._doubles and self._doubles[-1] > nearest
        return -1 if hidden else nearest

    def close(self, place: int) -> _Open:
        """Take one off, with all that was opened in it and left open."""
        while True:
            item = self.items.pop()
            self._places[item.sign].pop()
            if item.sign not in _SINGLE:
                self._doubles.pop()
            if len(self.items) == place:
                return item


class _Mark(NamedTuple):
    """A quotation mark, with the characters beside the marks in whose row it stands."""

    place: int
    sign: str
    before: str
    after: str
    is_apostrophe: bool
    is_doubtful: bool  # closes, or is an apostrophe or an inch

    @property
    def opens(self) -> bool:
        """Whether it stands as only an opening mark does."""
        return _is_free(self.before, "([{¿¡—–―") and not self._ends

    @property
    def closes(self) -> bool:
        """Whether it stands as only a closing mark does."""
        return self._ends and not _is_free(self.before, "([{¿¡—–―")

    @property
    def _ends(self) -> bool:
        return _is_free(self.after, ".,;:!?…)]}—–―。、，！？")

    def may_open(self) -> bool:
        """Whether it may open a quotation if it closes none."""
        if self.sign == '"':
            return not self.closes and not self.before.isdigit()
        if self.sign in _SINGLE and _is_letter(self.before):
            return False
        if self.sign in _ALSO_CLOSE:
            return not self.closes and self.after.strip() not in {"", *".,;:!?)"}
        return self.sign in "„‚「『" or not self.closes


def _is_free(beside: str, signs: str) -> bool:
    return not beside or beside.isspace() or beside in signs


def _is_letter(char: str) -> bool:
    """Whether a letter or a digit is of a script that parts words by spaces."""
    return char.isalnum() and char < "\u2e80"


def _marks(text: str) -> Iterator[_Mark]:
    for run in _RUN.finditer(text):
        start, end = run.span()
        before, after = text[start - 1 : start] if start else "", text[end : end + 1]
        before = "" if before and before in QUOTATION_MARKS else before  # an article's apostrophe
        after = "…" if text.startswith("...", end) else after
        joins = _is_letter(after) or (after != "" and after in QUOTATION_MARKS)
        is_within = end - start == 1 and _is_letter(before) and joins
        is_elision = bool(_ELISION.match(text, end)) or bool(
            start > 1 and before in "nN" and text[start - 2] in _SINGLE
        )
        goes_on = before.isalnum() and after.isspace() and text[end + 1 : end + 2].isalnum()
        for place, sign in enumerate(run[0], start):
            if sign in _SINGLE:
                is_none = is_within or (is_elision and place == end - 1)
                yield _Mark(place, sign, before, after, is_none, goes_on)
            else:
                is_none = is_within and bool(_HEBREW.match(before))
                is_inch = sign == '"' and before.isdigit()
                yield _Mark(place, sign, before, after, is_none, is_inch)


def _quoted(text: str, code: str, open_mark: str) -> tuple[list[Quotation], str]:
    """Return what is quoted in a paragraph, and by which mark a quotation is left open.

    `open_mark` is the one of the paragraph before.
    """
    found, left_open = _in_marks(text, code, open_mark)
    found += [Quotation(start, end, inner, end) for start, end, inner in spoken(text, code)]
    outer: list[Quotation] = []
    for quotation in sorted(found, key=lambda it: (it.start, -it.end)):
        if not outer or outer[-1].end <= quotation.start:
            outer.append(quotation)
    return outer, left_open if outer and not outer[-1].is_closed else ""


def _in_marks(text: str, code: str, open_mark: str) -> tuple[list[Quotation], str]:
    stack, found = _Stack(), []
    marks = [mark for mark in _marks(text) if not mark.is_apostrophe]
    if open_mark and (begun := _begun(text, open_mark)):
        stack.push(begun)
        if begun.stays:
            marks = [mark for mark in marks if mark.place > begun.start]
    for mark, is_last in zip(marks, _are_last(marks), strict=True):
        nearest = stack.closed_by(mark.sign)
        if _opens(mark, code, nearest):
            stays = mark.sign not in _SINGLE or _may_stay_open(text, mark)
            stack.push(_Open(mark.sign, mark.place, mark.place + 1, stays))
        elif nearest >= 0 and is_last:
            begun = stack.close(nearest)
            found.append(_quotation(text, begun, mark.place, mark.place + 1))
    for begun in stack.items:
        if begun.stays:
            end = len(text.rstrip())
            found.append(replace(_quotation(text, begun, end, end), is_closed=False))
            return [it for it in found if it.inner_start < it.inner_end], begun.sign
    return [it for it in found if it.inner_start < it.inner_end], ""


def _begun(text: str, sign: str) -> _Open | None:
    """Return what goes on from the paragraph before: for sure if this one begins with a mark.

    English repeats the opening mark, Spanish has the closing one.
    """
    start = len(text) - len(text.lstrip())
    if text[start : start + 1] in {sign, *CLOSED_BY[sign]}:
        return _Open(sign, start, start + 1, stays=True, continues=True)
    if sign in _SINGLE or sign in CLOSED_BY[sign]:
        return None
    return _Open(sign, start, start, stays=False, continues=True)


def _opens(mark: _Mark, code: str, nearest: int) -> bool:
    if mark.sign not in CLOSED_BY or (mark.sign == "’" and code not in _OPEN_WITH_APOSTROPHE):
        return False
    return mark.opens or (nearest < 0 and mark.may_open())


def _may_stay_open(text: str, mark: _Mark) -> bool:
    """Whether a single mark that nothing closes opens a quotation: ‘Abd and ’68 don't."""
    before = text[max(0, mark.place - 2) : mark.place].strip()
    at_start = not text[: mark.place].strip() if mark.place < 9 else False
    return (at_start or before in {":", ","}) and not mark.after.isdigit()


def _are_last(marks: Sequence[_Mark]) -> list[bool]:
    """Return of each mark whether it closes, if it can: no surer one follows before the next opens.

    In ‘the pupils’ books,’ the second is an apostrophe, as the inch in "a 12" board," is none.
    """
    last = [True] * len(marks)
    surer: dict[bool, bool] = {}
    for i in range(len(marks) - 1, -1, -1):
        mark = marks[i]
        kind = mark.sign in _SINGLE
        if mark.is_doubtful:
            last[i] = not surer.get(kind, False)
        elif kind or mark.sign == '"':
            surer[kind] = mark.closes
    return last


def _quotation(text: str, begun: _Open, inner_end: int, end: int) -> Quotation:
    inner = text[begun.inner_start : inner_end]
    start = begun.inner_start + len(inner) - len(inner.lstrip())
    stop = max(start, begun.inner_start + len(inner.rstrip()))
    return Quotation(begun.start, end, start, stop, continues=begun.continues)
