"""What is found of a case once, and kept with it: for as long as the case lives, and no longer."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial, wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from kit.case.model import CaseData

P = ParamSpec("P")
R = TypeVar("R")
Function = Callable[Concatenate["CaseData", P], R]


def once(most: int | None = None) -> Callable[[Function[P, R]], Function[P, R]]:
    """Return what makes a function of a case find the same only once.

    A case cannot be changed, and a changed copy begins anew. What else the function is given has
    to be hashable; what it returns is shared, and so is not to be changed.

    Parameters
    ----------
    most
        How much is kept of a case, where what else is given has no end, such as students' codes.

    Examples
    --------
    >>> from kit import load_case
    >>> @once()
    ... def names(case, kind):
    ...     return tuple(voice.name for voice in case.voices if voice.kind == kind)
    >>> data = load_case("iran-mexico-2009").data
    >>> names(data, "person") is names(data, "person")
    True
    """

    def decorate(function: Function[P, R]) -> Function[P, R]:
        @wraps(function)
        def found(case: CaseData, /, *args: P.args, **kwargs: P.kwargs) -> R:
            known = case.found_once
            if function not in known:
                known[function] = lru_cache(maxsize=most)(partial(function, case))
            return cast("R", known[function](*args, **kwargs))

        return found

    return decorate
