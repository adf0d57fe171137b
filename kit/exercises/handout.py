"""The lesson on paper: the same questions as one page to print, for when machines fail."""

from __future__ import annotations

from markupsafe import Markup

from kit import pages
from kit.exercises.catalogue import choose
from kit.exercises.items import Item, Step
from kit.model import CaseData

VOICES = 6
_CODE = "paper"  # what is drawn by lot is drawn alike for all who share the page


def handout(case: CaseData) -> Markup:
    """Return a whole HTML page with the lesson's questions and room to write, in two sheets.

    Nothing in it tells a label or a verdict. Who speaks in the voices to sort stands on the second
    sheet, which is for after the sorting.
    """
    blind = choose(case, _CODE, kinds=["view"])
    blind += choose(case, _CODE, kinds=["sort"], voices=VOICES)
    items = choose(case, _CODE, kinds=["reasoning"], voices=VOICES)[:2]
    items += _checks(case)
    items += choose(case, _CODE, kinds=["space", "missing", "exit", "turn"])
    return pages.render("handout.html", case, sheets=[_first_steps(blind), _first_steps(items)])


def _checks(case: CaseData) -> list[Item]:
    """Return a fact whose check weakens an argument and one that changes a detail."""
    found = choose(case, _CODE, kinds=["evidence"], voices=VOICES)
    weakens = {f"check-{item.id}": item.check.weakens for item in case.evidence if item.check}
    firsts = (
        next((item for item in found if weakens[item.id] == what), None)
        for what in ("the argument", "a detail")
    )
    return [item for item in firsts if item]


def _first_steps(items: list[Item]) -> list[tuple[Item, Step]]:
    """Return what can be asked on paper: what comes later shows what was found."""
    return [(item, item.steps[0]) for item in items]
