"""The case as each of its articles tells it: whatever tells of a case can tell of either."""

from __future__ import annotations

from kit.case.model import CaseData
from kit.case.report import Report


def tellings(case: CaseData) -> tuple[CaseData, ...]:
    """Return the case by its own article, then by each other report of the event.

    Each has its own article, paragraphs, voices and text. Voices keep their ids and facts theirs,
    and what one article does not have is not there.

    >>> from kit import load_case
    >>> [told.article.outlet for told in tellings(load_case("school-phones").data)]
    ['The Ferrow Post', 'Ferrow Today']
    """
    own = case.model_copy(update={"articles": ()})
    return (own, *(_told_by(report, case) for report in case.articles))


def _told_by(report: Report, case: CaseData) -> CaseData:
    voices = [heard.as_voice(case.voices_by_id.get(heard.id)) for heard in report.voices]
    told = case.model_copy(
        update={
            "article": report.article,
            "paragraphs": report.paragraphs,
            "voices": tuple(voices),
            "evidence": (*case.evidence, *report.evidence),
            "articles": (),
        }
    )
    return told.with_text(report.text).told_in(case.language)
