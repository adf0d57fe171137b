"""The items of a case that its sheets have rows for, each with where it is written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kit.authors.form.controls import digests
from kit.exchange.sheets.cells import shown
from kit.exchange.sheets.layout import Column, Place, Sheet


@dataclass(frozen=True)
class Item:
    """What a row is about.

    Attributes
    ----------
    id
        As the row says it: an id, a number, or the id of what holds it and its place there.
    place
        Where it is written; None for a paragraph of which nothing is.
    value
        What is written there.
    parent
        The id of what holds it, if that is an item, too.
    """

    id: str
    place: Place | None
    value: Any
    parent: str = ""

    def cells(self, columns: Sequence[Column]) -> list[str]:
        """Return what its row says."""
        return [shown(at(self.value, it.place), it) for it in columns]


def at(value: Any, place: Place) -> Any:
    """Return what is written somewhere in an item; one that is a text alone has nothing else."""
    if isinstance(value, str):
        return value if place == ("text",) else None
    for part in place:
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def items_of(sheet: Sheet, raw: Mapping[str, Any], paragraphs: int) -> Iterator[Item]:
    """Yield the items of a sheet, as they are written in a case that has so many paragraphs."""
    if not sheet.inner:
        yield from _outer(sheet, raw, paragraphs)
        return
    for holder in _outer(sheet, raw, paragraphs):
        for n, value in enumerate(_listed(at(holder.value, sheet.inner))):
            place = (*(holder.place or ()), *sheet.inner, f"#{n}")
            yield Item(f"{holder.id}/{n + 1}", place, value, holder.id)


def holders_of(sheet: Sheet, raw: Mapping[str, Any], paragraphs: int) -> dict[str, Item]:
    """Return by their ids the items in which those of a sheet stand."""
    return {it.id: it for it in _outer(sheet, raw, paragraphs)} if sheet.inner else {}


def _outer(sheet: Sheet, raw: Mapping[str, Any], paragraphs: int) -> Iterator[Item]:
    written = [*enumerate(_listed(at(raw, sheet.place)))]
    if sheet.key == "n" or sheet.parent == "paragraph":
        numbers = digests(raw)
        own = {numbers[i][0]: (i, it) for i, it in written if i in numbers}
        for n in range(1, max(paragraphs, *own, 0) + 1):
            i, value = own.get(n, (-1, {}))
            yield Item(str(n), (*sheet.place, f"#{i}") if i >= 0 else None, value)
        return
    for n, value in written:
        id_ = at(value, ("id",)) if sheet.key or sheet.inner else str(n + 1)
        yield Item(shown(id_, Column("id", ("id",))), (*sheet.place, f"#{n}"), value)


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list | tuple) else ()


def mark_of(cells: Sequence[str]) -> str:
    """Return by what a row is known to be as it was: eight digits that change with any cell.

    >>> mark_of(["ann", "Ann"]) == mark_of(["ann", "Anna"])
    False
    """
    return hashlib.sha256("\x1f".join(cells).encode()).hexdigest()[:8]
