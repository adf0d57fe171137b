"""A question in the other languages that the kit speaks: to answer it there answers it here."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from kit.case.model import CaseData
from kit.case.once import once
from kit.exercises.asked.items import Step
from kit.language import LANGUAGES


@once()
def in_other_languages(case: CaseData) -> tuple[CaseData, ...]:
    """Return the case as the kit tells of it in each language but its own.

    >>> from kit import load_case
    >>> [it.language.code for it in in_other_languages(load_case("school-phones").data)]
    ['es']
    """
    others = (it for it in LANGUAGES.values() if it != case.language)
    return tuple(case.told_in(it) for it in others)


def elsewhere(
    case: CaseData, step_in: Callable[[CaseData], Step | None]
) -> Callable[[], frozenset[str]]:
    """Return what finds the versions of a step in other languages, when it is first asked.

    Most students never need it, and to make every question twice would take each of them long.
    `step_in` makes the same step of a case that is told in another language.
    """

    @cache
    def versions() -> frozenset[str]:
        steps = filter(None, map(step_in, in_other_languages(case)))
        return frozenset().union(*(step.versions for step in steps))

    return versions
