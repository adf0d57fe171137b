"""Every page of every lens and its table twin, of a case without controls or a browser."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from kit.case.model import CaseData
from kit.lenses.compare import page as compare
from kit.lenses.evidence import argument_page
from kit.lenses.evidence import page as evidence
from kit.lenses.reader import page as reader
from kit.lenses.reports import page as reports
from kit.lenses.room import page as room
from kit.lenses.speakers import page as speakers

Render = Callable[[CaseData], str]
PAGES: dict[str, Render] = {
    "story": compare.story,
    "board": compare.board,
    "compare": lambda data: compare.compare(data, ("left", "right")),
    "voices_table": compare.voices_table,
    "reader": reader.reader,
    "reader_table": reader.reader_table,
    "evidence_map": evidence.evidence_map,
    "evidence_table": evidence.evidence_table,
    "fact_check": evidence.fact_check,
    "fact_table": evidence.fact_table,
    "argument_map": argument_page.argument_map,
    "argument_table": argument_page.argument_table,
    "affiliations": speakers.affiliations,
    "affiliations_table": speakers.affiliations_table,
    "source_ratings": speakers.source_ratings,
    "source_ratings_table": speakers.source_ratings_table,
    "wording": speakers.wording,
    "wording_table": speakers.wording_table,
    "missing_voices": speakers.missing_voices,
    "later_events": speakers.later_events,
    "two_reports": lambda data: reports.two_reports(data) + reports.two_reports_table(data),
    "balance": lambda data: "".join(room.balance(data)),
}


def text_of(page: str) -> str:
    """Return what a reader sees of a page, all its parts, with single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", str(page))).split())
