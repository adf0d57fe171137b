"""W3C Web Annotations read from a file, whoever wrote it: what each says, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kit.exchange.annotations.json_files import (
    DEEP,
    MOST,
    number,
    parts,
    read_json,
    selector,
    text,
    texts,
)
from kit.exchange.into_case import NotTakenError
from kit.text import printable, shortened


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
    found = [_annotation(it) for it in _items(read_json(path))]
    if not found:
        raise NotTakenError([f"{path}: has no annotations of the W3C's form, or of Hypothesis's"])
    if len(found) > MOST:
        raise NotTakenError([f"{path}: has more than {MOST} annotations; take a part"])
    return found


def _items(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """Yield what is an annotation, in pages and collections, too."""
    if isinstance(value, list) and depth < DEEP:
        for it in value:
            yield from _items(it, depth + 1)
    elif isinstance(value, Mapping):
        if "Annotation" in texts(value.get("type")):
            yield value
        elif depth < DEEP:
            for name in ("first", "items", "next", "@graph"):
                yield from _items(value.get(name), depth + 1)


def _annotation(raw: Mapping[str, Any]) -> Annotation:
    target = next(iter(parts(raw.get("target"))), {})
    quote, place = (selector(target, f"Text{kind}Selector") for kind in ("Quote", "Position"))
    tags: dict[str, str] = {}
    for body in parts(raw.get("body")):
        name, colon, value = text(body.get("value")).strip().partition(":")
        if colon and {*texts(body.get("purpose"))} & {"tagging", "classifying"}:
            tags.setdefault(name.strip(), value.strip())
    source = target.get("source") or target.get("id") or raw.get("target")
    return Annotation(
        text(raw.get("id")),
        text(source.get("id") if isinstance(source, Mapping) else source),
        text(quote.get("exact")).strip(),
        text(quote.get("prefix")),
        text(quote.get("suffix")),
        number(place.get("start")),
        number(place.get("end")),
        tags,
    )
