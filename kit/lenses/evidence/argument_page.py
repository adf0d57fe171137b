"""Pages on one argument: what it rests on, and what to ask whoever gives it."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import get_args

from markupsafe import Markup

from kit.case.closed_sets import EvidenceKind, Verdict
from kit.case.evidence import Evidence
from kit.case.labels import Labels
from kit.case.model import CaseData
from kit.case.sides import Side, side_of, sides
from kit.case.voice import Voice
from kit.lenses.common.annotated import missing
from kit.lenses.common.words import CommonWords
from kit.lenses.evidence.page import (
    SHOWN_AT_ONCE,
    Mark,
    groups_last,
    marks_by_fact,
    render_evidence,
    users_by_side,
)
from kit.lenses.evidence.words import EvidenceWords

PARTS_BUT_CLAIM = ("grounds", "qualifier", "warrant", "backing", "rebuttal")


def argument_map(case: CaseData) -> Markup:
    """Return one voice's argument at a time in Toulmin's layout, with questions to put to it."""
    shown, arguing = sides(case), _arguing(case)
    return render_evidence(
        "argument_map.html",
        case,
        arguing_by_side=arguing,
        only_claims=_only_claims(case),
        arguing=[voice for _, voices in arguing for voice in voices],
        side_of={voice.id: shown[side_of(voice)] for voice in case.voices},
        others=_others(case, marks_by_fact(case, users_by_side(case))),
        kinds=partial(_kinds, case),
        tally=_tally,
        parts_but_claim=PARTS_BUT_CLAIM,
        at_once=SHOWN_AT_ONCE,
    )


def argument_table(case: CaseData) -> Markup:
    """Return every argument, a row each, as a plain table."""
    return render_evidence("argument_table.html", case, arguing_by_side=_arguing(case))


def _arguing(case: CaseData) -> list[tuple[Side, list[Voice]]]:
    """Return the sides, each with its voices that argue."""
    voices = groups_last(voice for voice in case.speakers if voice.argument)
    return [
        (side, [voice for voice in voices if side_of(voice) == side.id])
        for side in sides(case).values()
    ]


def _only_claims(case: CaseData) -> list[str]:
    """Return the ids of the voices of whose argument nothing but the claim is annotated."""
    rest = [*(f"argument.{part}" for part in PARTS_BUT_CLAIM), "citations"]
    return [
        voice.id
        for voice in case.speakers
        if voice.id not in case.kept_back.steps and len(missing([voice], *rest)) == len(rest)
    ]


def _others(
    case: CaseData, marks: dict[str, list[Mark]]
) -> dict[str, list[tuple[Evidence, list[Mark]]]]:
    """Return for each voice its facts that others use, with the others' marks."""
    found = {}
    for voice in case.speakers:
        own = [(case.evidence_by_id[id_], marks[id_]) for id_ in voice.citations_by_evidence]
        theirs = [(item, [m for m in ms if m.voice.id != voice.id]) for item, ms in own]
        found[voice.id] = [(item, ms) for item, ms in theirs if ms]
    return found


def _kinds(case: CaseData, voice: Voice) -> list[str]:
    """Return the kinds of facts that a voice uses, with how many, most first."""
    mine = Counter(case.evidence_by_id[id_].kind for id_ in voice.citations_by_evidence)
    in_order = sorted(get_args(EvidenceKind), key=lambda kind: -mine[kind])
    say, called = case.language.words(EvidenceWords), case.language.words(Labels).evidence_kinds
    told = [
        say.kind_count.format(kind=called[kind], n=mine[kind]) for kind in in_order if mine[kind]
    ]
    unknown = case.language.words(CommonWords).not_annotated
    others = say.kind_count.format(kind=unknown, n=mine[None])
    return [*told, others] if told and mine[None] else told


def _tally(case: CaseData, voice: Voice) -> list[list[Evidence]]:
    """Return a voice's facts by the outcome of their checks, then those without one.

    How people died has no outcome: what was found stands with it.
    """
    facts = [case.evidence_by_id[id_] for id_ in voice.citations_by_evidence]
    asked = [f for f in facts if f.check and f.ask]
    verdicts = (*get_args(Verdict), None)
    groups = [[f for f in asked if f.check and f.check.verdict == v] for v in verdicts]
    groups += [[f for f in facts if f.check and not f.ask], [f for f in facts if not f.check]]
    return [group for group in groups if group]
