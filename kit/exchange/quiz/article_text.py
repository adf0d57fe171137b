"""The article's own text stays where it is: no question carries more of it than a fragment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kit.case.model import CaseData
from kit.case.values import MAX_FRAGMENT_WORDS
from kit.exercises.asked.shown import Points, Shown, Text
from kit.tokens import LETTERS_A_WORD

# What a text is the article's by, if so many stand in a row: words, or letters where no space
# parts the words.
_RUNS = (
    (re.compile(r"\w+"), MAX_FRAGMENT_WORDS + 1),
    *(
        (re.compile(f"[{letters}]"), n * MAX_FRAGMENT_WORDS + 1)
        for letters, n in LETTERS_A_WORD.items()
    ),
)


class ArticleText:
    """What a case has of the text of its articles, where their licence lets it."""

    def __init__(self, case: CaseData) -> None:
        texts = (*case.text, *(text for report in case.articles for text in report.text))
        self._runs = {run for text in texts for run in _runs(text)}

    def is_in(self, text: str) -> bool:
        """Return whether a text has more words in a row of an article than a fragment may."""
        return bool(self._runs) and any(run in self._runs for run in _runs(text))

    def kept_out_of(self, shown: Iterable[Shown]) -> tuple[Shown, ...]:
        """Return what an exercise shows without the article's own text."""
        return tuple(self._without(shown))

    def _without(self, shown: Iterable[Shown]) -> Iterator[Shown]:
        for it in shown:
            if isinstance(it, Points):
                if points := tuple(point for point in it.points if not self.is_in(point)):
                    yield replace(it, points=points)
            elif not (isinstance(it, Text) and self.is_in(it.text)):
                yield it


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    for pattern, least in _RUNS:
        words = pattern.findall(text.casefold())
        yield from (tuple(words[n : n + least]) for n in range(len(words) - least + 1))
