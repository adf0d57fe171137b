"""Two reports of one event: who is heard and when, which facts each has, and in which words."""

from __future__ import annotations

from kit.browser.page import Lens, Page
from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.lenses.common.telling import told_in_its_cell
from kit.lenses.reports import page as pages


@told_in_its_cell
@for_a_case
def two_reports(case: Case) -> Lens:
    """Show two reports of the case's event side by side: voices, facts and words.

    Of a case with one report it says so in a line; `articles` in `data/README.md` tells how to add
    another. `kit.lenses.reports.tables` has the same for pandas: `voices`, `facts`, `wording`.

    Parameters
    ----------
    case
        From `load_case`.

    Returns
    -------
    Lens
        `lens.page.values` says what is chosen: `voice` (an id), `count` (words or quoted) and
        `mode` (written or plain).

    Examples
    --------
    >>> from kit import load_case
    >>> two_reports(load_case("school-phones")).page.values["voice"]
    'ruth-adeyemi'
    """
    if not case.data.articles:
        return Lens(Page(pages.two_reports(case.data)))
    values = {"voice": pages.chosen_at_first(case.data)}
    values |= {"count": "words", "mode": "written"}
    return Lens(Page(pages.two_reports(case.data), values), pages.two_reports_table(case.data))
