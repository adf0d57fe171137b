"""`AnswerSheet`: one student's open sheet, kept in a file of the student's own folder.

Saved on every change; when that fails, `problem` says so and the answers stay in memory.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from threading import RLock
from typing import Any

from kit.case.story import Story
from kit.exercises.sheet.codes import CodesHere, code_from, new_code
from kit.exercises.sheet.copies import BrowserCopies
from kit.exercises.sheet.data import ItemAnswers, Place, SheetData, merge
from kit.exercises.sheet.file import SheetClearedError
from kit.exercises.sheet.files import NoFiles, SheetFiles
from kit.exercises.sheet.locations import Location, host, make_folder, person
from kit.exercises.sheet.reading import SheetError, read_sheet
from kit.exercises.sheet.slot import Slot, Stamp
from kit.exercises.sheet.threads import one_at_a_time
from kit.exercises.sheet.times import later, now
from kit.exercises.sheet.words import SheetWords
from kit.files import write_whole
from kit.language import ENGLISH, Language

# What listeners hear: an item's id when it was answered, or one of these, which no id can be.
REPLACED = "the whole sheet"
OFFERED = "an offer"
BEGUN = "a first draft"
TOLD = "a problem or a notice"


class AnswerSheet:
    """A student's answers to a case, in memory and on disk.

    Parameters
    ----------
    story
        What is answered about: `Case.story`.
    location
        The folder of the file, made for the first answer, or a location that has others, too.
    code
        The student's code, as typed; without one, what `CodesHere.last` returns.
    carry
        Returns a sheet of the story in today's form, however old it is.
    language
        What problems and notices are told in.

    Attributes
    ----------
    data : SheetData
        What has been answered so far.
    codes : CodesHere
        The codes of which the student has sheets.
    lock : threading.RLock
        Held by each method that changes the sheet, and by whoever needs several of them in one.
    copies : BrowserCopies
        What browsers keep of this story's sheets.
    """

    def __init__(
        self,
        story: Story,
        location: Path | Location,
        code: str | None = None,
        *,
        carry: Callable[[SheetData], SheetData] = lambda sheet: sheet,
        language: Language = ENGLISH,
    ) -> None:
        self.story, self._carry = story, carry
        self._say = language.words(SheetWords)
        self.location = location if isinstance(location, Location) else Location(location)
        self.folder = self.location.folder
        self.lock = RLock()
        self.listeners: list[Callable[[str], None]] = []
        self.writer = secrets.token_hex(4)
        self.data: SheetData
        self._unsaved: dict[str, SheetData] = {}
        self._next = 0
        case, mark = story.case, story.marks[-1]
        self.codes = CodesHere(self.location, case, mark)
        # All users of a hub may have one browser, for which the hub is one site.
        owner = person() if host() == "server" else ""
        self.copies = BrowserCopies(case, mark, self._read, owner)
        self._open(self.codes.last() if code is None else code_from(code))

    # --- Reading ---

    def is_for(self, story: Story, wanted: Path) -> bool:
        """Return whether this is a story's sheet, opened for this folder of a project."""
        is_same = self.story.is_same(story.marks)
        return (self.story.case, self.location.wanted) == (story.case, wanted) and is_same

    @one_at_a_time
    def go_on_with(
        self, version: str, carry: Callable[[SheetData], SheetData], language: Language
    ) -> None:
        """Go on with the case as it is now: changed by its author, or in another language."""
        self.story, self._carry = replace(self.story, version=version), carry
        self._say = language.words(SheetWords)
        self._files.speak(self._say)

    @property
    def path(self) -> Path:
        """The sheet's file."""
        return self._files.file.path

    @property
    def problem(self) -> str:
        """One line if the last change could not be saved, or empty."""
        return self._files.problem

    @property
    def notice(self) -> str:
        """One line on what was found when the sheet was opened or saved, or empty."""
        return self._files.notice

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been answered yet."""
        return not self.data.items

    @one_at_a_time
    def new_slot(self, item: str, step: str, stamp: Stamp | None = None) -> Slot:
        """Return a place for a record that this session does not have yet."""
        self._next += 1
        return Slot(item, step, self._next, stamp or Stamp(case_version=self.story.version))

    # --- Changes ---

    @one_at_a_time
    def edit(self, slot: Slot, values: Mapping[str, Any], rev: int = 0) -> None:
        """Keep a draft as it stands now; `rev` is what the browser's own copy counts, if any."""
        is_first = slot.item not in self.data.items
        self._record(slot, values, rev=rev)
        self._save()
        if is_first:
            self._tell(BEGUN)

    @one_at_a_time
    def give(self, slot: Slot, values: Mapping[str, Any], outcome: str, *, finished: bool) -> None:
        """Keep an answer that the student has given, the last one of its item if `finished`."""
        self._record(slot, values, outcome)
        if finished and not self.data.items[slot.item].finished:
            self.data = self.data.with_item(slot.item, finished=now())
        self._save()
        self._tell(slot.item)

    @one_at_a_time
    def reveal(self, *items: str) -> None:
        """Keep that the student asked to be shown these without an answer.

        Who listens hears of each when all are: nothing is opened that the next one would renew.
        """
        before = self.data
        for item in items:
            if not self.data.items.get(item, ItemAnswers()).revealed:
                self.data = self.data.with_item(item, revealed=now())
        if self.data is not before:
            self._save()
        for item in items:
            self._tell(item)

    @one_at_a_time
    def move(self, key: str, item: str, step: str) -> None:
        """Keep where the student is in a set of items."""
        known = [place.at for place in self.data.places.values()]
        known += [r.at for answers in self.data.items.values() for r in answers.responses]
        place = Place(at=later(known), item=item, step=step)
        self.data = self.data.model_copy(update={"places": {**self.data.places, key: place}})
        if not self.is_empty:  # to have looked is no reason for a file
            self._save()

    @one_at_a_time
    def take(self, text: str | bytes) -> str:
        """Take over a copy of a sheet of this case; return one line on what became of it.

        A copy with the same code is merged; one with another code becomes the open sheet.
        """
        try:
            copy = self._read(text)
        except SheetError as error:
            return self._say.copy_refused.format(reason=error.reason(self._say))
        if copy.code != self.data.code:
            self._choose(copy.code)
        self.data = merge(self.data, copy)
        self._save()
        self._tell(REPLACED)
        return self._say.copy_taken.format(code=copy.code)

    @one_at_a_time
    def switch(self, typed: str) -> None:
        """Go on with the sheet of another code. What has been answered so far stays in its file."""
        self._choose(code_from(typed))
        self._tell(REPLACED)

    @one_at_a_time
    def clear(self) -> bool:
        """Delete what is on disk of this sheet and start a new one; False if that cannot be done.

        A notebook that has the sheet open elsewhere starts a new one, too, when it saves. Where a
        copy in another folder cannot be deleted, `notice` says so.
        """
        if not self._files.delete():
            return False
        left_behind = self.notice
        self._start_afresh(new_code())
        self._files.notice = left_behind
        return True

    @one_at_a_time
    def save(self) -> None:
        """Save the sheet as it is: when nothing was changed, but saving had failed before."""
        self._save()

    def write_beside(self, name: str, text: str) -> None:
        """Write a file into the sheet's folder; raises OSError if that cannot be done."""
        make_folder(self.folder)
        write_whole(self.folder / name, text.encode("utf-8", "replace"))

    @one_at_a_time
    def hear_copies(self, copies: Any) -> None:
        """Take over a browser's copy of this sheet; those of other codes are to be offered."""
        before = self.data
        self.data = self.copies.merged_into(self.data, copies)
        if self.data != before:
            self._save()
            self._tell(REPLACED)
        elif self.copies.offers:
            self._tell(OFFERED)

    @one_at_a_time
    def hear_whether_kept(self, is_kept: bool) -> None:
        """Hear whether a browser keeps its copy of this sheet."""
        if self._files.hear_whether_kept(is_kept):
            self._tell(TOLD)

    # --- How it is done ---

    def _read(self, text: str | bytes) -> SheetData:
        return self._carry(read_sheet(text, self.story))

    def _open(self, code: str) -> None:
        self._is_remembered = False
        kind = SheetFiles if self.location.on_disk else NoFiles
        self._files = kind(self.location, self.codes, code, self._read, self._say)
        blank = SheetData.blank(self.story, code, now())
        unsaved = self._unsaved.pop(code, blank)
        if offered := self.copies.offers.pop(code, None):  # whoever types its code takes it
            unsaved = merge(unsaved, offered)
        self.data = self._files.load(merge(blank, unsaved))
        if unsaved.items:
            self._save()

    def _choose(self, code: str) -> None:
        """Open the sheet of a code, which from now on is the one used last."""
        if (self.problem or not self.location.on_disk) and not self.is_empty:
            self._unsaved[self.data.code] = self.data
        self._open(code)
        self._is_remembered = self.codes.remember(self.data.code)

    def _record(
        self, slot: Slot, values: Mapping[str, Any], outcome: str | None = None, rev: int = 0
    ) -> None:
        """Put a draft into its slot, or with an outcome an answer that was given."""
        known = self.data.items.get(slot.item, ItemAnswers()).responses
        response = slot.response(self.writer, known, values, outcome, rev)
        self.data = self.data.with_response(slot.item, response)

    def _start_afresh(self, code: str) -> None:
        """Keep nothing of what was there, and go on with another code."""
        cleared = self.data.code
        self.copies.forget(cleared)
        self.codes.forget(cleared)
        self._choose(code)
        self._unsaved.pop(cleared, None)
        self._tell(REPLACED)

    def _tell(self, what: str) -> None:
        for listener in list(self.listeners):
            if listener in self.listeners:  # none of those before it has closed it
                listener(what)

    def _save(self) -> None:
        told = self.problem, self.notice
        try:
            self.data = self._files.save(self.data)
        except SheetClearedError:
            self._start_afresh(self.codes.last())  # the one that the other tab went on with
            return
        if not self.problem and not self._is_remembered:
            self._is_remembered = self.codes.remember(self.data.code)
        if told != (self.problem, self.notice):
            self._tell(TOLD)
