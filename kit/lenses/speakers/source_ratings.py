"""Sources by five questions: Independent, Multiple, Verifies, Authoritative or Informed, Named."""

from __future__ import annotations

from kit.browser.page import Lens, Page
from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.lenses.common.telling import told_in_its_cell
from kit.lenses.speakers import page as pages


@told_in_its_cell
@for_a_case
def source_ratings(case: Case) -> Lens:
    """Show what the case has on five questions about each source (IMVA/IN), without deciding them.

    `kit.lenses.speakers.tables.source_ratings` has the same as a table for pandas.

    Parameters
    ----------
    case
        From `load_case`.

    Returns
    -------
    Lens
        `lens.page.values` says what is chosen: `show` (all, named or persons), and which stance
        stands `first` and `second`.

    Examples
    --------
    >>> from kit import load_case
    >>> "Independent" in source_ratings(load_case("iran-mexico-2009")).page.html
    True
    """
    first, second = case.stances
    values = {"show": "all", "first": first.id, "second": second.id}
    page = Page(pages.source_ratings(case.data), values)
    return Lens(page, pages.source_ratings_table(case.data))
