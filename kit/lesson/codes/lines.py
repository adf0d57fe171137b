"""How a line that was typed is parted into codes, by their lengths and check signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kit.lesson.codes.layout import Layout
from kit.lesson.codes.letters import SIGNS, as_signs
from kit.lesson.codes.packing import Chosen

# “×2” behind a code; “x2” too, but that can be two signs.
_TOKENS = re.compile(r"[×*]\s*(\d{1,3})|(?<![^\W_])([xX]\s*(\d{1,3}))(?![^\W_])|[^\W_]+")
_GLUED = re.compile(r"(.+)[xX](\d{1,3})")
_WRONG, _NONE = 3, 4  # what a wrong code costs, and what is none, when a line is parted
Lengths = Mapping[int, Layout]  # the layout of the codes that are so long


class Token(NamedTuple):
    """What stands between separators: signs of a code, how often one counts, or either."""

    signs: str = ""
    times: int = 0


class Run(NamedTuple):
    """Some tokens that are as long as a code, and where they end; `times` is 0 if not said."""

    signs: str
    times: int
    end: int
    layout: Layout

    @property
    def chosen(self) -> list[Chosen] | None:
        """What it holds; None if it is no right code."""
        return self.layout.read(self.signs)


class Parted(NamedTuple):
    """The best way to part a line, how many such ways there are, and what it costs.

    Right codes cost nothing.
    """

    cost: int
    ways: int
    path: list[Run | Token]


def tokens_of(typed: str, lengths: Lengths) -> Iterator[Token]:
    """Yield what stands between separators."""
    for found in _TOKENS.finditer(typed):
        times, soft, soft_times = found[1], found[2], found[3]
        if times:
            yield Token(times=int(times))
        elif soft:
            signs = soft.replace(" ", "").upper()
            yield Token(signs if set(signs) <= set(SIGNS) else "", int(soft_times))
        else:
            yield from _parted_from_times(found[0], lengths)


def _parted_from_times(word: str, lengths: Lengths) -> Iterator[Token]:
    """Yield a word, or a code and how often it counts where they are written together."""
    signs, glued = as_signs(word), _GLUED.fullmatch(word)
    is_fit = glued and len(as_signs(glued[1])) in lengths
    # No code has X2 in it; of X4 the length tells.
    if glued and (not set(glued[2]) <= set(SIGNS) or (is_fit and len(signs) not in lengths)):
        yield Token(as_signs(glued[1]))
        yield Token(times=int(glued[2]))
    elif signs:
        yield Token(signs)


def runs(tokens: Sequence[Token], start: int, lengths: Lengths) -> Iterator[Run]:
    """Yield the runs of tokens from one on that are as long as a code, with their ×2 or not."""
    signs, longest = "", max(lengths, default=0)
    for at in range(start, len(tokens)):
        if not tokens[at].signs or len(signs) > longest:
            return
        signs += tokens[at].signs
        if layout := lengths.get(len(signs)):
            following = tokens[at + 1] if at + 1 < len(tokens) else Token()
            if following.times:
                yield Run(signs, following.times, at + 2, layout)
            yield Run(signs, 0, at + 1, layout)


def parted(tokens: Sequence[Token], lengths: Lengths) -> Parted:
    """Return the best way to part tokens into codes."""
    # From the end: what the rest costs, in how many ways, and its first step.
    best: list[tuple[int, int, Run | Token]] = [(0, 1, Token())]
    last = len(tokens)
    for at in range(last - 1, -1, -1):
        codes: list[tuple[int, int, Run | Token]] = [
            (0 if run.chosen is not None else _WRONG, run.end, run)
            for run in runs(tokens, at, lengths)
        ]
        steps = [*codes, (_NONE, at + 1, tokens[at])]
        costs = [(cost + best[last - end][0], end, step) for cost, end, step in steps]
        least = min(cost for cost, _, _ in costs)
        ways = sum(best[last - end][1] for cost, end, _ in costs if cost == least)
        step = next(step for cost, _, step in costs if cost == least)
        best.append((least, ways, step))
    path, at = [], 0
    while at < last:
        step = best[last - at][2]
        path.append(step)
        at = step.end if isinstance(step, Run) else at + 1
    return Parted(best[-1][0], best[-1][1], path)
