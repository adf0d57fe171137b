"""What both sides use, what each leaves unanswered, and who points to which fact."""

from __future__ import annotations

from kit.browser.page import Lens, Page
from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.lenses.common.render import EVERYBODY
from kit.lenses.common.telling import told_in_its_cell
from kit.lenses.evidence import page as pages


@told_in_its_cell
@for_a_case
def evidence_map(case: Case) -> Lens:
    """Show the facts that both stances use, with both readings, and then every fact and voice.

    Between the two stands what each stance leaves unanswered of the other's facts. The map can be
    ordered: most shared facts first, by kind, or by the outcome of the check.

    Parameters
    ----------
    case
        From `load_case`.

    Returns
    -------
    Lens
        Shows the map as the last expression of a cell. `lens.page.values` says what is chosen:
        `order`, `only` (whose facts show), `single` (also those of one voice), `use` (voice, fact
        and use), `first` and `second` stance.

    Examples
    --------
    >>> from kit import load_case
    >>> evidence_map(load_case("iran-mexico-2009")).page.values["order"]
    'voices'
    """
    first, second = case.stances
    values = {
        "order": "voices",
        "only": EVERYBODY,
        "use": "",
        "single": False,
        "first": first.id,
        "second": second.id,
    }
    return Lens(Page(pages.evidence_map(case.data), values), pages.evidence_table(case.data))
