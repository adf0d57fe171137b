"""A text as words, and where in it a paragraph may begin and end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from kit.counting.marks import folded
from kit.counting.paragraphs import ends_sentence
from kit.text import composed, is_word

# How clearly a paragraph begins or ends at a place: where a blank line is, a line begins or ends,
# a sentence does, or nothing does. All the text may be one line, so a sentence's end is no reason
# against a place.
BLANK_LINE, LINE, SENTENCE, NOTHING = 1.25, 1.0, 0.0, -1.5

_OPENING = "([«‹“‘„‚「『"


@dataclass(frozen=True)
class Laid:
    """A text as words, and how clearly a paragraph may begin and end before which of them."""

    words: list[str]
    begins: dict[int, float]
    ends: dict[int, float]

    @cached_property
    def edges(self) -> list[int]:
        """Where lines or sentences begin and end."""
        return sorted(self.begins)

    @cached_property
    def blanks(self) -> list[int]:
        """Where blank lines are."""
        return [edge for edge in self.edges if self.begins[edge] == BLANK_LINE]

    @cached_property
    def line_ends(self) -> list[int]:
        """Where lines begin and end."""
        return [edge for edge in self.edges if self.begins[edge] >= LINE]

    def parts_from(self, start: int) -> set[int]:
        """Return where the line and the block between blank lines end that begin with this word.

        A line that begins or ends within a sentence does not count: it may be wrapped.
        """
        if self.ends.get(start, NOTHING) < LINE:
            return set()
        edges = [self.line_ends] + [self.blanks] * (self.begins[start] == BLANK_LINE)
        following = (at[i] for at in edges if (i := bisect_right(at, start)) < len(at))
        return {end for end in following if self.ends[end] >= LINE}

    @cached_property
    def compared(self) -> str:
        """All of it in the form in which fragments are looked for."""
        return folded(" ".join(self.words))

    def within(self, first: int, last: int) -> list[int]:
        """Return the edges from `first` to `last`."""
        return self.edges[bisect_left(self.edges, first) : bisect_right(self.edges, last)]


def lay_out(text: str) -> Laid:
    r"""Return a text as words, with the places where paragraphs may begin and end.

    >>> lay_out("A first line. Of two\nsentences.").edges
    [0, 3, 5, 6]
    """
    words: list[str] = []
    begins, ends = {0: BLANK_LINE}, {0: BLANK_LINE}
    for line in text.splitlines():
        here, parts = len(words), line.split()
        if not parts:
            begins[here] = ends[here] = BLANK_LINE
            continue
        begins[here] = max(begins.get(here, 0), LINE)
        ended = bool(words) and ends_sentence(words[-1])
        ends[here] = max(ends.get(here, 0), LINE if ended else SENTENCE)
        for word in _with_their_marks(map(composed, parts)):
            words.append(word)
            if ends_sentence(word):
                begins[len(words)] = ends[len(words)] = SENTENCE
    begins[len(words)] = ends[len(words)] = BLANK_LINE
    return Laid(words, begins, ends)


def _with_their_marks(parts: Iterable[str]) -> list[str]:
    """Return a line's words; a mark that stands alone is none, and goes with the one beside it.

    >>> _with_their_marks("Il dit : « Oui ».".split())
    ['Il', 'dit', ':', '« Oui ».']
    """
    words: list[str] = []
    opened = ""
    for part in parts:
        if is_word(part):
            words.append(opened + part)
            opened = ""
        elif words and part[0] not in _OPENING:
            words[-1] += f" {part}"
        else:
            opened += f"{part} "
    if opened:  # at the line's end
        words.append(f"{words.pop()} {opened.rstrip()}" if words else opened.rstrip())
    return words
