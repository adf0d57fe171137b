"""What a command says on a terminal that obeys none of it: names and paths may be a stranger's."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from typing import TextIO

from kit.text import printable


class NotWrittenError(Exception):
    """A file that a command cannot write; its text is the line that the command ends with."""


@contextlib.contextmanager
def writing(place: object) -> Iterator[None]:
    """Say of an `OSError` in here that `place` cannot be written; raises `NotWrittenError`."""
    try:
        yield
    except OSError as error:
        why = error.strerror or error
        raise NotWrittenError(printable(f"{place}: cannot be written: {why}")) from None


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
