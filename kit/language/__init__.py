"""The language that the kit speaks: its words, and the grammar of lists, counts and dates.

The words of a room stand beside what shows them, in `words.py`, as a dataclass whose defaults are
English. Another language has an instance of it in a module beside, such as `words_es.py`, and a
line in `LANGUAGES`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any, TypeVar

from kit.language.words import Grammar
from kit.text import nearest

W = TypeVar("W")


@dataclass(frozen=True)
class Counted:
    """A phrase with a number in it, `{n}`, for one of a thing and for several."""

    one: str
    several: str


def by_name(**texts: Any) -> Any:
    """Return a field of a dataclass of words: by default these texts, each by its name."""
    return field(default_factory=lambda: texts)


@dataclass(frozen=True)
class Language:
    """One language, by its code in BCP 47.

    >>> english = Language("en")
    >>> english.either(["a", "b", "c"]), english.quoted("so")
    ('a, b or c', '“so”')
    >>> english.date("2010-06-09"), english.date("2010-06"), english.number(2.50, 1)
    ('9 June 2010', 'June 2010', '2.5')
    """

    code: str

    def words(self, kind: type[W]) -> W:
        """Return a room's words in this language; `kind` is their dataclass."""
        words: W = _words(kind, self.code)  # type: ignore[arg-type]  # mypy takes no class for one
        return words

    @property
    def _grammar(self) -> Grammar:
        return self.words(Grammar)

    def count(self, phrase: Counted, n: int, **more: Any) -> str:
        """Return a phrase with its number, in the form that this number needs.

        >>> Language("en").count(Counted("{n} voice", "{n} voices"), 1)
        '1 voice'
        """
        return (phrase.one if n == 1 else phrase.several).format(n=n, **more)

    def either(self, things: Sequence[str]) -> str:
        """Return things in a row, "or" before the last."""
        *first, last = things or [""]
        return f"{', '.join(first)}{self._grammar.last_or}{last}" if first else last

    def date(self, iso: str) -> str:
        """Return a date, or a month or a year, as people write it."""
        year, *rest = iso.split("-")
        if not rest:
            return year
        grammar = self._grammar
        form = grammar.day if len(rest) == 2 else grammar.month
        return form.format(day=int(rest[-1]), month=grammar.months[int(rest[0]) - 1], year=year)

    def moment(self, at: str) -> str:
        """Return a time of an answer sheet, to the minute.

        >>> Language("en").moment("2026-03-01T09:05:00.000Z")
        '1 March 2026, 09:05 UTC'
        """
        return self._grammar.moment.format(date=self.date(at[:10]), time=at[11:16])

    def number(self, number: float, digits: int | None = None) -> str:
        """Return a number, with a fixed number of decimals or those that it has."""
        plain = str(number) if digits is None else f"{number:.{digits}f}"
        return plain.replace(".", self._grammar.decimal_mark)

    def suggestion(self, wrong: str, known: Iterable[str], *, lists_all: bool = False) -> str:
        """Return what follows on a wrong name: the nearest that is known, or with `lists_all` all.

        >>> Language("en").suggestion("sortt", ["sort", "view"])
        "; did you mean 'sort'?"
        """
        if near := nearest(wrong, known):
            return self._grammar.did_you_mean.format(near=near)
        return self._grammar.there_are.format(names=", ".join(known)) if lists_all else ""

    def quoted(self, text: str) -> str:
        """Return a text in quotation marks; markup stays markup."""
        before, after = self._grammar.quotation_marks
        return before + text + after


ENGLISH = Language("en")
LANGUAGES = {language.code: language for language in (ENGLISH, Language("es"))}


def spoken(tag: str) -> Language:
    """Return the language of a tag such as `en-GB` if the kit speaks it, else English."""
    return LANGUAGES.get(tag.partition("-")[0], ENGLISH)


@cache
def _words(kind: Any, code: str) -> Any:
    if code == ENGLISH.code:
        return kind()
    module = import_module(f"{kind.__module__}_{code}")
    for words in vars(module).values():
        if isinstance(words, kind):
            return words
    raise LookupError(f"{module.__name__} has no {kind.__name__}")
