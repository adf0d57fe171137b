"""The kit's own package of a site: its files, and the cases, each with its parsed copy."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from importlib.metadata import distribution
from pathlib import Path

from kit.case.case import DATA, Case
from kit.case.folder import files_of
from kit.case.parsed import PARSED, parsed_copy
from kit.case.text_files import OWN, text_file
from kit.exchange.site.packages import write_info
from kit.version import VERSION

NAME = "perspective-kit"
_KIT = Path(__file__).parents[2]


def stage_kit(cases: Sequence[Case], to: Path) -> None:
    """Put the kit and some cases into a folder, as a wheel has them.

    Raises
    ------
    OSError
        If a file cannot be read or written.
    """
    for path in sorted(_KIT.rglob("*")):
        place = path.relative_to(_KIT)
        if path.is_file() and not {"__pycache__", "data"} & set(place.parts):
            _copy(path, to / "kit" / place)
    _copy(DATA / "README.md", to / "kit/data/README.md")
    for case in cases:
        place = to / "kit/data" / case.data.id
        for path in _files(case):
            _copy(path, place / path.name)
        (place / PARSED).write_text(parsed_copy(case.data, place), encoding="utf-8")
    write_info(to, NAME, VERSION, distribution(NAME).read_text("METADATA") or "")


def _files(case: Case) -> Iterator[Path]:
    """Yield the files of a case that may travel: no text of an article but a free one."""
    folder = case.folder or DATA / case.data.id
    yield from files_of(folder)
    texts = {OWN: case.data.text} | {it.id: it.text for it in case.data.articles}
    for name, text in texts.items():
        if text:
            yield folder / text_file(name)


def _copy(path: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, to)
