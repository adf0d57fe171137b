"""A call that cannot work is one line in its cell, and the cells after it run."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from markupsafe import Markup

from kit.browser.page import Lens, Page
from kit.case.calls import CallError

P = ParamSpec("P")
R = TypeVar("R")
_LINE = Markup('<div class="pk-page pk-told" lang="{}"><p class="pk-note">{}</p></div>')


class Told(Lens):
    """One line in place of what a call would have shown.

    `error` is what stopped it: code that should stop there as well says `raise told.error`.
    """

    def __init__(self, error: CallError) -> None:
        self.error = error
        super().__init__(Page(_LINE.format(error.language.code, str(error))))


def told_in_its_cell(function: Callable[P, R]) -> Callable[P, R | Told]:
    """Let a function that shows something say what is wrong with its call, in place of raising it.

    An error would stop *Run All Cells*. Functions that return data raise it as any function does.

    Examples
    --------
    >>> from kit import ask, load_case
    >>> ask(load_case("iran-mexico-2009"), "spaces").error
    CallError("there is no item “spaces”; did you mean 'space'?")
    """

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R | Told:
        try:
            return function(*args, **kwargs)
        except CallError as error:
            return Told(error)

    return call
