"""`python -m kit collect`: classes as a study, in Parquet."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from kit.case.calls import taught
from kit.case.case import load_case
from kit.classroom.school_class import load_class, must_have_students
from kit.classroom.simulated.made_up import MADE_UP
from kit.classroom.students import code_of
from kit.classroom.study.writing import write_study
from kit.exercises.sheet.codes import is_drawn
from kit.terminal import say, say_lines, several, writing


def add_collect(commands: Any) -> None:
    """Add the command that collects classes as a study."""
    collect = commands.add_parser("collect", help="write classes' answers as tables, for a study")
    collect.add_argument("case", metavar="CASE", help="name or folder")
    collect.add_argument("where", metavar="WHERE", nargs="+", help="folders, zips or answer sheets")
    collect.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="a new one")
    kept = collect.add_mutually_exclusive_group()
    kept.add_argument("--texts", action="store_true", help="with what students wrote")
    kept.add_argument(
        "--new-codes",
        action="store_true",
        help="with other codes, drawn by lot, and times from each one's start",
    )
    collect.set_defaults(run=_collect)


def _collect(options: argparse.Namespace) -> int:
    case = taught(load_case(options.case))
    school = load_class(options.where, case)
    say_lines("\n".join(map(str, school.lines)), sys.stderr)
    must_have_students(school.students, case, options.where)
    with writing(options.to):
        write_study(school, options.to, texts=options.texts, new_codes=options.new_codes)
    texts = "with what they wrote" if options.texts else "without what they wrote"
    codes = "new codes" if options.new_codes else "their codes"
    say(
        f"{options.to}: {several(len(school.students), 'student')},"
        f" {several(int(school.students['n_answers'].sum()), 'answer')}, {texts}, under {codes},"
        " without names."
    )
    known = {code_of(code).removeprefix(MADE_UP) for code in school.students.index}
    typed = sum(not is_drawn(code) for code in known)
    if typed and not options.new_codes:
        say(
            f"{several(typed, 'code')} of these {'was' if typed == 1 else 'were'} chosen by a"
            " student and may be a name: look at them, or let --new-codes draw others."
        )
    return 0
