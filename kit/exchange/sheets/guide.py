"""What stands around a case's sheets: how to fill them in, and what may be chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, get_args

from kit.case.closed_sets import Sector
from kit.case.model import CaseData
from kit.case.values import NO_STANCE
from kit.exchange.sheets.layout import sheets
from kit.exchange.sheets.words import SheetsWords
from kit.text import shortened

_COMMAND = "python -m kit import FILE --into CASE"


class Line(NamedTuple):
    """A row of the first sheet: one cell that is as wide as the sheet, or two."""

    cells: tuple[str, ...]
    is_title: bool = False


@dataclass(frozen=True)
class Guide:
    """How to fill sheets in.

    Attributes
    ----------
    name, title
        Of the first sheet, and of the whole.
    rows
        Of the first sheet.
    notes
        What goes into a column, by its title.
    choices
        What may be chosen in a column, by sheet and title.
    """

    name: str
    title: str
    rows: tuple[Line, ...]
    notes: Mapping[str, str]
    choices: Mapping[tuple[str, str], tuple[str, ...]]


def guide_to(case: CaseData) -> Guide:
    """Return how the sheets of a case are filled in, in its language."""
    say = case.language.words(SheetsWords)
    title = say.title.format(title=case.title)
    return Guide(say.name, title, tuple(_rows(say, title)), say.columns, _choices(case))


def _rows(say: SheetsWords, title: str) -> Iterator[Line]:
    yield Line((title,), is_title=True)
    for line in say.how.values():
        yield Line((line.format(command=_COMMAND),))
    yield Line((say.sheet, say.row_is), is_title=True)
    yield from map(Line, say.sheets.items())
    yield Line((say.column, say.column_is), is_title=True)
    yield from map(Line, say.columns.items())


def ids_of(case: CaseData) -> dict[str, tuple[str, ...]]:
    """Return by the kind of thing what a case's cells may name."""
    return {
        "voice": tuple(case.voices_by_id),
        "evidence": tuple(case.evidence_by_id),
        "reference": tuple(case.references_by_id),
        "paragraph": tuple(str(it.n) for it in case.paragraphs),
        "stance": (*(it.id for it in case.stances), NO_STANCE),
        "sector": (*get_args(Sector), *case.sectors),
    }


_PARENTS = {"voice": "voice", "paragraph": "paragraph", "fact": "evidence"}


def _choices(case: CaseData) -> dict[tuple[str, str], tuple[str, ...]]:
    ids = ids_of(case)
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for sheet in sheets(case.format):
        if sheet.parent in _PARENTS:
            found[sheet.name, sheet.parent] = ids[_PARENTS[sheet.parent]]
        for it in sheet.columns:
            words = it.one_of or (() if it.is_list else ids.get(it.names, ()))
            words = ("true", "false") if it.kind == "yes" else words
            if words:
                found[sheet.name, it.title] = tuple(shortened(word, 200) for word in words)
    return found
