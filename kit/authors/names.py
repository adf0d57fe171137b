"""Whether a case can be called and kept as an author wants: a line that says why not, or None."""

from __future__ import annotations

import os
import re
from pathlib import Path

from kit.authors.candidates import id_of
from kit.case.case import list_cases
from kit.case.written import shown
from kit.text import is_id, printable, shortened

_LONGEST_ID = 60
# What Windows keeps for devices, also with an ending behind it.
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])")
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")


def wrong_name(name: str) -> str | None:
    """Return what is wrong with the name of a case's folder, and what else to write.

    >>> wrong_name("Los móviles").rpartition("; ")[2], wrong_name("los-moviles")
    ('take los-moviles', None)
    """
    meant = id_of(name)[:_LONGEST_ID]
    meant = f"my-{meant}" if _DEVICES.fullmatch(meant) else meant or "my-story"
    if not name.strip():
        return f"the case needs a name, such as {meant}"
    if not is_id(name) or len(name) > _LONGEST_ID:
        what = f"a name has small letters, digits and single dashes, at most {_LONGEST_ID}"
        return f"{printable(shortened(name, 80))}: {what}; take {meant}"
    if _DEVICES.fullmatch(name):
        return f"{name}: Windows keeps this name for itself; take {meant}"
    if name in list_cases():
        return f"{name}: is the name of a case that is there already; take another"
    return None


def wrong_language(tag: str | None) -> str | None:
    """Return what is wrong with the code of a language; without one it is to be found."""
    if tag is None or _TAG.fullmatch(tag):
        return None
    return f"{printable(shortened(tag))}: a language is a code, such as en, es or pt-BR"


def taken(folder: Path) -> str | None:
    """Return why no new folder can be made there."""
    # Those of `Path` raise where one may not look.
    if not os.path.isdir(folder.parent):  # noqa: PTH112
        return f"{shown(folder.parent)}: there is no such folder; make it first"
    if os.path.lexists(folder):
        return f"{shown(folder)}: is there already, so nothing was written; take another name"
    return None
