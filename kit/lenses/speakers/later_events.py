"""What happened later: a reveal apart, after a warning about hindsight."""

from __future__ import annotations

from kit.browser.page import Lens, Page
from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.lenses.common.telling import told_in_its_cell
from kit.lenses.speakers import page as pages


@told_in_its_cell
@for_a_case
def later_events(case: Case) -> Lens:
    """Show what happened after the story, closed until a reader opens it.

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
    >>> "9 June 2010" in later_events(load_case("iran-mexico-2009")).page.html
    True
    """
    return Lens(Page(pages.later_events(case.data)))
