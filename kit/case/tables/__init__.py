"""The tables that a `Case` has as its properties, one row per thing, for who thinks in pandas.

Closed sets are categorical, and counts begin with `n_`. Stances stand as their labels (`security
concern`); a voice without one has `no position`, a draft of which that is not known yet `not
annotated yet`, and the narrator is apart as `the reporter`.
"""

from kit.case.model import CaseData
from kit.case.sides import side_of
from kit.case.tables.around import glossary, later_events, missing_voices, timeline
from kit.case.tables.evidence import citations, evidence, references
from kit.case.tables.story import attribution, loaded_words, paragraphs, passages
from kit.case.tables.voices import viewpoints, voices

__all__ = [
    "attribution",
    "citations",
    "evidence",
    "glossary",
    "later_events",
    "loaded_words",
    "missing_voices",
    "number_of_rows",
    "paragraphs",
    "passages",
    "references",
    "timeline",
    "viewpoints",
    "voices",
]


def number_of_rows(case: CaseData) -> dict[str, int]:
    """Return how many rows each table has, without making it: pandas takes long to import."""
    stances = [stance.id for stance in case.stances]
    return {
        "viewpoints": sum(side_of(voice) in stances for voice in case.voices),
        "voices": len(case.voices),
        "evidence": len(case.evidence),
        "citations": sum(len(voice.citations) for voice in case.voices),
        "references": len(case.references),
        "paragraphs": len(case.paragraphs),
        "passages": sum(len(voice.passages) for voice in case.voices),
        "loaded_words": sum(len(paragraph.loaded_words) for paragraph in case.paragraphs),
        "attribution": sum(len(paragraph.attribution) for paragraph in case.paragraphs),
        "timeline": len(case.timeline),
        "later_events": len(case.later_events),
        "missing_voices": len(case.missing_voices),
        "glossary": len(case.glossary),
    }
