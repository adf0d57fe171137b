"""A student's code, safe as a part of a file's name, and the codes of a folder."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
import unicodedata
from pathlib import Path

from kit.files import read_start, write_whole
from kit.text import LONGEST_WORD, composed, is_id

MAX_LENGTH = 40
MOST = 500  # codes of one folder to choose from
_COLOURS = """
    amber azure blue bronze coral golden green indigo ivory jade lilac lime maroon olive orange
    pearl pink purple red ruby silver teal violet yellow
"""
_BIRDS = """
    avocet bittern bunting crane cuckoo curlew dipper dove egret falcon finch gannet goose grebe
    heron hoopoe ibis jay kestrel kite lapwing lark linnet magpie martin osprey owl petrel pipit
    plover puffin quail robin rook ruff shrike siskin skua snipe starling stork swallow swan swift
    tern thrush tit wagtail warbler wren
"""


def new_code() -> str:
    """Return a code that tells nothing about anybody, such as amber-heron-4827.

    >>> len(new_code().split("-"))
    3
    """
    number = 1000 + secrets.randbelow(9000)
    return f"{secrets.choice(_COLOURS.split())}-{secrets.choice(_BIRDS.split())}-{number}"


def code_from(typed: str) -> str:
    """Return what a student typed as a code that cannot name a path.

    Small letters, digits and dashes stay. What is lost is made up for by a few digits computed
    from the whole, so that two different codes stay different.

    >>> code_from("Amber-Heron 4827")
    'amber-heron-4827'
    >>> code_from("../../x").startswith("x-"), code_from("🙂") == code_from("🙃")
    (True, False)
    """
    typed = " ".join(composed(word) for word in typed.split())
    start = unicodedata.normalize("NFKD", typed[:LONGEST_WORD])  # all of it could take long
    plain = start.encode("ascii", "ignore").decode().lower()
    kept = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    simple = typed.lower().replace(" ", "-")
    if kept == simple and 0 < len(kept) <= MAX_LENGTH:
        return kept
    digits = hashlib.sha256(simple.encode("utf-8", "replace")).hexdigest()[:6]
    return "-".join(filter(None, (kept[: MAX_LENGTH - 8].strip("-"), digits)))


class CodesHere:
    """The codes of which a folder has sheets of a case, and the one that was used last.

    `story` tells two stories of one id apart.
    """

    def __init__(self, folder: Path, case: str, story: str) -> None:
        self.folder = folder
        self._prefixes = (f"{case}--", f"{case}-{story}--")
        self._pointer = folder / f".{case}.last"

    def paths_of(self, code: str) -> tuple[Path, Path]:
        """Return the file of a code's sheet, and another where a story of the same id has that."""
        first, second = (self.folder / f"{prefix}{code}.json" for prefix in self._prefixes)
        return first, second

    def all(self) -> list[str]:
        """Return the codes that have a sheet here; of very many, the first."""
        names: set[str] = set()
        with contextlib.suppress(OSError):
            for name in os.listdir(self.folder):  # noqa: PTH208  # quick
                for prefix in self._prefixes:
                    if name.startswith(prefix) and name.endswith(".json"):
                        names.add(name.removeprefix(prefix).removesuffix(".json"))
        return sorted(name for name in names if is_id(name) and len(name) <= MAX_LENGTH)[:MOST]

    def last(self) -> str:
        """Return the code used last, or else the only one here, or else a new one."""
        with contextlib.suppress(OSError, UnicodeDecodeError):
            last = read_start(self._pointer, 100).decode()
            if last and last == code_from(last):
                return last
        here = self.all()
        return here[0] if len(here) == 1 else new_code()

    def remember(self, code: str) -> bool:
        """Keep which code is used; return whether that could be done."""
        try:
            self.folder.mkdir(exist_ok=True)
            write_whole(self._pointer, code.encode())
        except OSError:
            return False
        return True
