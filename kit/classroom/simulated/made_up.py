"""The codes of students who are made up, by which everybody can tell that they are."""

from __future__ import annotations

from kit.exercises.asked.items import drawn
from kit.exercises.sheet.codes import BIRDS, COLOURS

MADE_UP = "made-up-"
_COLOURS, _BIRDS = COLOURS.split(), BIRDS.split()


def made_up_code(seed: int, number: int) -> str:
    """Return the code of a made-up student, of whom each number has another.

    >>> is_made_up(made_up_code(0, 1)), made_up_code(0, 1)[-5:]
    (True, '-0001')
    """
    bird, colour = divmod(drawn(f"{seed} {number}", "made-up code"), len(_COLOURS))
    return f"{MADE_UP}{_COLOURS[colour]}-{_BIRDS[bird % len(_BIRDS)]}-{number:04}"


def is_made_up(code: str) -> bool:
    """Return whether a code is of a student who is made up, so that pages can say so.

    >>> is_made_up("made-up-amber-heron-0001"), is_made_up("amber-heron-4827")
    (True, False)
    """
    return code.startswith(MADE_UP)
