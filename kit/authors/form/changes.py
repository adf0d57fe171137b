"""What is to be changed in a case, and what the case says after that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from kit.authors.yaml_text import normal, on_one_line
from kit.case.fields import models_in
from kit.case.model import CaseData

Place = tuple[str, ...]  # fields' names, and in lists what an item is known by
_KNOWN_BY = (
    *("id", "evidence", "fragment", "reference", "voice", "term", "who"),
    *("n", "word", "verb", "event", "what", "text"),
)


class GoneError(Exception):
    """A place that is not in the file any more, such as that of a voice that was deleted."""


class UnusualError(Exception):
    """A file that is written in a way in which it cannot be changed at a place.

    Attributes
    ----------
    line
        Where that is, from 1; None if no text was looked at, only what it says.
    """

    def __init__(self, place: str, line: int | None = None) -> None:
        self.line = line
        super().__init__(place)


@dataclass(frozen=True)
class Change:
    """What is to be changed in a case.

    Attributes
    ----------
    place
        Of a field, such as ("voices", "mira-holt", "name"), or of an item of a list.
    value
        A text, a truth, a mapping or a list; None or an empty one takes out what is there.
    added
        Whether the value is one more item of the list at that place.
    """

    place: Place
    value: Any = None
    added: bool = False


def known_by(item: Any, name: str) -> bool:
    """Return whether an item of a list is the one that a place names, blanks aside.

    >>> known_by({"id": "mira-holt"}, "mira-holt"), known_by("perhaps ", "perhaps")
    (True, True)
    """
    names = [item.get(key) for key in _KNOWN_BY] if isinstance(item, Mapping) else [item]
    wanted = on_one_line(name)
    return any(isinstance(it, str) and on_one_line(it) == wanted for it in names)


def after(data: Mapping[str, Any], change: Change) -> dict[str, Any]:
    """Return what a case says after a change, as `plain` does; what holds nothing any more goes.

    Raises
    ------
    GoneError
        If the place is in a list item that is not there.
    UnusualError
        If the place leads into a text, or something is to be added to one.

    Examples
    --------
    >>> after({"title": "A"}, Change(("article", "language"), "en"))
    {'title': 'A', 'article': {'language': 'en'}}
    """
    return said_after(data, change.place, change) or {}


def said_after(here: Any, place: Place, change: Change) -> Any:
    """Return what is said after a change by a part of a case, from where a place is still ahead."""
    if not place:
        value = normal(change.value)
        if not change.added:
            return value
        if here is not None and not isinstance(here, list):
            raise UnusualError(".".join(change.place))
        return here if value is None else [*(here or ()), value]
    name, *rest = place
    if isinstance(here, list):
        n = index_of(here, name)
        new = said_after(here[n], tuple(rest), change)
        return [*here[:n], *([] if new is None else [new]), *here[n + 1 :]] or None
    if here is not None and not isinstance(here, Mapping):
        raise UnusualError(".".join(change.place))
    fields = dict(here or {})
    old = fields.get(name)
    if rest and not old and name in _lists(CaseData):
        raise GoneError(rest[0])
    new = said_after(old, tuple(rest), change)
    if new is None and old is None and (rest or change.added or name not in fields):
        return here  # there was nothing to take out
    fields |= {name: new}
    return {key: it for key, it in fields.items() if key != name or it is not None} or None


def index_of(items: Sequence[Any], name: str) -> int:
    """Return which item of a list a place names, or raise a `GoneError`.

    What has nothing that it is known by is named by its place, from 0: "#2" is the third.

    >>> index_of([{"digest": "One."}, {"digest": "Two."}], "#1")
    1
    """
    if name[:1] == "#" and name[1:].isdecimal() and int(name[1:]) < len(items):
        return int(name[1:])
    for n, item in enumerate(items):
        if known_by(item, name):
            return n
    raise GoneError(name)


def nested(place: Sequence[str], value: Any) -> Any:
    """Return what says nothing but a value at a place.

    >>> nested(("article", "language"), "en")
    {'article': {'language': 'en'}}
    """
    for name in reversed(place):
        value = {name: value}
    return value


@cache
def _lists(model: type[BaseModel]) -> frozenset[str]:
    """Return the names of the fields of a model, and of its parts, that hold lists."""
    found: set[str] = set()
    for name, field in model.model_fields.items():
        found |= {name} if "tuple" in str(field.annotation) else set()
        found |= {it for part in models_in(field.annotation) for it in _lists(part)}
    return frozenset(found)
