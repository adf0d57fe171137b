"""Marks that come along when a text is copied: none of them is what the text says.

A browser copies soft hyphens and zero-width spaces, a PDF ligatures and words broken at a line's
end, a program the page's entities. `readable` is what a reader should see instead, `unmarked` and
`folded` are what is compared: of the text and of what a case quotes alike.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable
from itertools import chain

# Nobody sees these, in any script: a soft hyphen, a zero-width space, what joins words or orders
# them to be drawn the other way round, a byte order mark.
_SOFT_HYPHEN = "\u00ad"
_NEVER_SEEN = f"{_SOFT_HYPHEN}\u200b\ufeff" + "".join(
    map(chr, chain(range(0x2060, 0x206A), range(0x202A, 0x202F)))
)
# Persian and Hindi words and many emoji are drawn wrongly without a joiner (U+200C, U+200D), and
# Hebrew and Arabic lines without a mark of direction. A reader sees the difference, so they stay
# where they matter. Typists leave them out often, so nothing is compared with them.
_JOINERS, _DIRECTIONS = "\u200c\u200d", "\u200e\u200f\u061c"
_LONE = re.compile(f"(?<!\\S)[{_JOINERS}{_DIRECTIONS}]+(?!\\S)")
_LATIN_JOINERS = re.compile(f"(?<![\u0300-\U0010ffff])[{_JOINERS}]+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")

_HYPHENS = "-\u2010\u2011"
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,7});")
LONGEST_PART = 30  # of a broken word; what is longer is none
# A hyphen before one of these stands for what follows later, as in "two- and three-year-olds".
_NOT_JOINED = {"and", "or", "to", "nor", "und", "oder", "bis", "sowie", "et", "ou", "y", "o", "e"}


# The letters that ligatures and the forms of Hebrew and Arabic letters stand for. A form of several
# words, such as U+FDFA, counts as one and stays.
_FORMS = {
    char: letters
    for char in map(chr, chain(range(0xFB00, 0xFE00), range(0xFE70, 0xFEFF)))
    if " " not in (letters := unicodedata.normalize("NFKC", char))
}
_SHOWN = str.maketrans(_FORMS | dict.fromkeys(_NEVER_SEEN, ""))
_WITHOUT_DIRECTIONS = str.maketrans("", "", _DIRECTIONS)
_UNSEEN = str.maketrans("", "", _JOINERS + _DIRECTIONS)
_UNMARKED = _SHOWN | _UNSEEN | str.maketrans(dict.fromkeys(_HYPHENS, "-"))
PLAIN_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
_FOLDED = _UNMARKED | PLAIN_QUOTES | str.maketrans({"…": "..."} | dict.fromkeys("‒–—―−", "-"))


def unmarked(text: str) -> str:
    r"""Return a text without invisible marks, with ligatures opened and plain hyphens.

    >>> unmarked("ef\u00adﬁ\u200ccient")
    'efficient'
    """
    return text if text.isascii() else text.translate(_UNMARKED)


def folded(text: str) -> str:
    """Return a text as it is compared: `unmarked`, with plain quotation marks, dashes and dots.

    The number of words stays the same.

    >>> folded("“Well – perhaps…”")
    '"Well - perhaps..."'
    """
    return text.translate(_FOLDED)


def places(text: str) -> list[int]:
    r"""Return where each character of `folded(text)` comes from in the text, and the text's end.

    >>> places("a\u200cb…")
    [0, 2, 3, 3, 3, 4]
    """
    found = [place for place, char in enumerate(text) for _ in folded(char)]
    return [0, *found[1:], len(text)]  # an unseen mark at the beginning belongs to it


def readable(text: str, known: Iterable[str] = ()) -> str:
    """Return a text as a reader should see it, with line feeds at its lines' ends.

    Quotation marks, dashes and hyphens stay as they were copied. `known` are other texts about it:
    a word that is broken at a line's end is put together if it stands there or elsewhere in it.
    """
    text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    text = "\n".join(text.replace("\u2029", "\n\n").splitlines())
    text = _mended(text, known).translate(_SHOWN)
    if not _RIGHT_TO_LEFT.search(text):
        text = text.translate(_WITHOUT_DIRECTIONS)
    return _LATIN_JOINERS.sub("", _LONE.sub("", text))


# --- Words broken at a line's end ---

_BREAK = re.compile(
    rf"([{_HYPHENS}{_SOFT_HYPHEN}])(?<=[^\W\d_].)[^\S\n]*\n[^\S\n]*(\S+)[^\S\n]*\n?"
)


def _mended(text: str, others: Iterable[str]) -> str:
    """Return the text; a word that goes on in the next line is put together in its own.

    A plain hyphen may be the word's own, as in "well-known". It goes only if the word stands
    elsewhere without it, so that no word is made up.
    """
    if not _BREAK.search(text):
        return text
    known = set(re.findall(r"\w+", unmarked("\n".join((text, *others))).lower()))

    def joined(found: re.Match[str]) -> str:
        hyphen, rest = found.groups()
        if not rest[0].islower() or rest.lower() in _NOT_JOINED:
            return found[0]
        begun = text[max(0, found.start() - LONGEST_PART) : found.start()]
        head = re.split(r"\W", unmarked(begun))[-1]
        tail = re.split(r"\W", unmarked(rest[:LONGEST_PART]))[0]
        is_one = hyphen == _SOFT_HYPHEN or f"{head}{tail}".lower() in known
        return f"{'' if is_one else hyphen}{rest}\n"

    return _BREAK.sub(joined, text)
