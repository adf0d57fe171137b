"""Who is missing: named and not heard, nobody of a kind, or not there at all."""

from __future__ import annotations

from kit.browser.page import Lens, Page
from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.lenses.common.telling import told_in_its_cell
from kit.lenses.speakers import page as pages


@told_in_its_cell
@for_a_case
def missing_voices(case: Case) -> Lens:
    """Show who is named and not heard, who is heard of each sector and country, and who lacks.

    `kit.lenses.speakers.tables.roles` has the counts as a table for pandas.

    Parameters
    ----------
    case
        From `load_case`.

    Returns
    -------
    Lens
        Plain reading without controls.

    Examples
    --------
    >>> from kit import load_case
    >>> "only mentioned" in missing_voices(load_case("iran-mexico-2009")).page.html
    True
    """
    return Lens(Page(pages.missing_voices(case.data)))
