"""The parts of a case as it is read, whatever is written there: looked at before they are used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Location = tuple[int | str, ...]
Problem = tuple[Location, str]
Raw = dict[str, Any]


def mappings(raw: Mapping[str, Any], key: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the items of a list that have fields, each with its place."""
    items = raw.get(key)
    for i, item in enumerate(items if isinstance(items, tuple) else ()):
        if isinstance(item, Mapping):
            yield i, item


def passages_of(raw: Mapping[str, Any]) -> Iterator[tuple[Location, str, Mapping[str, Any]]]:
    """Yield where a passage stands in the case, the id of its voice, and the passage."""
    for i, voice in mappings(raw, "voices"):
        for j, passage in mappings(voice, "passages"):
            yield ("voices", i, "passages", j), str(voice.get("id")), passage


def told_facts(raw: Mapping[str, Any]) -> Iterator[tuple[Location, str, Mapping[str, Any]]]:
    """Yield the same of each citation that says by a fragment where the fact is told."""
    for i, voice in mappings(raw, "voices"):
        for j, citation in mappings(voice, "citations"):
            if citation.get("fragment") is not None:
                yield ("voices", i, "citations", j), str(voice.get("id")), citation


def language_of(raw: Mapping[str, Any]) -> str:
    """Return the code of the language that an article is said to be in; English if none is."""
    article = raw.get("article")
    language = article.get("language") if isinstance(article, Mapping) else None
    return language if isinstance(language, str) else "en"


def number(value: Any) -> int | None:
    """Return a number of at most six digits that is written as a text; None if it is another.

    >>> number("12"), number("twelve")
    (12, None)
    """
    text = str(value or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None
