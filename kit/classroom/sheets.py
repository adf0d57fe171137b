"""The sheets of a class as they are read: one after another, each of them perhaps a stranger's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from kit.case.case import Case
from kit.case.values import NAME_ITEM
from kit.classroom.chunks import Chunk, ChunkMaker
from kit.classroom.collecting.found import Found, LeftOut
from kit.classroom.quick import Sheet, quick_sheet
from kit.classroom.wordings import Wordings
from kit.exercises.kinds.carried import carried_over, has_old_name, is_of_today
from kit.exercises.sheet.data import HAND_IN, NAME_STEP, SheetData, merge
from kit.exercises.sheet.reading import SheetError, parse_sheet
from kit.exercises.sheet.words import SheetWords


@dataclass(frozen=True)
class Line:
    """What became of a file or of a student's sheet, in one line.

    `place` is where the file lay, which may name a student; `code` is the student's. A line
    `is_open` if it tells of nobody, so that a class may see it.
    """

    reason: str
    place: str = ""
    code: str = ""
    is_open: bool = False

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
        return self._judged(found, content)

    def _judged(self, found: Found, content: bytes) -> SheetData | Line:
        try:
            sheet = parse_sheet(content, self.case.story)
        except SheetError as error:
            return Line(error.reason(self._say), found.place)
        sheet = sheet if is_of_today(sheet) else carried_over(self.case, sheet)
        return merge(sheet, sheet)

    def _quickly(self, content: bytes) -> Sheet | None:
        """Return a sheet that is as this kit saves it; None where more has to be known."""
        sheet = quick_sheet(content)
        if sheet is None or sheet["case"] != self.case.story.case:
            return None
        if any(has_old_name(id_) for id_ in sheet.get("items", ())):
            return None
        return sheet if self.case.story.is_same(sheet.get("story", ())) else None

    def batch(self, found: Iterable[Found]) -> Batch:
        """Return some sheets as columns."""
        lines: list[Line] = []
        sheets: list[ReadSheet] = []
        maker = ChunkMaker(self._asked)
        for each in found:
            content = each.read()
            if isinstance(content, LeftOut):
                lines.append(Line(content.told(self.case.data.language)))
                continue
            sheet = self._quickly(content)
            if sheet is None:
                judged = self._judged(each, content)
                if isinstance(judged, Line):
                    lines.append(judged)
                    continue
                sheet = _plain(judged)
            maker.add(len(sheets), sheet)
            sheets.append(_known_of(each, sheet))
        return Batch(maker.chunk(), tuple(sheets), tuple(lines))

    def merged(self, several: Iterable[Sequence[ReadSheet]]) -> Batch:
        """Return students who have several sheets of one code, each with all of them merged.

        Files that have gone meanwhile are missing; a student of whom none is left has no answers.
        """
        maker = ChunkMaker(self._asked)
        sheets: list[ReadSheet] = []
        for known in several:
            whole: SheetData | None = None
            for sheet in (self.read(it.found) for it in known):
                if isinstance(sheet, SheetData):  # it was, a moment ago
                    whole = sheet if whole is None else merge(whole, sheet)
            if whole:
                plain = _plain(whole)
                maker.add(len(sheets), plain)
                sheets.append(_known_of(known[0].found, plain))
            else:
                sheets.append(known[0])
        return Batch(maker.chunk(), tuple(sheets), ())


def _plain(sheet: SheetData) -> Sheet:
    """Return a sheet as its file has it."""
    return cast("Sheet", sheet.model_dump(exclude_none=True))


def _known_of(found: Found, sheet: Sheet) -> ReadSheet:
    items = sheet.get("items", {})
    responses = [r for kept in items.values() for r in kept.get("responses", ())]
    last = max((r["at"] for r in responses), default="")
    named = items[NAME_ITEM].get("responses", ()) if NAME_ITEM in items else ()
    names = [r.get("values", {}).get(NAME_STEP, "") for r in named if r["step"] == NAME_STEP]
    place = sheet.get("places", {}).get(HAND_IN)
    handed_in = place["at"] if place else ""
    return ReadSheet(
        found,
        sheet["code"],
        str(names[-1]).strip() if names else "",
        sheet["started"],
        last or sheet["started"],
        handed_in,
        bool(handed_in) and last > handed_in,
        sum(1 for r in responses if r.get("given")),
    )
