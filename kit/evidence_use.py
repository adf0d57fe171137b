"""Who uses which facts, and what the checks found: derived from a case, as tidy tables.

A fact that voices of two sides use counts for each of them.
"""

from __future__ import annotations

from typing import Literal, get_args

import pandas as pd

from kit import tables
from kit.evidence import Evidence
from kit.fields import NO_STANCE, REPORTER, Use, Verdict
from kit.model import CaseData
from kit.sides import side_of, sides

Order = Literal["voices", "kind", "verdict"]
UsedBy = Literal["both stances", "first stance", "second stance", "reporter only", "others"]

# Uses that rest something on a fact. Who disputes it or only grants it does not build on it.
BUILDING_ON = frozenset({"cites", "reinterprets"})
# What a check can teach most comes first; see `opening_fact`.
_TELLING_VERDICTS = ("disagrees", "partly", "not found", "cannot be checked", "agrees")
_USES = ("voice", "name", "side", "evidence", "use", "paragraph", "reading")


def uses(case: CaseData) -> pd.DataFrame:
    """Return one row per use of a fact by a voice, in order of appearance, the reporter's last.

    Returns
    -------
    pandas.DataFrame
        Columns: voice (id), name, side (label), evidence (id), use, paragraph, reading (what the
        voice takes the fact to show).

    Examples
    --------
    >>> from kit import load_case
    >>> table = uses(load_case("iran-mexico-2009").data)
    >>> table[table["use"] == "reinterprets"]["name"].unique().tolist()
    ['Gary Sick']
    """
    shown = sides(case)
    rows = [
        {"voice": v.id, "name": v.name, "side": shown[side_of(v)].label, **use.model_dump()}
        for v in case.voices_in_order
        for use in v.citations
    ]
    table = pd.DataFrame(rows, columns=list(_USES))
    return table.assign(use=pd.Categorical(table["use"], get_args(Use)))


def shared(case: CaseData) -> pd.DataFrame:
    """Return the rows of `uses` by voices of the two stances, of facts that both stances use.

    Examples
    --------
    >>> from kit import load_case
    >>> shared(load_case("iran-mexico-2009").data)["evidence"].unique().tolist()
    ['the-offer', 'regional-outreach']
    """
    first, second = (_used_by_side(case, stance.id) for stance in case.stances)
    with_a_stance = {v.id for v in case.voices if v.takes_a_stance and not v.is_narrator}
    table = uses(case)
    chosen = table["evidence"].isin(first & second) & table["voice"].isin(with_a_stance)
    return table[chosen].reset_index(drop=True)


