"""Who gets room: the answer depends on how one counts."""

from __future__ import annotations

from kit.browser.page import Lens, Page
from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.lenses.common.figure import figure
from kit.lenses.common.telling import told_in_its_cell
from kit.lenses.room import page as pages
from kit.lenses.room.figure import turns
from kit.lenses.room.sums import our_settings


@told_in_its_cell
@for_a_case
def balance(case: Case) -> Lens:
    """Show how much room each side gets, with a switch for all that can be counted in two ways.

    Below stand who is heard first and last, whose words are quoted, and who speaks where.

    Parameters
    ----------
    case
        From `load_case`.

    Returns
    -------
    Lens
        Shows the count as the last expression of a cell. `lens.page.values` says how the switches
        are set; `kit.lenses.room.tables.balance` gives the numbers for any setting.

    Examples
    --------
    >>> from kit import load_case
    >>> balance(load_case("iran-mexico-2009")).page.values["groups"]
    'yes'
    """
    if not any(voice.passages for voice in case.data.voices):
        return Lens(Page(pages.nothing_to_count(case.data)))
    page, twin = pages.balance(case.data)
    values = our_settings(case.data)
    return Lens(Page(page, values), twin, between=figure(case.data, turns(case)))
