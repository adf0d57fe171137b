"""A case's sheets as a workbook of Excel, and read from one that came back."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from kit.case.calls import CallError
from kit.classroom.table.harmless import LONGEST_CELL, cell_length
from kit.exchange.into_case import NotTakenError
from kit.exchange.sheets.grids import Grid
from kit.exchange.sheets.guide import Guide
from kit.exchange.sheets.layout import AS_EXPORTED
from kit.exchange.sheets.tables import Table, filled_in, where

MAX_BYTES = 60_000_000  # unpacked; cases have less than two million
_LISTS = "lists"  # the hidden sheet that has what may be chosen
_MORE_ROWS = 500  # below those that are filled, in which one can choose, too
_NO_WRITER = "Excel needs more packages: pip install perspective-kit[excel]. Or use csv."
# Columns that hold whole sentences.
_WIDE = frozenset(
    (
        *("claim", "grounds", "warrant", "backing", "rebuttal", "reason", "statement", "finding"),
        *("digest", "fragment", "reading", "value", "title", "event", "meaning", "why", "gloss"),
        *("interest", "left_out", "silence", "prompt", "explanation", "effect", "note", "address"),
        *("leans_reason", "leans_not", "because"),
    )
)


def to_excel(grids: Sequence[Grid], guide: Guide) -> bytes:
    """Return sheets as a workbook in which every text is a text and closed sets are lists.

    Raises
    ------
    CallError
        If the package that writes it is missing, or a text is longer than a cell may be.
    """
    try:
        from xlsxwriter import Workbook  # noqa: PLC0415  # may not be there
    except ImportError:
        raise CallError(_NO_WRITER) from None
    whole = io.BytesIO()
    with Workbook(whole, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"title": guide.title, "created": datetime(2000, 1, 1, tzinfo=UTC)})
        writer = _Writer(book, guide)
        writer.read_me()
        for grid in grids:
            writer.sheet(grid)
        writer.lists()
    return whole.getvalue()


class _Writer:
    def __init__(self, book: Any, guide: Guide) -> None:
        self.book, self.guide = book, guide
        # Text, so that what is typed stays as it is typed, and no formula when it is edited.
        look = {"num_format": "@", "quote_prefix": True, "text_wrap": True, "valign": "top"}
        self.text = book.add_format(look)
        self.first = book.add_format(look | {"bold": True})
        self.title = book.add_format(look | {"bold": True, "bg_color": "#E6E6E6", "border": 1})
        self.listed: dict[tuple[str, ...], str] = {}

    def read_me(self) -> None:
        sheet = self.book.add_worksheet(self.guide.name)
        sheet.set_column(0, 0, 24, self.text)
        sheet.set_column(1, 1, 90, self.text)
        for n, row in enumerate(self.guide.rows):
            for x, cell in enumerate(row.cells):
                is_first = not x and len(row.cells) > 1
                look = self.title if row.is_title else self.first if is_first else self.text
                if len(row.cells) > 1:
                    sheet.write_string(n, x, cell, look)
                else:
                    sheet.merge_range(n, 0, n, 1, cell, look)

    def sheet(self, grid: Grid) -> None:
        sheet = self.book.add_worksheet(grid.name)
        for x, title in enumerate(grid.titles):
            width = 44 if title in _WIDE else 16
            hidden = {"hidden": True} if title == AS_EXPORTED else None
            sheet.set_column(x, x, width, self.text, hidden)
            sheet.write_string(0, x, title, self.title)
            if note := self.guide.notes.get(title):
                sheet.write_comment(0, x, note, {"x_scale": 2})
            self._choice(sheet, x, len(grid.rows), self.guide.choices.get((grid.name, title)))
        for y, row in enumerate(grid.rows, 1):
            for x, cell in enumerate(row):
                if cell_length(cell) > LONGEST_CELL:
                    line = where(grid.name, y + 1, grid.titles[x], "too long for Excel; use csv")
                    raise CallError(line)
                if cell:
                    sheet.write_string(y, x, cell, self.text if x else self.first)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(len(grid.rows), 1), len(grid.titles) - 1)

    def _choice(self, sheet: Any, x: int, rows: int, words: tuple[str, ...] | None) -> None:
        """Let one choose in a column; what is new elsewhere may be typed all the same."""
        if words:
            column = self.listed.setdefault(words, _letters(len(self.listed)))
            source = f"={_LISTS}!${column}$1:${column}${len(words)}"
            how = {"validate": "list", "source": source, "error_type": "warning"}
            sheet.data_validation(1, x, rows + _MORE_ROWS, x, how)

    def lists(self) -> None:
        sheet = self.book.add_worksheet(_LISTS)
        for x, words in enumerate(self.listed):
            for y, word in enumerate(words):
                sheet.write_string(y, x, word, self.text)
        sheet.hide()


def _letters(n: int) -> str:
    """Return what Excel calls a column, from 0.

    >>> _letters(0), _letters(27)
    ('A', 'AB')
    """
    return (_letters(n // 26 - 1) if n > 25 else "") + chr(ord("A") + n % 26)


# --- Read ---


def from_excel(path: Path, names: Iterable[str]) -> list[Table]:
    """Return the sheets of these names in a workbook.

    Raises
    ------
    NotTakenError
        If it is no workbook, or a damaged one.
    CallError
        If the package that reads it is missing.
    OSError
        If the file cannot be read.
    """
    try:
        from openpyxl import load_workbook  # noqa: PLC0415  # may not be there
    except ImportError:
        raise CallError(_NO_WRITER) from None
    data = path.read_bytes()
    _refuse_what_is_no_workbook(path, data)
    try:
        with warnings.catch_warnings(action="ignore"):  # of lists to choose from, which go
            book = load_workbook(io.BytesIO(data))
    except Exception as error:  # noqa: BLE001  # whatever a damaged one makes of the reader
        raise NotTakenError([_damaged(path, error)]) from None
    wanted = set(names)
    return [_table(book[it]) for it in book.sheetnames if it in wanted]


def _refuse_what_is_no_workbook(path: Path, data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(it.file_size for it in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise NotTakenError([_damaged(path, error)]) from None
    if size > MAX_BYTES:
        most = MAX_BYTES // 1_000_000
        raise NotTakenError([f"{path}: holds more than {most} MB; take out what is no case"])


def _damaged(path: Path, error: Exception) -> str:
    return (
        f"{path}: is damaged, or no workbook of Excel ({type(error).__name__}); open it, save it as"
        " .xlsx, and import that"
    )


def _table(sheet: Any) -> Table:
    table = Table(sheet.title)
    for merged in sheet.merged_cells.ranges:
        message = "these cells are merged; part them, each with its own text"
        table.fault(merged.min_row, str(merged), message)
    return filled_in(table, _grid(sheet, table))


def _grid(sheet: Any, table: Table) -> Iterator[tuple[int, list[str]]]:
    titles: list[str] = []
    for n, row in enumerate(sheet.iter_rows(), 1):
        cells = []
        for x, cell in enumerate(row):
            if fault := _fault_of(cell):
                table.fault(n, titles[x] if x < len(titles) else cell.column_letter, fault)
            cells.append("" if fault else _text(cell.value))
        titles = titles or cells
        yield n, cells


def _fault_of(cell: Any) -> str:
    """Return what to do with a cell that says no text, or nothing."""
    if cell.data_type == "f":
        return "holds a formula; write what it shows as text"
    if cell.data_type == "e":
        return f"holds the error {cell.value}; write the text again"
    if isinstance(cell.value, date | time | timedelta):
        message = "Excel made a date of what was typed; give the cell the format Text and type it"
        return f"{message} again, such as 2009-04-07"
    return ""


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
