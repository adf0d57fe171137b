"""The story at a glance, the board, and voices side by side."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import partial

from markupsafe import Markup

from kit.case.evidence import Evidence
from kit.case.model import CaseData
from kit.case.voice import Affiliation, Voice
from kit.lenses.common.annotated import missing
from kit.lenses.common.render import render_of
from kit.lenses.compare.words import CompareWords

_render = partial(render_of, "compare", CompareWords)


def story(case: CaseData) -> Markup:
    """Return the story at a glance: question, link, digests; nothing that labels a voice."""
    return _render("story.html", case)


def compare(case: CaseData, slots: Sequence[str]) -> Markup:
    """Return a page in which each slot, such as `left`, holds one of the case's voices."""
    return _render(
        "compare.html",
        case,
        slots=slots,
        pairs_of_slots=list(itertools.combinations(slots, 2)),
        evidence_users=_evidence_users(case),
        unannotated=_unannotated(case),
    )


def nothing_to_compare(case: CaseData) -> Markup:
    """Return one friendly line for a case with fewer than two voices."""
    return _render("empty.html", case)


def board(case: CaseData) -> Markup:
    """Return a page with the voices of each stance in a column, by appearance or by how sure."""
    orders = {
        "appearance": case.speakers,
        "confidence": sorted(case.speakers, key=lambda v: -v.position.sureness),
    }
    return _render("board.html", case, orders=orders)


def voices_table(case: CaseData) -> Markup:
    """Return every voice, silent ones too, as one row of a plain table, without controls."""
    return _render("voices_table.html", case)


def _unannotated(case: CaseData) -> dict[str, list[str]]:
    """Return row of the comparison → the ids of those of whom nobody annotated what it shows."""
    fields = {
        "claim": ("argument.claim",),
        "grounds": ("argument.grounds",),
        "evidence": ("citations",),
        "warrant": ("argument.warrant",),
        "qualifier": ("argument.qualifier", "argument.hedges", "argument.boosters"),
        "rebuttal": ("argument.rebuttal",),
        "affiliation": tuple(f"affiliation.{name}" for name in Affiliation.model_fields),
        "interest": ("affiliation.interest",),
    }
    found = {}
    for aspect, names in fields.items():
        of_argument = aspect not in {"affiliation", "interest"}
        kept = case.kept_back.steps if aspect in {"warrant", "rebuttal"} else ()
        found[aspect] = [
            voice.id
            for voice in case.speakers
            if len(missing([voice], *names)) == len(names)
            and not (of_argument and voice.argues_nothing)
            and voice.id not in kept
        ]
    return {aspect: ids for aspect, ids in found.items() if ids}


def _evidence_users(case: CaseData) -> list[tuple[Evidence, list[Voice]]]:
    """Return each item of evidence that is used, with the voices that use it."""
    users: dict[str, list[Voice]] = {item.id: [] for item in case.evidence}
    for voice in case.speakers:
        for evidence_id in voice.citations_by_evidence:
            users[evidence_id].append(voice)
    return [(item, users[item.id]) for item in case.evidence if users[item.id]]
