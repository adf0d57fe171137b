"""Made-up sheets as files, named as the kit names hand-ins, and never among real answers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

from kit.case.calls import CallError
from kit.classroom.simulated.made_up import is_made_up
from kit.exercises.sheet.data import SheetData
from kit.files import exists, write_whole

_ZIP = ".zip"


def write_class(sheets: Sequence[SheetData], where: Path | str) -> list[str]:
    """Write made-up sheets into a folder, or into a zip if its name ends so; return their names.

    Raises
    ------
    ValueError
        If there is a sheet that is not made up, if the zip is there already, or if the folder has
        anything in it but these very files, such as a class's real answers.
    OSError
        If the disk does not let us.

    Examples
    --------
    >>> import tempfile
    >>> from kit import load_case, simulate_class
    >>> sheets = simulate_class(load_case("school-phones"), students=2)
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     len(write_class(sheets, f"{folder}/class.zip"))
    2
    """
    path = Path(where)
    if real := next((sheet.code for sheet in sheets if not is_made_up(sheet.code)), ""):
        raise CallError(f"{real}: this student is not made up, so these answers are not written")
    files = {f"{sheet.case}--{sheet.code}.json": sheet.to_json() for sheet in sheets}
    if path.suffix.lower() == _ZIP:
        _write_zip(files, path)
    else:
        _write_folder(files, path)
    return [*files]


def _write_zip(files: dict[str, str], path: Path) -> None:
    if exists(path):
        raise CallError(f"{path}: is there already; use another name")
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as zipped:
        for name, text in files.items():  # without the time, so that the same class is the same zip
            zipped.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    write_whole(path, whole.getvalue())


def _write_folder(files: dict[str, str], path: Path) -> None:
    if exists(path) and not path.is_dir():
        raise CallError(f"{path}: is a file; name a folder, or a zip by a name that ends in .zip")
    found = sorted(it.name for it in path.iterdir()) if exists(path) else []
    others = [name for name in found if name not in files and not name.startswith(".")]
    sheets = [name for name in others if name.endswith(".json") and "--" in name]
    if real := [name for name in sheets if not is_made_up(name.partition("--")[2])]:
        raise CallError(f"{path}: has real answers in it, such as {real[0]}; name another folder")
    if others:
        raise CallError(f"{path}: is not empty, it has {others[0]}; name a new folder")
    path.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        write_whole(path / name, text.encode())
