"""The file of one sheet: read, merged, saved whole, and set aside when it cannot be used."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from kit.exercises.sheet.data import SheetData, merge
from kit.exercises.sheet.locations import host, make_folder
from kit.exercises.sheet.reading import MAX_BYTES, SheetError
from kit.exercises.sheet.words import SheetWords
from kit.files import exists, move, read_start, write_whole

LOCK_SECONDS = 3.0
_IMPATIENT_SECONDS = 0.1
_STALE_SECONDS = 3600.0
_MOST_LEFTOVERS = 100


class SheetFullError(OSError):
    """A sheet that has grown too large to be saved."""


class SheetClearedError(Exception):
    """A sheet that was cleared elsewhere: what is open of it here is not to be kept."""


class SheetFile:
    """Where a sheet is kept. `notice` says, in one line, what happened to the file meanwhile.

    If another story, of the same id, has its sheet at `path`, ours is kept at `or_at`. `read`
    returns the sheet in some bytes, or raises SheetError. `say` has the words for notices to come.

    Raises
    ------
    OSError
        From `load`, `save` and `delete`, when the disk or the folder does not let them.
    """

    def __init__(
        self, path: Path, or_at: Path, read: Callable[[bytes], SheetData], say: SheetWords
    ) -> None:
        self.or_at, self._read, self.say = or_at, read, say
        self.path = or_at if exists(or_at) else path
        self.notice = ""
        self._seen: tuple[int, int, int] | None = None
        self._knows_locks: bool | None = None  # the disk; not tried yet
        self._is_patient = True  # not after a save that failed: no student waits for each change

    def load(self, sheet: SheetData) -> SheetData:
        """Return the sheet with what the file has, unless that is as it was last seen."""
        try:
            return self._merged(sheet)
        except SheetError:
            # Another notebook may have opened it, too, and saved a good one meanwhile.
            with self._locked():
                return self._merged_or_set_aside(sheet)

    def _merged(self, sheet: SheetData) -> SheetData:
        """Return the sheet with what the file has; raises SheetError if that cannot be used."""
        state = _state_of(self.path)
        if state is None or state == self._seen:
            return sheet
        disk = self._read(read_start(self.path, MAX_BYTES + 1))
        if disk.code != sheet.code:
            raise SheetError("damaged", lambda say: say.other_code)
        self._seen = state
        return merge(sheet, disk)

    def _merged_or_set_aside(self, sheet: SheetData) -> SheetData:
        """Do the same with the folder locked, and put out of the way what cannot be used."""
        try:
            return self._merged(sheet)
        except SheetError as error:
            if error.kind == "other story" and self.path != self.or_at:
                self.path, self._seen = self.or_at, None
                return self._merged_or_set_aside(sheet)
            aside = self._set_aside()
            reason = error.reason(self.say)
            self.notice = self.say.set_aside.format(reason=reason, name=self.path.name, aside=aside)
            return sheet

    def save(self, sheet: SheetData) -> SheetData:
        """Save the sheet with what another tab has saved meanwhile; return the two merged."""
        self.notice = ""
        make_folder(self.path.parent)
        try:
            with self._locked():
                make_folder(self.path.parent)  # another kernel may have tried it, and removed it
                if self._seen and _state_of(self.path) is None:
                    if self._cleared.exists():
                        raise SheetClearedError
                    self.notice = self.say.written_anew.format(name=self.path.name)
                merged = self._merged_or_set_aside(sheet)
                text = merged.to_json().encode()
                if len(text) > MAX_BYTES:
                    raise SheetFullError
                write_whole(self.path, text, is_patient=self._is_patient)
                self._seen = _state_of(self.path)
                self._cleared.unlink(missing_ok=True)
        except OSError:
            self._is_patient = False
            raise
        self._is_patient = True
        return merged

    def delete(self) -> None:
        """Delete the file, the page that was handed in, and what was set aside or half-written.

        An empty mark stays, by which other notebooks know that it was cleared and not lost.
        """
        if not self.path.parent.is_dir():
            return
        with self._locked():
            half = self.path.parent.glob(f".{self.path.stem}.*.tmp")
            page = self.path.with_suffix(".html")
            for path in (self.path, page, *self._set_asides(), *half):
                path.unlink(missing_ok=True)
            if self._seen:
                self._cleared.touch()

    @property
    def _cleared(self) -> Path:
        mark = hashlib.sha256(self.path.stem.encode()).hexdigest()[:16]  # does not tell the code
        return self.path.with_name(f".{mark}.cleared")

    def remove_leftovers(self) -> None:
        """Remove what killed sessions may have left half-written in the folder: some each time."""
        for path in islice(self.path.parent.glob(".*.tmp"), _MOST_LEFTOVERS):
            with contextlib.suppress(OSError):
                if time.time() - path.stat().st_mtime > _STALE_SECONDS:
                    path.unlink()

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        """Keep other tabs from saving meanwhile; the lock ends with the process that holds it.

        Some network disks know no locks, and some folders have one that another user made. Better
        saved without than not: what others have saved is read again right before. In a browser no
        lock ends by itself.
        """
        if host() == "browser":
            yield
            return
        from filelock import FileLock  # noqa: PLC0415  # costs 30 ms, at the first save only

        place = self.path.parent / ".lock"
        seconds = LOCK_SECONDS if self._is_patient else min(LOCK_SECONDS, _IMPATIENT_SECONDS)
        lock = FileLock(place, timeout=seconds, fallback_to_soft=False)
        with contextlib.ExitStack() as held:
            try:
                if self._knows_locks is None:
                    self._knows_locks = not _refuses_locks(place)
                if self._knows_locks:
                    held.enter_context(lock)
            except TimeoutError:
                raise
            except (NotImplementedError, OSError):
                pass
            yield

    def _set_asides(self) -> list[Path]:
        return list(self.path.parent.glob(f"{self.path.stem}.set-aside-*.json"))

    def _set_aside(self) -> str:
        """Rename the file, so that its bytes are kept; return its new name."""
        number = len(self._set_asides()) + 1
        while True:
            aside = self.path.with_name(f"{self.path.stem}.set-aside-{number}.json")
            try:
                aside.touch(exist_ok=False)  # so that nobody else takes the name
                break
            except FileExistsError:
                number += 1
        try:
            move(self.path, aside)
        except OSError:
            aside.unlink(missing_ok=True)
            raise
        return aside.name


def _refuses_locks(path: Path) -> bool:
    """Whether a disk answers "not permitted" to every lock, which reads as held by another."""
    try:
        import fcntl  # noqa: PLC0415  # which Windows does not have

        flags = os.O_RDWR | os.O_CREAT | os.O_NONBLOCK  # a pipe there would keep us waiting
        with os.fdopen(os.open(path, flags), "rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError:
        return False
    except OSError as error:
        return error.errno == errno.EACCES
    return False


def _state_of(path: Path) -> tuple[int, int, int] | None:
    """Return what changes when somebody else writes the file, or None if there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    except OSError:
        # A browser's Python still knows a file that was deleted in the list of files.
        if host() != "browser":
            raise
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
