"""The page on two reports of one event, and the same as plain tables."""

from __future__ import annotations

from functools import partial
from typing import Any, NamedTuple

from markupsafe import Markup

from kit.case.model import CaseData
from kit.case.wording import counted, introductions
from kit.lenses.common.render import of_case, render_of
from kit.lenses.reports import rows
from kit.lenses.reports.words import ReportsWords

_render = partial(render_of, "reports", ReportsWords)
_AT_ONCE = 8  # facts of a list; the rest is one click away
_SIGNS = ("①", "②")  # of a report, where its name is too long


class ShownReport(NamedTuple):
    """A report as a page has it: its sign, its name, and what stands in it."""

    which: str
    sign: str
    name: str
    told: CaseData

    def of(self, text: str) -> str:
        """Return a text of this report, with its language where the page has another."""
        return of_case(self.told, text)


def two_reports(case: CaseData) -> Markup:
    """Return two reports side by side, or that the case has only one."""
    return _render("two_reports.html", case, **_both(case))


def two_reports_table(case: CaseData) -> Markup:
    """Return the same as plain tables; nothing for a case with one report."""
    return _render("two_reports_table.html", case, **_both(case)) if case.articles else Markup("")


def chosen_at_first(case: CaseData) -> str:
    """Return the voice that is shown before a reader chooses: the first that both reports have."""
    found = rows.voices(case)
    heard = [row for row in found if row.which == "both"] or [row for row in found if row.which]
    return heard[0].voice.id if heard else ""


def names(case: CaseData) -> tuple[str, str]:
    """Return what the two reports are called: by their outlets, as far as these tell them apart."""
    both = rows.pair(case)
    say = case.language.words(ReportsWords)
    outlets = [told.article.outlet for told in both] if both else []
    if len(set(outlets)) == 2 and all(outlets):
        return (str(outlets[0]), str(outlets[1]))
    return say.unnamed


def _both(case: CaseData) -> dict[str, Any]:
    both = rows.pair(case)
    if not both:
        return {"reports": []}
    named = zip(("first", "second"), _SIGNS, names(case), both, strict=True)
    found, known = rows.voices(case), rows.facts(case)
    return {
        "reports": [ShownReport(*it) for it in named],
        "turns": [rows.turns(told) for told in both],
        "first_sentences": [rows.first_sentence(told) for told in both],
        "voices": found,
        "most": max([1, *(report.words for row in found for report in row.reports)]),
        "room": rows.room(case),
        "facts": known,
        "worded": [rows.worded(told) for told in both],
        "verbs": [introductions(told) for told in both],
        "counted": counted,
        "at_once": _AT_ONCE,
    }
