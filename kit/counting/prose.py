"""An article's text, read once: its paragraphs, where their sentences and quotations are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from kit.counting.anchoring import compared, places_of
from kit.counting.marks import places
from kit.counting.paragraphs import digest, paragraphs_of
from kit.counting.quotation import Quotation, quotations, words_in
from kit.counting.sentences import sentences
from kit.tokens import count_words, whole_words


class Place(NamedTuple):
    """A stretch of one paragraph (numbered from 1), in code points of it."""

    paragraph: int
    start: int
    end: int

    def overlaps(self, other: Place) -> bool:
        """Return whether two stretches have something in common."""
        same = self.paragraph == other.paragraph
        return same and self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Prose:
    """A text's paragraphs as `paragraphs_of` returns them, in a language.

    >>> prose = Prose.of("He said: “It rains.” Then he left.", "en")
    >>> prose.words(1), prose.words_quoted(1), prose.find("rains")
    (7, 2, [Place(paragraph=1, start=13, end=18)])
    """

    paragraphs: tuple[str, ...]
    language: str

    @classmethod
    def of(cls, text: str, language: str) -> Prose:
        """Return a text, however its lines are broken."""
        return cls(tuple(paragraphs_of(text)), language)

    @cached_property
    def digest(self) -> str:
        """The SHA-256 by which the text is known again."""
        return digest(self.paragraphs)

    @cached_property
    def quotations(self) -> Sequence[Sequence[Quotation]]:
        """The quotations of each paragraph, in order."""
        return quotations(self.paragraphs, self.language)

    @cached_property
    def sentences(self) -> Sequence[Sequence[range]]:
        """The sentences of each paragraph; together they are the paragraph."""
        return [sentences(paragraph, self.language) for paragraph in self.paragraphs]

    def text(self, place: Place) -> str:
        """Return what stands at a place."""
        return self.paragraphs[place.paragraph - 1][place.start : place.end]

    def whole_words(self, place: Place) -> Place:
        """Return a place with the rest of the words of which it has only a part.

        >>> prose = Prose.of("A well-known man, he said.", "en")
        >>> prose.text(prose.whole_words(prose.find("known man")[0]))
        'well-known man,'
        """
        text = self.paragraphs[place.paragraph - 1]
        return Place(place.paragraph, *whole_words(text, place.start, place.end))

    def words(self, n: int) -> int:
        """Return the number of words of paragraph `n`."""
        return count_words(self.paragraphs[n - 1])

    def words_quoted(self, n: int) -> int:
        """Return how many words of paragraph `n` stand in quotation marks."""
        return self.quoted_at(Place(n, 0, len(self.paragraphs[n - 1])))

    def words_at(self, place: Place) -> int:
        """Return the number of words at a place."""
        return count_words(self.paragraphs[place.paragraph - 1], place.start, place.end)

    def quoted_at(self, place: Place) -> int:
        """Return how many words at a place stand in quotation marks."""
        paragraph = self.paragraphs[place.paragraph - 1]
        return words_in(paragraph, place.start, place.end, self.quotations_at(place))

    # What is at a place is looked up, not sought through its paragraph, which may be long.

    def quotations_at(self, place: Place) -> Sequence[Quotation]:
        """Return the quotations of which something stands at a place."""
        found = self.quotations[place.paragraph - 1]
        first = bisect_right(found, place.start, key=lambda it: it.end)
        return found[first : bisect_left(found, place.end, first, key=lambda it: it.start)]

    def sentences_at(self, place: Place) -> Sequence[range]:
        """Return the sentences of which something stands at a place."""
        found = self.sentences[place.paragraph - 1]
        first = bisect_right(found, place.start, key=lambda it: it.stop)
        return found[first : bisect_left(found, place.end, first, key=lambda it: it.start)]

    @cached_property
    def compared(self) -> Sequence[str]:
        """The paragraphs in the form in which fragments are looked for."""
        return [compared(paragraph) for paragraph in self.paragraphs]

    @cached_property
    def _places(self) -> dict[int, list[int]]:
        """Paragraph number → where each character of its compared form comes from, once sought."""
        return {}

    def find(self, fragment: str) -> list[Place]:
        """Return every place at which a fragment stands."""
        exact = compared(fragment)
        return [place for n in range(len(self.paragraphs)) for place in self._find(n + 1, exact)]

    def find_in(self, n: int, fragment: str) -> list[Place]:
        """Return every place in paragraph `n` at which a fragment stands."""
        return self._find(n, compared(fragment))

    def _find(self, n: int, exact: str) -> list[Place]:
        """Return every place in a paragraph at which what is already compared stands."""
        if not (starts := places_of(exact, self.compared[n - 1])):
            return []
        if n not in self._places:
            self._places[n] = places(self.paragraphs[n - 1])
        from_ = self._places[n]
        return [Place(n, from_[start], from_[start + len(exact)]) for start in starts]
