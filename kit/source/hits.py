"""Signs of where a text has a case's paragraphs: what is quoted from them, and their lengths."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from kit.case.model import CaseData
from kit.counting.anchoring import compared, stands_alone
from kit.source.layout import Laid
from kit.tokens import count_words, pieces

# All that follows is in words. A page has lines of its own between paragraphs (SLACK) and hardly
# one within them (WITHIN), another edition is a little longer or shorter (DRIFT).
SLACK = 80
WITHIN = 12
DRIFT = 0.1
# A box of other text may part two paragraphs and make a step of a chain longer than the lengths
# allow. It costs more than a short fragment, and all that is quoted in what it leaves out.
LONG_STEP = 5
# A line that is just as long as a paragraph says less than a quotation, which has about eight
# words. It decides where little is quoted, or what is quoted stands in another paragraph.
AS_LONG = 3
# Limits that keep a hostile text from taking long; an article is far from each of them.
MOST_PLACES = 3  # of a fragment in one article, to tell us anything about where we are
LONG = 4  # so many words stand together only once in an article
MOST_COPIES = 5  # that are looked at, to find the best
MOST_TRIED = 200  # places at which a fragment's rarest word stands
MOST_ALIKE = 8  # paragraphs of one length, and lines of it in one article
LOOK_BACK = 64  # hits before one


def quotations(case: CaseData) -> dict[int, list[str]]:
    """Return what the case quotes from each paragraph, as it is compared, each once.

    Verbs such as "said" are not among them: they stand in every article.
    """
    quoted = [(it.paragraph, it.fragment) for voice in case.voices for it in voice.passages]
    quoted += [(it.n, loaded.word) for it in case.paragraphs for loaded in it.loaded_words]
    found: dict[int, list[str]] = defaultdict(list)
    for n, fragment in dict.fromkeys((n, compared(fragment)) for n, fragment in quoted):
        found[n].append(fragment)
    return dict(found)


class Hit(NamedTuple):
    """What may be a part of a paragraph (counted from 0), from word `start` up to word `end`.

    That is one of its fragments; or a line or a block just as long, with no fragment.
    """

    start: int
    end: int
    paragraph: int
    fragment: str

    @property
    def quoted(self) -> int:
        """How many words in it are quoted."""
        return self.end - self.start if self.fragment else 0


def look_up(quoted: Sequence[Sequence[str]], lengths: Sequence[int], laid: Laid) -> list[Hit]:
    """Return the hits in the text's order, of paragraphs with these fragments and lengths."""
    return sorted([*_fragments(quoted, laid), *_as_long(lengths, laid)])


def _as_long(lengths: Sequence[int], laid: Laid) -> Iterator[Hit]:
    """Yield the lines and blocks as long as a paragraph; a length that many have is no sign."""
    alike, places = Counter(lengths), defaultdict(set)
    for start, end in [*pairwise(laid.line_ends), *pairwise(laid.blanks)]:
        if end - start in alike:
            places[end - start].add(start)
    for paragraph, length in enumerate(lengths):
        found = places[length]
        if alike[length] <= MOST_ALIKE and len(found) <= MOST_ALIKE * MOST_COPIES:
            yield from (Hit(start, start + length, paragraph, "") for start in found)


def _fragments(quoted: Sequence[Sequence[str]], laid: Laid) -> Iterator[Hit]:
    """Yield where fragments stand; what stands in many places of an article is no hit."""
    plain = laid.compared
    places: dict[str, list[int]] = defaultdict(list)
    for match in pieces(plain):
        places[match[0]].append(match.start())
    found = [
        (paragraph, fragment, count_words(fragment), _places_of(fragment, plain, places))
        for paragraph, fragments in enumerate(quoted)
        for fragment in fragments
    ]
    most = MOST_PLACES * _times([len(all_at) for _, _, words, all_at in found if words >= LONG])
    for paragraph, fragment, words, all_at in found:
        for at in all_at if len(all_at) <= most else ():
            start = bisect_right(laid.starts, at) - 1
            yield Hit(start, start + words, paragraph, fragment)


def _times(found: Sequence[int]) -> int:
    """Return how often a text has the article: as often as most of the long fragments in it."""
    times = sorted(filter(None, found))
    return times[(len(times) - 1) // 2] if times else 1


def _places_of(fragment: str, plain: str, places: dict[str, list[int]]) -> list[int]:
    """Return where a fragment begins as whole words, starting from its rarest word."""
    parts = [(places.get(match[0], []), match.start()) for match in pieces(fragment)]
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
    passed = [0, *accumulate(hit.quoted for hit in hits)]
    best: list[tuple[float, int]] = []
    for i, hit in enumerate(hits):
        most, previous = 0.0, -1
        for j in range(max(0, i - LOOK_BACK), i):
            earlier = hits[j]
            if earlier.paragraph <= hit.paragraph and best[j][0] > most:
                least, longest = apart(before, earlier.paragraph, hit.paragraph)
                fits = least <= hit.start - earlier.start <= longest
                # A box may part two paragraphs, but not one; and from one copy of the article
                # to the next it is not far in words, but over all that is quoted.
                if fits or earlier.paragraph < hit.paragraph:
                    good = best[j][0] - (0 if fits else LONG_STEP + passed[i] - passed[j + 1])
                    most, previous = max((most, previous), (good, j))
        best.append((most + (hit.quoted or AS_LONG), previous))
    return best


def apart(before: Sequence[int], earlier: int, later: int) -> tuple[float, float]:
    """Return how far apart two words of these paragraphs may stand, at least and at most."""
    least, most = before[later] - before[earlier + 1], before[later + 1] - before[earlier]
    slack = SLACK if earlier < later else WITHIN
    return least * (1 - DRIFT) - slack, most * (1 + DRIFT) + slack
