"""Where the words of a remark stand in the article, and how that was found.

Words that only look alike are never taken: what stands around them must not contradict what the
remark says stood around them. Hypothesis's client may take the next best instead
(hypothesis/client, issue 7571).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final, Literal

from kit.counting.anchoring import compared
from kit.exchange.hypothesis.article import Article, Stretch, squeezed
from kit.exchange.hypothesis.reading import Remark

FoundBy = Literal["position", "words", "context", "approximate"]
Why = Literal[
    "no words", "no text", "other page", "several places", "other words around", "not there"
]
LEAST: Final = 0.8  # the score of words that are taken though they are not quite the same

_AROUND = 32  # letters before and behind, as the client has them
_NEAR = 12  # letters next to words by which their place is known again
_FEWEST = 4  # of them that tell anything
_REST = 8  # letters beyond a paragraph's end that tell anything
_LONG = 24  # bytes of words that hardly stand in a text by chance
_MOST = 200  # places of the same words that are looked at
_LONGEST = 500  # letters between what is the same at both ends that are compared one by one
_CANDIDATES = 20  # places at which words may have been changed
_HINT = 0.6  # of its pieces that a paragraph must have for it to be named
_ALIKE = 0.1  # that another may have less of them to be named, too
_NAMED = 5  # paragraphs that are named of an orphan


@dataclass(frozen=True)
class Anchor:
    """Where words stand, or why that is not known.

    Attributes
    ----------
    at
        Their place; None of an orphan.
    found_by
        How they were found; None of an orphan.
    score
        How much the words there, or those of the paragraphs near, are like the remark's, up to 1.
    why
        Why an orphan has no place.
    near
        The paragraphs in which an orphan might stand.
    """

    at: Stretch | None = None
    found_by: FoundBy | None = None
    score: float | None = None
    why: Why | None = None
    near: tuple[int, ...] = ()


class Anchoring:
    """Finds the words of remarks in an article.

    By their position, if it is one in the article's text and not in a page's with menus around;
    where they stand once; by what stands before and behind; and where some words were changed
    between what stands before and behind.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self._found = lru_cache(maxsize=50_000)(self._find)

    def __call__(self, remark: Remark) -> Anchor:
        """Return where the words of a remark stand."""
        exact = squeezed(remark.exact)
        before, behind = squeezed(remark.prefix), squeezed(remark.suffix)
        # At the far ends half a character may have been cut off.
        if len(before) > _NEAR:
            before = before[1:][-_AROUND:]
        if len(behind) > _NEAR:
            behind = behind[:-1][:_AROUND]
        return self._found(exact, before, behind, remark.start, _names(remark.exact))

    def _find(
        self, exact: str, before: str, behind: str, position: int | None, names: frozenset[str]
    ) -> Anchor:
        if not exact:
            return Anchor(why="no words")
        around = _Around(self.article, before, behind)
        starts = [*_occurrences(self.article.letters, exact)]
        if not starts:
            return self._approximate(exact, around, names)
        if len(starts) > _MOST:
            starts = [*_occurrences(self.article.letters, before + exact + behind)]
            starts = [at + len(before) for at in starts]
        spans = [(at, at + len(exact)) for at in starts[: _MOST + 1]]
        if before or behind:
            return self._choose(spans, around, position)
        whole = [it for it in spans if not self.article.cuts_a_word(*it)]
        return self._one(whole or spans, "words")

    def _choose(
        self, spans: list[tuple[int, int]], around: _Around, position: int | None
    ) -> Anchor:
        """Return at which of some places the words stand, by what stands around."""
        fits = [it for it in spans if not around.contradicts(*it)]
        agree = [it for it in fits if around.agrees(*it)]
        at = [it for it in agree if position in self.article.positions(it[0])]
        same = [it for it in agree if around.is_same(*it)]
        start, end = spans[0] if spans else (0, 0)
        is_long = len(self.article.letters[start:end].encode()) >= _LONG
        if len(at) == 1:
            return self._one(at, "position")
        if len(spans) == 1 and fits and (agree or is_long):
            return self._one(spans, "words")
        if not fits or len(spans) == 1:
            return self._near("other words around" if spans else "several places", spans)
        if agree == fits or len(same) == 1:
            return self._one(same if len(same) == 1 else fits, "context")
        return self._near("several places", fits)

    def _one(self, spans: list[tuple[int, int]], found_by: FoundBy) -> Anchor:
        """Return the only place, if there is just one that is sure."""
        if len(spans) != 1:
            return self._near("several places", spans)
        return Anchor(self.article.stretch(*spans[0]), found_by, 1.0)

    def _near(self, why: Why, spans: list[tuple[int, int]], score: float = 1.0) -> Anchor:
        """Return an orphan with the paragraphs in which it might stand."""
        numbers = sorted({self.article.stretch(*it).paragraph for it in spans})
        return Anchor(why=why, score=score if numbers else None, near=tuple(numbers[:_NAMED]))

    def _approximate(self, exact: str, around: _Around, names: frozenset[str]) -> Anchor:
        """Return where other words stand between what stood before and behind these.

        Where another name or number stands, it is another sentence, however like this one.
        """
        letters = self.article.letters
        scored = [(_likeness(exact, letters[a:b]), (a, b)) for a, b in around.gaps(len(exact))]
        good = [
            (score, (a, b))
            for score, (a, b) in scored
            if score >= LEAST and all(name in letters[a:b] for name in names)
        ]
        if not good:
            return self._orphan(exact)
        if len(good) > 1:
            best = round(max(score for score, _ in good), 2)
            return self._near("several places", [span for _, span in good], best)
        score, span = good[0]
        return Anchor(self.article.stretch(*span), "approximate", round(score, 2))

    def _orphan(self, exact: str) -> Anchor:
        """Return an orphan with the paragraphs that have most of its words."""
        alike = [it for it in self.article.alike(exact[:_LONGEST]) if it[0] >= _HINT]
        near = sorted(n for share, n in alike if share >= alike[0][0] - _ALIKE)[:_NAMED]
        score = round(alike[0][0], 2) if near else None
        return Anchor(why="not there", score=score, near=tuple(near))


