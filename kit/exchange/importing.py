"""The command that puts what others have filled in into a case."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kit.authors.commands import check_one
from kit.authors.form.case_files import CannotChangeError
from kit.authors.form.changes import GoneError
from kit.case.case import case_folder
from kit.exchange.annotations.merging import import_annotations
from kit.exchange.hypothesis.into_case import import_hypothesis
from kit.exchange.hypothesis.reading import is_hypothesis
from kit.exchange.into_case import Imported, NotTakenError
from kit.exchange.sheets.importing import import_sheets
from kit.terminal import say, say_lines, several

_ANNOTATIONS = (".jsonld", ".json")
_ENDINGS = (".xlsx", ".zip", ".csv", *_ANNOTATIONS)


def add_command(commands: Any) -> None:
    """Add it to those of `python -m kit`."""
    importer = commands.add_parser("import", help="put what a colleague filled in into a case")
    importer.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="sheets (.xlsx, .zip, .csv, or a folder of them), or annotations of the W3C's form or"
        " of Hypothesis (.jsonld, .json)",
    )
    importer.add_argument("--into", required=True, metavar="CASE", help="name or folder")
    importer.set_defaults(run=_import)


def _reader(path: Path) -> Callable[[Path, Path], Imported]:
    """Return what reads a file; of annotations their form tells, and not their name."""
    if path.suffix.lower() not in _ANNOTATIONS:
        return import_sheets
    return import_hypothesis if is_hypothesis(path) else import_annotations


def _import(options: argparse.Namespace) -> int:
    path: Path = options.file
    if path.suffix.lower() not in _ENDINGS and not path.is_dir():
        say(f"{path}: a file to import ends in {', '.join(_ENDINGS)}", sys.stderr)
        return 2
    try:
        found = _reader(path)(path, case_folder(options.into))
    except (NotTakenError, CannotChangeError) as error:
        say_lines(error, sys.stderr)
        say("Nothing was changed.", sys.stderr)
        return 1
    except GoneError as error:
        say(f"{error}: is not in the case's files any more. Nothing was changed.", sys.stderr)
        return 1
    except OSError as error:
        say(f"{path}: cannot be read: {error.strerror or error}", sys.stderr)
        return 1
    for line in found.told:
        say(line)
    for line in found.notes:
        say(f"note: {line}")
    files = f" in {', '.join(found.files)}" if found.files else ""
    say(f"{path}: {several(len(found.told), 'change')}{files}")
    return 1 if check_one(options.into, None, closely=False, for_class=False) else 0
