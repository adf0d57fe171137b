"""Where a text has what a case quotes: the text as words, and the fragments found in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from kit.model import CaseData
from kit.source.anchoring import compared, stands_alone
from kit.source.marks import folded
from kit.texts import composed

# All that follows is in words. A page has lines of its own between paragraphs (SLACK) and hardly
# one within them (WITHIN), another edition is a little longer or shorter (DRIFT).
SLACK = 80
WITHIN = 12
DRIFT = 0.1
# Limits that keep a hostile text from taking long; an article is far from each of them.
MOST_PLACES = 3  # of a fragment in one article, to tell us anything about where we are
LONG = 4  # so many words stand together only once in an article
MOST_COPIES = 5  # that are looked at, to find the best
MOST_TRIED = 200  # places at which a fragment's rarest word stands
LOOK_BACK = 64  # hits before one

# How clear a paragraph's beginning or end is, beside 3.5 for its length and 4 for each hit.
BLANK_LINE, LINE, SENTENCE, NOTHING = 1.25, 1.0, 0.0, -1.5


def quotations(case: CaseData) -> dict[int, tuple[str, ...]]:
    """Return what the case quotes from each paragraph, as it is compared, each once.

    Verbs such as "said" are not among them: they stand in every article.
    """
    found: dict[int, dict[str, None]] = {}
    for voice in case.voices:
        for passage in voice.passages:
            found.setdefault(passage.paragraph, {})[compared(passage.fragment)] = None
    for paragraph in case.paragraphs:
        for loaded in paragraph.loaded_words:
            found.setdefault(paragraph.n, {})[compared(loaded.word)] = None
    return {n: tuple(fragments) for n, fragments in found.items()}


# --- The text as words ---


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
        for part in parts:
            words.append(composed(part))
            if ends_sentence(part):
                begins[len(words)] = ends[len(words)] = SENTENCE
    begins[len(words)] = ends[len(words)] = BLANK_LINE
    return Laid(words, begins, ends)


def tidy(text: str) -> str:
    r"""Return a text in NFC, its words parted by single spaces; a hostile one takes no longer.

    >>> tidy("two\n  lines")
    'two lines'
    """
    return " ".join(composed(word) for word in text.split())


def ends_sentence(word: str) -> bool:
    """Return whether a word, with what closes behind it, may be a sentence's last.

    >>> ends_sentence('said."'), ends_sentence("said,")
    (True, False)
    """
    return word.rstrip("\"'”’»)]").endswith((".", "!", "?", "…"))


# --- Where the text has what the case quotes ---


class Hit(NamedTuple):
    """A fragment of a paragraph (both counted from 0), from word `start` up to word `end`."""

    start: int
    end: int
    paragraph: int
    fragment: int


def look_up(quoted: Sequence[Sequence[str]], laid: Laid) -> list[Hit]:
    """Return the hits in the text's order; what stands in many places of an article is no hit."""
    plain = folded(" ".join(laid.words))
    starts = [0, *accumulate(len(word) + 1 for word in plain.split(" "))]
    places: dict[str, list[int]] = {}
    for match in re.finditer(r"\w+", plain):
        places.setdefault(match[0], []).append(match.start())
    found = [
        (paragraph, i, len(fragment.split()), _places_of(fragment, plain, places))
        for paragraph, fragments in enumerate(quoted)
        for i, fragment in enumerate(fragments)
    ]
    most = MOST_PLACES * _times([len(at) for _, _, words, at in found if words >= LONG])
    hits = []
    for paragraph, i, words, all_at in found:
        for at in all_at if len(all_at) <= most else ():
            start = bisect_right(starts, at) - 1
            hits.append(Hit(start, start + words, paragraph, i))
    return sorted(hits)


def _times(found: Sequence[int]) -> int:
    """Return how often a text has the article: as often as most of the long fragments in it."""
    times = sorted(filter(None, found))
    return times[(len(times) - 1) // 2] if times else 1


def _places_of(fragment: str, plain: str, places: dict[str, list[int]]) -> list[int]:
    """Return where a fragment begins as whole words, starting from its rarest word."""
    parts = [(places.get(match[0], []), match.start()) for match in re.finditer(r"\w+", fragment)]
    if not parts:
        return []
    tried, offset = min(parts, key=lambda part: len(part[0]))
    begins = (at - offset for at in tried[:MOST_TRIED])
    return [
        at
        for at in begins
        if at >= 0
        and plain.startswith(fragment, at)
        and stands_alone(plain, at, at + len(fragment))
    ]


def in_order(hits: Sequence[Hit], lengths: Sequence[int]) -> list[list[Hit]]:
    """Return the chains of hits that agree with the order and the lengths of the paragraphs.

    The best comes first. A text that has the article more than once has a chain for each copy;
    of many copies some are enough. No hit is in two chains.
    """
    best = _chained(hits, lengths)
    found: list[list[Hit]] = []
    used: set[int] = set()
    ends = sorted(range(len(best)), key=lambda i: -best[i][0])
    for end in ends:
        if len(found) == MOST_COPIES or best[end][0] * 2 < best[ends[0]][0]:
            break
        at, chain = end, []
        while at >= 0 and at not in used:
            used.add(at)
            chain.append(hits[at])
            at = best[at][1]
        if at < 0:
            found.append(chain[::-1])
    return found


def _chained(hits: Sequence[Hit], lengths: Sequence[int]) -> list[tuple[float, int]]:
    """Return for each hit how good the best chain is that it ends, and the hit before it or -1."""
    before = [0, *accumulate(lengths)]
    passed = [0, *accumulate(hit.end - hit.start for hit in hits)]
    best: list[tuple[float, int]] = []
    for i, hit in enumerate(hits):
        most, previous = 0.0, -1
        for j in range(max(0, i - LOOK_BACK), i):
            earlier = hits[j]
            if earlier.paragraph <= hit.paragraph and best[j][0] > most:
                least, longest = apart(before, earlier.paragraph, hit.paragraph)
                fits = least <= hit.start - earlier.start <= longest
                # A box of other text may part two paragraphs, but not one; and from one copy of
                # the article to the next it is not far in words, but over all that is quoted.
                if fits or earlier.paragraph < hit.paragraph:
                    good = best[j][0] - (0 if fits else 5 + passed[i] - passed[j + 1])
                    most, previous = max((most, previous), (good, j))
        best.append((most + hit.end - hit.start, previous))
    return best


def apart(before: Sequence[int], earlier: int, later: int) -> tuple[float, float]:
    """Return how far apart two words of these paragraphs may stand, at least and at most."""
    least, most = before[later] - before[earlier + 1], before[later + 1] - before[earlier]
    slack = SLACK if earlier < later else WITHIN
    return least * (1 - DRIFT) - slack, most * (1 + DRIFT) + slack
