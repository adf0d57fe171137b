"""The notebooks of a site: those of the project, and a lesson for each story that has none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kit.case.case import Case
from kit.language import ENGLISH
from kit.lesson.notebook import lesson_notebook

_OPENED: Final = re.compile(r'load_case\("([^"]+)"\)')


@dataclass(frozen=True)
class Notebook:
    """A notebook of the site: its place there, its text, and the case that it opens, if any."""

    path: str
    text: str
    case: Case | None

    @property
    def cells(self) -> list[list[str]]:
        """Each cell's kind and source."""
        cells: list[dict[str, Any]] = json.loads(self.text)["cells"]
        return [[cell["cell_type"], "".join(cell["source"])] for cell in cells]

    @property
    def title(self) -> str:
        """Its first heading, or else its name."""
        lines = (line for _, source in self.cells for line in source.splitlines())
        return next((it.lstrip("# ") for it in lines if it.startswith("# ")), Path(self.path).stem)

    @property
    def language(self) -> str:
        """The code of the language that it speaks."""
        return (self.case.data.language if self.case else ENGLISH).code


def notebooks_of(folder: Path, cases: Sequence[Case]) -> list[Notebook]:
    """Return the notebooks of a project's folder, lessons first, and a lesson for each other case.

    Raises
    ------
    OSError
        If one cannot be read.
    ValueError
        If one is not a notebook; the text is one line that names it.
    """
    found = [_read(path, folder, cases) for path in _notebooks_in(folder)]
    taught = {it.case.data.id for it in found if it.case and is_lesson(it)}
    found += [_written(case) for case in cases if case.data.id not in taught]
    return sorted(found, key=lambda it: (not is_lesson(it), it.path.count("/"), it.path))


def is_lesson(notebook: Notebook) -> bool:
    """Return whether a notebook is the lesson of a case, and not one of its other notebooks."""
    return Path(notebook.path).stem.partition("-")[0] == "lesson"


def _notebooks_in(folder: Path) -> Iterator[Path]:
    for names in ("lesson*.ipynb", "controversy.ipynb", "practice.ipynb", "explore/*.ipynb"):
        yield from sorted(folder.glob(names))


def _read(path: Path, folder: Path, cases: Iterable[Case]) -> Notebook:
    text = path.read_text(encoding="utf-8")
    notebook = Notebook(path.relative_to(folder).as_posix(), text, None)
    try:
        source = "\n".join(source for _, source in notebook.cells)
    except (ValueError, KeyError, TypeError):
        raise ValueError(f"{path}: is not a notebook; take it out, or save it again") from None
    name = found[1] if (found := _OPENED.search(source)) else ""
    case = next((case for case in cases if case.data.id == name), None)
    return Notebook(notebook.path, _without_outputs(text), case)


def _without_outputs(text: str) -> str:
    """Return a notebook as it is before it is run: what somebody did in it is not published."""
    notebook = json.loads(text)
    notebook.get("metadata", {}).pop("widgets", None)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell |= {"outputs": [], "execution_count": None}
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


def _written(case: Case) -> Notebook:
    name = f"lesson-{case.data.id}.ipynb"
    return Notebook(name, lesson_notebook(case.data.id, case.data), case)
