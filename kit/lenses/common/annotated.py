"""What of a case is annotated: what nobody annotated is not claimed, and not shown row by row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kit.case.closed_sets import NOT_STATED


def said(text: str | None) -> bool:
    """Return whether a text is there: neither left out nor said not to stand in the article."""
    return bool(text) and text != NOT_STATED


def missing(parts: Iterable[Any], *fields: str) -> list[str]:
    """Return the fields that are annotated of none of the parts of a case, if there are parts.

    A field inside another is written with a dot; its own name is returned, as authors write it.

    >>> from kit import load_case
    >>> missing(load_case("iran-mexico-2009").data.voices, "argument.claim", "also_called")
    ['also_called']
    """
    them = list(parts)
    return [
        field.rpartition(".")[2]
        for field in fields
        if them and not any(_has(part, field) for part in them)
    ]


def _has(part: Any, field: str) -> bool:
    for name in field.split("."):
        part = getattr(part, name, None)
    return bool(part) or part == 0
