"""Every way to set the choices, and whether a choice decides who has more room."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt
import pandas as pd

from kit.counting.choices import choices
from kit.counting.sums import MEASURES, our_settings, terms
from kit.fields import NO_STANCE
from kit.lens_words.balance import WORDS as SAY
from kit.model import CaseData
from kit.sides import sides


def every_balance(case: CaseData) -> pd.DataFrame:
    """Return the room of the two stances for every way to set the choices.

    Returns
    -------
    pandas.DataFrame
        One row per way, ours first. Columns: one per choice (its value), and for each measure and
        stance one such as `words: security concern`.

    Examples
    --------
    >>> from kit import load_case
    >>> table = every_balance(load_case("iran-mexico-2009").data)
    >>> len(table), int(table.loc[0, "voices: security concern"])
    (384, 5)
    """
    ways, sums = _every(case)
    counts = {
        f"{measure}: {stance.label}": sums[stance.id, measure]
        for measure in MEASURES
        for stance in case.stances
    }
    return ways.assign(**counts)


_Sums = dict[tuple[str, str], npt.NDArray[np.int64]]


def _every(case: CaseData) -> tuple[pd.DataFrame, _Sums]:
    """Return every way to set the choices, and each side's counts in each of them."""
    offered = choices(case)
    rows = [*itertools.product(*([o.value for o in choice.options] for choice in offered))]
    ways = pd.DataFrame(rows, range(len(rows)), [choice.name for choice in offered])
    holds = {
        (choice.name, o.value): (ways[choice.name] == o.value).to_numpy()
        for choice in offered
        for o in choice.options
    }
    sums = {
        (side, measure): np.zeros(len(ways), np.int64)
        for side in sides(case)
        for measure in MEASURES
    }
    for term in terms(case):
        met = np.ones(len(ways), bool)
        for condition in term.conditions:
            met &= holds[condition]
        sums[term.side, term.measure] += met * term.number
    return ways, sums


def largest(case: CaseData) -> dict[str, int]:
    """Return the most that any side can have of each measure, whatever the settings."""
    _, sums = _every(case)
    return {
        measure: max(int(counts.max()) for (_, of), counts in sums.items() if of == measure)
        for measure in MEASURES
    }


def leads(case: CaseData) -> pd.DataFrame:
    """Return in how many ways to set the choices each stance has more, by each measure.

    Index `measure`. Columns: the two stances' labels, and `as much for both`.

    Examples
    --------
    >>> from kit import load_case
    >>> table = leads(load_case("iran-mexico-2009").data)
    >>> table.loc["words_quoted"].to_list()
    [288, 96, 0]
    """
    _, sums = _every(case)
    one, other = case.stances
    rows = [
        [int((ahead > 0).sum()), int((ahead < 0).sum()), int((ahead == 0).sum())]
        for measure in MEASURES
        for ahead in [sums[one.id, measure] - sums[other.id, measure]]
    ]
    index = pd.Index(MEASURES, name="measure")
    return pd.DataFrame(rows, index, columns=[one.label, other.label, SAY.as_much])


def one_by_one(case: CaseData) -> pd.DataFrame:
    """Return which stance has more when one choice is set otherwise and the rest as ours.

    Columns: choice (name; missing in the first row, which has all as ours), value, and for each
    measure the id of the stance that has more, or `none` for as much.
    """
    ours = our_settings(case)
    settings = [(None, None)] + [
        (choice.name, option.value) for choice in choices(case) for option in choice.options[1:]
    ]
    ways, sums = _every(case)
    one, other = case.stances
    rows = []
    for name, value in settings:
        wanted = {**ours, name: value} if name else ours
        at = int((ways == pd.Series(wanted, dtype=object)).all(axis=1).to_numpy().argmax())
        row = {"choice": name, "value": value}
        for measure in MEASURES:
            ahead = sums[one.id, measure][at] - sums[other.id, measure][at]
            row[measure] = one.id if ahead > 0 else other.id if ahead < 0 else NO_STANCE
        rows.append(row)
    return pd.DataFrame(rows, columns=["choice", "value", *MEASURES])
