"""`python -m kit`: look after cases from a terminal."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from kit.authors import commands as of_authors
from kit.case.calls import CallError
from kit.case.case import DATA, Case, list_cases, load_case, to_teach
from kit.case.problems import CaseError
from kit.classroom import commands as of_a_class
from kit.exchange import commands as of_formats
from kit.files import absolute, read_start, write_whole
from kit.lesson.notebook import lesson_notebook
from kit.paper.handout import MARK, handout
from kit.server.opening import open_notebook
from kit.source.own_text import NotTheArticle
from kit.terminal import NotWrittenError, say, say_lines, writing
from kit.text import printable


class _Parser(argparse.ArgumentParser):
    """One whose complaints quote nothing that a terminal would obey."""

    def error(self, message: str) -> NoReturn:
        super().error(printable(message))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0 when all is well, 1 when data is wrong, 2 for wrong usage."""
    parser = _Parser("python -m kit", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    lister = commands.add_parser("list", help="name the bundled cases")
    lister.set_defaults(run=_list)

    of_authors.add_commands(commands)
    of_a_class.add_commands(commands)

    paper = commands.add_parser("handout", help="write the lesson on paper, as a page to print")
    paper.add_argument("case", metavar="CASE", help="name or folder")
    paper.add_argument("--to", type=Path, metavar="FILE", help="default: CASE-handout.html here")
    paper.add_argument("--student", action="store_true", help="without the teacher's key")
    paper.add_argument("--controversy", action="store_true", help="students argue each side")
    paper.set_defaults(run=_handout)

    lesson = commands.add_parser("lesson", help="write the notebook of a case's lesson")
    lesson.add_argument("case", metavar="CASE", help="name or folder")
    lesson.add_argument("--to", type=Path, metavar="FILE", help="default: CASE-lesson.ipynb here")
    lesson.add_argument("--controversy", action="store_true", help="students argue each side")
    lesson.set_defaults(run=_lesson)

    of_formats.add_commands(commands)

    opener = commands.add_parser("open", help="open a notebook in the browser, the page alone")
    opener.add_argument("notebook", type=Path, metavar="NOTEBOOK")
    opener.add_argument(
        "options",
        nargs=argparse.REMAINDER,
        metavar="…",
        help="options of `jupyter notebook`, such as --no-browser",
    )
    opener.set_defaults(run=_open)

    # A symbol that a terminal or a pipe cannot take is no reason to stop.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    options = parser.parse_args(arguments)
    is_of_one = getattr(options, "fix", False) or getattr(options, "source", None)
    if is_of_one and isinstance(options.case, list) and len(options.case) != 1:
        parser.error("--source and --fix go with exactly one CASE")
    try:
        status = int(options.run(options))
        if sys.stdout:  # None where a shell has closed it
            sys.stdout.flush()
    except (CallError, CaseError, NotTheArticle, NotWrittenError) as error:
        say_lines(error, sys.stderr)
        return 1
    except OSError as error:  # a full disk; what goes wrong with a case's files is told there
        # What is still to be printed goes nowhere, also at Python's end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):  # the reader, such as `head`, has seen enough
            say(f"the output cannot be written: {error.strerror or error}", sys.stderr)
        return 1
    return status


def _list(_: argparse.Namespace) -> int:
    names = list_cases()
    for name in names:
        try:
            say(f"{name}  {load_case(name).title}")
        except CaseError as error:
            say(f"{name}  (has problems: python -m kit check {name})")
            say_lines(error, sys.stderr)
    return 0 if names else of_authors.no_cases()


def _handout(options: argparse.Namespace) -> int:
    if options.to and options.to.suffix.lower() not in {".html", ".htm"}:
        other = options.to.with_suffix(".html").name if options.to.name else "lesson.html"
        say(
            f"{options.to}: the page is HTML; name it {other}, then open it and print it",
            sys.stderr,
        )
        return 2
    case = to_teach(options.case).data
    kind = "-controversy" if options.controversy else ""
    kind += "-student" if options.student else ""
    path = options.to or Path(f"{case.id}-handout{kind}.html")
    with writing(path):
        if path.exists() and not _is_handout(path):
            say(f"{path}: is there already and is no handout; use another name", sys.stderr)
            return 1
        text = handout(case, with_key=not options.student, controversy=options.controversy)
        write_whole(path, text.encode())
    say(
        f"{path}: open it in a browser and print it, on A4 or Letter. Print every sheet on one"
        " side only: the names would stand on the back of the sorting mat."
    )
    if not options.student:
        print("The teacher's key is at the end. Keep it; --student leaves it out.")
    return 0


def _lesson(options: argparse.Namespace) -> int:
    case = to_teach(options.case)
    kind = "controversy" if options.controversy else "lesson"
    path = options.to or Path(f"{case.data.id}-{kind}.ipynb")
    if path.suffix.lower() != ".ipynb":
        say(f"{path}: a lesson is a notebook; give it a name that ends in .ipynb", sys.stderr)
        return 2
    with writing(path):
        if path.exists():
            say(f"{path}: is there already; use another name", sys.stderr)
            return 1
        name = _as_opened(case, path.parent)
        text = lesson_notebook(name, case.data, controversy=options.controversy)
        write_whole(path, text.encode())
    say(f"{path}: open it in JupyterLab. Change the case in its first cell to teach another.")
    return 0


def _open(options: argparse.Namespace) -> int:
    notebook = options.notebook
    if notebook.suffix.lower() != ".ipynb" or not notebook.is_file():
        say(f"{notebook}: there is no such notebook", sys.stderr)
        return 1
    try:
        open_notebook(notebook, options.options)
    except ImportError:
        say("Notebook 7 is missing here: pip install notebook", sys.stderr)
        return 1
    return 0


def _as_opened(case: Case, folder: Path) -> str:
    """Return what a notebook in a folder gives to `load_case` to open a case."""
    if case.folder is None or case.folder.parent == DATA:
        return case.folder.name if case.folder else case.data.id
    try:
        name = Path(os.path.relpath(case.folder, absolute(folder))).as_posix()
    except ValueError:  # on another drive of Windows
        name = case.folder.as_posix()
    return name if "/" in name else f"./{name}"


def _is_handout(path: Path) -> bool:
    """Return whether a file may be replaced by a new handout."""
    return path.is_file() and MARK.encode() in read_start(path, 500)


if __name__ == "__main__":
    sys.exit(main())
