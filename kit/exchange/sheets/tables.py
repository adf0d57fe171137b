"""A sheet as it came back, and what is wrong with one, in words for who filled it in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

CHANGED_TWICE = (
    "was changed here, and in the case, too, since the export; export the case again and make the"
    " change there"
)


@dataclass(frozen=True)
class Row:
    """A row: its number as the program shows it, and its cells by the titles of their columns."""

    n: int
    cells: Mapping[str, str]


@dataclass
class Table:
    """A sheet that was read."""

    name: str
    rows: list[Row] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    titles: tuple[str, ...] = ()

    def fault(self, n: int, title: str, message: str) -> None:
        """Note what is wrong with a cell."""
        self.faults.append(where(self.name, n, title, message))


def where(sheet: str, n: int, title: str, message: str) -> str:
    """Return a line about a cell.

    >>> where("voices", 3, "stance", "is empty")
    'voices, row 3, column stance: is empty'
    """
    column = f", column {title}" if title else ""
    return f"{sheet}, row {n}{column}: {message}"


def filled_in(table: Table, grid: Iterator[tuple[int, list[str]]]) -> Table:
    """Put the rows of a grid into a table; its first row has the titles."""
    _, first = next(grid, (1, []))
    titles = [it.strip() for it in first]
    table.titles = tuple(filter(None, titles))
    for title in sorted({it for it in table.titles if table.titles.count(it) > 1}):
        table.fault(1, title, "there are two columns of this name; take one out")
    for n, cells in grid:
        if any(it.strip() for it in cells):
            beyond = [it for it in cells[len(titles) :] if it.strip()]
            if beyond or any(
                cell.strip() and not title for cell, title in zip(cells, titles, strict=False)
            ):
                table.fault(n, "", "has something in a column without a title; give it one")
            found = dict(zip(titles, [*cells, *[""] * len(titles)], strict=False))
            table.rows.append(Row(n, found))
    return table
