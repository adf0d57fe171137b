"""The file of one sheet: read, merged, saved whole, and set aside when it cannot be used."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path

from kit.exercise_words import WORDS
from kit.exercises.sheet import MAX_BYTES, SheetData, SheetError, merge, read_sheet
from kit.whole_files import write_whole

LOCK_SECONDS = 3.0
_STALE_SECONDS = 3600.0


class SheetFullError(OSError):
    """A sheet that has grown too large to be saved."""


class SheetClearedError(Exception):
    """A sheet that was cleared elsewhere: what is open of it here is not to be kept."""


class SheetFile:
    """Where a sheet is kept. `notice` says, in one line, if what stood there was set aside.

    Raises
    ------
    OSError
        From `load`, `save` and `delete`, when the disk or the folder does not let them.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notice = ""
        self._seen: tuple[int, int, int] | None = None

    def load(self, sheet: SheetData) -> SheetData:
        """Return the sheet with what the file has, unless that is as it was last seen."""
        state = _state_of(self.path)
        if state is None or state == self._seen:
            return sheet
        try:
            with self.path.open("rb") as file:
                disk = read_sheet(file.read(MAX_BYTES + 1), sheet.case)
            if disk.code != sheet.code:
                raise SheetError("damaged", "has another code inside")  # noqa: TRY301
        except SheetError as error:
            aside = self._set_aside()
            self.notice = WORDS.set_aside.format(reason=error, name=self.path.name, aside=aside)
            return sheet
        self._seen = state
        return merge(sheet, disk)

    def save(self, sheet: SheetData) -> SheetData:
        """Save the sheet with what another tab has saved meanwhile; return the two merged."""
        self.path.parent.mkdir(exist_ok=True)
        with self._locked():
            if self._seen and not self.path.exists() and self._cleared.exists():
                raise SheetClearedError
            merged = self.load(sheet)
            text = merged.to_json().encode()
            if len(text) > MAX_BYTES:
                raise SheetFullError
            write_whole(self.path, text)
            self._seen = _state_of(self.path)
            self._cleared.unlink(missing_ok=True)
        return merged

    def delete(self) -> None:
        """Delete the file, the page that was handed in, and what was set aside.

        An empty mark stays, by which other notebooks know that it was cleared and not lost.
        """
        if not self.path.parent.is_dir():
            return
        with self._locked():
            for path in (self.path, self.path.with_suffix(".html"), *self._set_asides()):
                path.unlink(missing_ok=True)
            if self._seen:
                self._cleared.touch()

    @property
    def _cleared(self) -> Path:
        return self.path.with_name(f".{self.path.stem}.cleared")

    def remove_leftovers(self) -> None:
        """Remove what a killed session may have left half-written in the folder."""
        for path in self.path.parent.glob(".*.tmp"):
            with contextlib.suppress(OSError):
                if time.time() - path.stat().st_mtime > _STALE_SECONDS:
                    path.unlink()

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        """Keep other tabs from saving meanwhile; the lock ends with the process that holds it."""
        from filelock import FileLock  # noqa: PLC0415  # costs 30 ms, at the first save only

        lock = FileLock(self.path.parent / ".lock", timeout=LOCK_SECONDS)
        try:
            lock.acquire()
        except NotImplementedError:  # some network disks know no locks: better saved than not
            yield
            return
        try:
            yield
        finally:
            lock.release()

    def _set_asides(self) -> list[Path]:
        return list(self.path.parent.glob(f"{self.path.stem}.set-aside-*.json"))

    def _set_aside(self) -> str:
        """Rename the file, so that its bytes are kept; return its new name."""
        number = len(self._set_asides()) + 1
        while (aside := self.path.with_name(f"{self.path.stem}.set-aside-{number}.json")).exists():
            number += 1
        self.path.replace(aside)
        return aside.name


def _state_of(path: Path) -> tuple[int, int, int] | None:
    """Return what changes when somebody else writes the file, or None if there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
