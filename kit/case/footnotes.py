"""Sources named in a text where it speaks of them, as Pandoc writes it: "It was cold [@a; @b]."."""

from __future__ import annotations

import re

# Bounded, so that no text takes long: an id has at most 60 signs.
_MARK = re.compile(r"[ \n]?\[(@[a-z0-9-]{1,60}(?:; ?@[a-z0-9-]{1,60}){0,20})\]")
_ID = re.compile(r"@([a-z0-9-]+)")


def split_at_marks(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the text in pieces, each with the ids that are named at its end.

    >>> split_at_marks("It was cold [@weather]. It rained.")
    (('It was cold', ('weather',)), ('. It rained.', ()))
    """
    parts = [*_MARK.split(text), ""]  # after the last piece there is no mark
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return tuple((piece, tuple(_ID.findall(mark))) for piece, mark in pairs if piece or mark)


def source_marks(text: str) -> tuple[str, ...]:
    """Return the ids that a text names, in its order.

    >>> source_marks("It was cold [@weather; @diary].")
    ('weather', 'diary')
    """
    return tuple(id_ for mark in _MARK.findall(text) for id_ in _ID.findall(mark))


def without_marks(text: str) -> str:
    """Return the text as a reader sees it.

    >>> without_marks("It was cold [@weather].")
    'It was cold.'
    """
    return _MARK.sub("", text)
