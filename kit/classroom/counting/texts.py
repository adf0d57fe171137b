"""What students wrote: drawn by lot, and what is alike put together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import narwhals.stable.v2 as nw

from kit.classroom.counting.frames import Answers, collected, rows
from kit.classroom.counting.values import Place
from kit.exercises.asked.items import drawn
from kit.text import in_plain_letters

LONGEST = 600  # characters of a text that a class is shown
_MOST_GROUPED = 2000


@dataclass(frozen=True)
class Written:
    """A text that a student wrote, as it was given last."""

    student: str
    item: str
    text: str

    @property
    def key(self) -> str:
        """What tells it from others and tells nothing of who wrote it."""
        return f"{drawn(self.student, f'{self.item} {self.text}') % 16**6:06x}"


def written(answers: Answers, place: Place) -> list[Written]:
    """Return what was written to one field, in an order by lot that no name and no time decides."""
    is_it = nw.all_horizontal(
        *(nw.col(name) == value for name, value in place._asdict().items()),
        nw.col("is_last"),
        ~nw.col("text").is_null(),
        ignore_nulls=True,
    )
    frame: nw.LazyFrame[Any] = nw.from_native(answers).lazy().filter(is_it)
    columns = (nw.col(name).cast(nw.String) for name in ("student", "item", "text"))
    found = [Written(**row) for row in rows(frame.select(*columns))]
    return sorted((it for it in found if it.text.strip()), key=lambda it: it.key)


def is_any_written(answers: Answers) -> bool:
    """Whether anybody wrote anything."""
    frame: nw.LazyFrame[Any] = nw.from_native(answers).lazy()
    return bool(len(collected(frame.filter(~nw.col("text").is_null()).select("text").head(1))))


@dataclass(frozen=True)
class Group:
    """Answers that say the same in other letters: the one that is met most, and how many."""

    text: str
    n: int


def grouped(texts: Iterable[str]) -> list[Group]:
    """Return short answers put together where they differ in letters, articles or an ending only.

    >>> grouped(["A teacher", "teachers", "the Teacher", "a farmer"])
    [Group(text='A teacher', n=3), Group(text='a farmer', n=1)]
    """
    found: dict[str, Counter[str]] = {}
    for text, n in Counter(" ".join(text.split()) for text in texts).most_common(_MOST_GROUPED):
        key = _plain(text)
        if key:
            found.setdefault(key, Counter())[text] += n
    groups = [Group(spelt.most_common(1)[0][0], spelt.total()) for spelt in found.values()]
    return sorted(groups, key=lambda group: (-group.n, group.text))


_ARTICLES = {"a", "an", "the", "some", "el", "la", "los", "las", "un", "una", "unos", "unas"}


def _plain(text: str) -> str:
    words = re.findall(r"\w+", in_plain_letters(text).casefold())
    return " ".join(
        re.sub(r"(?<=\w\w\w)(?:es|s)$", "", word) for word in words if word not in _ARTICLES
    )
