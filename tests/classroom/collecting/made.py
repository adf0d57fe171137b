"""Downloads and hand-ins, made up as schools have them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from kit.classroom.collecting.finding import Where, find_sheets
from kit.classroom.collecting.found import Found, LeftOut
from kit.exercises.sheet.data import SheetData

CASE = "iran-mexico-2009"
HEAD = "iran-mexico-2009--"
ANA, BEN = f"{HEAD}amber-heron-4827.json", f"{HEAD}blue-owl-1234.json"
PAGE = b"<!doctype html>\n<html><head><style>.quiet, .pk-quiet { color: #555 }</style></head>"


def sheet(code: str = "amber-heron-4827") -> bytes:
    """Return a sheet as the kit saves one."""
    started = "2026-11-29T12:00:00.000Z"
    made = SheetData(kit="1", case=CASE, case_version="v", code=code, started=started)
    return made.to_json().encode()


def zipped(files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip of these files, in this order."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return whole.getvalue()


def lay(folder: Path, files: dict[str, bytes]) -> Path:
    """Write files below a folder; return it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def look_in(where: Where | list[Where]) -> tuple[list[Found], list[LeftOut]]:
    """Return what was found and what was left out; what was found can be read."""
    both = list(find_sheets(where))
    found = [each for each in both if isinstance(each, Found)]
    return found, [each for each in both if isinstance(each, LeftOut)]


def places(found: list[Found]) -> dict[str, tuple[str, str]]:
    """Return place → whose it is."""
    return {each.place: tuple(each.owner) for each in found}


def reasons(left_out: list[LeftOut]) -> dict[str, str]:
    """Return place → why it was left out."""
    return {each.place: each.reason for each in left_out}
