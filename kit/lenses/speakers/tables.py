"""Who the speakers are and how they are worded, as tidy tables of a `Case`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.case.frames import frame
from kit.case.sides import positions
from kit.case.values import Readers
from kit.lenses.speakers import source_rows
from kit.lenses.speakers.wording_rows import introductions, loaded

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
        Index `stance` (label). Columns, all counts: voices; named (people with a name), withheld
        (single people whose name only the reporter knows), organizations (with a name), groups
        (without); at_least (the fewest different sources, if those that may be the same people
        are).

    Examples
    --------
    >>> from kit import load_case
    >>> table = checkable(load_case("iran-mexico-2009"))
    >>> table.loc["security concern", ["voices", "named", "at_least"]].tolist()
    [5, 2, 2]
    """
    rows = (
        (side.label, it.voices, *map(len, it[:-1]), it.at_least)
        for side in positions(case.data).values()
        for it in [source_rows.reach(case.data, side.id)]
    )
    return frame(rows, ["voices", *source_rows.Reach._fields], "stance")


@for_a_case
def source_ratings(case: Case) -> pd.DataFrame:
    """Return what the case has on the five questions about each source, without deciding them.

    Returns
    -------
    pandas.DataFrame
        Index `voice` (id), the narrator last. Columns: name, stance; interest (Independent);
        agree, differ, same_people (Multiple: how many others take the same stance, how many use
        a fact of this voice for another answer or none, and how many may be the same people, who
        are not among them); facts, looked_up, agrees, partly, disagrees, not_found (Verifies:
        counts); role, organization, sector, period (Authoritative or Informed); named (yes or no).

    Examples
    --------
    >>> from kit import load_case
    >>> table = source_ratings(load_case("iran-mexico-2009"))
    >>> [int(table.loc["michael-barton", column]) for column in ("facts", "looked_up", "partly")]
    [3, 3, 2]
    """
    counts = ["agree", "differ", "same_people", "facts", "looked_up"]
    verdicts = ["agrees", "partly", "disagrees", "not found"]
    rows = [
        (
            *(r.voice.id, *map(len, (r.agree, r.differ, r.same_people)), r.facts, r.looked_up),
            *(r.outcomes[verdict] for verdict in verdicts),
            r.voice.is_named,
        )
        for r in source_rows.ratings(case.data)
    ]
    columns = [*counts, *(v.replace(" ", "_") for v in verdicts), "named"]
    table = frame(rows, columns, "voice")
    first, last = ["name", "stance", "interest"], ["role", "organization", "sector", "period"]
    return table.join(case.voices[first + last])[[*first, *columns[:-1], *last, "named"]]


@for_a_case
def roles(case: Case) -> pd.DataFrame:
    """Return how many voices of each sector and each country are in the story.

    Returns
    -------
    pandas.DataFrame
        One row per sector that the kit knows, then one per country of the case's voices. Columns:
        kind (sector or country), role; by_name, without_name (heard), mentioned (and not heard):
        counts, without the narrator.

    Examples
    --------
    >>> from kit import load_case
    >>> table = roles(load_case("iran-mexico-2009")).set_index("role")
    >>> table.loc["Iran", ["by_name", "without_name", "mentioned"]].tolist()
    [0, 1, 2]
    """
    sectors, countries = source_rows.sectors(case.data), source_rows.countries(case.data)
    rows = (
        (kind, role.role, *map(len, role[1:]))
        for kind, found in (("sector", sectors), ("country", countries))
        for role in found
    )
    return frame(rows, ["kind", *source_rows.Role._fields])


@for_a_case
def loaded_words(case: Case) -> pd.DataFrame:
    """Return one row per loaded word, in the order of the story.

    Columns: paragraph, word, plainer, left_out (whether the plainer choice is none), note,
    said_by (voice id; missing: the reporter), stance (label; missing for the reporter), fragment
    (with the word in it, where a passage has one).

    >>> from kit import load_case
    >>> table = loaded_words(load_case("iran-mexico-2009"))
    >>> table[table["word"] == "merely"]["left_out"].tolist()
    [True]
    """
    shown = positions(case.data)
    rows = (
        (n, it.word, it.plainer, it.can_go, it.note)
        + ((voice.id, shown[voice.position.stance].label) if voice else (None, None))
        + (around and it.word.join(around),)
        for n, it, voice, around in loaded(case.data)
    )
    columns = ["paragraph", "word", "plainer", "left_out", "note", "said_by", "stance", "fragment"]
    return frame(rows, columns)


@for_a_case
def leans(case: Case) -> pd.DataFrame:
    """Return one row per paragraph in which the reporter's own wording helps a stance.

    Columns: paragraph, stance (label), readers (how many of the readings saw it: all, most, few),
    reason.
    """
    shown = positions(case.data)
    rows = (
        (p.n, shown[p.leans.stance].label, p.leans.readers, p.leans.reason)
        for p in case.data.paragraphs
        if p.leans
    )
    return frame(rows, ["paragraph", "stance", "readers", "reason"], readers=Readers)


@for_a_case
def attribution(case: Case) -> pd.DataFrame:
    """Return one row per verb that introduces a voice, in the order of the story.

    Columns: paragraph, verb, voice (id), name, stance (the voice's, as a label), effect, neutral
    (whether the verb only hands over).

    >>> from kit import load_case
    >>> table = attribution(load_case("iran-mexico-2009"))
    >>> table[table["verb"] == "note"]["name"].tolist()
    ['“Former intelligence officials and counterterrorism experts”']
    """
    shown = positions(case.data)
    rows = (
        (n, it.verb, voice.id, voice.name, label, it.effect, it.is_neutral)
        for n, it, voice in introductions(case.data)
        for label in [shown[voice.position.stance].label]
    )
    columns = ["paragraph", "verb", "voice", "name", "stance", "effect", "neutral"]
    return frame(rows, columns)
