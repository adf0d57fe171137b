"""What becomes a draft with a change, as it lacks something, and what is one no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kit.authors.form.case_files import value_at
from kit.authors.form.changes import Change, Place
from kit.authors.form.now import is_draft, lacks_of
from kit.case.unfinished import still_empty

_STANCE = ("position", "stance")
_CHECKED = ("verdict", "finding")
_OF_THE_WHOLE = frozenset(("title", "question", "codebook", "voices"))


def draft_marks(data: Mapping[str, Any], changes: Sequence[Change]) -> Iterator[Change]:
    """Yield which marks come and go after some changes: only of what these were about.

    An author may have called something else a draft, or be writing it just now.
    """
    for key, id_ in dict.fromkeys(map(_item_of, changes)):
        item = value_at(data, (key, id_)) if id_ else None
        if key == "voices" and isinstance(item, Mapping):
            lacks = lacks_of(item) if is_draft(item) else not value_at(item, _STANCE)
            yield from _mark((key, id_), item, lacks=bool(lacks))
        elif key == "evidence" and isinstance(item, Mapping):
            check = item.get("check")
            if isinstance(check, Mapping):
                lacks = not all(map(check.get, _CHECKED))
                yield from _mark((key, id_, "check"), check, lacks=lacks)
    if any(it.place[0] in _OF_THE_WHOLE for it in changes):
        yield from _mark((), data, lacks=any(still_empty(data)))


def _item_of(change: Change) -> tuple[str, str]:
    """Return the list and the id of what a change is about; no id where it is no item."""
    key, *rest = change.place
    if not rest and change.added and isinstance(change.value, Mapping):
        return key, str(change.value.get("id", ""))
    return key, rest[0] if rest else ""


def _mark(place: Place, item: Mapping[str, Any], *, lacks: bool) -> Iterator[Change]:
    if is_draft(item) != lacks:
        yield Change((*place, "draft"), value=True if lacks else None)
