"""Pages on one argument: what it rests on, and what to ask whoever gives it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, get_args

from markupsafe import Markup

from kit import tables
from kit.evidence import Evidence
from kit.fields import Verdict
from kit.lens_words import evidence as catalogue
from kit.lens_words.evidence import WORDS
from kit.model import CaseData
from kit.pages.evidence import (
    SHOWN_AT_ONCE,
    Mark,
    Side,
    groups_last,
    is_of,
    marks_by_fact,
    render_evidence,
    sides_of,
)
from kit.voice import Voice

if TYPE_CHECKING:
    import pandas as pd


def argument_map(case: CaseData) -> Markup:
    """Return one voice's argument at a time in Toulmin's layout, with questions to put to it."""
    sides = sides_of(case)
    return render_evidence(
        "argument_map.html",
        case,
        sides=[(side, _arguing(case, side)) for side in sides],
        arguing=[voice for side in sides for voice in _arguing(case, side)],
        side_of={v.id: side for side in sides for v in case.voices if is_of(v, side)},
        others=_others(case, marks_by_fact(case, sides)),
        kinds=partial(_kinds, tables.evidence(case)["kind"]),
        tally=_tally,
        questions=catalogue.QUESTIONS,
        question_terms=catalogue.QUESTION_TERMS,
        at_once=SHOWN_AT_ONCE,
    )


def argument_table(case: CaseData) -> Markup:
    """Return every argument, a row each, as a plain table."""
    return render_evidence(
        "argument_table.html",
        case,
        sides=[(side, _arguing(case, side)) for side in sides_of(case)],
    )


def _arguing(case: CaseData, side: Side) -> list[Voice]:
    return groups_last(v for v in case.speakers if v.argument and is_of(v, side))


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


def _kinds(kind_of: pd.Series[str], voice: Voice) -> list[str]:
    """Return the kinds of facts that a voice uses, with how many, most first."""
    mine = kind_of.loc[[*voice.citations_by_evidence]].value_counts()
    return [WORDS.kind_count.format(kind=kind, n=n) for kind, n in mine.items() if n]


def _tally(case: CaseData, voice: Voice) -> list[list[Evidence]]:
    """Return a voice's facts by the outcome of their checks, then those without one.

    How people died has no outcome: what was found stands with it.
    """
    facts = [case.evidence_by_id[id_] for id_ in voice.citations_by_evidence]
    asked = [f for f in facts if f.check and f.ask]
    groups = [[f for f in asked if f.check and f.check.verdict == v] for v in get_args(Verdict)]
    groups += [[f for f in facts if f.check and not f.ask], [f for f in facts if not f.check]]
    return [group for group in groups if group]
