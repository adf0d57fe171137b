"""W3C Web Annotations read from a file, whoever wrote it: what each says, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kit.exchange.annotations.json_files import (
    MOST,
    found_in,
    parts,
    read_json,
    text,
    texts,
    words_of,
)
from kit.exchange.into_case import NotTakenError
from kit.text import printable, shortened

# Where they are listed, in pages and collections.
_LISTS = ("first", "items", "next", "@graph")


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
    found = [_annotation(it) for it in found_in(read_json(path), _is_one, _LISTS)]
    if not found:
        raise NotTakenError([f"{path}: has no annotations of the W3C's form, or of Hypothesis's"])
    if len(found) > MOST:
        raise NotTakenError([f"{path}: has more than {MOST} annotations; take a part"])
    return found


def _is_one(raw: Mapping[str, Any]) -> bool:
    return "Annotation" in texts(raw.get("type"))


def _annotation(raw: Mapping[str, Any]) -> Annotation:
    target = next(iter(parts(raw.get("target"))), {})
    tags: dict[str, str] = {}
    for body in parts(raw.get("body")):
        name, colon, value = text(body.get("value")).strip().partition(":")
        if colon and {*texts(body.get("purpose"))} & {"tagging", "classifying"}:
            tags.setdefault(name.strip(), value.strip())
    source = target.get("source") or target.get("id") or raw.get("target")
    return Annotation(
        text(raw.get("id")),
        text(source.get("id") if isinstance(source, Mapping) else source),
        **words_of(target),
        tags=tags,
    )
