"""`python -m kit`: look after cases from a terminal."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, TextIO

from kit.authors.fairness import fairness, loaded_words_used
from kit.authors.omissions import omissions
from kit.case.case import DATA, Case, list_cases, load_case, notes
from kit.case.problems import CaseError
from kit.files import absolute, read_start, write_whole
from kit.lesson.notebook import lesson_notebook
from kit.paper.handout import MARK, handout
from kit.server.opening import open_notebook
from kit.source.attaching import attach, read_text
from kit.source.comparing import compare_with_source
from kit.source.own_text import NotTheArticle, find_text
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

    checker = commands.add_parser("check", help="report everything that is wrong in cases")
    checker.add_argument("case", nargs="*", metavar="CASE", help="name or folder (default: all)")
    checker.add_argument("--source", type=Path, metavar="FILE", help="the article, to compare")
    checker.set_defaults(run=_check)

    fair = commands.add_parser(
        "fairness", help="count what a case gives to each stance, and what it may leave out"
    )
    fair.add_argument("case", metavar="CASE", help="name or folder")
    fair.set_defaults(run=_fairness)

    attacher = commands.add_parser("attach", help="keep the article's text beside its case, here")
    attacher.add_argument("case", metavar="CASE", help="name or folder")
    attacher.add_argument("file", type=Path, metavar="FILE", help="the article as plain text")
    attacher.set_defaults(run=_attach)

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
    if getattr(options, "source", None) and len(options.case) != 1:
        parser.error("--source goes with exactly one CASE")
    try:
        status = int(options.run(options))
        if sys.stdout:  # None where a shell has closed it
            sys.stdout.flush()
    except (CaseError, NotTheArticle) as error:
        _say(error, sys.stderr)
        return 1
    except OSError as error:  # a full disk; what goes wrong with a case's files is told there
        # What is still to be printed goes nowhere, also at Python's end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):  # the reader, such as `head`, has seen enough
            _say(f"the output cannot be written: {error.strerror or error}", sys.stderr)
        return 1
    return status


def _list(_: argparse.Namespace) -> int:
    names = list_cases()
    for name in names:
        try:
            _say(f"{name}  {load_case(name).title}")
        except CaseError as error:
            _say(f"{name}  (has problems: python -m kit check {name})")
            _say(error, sys.stderr)
    return 0 if names else _no_cases()


def _no_cases() -> int:
    """Say that there is nothing to list or check, which never is as it should be."""
    _say(
        f"{DATA}: there are no cases; install the kit again, or name the folder of a case:"
        " python -m kit check ./my-case",
        sys.stderr,
    )
    return 1


def _check(options: argparse.Namespace) -> int:
    source = None
    if options.source:
        try:
            source = read_text(options.source)
        except NotTheArticle as error:
            _say(f"the source cannot be read: {error}", sys.stderr)
            return 1
    if not (names := options.case or list_cases()):
        return _no_cases()
    return 1 if sum(_check_one(name, source) for name in names) else 0


def _fairness(options: argparse.Namespace) -> int:
    case = load_case(options.case)
    table = fairness(case).rename(columns=printable)
    print(table.to_string(float_format=lambda number: f"{round(number, 2):g}", na_rep="–"))
    used = loaded_words_used(case.data)
    print(f"\nLoaded words in our own text, outside quotation marks: {len(used)}")
    for where, word in used:
        _say(f"{where}: {word}")
    missed = omissions(case.data)
    print(f"\nWhat a reader may miss: {len(missed)}")
    for place, what in missed:
        _say(f"{place}: {what}")
    print("\nNothing here is an error. Look for rows where one side has about twice the other.")
    return 0


def _attach(options: argparse.Namespace) -> int:
    case = load_case(options.case)
    try:
        path = attach(case, options.file)
        found = find_text(case.data, read_text(path))
    except OSError as error:
        problem = error.strerror or error
        _say(f"{options.case}: the text cannot be written there: {problem}", sys.stderr)
        return 1
    passages = {(p.paragraph, p.fragment) for v in case.data.voices for p in v.passages}
    counts = (
        f"{len(found.paragraphs)} of {len(case.data.paragraphs)} paragraphs and"
        f" {len(passages) - len(found.missing_fragments)} of {len(passages)} fragments found"
    )
    missing = [f"P{n}" for n in found.missing_paragraphs]
    # A fragment is not named where its whole paragraph is missing.
    missing += [f'"{text}" (P{n})' for n, text in found.missing_fragments if n in found.paragraphs]
    not_found = f" (not found: {', '.join(missing)})" if missing else ""
    ignored = "; git ignores it" if path.is_relative_to(DATA.parent) else ""
    _say(
        f"{path}: {counts}{not_found}. It stays on this machine{ignored},"
        " since the text belongs to its publisher."
    )
    return 0


def _handout(options: argparse.Namespace) -> int:
    if options.to and options.to.suffix.lower() not in {".html", ".htm"}:
        other = options.to.with_suffix(".html").name if options.to.name else "lesson.html"
        _say(
            f"{options.to}: the page is HTML; name it {other}, then open it and print it",
            sys.stderr,
        )
        return 2
    case = load_case(options.case).data
    kind = "-controversy" if options.controversy else ""
    kind += "-student" if options.student else ""
    path = options.to or Path(f"{case.id}-handout{kind}.html")
    try:
        if path.exists() and not _is_handout(path):
            _say(f"{path}: is there already and is no handout; use another name", sys.stderr)
            return 1
        text = handout(case, with_key=not options.student, controversy=options.controversy)
        write_whole(path, text.encode())
    except OSError as error:
        _say(f"{path}: cannot be written: {error.strerror or error}", sys.stderr)
        return 1
    _say(
        f"{path}: open it in a browser and print it, on A4 or Letter. Print every sheet on one"
        " side only: the names would stand on the back of the sorting mat."
    )
    if not options.student:
        print("The teacher's key is at the end. Keep it; --student leaves it out.")
    return 0


def _lesson(options: argparse.Namespace) -> int:
    case = load_case(options.case)
    kind = "controversy" if options.controversy else "lesson"
    path = options.to or Path(f"{case.data.id}-{kind}.ipynb")
    if path.suffix.lower() != ".ipynb":
        _say(f"{path}: a lesson is a notebook; give it a name that ends in .ipynb", sys.stderr)
        return 2
    try:
        if path.exists():
            _say(f"{path}: is there already; use another name", sys.stderr)
            return 1
        name = _as_opened(case, path.parent)
        text = lesson_notebook(name, case.data, controversy=options.controversy)
        write_whole(path, text.encode())
    except OSError as error:
        _say(f"{path}: cannot be written: {error.strerror or error}", sys.stderr)
        return 1
    _say(f"{path}: open it in JupyterLab. Change the case in its first cell to teach another.")
    return 0


def _open(options: argparse.Namespace) -> int:
    notebook = options.notebook
    if notebook.suffix.lower() != ".ipynb" or not notebook.is_file():
        _say(f"{notebook}: there is no such notebook", sys.stderr)
        return 1
    try:
        open_notebook(notebook, options.options)
    except ImportError:
        _say("Notebook 7 is missing here: pip install notebook", sys.stderr)
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


def _check_one(name: str, source: str | None) -> int:
    """Print the problems of one case, or what is well about it; return how many there are."""
    try:
        case = load_case(name)
    except CaseError as error:
        _say(error)
        return max(1, len(error.problems))
    differences = list(compare_with_source(case.data, source)) if source is not None else []
    for difference in differences:
        _say(f"{name}: {difference.message}")
    if not differences:
        compared = ", agrees with its source" if source is not None else ""
        data = case.data
        _say(
            f"{name}: well formed{compared} ({_several(len(data.voices), 'voice')},"
            f" {_several(len(data.evidence), 'item')} of evidence,"
            f" {_several(len(data.paragraphs), 'paragraph')})"
        )
        for line in notes(case):
            _say(f"note: {line}")
    return len(differences)


def _say(what: object, stream: TextIO | None = None) -> None:
    """Print what a terminal does not obey: names and paths may be a stranger's."""
    text = str(what) if isinstance(what, CaseError) else printable(str(what))
    print(text, file=stream or sys.stdout)


def _several(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


if __name__ == "__main__":
    sys.exit(main())
