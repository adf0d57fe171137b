"""The lines of a text that are not taken for its article's, as a file of the case keeps them.

Each stands there with what it is and where it stood: `[a button of the page, before P4] Share`.
Authors may edit the file: whatever a line is, none is lost.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kit.files import exists, read_start, write_whole

LEFT_OUT = "left-out.txt"
_HEAD = """\
# These lines of your text are not in article.txt. If one belongs to the article, copy it there,
# without its [note], between blank lines; delete counts.yaml then, if it is there.
"""
_OLD_HEAD = "These lines of your text are not in article.txt."
_NOTED = re.compile(r"\[([^\]\n]*)\](?:\s+|$)(.*)")
_PLACED = re.compile(r"(?:(?P<reason>.*), )?(?:before P(?P<before>[1-9][0-9]{0,5})|at the end)")
_MAX_BYTES = 50_000_000  # a note for each line of the largest text


@dataclass(frozen=True)
class LeftOut:
    """A line that was left out: what it is, and before which paragraph of the article it stood.

    `before` is None at the end of the article, and where nobody knows.
    """

    reason: str
    before: int | None
    text: str


def written(lines: Iterable[LeftOut]) -> str:
    """Return the text of the file.

    >>> print(written([LeftOut("tags", None, "Tags: bus")]).splitlines()[-1])
    [tags, at the end] Tags: bus
    """
    return "\n".join((_HEAD, *map(_line, lines), ""))


def read(text: str) -> list[LeftOut]:
    """Return the lines that the text of such a file holds, in its order.

    A line without a note is one, too; so are those of a file in the first form, which did not say
    where they stood.

    >>> read("[a byline, before P1] By Jo Bean")
    [LeftOut(reason='a byline', before=1, text='By Jo Bean')]
    """
    lines = (line.strip() for line in text.split("\n"))
    ours = _HEAD.splitlines()
    found = (_read_line(it) for it in lines if it not in ours and not it.startswith(_OLD_HEAD))
    return [line for line in found if line.text]


def left_out_in(folder: Path) -> list[LeftOut]:
    """Return the lines that were left out of the text of a case; none if no file tells of any."""
    with contextlib.suppress(OSError):
        return read(read_start(folder / LEFT_OUT, _MAX_BYTES).decode(errors="replace"))
    return []


def remember_left_out(folder: Path, lines: Iterable[LeftOut]) -> None:
    """Keep these lines in the folder of a case; raises `OSError` if that cannot be done."""
    if exists(folder / LEFT_OUT):
        read_start(folder / LEFT_OUT, 1)  # what cannot be read is not written over
    write_whole(folder / LEFT_OUT, written(lines).encode(errors="replace"))


def _line(line: LeftOut) -> str:
    place = f"before P{line.before}" if line.before else "at the end"
    reason = " ".join(line.reason.replace("]", ")").split())
    return f"[{f'{reason}, {place}' if reason else place}] {' '.join(line.text.split())}"


def _read_line(line: str) -> LeftOut:
    noted = _NOTED.fullmatch(line)
    note, text = noted.groups() if noted else ("", line)
    if placed := _PLACED.fullmatch(note):
        before = placed["before"]
        return LeftOut(placed["reason"] or "", int(before) if before else None, text.strip())
    return LeftOut(note.strip(), None, text.strip())
