"""Folders of cases to export and import."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from kit.authors.yaml_text import as_fields, normal
from kit.case.case import DATA
from kit.case.model import CaseData


def copied(name: str, to: Path) -> Path:
    """Return a copy of a bundled case's folder."""
    return Path(shutil.copytree(DATA / name, to / name))


def as_text(raw: Any) -> Any:
    """Return a case as its files have it: as text."""
    if isinstance(raw, dict):
        return {name: as_text(value) for name, value in raw.items()}
    if isinstance(raw, list):
        return [as_text(value) for value in raw]
    return str(raw).lower() if isinstance(raw, bool) else str(raw)


def written(data: CaseData, to: Path) -> Path:
    """Write a made-up case into a folder, counted by hand as in the first format."""
    data = data.model_copy(update={"articles": ()})
    raw = data.model_dump(mode="json", exclude_defaults=True, exclude_none=True) | {"format": 1}
    return of_raw(as_text(raw), to / data.id)


def of_raw(raw: dict[str, Any], folder: Path) -> Path:
    """Write a case as it is read into a folder."""
    folder.mkdir(parents=True)
    text = "\n".join(["# Ours", *as_fields(normal(raw), 0), ""])
    (folder / "case.yaml").write_text(text, encoding="utf-8")
    return folder


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Return what stands in each file."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
