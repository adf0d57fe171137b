"""Who holds what: the two stances side by side."""

from __future__ import annotations

from kit.browser.page import Lens, Page
from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.lenses.common.telling import told_in_its_cell
from kit.lenses.compare import page as pages


@told_in_its_cell
@for_a_case
def stance_board(case: Case) -> Lens:
    """Show the voices of each stance in a column of equal weight.

    Unnamed groups stand apart, voices without a position below. The order (as they appear, or by
    how sure the annotators were) and the side of each stance can be changed.
    """
    first, second = case.stances
    values = {"order": "appearance", "first": first.id, "second": second.id}
    return Lens(Page(pages.board(case.data), values), pages.voices_table(case.data))
