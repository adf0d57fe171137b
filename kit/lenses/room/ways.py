"""Every way to set the choices, and whether a choice decides who has more."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from kit.case.model import CaseData
from kit.case.sides import sides
from kit.case.values import NO_STANCE
from kit.lenses.room.choices import Choice, Setting, choices
from kit.lenses.room.sums import COMPARED, MEASURES, count, terms


@dataclass(frozen=True)
class Ways:
    """Every way to set the choices, ours first, and each side's counts in each of them."""

    settings: list[dict[str, str]]
    counts: dict[tuple[str, str], list[int]]  # side (id) and measure → a count for each way

    @property
    def largest(self) -> dict[str, int]:
        """The most that any side can have of each measure, whatever the settings."""
        return {
            measure: max(max(counts) for (_, of), counts in self.counts.items() if of == measure)
            for measure in MEASURES
        }

    def leads(self, one: str, other: str) -> dict[str, tuple[int, int, int]]:
        """Return by each measure in how many ways one side has more, the other, and both alike."""
        found = {}
        for measure in MEASURES:
            pairs = [*zip(self.counts[one, measure], self.counts[other, measure], strict=True)]
            more, less = sum(a > b for a, b in pairs), sum(a < b for a, b in pairs)
            found[measure] = (more, less, len(pairs) - more - less)
        return found


def every_way(case: CaseData) -> Ways:
    """Return every way to set the choices, with what comes out."""
    offered = choices(case)
    values = [[setting.value for setting in choice.settings] for choice in offered]
    names = [choice.name for choice in offered]
    settings = [dict(zip(names, way, strict=True)) for way in itertools.product(*values)]
    holds = {
        (name, value): {n for n, way in enumerate(settings) if way[name] == value}
        for name, of_one in zip(names, values, strict=True)
        for value in of_one
    }
    all_ways = set(range(len(settings)))
    counts = {(side, m): [0] * len(settings) for side in sides(case) for m in MEASURES}
    for term in terms(case):
        column = counts[term.side, term.measure]
        for n in all_ways.intersection(*(holds[condition] for condition in term.conditions)):
            column[n] += term.number
    return Ways(settings, counts)


@dataclass(frozen=True)
class Flip:
    """One choice set otherwise than ours: by each measure the stance that has more then, and had.

    `none` stands for as much.
    """

    choice: Choice
    setting: Setting
    ahead: dict[str, str]
    before: dict[str, str]

    @property
    def changes(self) -> dict[str, tuple[str, str]]:
        """Measure → who has more now, and who had, where that is another."""
        pairs = {measure: (self.ahead[measure], self.before[measure]) for measure in COMPARED}
        return {measure: pair for measure, pair in pairs.items() if pair[0] != pair[1]}

    @property
    def turns(self) -> set[str]:
        """The measures by which the other side has more then."""
        return {measure for measure, pair in self.changes.items() if NO_STANCE not in pair}


def one_by_one(case: CaseData) -> list[Flip]:
    """Return each choice set otherwise, one at a time, with the rest as ours."""
    ours = ahead(case)
    return [
        Flip(choice, setting, ahead(case, **{choice.name: setting.value}), ours)
        for choice in choices(case)
        for setting in choice.settings[1:]
    ]


def ahead(case: CaseData, **settings: str) -> dict[str, str]:
    """Return by each measure the id of the stance that has more, or `none` for as much."""
    counts = count(case, **settings)
    one, other = (stance.id for stance in case.stances)
    found = {}
    for measure in MEASURES:
        more = counts[one][measure] - counts[other][measure]
        found[measure] = one if more > 0 else other if more < 0 else NO_STANCE
    return found
