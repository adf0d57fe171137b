"""The files of a case, changed field by field while others may edit them, too."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from kit.authors.form.changes import Change, Place, UnusualError, known_by
from kit.authors.form.yaml_edits import changed
from kit.authors.form.yaml_source import source_of
from kit.authors.schema import SCHEMA, schema_line
from kit.authors.yaml_text import normal
from kit.case.counts import COUNTS
from kit.case.fields import models_in
from kit.case.folder import FILES, files_of, text_of_file
from kit.case.model import CaseData
from kit.case.problems import CaseError
from kit.case.safe_yaml import RefusedError
from kit.case.written import shown
from kit.files import exists, write_whole

_BOM = b"\xef\xbb\xbf"
_TRIES = 3  # where somebody saves a file at the same moment


class StaleError(Exception):
    """A field that somebody else has changed since it was shown."""

    def __init__(self, place: Place, theirs: Any) -> None:
        super().__init__(".".join(place))
        self.place, self.theirs = place, theirs


class CannotChangeError(Exception):
    """A file that cannot be changed as it is, with its line and what to do, for an author."""


class CaseFiles:
    """The YAML files of a case's folder.

    Nothing is kept in mind of them: each change is made in what the file says at that moment.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def fingerprint(self) -> tuple[tuple[str, int, int], ...]:
        """What tells whether a file of the folder has changed: names, times and sizes."""
        try:
            found = [(it.name, it.stat()) for it in os.scandir(self.folder) if it.is_file()]
        except OSError:
            return ()
        return tuple(
            sorted((name, it.st_mtime_ns, it.st_size) for name, it in found if name[0] != ".")
        )

    def change(self, *changes: Change, was: Mapping[Place, Any] | None = None) -> list[str]:
        """Make changes, all or none, and return the names of the files that have changed.

        Parameters
        ----------
        changes
            In the order in which they are to be made.
        was
            What a field said when its author began to change it, by its place.

        Raises
        ------
        StaleError
            If a field says something else now, and not what it is changed to.
        GoneError
            If the voice or the fact that a change is about is not there any more.
        CannotChangeError
            If a file cannot be read, changed or written; nothing was changed then.
        """
        for _ in range(_TRIES):
            try:
                before = self._texts()
                _hold(before, changes, was or {})
                after = self._changed(dict(before), changes)
                new = {path: text for path, text in after.items() if text != before.get(path)}
                if self._texts() == before:  # nobody has saved meanwhile
                    for path, text in new.items():
                        bom = _BOM if path.exists() and path.read_bytes()[:3] == _BOM else b""
                        write_whole(path, bom + text.encode())
                    return [path.name for path in new]
            except OSError as error:
                reason = error.strerror or error
                raise CannotChangeError(f"{shown(self.folder)}: {reason}") from None
            except CaseError as error:  # the folder is gone, or is none of a case any more
                raise CannotChangeError(str(error)) from None
        raise CannotChangeError(f"{shown(self.folder)}: is being saved by others again and again")

    def _texts(self) -> dict[Path, str]:
        """Return what stands in each file that an author writes."""
        texts = {}
        for path in files_of(self.folder):
            if path.name in FILES and path.name != COUNTS:
                try:
                    texts[path] = text_of_file(path)
                    source_of(texts[path])
                except RefusedError as refused:
                    message = f"{shown(path)}:{refused.line}: {refused}"
                    raise CannotChangeError(message) from None
        return texts

    def _changed(self, texts: dict[Path, str], changes: Sequence[Change]) -> dict[Path, str]:
        for it in changes:
            path = self._file_of(it.place[0], texts)
            text = texts.get(path)
            if text is None:
                text = f"{schema_line(self.folder)}\n" if exists(SCHEMA) else ""
            try:
                texts[path] = changed(text, it, order_at)
            except UnusualError as error:
                message = f"is written in a way that the form cannot change ({error}); change it"
                raise CannotChangeError(f"{shown(path)}: {message} in the file") from None
        return texts

    def _file_of(self, field: str, texts: Mapping[Path, str]) -> Path:
        """Return the file that has a top-level field, or that is to have it."""
        has = (path for path, text in texts.items() if field in source_of(text).data)
        if found := next(has, None):
            return found
        own = self.folder / f"{field}.yaml"
        is_split = any(path.name != "case.yaml" for path in texts)
        return own if own.name in FILES and is_split else self.folder / "case.yaml"


def value_at(data: Mapping[str, Any], place: Place) -> Any:
    """Return what a case says at a place; None if nothing, or if that is not there."""
    here: Any = data
    for part in place:
        if isinstance(here, Mapping):
            here = here.get(part)
        else:
            here = next((it for it in here or () if known_by(it, part)), None)
    return here


def _hold(texts: Mapping[Path, str], changes: Sequence[Change], was: Mapping[Place, Any]) -> None:
    """Raise a `StaleError` if a field that is changed says something else than it did."""
    data = {name: it for text in texts.values() for name, it in source_of(text).data.items()}
    for change in changes:
        if change.place in was and not change.added:
            now = normal(value_at(data, change.place))
            if now not in (normal(was[change.place]), normal(change.value)):
                raise StaleError(change.place, now)


# --- The order of fields ---


def order_at(place: Place) -> tuple[str, ...]:
    """Return the fields beside a place, in the order in which the format names them.

    >>> order_at(("voices", "mira-holt", "argument", "claim"))[:2]
    ('claim', 'grounds')
    """
    model: type[BaseModel] = CaseData
    is_item = False
    for part in place[:-1]:
        if is_item:  # what an item of a list is known by
            is_item = False
            continue
        field = model.model_fields.get(part)
        found = next(models_in(field.annotation), None) if field else None
        if field is None or found is None:
            return ()
        is_item = "tuple" in str(field.annotation)
        model = found
    return tuple(model.model_fields)
