"""`python -m kit results`: what a class says, as a page."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from kit.case.case import to_teach
from kit.classroom.results.page import Results
from kit.classroom.results.whole import MARK, whole_page
from kit.classroom.school_class import SchoolClass, must_have_students
from kit.classroom.study.reading import Study, class_or_study
from kit.files import read_start, write_whole
from kit.terminal import say, say_lines, writing


def add_results(commands: Any) -> None:
    """Add the command that writes what a class says."""
    results = commands.add_parser("results", help="write what a class says, as a page to project")
    results.add_argument("case", metavar="CASE", help="name or folder")
    results.add_argument(
        "where", metavar="WHERE", nargs="+", help="folders, zips, answer sheets; or studies"
    )
    results.add_argument("--to", type=Path, metavar="FILE", help="default: CASE-class.html here")
    results.add_argument(
        "--texts", action="store_true", help="with what students wrote, drawn by lot; read it first"
    )
    results.add_argument(
        "--hide", nargs="+", default=[], metavar="KEY", help="texts to leave out, by their keys"
    )
    results.set_defaults(run=_results)


def _results(options: argparse.Namespace) -> int:
    case = to_teach(options.case).without_drafts
    path = options.to or Path(f"{case.data.id}-class.html")
    if path.suffix.lower() not in {".html", ".htm"}:
        say(f"{path}: the page is HTML; give it a name that ends in .html", sys.stderr)
        return 2
    school = class_or_study(options.where, case)
    say_lines("\n".join(map(str, school.lines)), sys.stderr)
    must_have_students(school.students, case, options.where)
    with writing(path):
        if path.exists() and MARK.encode() not in read_start(path, 500):
            say(f"{path}: is there already and is no class's results; use another name", sys.stderr)
            return 1
        _write(path, school, options)
    return 0


def _write(path: Path, school: SchoolClass | Study, options: argparse.Namespace) -> None:
    results = Results(school)
    texts = results.texts(options.hide) if options.texts or options.hide else None
    write_whole(path, whole_page(results, texts).encode())
    say(f"{path}: open it in a browser. It has no names in it.")
    if not results.has_texts:
        return
    if texts is None:
        say("What students wrote is left out; --texts puts some in, drawn by lot.")
        return
    say("Read what students wrote before you show it; --hide KEY … leaves some out:")
    for text in texts.all:
        say(f"  {text.key}  {' '.join(text.text.split())}")
