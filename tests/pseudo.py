"""A language that nobody speaks, and cases in letters that no page has of its own.

What the kit says stands in Greek letters, what a case says in Cyrillic ones: any Latin letter left
in a page is English that no other language can replace.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from html.parser import HTMLParser
from typing import Any, NamedTuple, get_args

from kit.case.closed_sets import Sector
from kit.case.model import CaseData
from kit.language import Language, W
from kit.lesson.codes.letters import SIGNS

KIT = "qaa"  # both codes are for private use
CASE = "qab"
_GREEK = "αβξδεφγηιϳκλμνοπϟρστυϝωχψζ"
_CYRILLIC = "абцдефгхийклмнопярстувшжыз"
# Places to fill, tags of figures, and what a check cites.
_KEPT = re.compile(r"(%?\{[^{}]*\}|<[^<>]*>|\[@[^\]]*\])")
_TO_GREEK = str.maketrans(string.ascii_letters, _GREEK + _GREEK.upper())
_TO_CYRILLIC = str.maketrans(string.ascii_letters, _CYRILLIC + _CYRILLIC.upper())


@dataclass(frozen=True)
class Pseudo(Language):
    """The kit's words, letter by letter."""

    code: str = KIT

    @staticmethod
    @cache
    def words(kind: type[W]) -> W:
        return _translated(kind(), _greek)


def _greek(text: str) -> str:
    return "".join(p if _KEPT.fullmatch(p) else p.translate(_TO_GREEK) for p in _KEPT.split(text))


def _cyrillic(text: str) -> str:
    return "".join(
        p if _KEPT.fullmatch(p) else p.translate(_TO_CYRILLIC) for p in _KEPT.split(text)
    )


def _translated(words: Any, letters: Callable[[str], str]) -> Any:
    """Return words with all texts in other letters; the keys of mappings are ids."""
    if isinstance(words, str):
        return letters(words)
    if isinstance(words, Mapping):
        return {key: _translated(value, letters) for key, value in words.items()}
    if isinstance(words, tuple):
        return tuple(_translated(value, letters) for value in words)
    if is_dataclass(words) and not isinstance(words, type):
        values = {f.name: _translated(getattr(words, f.name), letters) for f in fields(words)}
        return replace(words, **values)
    return words


# What a case says in words of its own; all else is ids, dates and members of closed sets.
_TEXTS = {
    *("before", "expect"),
    *[
        "title",
        "question",
        "label",
        "gloss",
        "rules",
        "headline",
        "outlet",
        "provenance",
        "limits",
        "annotators",
        "licence",
    ],
    *[
        "content_note",
        "term",
        "meaning",
        "event",
        "alleged_by",
        "denied_by",
        "who",
        "why",
        "digest",
        "reason",
        "leans_not",
    ],
    *[
        "word",
        "plainer",
        "note",
        "verb",
        "name",
        "silence",
        "organization",
        "role",
        "country",
        "interest",
        "left_out",
        "claim",
    ],
    *[
        "grounds",
        "warrant",
        "backing",
        "qualifier",
        "rebuttal",
        "hedges",
        "boosters",
        "fragment",
        "reading",
        "because",
        "effect",
    ],
    *[
        "statement",
        "finding",
        "publisher",
        "prompt",
        "text",
        "options",
        "ours",
        "starters",
        "hints",
        "explanation",
    ],
    *("query", "what"),
    *("sector", "sectors", "also_called"),
}
_MARKERS = {"nobody", "not stated"}
# A sector may be the case's own.
_ARE_OURS = {"sector": get_args(Sector), "sectors": get_args(Sector)}


def in_other_letters(case: CaseData) -> CaseData:
    """Return a case told in the pseudo-language, its own texts in letters of their own."""
    raw = _case_texts(case.model_dump(exclude_defaults=True), is_text=False)
    raw["article"]["language"] = CASE
    for report in raw.get("articles", ()):
        report["article"]["language"] = CASE
    return CaseData.model_validate(raw).told_in(Pseudo())


def _case_texts(value: Any, *, is_text: bool, ours: Sequence[str] = ()) -> Any:
    if isinstance(value, dict):
        return {
            k: _case_texts(
                v,
                is_text=(is_text and k != "id") or k in _TEXTS,
                ours=_ARE_OURS.get(k, ()),
            )
            for k, v in value.items()
        }
    if isinstance(value, list | tuple):
        return [_case_texts(each, is_text=is_text, ours=ours) for each in value]
    if isinstance(value, str) and is_text and value not in {*_MARKERS, *ours}:
        return _cyrillic(value)
    return value


class Piece(NamedTuple):
    """A text of a page and the language that it is said to be in; an attribute's says none."""

    text: str
    lang: str | None


_SEEN = {"alt", "aria-label", "data-found", "data-found-none", "label", "placeholder", "title"}
_VOID = {"br", "col", "hr", "img", "input", "link", "meta", "wbr"}


class _Pieces(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Piece] = []
        self._langs = [("", "")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.found += [Piece(known[name] or "", None) for name in _SEEN & known.keys()]
        if tag not in _VOID:
            self._langs.append((tag, known.get("lang") or self._langs[-1][1]))

    def handle_endtag(self, tag: str) -> None:
        while self._langs.pop()[0] != tag:  # such as a list item that is not closed
            pass

    def handle_data(self, data: str) -> None:
        if self._langs[-1][0] not in {"style", "script"} and data.strip():
            self.found.append(Piece(data.strip(), self._langs[-1][1]))


def pieces(html: str) -> Iterator[Piece]:
    """Yield the texts of a page and of those attributes that people see or hear."""
    parser = _Pieces()
    parser.feed(html)
    parser.close()
    yield from parser.found


# Of no language: addresses, codes, also those of a class, and names of files.
_NO_WORD = re.compile(
    r"https?://\S+|[\w/-]+\.json|[\w-]+\.html|(?:made-up-)?[a-z]+-[a-z]+-\d{4}"
    r"|\b[0-9a-f]{6}\b|\bUTC\b|CC BY"
    rf"|^[{SIGNS}, ]+$|\{{\w+\}}"  # what the browser fills in
)


def english(pieces: list[Piece]) -> list[str]:
    """Return the texts in which Latin letters are left."""
    return [p.text for p in pieces if re.search("[A-Za-z]", _NO_WORD.sub("", p.text))]


def astray(pieces: list[Piece]) -> list[Piece]:
    """Return the texts that are said to be in a language that they are not in.

    A sentence of ours that has words of a case inside is ours.
    """
    said = [p for p in pieces if p.lang is not None]
    ours = [p for p in said if re.search(r"[\u0370-\u03ff]", p.text)]
    theirs = [p for p in said if p not in ours and re.search(r"[\u0400-\u04ff]", p.text)]
    return [p for p in ours if p.lang != KIT] + [p for p in theirs if p.lang != CASE]
