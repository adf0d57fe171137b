"""What the form remembers beside the case: which quotations are nobody's speech."""

from __future__ import annotations

import json
from pathlib import Path

from kit.files import write_whole

FILE = "author.json"  # beside the case's files; an author may delete it
_MOST = 2_000  # quotations
_LONGEST = 300  # characters of each
_MAX_BYTES = 1_000_000


def nobodys(folder: Path) -> list[str]:
    """Return how the quotations begin that an author said are nobody's; none if damaged."""
    try:
        with (folder / FILE).open("rb") as file:
            said = json.loads(file.read(_MAX_BYTES))
        found = said["nobody"]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return []
    texts = found if isinstance(found, list) else []
    return [it[:_LONGEST] for it in texts[:_MOST] if isinstance(it, str)]


def remember_nobodys(folder: Path, beginnings: list[str]) -> None:
    """Keep how these quotations begin; raises `OSError` if that cannot be written."""
    text = json.dumps({"nobody": beginnings}, ensure_ascii=False, indent=1)
    write_whole(folder / FILE, f"{text}\n".encode())
