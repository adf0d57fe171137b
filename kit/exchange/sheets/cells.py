"""What stands in a cell, for what stands in a case: one text, the same in each program."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kit.authors.yaml_text import on_one_line
from kit.exchange.sheets.layout import Column
from kit.text import shortened, suggestion

_NUMBER = re.compile(r"\d{1,9}([.,]\d{1,9})?")
_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")
_COMMAS = re.compile(r"[,;\n]")
_YES_OR_NO = {"true": "true", "yes": "true", "1": "true"}
_YES_OR_NO |= {"false": "false", "no": "false", "0": "false"}


class CellError(Exception):
    """What a cell says and cannot; the text says what to do, for who filled it in."""


@dataclass(frozen=True)
class Known:
    """What cells may name: the ids of each kind of thing, and how many paragraphs there are."""

    ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    paragraphs: int = 0


def shown(value: Any, column: Column) -> str:
    r"""Return what a cell says for what is written in a case, text on one line.

    >>> shown(("to be\nfair", "perhaps"), Column("hedges", ("hedges",), is_list=True))
    'to be fair\nperhaps'
    """
    if isinstance(value, list | tuple):
        texts = [on_one_line(it) for it in value if isinstance(it, str)]
        return (", " if column.names else "\n").join(filter(None, texts))
    return "" if value is None or isinstance(value, Mapping) else on_one_line(str(value))


def as_shown(cell: str, column: Column) -> str:
    """Return a cell with its blanks as the kit writes them.

    >>> as_shown(" a ,b", Column("references", ("references",), is_list=True, names="reference"))
    'a, b'
    """
    if not column.is_list:
        return on_one_line(cell)
    return shown(tuple(_parts(cell, column)), column)


def _parts(cell: str, column: Column) -> list[str]:
    return _COMMAS.split(cell) if column.names else cell.split("\n")


def same(one: str, other: str, column: Column) -> bool:
    """Return whether two cells say the same, such as 0.90 and 0.9.

    >>> same("0.9", "0,90", Column("confidence", ("confidence",), "number"))
    True
    """
    if one == other or not (one and other):
        return one == other
    try:
        if column.kind == "number" and not column.is_list:
            return float(meant(one, column)) == float(meant(other, column))
        return bool(meant(one, column) == meant(other, column))
    except CellError:
        return False


def meant(cell: str, column: Column, known: Known | None = None) -> Any:
    """Return what a cell means in a case: a text, a list of texts, or None where it is empty.

    With what is `known`, names are looked up.

    Raises
    ------
    CellError
        If it cannot be meant so.
    """
    if column.is_list:
        texts = filter(None, map(on_one_line, _parts(cell, column)))
        found = [_one(text, column, known) for text in texts]
        return found or None
    text = on_one_line(cell)
    return _one(text, column, known) if text else None


def _one(text: str, column: Column, known: Known | None) -> str:
    if column.kind == "number":
        text = _number(text)
    if column.kind == "yes":
        if text.casefold() not in _YES_OR_NO:
            raise CellError(f"says '{shortened(text)}'; write true or false")
        return _YES_OR_NO[text.casefold()]
    if column.kind == "date" and not _DATE.fullmatch(text):
        how = "write it as text: 2009, 2009-04 or 2009-04-07"
        raise CellError(f"'{shortened(text)}' is no date; {how}")
    if column.one_of:
        return _of(text, column.one_of)
    return _named(text, column.names, known) if column.names and known else text


def _number(text: str) -> str:
    if not _NUMBER.fullmatch(text):
        raise CellError(f"'{shortened(text)}' is no number; write one, such as 3 or 0.8")
    return text.replace(",", ".")


def _of(text: str, words: tuple[str, ...]) -> str:
    found = next((it for it in words if it.casefold() == text.casefold()), None)
    if found is None:
        raise CellError(f"says '{shortened(text)}'; choose one of: {', '.join(words)}")
    return found


def _named(text: str, kind: str, known: Known) -> str:
    if kind == "paragraph":
        if known.paragraphs and not (text.isdecimal() and 1 <= int(text) <= known.paragraphs):
            raise CellError(
                f"there is no paragraph {shortened(text)}; there are {known.paragraphs}"
            )
        return text
    ids = known.ids.get(kind)
    if ids is None or text in ids:
        return text
    near = suggestion(text, sorted(ids)) or f"; there are: {shortened(', '.join(sorted(ids)), 200)}"
    raise CellError(f"no {kind} '{shortened(text)}'{near}")
