"""What a class read out, typed or pasted into one box, as answers.

Each code stands in a line of its own, or between commas or semicolons; what else is between signs
does not count. Several in a line are told apart by their lengths and check signs, if that can be
done in one way only. Of two students with the same code one is enough, with ×2 behind it.

A code of which a sign was left out is as long as those of another part, and one of 23 passes for
one. So where most codes are of one part, few of a part whose codes are one sign shorter or longer
are not taken, unless it is said with ×1 that they are meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kit.case.lesson import PartId
from kit.case.model import CaseData
from kit.lesson.codes.layout import Layout, layouts
from kit.lesson.codes.letters import SIGNS, as_signs, in_groups
from kit.lesson.codes.lines import Run, Token, parted, runs, tokens_of
from kit.lesson.codes.packing import Chosen
from kit.lesson.codes.words import CodesWords
from kit.lesson.words import LessonWords
from kit.text import printable, shortened

MAX_TEXT = 50_000  # characters that are read
MAX_LINE = 2_000
MAX_CODES = 5_000
_LINES = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_COMMAS = re.compile(r"[,;\t|，；、،؛]+")
_USUAL = 5  # codes of a part from which on they are what is read out
_FEW = 5  # of a part, if it has fewer than one for so many of the usual one


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
    box = _taken(_Box(case, {}), lines)
    if odd := box.odd():
        box = _taken(_Box(case, odd), lines)
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
    for line in (part for each in lines for part in box.parted(each[:MAX_LINE])):
        if len(box.found) + len(box.wrong) >= MAX_CODES:
            break
        box.take(line)
    return box


class _Box:
    """What was found so far; `odd` are parts of which no code is expected, and which is instead."""

    def __init__(self, case: CaseData, odd: Mapping[PartId, Layout]) -> None:
        self._odd = odd
        self._language, self.say = case.language, case.language.words(CodesWords)
        self._titles = case.language.words(LessonWords).titles
        self._layouts = {layout.length: layout for layout in layouts(case).values()}
        self.found: list[ReadCode] = []
        self.wrong: list[WrongCode] = []

    def odd(self) -> dict[PartId, Layout]:
        """Return the parts of which few codes were found, if those of the usual one look alike."""
        counts = Counter(found.part for found in self.found)
        usual, most = next(iter(counts.most_common(1)), ("sort", 0))
        layout = next((it for it in self._layouts.values() if it.part == usual), None)
        if layout is None or most < _USUAL:
            return {}
        return {
            other.part: layout
            for length, other in self._layouts.items()
            if abs(length - layout.length) == 1 and counts[other.part] * _FEW < most
        }

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
            self._refuse(typed, self._why(wholes[0]))
        else:
            self._take_several(typed, tokens)

    def _take_several(self, typed: str, tokens: Sequence[Token]) -> None:
        """Take the codes of a line, if there is one way only to part it such that all are right."""
        cost, ways, path = parted(tokens, self._layouts)
        right = [run for run in path if isinstance(run, Run) and run.chosen is not None]
        if not right:
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

    def _keep(self, run: Run) -> None:
        if self._is_odd(run):
            self._refuse(in_groups(run.signs), self._why(run))
            return
        chosen = tuple(run.chosen or ())
        self.found.append(ReadCode(run.signs, run.layout.part, max(1, run.times), chosen))

    def _refuse(self, typed: str, why: str) -> None:
        self.wrong.append(WrongCode(_shown(typed), why))

    def _why(self, run: Run) -> str:
        """Return what is wrong with a code of the right length."""
        if self._is_odd(run):
            usual, title = self._odd[run.layout.part], self._titles[run.layout.part]
            say = self.say.shorter if run.layout.length < usual.length else self.say.longer
            return say.format(usual=self._titles[usual.part], title=title)
        unknown = sorted(set(run.signs) - set(SIGNS))
        near = run.layout.nearly(run.signs)
        if unknown:
            why = self.say.no_sign.format(sign=shortened(self._language.either(unknown), 20))
        else:
            why = self.say.wrong_check.format(title=self._titles[run.layout.part])
        meant = self.say.meant.format(code=in_groups(near[0])) if len(near) == 1 else ""
        return f"{why} {meant}".strip()

    def _is_odd(self, run: Run) -> bool:
        return not run.times and run.layout.part in self._odd

    def _length(self, tokens: Sequence[Token]) -> str:
        """Return that a code is too long or too short for any part."""
        signs = sum(len(token.signs) for token in tokens)
        if not self._layouts:
            return self.say.no_codes
        lengths = self._language.either([*map(str, sorted(self._layouts))])
        return self._language.count(self.say.wrong_length, signs, lengths=lengths)


def _shown(typed: str) -> str:
    """Return what was typed on one short line; it may be anything."""
    return printable(shortened(" ".join(typed[:200].split())))
