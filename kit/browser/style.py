"""The style of pages: who knows a family of pages adds its own; all of it is merged here."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

# Comments, and spaces that mean nothing; what is between quotes stays.
_UNSENT = re.compile(r'("[^"]*")|/\*.*?\*/\s*|\s*([{};,])\s*|(?<=[\w-]:) ', re.DOTALL)
_files = [Path(__file__).with_name("page.css")]


def add_style(*files: Path) -> None:
    """Have style sheets in the document, after those that are there, from the next page on."""
    _files.extend(file for file in files if file not in _files)


def merged_style() -> str:
    """Return all style sheets as one text, without what notebooks need not save."""
    return _merged(tuple(_files))


@lru_cache(maxsize=1)
def _merged(files: tuple[Path, ...]) -> str:
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    return _UNSENT.sub(lambda found: found[1] or found[2] or "", text)
