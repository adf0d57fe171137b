"""A place where a class's sheets lie, looked at again and again."""

from __future__ import annotations

from kit.case.case import Case
from kit.classroom.collecting.found import Found
from kit.classroom.school_class import SchoolClass, Where, found_in, load_class


class Watch:
    """Reads a class's sheets when one of them is new, was written anew, or is gone."""

    def __init__(self, where: Where, case: Case) -> None:
        self._where, self._case = where, case
        self._seen: frozenset[tuple[str, tuple[int, int]]] | None = None

    def changed(self) -> SchoolClass | None:
        """Return the class if something has changed since the last look, at first as it is."""
        files = (it for it in found_in(self._where) if isinstance(it, Found))
        seen = frozenset((it.place, it.stamp) for it in files)
        if seen == self._seen:
            return None
        self._seen = seen
        return load_class(self._where, self._case)
