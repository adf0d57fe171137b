"""What sheets say of a case as a whole, merged into it: a row for each field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kit.authors.form.changes import Change
from kit.authors.yaml_text import on_one_line
from kit.exchange.into_case import Merged, told
from kit.exchange.sheets.cells import CellError, Known, as_shown, meant, same, shown
from kit.exchange.sheets.grids import CASE_TITLES, FIELD, VALUE, format_of
from kit.exchange.sheets.items import at, mark_of
from kit.exchange.sheets.layout import AS_EXPORTED, CASE, fields_of_the_case
from kit.exchange.sheets.tables import CHANGED_TWICE, Table
from kit.text import shortened, suggestion


def not_this_case(table: Table, raw: Mapping[str, Any]) -> Iterator[str]:
    """Yield what keeps the sheet from being one of this case."""
    has = set(table.titles)
    for title in CASE_TITLES[:2]:
        if title not in has:
            yield f"{CASE}: has no column {title}; put it back"
    here = on_one_line(str(raw.get("id", "")))
    for row in table.rows:
        if row.cells.get(FIELD, "").strip() == "id" and row.cells.get(VALUE, "").strip() != here:
            theirs = shortened(row.cells.get(VALUE, ""))
            yield f"{CASE}, row {row.n}: these are sheets of the case '{theirs}', not of '{here}'"


def merge_whole(table: Table, raw: Mapping[str, Any], known: Known, found: Merged) -> None:
    """Add what the rows change, or note in the table why they cannot."""
    columns = {it.title: it for it in fields_of_the_case(format_of(raw))}
    seen: dict[str, int] = {}
    for row in table.rows:
        title = row.cells.get(FIELD, "").strip()
        if title == "id":
            continue
        if title in seen:
            message = f"'{title}' is in row {seen[title]}, too; take one of the two out"
            table.fault(row.n, FIELD, message)
            continue
        seen[title] = row.n
        if title not in columns:
            near = suggestion(title, columns) or "; take the row out"
            table.fault(row.n, FIELD, f"no field '{shortened(title)}'{near}")
            continue
        it = columns[title]
        was, cell = shown(at(raw, it.place), it), as_shown(row.cells.get(VALUE, ""), it)
        mark = row.cells.get(AS_EXPORTED, "").strip()
        if same(was, cell, it) or mark_of([cell]) == mark:
            continue
        if mark and mark_of([was]) != mark:
            table.fault(row.n, VALUE, CHANGED_TWICE)
            continue
        try:
            found.changes.append(Change(it.place, meant(cell, it, known)))
        except CellError as error:
            table.fault(row.n, VALUE, str(error))
            continue
        found.told.append(told(f"{CASE}, {title}", was, cell))