@dataclass(frozen=True)
class _Around:
    """What stood before and behind some words, against what stands in an article."""

    article: Article
    before: str
    behind: str

    def contradicts(self, start: int, end: int) -> bool:
        """Return whether other words stand beside a place.

        A page may have a picture or an advertisement between two paragraphs. So what is beyond
        their ends contradicts only where it is the article's and stands elsewhere in it.
        """
        letters, at = self.article.letters, self.article.stretch(start, end)
        first = self.article.begins[at.paragraph - 1]
        last = self.article.begins[at.last_paragraph]
        before, behind = self.before, self.behind
        inside = min(start - first, len(before)), min(last - end, len(behind))
        if not letters[:start].endswith(before[len(before) - inside[0] :]):
            return True
        if not letters.startswith(behind[: inside[1]], end):
            return True
        left, right = before[: len(before) - inside[0]], behind[inside[1] :]
        is_other_left = len(left) >= _REST and left in letters
        is_other_right = len(right) >= _REST and right in letters
        return (is_other_left and not letters.endswith(left, 0, first)) or (
            is_other_right and not letters.startswith(right, last)
        )

    def agrees(self, start: int, end: int) -> bool:
        """Return whether something that stood beside the words stands there, on either side."""
        letters = self.article.letters
        left, right = self.before[-_NEAR:], self.behind[:_NEAR]
        return (len(left) >= _FEWEST and letters.endswith(left, 0, start)) or (
            len(right) >= _FEWEST and letters.startswith(right, end)
        )

    def is_same(self, start: int, end: int) -> bool:
        """Return whether all that stood on both sides stands there."""
        letters = self.article.letters
        return letters.endswith(self.before, 0, start) and letters.startswith(self.behind, end)

    def gaps(self, size: int) -> list[tuple[int, int]]:
        """Return each place between what stood next to words, if it may hold so many letters.

        Where that is not in the article, as on a page with a picture, a paragraph begins or ends.
        """
        letters, begins = self.article.letters, self.article.begins
        before, behind = self.before[-_NEAR:], self.behind[:_NEAR]
        starts = [at + len(before) for at in _occurrences(letters, before)]
        ends = [*_occurrences(letters, behind)]
        if not any(
            found and len(near) >= _FEWEST for found, near in ((starts, before), (ends, behind))
        ):
            return []
        starts, ends = starts or begins[:-1], ends or begins[1:]
        found = [
            (start, end)
            for start in starts
            for end in ends[bisect_left(ends, start + size // 2) :]
            if end - start <= 2 * size and end > start
        ]
        likely = sorted(found, key=lambda it: abs(it[1] - it[0] - size))[:_CANDIDATES]
        return [it for it in likely if not self.contradicts(*it)]


def _occurrences(letters: str, wanted: str) -> Iterator[int]:
    """Yield where something begins; of very many places the first ones."""
    at = letters.find(wanted) if wanted else -1
    found = 0
    while at >= 0 and found <= _MOST:
        yield at
        found += 1
        at = letters.find(wanted, at + 1)


def _names(text: str) -> frozenset[str]:
    """Return the words of a text that have a capital letter or a number in them, squeezed."""
    words = re.findall(r"\w+", compared(text[: 2 * _LONGEST]))
    return frozenset(it for it in words if any(char.isupper() or char.isdigit() for char in it))


def _likeness(one: str, other: str) -> float:
    """Return which part of two texts is the same, in order (difflib's ratio).

    What is the same at both ends is set aside first: the rest is short, so no package of compiled
    code, such as rapidfuzz, is needed, which a classroom may not have.
    """
    most = min(len(one), len(other))
    left = next((n for n in range(most) if one[n] != other[n]), most)
    most -= left
    right = next((n for n in range(most) if one[-1 - n] != other[-1 - n]), most)
    inner = one[left : len(one) - right], other[left : len(other) - right]
    same = left + right
    if max(map(len, inner)) <= _LONGEST:
        matcher = SequenceMatcher(None, *inner, autojunk=False)
        same += sum(it.size for it in matcher.get_matching_blocks())
    return 2 * same / (len(one) + len(other))