def unanswered(case: CaseData) -> pd.DataFrame:
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
    >>> table = unanswered(load_case("iran-mexico-2009").data)
    >>> table[table["stance"] == "normal-diplomacy"]["evidence"].iloc[0]
    'amia-1994'
    """
    first, second = (stance.id for stance in case.stances)
    used = {stance: _used_by_side(case, stance) for stance in (first, second)}
    rows = [
        {
            "stance": mine,
            "evidence": item.id,
            "statement": item.statement,
            "verdict": item.check and item.check.verdict,
            "voices": len(builders),
            "ask": item.ask,
        }
        for mine, other in ((first, second), (second, first))
        for item, builders in sorted(_builders(case, other), key=lambda found: -len(found[1]))
        if item.id not in used[mine]
    ]
    columns = ["stance", "evidence", "statement", "verdict", "voices", "ask"]
    table = pd.DataFrame(rows, columns=columns)
    return table.assign(verdict=pd.Categorical(table["verdict"], get_args(Verdict)))


def used_facts(case: CaseData, by: Order) -> pd.DataFrame:
    """Return the facts that somebody uses, in an order: most voices first, by kind or by outcome.

    Returns
    -------
    pandas.DataFrame
        Index `evidence` (id); columns as `kit.tables.evidence`. `verdict` is missing, and comes
        last, where nothing was checked.

    Examples
    --------
    >>> from kit import load_case
    >>> used_facts(load_case("iran-mexico-2009").data, "voices").index[0]
    'the-offer'
    """
    table = tables.evidence(case)
    used = table[table["voices"] > 0]
    return used.sort_values(by, ascending=by != "voices", kind="stable")


def used_by(case: CaseData) -> pd.Series[str]:
    """Return for each fact, by its id, which of the two stances use it.

    `both stances`, `first stance` or `second stance` (maybe besides others), `reporter only`, or
    `others`: voices with no position, or nobody.

    Examples
    --------
    >>> from kit import load_case
    >>> used_by(load_case("iran-mexico-2009").data)["amia-1994"]
    'first stance'
    """
    first, second = (_used_by_side(case, stance.id) for stance in case.stances)
    neutral, reporter = _used_by_side(case, NO_STANCE), _used_by_side(case, REPORTER)

    def group(fact: str) -> str:
        if fact in first or fact in second:
            both = fact in first and fact in second
            return "both stances" if both else f"{'first' if fact in first else 'second'} stance"
        return "reporter only" if fact in reporter - neutral else "others"

    index = pd.Index([item.id for item in case.evidence], name="evidence", dtype=object)
    groups = pd.Categorical([group(fact) for fact in index], get_args(UsedBy))
    return pd.Series(groups, index=index, name="used_by")


def opening_fact(case: CaseData) -> str | None:
    """Return the id of the fact whose check teaches most, or None if the case has no facts.

    One that was checked and of which a question may be made; that weakens an argument; on which
    other sources disagree; which is an official record, so that anybody can look; in this order.

    Examples
    --------
    >>> from kit import load_case
    >>> opening_fact(load_case("iran-mexico-2009").data)
    'guard-listed-as-terrorist'
    """
    used = {citation.evidence for voice in case.voices for citation in voice.citations}

    def rank(item: Evidence) -> tuple[bool | int, ...]:
        if item.check is None:
            return (True,)
        return (
            False,
            not item.ask,
            item.id not in used,
            item.check.weakens != "the argument",
            _TELLING_VERDICTS.index(item.check.verdict),
            item.kind != "official record",
        )

    return min(case.evidence, key=rank).id if case.evidence else None


def outcomes(case: CaseData) -> pd.DataFrame:
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
    >>> table = outcomes(load_case("iran-mexico-2009").data)
    >>> table.loc["the reporter", ["facts", "checked"]].astype(int).tolist()
    [29, 29]
    """
    rows = [_outcome(case, side) for side in sides(case)]
    columns = ["facts", "checked", *get_args(Verdict), "weakens_argument", "weakens_detail"]
    table = pd.DataFrame(
        rows, index=pd.Index([side.label for side in sides(case).values()], name="side")
    )
    return table.astype(dict.fromkeys(columns, int))


def _outcome(case: CaseData, side: str) -> dict[str, float]:
    used = _used_by_side(case, side)
    facts = [item for item in case.evidence if item.id in used]
    checks = [item.check for item in facts if item.check]
    verdicts = [check.verdict for check in checks]
    voices = [voice for voice in case.voices if side_of(voice) == side]
    weakens = [case.weakens(item, voices) for item in facts]
    sources = sum(len(check.sources) for check in checks)
    return {
        "facts": len(facts),
        "checked": len(checks),
        **{verdict: verdicts.count(verdict) for verdict in get_args(Verdict)},
        "weakens_argument": weakens.count("the argument"),
        "weakens_detail": weakens.count("a detail"),
        "sources_per_check": sources / len(checks) if checks else float("nan"),
    }


def _used_by_side(case: CaseData, side: str) -> set[str]:
    voices = (voice for voice in case.voices if side_of(voice) == side)
    return {citation.evidence for voice in voices for citation in voice.citations}


def _builders(case: CaseData, side: str) -> list[tuple[Evidence, set[str]]]:
    """Return each fact that voices of a side build on, with their ids, in the case's order."""
    found: dict[str, set[str]] = {item.id: set() for item in case.evidence}
    for voice in case.voices:
        for citation in voice.citations:
            if side_of(voice) == side and citation.use in BUILDING_ON:
                found[citation.evidence].add(voice.id)
    return [(item, found[item.id]) for item in case.evidence if found[item.id]]
