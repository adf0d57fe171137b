"""Who the speakers are, as tidy tables of a `Case`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.case.frames import frame
from kit.case.sides import positions
from kit.lenses.speakers import source_rows

if TYPE_CHECKING:
    import pandas as pd


@for_a_case
def affiliations(case: Case) -> pd.DataFrame:
    """Return one row per heard voice, by sector; the narrator is not among them.

    Returns
    -------
    pandas.DataFrame
        Index `voice` (id). Columns: name, sector, period, stance, kind, identification,
        organization, role, country, interest (what the voice might gain), left_out (what the
        article does not say of it).

    Examples
    --------
    >>> from kit import load_case
    >>> table = affiliations(load_case("iran-mexico-2009"))
    >>> table.loc["michael-barton", ["sector", "period"]].tolist()
    ['government', 'former']
    """
    columns = ["name", "sector", "period", "stance", "kind", "identification"]
    columns += ["organization", "role", "country", "interest", "left_out"]
    table = case.voices.loc[[voice.id for voice in source_rows.heard(case.data)], columns]
    return table.sort_values("sector", kind="stable")


@for_a_case
def checkable(case: Case) -> pd.DataFrame:
    """Return how many heard voices of each stance somebody could phone.

    Returns
    -------
    pandas.DataFrame
        Index `stance` (label). Columns: n_voices; n_named (people with a name), n_withheld (single
        people whose name only the reporter knows), n_organizations (with a name), n_groups
        (without), n_unidentified (not annotated yet which of these they are); n_at_least
        (the fewest different sources, if those that may be the same people
        are).

    Examples
    --------
    >>> from kit import load_case
    >>> table = checkable(load_case("iran-mexico-2009"))
    >>> table.loc["security concern", ["n_voices", "n_named", "n_at_least"]].tolist()
    [5, 2, 2]
    """
    rows = (
        (side.label, it.voices, *map(len, it[:-1]), it.at_least)
        for side in positions(case.data).values()
        for it in [source_rows.reach(case.data, side.id)]
    )
    counts = ("voices", *source_rows.Reach._fields)
    return frame(rows, [f"n_{count}" for count in counts], "stance")


@for_a_case
def source_ratings(case: Case) -> pd.DataFrame:
    """Return what the case has on the five questions about each source, without deciding them.

    Returns
    -------
    pandas.DataFrame
        Index `voice` (id), the narrator last. Columns: name, stance; interest (Independent);
        n_agree, n_differ, n_same_people (Multiple: how many others take the same stance, how many
        use a fact of this voice for another answer or none, and how many may be the same people,
        who are not among them); n_facts, n_looked_up, n_agrees, n_partly, n_disagrees, n_not_found
        (Verifies); role, organization, sector, period (Authoritative or Informed); named (yes or
        no, missing where that is not annotated yet).

    Examples
    --------
    >>> from kit import load_case
    >>> table = source_ratings(load_case("iran-mexico-2009"))
    >>> table.loc["michael-barton", ["n_facts", "n_looked_up", "n_partly"]].tolist()
    [3, 3, 2]
    """
    counts = ["agree", "differ", "same_people", "facts", "looked_up"]
    verdicts = ["agrees", "partly", "disagrees", "not found"]
    rows = [
        (
            *(r.voice.id, *map(len, (r.agree, r.differ, r.same_people)), r.facts, r.looked_up),
            *(r.outcomes[verdict] for verdict in verdicts),
            r.voice.is_named if r.voice.identification else None,
        )
        for r in source_rows.ratings(case.data)
    ]
    names = (*counts, *(verdict.replace(" ", "_") for verdict in verdicts))
    columns = [*(f"n_{name}" for name in names), "named"]
    table = frame(rows, columns, "voice")
    first, last = ["name", "stance", "interest"], ["role", "organization", "sector", "period"]
    return table.join(case.voices[first + last])[[*first, *columns[:-1], *last, "named"]]


@for_a_case
def roles(case: Case) -> pd.DataFrame:
    """Return how many voices of each sector and each country are in the story.

    Returns
    -------
    pandas.DataFrame
        One row per sector of the case's voices or that its author lists, then one per country of
        its voices. Columns: kind (sector or country), role (missing: not annotated yet);
        n_by_name, n_without_name, n_unidentified (heard; of the last it is not annotated whether
        by name), n_mentioned (and not heard), all without the narrator.

    Examples
    --------
    >>> from kit import load_case
    >>> table = roles(load_case("iran-mexico-2009")).set_index("role")
    >>> table.loc["Iran", ["n_by_name", "n_without_name", "n_mentioned"]].tolist()
    [0, 1, 2]
    """
    sectors, countries = source_rows.sectors(case.data), source_rows.countries(case.data)
    rows = (
        (kind, role.role, *map(len, role[1:]))
        for kind, found in (("sector", sectors), ("country", countries))
        for role in found
    )
    role, *counts = source_rows.Role._fields
    return frame(rows, ["kind", role, *(f"n_{count}" for count in counts)])
