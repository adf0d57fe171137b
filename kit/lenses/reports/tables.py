"""Two reports of one event, as tidy tables of a `Case`; without rows where there is only one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.case.closed_sets import Use
from kit.case.frames import frame
from kit.case.voice import Citation
from kit.lenses.reports import rows
from kit.lenses.reports.page import names

if TYPE_CHECKING:
    import pandas as pd


@for_a_case
def voices(case: Case) -> pd.DataFrame:
    """Return one row for each voice in each report; the reporters are not among them.

    Returns
    -------
    pandas.DataFrame
        Columns: voice (id), name, stance (its id, or `none`), report (its outlet), n_place (the how
        many-th to be heard; missing where the voice is not), n_words, n_words_quoted.

    Examples
    --------
    >>> from kit import load_case
    >>> table = voices(load_case("school-phones")).set_index(["report", "n_place"])
    >>> table.loc[("The Ferrow Post", 1), "name"], table.loc[("Ferrow Today", 1), "name"]
    ('Ruth Adeyemi', 'Maya Lind')
    """
    columns = ["voice", "name", "stance", "report", "n_place", "n_words", "n_words_quoted"]
    found = (
        (row.voice.id, row.voice.name, row.voice.position.stance, name, *it[1:4])
        for row in rows.voices(case.data)
        for name, it in zip(names(case.data), row.reports, strict=True)
    )
    return frame(found, columns)


@for_a_case
def facts(case: Case) -> pd.DataFrame:
    """Return one row for each time that a report tells a fact.

    Returns
    -------
    pandas.DataFrame
        Columns: evidence (id), statement, told_in (both, first or second: of the two reports),
        report (its outlet), voice (the id of who tells it), use, paragraph, fragment (the words in
        which it is told), reading.

    Examples
    --------
    >>> from kit import load_case
    >>> table = facts(load_case("school-phones")).query("evidence == 'sweden-no-gain'")
    >>> table["fragment"].tolist()[1]
    'a Swedish study, answered by three schools in four'
    """
    columns = ["evidence", "statement", "told_in", "report", "voice", "use", "paragraph"]
    columns += ["fragment", "reading"]
    found = (
        (row.fact.id, row.fact.statement, row.which, name, it.voice.id, *_how(it.citation))
        for row in rows.facts(case.data)
        for name, told in zip(names(case.data), row.reports, strict=True)
        for it in told
    )
    return frame(found, columns, told_in=rows.Which, use=Use)


def _how(it: Citation) -> tuple[object, ...]:
    return (it.use, it.paragraph, it.fragment, it.reading)


@for_a_case
def wording(case: Case) -> pd.DataFrame:
    """Return one row for each loaded word of a reporter's.

    Returns
    -------
    pandas.DataFrame
        Columns: report (its outlet), paragraph, word, plainer, helps (the id of the stance that the
        paragraph's wording helps, if any).

    Examples
    --------
    >>> from kit import load_case
    >>> wording(load_case("school-phones")).groupby("report").size().to_dict()
    {'Ferrow Today': 3, 'The Ferrow Post': 5}
    """
    both = rows.pair(case.data)
    found = (
        (name, paragraph.n, it.word, it.plainer, paragraph.leans and paragraph.leans.stance)
        for name, told in zip(names(case.data), both or (), strict=False)
        for paragraph, words in rows.worded(told)
        for it in words
    )
    return frame(found, ["report", "paragraph", "word", "plainer", "helps"])
