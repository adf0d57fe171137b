"""Affiliations: from which sector each voice speaks, whether still in post, and its stance."""

from __future__ import annotations

from kit.browser.page import Lens, Page
from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.lenses.common.telling import told_in_its_cell
from kit.lenses.speakers import page as pages


@told_in_its_cell
@for_a_case
def affiliations(case: Case) -> Lens:
    """Show the voices by sector and stance; choosing a name shows where the voice speaks from.

    Below: how many of each stance one could phone, and what knowing the speaker should not change.
    `kit.lenses.speakers.tables.affiliations` has the same as a table for pandas.

    Parameters
    ----------
    case
        From `load_case`.

    Returns
    -------
    Lens
        `lens.page.values` says what is chosen: `show` (all, named or persons), `chosen` (a voice's
        id, or nothing yet), and which stance stands `first` and `second`.

    Examples
    --------
    >>> from kit import load_case
    >>> affiliations(load_case("iran-mexico-2009")).page.values["show"]
    'all'
    """
    first, second = case.stances
    values = {"show": "all", "chosen": "", "first": first.id, "second": second.id}
    return Lens(Page(pages.affiliations(case.data), values), pages.affiliations_table(case.data))
