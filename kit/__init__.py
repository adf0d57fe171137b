"""Compare the people quoted in a contested news story: claim, evidence, affiliation."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kit.case import Case, list_cases, load_case
from kit.loading import CaseError
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
    from kit.lenses import compare, stance_board, story  # type: ignore[no-redef]

__all__ = [
    "Case",
    "CaseError",
    "answer",
    "ask",
    "compare",
    "feedback",
    "gate",
    "hand_in",
    "hands_up",
    "list_cases",
    "load_case",
    "my_answers",
    "stance_board",
    "story",
]
__version__ = VERSION
# What needs widgets is imported when it is asked for: who reads tables does not wait for it.
_LENSES = ("compare", "stance_board", "story")


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'kit' has no attribute {name!r}")
    room = "kit.lenses" if name in _LENSES else "kit.exercises"
    return getattr(import_module(room), name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
