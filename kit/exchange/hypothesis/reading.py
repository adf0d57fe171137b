"""Annotations of Hypothesis read from a file: the API's answers, or the client's own export."""

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

# Where they are listed: in an answer of the API (`GET /api/search`), and in an export.
_LISTS = ("rows", "replies", "annotations")
_MOST_TAGS = 50  # of one annotation


@dataclass(frozen=True)
class Remark:
    """An annotation, a highlight, a note on the page, or a reply.

    Attributes
    ----------
    id, user, display_name, created, updated, uri, title, group
        As Hypothesis has them: `user` is an account such as `acct:ann@hypothes.is`.
    text
        What was written, in Markdown.
    tags
        As they were typed.
    references
        What it replies to, from the beginning of the thread.
    exact, prefix, suffix
        The words, and those before and behind them; empty for a note on the page and for a reply.
    start, end
        Where they stand in the text of that page, menus and all, in UTF-16 code units.
    is_hidden
        Whether a moderator has hidden it.
    """

    id: str
    user: str
    display_name: str
    created: str
    updated: str
    uri: str
    title: str
    group: str
    text: str
    tags: tuple[str, ...]
    references: tuple[str, ...]
    exact: str
    prefix: str
    suffix: str
    start: int | None
    end: int | None
    is_hidden: bool

    @property
    def is_reply(self) -> bool:
        """Whether it answers another."""
        return bool(self.references)

    @property
    def is_page_note(self) -> bool:
        """Whether it is about no words in particular."""
        return not (self.exact or self.references)

    @property
    def shown(self) -> str:
        """How a line names it."""
        words = f"“{shortened(printable(self.exact))}”" if self.exact else "without words"
        return f"{shortened(printable(self.id), 100)} ({words})"


def is_hypothesis(path: Path) -> bool:
    """Return whether a file holds annotations of Hypothesis; raises as `read_remarks` does."""
    return next(found_in(read_json(path), _is_one, _LISTS), None) is not None


def read_remarks(*paths: Path) -> list[Remark]:
    """Return what is in some files, in the order of time; of what is there twice the later one.

    Raises
    ------
    NotTakenError
        If there is nothing in a file.
    OSError
        If a file cannot be read.
    """
    by_id: dict[str, Remark] = {}
    for path in paths:
        found = [_remark(it) for it in found_in(read_json(path), _is_one, _LISTS)]
        if not found:
            raise NotTakenError([f"{path}: has no annotations of Hypothesis"])
        for n, it in enumerate(found):
            key = it.id or f"{path} {n}"
            if key not in by_id or by_id[key].updated <= it.updated:
                by_id[key] = it
        if len(by_id) > MOST:
            raise NotTakenError([f"{path}: has more than {MOST} annotations; take a part"])
    return sorted(by_id.values(), key=lambda it: (it.created, it.id))


def _is_one(raw: Mapping[str, Any]) -> bool:
    return isinstance(raw.get("uri"), str) and isinstance(raw.get("user"), str)


def _remark(raw: Mapping[str, Any]) -> Remark:
    target = next(iter(parts(raw.get("target"))), {})
    whose, document = (next(iter(parts(raw.get(it))), {}) for it in ("user_info", "document"))
    names = ("id", "user", "created", "updated", "uri", "group", "text")
    said: dict[str, Any] = {name: text(raw.get(name)).strip() for name in names}
    return Remark(
        **said,
        display_name=text(whose.get("display_name")).strip(),
        title=next(iter(texts(document.get("title"))), ""),
        tags=tuple(it.strip() for it in texts(raw.get("tags"))[:_MOST_TAGS] if it.strip()),
        references=tuple(texts(raw.get("references"))),
        **words_of(target),
        is_hidden=raw.get("hidden") is True,
    )
