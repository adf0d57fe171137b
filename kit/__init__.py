"""Compare the people quoted in a contested news story: claim, evidence, affiliation."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kit.case import Case, list_cases, load_case
from kit.problems import CaseError
from kit.version import VERSION

if TYPE_CHECKING:
    # Three are functions in modules of the same name, which mypy takes for the modules first.
    from kit.exercises import (  # type: ignore[no-redef]
        answer,
        ask,
        feedback,
        gate,
        hand_in,
        hands_up,
        my_answers,
    )
    from kit.lenses.affiliations import affiliations
    from kit.lenses.argument_map import argument_map
    from kit.lenses.balance import balance
    from kit.lenses.board import stance_board
    from kit.lenses.compare import compare
    from kit.lenses.evidence_map import evidence_map
    from kit.lenses.fact_check import fact_check
    from kit.lenses.later_events import later_events
    from kit.lenses.missing_voices import missing_voices
    from kit.lenses.reader import reader
    from kit.lenses.source_ratings import source_ratings
    from kit.lenses.story import story
    from kit.lenses.wording import wording

__all__ = [
    "Case",
    "CaseError",
    "affiliations",
    "answer",
    "argument_map",
    "ask",
    "balance",
    "compare",
    "evidence_map",
    "fact_check",
    "feedback",
    "gate",
    "hand_in",
    "hands_up",
    "later_events",
    "list_cases",
    "load_case",
    "missing_voices",
    "my_answers",
    "reader",
    "source_ratings",
    "stance_board",
    "story",
    "wording",
]
__version__ = VERSION
# What needs widgets is imported when it is asked for: who reads tables does not wait for it, and
# who compares not for what draws figures. Name of the lens → its module.
_LENSES = {
    "affiliations": "kit.lenses.affiliations",
    "argument_map": "kit.lenses.argument_map",
    "balance": "kit.lenses.balance",
    "compare": "kit.lenses.compare",
    "evidence_map": "kit.lenses.evidence_map",
    "fact_check": "kit.lenses.fact_check",
    "later_events": "kit.lenses.later_events",
    "missing_voices": "kit.lenses.missing_voices",
    "reader": "kit.lenses.reader",
    "source_ratings": "kit.lenses.source_ratings",
    "stance_board": "kit.lenses.board",
    "story": "kit.lenses.story",
    "wording": "kit.lenses.wording",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'kit' has no attribute {name!r}")
    return getattr(import_module(_LENSES.get(name, "kit.exercises")), name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
