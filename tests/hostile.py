"""A case with hostile text in every field that takes free text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kit.case.model import CaseData

# `hacked` is what a browser test looks for; the braces would be a template's.
HOSTILE = (
    "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>"
    "<a href='javascript:window.hacked=1'>x</a>\"'&{{7*7}}"
)


def hostile_data(raw: dict[str, Any], text: str = HOSTILE) -> dict[str, Any]:
    """Return the case as plain data with `text` wherever the model takes it.

    Where it does not (an id, a date, an address, a closed set) the field stays as it was.
    """
    data = CaseData.model_validate(raw).model_dump(mode="json", exclude_none=True)
    for path in list(text_places(data)):
        target = data
        for step in path[:-1]:
            target = target[step]
        # What does not fit into a label or a fragment may still be shorter and hostile.
        for attempt in (text, "<script>window.hacked=1</script>", "<img src=x onerror=hacked=1>"):
            kept, target[path[-1]] = target[path[-1]], attempt
            try:
                CaseData.model_validate(data)
            except ValueError:
                target[path[-1]] = kept
            else:
                break
    return data


# Fields of which the model takes only certain words, ids, dates and the like.
NOT_FREE = {
    *("id", "published", "address", "language", "sha256", "date", "kind", "identification"),
    *("sector", "period", "stance", "second_choice", "speech", "use", "verdict", "weakens"),
    *(
        "function",
        "symbol",
        "evidence",
        "references",
        "supported_by",
        "contradicted_by",
        "possibly_same_as",
        "said_by",
    ),
    *("reference", "begin_at"),
    *("voice", "readers", "options", "ours"),  # `ours` has to stay one of the options
}


def fields_left_as_they_were(data: dict[str, Any]) -> set[str]:
    """Return the names of the text fields that hold nothing hostile."""
    left = set()
    for path in text_places(data):
        value: Any = data
        for step in path:
            value = value[step]
        if "hacked" not in value:
            left.add(next(step for step in reversed(path) if isinstance(step, str)))
    return left


def hostile_case(raw: dict[str, Any]) -> CaseData:
    """Return the hostile case with a narrator and with a voice that is not heard."""
    data = hostile_data(raw)
    first = data["voices"][0]
    data["voices"] += [
        first | {"id": "narrator", "kind": "narrator", "passages": [], "mentioned_in": []},
        first | {"id": "silent", "silence": HOSTILE, "passages": [], "mentioned_in": [1]},
    ]
    return CaseData.model_validate(data)


def text_places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield where text stands in plain data: the keys and positions that lead there."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from text_places(item, (*path, key))
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from text_places(item, (*path, i))
    elif isinstance(value, str):
        yield path
