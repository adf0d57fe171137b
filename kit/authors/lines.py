"""The lines of a copied text put together to what may each be a paragraph, or a line of a page."""

from __future__ import annotations

from collections.abc import Callable

from kit.counting.marks import readable
from kit.counting.paragraphs import ends_sentence, paragraphs_of
from kit.counting.quotation import quotations
from kit.counting.sentences import sentences
from kit.tokens import count_words

_WIDE = 25  # characters of a line that may be wrapped; a menu's are shorter
_WIDEST = 110  # of a line that somebody or some program wrapped
_OFTEN = 0.3  # of the wide lines end within a sentence where lines are wrapped
_FULL = 0.8  # of the width: a line that is shorter, and the next word with it, ends a paragraph
_DASHES = ("—", "–", "―")  # which begin speech
LONGEST_PARAGRAPH = 120  # words; where a text has just one such, its paragraphs are not seen
_GROUP = 45  # words after which a group of sentences is enough


def units_of(text: str, is_apart: Callable[[str], bool] = lambda _: False) -> list[str]:
    r"""Return what stands in the lines of a text, wrapped ones put together.

    `is_apart` tells of a line that no other belongs to.

    >>> units_of("Home\nIt was a cold\nday.\n\n\nJo went.")
    ['Home', 'It was a cold day.', 'Jo went.']
    """
    lines = [line.strip() for line in readable(text).split("\n")]
    # Blank lines tell where paragraphs end; without any, only a line in which there was room.
    width = _width(lines) * (_FULL if "" in lines[1:-1] else 1)
    units: list[list[str]] = []
    last = ""
    for line in lines:
        if line and last and not is_apart(last) and _goes_on(last, line, width):
            units[-1].append(line)
        elif line:
            units.append([line])
        last = line
    return [" ".join(unit) for unit in units]


def _width(lines: list[str]) -> int:
    """Return how many characters the lines have that are wrapped; 0 if none are."""
    wide = sorted((line for line in lines if len(line) >= _WIDE), key=len)
    inside = sum(not ends_sentence(line) for line in wide)
    if len(wide) < 3 or inside < _OFTEN * len(wide):
        return 0
    width = len(wide[len(wide) * 9 // 10])
    return width if width <= _WIDEST else 0


def _goes_on(line: str, following: str, width: float) -> bool:
    """Return whether the paragraph of a line goes on in the next one."""
    if following[0].islower() and not ends_sentence(line):
        return True
    if not width or (following.startswith(_DASHES) and ends_sentence(line)):
        return False
    return len(line) + 1 + len(following.split(None, 1)[0]) > width


def settled(units: list[str]) -> tuple[str, ...]:
    """Return paragraphs as they are read again from a file in which a blank line parts them."""
    for _ in range(5):  # a page's entities may be wrapped in each other
        if (again := paragraphs_of("\n\n".join(units))) == units:
            break
        units = again
    return tuple(units)


def grouped(paragraph: str, language: str) -> list[str]:
    """Return a text that is all in one line in groups of sentences, quotations left whole."""
    quoted = [range(it.start, it.end) for it in quotations([paragraph], language)[0]]
    groups, begun, at = [], 0, 0
    for sentence in sentences(paragraph, language):
        while at < len(quoted) and quoted[at].stop <= sentence.stop:
            at += 1
        inside = at < len(quoted) and quoted[at].start < sentence.stop
        enough = count_words(paragraph[begun : sentence.stop]) >= _GROUP
        if enough and not inside:
            groups.append(paragraph[begun : sentence.stop].strip())
            begun = sentence.stop
    rest = paragraph[begun:].strip()
    return [*groups, rest] if rest else groups
