"""From where the speakers speak, who could be phoned, how good a source each is, who lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple, get_args

import pandas as pd

from kit import tables
from kit.fields import Sector
from kit.model import CaseData
from kit.sides import positions
from kit.voice import Voice

NOT_STATED = "not stated"


def heard(case: CaseData) -> list[Voice]:
    """Return the voices that are heard, in order of appearance, without the narrator."""
    return [voice for voice in case.speakers if not voice.is_narrator]


def affiliations(case: CaseData) -> pd.DataFrame:
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
    >>> table = affiliations(load_case("iran-mexico-2009").data)
    >>> table.loc["michael-barton", ["sector", "period"]].tolist()
    ['government', 'former']
    """
    columns = ["name", "sector", "period", "stance", "kind", "identification"]
    columns += ["organization", "role", "country", "interest", "left_out"]
    table = tables.voices(case).loc[[voice.id for voice in heard(case)], columns]
    return table.sort_values("sector", kind="stable")


# --- How many could be phoned ---


class Reach(NamedTuple):
    """The voices of one stance, by whether anybody could ask them."""

    stance: str
    named: list[Voice]
    withheld: list[Voice]
    organizations: list[Voice]
    groups: list[Voice]
    at_least: int

    @property
    def voices(self) -> int:
        """How many voices there are in all."""
        return sum(map(len, (self.named, self.withheld, self.organizations, self.groups)))


def reach(case: CaseData, stance: str) -> Reach:
    """Return who of a stance could be asked, and the fewest different sources they may be."""
    found: dict[str, list[Voice]] = {"named": [], "withheld": [], "organizations": [], "groups": []}
    for voice in heard(case):
        if voice.position.stance == stance:
            found[_how_to_reach(voice)].append(voice)
    separate = found["named"] + found["withheld"] + found["organizations"]
    # A group that may be one of the people adds nobody for certain, nor do two that may overlap.
    at_least = sum(
        max(1, len(_merged(case, [v for v in cluster if v in separate])))
        for cluster in _merged(case, separate + found["groups"])
    )
    return Reach(stance, **found, at_least=at_least)


def _how_to_reach(voice: Voice) -> str:
    if voice.is_person and not voice.is_group:
        return "named" if voice.is_named else "withheld"
    return "organizations" if voice.is_named else "groups"


def _merged(case: CaseData, voices: Sequence[Voice]) -> list[list[Voice]]:
    """Return the voices in clusters of those that may be the same people, by any chain."""
    clusters: list[list[Voice]] = []
    for voice in voices:
        same = {other.id for other in case.possibly_same_as(voice)}
        touching = [c for c in clusters if any(other.id in same for other in c)]
        clusters = [c for c in clusters if c not in touching]
        clusters.append([*(v for cluster in touching for v in cluster), voice])
    return clusters


def checkable(case: CaseData) -> pd.DataFrame:
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
    >>> table = checkable(load_case("iran-mexico-2009").data)
    >>> table.loc["security concern", ["voices", "named", "at_least"]].tolist()
    [5, 2, 2]
    """
    rows = [
        (label, r.voices, *map(len, (r.named, r.withheld, r.organizations, r.groups)), r.at_least)
        for r, label in ((reach(case, side.id), side.label) for side in positions(case).values())
    ]
    columns = ["stance", "voices", "named", "withheld", "organizations", "groups", "at_least"]
    return pd.DataFrame(rows, columns=columns).set_index("stance")


# --- The five questions about a source ---


class Rating(NamedTuple):
    """What the case has on a source: who says the same, who uses its facts, whether they hold."""

    voice: Voice
    agree: list[Voice]
    differ: list[Voice]
    same_people: Sequence[Voice]
    outcomes: Counter[str]

    @property
    def facts(self) -> int:
        """How many items of evidence the voice uses."""
        return self.outcomes.total()

    @property
    def looked_up(self) -> int:
        """How many of them other sources can be asked about, and were."""
        return self.facts - self.outcomes[""] - self.outcomes["cannot be checked"]


def ratings(case: CaseData) -> list[Rating]:
    """Return what the case has on each voice that is heard, the narrator last."""
    speakers = sorted(case.speakers, key=lambda voice: voice.is_narrator)
    facts = {voice.id: set(voice.citations_by_evidence) for voice in speakers}
    checks = {item.id: item.check.verdict if item.check else "" for item in case.evidence}
    found = []
    for voice in speakers:
        same = case.possibly_same_as(voice)
        sharing = [
            other
            for other in speakers
            if facts[voice.id] & facts[other.id]
            and not other.is_narrator
            and other.id != voice.id
            and other not in same
        ]
        agree = [
            v
            for v in speakers
            if voice.takes_a_stance
            and v.position.stance == voice.position.stance
            and v.id != voice.id
            and v not in same
        ]
        differ = [v for v in sharing if v.position.stance != voice.position.stance]
        outcomes = Counter(checks[fact] for fact in facts[voice.id])
        found.append(Rating(voice, agree, differ, same, outcomes))
    return found


def source_ratings(case: CaseData) -> pd.DataFrame:
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
    >>> table = source_ratings(load_case("iran-mexico-2009").data)
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
        for r in ratings(case)
    ]
    columns = ["voice", *counts, *(v.replace(" ", "_") for v in verdicts), "named"]
    table = pd.DataFrame(rows, columns=columns).set_index("voice")
    first, last = ["name", "stance", "interest"], ["role", "organization", "sector", "period"]
    table = table.join(tables.voices(case)[first + last])
    return table[[*first, *columns[1:-1], *last, "named"]]


# --- Who is heard of each kind ---


class Role(NamedTuple):
    """A sector or a country, and who of it is heard by name, without one, or only mentioned."""

    role: str
    by_name: list[Voice]
    without_name: list[Voice]
    mentioned: list[Voice]

    @property
    def is_empty(self) -> bool:
        """Whether nobody of it is in the story."""
        return not (self.by_name or self.without_name or self.mentioned)


def sectors(case: CaseData) -> list[Role]:
    """Return every sector there is, and who of it is in the story; the narrator does not count."""
    found: dict[str, Role] = {sector: Role(sector, [], [], []) for sector in get_args(Sector)}
    for voice in case.voices_in_order:
        _enter(found, voice, voice.affiliation.sector)
    if found[NOT_STATED].is_empty:
        del found[NOT_STATED]
    return list(found.values())


def countries(case: CaseData) -> list[Role]:
    """Return each country from which a voice speaks, most voices first; the last is not stated."""
    found: dict[str, Role] = {}
    for voice in case.voices_in_order:
        _enter(found, voice, voice.affiliation.country or NOT_STATED)

    def rank(role: Role) -> tuple[bool, int]:
        return role.role == NOT_STATED, -sum(map(len, role[1:]))

    return sorted(found.values(), key=rank)


def _enter(found: dict[str, Role], voice: Voice, name: str) -> None:
    if voice.is_narrator:
        return
    role = found.setdefault(name, Role(name, [], [], []))
    if voice.is_silent:
        role.mentioned.append(voice)
    else:
        (role.by_name if voice.is_named else role.without_name).append(voice)


def roles(case: CaseData) -> pd.DataFrame:
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
    >>> table = roles(load_case("iran-mexico-2009").data).set_index("role")
    >>> table.loc["Iran", ["by_name", "without_name", "mentioned"]].tolist()
    [0, 1, 2]
    """
    rows = [
        (kind, role.role, *map(len, role[1:]))
        for kind, found in (("sector", sectors(case)), ("country", countries(case)))
        for role in found
    ]
    return pd.DataFrame(rows, columns=["kind", "role", "by_name", "without_name", "mentioned"])
