"""`AnswerSheet`: one student's open sheet, kept in a file beside the notebook.

Saved on every change; when that fails, `problem` says so and the answers stay in memory.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kit.case import Case
from kit.exercise_words import WORDS
from kit.exercises.codes import code_from, new_code
from kit.exercises.sheet import (
    Code,
    ItemAnswers,
    Place,
    Response,
    SheetData,
    SheetError,
    Slot,
    clean,
    merge,
    now,
    read_sheet,
)
from kit.exercises.sheet_file import SheetFile, SheetFullError, write_whole
from kit.version import VERSION

FOLDER = "answers"


REPLACED = "replaced"  # what listeners hear when the whole sheet has changed; else an item's id


class AnswerSheet:
    """A student's answers to a case, in memory and on disk.

    Parameters
    ----------
    case
        From `load_case`.
    folder
        Where the file is kept; made when the first answer is saved.
    code
        The student's code, as typed. Without one: the code used last in this folder, or else the
        only one there, or else a new one.

    Attributes
    ----------
    data : SheetData
        What has been answered so far.
    problem : str
        One line if the last change could not be saved, or empty.
    notice : str
        One line on what was found when the sheet was opened, or empty.
    offers : dict of str to SheetData
        Sheets of other codes that the browser has copies of, by their codes.
    """

    def __init__(self, case: Case, folder: Path, code: str | None = None) -> None:
        self.case = case
        self.folder = folder
        self.problem = self.notice = ""
        self.listeners: list[Callable[[str], None]] = []
        self.writer = secrets.token_hex(4)
        self.offers: dict[str, SheetData] = {}
        self._unsaved: dict[str, SheetData] = {}
        self._next = 0
        self._announced = False
        self.data = self._blank(self._last_code() if code is None else code_from(code))
        self._open(self.data.code)

    # --- Reading ---

    @property
    def path(self) -> Path:
        """The sheet's file."""
        return self._file.path

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been answered yet."""
        return not self.data.items

    @property
    def codes_here(self) -> list[str]:
        """The codes of the sheets of this case in the folder."""
        prefix = f"{self.case.data.id}--"
        names = (path.stem.removeprefix(prefix) for path in self.folder.glob(f"{prefix}*.json"))
        return sorted(name for name in names if code_from(name) == name)

    def new_slot(self, item: str, step: str) -> Slot:
        """Return a place for a record that this session does not have yet."""
        self._next += 1
        return Slot(item, step, self._next)

    # --- Changes ---

    def edit(self, slot: Slot, values: Mapping[str, Any]) -> None:
        """Keep a draft as it stands now."""
        self._record(slot, values)
        self._save()

    def give(self, slot: Slot, values: Mapping[str, Any], outcome: str, *, finished: bool) -> None:
        """Keep an answer that the student has given, the last one of its item if `finished`."""
        self._record(slot, values, outcome)
        if finished and not self.data.items[slot.item].finished:
            self.data = self.data.with_item(slot.item, finished=now())
        self._save()
        self._tell(slot.item)

    def reveal(self, item: str) -> None:
        """Keep that the student asked to be shown without an answer."""
        if not self.data.items.get(item, ItemAnswers()).revealed:
            self.data = self.data.with_item(item, revealed=now())
            self._save()
        self._tell(item)

    def move(self, key: str, item: str, step: str) -> None:
        """Keep where the student is in a set of items."""
        place = Place(at=now(), item=item, step=step)
        self.data = self.data.model_copy(update={"places": {**self.data.places, key: place}})
        if not self.is_empty:  # to have looked is no reason for a file
            self._save()

    def take(self, text: str | bytes) -> str:
        """Take over a copy of a sheet of this case; return one line on what became of it.

        A copy with the same code is merged; one with another code becomes the open sheet.
        """
        try:
            copy = read_sheet(text, self.case.data.id)
        except SheetError as error:
            return str(WORDS.copy_refused.format(reason=error))
        if copy.code != self.data.code:
            self._open(copy.code)
            self._remember_code()
        self.data = merge(self.data, copy)
        self._save()
        self._tell(REPLACED)
        return str(WORDS.copy_taken.format(code=copy.code))

    def start_new(self) -> None:
        """Go on with a new code. What has been answered so far stays in its file."""
        self.switch(new_code())

    def switch(self, typed: str) -> None:
        """Go on with the sheet of another code. What has been answered so far stays in its file."""
        self._open(code_from(typed))
        self._remember_code()
        self._tell(REPLACED)

    def clear(self) -> None:
        """Delete what is on disk of this sheet and start a new one with a new code."""
        with self._reporting():
            self._file.delete()
        if not self.problem:
            self.data = self._blank(self.data.code)  # nothing of it is to be kept
            self._open(new_code())
            self._remember_code()
            self.offers = {}
        self._tell(REPLACED)

    def write_beside(self, name: str, text: str) -> None:
        """Write a file into the sheet's folder; raises OSError if that cannot be done."""
        self.folder.mkdir(exist_ok=True)
        write_whole(self.folder / name, text.encode("utf-8", "replace"))

    # --- The browser's copy ---

    @property
    def copies_prefix(self) -> str:
        """With which the keys of this case's copies in a browser begin."""
        return f"perspective-kit:{self.case.data.id}:"

    @property
    def browser_copy(self) -> dict[str, Any]:
        """Where a browser keeps its copy, and the sheet that it begins with if it has none."""
        blank = self.data.model_copy(update={"items": {}, "places": {}})
        return {
            "key": f"{self.copies_prefix}{self.data.code}",
            "sheet": blank.model_dump(exclude_none=True),
        }

    def copy_message(self) -> dict[str, str]:
        """Return the message that makes a browser keep a copy."""
        return {"keep": self.browser_copy["key"], "text": self.data.to_json()}

    def is_unannounced(self) -> bool:
        """Return True the first time: one page is enough to ask a browser for its copies."""
        first, self._announced = not self._announced, True
        return first

    def hear_copies(self, copies: Any) -> None:
        """Take over a browser's copy of this sheet; keep others in `offers`, to be offered."""
        before = self.data
        self.offers = {}
        for text in copies.values() if isinstance(copies, dict) else ():
            with contextlib.suppress(SheetError):
                copy = read_sheet(text if isinstance(text, str) else "", self.case.data.id)
                if copy.code == self.data.code:
                    self.data = merge(self.data, copy)
                elif copy.items:
                    self.offers[copy.code] = copy
        if self.data != before:
            self._save()
        if self.data != before or self.offers:
            self._tell(REPLACED)

    # --- How it is done ---

    @property
    def _pointer(self) -> Path:
        return self.folder / f".{self.case.data.id}.last"

    def _path_of(self, code: str) -> Path:
        return self.folder / f"{self.case.data.id}--{code}.json"

    def _last_code(self) -> str:
        with contextlib.suppress(OSError, UnicodeDecodeError):
            last = self._pointer.read_text(encoding="utf-8")[:100]
            if last and last == code_from(last):
                return last
        here = self.codes_here
        return here[0] if len(here) == 1 else new_code()

    def _blank(self, code: Code) -> SheetData:
        return SheetData(
            kit=VERSION,
            case=self.case.data.id,
            case_version=self.case.version,
            code=code,
            started=now(),
        )

    def _open(self, code: Code) -> None:
        if self.problem and not self.is_empty:
            self._unsaved[self.data.code] = self.data
        self.notice = self.problem = ""
        self._is_remembered = False
        self._file = SheetFile(self._path_of(code))
        self.data = self._blank(code)
        unsaved = self._unsaved.pop(code, None)
        if unsaved:
            self.data = merge(self.data, unsaved)
        with self._reporting():
            self.data = self._file.load(self.data)
            self.notice = self._file.notice
            self._file.remove_leftovers()
        if unsaved:
            self._save()

    def _record(self, slot: Slot, values: Mapping[str, Any], outcome: str | None = None) -> None:
        """Put a draft into its slot, or with an outcome an answer that was given."""
        known = self.data.items.get(slot.item, ItemAnswers()).responses
        rev = next((r.rev for r in known if r.key == (self.writer, slot.number)), 0)
        response = Response(
            by=self.writer,
            n=slot.number,
            rev=rev + 1,
            at=now(),
            step=slot.step,
            given=outcome is not None,
            outcome=outcome,
            values={name: clean(value) for name, value in values.items()},
        )
        self.data = self.data.with_response(slot.item, response)

    def _tell(self, what: str) -> None:
        for listener in list(self.listeners):
            listener(what)

    def _save(self) -> None:
        with self._reporting():
            self.data = self._file.save(self.data)
            self.notice = self._file.notice or self.notice
            if not self._is_remembered:
                self._remember_code()

    @contextlib.contextmanager
    def _reporting(self) -> Iterator[None]:
        """Turn what goes wrong with a file into one line."""
        self.problem = ""
        try:
            yield
        except SheetFullError:
            self.problem = WORDS.sheet_full
        except TimeoutError:  # the lock's own error is one
            self.problem = WORDS.not_saved.format(reason=WORDS.folder_busy, folder=self.folder.name)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            self.problem = WORDS.not_saved.format(reason=reason, folder=self.folder.name)

    def _remember_code(self) -> None:
        with contextlib.suppress(OSError):
            self.folder.mkdir(exist_ok=True)
            write_whole(self._pointer, self.data.code.encode())
            self._is_remembered = True
