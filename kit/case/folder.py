"""The files of a case: which a folder has, and what is written in each.

What is no file of a case is refused with what to do about it; nothing outside the folder is read.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from kit.case.counts import COUNTS
from kit.case.problems import CaseError
from kit.case.safe_yaml import RefusedError
from kit.case.text_files import OWN, text_file
from kit.files import NotAFileError, absolute, exists, read_start
from kit.text import nearest, shortened

FILES = (
    *("case.yaml", "paragraphs.yaml", "voices.yaml", "evidence.yaml"),
    *("references.yaml", "exercises.yaml", "articles.yaml", COUNTS),
)
MAX_BYTES = 4_000_000
MAX_FILES = 200
# What Windows makes of `voices.yaml` when it hides how names end is no YAML file and yet meant.
ENDINGS = (".yaml", ".yml", ".yaml.txt", ".yml.txt")
_OF_WORD = (".doc", ".docx", ".odt", ".rtf")


def files_of(folder: Path) -> list[Path]:
    """Return the YAML files of a case's folder, in the order of `FILES`."""
    where = shortened(str(absolute(folder)), 250)
    try:
        names = {name for name in os.listdir(folder) if not name.startswith(".")}  # noqa: PTH208  # quick
    except (OSError, ValueError) as error:  # a name with a zero byte is a ValueError
        reason = getattr(error, "strerror", None) or "the name cannot be used"
        if folder.name in FILES and isinstance(error, NotADirectoryError):
            message = f"is one file of a case; give the folder: {shortened(str(folder.parent))}"
            raise CaseError(f"{shortened(str(folder), 250)}: {message}") from None
        raise CaseError(f"{where}: {reason}; a case is a folder of YAML files") from None
    if "case.yaml" not in names:
        what_to_do = _instead_of_case(names)
        raise CaseError(f"{where}: has no case.yaml, so it is not a case; {what_to_do}")
    found = [name for name in names if name.lower().endswith(ENDINGS)]
    if len(found) > MAX_FILES:
        message = f"has {len(found)} YAML files; move all but the case's own elsewhere"
        raise CaseError(f"{where}: {message} ({', '.join(FILES)})")
    return [folder / name for name in sorted(found, key=file_order)]


def _instead_of_case(names: set[str]) -> str:
    """Return what to do with the files of a folder in which none is called case.yaml."""
    meant = min((name for name in names if name.lower().startswith("case.")), default="")
    if meant.lower().endswith(_OF_WORD):
        return f"{meant} is a Word file; save it as plain text in UTF-8, named case.yaml"
    others = [name for name in names if name.lower().endswith(ENDINGS) and name not in FILES]
    if not meant and len(others) == 1:
        meant = others[0]
    return f"rename {meant} to case.yaml" if meant else "is it the right folder?"


def file_order(name: str) -> tuple[int, str]:
    """Return by what the files of a case are sorted: those of `FILES` first, in their order."""
    return (FILES.index(name) if name in FILES else len(FILES), name)


def may_be_of_a_case(path: Path) -> bool:
    """Return whether a file has the name of a file of a case, or one much like it."""
    return path.name in FILES or bool(_misnamed(path))


def _misnamed(path: Path) -> str:
    """Return a hint if a file's name is much like that of a file of a case."""
    stem = re.split(r"[ .(]", path.name.lower())[0]
    near = nearest(stem, [Path(name).stem for name in FILES], cutoff=0.75)
    if not near:
        return ""
    if exists(path.parent / f"{near}.yaml") and not _same_file(path, f"{near}.yaml"):
        return f": a second copy of {near}.yaml? Move it out of this folder"
    return f"; did you mean '{near}.yaml'?"


def _same_file(path: Path, name: str) -> bool:
    """Return whether two names are one file, as they are where capitals do not matter."""
    try:
        return path.samefile(path.parent / name)
    except OSError:  # a link that leads nowhere, or to itself
        return False


def article_text(folder: Path, report: str = OWN) -> str | None:
    """Return the text of an article that lies in a case's folder; None if there is none.

    Raises `RefusedError` if there is something else.
    """
    path = folder / text_file(report)
    if not os.path.lexists(path):
        return None
    return _text_in(path).replace("\r\n", "\n").replace("\r", "\n")


def text_of_file(path: Path) -> str:
    """Return what stands in one file of a case, or raise why it is not read."""
    if path.name not in FILES:
        hint = _misnamed(path) or f"; move it elsewhere (a case has {', '.join(FILES)})"
        raise RefusedError(1, f"not a file of a case{hint}")
    return _text_in(path)


def _text_in(path: Path) -> str:
    try:
        if not path.resolve().is_relative_to(path.parent.resolve()):
            message = "is a link that leaves the case's folder; put the file itself here"
            raise RefusedError(1, message)
        data = read_start(path, MAX_BYTES + 1)
    except (NotAFileError, FileNotFoundError):  # a link may lead nowhere
        message = "is not an ordinary file; put a text file here, or remove it"
        raise RefusedError(1, message) from None
    except (OSError, RuntimeError) as error:  # a link that leads to itself is a RuntimeError
        reason = getattr(error, "strerror", None) or "it is a link to itself"
        raise RefusedError(1, f"cannot be read: {reason}; put a text file here") from None
    return _decoded(data)


def _decoded(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        message = f"is larger than {MAX_BYTES // 1_000_000} MB; take out what is no part of a case"
        raise RefusedError(1, message)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len((data[: error.start] + b".").splitlines())
        message = "is not plain text in UTF-8; save it as UTF-8 (Notepad: Save as, Encoding: UTF-8)"
        raise RefusedError(line, message) from None
