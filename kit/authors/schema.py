"""The line at the top of a case's file by which editors know what may stand in it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from kit.case.case import DATA
from kit.files import absolute

SCHEMA: Final = DATA / "schema" / "case.schema.json"


def schema_line(folder: Path) -> str:
    """Return the comment by which editors find the schema of the files in a folder.

    The way from the folder is good as long as both stay where they are, also in another's copy of
    the project. It has no blanks, at which editors would stop reading.

    >>> schema_line(DATA / "sollers")
    '# yaml-language-server: $schema=../schema/case.schema.json'
    """
    there = absolute(SCHEMA)
    try:
        way = Path(os.path.relpath(there, absolute(folder))).as_posix()
    except ValueError:  # on another drive of Windows
        way = ""
    if not way or any(map(str.isspace, way)):
        way = there.as_uri()
    return f"# yaml-language-server: $schema={way}"
