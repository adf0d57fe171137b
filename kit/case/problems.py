"""What is wrong with a case: where it stands, and in one line what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kit.case.parts import Location
from kit.files import exists
from kit.text import printable, shortened

MAX_SHOWN = 100
FORM = "author.ipynb"  # in which an author fills a case in, in the case's folder


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong in a case: where it stands and what to do about it.

    >>> print(Problem("voices.yaml", 41, "voices[3].name", "is missing"))
    voices.yaml:41: voices[3].name: is missing
    """

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        parts = (f"{self.file}:{self.line}", self.field, self.message)
        return printable(": ".join(filter(None, parts)))


class CaseError(Exception):
    """A case that cannot be used; `problems` holds one entry for each thing to mend."""

    def __init__(self, problems: list[Problem] | str) -> None:
        self.problems = problems if isinstance(problems, list) else []
        if isinstance(problems, str):
            lines = [printable(problems)]
        else:
            lines = [str(problem) for problem in problems[:MAX_SHOWN]]
            if (more := len(problems) - MAX_SHOWN) > 0:
                lines.append(f"… and {more} more")
        super().__init__("\n".join(lines))

    def _render_traceback_(self) -> list[str]:
        """Show a notebook's reader the problems only; where Python noticed them is no help."""
        first = "The case was not opened. Mend this in the file, save it, and run this cell again:"
        form = f"Or open {FORM}, beside this notebook: its form asks for what is missing."
        return [first, *str(self).splitlines(), *([form] if exists(Path(FORM)) else [])]


def dotted(place: Location) -> str:
    """Return a place as an author would write it.

    >>> dotted(("voices", 3, "citations", 0, "evidence"))
    'voices[3].citations[0].evidence'
    """
    return "".join(
        f"[{step}]" if isinstance(step, int) else f".{shortened(step) or '?'}" for step in place
    ).lstrip(".")
