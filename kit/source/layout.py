"""A text as words, and where in it a paragraph may begin and end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from kit.counting.marks import folded
from kit.counting.paragraphs import ends_sentence
from kit.text import composed
from kit.tokens import is_word, meet_unspaced, tokens

# How clearly a paragraph begins or ends at a place: where a blank line is, a line begins or ends,
# a sentence does, or nothing does. All the text may be one line, so a sentence's end is no reason
# against a place.
BLANK_LINE, LINE, SENTENCE, NOTHING = 1.25, 1.0, 0.0, -1.5

_OPENING = "([«‹“‘„‚「『"


@dataclass(frozen=True)
class Laid:
    """A text as words, the space before each, and how clearly paragraphs begin or end there."""

    words: list[str]
    spaces: list[str]
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

    def text(self, start: int = 0, end: int | None = None) -> str:
        """Return what the words from `start` to `end` are together, in NFC and on one line."""
        pairs = zip(self.spaces[start:end], self.words[start:end], strict=True)
        return "".join(chain.from_iterable(pairs)).lstrip()

    @cached_property
    def compared(self) -> str:
        """All of it in the form in which fragments are looked for."""
        return folded(self.text())

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins in `compared`."""
        found: list[int] = []
        at = 0
        for space, word in zip(self.spaces, self.words, strict=True):
            at += len(space) if found else 0
            found.append(at)
            at += len(folded(word))
        return found

    def within(self, first: int, last: int) -> list[int]:
        """Return the edges from `first` to `last`."""
        return self.edges[bisect_left(self.edges, first) : bisect_right(self.edges, last)]


def lay_out(text: str) -> Laid:
    r"""Return a text as words, with the places where paragraphs may begin and end.

    >>> lay_out("A first line. Of two\nsentences.").edges
    [0, 3, 5, 6]
    """
    words: list[str] = []
    spaces: list[str] = []
    begins, ends = {0: BLANK_LINE}, {0: BLANK_LINE}
    for line in text.splitlines():
        here, parts = len(words), line.split()
        if not parts:
            begins[here] = ends[here] = BLANK_LINE
            continue
        begins[here] = max(begins.get(here, 0), LINE)
        ended = bool(words) and ends_sentence(words[-1])
        ends[here] = max(ends.get(here, 0), LINE if ended else SENTENCE)
        for space, word in _with_their_marks(" ".join(map(composed, parts))):
            is_wrapped = len(words) == here and words and meet_unspaced(words[-1], word)
            words.append(word)
            spaces.append("" if is_wrapped else space)
            if ends_sentence(word):
                begins[len(words)] = ends[len(words)] = SENTENCE
    begins[len(words)] = ends[len(words)] = BLANK_LINE
    return Laid(words, spaces, begins, ends)


def _with_their_marks(line: str) -> list[tuple[str, str]]:
    """Return a line's words; a mark that stands alone is none, and goes with the one beside it.

    Each with what stands before it: a space, but in scripts that have none.

    >>> _with_their_marks("Il dit : « Oui ».")
    [(' ', 'Il'), (' ', 'dit'), (' ', ':'), (' ', '« Oui ».')]
    """
    words: list[tuple[str, str]] = []
    opened = ""
    last = -1
    for start, end in tokens(line):
        part, space = line[start:end], "" if start == last else " "
        last = end
        if is_word(part):
            words.append((" " if opened else space, opened + part))
            opened = ""
        elif words and part[0] not in _OPENING:
            words[-1] = (words[-1][0], f"{words[-1][1]} {part}")
        else:
            opened += f"{part} "
    if opened:  # at the line's end
        before, word = words.pop() if words else (" ", "")
        words.append((before, f"{word} {opened}".strip()))
    return words
