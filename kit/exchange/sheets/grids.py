"""All rows of a case's sheets, before any program of spreadsheets has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kit.case.case import Case
from kit.case.filling import is_of_format_1
from kit.case.model import CaseData
from kit.case.values import FIRST_FORMAT, FORMAT
from kit.case.written import Written
from kit.exchange.sheets.cells import shown
from kit.exchange.sheets.items import at, items_of, mark_of
from kit.exchange.sheets.layout import AS_EXPORTED, CASE, Sheet, fields_of_the_case, sheets

FIELD, VALUE = "field", "value"
CASE_TITLES = (FIELD, VALUE, AS_EXPORTED)


@dataclass(frozen=True)
class Grid:
    """A sheet with its rows, a text for each cell."""

    name: str
    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def format_of(raw: Mapping[str, Any]) -> int:
    """Return the format in which a case is written."""
    return FIRST_FORMAT if is_of_format_1(raw) else FORMAT


def written_in(case: Case) -> Mapping[str, Any]:
    """Return what its authors wrote of a case that was read from a folder."""
    return Written.in_folder(case.folder or Path()).data


def grids_of(raw: Mapping[str, Any], paragraphs: int) -> tuple[Grid, ...]:
    """Return the sheets of a case as it is written, which has so many paragraphs."""
    format_ = format_of(raw)
    of_items = [
        Grid(it.name, it.titles, tuple(_rows(it, raw, paragraphs))) for it in sheets(format_)
    ]
    return (*of_items, Grid(CASE, CASE_TITLES, tuple(_fields(raw, format_))))


def left_out(case: CaseData) -> list[str]:
    """Return what of a case no sheet holds."""
    more = ["a second report of the event"] if case.articles else []
    return [*more, "comments and layout of the files, which stay as they are"]


def _rows(sheet: Sheet, raw: Mapping[str, Any], paragraphs: int) -> Iterator[tuple[str, ...]]:
    for it in items_of(sheet, raw, paragraphs):
        cells = it.cells(sheet.columns)
        first = (it.id, it.parent) if sheet.parent else (it.id,)
        yield (*first, *cells, mark_of(cells))


def _fields(raw: Mapping[str, Any], format_: int) -> Iterator[tuple[str, ...]]:
    yield "id", str(raw.get("id", "")).strip(), ""
    for it in fields_of_the_case(format_):
        cell = shown(at(raw, it.place), it)
        yield it.title, cell, mark_of([cell])
