"""How far the reading of very many sheets is: a line on a terminal that is overwritten."""

from __future__ import annotations

import sys

from kit.classroom.words import ClassroomWords
from kit.language import Language

_WIDTH = 30


class TerminalProgress:
    """Tells on standard error, if that is a terminal and there is much to read."""

    def __init__(self, language: Language, least: int) -> None:
        self._say = language.words(ClassroomWords)
        self._least = least
        self._percent = -1

    def __call__(self, read: int, many: int) -> None:
        """Tell that so many are read; the line is gone when all are."""
        percent = 100 * read // many
        if many < self._least or percent == self._percent or not _is_terminal():
            return
        self._percent = percent
        bar = "█" * (_WIDTH * read // many)
        line = f"{bar:░<{_WIDTH}} {self._say.reading.format(n=f'{read:,}', all=f'{many:,}')}"
        sys.stderr.write(f"\r{line}" if read < many else f"\r{' ' * len(line)}\r")
        sys.stderr.flush()


def _is_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()
