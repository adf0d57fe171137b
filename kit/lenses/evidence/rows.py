"""Who uses which facts, and what the checks found: derived from a case, as plain data.

A fact that voices of two sides use counts for each of them.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, Literal, NamedTuple, get_args

from kit.case.closed_sets import EvidenceKind, Use, Verdict
from kit.case.evidence import Evidence
from kit.case.model import CaseData
from kit.case.sides import side_of, sides
from kit.case.values import NO_STANCE, REPORTER
from kit.case.voice import Voice

Order = Literal["voices", "kind", "verdict"]
UsedBy = Literal["both stances", "first stance", "second stance", "reporter only", "others"]

# Uses that rest something on a fact. Who disputes it or only grants it does not build on it.
BUILDING_ON: frozenset[Use] = frozenset({"cites", "reinterprets"})
# What a check can teach most comes first; see `opening_fact`.
_TELLING_VERDICTS = ("disagrees", "partly", "not found", "cannot be checked", "agrees")


def shared(case: CaseData) -> list[str]:
    """Return the ids of the facts that voices of both stances use, as these come to them."""
    by_side, stances = _used_by_side(case), [stance.id for stance in case.stances]
    takers = (voice for voice in case.voices_in_order if side_of(voice) in stances)
    used = dict.fromkeys(citation.evidence for voice in takers for citation in voice.citations)
    return [id_ for id_ in used if all(id_ in by_side[stance] for stance in stances)]


class Unanswered(NamedTuple):
    """A fact that a stance leaves unanswered, and how many voices of the other build on it."""

    stance: str
    fact: Evidence
    voices: int


def unanswered(case: CaseData) -> list[Unanswered]:
    """Return the facts that each stance leaves unanswered, in turn, those of most voices first.

    A stance of whose voices no facts are annotated leaves nothing unanswered that we know of.
    """
    used, (first, second) = _used_by_side(case), (stance.id for stance in case.stances)
    return [
        Unanswered(mine, item, builders)
        for mine, other in ((first, second), (second, first))
        for item, builders in sorted(_builders(case, other), key=lambda found: -found[1])
        if item.id not in used[mine] and is_annotated(case, mine)
    ]


def is_annotated(case: CaseData, side: str) -> bool:
    """Return whether it is annotated which facts a side uses: of one of its voices is enough.

    A voice that argues nothing has no facts to be annotated.
    """
    voices = [voice for voice in case.voices if side_of(voice) == side]
    return any(voice.citations for voice in voices) or all(it.argues_nothing for it in voices)


def without_facts(case: CaseData) -> list[Voice]:
    """Return the voices that are heard and of which no facts are annotated yet."""
    return [it for it in case.speakers if not it.citations and not it.argues_nothing]


def used_facts(case: CaseData, by: Order) -> list[Evidence]:
    """Return the facts that somebody uses, in an order; what is not annotated comes last."""
    kinds, verdicts = get_args(EvidenceKind), (*get_args(Verdict), None)
    rank = {
        "voices": lambda item: -number_of_users(case, item),
        "kind": lambda item: kinds.index(item.kind) if item.kind else len(kinds),
        "verdict": lambda item: verdicts.index(item.check.verdict) if item.check else len(verdicts),
    }
    return sorted((item for item in case.evidence if number_of_users(case, item)), key=rank[by])


def used_by(case: CaseData) -> dict[str, UsedBy]:
    """Return for each fact, by its id, which of the two stances use it, maybe besides others.

    `others` are voices with no position, or nobody.
    """
    used = _used_by_side(case)
    first, second = (used[stance.id] for stance in case.stances)

    def group(fact: str) -> UsedBy:
        if fact in first and fact in second:
            return "both stances"
        if fact in first or fact in second:
            return "first stance" if fact in first else "second stance"
        is_reporters = fact in used[REPORTER] and fact not in used[NO_STANCE]
        return "reporter only" if is_reporters else "others"

    return {item.id: group(item.id) for item in case.evidence}


def opening_fact(case: CaseData) -> str | None:
    """Return the id of the fact whose check teaches most, or None if the case has no facts.

    One that was checked and of which a question may be made; that weakens an argument; on which
    other sources disagree; which is an official record, so that anybody can look; in this order.
    """

    def rank(item: Evidence) -> tuple[bool | int, ...]:
        if not item.check or not item.check.verdict:
            return (True,)
        return (
            False,
            not item.ask,
            not number_of_users(case, item),
            item.check.changes != "the argument",
            _TELLING_VERDICTS.index(item.check.verdict),
            item.kind != "official record",
        )

    return min(case.evidence, key=rank).id if case.evidence else None


def outcomes(case: CaseData) -> dict[str, dict[str, Any]]:
    """Return side (id) → figure → what its facts came to when they were checked. It is no score.

    Counts of facts, all, checked, by verdict and by what they weaken; and how many sources a check
    has in the mean, None where nothing was checked or no sources are annotated.
    """
    found = {}
    for side, used in _used_by_side(case).items():
        facts = [item for item in case.evidence if item.id in used]
        checks = [item.check for item in facts if item.check and item.check.verdict]
        verdicts = [check.verdict for check in checks]
        voices = [voice for voice in case.voices if side_of(voice) == side]
        weakens = [case.weakens(item, voices) for item in facts]
        sources = [len(check.sources) for check in checks if not check.has_sources_left_out]
        found[side] = {
            "facts": len(facts),
            "checked": len(checks),
            **{verdict: verdicts.count(verdict) for verdict in get_args(Verdict)},
            "weakens_argument": weakens.count("the argument"),
            "weakens_detail": weakens.count("a detail"),
            "sources_per_check": sum(sources) / len(sources) if sources else None,
        }
    return found


def annotated_outcomes(case: CaseData) -> dict[str, dict[str, Any]]:
    """Return the same with None for what nobody annotated: its facts, or what they weaken."""
    found = {}
    for side, figures in outcomes(case).items():
        voices = [voice for voice in case.voices if side_of(voice) == side]
        used = {id_ for voice in voices for id_ in voice.citations_by_evidence}
        checked = [item for item in case.evidence if item.id in used and item.check]
        unknown = not is_annotated(case, side)
        nothing_said = checked and not any(case.weakens(item, voices) for item in checked)
        found[side] = {
            name: None if unknown or (nothing_said and name.startswith("weakens")) else figure
            for name, figure in figures.items()
        }
    return found


def number_of_users(case: CaseData, item: Evidence) -> int:
    """Return how many voices use an item of evidence."""
    return len({voice.id for voice, _ in case.uses_by_evidence.get(item.id, ())})


def _used_by_side(case: CaseData) -> dict[str, set[str]]:
    used: dict[str, set[str]] = {side: set() for side in sides(case)}
    for voice in case.voices:
        used[side_of(voice)] |= voice.citations_by_evidence.keys()
    return used


def _builders(case: CaseData, side: str) -> list[tuple[Evidence, int]]:
    """Return each fact that voices of a side build on, with how many do, in the case's order."""
    built_on = Counter(
        evidence_id
        for voice in case.voices
        if side_of(voice) == side
        for evidence_id in {it.evidence for it in voice.citations if it.use in BUILDING_ON}
    )
    return [(item, built_on[item.id]) for item in case.evidence if item.id in built_on]
