"""What a notebook calls, and what it says when a call cannot work: one line, no traceback."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from kit.case.labels import Labels
from kit.case.model import CaseData
from kit.case.unfinished import told_as_missing
from kit.language import ENGLISH, Language

# Said before there is a case, and so before there is a language.
RUN_ALL_FIRST = "Run all cells first: in the menu at the top choose Run, then Run All Cells."

if TYPE_CHECKING:
    from kit.case.case import Case

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
    """Let a function that teaches a case be given it as `taught` does, and do as `for_a_case`."""

    @for_a_case
    @wraps(function)
    def call(*args: Any, **kwargs: Any) -> R:
        if "case" in kwargs:
            return function(*args, **kwargs | {"case": taught(kwargs["case"])})
        case: Any = taught(args[0])
        return function(case, *args[1:], **kwargs)

    return call


def taught(case: Case) -> Case:
    """Return the case without its drafts, or raise a `CallError` if it is one as a whole."""
    must_be_finished(case.data)
    return case.without_drafts


def must_be_finished(case: CaseData) -> None:
    """Raise a `CallError` if a case is a draft as a whole."""
    if why := why_not_taught(case):
        raise CallError(why, case.language)


def why_not_taught(case: CaseData) -> str:
    """Return what a case that is a draft as a whole needs to be taught; nothing if it is none."""
    if not case.draft:
        return ""
    what = told_as_missing(case.still_empty, case.language)
    return case.language.words(Labels).not_taught.format(what=what)
