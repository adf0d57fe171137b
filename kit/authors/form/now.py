"""What stands in a case's files at one moment, read for its author."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from kit.authors.form import memory
from kit.authors.form.case_files import value_at
from kit.authors.form.saying import Heard, Quoted, heard_in, quoted_in
from kit.case.loading import opened
from kit.case.model import CaseData
from kit.case.parts import mappings
from kit.case.problems import CaseError, Problem
from kit.case.written import Written
from kit.counting.prose import Prose

_FINISHED = (("name",), ("position", "stance"), ("argument", "claim"), ("passages",))


class Now:
    """What stands in a case's files at one moment."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            self.written = Written.in_folder(folder)
            self.unread = self.written.problems
        except CaseError as error:  # the folder is gone
            self.written = Written(folder)
            self.unread = list(error.problems) or [Problem(str(folder), 1, "", str(error))]
        self.data = self.written.data

    @cached_property
    def prose(self) -> Prose | None:
        """The article's text that lies beside the case."""
        return self.written.prose()

    @cached_property
    def heard(self) -> list[Heard]:
        """The passages of the case, with their places in the text."""
        return heard_in(self.data, self.prose) if self.prose else []

    @cached_property
    def quoted(self) -> list[Quoted]:
        """What is quoted in the text, and who says it."""
        nobody = memory.nobodys(self.folder)
        return quoted_in(self.prose, self.heard, nobody) if self.prose else []

    @cached_property
    def _opened(self) -> CaseData | list[Problem]:
        try:
            return opened(self.written)
        except CaseError as error:
            return list(error.problems)

    @property
    def case(self) -> CaseData | None:
        """The case, if it can be opened as it is."""
        return None if isinstance(self._opened, list) else self._opened

    @property
    def problems(self) -> Sequence[Problem]:
        """Why it cannot be opened."""
        return self._opened if isinstance(self._opened, list) else ()

    def items(self, key: str) -> list[Mapping[str, Any]]:
        """Return the voices, facts or sources of the case that can be told apart."""
        return [it for _, it in mappings(self.data, key) if it.get("id")]


def is_draft(item: Mapping[str, Any]) -> bool:
    """Return whether an item says that it is not finished."""
    return str(item.get("draft", "")).lower() == "true"


def lacks_of(voice: Mapping[str, Any]) -> list[str]:
    """Return the names of the fields that a voice lacks to be more than a draft."""
    return [place[-1] for place in _FINISHED if not value_at(voice, place)]
