"""The page of the teacher's own table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from kit.classroom.simulated.made_up import is_made_up
from kit.classroom.table.counted import PAUSE
from kit.classroom.table.rows import ClassTable, StudentRow, in_order
from kit.classroom.table.words import TableWords
from kit.classroom.words import ClassroomWords
from kit.lenses.common.render import render

# What its controls say at first. A student's name or code is in none of them.
VALUES: dict[str, Any] = {"show": "all", "order": "code"}
SYMBOLS = {"done": "✓", "begun": "◐", "shown": "◇", "not yet": "·"}


def table_page(table: ClassTable, *, names: bool) -> Markup:
    """Return the page; names of people are in it only if they are asked for."""
    case = table.case.data
    say, shared = case.language.words(TableWords), case.language.words(ClassroomWords)
    count = case.language.count
    rows = table.rows
    head = [
        count(say.students, len(rows)),
        say.handed_in_of.format(n=sum(row.handed_in is not None for row in rows)),
        say.done_of.format(n=sum(not row.open for row in rows)),
    ]
    notes = [
        count(say.typed, table.n_typed) if table.n_typed else "",
        count(shared.not_taken, table.n_not_taken) if table.n_not_taken and not names else "",
    ]
    return render(
        "classroom/table/table.html",
        case,
        say=say,
        table=table,
        names=names,
        head=head if rows else [say.nothing],
        notes=[*filter(None, notes)],
        lines=table.lines if names else () if rows else table.open_lines,
        made_up=shared.made_up if any(is_made_up(row.code) for row in rows) else "",
        rows=[
            (row, _shown_when(row), _orders(places), _sought(row, names=names))
            for row, places in in_order(table)
        ],
        orders={it: text for it, text in say.orders.items() if names or it != "name"},
        symbols=SYMBOLS,
        pause=PAUSE.seconds // 60,
        moment=lambda at: case.language.moment(at.isoformat()),
    )


def _shown_when(row: StudentRow) -> str:
    """Return the rule by which a student shows."""
    choices = ["all", *["late"] * (row.handed_in is None), *["open"] * bool(row.open)]
    choices += [f"open-{part}" for part, count in row.parts.items() if count.open]
    return f"show={'|'.join(choices)}"


def _orders(places: Mapping[str, int]) -> str:
    return " ".join(f"{order}={place}" for order, place in places.items())


def _sought(row: StudentRow, *, names: bool) -> str:
    """Return by what a student is found."""
    person = row.person
    return " ".join((row.code, *((person.name, person.owner, person.number) if names else ())))
