"""Quotation marks, and what their places say: one opens, closes, or is an apostrophe.

A mark that opens has a space before it and none behind, one that closes the other way round. What
looks like neither, as in Chinese, opens if nothing is open that it closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from kit.text import QUOTATION_MARKS

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
CLOSES: Final = {
    sign: [opening for opening, closing in CLOSED_BY.items() if sign in closing]
    for sign in QUOTATION_MARKS
}
SINGLE: Final = frozenset("‘’‚'")  # may be apostrophes
_ALWAYS_OPEN: Final = frozenset("„‚「『")
_ALSO_CLOSE: Final = frozenset("”’»›'")  # and open only before a word
_BEFORE_OPENING: Final = frozenset("([{¿¡—–―")
_AFTER_CLOSING: Final = frozenset(".,;:!?…)]}—–―。、，！？")

# An article that is part of what follows, as in l’« or », is no mark of its row.
_RUN = re.compile(rf"(?<=[^\W\d_])[’'](?=«|[“„\"‹]\w)|[{QUOTATION_MARKS}]+")
# ’tis, 'em, rock ’n’ roll, ’90s; Dutch 's, 't
_ELISION = re.compile(
    r"(?:\d0s|tis|twas|twere|twould|em|til|s|t|k)\b(?![’'])|n[’'](?!\w)", re.IGNORECASE
)


class Mark(NamedTuple):
    """A quotation mark.

    `opens` and `closes` say whether it stands as only an opening or a closing one does, `may_open`
    whether it opens a quotation if there is none for it to close. What `is_doubtful` closes one, or
    is an apostrophe or an inch.
    """

    place: int
    sign: str
    opens: bool
    closes: bool
    may_open: bool
    is_doubtful: bool


def marks(text: str) -> list[Mark]:
    r"""Return a text's quotation marks, without apostrophes and inches.

    >>> [mark.sign for mark in marks("“It’s the pupils’ 12\" board”")]
    ['“', '’', '"', '”']
    """
    found = [mark for run in _RUN.finditer(text) for mark in _row(text, *run.span())]
    return [mark for mark, is_one in zip(found, _are_marks(found), strict=True) if is_one]


def _row(text: str, start: int, end: int) -> Iterator[Mark]:
    """Yield the marks of a row, which share what stands beside it."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before in CLOSES:
        before = ""  # an article's apostrophe, before which a word may begin
    begins = not before or before.isspace() or before in _BEFORE_OPENING
    ends = not after or after.isspace() or after in _AFTER_CLOSING
    opens, closes = begins and not ends, ends and not begins
    is_before_word = bool(after.strip()) and (after not in ".,;:!?)" or text.startswith("..", end))
    follows_letter = _is_letter(before)
    is_within = end - start == 1 and follows_letter and (after in CLOSES or _is_letter(after))
    goes_on = before.isalnum() and after.isspace() and text[end + 1 : end + 2].isalnum()
    is_inch = before.isdigit()
    for place in range(start, end):
        sign = text[place]
        if sign in SINGLE:
            if is_within or (place == end - 1 and _is_elided(text, start, end)):
                continue
            may_open = is_before_word and not closes and not follows_letter
            yield Mark(place, sign, opens, closes, may_open or sign == "‚", goes_on)
        elif sign == '"':
            if not (is_within and "\u05d0" <= before <= "\u05ea"):  # a Hebrew abbreviation's
                yield Mark(place, sign, opens, closes, not (closes or is_inch), is_inch)
        else:
            may_open = sign in _ALWAYS_OPEN or not closes
            may_open &= is_before_word or sign not in _ALSO_CLOSE
            yield Mark(place, sign, opens, closes, may_open, is_doubtful=False)


def _is_letter(char: str) -> bool:
    """Whether a letter or a digit is of a script that parts words by spaces."""
    return char.isalnum() and char < "\u2e80"


def _is_elided(text: str, start: int, end: int) -> bool:
    """Whether a single mark stands for letters left out before or behind."""
    between = start > 1 and text[start - 1] in "nN" and text[start - 2] in SINGLE
    return between or _ELISION.match(text, end) is not None


def _are_marks(found: Sequence[Mark]) -> list[bool]:
    """Return of each whether it is one: none is, if doubtful, before a surer one that closes.

    In ‘the pupils’ books,’ the second is an apostrophe, in "a 12" board," it is an inch.
    """
    are = [True] * len(found)
    closes_next = {True: False, False: False}
    for i in range(len(found) - 1, -1, -1):
        mark = found[i]
        is_single = mark.sign in SINGLE
        if mark.is_doubtful:
            are[i] = not closes_next[is_single]
        elif is_single or mark.sign == '"':
            closes_next[is_single] = mark.closes
    return are
