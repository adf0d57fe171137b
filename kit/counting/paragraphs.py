"""The paragraphs of a text, however its lines are broken, in the form in which they are counted."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kit.counting.anchoring import normalise
from kit.counting.marks import readable
from kit.text import composed
from kit.tokens import meet_unspaced

# Of so many of its lines, a block's lines end with a sentence if each is a paragraph.
_MOSTLY = 0.75


def paragraphs_of(text: str) -> list[str]:
    r"""Return the paragraphs of a text: parted by blank lines, or each in a line of its own.

    Lines that are wrapped are put together; white space is single, letters in NFC, and the marks
    that come along when a text is copied are gone.

    >>> paragraphs_of("It is cold,\nsays Ina.\n\nIt is not.\nJo went out.")
    ['It is cold, says Ina.', 'It is not.', 'Jo went out.']
    """
    blocks = re.split(r"\n[^\S\n]*\n", readable(text))
    found = (" ".join(map(composed, part.split())) for block in blocks for part in _parts(block))
    return [paragraph for paragraph in found if paragraph]


def _parts(block: str) -> Iterator[str]:
    """Yield a block's lines if most of them end with a sentence, else the whole of it."""
    lines = [line.strip() for line in block.split("\n") if line.strip()]
    ended = sum(ends_sentence(line) for line in lines)
    if ended > 1 and ended >= _MOSTLY * len(lines):
        yield from lines
    else:
        yield _unwrapped(lines)


def _unwrapped(lines: Sequence[str]) -> str:
    """Return lines as one; a script that puts no space between words has none between them."""
    around = pairwise(["", *lines])
    return "".join(f"{'' if meet_unspaced(*both) else ' '}{both[1]}" for both in around)


def ends_sentence(text: str) -> bool:
    """Return whether a word or a line, with what closes behind it, may be a sentence's end.

    >>> ends_sentence('said."'), ends_sentence("said,")
    (True, False)
    """
    return text.rstrip(" \"'”’»›“)]」』").endswith((".", "!", "?", "…", "。", "！", "？"))


def digest(paragraphs: Sequence[str]) -> str:
    """Return the SHA-256 of paragraphs, each normalised, joined by line feeds."""
    return hashlib.sha256("\n".join(map(normalise, paragraphs)).encode()).hexdigest()
