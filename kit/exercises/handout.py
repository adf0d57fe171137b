"""The lesson on paper: the same questions as one page to print, for when machines fail."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from kit import pages
from kit.exercises.catalogue import choose
from kit.exercises.items import Item, Step
from kit.model import CaseData

VOICES = 6
_CODE = "paper"  # what is drawn by lot is drawn alike for all who share the page


def handout(case: CaseData) -> Markup:
    """Return a whole HTML page with the lesson's questions and room to write.

    Nothing in it tells a label, a verdict, or who speaks in the voices to sort.
    """
    items = choose(case, _CODE, kinds=["view"])
    items += choose(case, _CODE, kinds=["sort"], voices=VOICES)
    items += choose(case, _CODE, kinds=["reasoning"], voices=VOICES)[:2]
    items += _checks(case)
    items += choose(case, _CODE, kinds=["space", "missing", "exit", "turn"])
    return pages.render("handout.html", case, screens=list(_first_steps(items)))


def _checks(case: CaseData) -> list[Item]:
    """Return a fact whose check weakens an argument and one that changes a detail."""
    found = choose(case, _CODE, kinds=["evidence"], voices=VOICES)
    weakens = {f"check-{item.id}": item.check.weakens for item in case.evidence if item.check}
    firsts = (
        next((item for item in found if weakens[item.id] == what), None)
        for what in ("the argument", "a detail")
    )
    return [item for item in firsts if item]


def _first_steps(items: list[Item]) -> Iterator[tuple[Item, Step]]:
    """Yield what can be asked on paper: what comes later shows what was found."""
    yield from ((item, item.steps[0]) for item in items)
