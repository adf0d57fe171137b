"""What stands around the story: events, who is missing, the glossary, as tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kit.case.around import Event
from kit.case.frames import frame
from kit.case.model import CaseData

if TYPE_CHECKING:
    import pandas as pd


def timeline(case: CaseData) -> pd.DataFrame:
    """Return one row per event before the story, in the case's order.

    Columns: date (text: a year, a month or a day), year (number), event, alleged_by, denied_by,
    references (ids, with a comma between), n_references.

    >>> from kit import load_case
    >>> load_case("iran-mexico-2009").timeline["year"].is_monotonic_increasing
    True
    """
    return _events(case.timeline)


def later_events(case: CaseData) -> pd.DataFrame:
    """Return one row per event after the story, which nobody in it could know.

    Columns as in `timeline`.
    """
    return _events(case.later_events)


def _events(events: Iterable[Event]) -> pd.DataFrame:
    rows = (
        {
            **it.model_dump(),
            "year": int(it.date[:4]),
            "references": ", ".join(it.references),
            "n_references": len(it.references),
        }
        for it in events
    )
    columns = ("date", "year", "event", "alleged_by", "denied_by", "references", "n_references")
    return frame(rows, columns)


def missing_voices(case: CaseData) -> pd.DataFrame:
    """Return one row per voice whom the story could have asked. Columns: who, why."""
    return frame(((it.who, it.why) for it in case.missing_voices), ("who", "why"))


def glossary(case: CaseData) -> pd.DataFrame:
    """Return one row per word that is explained. Index `term`. Column: meaning."""
    return frame(((it.term, it.meaning) for it in case.glossary), ("meaning",), "term")
