"""Wording: loaded words and plainer ones, which side the wording helps, telling verbs."""

from __future__ import annotations

from kit.browser.page import Lens, Page
from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.lenses.common.telling import told_in_its_cell
from kit.lenses.speakers import page as pages


@told_in_its_cell
@for_a_case
def wording(case: Case) -> Lens:
    """Show words that judge as they describe, in their place, and read them plain.

    Also which side the reporter's wording helps, paragraph by paragraph, and the verbs by which
    speakers are introduced. `kit.lenses.speakers.tables` has each as a table for pandas:
    `loaded_words`, `leans`, `attribution`.

    Parameters
    ----------
    case
        From `load_case`.

    Returns
    -------
    Lens
        `lens.page.values` says what is chosen: `mode` (written or plain), `whose` (both, reporter
        or speakers), and which stance stands `first` and `second`.

    Examples
    --------
    >>> from kit import load_case
    >>> wording(load_case("iran-mexico-2009")).page.values["mode"]
    'written'
    """
    first, second = case.stances
    values = {"mode": "written", "whose": "both", "first": first.id, "second": second.id}
    return Lens(Page(pages.wording(case.data), values), pages.wording_table(case.data))
