"""What a class read out, typed or pasted into one box, as answers.

Each code stands in a line of its own, or between commas or semicolons; what else is between signs
does not count. Several in a line are told apart by their lengths and check signs, if that can be
done in one way only. Of two students with the same code one is enough, with ×2 behind it.

A code with a sign too few or too many can be as long as those of another part, and one of 23 passes
for one. So where most codes that stand near are of one part, few of a part whose codes are one sign
shorter or longer are not taken, unless it is said with ×1 that they are meant. Where codes of both
parts are many, nothing tells, and one of 23 still passes; but then no code is suggested.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from kit.case.lesson import PartId
from kit.case.model import CaseData
from kit.lesson.codes.layout import Layout, layouts
from kit.lesson.codes.letters import SIGNS, as_signs, in_groups
from kit.lesson.codes.lines import Parted, Run, Token, parted, runs, tokens_of
from kit.lesson.codes.packing import Chosen
from kit.lesson.codes.words import CodesWords
from kit.lesson.words import LessonWords
from kit.text import printable, shortened

MAX_TEXT = 50_000  # characters that are read
MAX_LINE = 2_000
MAX_CODES = 5_000
_LINES = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_COMMAS = re.compile(r"[,;\t|，；、،؛]+")
_NEAR = 10  # codes before a line, and from it on, that tell what is read out there
_USUAL = 5  # codes of a part from which on it may be what is read out
_FEW = 3  # codes of another part from which on they are so, too


class ReadCode(NamedTuple):
    """A right code: of which part, how many students have it, and what they chose."""

    code: str
    part: PartId
    times: int
    chosen: tuple[Chosen, ...]


class WrongCode(NamedTuple):
    """What cannot be a code, as it was typed, and one line on what is wrong with it."""

    typed: str
    why: str


@dataclass
class CodesRead:
    """What was typed into the box: the right codes, each once, and the others.

    `twice` are the codes that stand there more than once, with how often they do; they count as
    one student, or as many as `×2` behind them says.
    """

    good: list[ReadCode] = field(default_factory=list)
    wrong: list[WrongCode] = field(default_factory=list)
    twice: dict[str, int] = field(default_factory=dict)


def read_codes(case: CaseData, text: str) -> CodesRead:
    """Return the answers in the codes that a class read out, of all parts in one text.

    Parameters
    ----------
    case
        The case that the codes are of.
    text
        One code a line, or between commas. Small letters, other separators and accents do not
        matter; what is very long is cut, which is said as one of the wrong ones.

    Returns
    -------
    CodesRead
        The right codes with what was chosen, in the order of the text, and the wrong ones with what
        is wrong, in the case's language.

    Examples
    --------
    >>> from kit import load_case
    >>> read = read_codes(load_case("iran-mexico-2009").data, "hello")
    >>> read.good, read.wrong[0].typed
    ([], 'hello')
    """
    lines = _LINES.split(text[:MAX_TEXT])
    likely = _taken(_Box(case), lines).places
    box = _taken(_Box(case, likely), lines)  # once more, now that it is known what stands near
    read = CodesRead(wrong=box.wrong)
    seen = Counter(found.code for found in box.found)
    read.twice = {in_groups(code): n for code, n in seen.items() if n > 1}
    times: dict[str, int] = {}
    for found in box.found:
        times[found.code] = max(found.times, times.get(found.code, 1))
    first = {found.code: found for found in reversed(box.found)}
    for code in seen:
        read.good.append(first[code]._replace(code=in_groups(code), times=times[code]))
    cut = text[MAX_TEXT:] or next((each[MAX_LINE:] for each in lines if each[MAX_LINE:]), "")
    if cut or len(box.found) + len(box.wrong) >= MAX_CODES:
        read.wrong.append(WrongCode(_shown(cut), box.say.cut))
    return read


def _taken(box: _Box, lines: Sequence[str]) -> _Box:
    """Return the box with all lines taken, as far as there may be so many codes."""
    typed = (part for each in lines for part in box.parted(each[:MAX_LINE]))
    for place, line in enumerate(typed):
        if len(box.found) + len(box.wrong) >= MAX_CODES:
            break
        box.look_around(place)
        box.take(line)
    return box


class _Box:
    """What was found so far; `likely` is where codes of which part seem to stand."""

    def __init__(self, case: CaseData, likely: Sequence[tuple[int, PartId]] = ()) -> None:
        self._likely = likely
        self._language, self.say = case.language, case.language.words(CodesWords)
        self._titles = case.language.words(LessonWords).titles
        self._layouts = {layout.length: layout for layout in layouts(case).values()}
        self.found: list[ReadCode] = []
        self.places: list[tuple[int, PartId]] = []
        self.wrong: list[WrongCode] = []
        self.look_around(0)

    def look_around(self, place: int) -> None:
        """Note of which parts codes are that stand near a place, and which is usual there."""
        self._place = place
        at = bisect_left(self._likely, place, key=itemgetter(0))
        near = self._likely[max(0, at - _NEAR) : at + _NEAR]
        self._counts = Counter(part for _, part in near)
        most = max(self._layouts.values(), key=lambda it: self._counts[it.part], default=None)
        n = self._counts[most.part] if most else 0
        self._usual = most if n >= _USUAL and 2 * n > len(near) else None

    def parted(self, line: str) -> list[str]:
        """Return what stands between commas, or the line if that is too short for codes."""
        parts = _COMMAS.split(line)
        shortest = min(self._layouts, default=0)
        is_spelt = all(len(as_signs(part)) < shortest for part in parts)
        return [" ".join(parts)] if is_spelt else parts

    def take(self, typed: str) -> None:
        """Take one code, or several that stand in a line, or say what is wrong."""
        tokens = list(tokens_of(typed, self._layouts))
        if not tokens:
            return
        wholes = [run for run in runs(tokens, 0, self._layouts) if run.end == len(tokens)]
        right = [run for run in wholes if run.chosen is not None]
        if len(right) == 1:
            self._keep(right[0])
        elif right:
            self._refuse(typed, self.say.several)
        elif wholes:
            # X774 can be ×774 behind a shorter code: rather not.
            self._refuse(typed, self._why(min(wholes, key=lambda run: run.times)))
        else:
            self._take_several(typed, tokens)

    def _take_several(self, typed: str, tokens: Sequence[Token]) -> None:
        """Take the codes of a line, if there is one way only to part it such that all are right."""
        cost, ways, path = line = parted(tokens, self._layouts)
        right = [run for run in path if isinstance(run, Run) and run.chosen is not None]
        if not right or self._is_one(tokens, line):
            self._refuse(typed, self._length(tokens))
        elif ways > 1 and not cost:
            self._refuse(typed, self.say.several)
        else:
            for step in path:
                if isinstance(step, Token):
                    self._refuse(step.signs or f"×{step.times}", self._length([step]))
                elif step.chosen is None:
                    self._refuse(in_groups(step.signs), self._why(step))
                else:
                    self._keep(step)

    def _is_one(self, tokens: Sequence[Token], line: Parted) -> bool:
        """Return whether a line is rather one code with a sign too many or too few.

        Parts of it are right codes of another part by chance. A sign before a right code may number
        the lines.
        """
        signs = sum(len(token.signs) for token in tokens)
        first, *rest = line.path
        is_numbered = isinstance(first, Token) and len(first.signs) == 1 and len(rest) == 1
        if is_numbered or any(token.times or not token.signs for token in tokens):
            return False
        if not line.cost:
            is_rare = all(isinstance(run, Run) and self._is_rare(run.layout) for run in line.path)
            return is_rare and self._differs(signs) != ""
        return any(abs(signs - length) == 1 for length in self._layouts)

    def _keep(self, run: Run) -> None:
        if self._is_odd(run):
            self._refuse(in_groups(run.signs), self._why(run))
            return
        chosen = tuple(run.chosen or ())
        self.places.append((self._place, run.layout.part))
        self.found.append(ReadCode(run.signs, run.layout.part, max(1, run.times), chosen))

    def _refuse(self, typed: str, why: str) -> None:
        self.wrong.append(WrongCode(_shown(typed), why))

    def _why(self, run: Run) -> str:
        """Return what is wrong with a code of the right length."""
        title = self._titles[run.layout.part]
        if self._is_odd(run):
            is_meant = "" if run.chosen is None else self.say.is_meant.format(title=title)
            return f"{self._differs(run.layout.length)} {is_meant}".strip()
        unknown = sorted(set(run.signs) - set(SIGNS))
        if unknown:
            why = self.say.no_sign.format(sign=shortened(self._language.either(unknown), 20))
        else:
            why = self.say.wrong_check.format(title=title)
        near = run.layout.nearly(run.signs) if self._is_clear(run.layout) else []
        meant = self.say.meant.format(code=in_groups(near[0])) if len(near) == 1 else ""
        return f"{why} {meant}".strip()

    def _is_rare(self, layout: Layout) -> bool:
        """Return whether few codes near are of a part, and most of another."""
        return self._usual not in (None, layout) and self._counts[layout.part] < _FEW

    def _is_odd(self, run: Run) -> bool:
        """Return whether a code, if it is one, is rather one of the usual part that lacks a sign.

        Or that has one too many.
        """
        is_said = run.times > 0
        return not is_said and self._is_rare(run.layout) and self._differs(run.layout.length) != ""

    def _is_clear(self, layout: Layout) -> bool:
        """Return whether a wrong code that is as long as a part's is hardly one of another part."""
        most = _FEW if layout is self._usual else 1
        near = (it for n, it in self._layouts.items() if abs(n - layout.length) == 1)
        return all(self._counts[it.part] < most for it in near)

    def _differs(self, signs: int) -> str:
        """Return that so many signs are one less or more than usual, or an empty text."""
        by = signs - self._usual.length if self._usual else 0
        if self._usual is None or abs(by) != 1:
            return ""
        say = self.say.shorter if by < 0 else self.say.longer
        return say.format(usual=self._titles[self._usual.part])

    def _length(self, tokens: Sequence[Token]) -> str:
        """Return that a code is too long or too short for any part."""
        signs = sum(len(token.signs) for token in tokens)
        if not self._layouts:
            return self.say.no_codes
        if differs := self._differs(signs):
            return differs
        lengths = self._language.either([*map(str, sorted(self._layouts))])
        return self._language.count(self.say.wrong_length, signs, lengths=lengths)


def _shown(typed: str) -> str:
    """Return what was typed on one short line; it may be anything."""
    return printable(shortened(" ".join(typed[:200].split())))
