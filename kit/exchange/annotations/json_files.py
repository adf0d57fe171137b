"""What others' JSON holds, read without trust: a file, and from it texts, numbers and parts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from kit.exchange.into_case import NotTakenError
from kit.files import read_start

MAX_BYTES = 60_000_000
MOST = 20_000  # annotations
DEEP = 20  # pages and lists in each other


def read_json(path: Path) -> Any:
    """Return what a file of annotations holds.

    Raises
    ------
    NotTakenError
        If it is too large, damaged, or no JSON.
    OSError
        If it cannot be read.
    """
    data = read_start(path, MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise NotTakenError([f"{path}: holds more than {MAX_BYTES // 1_000_000} MB"])
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        what = f"{path}: is damaged, or no JSON ({type(error).__name__})"
        raise NotTakenError([f"{what}; export the annotations again"]) from None


def parts(value: Any) -> list[Mapping[str, Any]]:
    """Return the objects of a list, or a single one as a list.

    >>> parts([{"a": 1}, "b"]), parts({"a": 1}), parts(None)
    ([{'a': 1}], [{'a': 1}], [])
    """
    return [it for it in (value if isinstance(value, list) else [value]) if isinstance(it, Mapping)]


def texts(value: Any) -> list[str]:
    """Return the texts of a list, or a single one as a list."""
    listed = value if isinstance(value, list) else [value]
    return [text(it) for it in listed if isinstance(it, str)]


def text(value: Any) -> str:
    """Return a text without half characters, which no file can hold."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def number(value: Any) -> int | None:
    """Return a place in a text, if it is one."""
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return value if is_number and 0 <= value < 10**9 else None


def found_in(
    value: Any, is_one: Callable[[Mapping[str, Any]], bool], names: Sequence[str], depth: int = 0
) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of a kind, in lists and under these names of others, too."""
    if isinstance(value, list) and depth < DEEP:
        for it in value:
            yield from found_in(it, is_one, names, depth + 1)
    elif isinstance(value, Mapping):
        if is_one(value):
            yield value
        elif depth < DEEP:
            for name in names:
                yield from found_in(value.get(name), is_one, names, depth + 1)


def words_of(target: Mapping[str, Any]) -> dict[str, Any]:
    """Return which words a target is about: what they are, what is around them, and where."""
    quote, place = (_selector(target, f"Text{kind}Selector") for kind in ("Quote", "Position"))
    return {
        "exact": text(quote.get("exact")).strip(),
        "prefix": text(quote.get("prefix")),
        "suffix": text(quote.get("suffix")),
        "start": number(place.get("start")),
        "end": number(place.get("end")),
    }


def _selector(target: Mapping[str, Any], kind: str) -> Mapping[str, Any]:
    """Return the first selector of a kind that a target has; an empty one if there is none."""
    return next(
        (it for it in _selectors(target.get("selector")) if kind in texts(it.get("type"))), {}
    )


def _selectors(value: Any, depth: int = 0) -> list[Mapping[str, Any]]:
    found = []
    for it in parts(value):
        found.append(it)
        if depth < DEEP:
            found += _selectors(it.get("refinedBy"), depth + 1)
    return found
