"""A text pasted into a terminal, or sent by another program."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from typing import TextIO

from kit.source.own_text import MAX_BYTES

_END = b"\x04"  # what Ctrl-D types


def pasted() -> bytes:
    """Return what is pasted until its end is told: Ctrl-D, or on Windows Ctrl-Z and Enter.

    It stops behind what is too large for an article.
    """
    stream: TextIO | None = sys.stdin
    if stream is None:  # where a shell has closed it
        return b""
    if not isinstance(stream, io.TextIOWrapper):  # in a notebook or a test
        return stream.read(MAX_BYTES + 1).encode(errors="replace")
    if not stream.isatty():
        return _read(stream)
    with _long_lines(stream.fileno()) as are_long:
        return _typed(stream.fileno()) if are_long else _read(stream)


def _read(stream: io.TextIOWrapper) -> bytes:
    return bytes(stream.buffer.read(MAX_BYTES + 1))


@contextlib.contextmanager
def _long_lines(terminal: int) -> Iterator[bool]:
    """While this lasts, a terminal takes lines of any length; it cuts them at 4096 or even 1024."""
    try:
        import termios  # noqa: PLC0415  # Windows has none, and no such limit
    except ImportError:
        yield False
        return
    before = termios.tcgetattr(terminal)
    now = termios.tcgetattr(terminal)
    now[3] &= ~termios.ICANON
    now[6][termios.VMIN], now[6][termios.VTIME] = 1, 0
    termios.tcsetattr(terminal, termios.TCSANOW, now)
    try:
        yield True
    finally:
        termios.tcsetattr(terminal, termios.TCSANOW, before)


def _typed(terminal: int) -> bytes:
    """Return what a terminal sends up to Ctrl-D, without what was typed and taken back."""
    found = bytearray()
    while len(found) <= MAX_BYTES and (some := os.read(terminal, 65_536)):
        for byte in some:
            if byte == _END[0]:
                return bytes(found)
            if byte in (0x08, 0x7F):
                del found[-1:]
            else:
                found.append(byte)
    return bytes(found)
