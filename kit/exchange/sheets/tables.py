"""A sheet as it came back, and what is wrong with one, in words for who filled it in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kit.authors.form.yaml_edits import Change
from kit.text import shortened

MOST_FAULTS = 50  # that are told; more of a kind come from one mistake
CHANGED_TWICE = (
    "was changed here, and in the case, too, since the export; export the case again and make the"
    " change there"
)


class SheetsError(Exception):
    """Sheets that cannot be taken as they are: a line for each thing to put right."""

    def __init__(self, faults: Sequence[str]) -> None:
        more = len(faults) - MOST_FAULTS
        shown = [*faults[:MOST_FAULTS], *([f"… and {more} more"] if more > 0 else [])]
        super().__init__("\n".join(shown))


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


@dataclass
class Merged:
    """What sheets change in a case.

    Attributes
    ----------
    changes
        In the order in which they are to be made.
    told
        A line for each.
    notes
        What was left as it is.
    begun
        The numbers of paragraphs of which nothing was written before.
    """

    changes: list[Change] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    begun: set[str] = field(default_factory=set)


def told(what: str, was: str, now: str) -> str:
    """Return a line about a change.

    >>> told("voices, ann, name", "", "Ann")
    'voices, ann, name: nothing → “Ann”'
    """
    before, after = (f"“{shortened(it)}”" if it else "nothing" for it in (was, now))
    return f"{what}: {before} → {after}"


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
