"""A student's code, safe as a part of a file's name, and the codes that a student has used."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
import unicodedata
from pathlib import Path

from kit.exercises.sheet.locations import Location, make_folder
from kit.files import read_start, write_whole
from kit.text import LONGEST_WORD, composed, is_id

MAX_LENGTH = 40
MOST = 500  # codes to choose from
COLOURS = """
    amber azure blue bronze coral golden green indigo ivory jade lilac lime maroon olive orange
    pearl pink purple red ruby silver teal violet yellow
"""
BIRDS = """
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
    return f"{secrets.choice(COLOURS.split())}-{secrets.choice(BIRDS.split())}-{number}"


def is_drawn(code: str) -> bool:
    """Return whether a code looks like those that the kit draws; one that was typed may be a name.

    >>> is_drawn("amber-heron-4827"), is_drawn("ana-garcia"), is_drawn("amber-ana-4827")
    (True, False, False)
    """
    colour, _, rest = code.partition("-")
    bird, _, number = rest.partition("-")
    is_number = number.isascii() and number.isdigit() and len(number) == 4
    return is_number and colour in COLOURS.split() and bird in BIRDS.split()


def code_for(account: str) -> str:
    """Return the same code for an account each time; who has a list of accounts can tell whose.

    >>> code_for("acct:ann@example.org") == code_for("acct:Ann@example.org")
    True
    """
    digest = hashlib.sha256(account.casefold().encode("utf-8", "replace")).hexdigest()
    number, colour = divmod(int(digest, 16), len(COLOURS.split()))
    number, bird = divmod(number, len(BIRDS.split()))
    return f"{COLOURS.split()[colour]}-{BIRDS.split()[bird]}-{1000 + number % 9000}"


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
    """The codes of which a person's folders have sheets of a case, and the one used last.

    `story` tells two stories of one id apart. Where sheets are not on a disk, none is found.
    """

    def __init__(self, location: Location, case: str, story: str) -> None:
        self.folder = location.folder
        self._folders = (self.folder, *location.others) if location.on_disk else ()
        self._prefixes = (f"{case}--", f"{case}-{story}--")
        self._pointer = f".{case}.last"

    def paths_of(self, code: str, folder: Path | None = None) -> tuple[Path, Path]:
        """Return the file of a code's sheet, and another where a story of the same id has that."""
        first, second = (f"{prefix}{code}.json" for prefix in self._prefixes)
        return (folder or self.folder) / first, (folder or self.folder) / second

    def all(self) -> list[str]:
        """Return the codes that have a sheet here; of very many, the first."""
        names: set[str] = set()
        for folder in self._folders:
            with contextlib.suppress(OSError):
                for name in os.listdir(folder):  # noqa: PTH208  # quick
                    for prefix in self._prefixes:
                        if name.startswith(prefix) and name.endswith(".json"):
                            names.add(name.removeprefix(prefix).removesuffix(".json"))
        return sorted(name for name in names if is_id(name) and len(name) <= MAX_LENGTH)[:MOST]

    def remembered(self) -> str:
        """Return the code used last, or an empty text."""
        return next(filter(None, map(self._remembered, self._folders)), "")

    def last(self) -> str:
        """Return the code used last, or else the only one here, or else a new one."""
        remembered = self.remembered()
        here = [] if remembered else self.all()
        return remembered or (here[0] if len(here) == 1 else new_code())

    def remember(self, code: str) -> bool:
        """Keep which code is used; return whether that could be done."""
        if not self._folders:
            return False
        try:
            make_folder(self.folder)
            write_whole(self.folder / self._pointer, code.encode())
        except OSError:
            return False
        return True

    def forget(self, code: str) -> None:
        """Remember a code no more, in any folder that lets us."""
        for folder in self._folders:
            if self._remembered(folder) == code:
                with contextlib.suppress(OSError):
                    (folder / self._pointer).unlink()

    def _remembered(self, folder: Path) -> str:
        with contextlib.suppress(OSError, UnicodeDecodeError):
            last = read_start(folder / self._pointer, 100).decode()
            return last if last == code_from(last) else ""
        return ""
