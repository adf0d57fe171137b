"""`python -m kit table`: the teacher's own table of a class, as a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from kit.case.calls import taught
from kit.case.case import load_case
from kit.classroom.school_class import load_class, must_have_students
from kit.classroom.table.files import write_table
from kit.classroom.table.grids import GRADES, PLATFORMS
from kit.classroom.table.rows import table_of
from kit.terminal import say_lines, writing


def add_table(commands: Any) -> None:
    """Add the command that writes the teacher's table."""
    table = commands.add_parser("table", help="write your own table of a class: CSV or Excel")
    table.add_argument("case", metavar="CASE", help="name or folder")
    table.add_argument("where", metavar="WHERE", nargs="+", help="folders, zips or answer sheets")
    table.add_argument(
        "--to", type=Path, required=True, metavar="FILE", help="class.csv or class.xlsx"
    )
    table.add_argument(
        "--for", dest="platform", choices=PLATFORMS, help="grades as it imports them (CSV)"
    )
    table.add_argument(
        "--grade", choices=GRADES, default="completion", help="with --for; default: completion"
    )
    table.add_argument("--names", action="store_true", help="with the names that hand-ins have")
    table.set_defaults(run=_table)


def _table(options: argparse.Namespace) -> int:
    case = taught(load_case(options.case))
    school = load_class(options.where, case)
    if options.names:
        say_lines("\n".join(map(str, school.lines)), sys.stderr)
    must_have_students(school.students, case, options.where)
    with writing(options.to):
        told = write_table(
            *(table_of(school), options.to, options.platform, options.grade), names=options.names
        )
    say_lines("\n".join(told))
    return 0
