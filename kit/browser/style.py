"""The style of pages: who knows a family of pages adds its own; all of it is merged here."""

from __future__ import annotations

import re
from pathlib import Path

# Comments, and spaces that mean nothing; what is between quotes stays.
_UNSENT = re.compile(r'("[^"]*")|/\*.*?\*/\s*|\s*([{};,])\s*|(?<=[\w-]:) ', re.DOTALL)
_files = [Path(__file__).with_name("page.css")]


def add_style(*files: Path) -> None:
    """Have style sheets in the document wherever a page shows, after those that are there.

    All of them are, whatever page shows, so the first page that is made must find them here: the
    package adds its own when it is imported.
    """
    _files.extend(file for file in files if file not in _files)


def merged_style() -> str:
    """Return all style sheets as one text, without what notebooks need not save."""
    text = "".join(file.read_text(encoding="utf-8") for file in _files)
    return _UNSENT.sub(lambda found: found[1] or found[2] or "", text)
