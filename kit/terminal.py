"""What a command says on a terminal that obeys none of it: names and paths may be a stranger's."""

from __future__ import annotations

import sys
from typing import TextIO

from kit.text import printable


def say(what: object, stream: TextIO | None = None) -> None:
    """Print something on one line."""
    print(printable(str(what)), file=stream or sys.stdout)


def say_lines(what: object, stream: TextIO | None = None) -> None:
    """Print each line of something, such as the problems of a case."""
    for line in str(what).splitlines():
        say(line, stream)


def several(number: int, thing: str) -> str:
    """Return a number of things in words.

    >>> several(2, "voice")
    '2 voices'
    """
    return f"{number} {thing}{'' if number == 1 else 's'}"
