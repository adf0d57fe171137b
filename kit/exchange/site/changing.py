"""Change in one place what others have built."""

from __future__ import annotations

import re
from pathlib import Path


class NotBuiltError(Exception):
    """A site that could not be built; the text is one line that says why."""


def replace_once(path: Path, pattern: str, by: str) -> None:
    """Change the one place of a file of somebody else's that a regular expression finds.

    `by` is what `re.sub` takes. Raises `NotBuiltError` if there is not just one such place.
    """
    changed, times = re.subn(pattern, by, path.read_text(encoding="utf-8"))
    if times != 1:
        raise NotBuiltError(f"{path.name} is not as it was: no single {pattern}")
    path.write_text(changed, encoding="utf-8")
