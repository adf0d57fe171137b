"""A place where a class's sheets lie, looked at again and again."""

from __future__ import annotations

from kit.case.case import Case
from kit.classroom.collecting.found import Found
from kit.classroom.school_class import SchoolClass, Where, found_in, load_class


class Watch:
    """Reads a class's sheets when one of them is new, was written anew, or is gone.

    So it does when a file comes that cannot be taken, since the screen tells how many there are.
    """

    def __init__(self, where: Where, case: Case) -> None:
        self._where, self._case = where, case
        self._seen: frozenset[tuple[str, object]] | None = None

    def changed(self) -> SchoolClass | None:
        """Return the class if something has changed since the last look, at first as it is."""
        files = found_in(self._where)
        seen = frozenset(
            (it.place, it.stamp if isinstance(it, Found) else it.reason)
            for it in files
            if isinstance(it, Found) or not it.names_nobody
        )
        if seen == self._seen:
            return None
        self._seen = seen
        return load_class(self._where, self._case)
