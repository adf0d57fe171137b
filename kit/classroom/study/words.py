"""What is said of a study's folder."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class StudyWords:
    """In English by default; each stands behind a folder or a file, but for the first and last."""

    no_engine: str = "a study needs DuckDB, which is not here: pip install duckdb"
    is_there: str = "is there already; give a folder that is new"
    no_study: str = "is no folder that python -m kit collect has written"
    newer: str = "was written by a newer kit; update this one"
    other_case: str = "is about another story: {case}"
    damaged: str = "is damaged, or was changed since it was collected: collect it again"
    earlier_case: str = (
        "was collected when the story was worded otherwise; which answers count as given to today's"
        " wording was decided then: collect again to decide anew"
    )
    mixed: str = "is no collected study, and others are: collect it first"
