"""One fact at a time: where to look, what was found, and what it changes."""

from __future__ import annotations

from kit.browser.page import Lens, Page
from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.lenses.common.figure import figure
from kit.lenses.common.telling import told_in_its_cell
from kit.lenses.evidence import page as pages
from kit.lenses.evidence.figure import checks
from kit.lenses.evidence.rows import opening_fact


@told_in_its_cell
@for_a_case
def fact_check(case: Case) -> Lens:
    """Check one fact in three steps, and see whether one side was checked harder.

    It opens on the fact whose check teaches most; see `kit.lenses.evidence.rows.opening_fact`.

    Parameters
    ----------
    case
        From `load_case`.

    Returns
    -------
    Lens
        Shows the check as the last expression of a cell. `lens.page.values["fact"]` says which
        fact is chosen.

    Examples
    --------
    >>> from kit import load_case
    >>> fact_check(load_case("iran-mexico-2009")).page.values
    {'fact': 'guard-listed-as-terrorist'}
    """
    values = {"fact": opening_fact(case.data) or ""}
    checked = any(item.check for item in case.data.evidence)
    return Lens(
        Page(pages.fact_check(case.data), values),
        pages.fact_table(case.data),
        between=figure(case.data, checks(case)) if checked else (),
    )
