"""Files that are never half written, and never anything but files."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import time
from io import BufferedReader
from pathlib import Path

# A virus scanner or a cloud folder may hold a file for a moment, and its replacing is then refused.
_PAUSES = (0.02, 0.05, 0.1, 0.2, 0.3, 0.3)
_QUIETLY = os.O_RDONLY | sum(
    getattr(os, flag, 0) for flag in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY")
)


class NotAFileError(OSError):
    """A folder, a pipe or a device where a file is read."""

    def __init__(self, path: str | Path) -> None:
        super().__init__(errno.EINVAL, f"{Path(path).name} is not an ordinary file")


def absolute(path: Path) -> Path:
    """Return the whole path, or what there is of it where the working folder was deleted."""
    try:
        return path.absolute()
    except OSError:
        return path


def exists(path: Path) -> bool:
    """Return whether a path is there; False, too, in a folder that may not be entered."""
    return os.path.exists(path)  # noqa: PTH110  # Path.exists raises


def read_start(path: str | Path, size: int) -> bytes:
    """Return the first `size` bytes of an ordinary file; from a pipe one would wait for ever.

    Raises `NotAFileError` if it is something else, and `OSError` if it cannot be read.
    """
    with open_ordinary(path) as file:
        return file.read(size)


def open_ordinary(path: str | Path) -> BufferedReader:
    """Open an ordinary file to read it; raises what `read_start` raises."""
    try:
        opened = os.open(path, _QUIETLY)
    except PermissionError:
        if os.path.isdir(path):  # noqa: PTH112  # of which Windows says that it is not permitted
            raise NotAFileError(path) from None
        raise
    if not stat.S_ISREG(os.fstat(opened).st_mode):
        os.close(opened)
        raise NotAFileError(path)
    return os.fdopen(opened, "rb")


def write_whole(path: Path, text: bytes, *, is_patient: bool = True) -> None:
    """Write a file so that at any moment either the old or the new one is whole."""
    half = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with half.open("wb") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        move(half, path, is_patient=is_patient)
    except OSError:
        with contextlib.suppress(OSError):
            half.unlink()
        raise


def move(path: Path, to: Path, *, is_patient: bool = True) -> None:
    """Rename a file, if patient trying again for about a second while that is refused."""
    for pause in _PAUSES if is_patient else ():
        try:
            path.replace(to)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    path.replace(to)
