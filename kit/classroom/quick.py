"""Sheets as the kit itself saves them, read several times as fast as what may be a stranger's.

What is found here is what `read_sheet` would find; whatever is not wholly as the kit writes it, in
today's form, is left to that.
"""

from __future__ import annotations

from typing import (
    Annotated,
    NotRequired,  # pydantic brings it along
)

from pydantic import ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError, with_config
from typing_extensions import TypedDict

from kit.exercises.sheet.data import (
    FORMAT,
    CaseVersion,
    Code,
    Key,
    KitVersion,
    Mark,
    Number,
    Outcome,
    StoryMarks,
    Values,
    Writer,
)
from kit.exercises.sheet.reading import MAX_BYTES, MAX_ITEMS

# Each is a day that there is: leap days and other centuries take the long way.
_DAY = (
    "(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31"
)
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z"
_Time = Annotated[str, StringConstraints(pattern=f"^(?:19|20)[0-9]{{2}}-(?:{_DAY})T{_CLOCK}$")]
_STRICT = ConfigDict(extra="forbid", strict=True, defer_build=True)


@with_config(_STRICT)
class Response(TypedDict):
    """As `kit.exercises.sheet.data.Response`, and so are the others here."""

    by: Writer
    n: Number
    rev: NotRequired[Number]
    at: _Time
    step: Key
    given: NotRequired[bool]
    outcome: NotRequired[Outcome]
    values: NotRequired[Values]
    version: NotRequired[Mark]
    case_version: Annotated[CaseVersion, Field(min_length=1)]  # which earlier kits did not keep
    with_name: NotRequired[bool]


@with_config(_STRICT)
class ItemAnswers(TypedDict):
    """Every response to one item."""

    responses: NotRequired[tuple[Response, ...]]
    finished: NotRequired[_Time]
    revealed: NotRequired[_Time]
    state: NotRequired[str]


@with_config(_STRICT)
class Place(TypedDict):
    """Where a student is in a set of items."""

    at: _Time
    item: Key
    step: Key


@with_config(_STRICT)
class Sheet(TypedDict):
    """One student's answers to one case."""

    format: Annotated[int, Field(ge=FORMAT, le=FORMAT)]
    kit: KitVersion
    case: Key
    case_version: CaseVersion
    story: NotRequired[StoryMarks]
    code: Code
    started: _Time
    items: NotRequired[Annotated[dict[Key, ItemAnswers], Field(max_length=MAX_ITEMS)]]
    places: NotRequired[Annotated[dict[Key, Place], Field(max_length=MAX_ITEMS)]]


_SHEET: TypeAdapter[Sheet] = TypeAdapter(Sheet)
_SPACE = b" \t\r\n"


def quick_sheet(content: bytes) -> Sheet | None:
    """Return a sheet as the kit saves it, or None where `read_sheet` has to judge.

    Its responses are each there once, in the order of time, and tell which case they answer.
    """
    if len(content) > MAX_BYTES or content[1:2] == b"\0":  # in UTF-16 keys could not be counted
        return None
    try:
        sheet = _SHEET.validate_json(content)
    except ValidationError:
        return None
    return sheet if _has_each_once(sheet, content) and _is_in_order(sheet) else None


def _has_each_once(sheet: Sheet, content: bytes) -> bool:
    """Whether no key is given twice, of which one would be lost.

    Without the white space each key ends in `":`. Where there are no more of these than there are
    keys in what was read, none is lost; a text that has one takes the long way.
    """
    items, places = sheet.get("items", {}), sheet.get("places", {})
    n = len(sheet) + len(items) + len(places) + sum(map(len, places.values()))
    for kept in items.values():
        n += len(kept)
        for response in kept.get("responses", ()):
            n += len(response) + len(response.get("values", ()))
    return content.translate(None, _SPACE).count(b'":') == n


def _is_in_order(sheet: Sheet) -> bool:
    """Whether each item has its records once and in the order of time.

    >>> one, other = {"by": "a", "n": 1, "at": "2026"}, {"by": "a", "n": 2, "at": "2026"}
    >>> kept = [[one, other], [other, one], [one, one], [one, {**one, "by": "b"}]]
    >>> [_is_in_order({"items": {"x": {"responses": it}}}) for it in kept]
    [True, False, False, True]
    """
    for kept in sheet.get("items", {}).values():
        responses = kept.get("responses", ())
        if all(map(_is_next, responses, responses[1:])):
            continue
        times = [(each["at"], each["by"], each["n"]) for each in responses]
        if len({time[1:] for time in times}) < len(times) or times != sorted(times):
            return False
    return True


def _is_next(one: Response, other: Response) -> bool:
    """Whether a session has written these two, one after the other."""
    return one["by"] == other["by"] and one["n"] < other["n"] and one["at"] <= other["at"]
