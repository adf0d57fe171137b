"""What a notebook calls, and what it says when a call cannot work: one line, no traceback."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from kit.case.model import CaseData
from kit.language import ENGLISH, Language

# Said before there is a case, and so before there is a language.
RUN_ALL_FIRST = "Run all cells first: in the menu at the top choose Run, then Run All Cells."

P = ParamSpec("P")
R = TypeVar("R")


class CallError(ValueError):
    """A call that cannot work as it is written; a notebook shows what to write instead."""

    def __init__(self, message: str, language: Language = ENGLISH) -> None:
        super().__init__(message)
        self.language = language

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


def for_a_case(function: Callable[P, R]) -> Callable[P, R]:
    """Let a function of a case say so when it is given something else, such as a case's name."""

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        case = args[0] if args else kwargs.get("case")
        if not isinstance(getattr(case, "data", None), CaseData):
            name = function.__name__
            raise CallError(
                f"{name} needs a case, as load_case returns it: write"
                f' case = load_case("…") first, and then {name}(case)'
            )
        return function(*args, **kwargs)

    return call


def for_a_class(function: Callable[P, R]) -> Callable[P, R]:
    """Let a function of a case be given the case without its drafts, and do as `for_a_case`."""

    @for_a_case
    @wraps(function)
    def call(*args: Any, **kwargs: Any) -> R:
        if "case" in kwargs:
            return function(*args, **kwargs | {"case": kwargs["case"].without_drafts})
        return function(args[0].without_drafts, *args[1:], **kwargs)

    return call
