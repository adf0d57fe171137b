"""The sheets of a class as they are read: one after another, each of them perhaps a stranger's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kit.case.case import Case
from kit.classroom.chunks import Chunk, ChunkMaker
from kit.classroom.collecting.found import Found, LeftOut
from kit.classroom.wordings import Wordings
from kit.exercises.kinds.carried import carried_over, is_of_today
from kit.exercises.sheet.data import SheetData, SheetError, merge, parse_sheet
from kit.exercises.sheet.words import SheetWords


@dataclass(frozen=True)
class Line:
    """What became of a file or of a student's sheet, in one line.

    `place` is where the file lay, which may name a student; `code` is the student's.
    """

    reason: str
    place: str = ""
    code: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.place or self.code, self.reason)))


@dataclass(frozen=True)
class ReadSheet:
    """What is known of a sheet beside its answers; `n_answers` are those that were given."""

    found: Found
    code: str
    name: str
    started: str
    last: str
    handed_in: str
    is_changed: bool  # since it was handed in
    n_answers: int


@dataclass(frozen=True)
class Batch:
    """Some sheets read: their columns, in which students are numbered as `sheets` are."""

    chunk: Chunk
    sheets: tuple[ReadSheet, ...]
    not_taken: tuple[Line, ...]


class SheetReader:
    """Reads sheets of a case, each in today's form and with its records in the order of time."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._asked = Wordings(case.data).asked
        self._say = case.data.language.words(SheetWords)

    def read(self, found: Found) -> SheetData | Line:
        """Return a sheet, or why it cannot be taken."""
        content = found.read()
        if isinstance(content, LeftOut):
            return Line(content.told(self.case.data.language))
        try:
            sheet = parse_sheet(content, self.case.story)
        except SheetError as error:
            return Line(error.reason(self._say), found.place)
        if not is_of_today(sheet):
            sheet = carried_over(self.case, sheet)
        return sheet if _is_in_order(sheet) else merge(sheet, sheet)

    def batch(self, found: Iterable[Found]) -> Batch:
        """Return some sheets as columns."""
        lines: list[Line] = []
        sheets: list[ReadSheet] = []
        maker = ChunkMaker(self._asked)
        for each in found:
            sheet = self.read(each)
            if isinstance(sheet, Line):
                lines.append(sheet)
                continue
            maker.add(len(sheets), sheet)
            sheets.append(_known_of(each, sheet))
        return Batch(maker.chunk(), tuple(sheets), tuple(lines))

    def merged(self, several: Iterable[Sequence[Found]]) -> Batch:
        """Return students who have several sheets of one code, each with all of them merged."""
        maker = ChunkMaker(self._asked)
        sheets: list[ReadSheet] = []
        for found in several:
            whole: SheetData | None = None
            for sheet in map(self.read, found):
                if isinstance(sheet, SheetData):  # it was, a moment ago
                    whole = sheet if whole is None else merge(whole, sheet)
            if whole:
                maker.add(len(sheets), whole)
                sheets.append(_known_of(found[0], whole))
        return Batch(maker.chunk(), tuple(sheets), ())


def _is_in_order(sheet: SheetData) -> bool:
    """Whether each item has its records once and in the order of time, as the kit saves them."""
    for kept in sheet.items.values():
        if (n := len(kept.responses)) > 1:
            if len({response.key for response in kept.responses}) < n:
                return False
            if any(one.when > other.when for one, other in pairwise(kept.responses)):
                return False
    return True


def _known_of(found: Found, sheet: SheetData) -> ReadSheet:
    given = [r for kept in sheet.items.values() for r in kept.responses if r.given]
    return ReadSheet(
        found,
        sheet.code,
        sheet.name,
        sheet.started,
        sheet.last_time,
        sheet.handed_in,
        sheet.is_changed_since_hand_in,
        len(given),
    )
