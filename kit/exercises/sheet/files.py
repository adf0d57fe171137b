"""The files of one code's sheet, and in one line each what goes wrong with them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

from kit.exercises.sheet.codes import CodesHere
from kit.exercises.sheet.data import SheetData
from kit.exercises.sheet.file import SheetFile, SheetFullError
from kit.exercises.sheet.locations import Location, host, try_writing
from kit.exercises.sheet.words import SheetWords


class SheetFiles:
    """The file that a sheet is saved in, and copies of it in the person's other folders.

    `problem` says if the last save failed, `notice` what happened to a file meanwhile.
    """

    def __init__(
        self,
        location: Location,
        codes: CodesHere,
        code: str,
        read: Callable[[bytes], SheetData],
        say: SheetWords,
    ) -> None:
        folders = (location.folder, *location.others)
        self.file, *self._copies = (SheetFile(*codes.paths_of(code, f), read, say) for f in folders)
        self._location = location
        self.problem = self.notice = ""

    def speak(self, say: SheetWords) -> None:
        """Use other words from now on."""
        for each in (self.file, *self._copies):
            each.say = say

    def load(self, sheet: SheetData) -> SheetData:
        """Return the sheet with what the files have; find out whether it can be saved."""
        for copy in self._copies:
            with contextlib.suppress(OSError):
                sheet = copy.load(sheet)
        with self._reporting(self.file.say.not_saved):
            sheet = self.file.load(sheet)
            notices = (each.notice for each in (self.file, *self._copies))
            self.notice = next(filter(None, notices), "")
            if host() != "browser":  # where each look at a file takes its time
                self.file.remove_leftovers()
                try_writing(self._location.folder)
        return sheet

    def save(self, sheet: SheetData) -> SheetData:
        """Return the sheet with what others have saved; raises SheetClearedError if it is gone."""
        with self._reporting(self.file.say.not_saved):
            sheet = self.file.save(sheet)
            self.notice = self.file.notice or self.notice
        return sheet

    def delete(self) -> bool:
        """Delete all of it; return whether the file that is saved could be deleted."""
        with self._reporting(self.file.say.not_cleared):
            self.file.delete()
        if not self.problem:
            self.notice = " ".join(filter(None, map(self._left_behind, self._copies)))
        return not self.problem

    def hear_whether_kept(self, _is_kept: bool) -> bool:
        """Hear whether the browser keeps its copy, and return whether that changes `problem`."""
        return False

    def _left_behind(self, copy: SheetFile) -> str:
        """Delete a copy; return one line if it does not go."""
        try:
            copy.delete()
        except OSError as error:
            folder, reason = copy.path.parent.name, self._told(error)
            return self.file.say.left_behind.format(folder=folder, reason=reason)
        return ""

    @contextlib.contextmanager
    def _reporting(self, line: str) -> Iterator[None]:
        """Turn what goes wrong with a file into one line."""
        self.problem = ""
        try:
            yield
        except SheetFullError:
            self.problem = self.file.say.sheet_full
        except OSError as error:
            reason = self._told(error)
            self.problem = line.format(reason=reason, folder=self._location.told_as)

    def _told(self, error: OSError) -> str:
        if isinstance(error, TimeoutError):  # the lock's own error is one
            return self.file.say.folder_busy
        if host() == "browser":
            return self.file.say.browser_full
        return error.strerror or type(error).__name__


class NoFiles(SheetFiles):
    """In place of files where none is written: the browser's copy is all that keeps a sheet.

    `file` has the name of the one that is downloaded.
    """

    def load(self, sheet: SheetData) -> SheetData:
        """Return the sheet as it is."""
        return sheet

    def save(self, sheet: SheetData) -> SheetData:
        """Return the sheet as it is: whoever changes it sends it to the browser."""
        return sheet

    def delete(self) -> bool:
        """Return that there is nothing on a disk any more."""
        return True

    def hear_whether_kept(self, is_kept: bool) -> bool:
        """Turn a browser that keeps nothing into one line; return whether that is new."""
        before, self.problem = self.problem, "" if is_kept else self.file.say.not_kept
        return self.problem != before
