"""W3C Web Annotations read from a file, whoever wrote it: what each says, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kit.exchange.into_case import NotTakenError
from kit.files import read_start
from kit.text import printable, shortened

MAX_BYTES = 20_000_000
_MOST = 10_000  # annotations
_DEEP = 20  # pages and lists in each other


@dataclass(frozen=True)
class Annotation:
    """What an annotation says: of which words, and by its tags what of them.

    Attributes
    ----------
    id
        Its address or name.
    source
        The address of the page.
    exact, prefix, suffix
        The words, and those before and behind them.
    start, end
        Where they stand in the page's text; None where that is not said.
    tags
        What stands before a colon in a tag → what stands behind it.
    """

    id: str
    source: str
    exact: str
    prefix: str
    suffix: str
    start: int | None
    end: int | None
    tags: Mapping[str, str]

    @property
    def shown(self) -> str:
        """How a line names it."""
        words = f"“{shortened(self.exact)}”" if self.exact else "without words"
        return f"{shortened(printable(self.id), 100)} ({words})"


def read_annotations(path: Path) -> list[Annotation]:
    """Return the annotations of a collection, a page, a list, or a single one.

    Raises
    ------
    NotTakenError
        If there are none in it.
    OSError
        If the file cannot be read.
    """
    data = read_start(path, MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise NotTakenError([f"{path}: holds more than {MAX_BYTES // 1_000_000} MB"])
    try:
        found = [_annotation(it) for it in _items(json.loads(data.decode("utf-8-sig")))]
    except (ValueError, RecursionError) as error:
        what = f"{path}: is damaged, or no JSON ({type(error).__name__})"
        raise NotTakenError([f"{what}; export the annotations again"]) from None
    if not found:
        raise NotTakenError([f"{path}: has no annotations of the W3C's form"])
    if len(found) > _MOST:
        raise NotTakenError([f"{path}: has more than {_MOST} annotations; take a part"])
    return found


def _items(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """Yield what is an annotation, in pages and collections, too."""
    if isinstance(value, list) and depth < _DEEP:
        for it in value:
            yield from _items(it, depth + 1)
    elif isinstance(value, Mapping):
        if "Annotation" in _texts(value.get("type")):
            yield value
        elif depth < _DEEP:
            for name in ("first", "items", "next", "@graph"):
                yield from _items(value.get(name), depth + 1)


def _annotation(raw: Mapping[str, Any]) -> Annotation:
    target = next(iter(_parts(raw.get("target"))), {})
    selectors = [*_selectors(target.get("selector"))]
    quote = next((it for it in selectors if "TextQuoteSelector" in _texts(it.get("type"))), {})
    place = next((it for it in selectors if "TextPositionSelector" in _texts(it.get("type"))), {})
    tags: dict[str, str] = {}
    for body in _parts(raw.get("body")):
        name, colon, value = _text(body.get("value")).strip().partition(":")
        if colon and _texts(body.get("purpose")) & {"tagging", "classifying"}:
            tags.setdefault(name.strip(), value.strip())
    source = target.get("source") or target.get("id") or raw.get("target")
    return Annotation(
        _text(raw.get("id")),
        _text(source.get("id") if isinstance(source, Mapping) else source),
        _text(quote.get("exact")).strip(),
        _text(quote.get("prefix")),
        _text(quote.get("suffix")),
        _number(place.get("start")),
        _number(place.get("end")),
        tags,
    )


def _selectors(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    for it in _parts(value):
        yield it
        if depth < _DEEP:
            yield from _selectors(it.get("refinedBy"), depth + 1)


def _parts(value: Any) -> list[Mapping[str, Any]]:
    return [it for it in (value if isinstance(value, list) else [value]) if isinstance(it, Mapping)]


def _texts(value: Any) -> set[str]:
    return {it for it in (value if isinstance(value, list) else [value]) if isinstance(it, str)}


def _text(value: Any) -> str:
    """Return a text without half characters, which no file can hold."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def _number(value: Any) -> int | None:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return value if is_number and 0 <= value < 10**9 else None
