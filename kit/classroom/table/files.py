"""The teacher's table as a file: CSV, or Excel where the package for it is installed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kit.case.calls import CallError
from kit.classroom.table.grids import (
    PLATFORMS,
    Cell,
    Grade,
    Grid,
    Platform,
    for_platform,
    for_teacher,
)
from kit.classroom.table.harmless import cut_to_cell, harmless, plain
from kit.classroom.table.rows import ClassTable
from kit.classroom.table.words import TableWords
from kit.files import exists, write_whole

_WIDTHS = (8, 30)  # of a column, in characters


def write_table(
    table: ClassTable,
    path: Path,
    platform: Platform | None = None,
    grade: Grade = "completion",
    *,
    names: bool = False,
) -> list[str]:
    """Write a new file; return lines that say what is in it and what to do with it.

    Raises
    ------
    CallError
        If the file is there already, as a teacher's marks may be in it, or cannot be what its name
        says.
    OSError
        If the disk does not let us.
    """
    language = table.case.data.language
    say, kind = language.words(TableWords), path.suffix.lower()
    if kind not in {".csv", ".xlsx"}:
        raise CallError(f"{path}: {say.what_file}", language)
    if platform and kind != ".csv":
        raise CallError(f"{path}: {say.csv_only.format(platform=PLATFORMS[platform])}", language)
    if exists(path):
        raise CallError(f"{path}: {say.is_there}", language)
    if platform is None:
        grid, told = for_teacher(table, names=names), [say.has_texts]
        n = len(grid.rows)
    else:
        grid, told = _of_platform(table, platform, grade, names=names)
        n = len(grid.rows) - (platform == "canvas")
    write_whole(path, to_csv(grid) if kind == ".csv" else to_excel(table, grid))
    typed = [language.count(say.typed, table.n_typed)] if table.n_typed else []
    n_left = 0 if names else table.n_not_taken  # else they were named
    left = [language.count(say.not_taken, n_left)] if n_left else []
    return [f"{language.count(say.written, n, path=path)}.", *told, *typed, *left]


def _of_platform(
    table: ClassTable, platform: Platform, grade: Grade, *, names: bool
) -> tuple[Grid, list[str]]:
    language, title = table.case.data.language, PLATFORMS[platform]
    say = language.words(TableWords)
    grid = for_platform(table, platform, grade, names=names)
    if grid.n_left_out == len(table.rows):
        raise CallError(say.nobody.format(platform=title), language)
    told = [{"moodle": say.to_moodle, "canvas": say.to_canvas}[platform]]
    if grid.n_left_out:
        told.append(language.count(say.no_number, grid.n_left_out, platform=title))
    return grid, told


def to_csv(grid: Grid) -> bytes:
    r"""Return a grid as CSV that Excel, LibreOffice and platforms open alike.

    >>> to_csv(Grid(("Code", "n"), (("=1", 2),)))
    b"\xef\xbb\xbfCode,n\r\n'=1,2\r\n"
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(map(harmless, grid.header))
    writer.writerows(map(_as_text, grid.rows))
    return text.getvalue().encode("utf-8-sig")


def _as_text(row: Iterable[Cell]) -> list[str | int]:
    found: list[str | int] = []
    for cell in row:
        if isinstance(cell, datetime):
            found.append(cell.astimezone(UTC).strftime("%Y-%m-%d %H:%M"))
        else:
            found.append(cell if isinstance(cell, int) else harmless(cell or ""))
    return found


def to_excel(table: ClassTable, grid: Grid) -> bytes:
    """Return a grid as an Excel file in which texts are texts, also when a cell is edited."""
    language = table.case.data.language
    say = language.words(TableWords)
    try:
        from xlsxwriter import Workbook  # noqa: PLC0415  # may not be there
    except ImportError:
        raise CallError(say.no_excel, language) from None
    whole = io.BytesIO()
    with Workbook(whole, {"in_memory": True, "strings_to_formulas": False}) as book:
        # As if an apostrophe stood before it: whoever edits a text makes no formula of it.
        text = book.add_format({"quote_prefix": True, "valign": "top"})
        bold = book.add_format({"quote_prefix": True, "bold": True, "text_wrap": True})
        at = book.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left", "valign": "top"})
        formats = {"text": text, "bold": bold, "at": at}
        of_class = book.add_worksheet(say.sheet)
        _fill(of_class, grid, formats)
        of_class.freeze_panes(1, 1)
        of_class.autofilter(0, 0, len(grid.rows), len(grid.header) - 1)
        levels = tuple((mark.title, *_numbered(mark.levels)) for mark in table.marks)
        _fill(book.add_worksheet(say.levels_sheet), Grid(say.columns_marks, levels), formats)
    return whole.getvalue()


def _numbered(levels: Iterable[str]) -> list[str]:
    return [f"{n} {level}" for n, level in enumerate(levels)]


def _fill(sheet: Any, grid: Grid, formats: dict[str, Any]) -> None:
    for n, title in enumerate(grid.header):
        cells = (row[n] for row in grid.rows if n < len(row))
        longest = max((len(str(it)) for it in cells if it is not None), default=0)
        sheet.set_column(n, n, min(max(longest, _WIDTHS[0], len(title) // 2), _WIDTHS[1]))
    for y, row in enumerate((grid.header, *grid.rows)):
        for x, cell in enumerate(row):
            if isinstance(cell, datetime):
                at = cell.astimezone(UTC).replace(tzinfo=None)
                sheet.write_datetime(y, x, at, formats["at"])
            elif isinstance(cell, int):
                sheet.write_number(y, x, cell)
            elif cell:
                sheet.write_string(y, x, cut_to_cell(plain(cell)), formats["text" if y else "bold"])
