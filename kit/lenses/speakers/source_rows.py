"""From where the speakers speak, who could be phoned, how good a source each is, who lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from kit.case.closed_sets import NOT_STATED
from kit.case.model import CaseData
from kit.case.sectors import sectors as sectors_in_use
from kit.case.voice import Voice


def heard(case: CaseData) -> list[Voice]:
    """Return the voices that are heard, in order of appearance, without the narrator."""
    return [voice for voice in case.speakers if not voice.is_narrator]


# --- How many could be phoned ---


class Reach(NamedTuple):
    """The voices of one stance, by whether anybody could ask them."""

    named: list[Voice]
    withheld: list[Voice]
    organizations: list[Voice]
    groups: list[Voice]
    unidentified: list[Voice]  # of whom nobody annotated which of these they are
    at_least: int

    @property
    def voices(self) -> int:
        """How many voices there are in all."""
        return sum(map(len, self[:-1]))


def reach(case: CaseData, stance: str) -> Reach:
    """Return who of a stance could be asked, and the fewest different sources they may be."""
    found: dict[str, list[Voice]] = {name: [] for name in Reach._fields[:-1]}
    for voice in heard(case):
        if voice.position.stance == stance:
            found[how_to_reach(voice)].append(voice)
    separate = found["named"] + found["withheld"] + found["organizations"]
    # A group that may be one of the people adds nobody for certain, nor do two that may overlap.
    at_least = sum(
        max(1, len(_merged(case, [v for v in cluster if v in separate])))
        for cluster in _merged(case, separate + found["groups"] + found["unidentified"])
    )
    return Reach(**found, at_least=at_least)


def how_to_reach(voice: Voice) -> str:
    """Return where `Reach` has a voice: a field of it."""
    if voice.is_group:
        return "groups"
    if voice.kind is None and voice.identification == "anonymous":
        return "withheld"  # which only one person can be
    if voice.kind is None or voice.identification is None:
        return "unidentified"
    if voice.is_person:
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
    checks: dict[str, str] = {
        item.id: (item.check and item.check.verdict) or "" for item in case.evidence
    }
    found = []
    for voice in speakers:
        same, facts = case.possibly_same_as(voice), voice.citations_by_evidence.keys()
        agree, differ = [], []
        for other in speakers:
            if other.id == voice.id or other in same:
                continue
            if other.position.stance == voice.position.stance:
                if voice.takes_a_stance:
                    agree.append(other)
            elif facts & other.citations_by_evidence.keys() and not other.is_narrator:
                differ.append(other)
        outcomes = Counter(checks[fact] for fact in facts)
        found.append(Rating(voice, agree, differ, same, outcomes))
    return found


# --- Who is heard of each kind ---


class Role(NamedTuple):
    """A sector or a country, and who of it is heard by name, without one, or only mentioned.

    It is None for those of whom it is not annotated; `unidentified` are heard, and it is not
    annotated whether by name.
    """

    role: str | None
    by_name: list[Voice]
    without_name: list[Voice]
    unidentified: list[Voice]
    mentioned: list[Voice]

    @classmethod
    def empty(cls, role: str | None) -> Role:
        """Return a row of which nobody is."""
        return cls(role, [], [], [], [])

    @property
    def is_empty(self) -> bool:
        """Whether nobody of it is in the story."""
        return not any(self[1:])


def sectors(case: CaseData) -> list[Role]:
    """Return who is in the story of each sector that the case's voices have or its author lists.

    The narrator does not count. Empty where no sector is annotated or listed.
    """
    found = {name: Role.empty(name) for name in sectors_in_use(case)}
    for voice in case.voices_in_order:
        _enter(found, voice, voice.affiliation.sector)
    return _annotated(it for it in found.values() if not it.is_empty or it.role in case.sectors)


def countries(case: CaseData) -> list[Role]:
    """Return each country from which a voice speaks, most voices first, then what is not stated."""
    found: dict[str | None, Role] = {}
    for voice in case.voices_in_order:
        _enter(found, voice, voice.affiliation.country)

    def rank(role: Role) -> tuple[bool, int]:
        return role.role == NOT_STATED, -sum(map(len, role[1:]))

    return _annotated(sorted(found.values(), key=rank))


def _annotated(found: Iterable[Role]) -> list[Role]:
    """Return the rows, what is not annotated last; none if that is all."""
    rows = sorted(found, key=lambda role: role.role is None)
    return rows if any(role.role for role in rows) else []


def _enter(found: dict[Any, Role], voice: Voice, name: str | None) -> None:
    if voice.is_narrator:
        return
    role = found.setdefault(name, Role.empty(name))
    if voice.is_silent:
        role.mentioned.append(voice)
    elif voice.identification is None:
        role.unidentified.append(voice)
    else:
        (role.by_name if voice.is_named else role.without_name).append(voice)
