"""The lines that were left out of a text, kept beside the case."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kit.authors.begun import LEFT_OUT
from kit.authors.form.case_files import CannotChangeError
from kit.authors.left_out import LeftOut, read, written
from kit.files import read_start, write_whole

_MAX_BYTES = 4_000_000


def left_out_of(folder: Path) -> list[LeftOut]:
    """Return the lines that were left out; none if their file is gone or damaged."""
    try:
        return read(read_start(folder / LEFT_OUT, _MAX_BYTES).decode(errors="replace"))
    except OSError:
        return []


def keep_left_out(folder: Path, lines: Sequence[LeftOut]) -> None:
    """Keep lines that were left out."""
    try:
        write_whole(folder / LEFT_OUT, written(lines).encode())
    except OSError as error:
        raise CannotChangeError(f"{LEFT_OUT}: {error.strerror or error}") from None
