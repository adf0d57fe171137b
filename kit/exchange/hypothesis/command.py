"""`python -m kit annotated`: what a class has marked in Hypothesis, as a page or as a table."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from kit.case.case import to_teach
from kit.exchange.hypothesis.page import MARK, annotated_page
from kit.exchange.hypothesis.school_class import Annotated, annotated
from kit.exchange.hypothesis.table import csv_of
from kit.files import exists, read_start, write_whole
from kit.terminal import say, several, writing


def add_command(commands: Any) -> None:
    """Add it to those of `python -m kit`."""
    parser = commands.add_parser(
        "annotated", help="compare what a class has marked in Hypothesis, as a page or a table"
    )
    parser.add_argument("case", metavar="CASE", help="name or folder")
    parser.add_argument(
        "where", metavar="FILE", nargs="+", help="what Hypothesis exports, or its API answers"
    )
    parser.add_argument(
        "--to", type=Path, metavar="FILE", help=".html or .csv; default: CASE-annotated.html here"
    )
    parser.add_argument("--names", action="store_true", help="with the accounts (CSV alone)")
    parser.add_argument(
        "--without",
        nargs="+",
        default=[],
        metavar="NAME",
        help="accounts that are no student's, such as your own",
    )
    parser.set_defaults(run=_annotated)


def _annotated(options: argparse.Namespace) -> int:
    case = to_teach(options.case).without_drafts
    path = options.to or Path(f"{case.data.id}-annotated.html")
    kind = path.suffix.lower()
    if kind not in {".html", ".htm", ".csv"}:
        say(f"{path}: give the file a name that ends in .html or .csv", sys.stderr)
        return 2
    if options.names and kind != ".csv":
        say(f"{path}: a page has no names in it; write a table: --to class.csv", sys.stderr)
        return 2
    found = annotated(options.where, case, options.without)
    with writing(path):
        if exists(path) and (kind == ".csv" or MARK.encode() not in read_start(path, 500)):
            say(f"{path}: is there already; use another name", sys.stderr)
            return 1
        is_table = kind == ".csv"
        text = csv_of(found, names=options.names) if is_table else annotated_page(found).encode()
        write_whole(path, text)
    _tell(path, found, named=options.names)
    return 0


def _tell(path: Path, found: Annotated, *, named: bool) -> None:
    """Say what was read, and how much of it has a place."""
    here = [it for it in found.marked if it.anchor.why != "other page"]
    kinds = Counter(it.kind for it in here)
    n_replies = kinds["reply"]
    told = [
        several(len({it.student for it in here}), "student"),
        several(kinds["annotation"], "annotation"),
        several(kinds["page note"], "page note"),
        f"{n_replies} {'reply' if n_replies == 1 else 'replies'}",
    ]
    say(f"{path}: {', '.join(told)}.")
    if path.suffix.lower() != ".csv":
        say("It has no names in it, and no notes; a table has the notes: --to class.csv")
    elif not named:
        say("Students are called by codes; what they wrote may still tell who they are.")
    by = Counter(it.anchor.found_by for it in here if it.anchor.found_by)
    say(f"With a place in the article: {by.total()}; of these approximately: {by['approximate']}.")
    without = sum(1 for it in here if it.anchor.why)
    unknown = {tag for it in here for tag in it.meaning.unknown}
    if without or unknown:
        say(f"Listed there: {without} without a place, {several(len(unknown), 'unknown tag')}.")
    if n_others := len(found.marked) - len(here):
        say(f"About another page than {found.page or 'the article'}: {n_others}, not counted.")
    if found.is_a_copy:
        say(f"All are about {found.page}, which is taken for a copy of the article.")
    if found.article is None:
        say(
            "The article's text is not beside the case, so no place is known:"
            f" python -m kit attach {found.case.data.id} FILE",
            sys.stderr,
        )
