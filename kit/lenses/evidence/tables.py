"""Who uses which facts, and what the checks found, as tidy tables of a `Case`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.case.closed_sets import Verdict
from kit.case.frames import frame
from kit.case.sides import sides
from kit.case.values import REPORTER
from kit.lenses.evidence import rows
from kit.lenses.evidence.rows import Order, UsedBy

if TYPE_CHECKING:
    import pandas as pd


@for_a_case
def shared(case: Case) -> pd.DataFrame:
    """Return the rows of `case.citations` by the two stances, of facts that both use.

    Examples
    --------
    >>> from kit import load_case
    >>> shared(load_case("iran-mexico-2009"))["evidence"].unique().tolist()
    ['the-offer', 'regional-outreach']
    """
    table = case.citations
    takers = table["stance"].isin([stance.label for stance in case.stances])
    both = table["evidence"].isin(rows.shared(case.data))
    return table[takers & both].reset_index(drop=True)


@for_a_case
def unanswered(case: Case) -> pd.DataFrame:
    """Return the facts that voices of one stance build on and no voice of the other takes up.

    Returns
    -------
    pandas.DataFrame
        One row per stance that leaves a fact unanswered, and fact; most used first. Columns:
        stance (id of the one that leaves it), evidence (id), statement, verdict (missing: not
        checked), n_voices (of the other stance that build on it), ask (False: about people's
        deaths and the like, of which no task should be made).

    Examples
    --------
    >>> from kit import load_case
    >>> table = unanswered(load_case("iran-mexico-2009"))
    >>> table[table["stance"] == "normal-diplomacy"]["evidence"].iloc[0]
    'amia-1994'
    """
    lines = (
        (stance, fact.id, fact.statement, fact.check and fact.check.verdict, voices, fact.ask)
        for stance, fact, voices in rows.unanswered(case.data)
    )
    columns = ("stance", "evidence", "statement", "verdict", "n_voices", "ask")
    return frame(lines, columns, verdict=Verdict)


@for_a_case
def used_facts(case: Case, by: Order) -> pd.DataFrame:
    """Return the facts that somebody uses, in an order: most voices first, by kind or by outcome.

    Returns
    -------
    pandas.DataFrame
        The rows of `case.evidence`. `kind` or `verdict` is missing, and comes last, where it
        is not annotated yet.

    Examples
    --------
    >>> from kit import load_case
    >>> used_facts(load_case("iran-mexico-2009"), "voices").index[0]
    'the-offer'
    """
    return case.evidence.loc[[item.id for item in rows.used_facts(case.data, by)]]


@for_a_case
def used_by(case: Case) -> pd.Series[str]:
    """Return for each fact, by its id, which of the two stances use it.

    `both stances`, `first stance` or `second stance` (maybe besides others), `reporter only`, or
    `others`: voices with no position, or nobody.

    Examples
    --------
    >>> from kit import load_case
    >>> used_by(load_case("iran-mexico-2009"))["amia-1994"]
    'first stance'
    """
    found = rows.used_by(case.data)
    return frame(found.items(), ["used_by"], "evidence", used_by=UsedBy)["used_by"]


@for_a_case
def outcomes(case: Case) -> pd.DataFrame:
    """Return what each side's facts came to when they were checked. It is no score.

    Returns
    -------
    pandas.DataFrame
        Index `side` (label): the stances, no position, the reporter. Columns: n_facts (that the
        side uses), n_checked, one column per verdict such as n_not_found, n_weakens_argument,
        n_weakens_detail (of these facts), sources_per_check (mean; missing where nothing was
        checked).

    Examples
    --------
    >>> from kit import load_case
    >>> table = outcomes(load_case("iran-mexico-2009"))
    >>> table.loc["the reporter", ["n_facts", "n_checked"]].astype(int).tolist()
    [29, 29]
    """
    shown, found = sides(case.data), rows.outcomes(case.data)
    lines = ((shown[id_].label, *figures.values()) for id_, figures in found.items())
    *counts, mean = found[REPORTER]
    columns = [*(f"n_{count.replace(' ', '_')}" for count in counts), mean]
    return frame(lines, columns, "side").astype({mean: float})
