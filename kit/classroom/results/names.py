"""What the name changed, as the class sees it: counts first, then one plain sentence."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.classroom.counting.names import Arm, NameEffect, VoiceArms
from kit.classroom.results.words import ResultsWords
from kit.classroom.statistics.clusters import Difference
from kit.exercises.asked.items import Item

_SELDOM = 0.05
_FEW = 100  # students in whose looks a middling effect would often not show


@dataclass(frozen=True)
class NameRow:
    """A voice, or all: how many changed and how far it was relied on, with the name and without."""

    name: str
    changed: tuple[str, ...]
    shares: tuple[float, ...]  # of a hundred
    relied: tuple[str, ...]


@dataclass(frozen=True)
class NameTold:
    """The experiment's rows, and what is said of it in words and in numbers."""

    rows: tuple[NameRow, ...]
    all: NameRow
    told: str
    numbers: tuple[str, ...]
    is_empty: bool
    is_relied: bool  # whether anybody said how far; codes do not hold it


def name_told(case: CaseData, effect: NameEffect, items: Mapping[str, Item]) -> NameTold:
    """Return what the name changed, with how sure that is."""
    say = case.language.words(ResultsWords)
    known = [(items[it.item].about, it) for it in effect.voices if it.item in items]
    rows = (_row(case, it.name, arms) for it, arms in known if isinstance(it, Voice))
    every = _row(case, say.all_voices, effect.all)
    # There has to be a voice of which both were looked at again, with the name and without.
    is_empty = not effect.changed.n_treated
    n_relied = effect.all.named.n_relied, effect.all.nameless.n_relied
    told = [say.names_nothing] if is_empty else _told(case, effect)
    numbers = [] if is_empty else _numbers(case, effect)
    if numbers and all(n_relied):
        numbers.append(_relied(case, effect))
    return NameTold(
        tuple(rows), every, " ".join(told), tuple(numbers), is_empty, is_relied=any(n_relied)
    )


def points(share: float) -> int:
    """Return a difference of shares in points of a hundred."""
    return round(100 * share)


def _row(case: CaseData, name: str, arms: VoiceArms) -> NameRow:
    both = arms.named, arms.nameless
    say = case.language.words(ResultsWords)
    return NameRow(
        name,
        tuple(say.of_all.format(n=arm.changed, all=arm.answered) for arm in both),
        tuple(map(_share, both)),
        tuple(_mean(case, arm) for arm in both),
    )


def _share(arm: Arm) -> float:
    return 100 * arm.changed / arm.answered if arm.answered else 0.0


def _mean(case: CaseData, arm: Arm) -> str:
    return "–" if arm.mean_relied is None else case.language.number(arm.mean_relied, 1)


def _told(case: CaseData, effect: NameEffect) -> list[str]:
    """Return the sentences: what was counted, the difference, and whether chance would do it."""
    say = case.language.words(ResultsWords)
    named, nameless, found = effect.all.named, effect.all.nameless, effect.changed
    lines = [
        say.names_sum.format(
            with_=named.answered,
            changed_with=named.changed,
            without=nameless.answered,
            changed_without=nameless.changed,
        )
    ]
    if not (named.changed or nameless.changed):
        return [*lines, say.names_nobody]
    if not math.isnan(found.low):
        difference = points(found.estimate)
        more = say.names_more if difference > 0 else say.names_less
        template = more if difference else say.names_same
        low, high = (signed(points(end)) for end in within(found))
        lines.append(template.format(points=abs(difference), low=low, high=high))
        if difference != points(_share(named) / 100 - _share(nameless) / 100):
            lines.append(say.names_within)
    n = round(100 * effect.p)
    often = say.names_always if n > 95 else say.names_chance
    lines.append(often.format(n=n) if n else say.names_rarely)
    if effect.students < _FEW:
        is_seldom = effect.p < _SELDOM
        few = say.names_few_found if is_seldom else say.names_few
        lines.append(few.format(n=effect.students))
    return lines


def within(found: Difference) -> tuple[float, float]:
    """Return an interval's ends, as far as a difference of shares can go."""
    return max(found.low, -1.0), min(found.high, 1.0)


def _relied(case: CaseData, effect: NameEffect) -> str:
    relied = [_mean(case, arm) for arm in (effect.all.named, effect.all.nameless)]
    say = case.language.words(ResultsWords)
    return say.names_relied.format(with_=relied[0], without=relied[1])


def _numbers(case: CaseData, effect: NameEffect) -> list[str]:
    """Return the same for who wants to check it."""
    say, language = case.language.words(ResultsWords), case.language
    named, nameless = effect.all.named, effect.all.nameless
    degrees = effect.changed.degrees
    test = say.names_test if degrees > 0 else say.names_test_alone
    lines = [
        test.format(
            p=told_p(case, effect.p),
            df=round(degrees) if degrees > 0 else 0,
            missing_with=named.asked - named.answered,
            all_with=named.asked,
            missing_without=nameless.asked - nameless.answered,
            all_without=nameless.asked,
        )
    ]
    if not math.isnan(effect.relied.low):
        relied = effect.relied
        numbers = {"difference": relied.estimate, "low": relied.low, "high": relied.high}
        told = {
            name: language.number(value, 2).replace("-", "−") for name, value in numbers.items()
        }
        p = told_p(case, effect.relied_test.p)
        lines.append(say.names_relied_test.format(p=p, **told))
    sure, changed = effect.all.sure_answered, effect.all.sure_changed
    if sure:
        lines.append(say.names_sure.format(all=sure, n=changed))
    return lines


def told_p(case: CaseData, p: float) -> str:
    """Return a p as it is written: three places, and below that how small it is at least."""
    return f"< {case.language.number(0.001, 3)}" if p < 0.001 else case.language.number(p, 3)


def signed(n: int) -> str:
    """Return a difference with its sign.

    >>> signed(3), signed(-3), signed(0)
    ('+3', '−3', '0')
    """
    return f"+{n}" if n > 0 else str(n).replace("-", "−")
