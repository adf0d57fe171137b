"""The rows of one sheet that came back, each merged into the item of the case that it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Any

from kit.authors.candidates import free_id, id_of
from kit.authors.form.changes import Change
from kit.authors.yaml_text import on_one_line
from kit.exchange.into_case import Merged, told
from kit.exchange.sheets.cells import CellError, Known, as_shown, meant, same
from kit.exchange.sheets.items import Item, holders_of, items_of, mark_of
from kit.exchange.sheets.layout import AS_EXPORTED, Column, Place, Sheet
from kit.exchange.sheets.tables import CHANGED_TWICE, Row, Table
from kit.text import as_id, is_id, shortened, suggestion

_NOT_DELETED = (
    "is empty; an import deletes no rows, so leave it as it was, or take the row out here"
)
_GONE = "was taken out of the case since the export, and stays out"
_UNMARK = f"empty the column {AS_EXPORTED}, which is hidden at the end"
# By what a new item is called that is given no id.
_NAMED_BY = {"voices": "name", "facts": "statement", "sources": "title", "exercises": "title"}


class SheetMerge:
    """A sheet that came back, and what the case has of it."""

    def __init__(self, sheet: Sheet, table: Table, raw: Mapping[str, Any], known: Known) -> None:
        self.sheet, self.table = sheet, table
        self.items = {it.id: it for it in items_of(sheet, raw, known.paragraphs)}
        self.holders = holders_of(sheet, raw, known.paragraphs)
        self.key = sheet.first[0]
        self._made: dict[int, str] = {}  # ids of new rows that have none

    def missing_columns(self) -> Iterator[str]:
        """Yield what is said of each column that is not there."""
        has = set(self.table.titles)
        for title in self.sheet.titles:
            if title not in has and title != AS_EXPORTED:
                near = suggestion(title, sorted(has - set(self.sheet.titles)))
                yield f"{self.sheet.name}: has no column {title}{near}; put it back, at any place"

    def new_ids(self) -> frozenset[str]:
        """Return the ids of the rows that are new, made from what these say where none is given."""
        given = {self._id(row) for row in self.table.rows} - {""}
        taken = given | self.items.keys()
        for row in self.table.rows:
            if not self._id(row) and self._is_new(row):
                named = row.cells.get(_NAMED_BY.get(self.sheet.name, ""), "")
                made = free_id(id_of(named) or self.sheet.name.rstrip("s"), taken)
                self._made[row.n] = made
                taken.add(made)
        return frozenset(given | set(self._made.values()))

    def _id(self, row: Row) -> str:
        return on_one_line(row.cells.get(self.key, ""))

    def _mark(self, row: Row) -> str:
        return row.cells.get(AS_EXPORTED, "").strip()

    def _cells(self, row: Row) -> list[str]:
        return [as_shown(row.cells.get(it.title, ""), it) for it in self.sheet.columns]

    def merge(self, found: Merged, known: Known) -> None:
        """Add what the rows change, or note in the table why they cannot."""
        seen: dict[str, int] = {}
        there: dict[str, int] = {}
        for row in self.table.rows:
            id_ = self._id(row)
            try:
                self._refuse_a_second(id_, seen, row)
                if item := self._item_of(row, id_):
                    self._refuse_a_second(item.id, there, row)
                    self._compare(row, item, found, known)
                elif self._is_gone(row):
                    found.notes.append(f"{self.sheet.name}, row {row.n}: {_GONE}")
                else:
                    self._refuse_what_is_not_new(row, id_)
                    self._add(row, id_ or self._made.get(row.n, ""), found, known)
            except _RowError as fault:
                self.table.fault(row.n, fault.title, str(fault))
        self._say_what_stays(there.keys() | seen.keys(), found)

    def _refuse_a_second(self, id_: str, seen: dict[str, int], row: Row) -> None:
        if id_ and id_ in seen:
            new = "give each row its own" if self.sheet.key else "leave it empty in a new row"
            message = f"'{shortened(id_)}' is in row {seen[id_]}, too; {new}"
            raise _RowError(self.key, message)
        seen[id_] = row.n

    # --- What a row is about ---

    def _item_of(self, row: Row, id_: str) -> Item | None:
        """Return the item of a row, if the case has it.

        What has no id is known by its place, which moves, and so by what it said; and so is a row
        that has lost its id.
        """
        exported = self._exported(row)
        if exported and not (self.sheet.key if id_ else exported.id in self._claimed):
            return exported
        return self.items.get(id_)

    def _exported(self, row: Row) -> Item | None:
        """Return the one item that still says what a row said when it was exported."""
        alike = self._by_mark.get(self._mark(row), ())
        return alike[0] if len(alike) == 1 else None

    def _is_new(self, row: Row) -> bool:
        """Return whether a row was not exported, or is the copy of one that was."""
        exported = self._exported(row)
        return not self._mark(row) or bool(exported and exported.id in self._claimed)

    def _is_gone(self, row: Row) -> bool:
        """Return whether a row is as it was exported, and its item was taken out of the case."""
        mark = self._mark(row)
        return bool(mark) and mark not in self._by_mark and mark_of(self._cells(row)) == mark

    def _refuse_what_is_not_new(self, row: Row, id_: str) -> None:
        """Raise a `_RowError` if a row of nothing in the case is no new one either."""
        key, exported = self.sheet.key, self._exported(row)
        if id_ and key and exported and not self._is_new(row):
            raise _RowError(key, f"an id stays as it was: write '{exported.id}' again")
        if id_ and (key in {"", "n"} or not self._is_new(row)):
            near = suggestion(id_, self.items)
            has_none = f"the case has no '{shortened(id_)}' in {self.sheet.name}{near}"
            raise _RowError(self.key, f"{has_none}; for a new row, {self._emptied}")
        if not id_ and (key == "n" or not self._is_new(row)):
            raise _RowError(self.key, f"is empty; write it again, or for a new row, {_UNMARK}")
        if id_ and not is_id(id_):
            message = f"'{shortened(id_)}' is no id; write it so: {as_id(id_) or 'ann-lee'}"
            raise _RowError(self.key, message)

    @property
    def _emptied(self) -> str:
        """What to do with a row so that it is a new one."""
        return _UNMARK if self.sheet.key else f"leave {self.key} empty"

    @cached_property
    def _claimed(self) -> frozenset[str]:
        """The ids that rows have."""
        return frozenset(self._id(row) for row in self.table.rows)

    @cached_property
    def _by_mark(self) -> dict[str, list[Item]]:
        found: dict[str, list[Item]] = {}
        for it in self.items.values():
            found.setdefault(mark_of(it.cells(self.sheet.columns)), []).append(it)
        return found

    # --- A row that is there ---

    def _compare(self, row: Row, item: Item, found: Merged, known: Known) -> None:
        """Add a change for each cell that says something else than the case."""
        now, cells = item.cells(self.sheet.columns), self._cells(row)
        self._refuse_to_move(row, item)
        if cells == now or not self._is_newer(self._mark(row), cells, now):
            return
        changed = [
            (it, was, cell, _value(cell, it, known))
            for it, was, cell in zip(self.sheet.columns, now, cells, strict=True)
            if not same(cell, was, it)
        ]
        if changed and not any(cells):
            raise _RowError("", _NOT_DELETED)
        for it, was, cell, _ in changed:
            found.told.append(told(f"{self.sheet.name}, {item.id}, {it.title}", was, cell))
        values = {it: value for it, _, _, value in changed}
        if item.place is None:  # a paragraph of which nothing is written yet
            value = {"n": item.id, **_nested(values)}
            found.changes.append(Change(self.sheet.place, value, added=True))
            found.begun.add(item.id)
        elif isinstance(item.value, str):
            found.changes.append(Change(item.place, _as_option(self._values(cells, known))))
        else:  # what is new first: an item of which all is taken out is gone
            for it, value in sorted(values.items(), key=lambda pair: pair[1] is None):
                found.changes.append(Change((*item.place, *it.place), value))

    def _refuse_to_move(self, row: Row, item: Item) -> None:
        parent = on_one_line(row.cells.get(self.sheet.parent, ""))
        if self.sheet.parent and parent != item.parent:
            message = f"stays with '{item.parent}'; for a new row, empty {self.key}"
            raise _RowError(self.sheet.parent, message)

    def _is_newer(self, mark: str, cells: list[str], now: list[str]) -> bool:
        """Return whether what a row says is to be taken, and not what the case says now."""
        if not mark or mark_of(now) == mark:
            return True
        if mark_of(cells) == mark:  # as it was exported: the change is in the case
            return False
        raise _RowError("", CHANGED_TWICE)

    def _values(self, cells: list[str], known: Known) -> dict[Column, Any]:
        columns = zip(cells, self.sheet.columns, strict=True)
        return {it: _value(cell, it, known) for cell, it in columns if cell}

    # --- A row that is new ---

    def _add(self, row: Row, id_: str, found: Merged, known: Known) -> None:
        """Add an item; one that stands in another is put there."""
        cells = self._cells(row)
        if not any(cells):
            raise _RowError("", "is empty; fill it in, or take it out")
        fields = self._values(cells, known)
        value = _as_option(fields) if self.sheet.name == "options" else _nested(fields)
        if self.sheet.key:
            value = {self.sheet.key: id_, **value}
        place, of = self.sheet.place, id_
        if self.sheet.parent:
            of = self._parent(row, known)
            place = (*self._place_of(of, found), *self.sheet.inner)
        found.changes.append(Change(place, value, added=True))
        what = f"row {row.n}{f' ({of})' if of else ''}"
        said = shortened(next(filter(None, cells)))
        found.told.append(f"{self.sheet.name}, {what}: new: “{said}”")

    def _parent(self, row: Row, known: Known) -> str:
        """Return the id of the item in which a new one is to stand."""
        parent = on_one_line(row.cells.get(self.sheet.parent, ""))
        if not parent:
            raise _RowError(self.sheet.parent, "is empty; say to what this belongs")
        kind = {"fact": "evidence"}.get(self.sheet.parent, self.sheet.parent)
        ids = self.holders.keys() | known.ids.get(kind, frozenset())
        if parent not in ids:
            near = suggestion(parent, sorted(ids))
            message = f"no {self.sheet.parent} '{shortened(parent)}'{near}"
            raise _RowError(self.sheet.parent, message)
        return parent

    def _place_of(self, parent: str, found: Merged) -> Place:
        """Return where that item is written, or will be."""
        holder = self.holders.get(parent)
        if holder and holder.place:
            return holder.place
        if holder and parent not in found.begun:  # a paragraph of which nothing is written yet
            found.changes.append(Change(self.sheet.place, {"n": parent}, added=True))
            found.begun.add(parent)
        return (*self.sheet.place, parent)

    def _say_what_stays(self, seen: AbstractSet[str], found: Merged) -> None:
        rest = [
            it.id
            for it in self.items.values()
            if it.id not in seen and (it.value or self.sheet.key != "n")
        ]
        if rest:
            ids = shortened(", ".join(rest), 100)
            found.notes.append(f"{self.sheet.name}: not in the sheet, and left in the case: {ids}")
        if more := [it for it in self.table.titles if it not in self.sheet.titles]:
            titles = ", ".join(more)
            found.notes.append(f"{self.sheet.name}: columns of others are left out: {titles}")


class _RowError(Exception):
    """What is wrong with a row, and in which column."""

    def __init__(self, title: str, message: str) -> None:
        self.title = title
        super().__init__(message)


def _value(cell: str, column: Column, known: Known) -> Any:
    try:
        return meant(cell, column, known)
    except CellError as error:
        raise _RowError(column.title, str(error)) from None


def _nested(fields: Mapping[Column, Any]) -> dict[str, Any]:
    whole: dict[str, Any] = {}
    for it, value in fields.items():
        here = whole
        for part in it.place[:-1]:
            here = here.setdefault(part, {})
        here[it.place[-1]] = value
    return whole


def _as_option(fields: Mapping[Column, Any]) -> Any:
    """Return an option of a question: a text alone where it has no id."""
    whole = {it.place[-1]: value for it, value in fields.items() if value}
    return whole if "id" in whole else whole.get("text")
