"""An article's letters in a row, as a page's text may have them: without any white space.

A page's own text has line feeds and indents, or nothing at all, where a paragraph ends; so words
that go over an end, and those before and behind, are looked for without white space. Quotation
marks are all alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from kit.counting.anchoring import compared
from kit.counting.marks import places
from kit.counting.prose import Place, Prose
from kit.text import QUOTATION_MARKS
from kit.tokens import is_unspaced

_MARKS = str.maketrans(dict.fromkeys(QUOTATION_MARKS, '"'))
_PIECE = 3  # letters of the pieces by which paragraphs are alike


def squeezed(text: str) -> str:
    """Return a text as it is looked for here.

    >>> squeezed("« It  rains,» he\u00adsaid.") == squeezed("“It rains,” hesaid.")
    True
    """
    return "".join(compared(text).split()).translate(_MARKS)


class Stretch(NamedTuple):
    """Some words: from a place in one paragraph to a place in the same or a later one."""

    paragraph: int
    start: int
    last_paragraph: int
    end: int


@dataclass(frozen=True)
class Article:
    """An article's text, and where each of its letters comes from."""

    prose: Prose

    @cached_property
    def letters(self) -> str:
        """All paragraphs, squeezed."""
        return "".join(map(squeezed, self.prose.paragraphs))

    @cached_property
    def begins(self) -> list[int]:
        """Where each paragraph begins in the letters, and their end."""
        return [0, *accumulate(len(squeezed(it)) for it in self.prose.paragraphs)]

    @cached_property
    def _from(self) -> list[tuple[int, int, int]]:
        """Paragraph, start and end of each letter."""
        found = []
        for n, (paragraph, read) in enumerate(
            zip(self.prose.paragraphs, self.prose.compared, strict=True), 1
        ):
            at = places(paragraph)
            found += [(n, at[i], at[i + 1]) for i, it in enumerate(read) if not it.isspace()]
        return found

    @cached_property
    def _offsets(self) -> list[int]:
        return [0, *accumulate(len(it) + 1 for it in self.prose.paragraphs)]

    def stretch(self, start: int, end: int) -> Stretch:
        """Return the words that letters come from."""
        first, last = self._from[start], self._from[end - 1]
        return Stretch(first[0], first[1], last[0], last[2])

    def words(self, at: Stretch) -> str:
        """Return the words of a stretch; a blank stands for a paragraph's end."""
        if at.paragraph == at.last_paragraph:
            return self.prose.text(Place(at.paragraph, at.start, at.end))
        between = self.prose.paragraphs[at.paragraph - 1 : at.last_paragraph]
        return " ".join([between[0][at.start :], *between[1:-1], between[-1][: at.end]])

    def positions(self, start: int) -> set[int]:
        """Return where a letter stands in the whole text, in code points and in UTF-16 units."""
        n, at, _ = self._from[start]
        points = self._offsets[n - 1] + at
        before = sum(self._wide[: n - 1])
        within = self.prose.paragraphs[n - 1][:at]
        return {points, points + before + sum(char > "\uffff" for char in within)}

    @cached_property
    def _wide(self) -> list[int]:
        return [sum(char > "\uffff" for char in it) for it in self.prose.paragraphs]

    def cuts_a_word(self, start: int, end: int) -> bool:
        """Return whether letters begin or end within a word."""
        return any(map(self._is_within, (start, end)))

    def _is_within(self, at: int) -> bool:
        if not 0 < at < len(self.letters):
            return False
        before, behind = self._from[at - 1], self._from[at]
        sides = self.letters[at - 1 : at + 1]
        is_joined = before[0] == behind[0] and before[2] == behind[1]
        return is_joined and sides.isalnum() and not is_unspaced(sides)

    def alike(self, wanted: str) -> list[tuple[float, int]]:
        """Return how much of some letters each paragraph has, and its number, the most first.

        The measure is which part of their pieces of three stand there, too, in any order.
        """
        asked = _pieces(wanted)
        shared = Counter(n for piece in asked for n in self._having.get(piece, ()))
        return sorted(((many / len(asked), n) for n, many in shared.items()), reverse=True)

    @cached_property
    def _having(self) -> dict[str, list[int]]:
        """Piece → the numbers of the paragraphs that have it."""
        found: dict[str, list[int]] = defaultdict(list)
        for n, paragraph in enumerate(self.prose.paragraphs, 1):
            for piece in _pieces(squeezed(paragraph)):
                found[piece].append(n)
        return dict(found)


def _pieces(letters: str) -> set[str]:
    return {letters[n : n + _PIECE] for n in range(len(letters) - _PIECE + 1)}
