"""What voices point to, what was found about it, and the sources, as tables."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kit.case.closed_sets import EvidenceKind, ReferenceKind, Use, Verdict, Weakens
from kit.case.frames import frame
from kit.case.model import CaseData
from kit.case.sides import side_of, sides

if TYPE_CHECKING:
    import pandas as pd


def evidence(case: CaseData) -> pd.DataFrame:
    """Return one row per item of evidence with the outcome of its check.

    Index `evidence` (id). Columns: statement, kind, verdict (missing: not checked yet), finding,
    weakens (the argument, a detail, nothing; missing: not annotated yet), n_references (sources of
    the check), n_voices (that use it), draft (whether the item was guessed or is not finished),
    draft_check (whether its check is; of such a one verdict and finding may be missing).
    """
    users = Counter(id_ for voice in case.voices for id_ in voice.citations_by_evidence)
    rows = (
        {
            "evidence": item.id,
            "statement": item.statement,
            "kind": item.kind,
            "verdict": item.check and item.check.verdict,
            "finding": (item.check and item.check.found) or None,
            "weakens": item.check and item.check.changes,
            "n_references": len(item.check.sources) if item.check else 0,
            "n_voices": users[item.id],
            "draft": item.draft,
            "draft_check": bool(item.check and item.check.draft),
        }
        for item in case.evidence
    )
    columns = ("statement", "kind", "verdict", "finding", "weakens")
    counts = ("n_references", "n_voices", "draft", "draft_check")
    sets = {"kind": EvidenceKind, "verdict": Verdict, "weakens": Weakens}
    return frame(rows, (*columns, *counts), "evidence", **sets)


def citations(case: CaseData) -> pd.DataFrame:
    """Return one row per use of an item of evidence by a voice, in order of appearance.

    Returns
    -------
    pandas.DataFrame
        Columns: voice (id), name, stance (label; of the narrator `the reporter`), evidence (id),
        use, paragraph, reading (what the voice takes it to show; both missing where they are not
        annotated yet), weakens (what the check weakens of this reading: the argument, a detail,
        nothing; missing where nothing was checked, or what that means is not annotated yet), draft
        (whether the use was guessed or is not finished).

    Examples
    --------
    >>> from kit import load_case
    >>> table = load_case("iran-mexico-2009").citations
    >>> table[table["use"] == "reinterprets"]["name"].unique().tolist()
    ['Gary Sick']
    """
    facts, shown = case.evidence_by_id, sides(case)
    rows = (
        {
            "voice": voice.id,
            "name": voice.name,
            "stance": shown[side_of(voice)].label,
            **citation.model_dump(exclude={"because"}),
            "weakens": citation.weakens or (check.changes if check else None),
        }
        for voice in case.voices_in_order
        for citation in voice.citations
        for check in [facts[citation.evidence].check]
    )
    who, what = ("voice", "name", "stance"), ("evidence", "use", "paragraph", "reading")
    columns = (*who, *what, "weakens", "draft")
    sets: dict[str, Any] = {"stance": [side.label for side in shown.values()]}
    return frame(rows, columns, **sets, use=Use, weakens=Weakens)


def references(case: CaseData) -> pd.DataFrame:
    """Return one row per source that can be looked up.

    Index `reference` (id). Columns: title, publisher, date (text: a year, a month or a day), kind,
    address; n_evidence (items whose check names it), n_voices (whose affiliation rests on it),
    n_events (of the timeline and of what came later).
    """
    columns = ("title", "publisher", "date", "kind", "address")
    of_checks = Counter(id_ for item in case.evidence if item.check for id_ in item.check.sources)
    of_voices = Counter(id_ for it in case.voices for id_ in {*it.affiliation.references})
    events = (*case.timeline, *case.later_events)
    of_events = Counter(id_ for event in events for id_ in {*event.references})
    rows = (
        {
            "reference": it.id,
            **it.model_dump(include={*columns}),
            "n_evidence": of_checks[it.id],
            "n_voices": of_voices[it.id],
            "n_events": of_events[it.id],
        }
        for it in case.references
    )
    counts = ("n_evidence", "n_voices", "n_events")
    return frame(rows, (*columns, *counts), "reference", kind=ReferenceKind)
