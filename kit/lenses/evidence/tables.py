"""Who uses which facts, and what the checks found, as tidy tables of a `Case`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.case.frames import frame
from kit.case.sides import side_of, sides
from kit.case.values import REPORTER, Use, Verdict
from kit.lenses.evidence import rows
from kit.lenses.evidence.rows import Order, UsedBy

if TYPE_CHECKING:
    import pandas as pd


@for_a_case
def uses(case: Case) -> pd.DataFrame:
    """Return one row per use of a fact by a voice, in order of appearance, the reporter's last.

    Returns
    -------
    pandas.DataFrame
        Columns: voice (id), name, side (label), evidence (id), use, paragraph, reading (what the
        voice takes the fact to show).

    Examples
    --------
    >>> from kit import load_case
    >>> table = uses(load_case("iran-mexico-2009"))
    >>> table[table["use"] == "reinterprets"]["name"].unique().tolist()
    ['Gary Sick']
    """
    shown = sides(case.data)
    lines = (
        {"voice": v.id, "name": v.name, "side": shown[side_of(v)].label, **use.model_dump()}
        for v in case.data.voices_in_order
        for use in v.citations
    )
    columns = ("voice", "name", "side", "evidence", "use", "paragraph", "reading")
    return frame(lines, columns, use=Use)


@for_a_case
def shared(case: Case) -> pd.DataFrame:
    """Return the rows of `uses` by voices of the two stances, of facts that both stances use.

    Examples
    --------
    >>> from kit import load_case
    >>> shared(load_case("iran-mexico-2009"))["evidence"].unique().tolist()
    ['the-offer', 'regional-outreach']
    """
    table = uses(case)
    takers = table["side"].isin([stance.label for stance in case.stances])
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
        checked), voices (how many of the other stance build on it), ask (False: about people's
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
    columns = ("stance", "evidence", "statement", "verdict", "voices", "ask")
    return frame(lines, columns, verdict=Verdict)


@for_a_case
def used_facts(case: Case, by: Order) -> pd.DataFrame:
    """Return the facts that somebody uses, in an order: most voices first, by kind or by outcome.

    Returns
    -------
    pandas.DataFrame
        The rows of `case.evidence`. `verdict` is missing, and comes last, where nothing was
        checked.

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
        Index `side` (label): the stances, no position, the reporter. Columns: facts (that the side
        uses), checked, one column per verdict, weakens_argument, weakens_detail (counts of
        facts), sources_per_check (mean; missing where nothing was checked).

    Examples
    --------
    >>> from kit import load_case
    >>> table = outcomes(load_case("iran-mexico-2009"))
    >>> table.loc["the reporter", ["facts", "checked"]].astype(int).tolist()
    [29, 29]
    """
    shown, found = sides(case.data), rows.outcomes(case.data)
    lines = ((shown[id_].label, *figures.values()) for id_, figures in found.items())
    return frame(lines, [*found[REPORTER]], "side").astype({"sources_per_check": float})
