"""The commands that write a case in other formats."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from kit.case.case import to_teach
from kit.exchange import exporting, importing
from kit.exchange.hypothesis import command as of_hypothesis
from kit.exchange.quiz.moodle import moodle_xml
from kit.exchange.quiz.qti import qti_zip
from kit.exchange.site import commands as of_the_site
from kit.files import write_whole
from kit.terminal import say, writing

_QUIZZES = {"moodle": (moodle_xml, ".xml"), "qti": (qti_zip, ".zip")}
_HOW = {
    "moodle": "In Moodle: Question bank, Import, Moodle XML format.",
    "qti": "In Canvas: Settings, Import Course Content, QTI .zip file (Classic Quizzes).",
}


def add_commands(commands: Any) -> None:
    """Add the commands of formats to those of `python -m kit`."""
    quiz = commands.add_parser("quiz", help="write questions for a learning platform's quiz")
    quiz.add_argument("case", metavar="CASE", help="name or folder")
    quiz.add_argument(
        "--format", choices=sorted(_QUIZZES), default="moodle", help="qti is for Canvas"
    )
    quiz.add_argument("--to", type=Path, metavar="FILE", help="default: CASE-quiz.xml or .zip here")
    quiz.set_defaults(run=_quiz)
    of_the_site.add_commands(commands)
    exporting.add_command(commands)
    importing.add_command(commands)
    of_hypothesis.add_command(commands)


def _quiz(options: argparse.Namespace) -> int:
    make, ending = _QUIZZES[options.format]
    case = to_teach(options.case).data
    path = options.to or Path(f"{case.id}-quiz{ending}")
    if path.suffix.lower() != ending:
        say(f"{path}: give the file a name that ends in {ending}", sys.stderr)
        return 2
    with writing(path):
        if path.exists():
            say(f"{path}: is there already; use another name", sys.stderr)
            return 1
        write_whole(path, make(case))
    say(
        f"{path}: {_HOW[options.format]} Facts have a right answer; all else is an essay with 0"
        " points. Give students the part without names first."
    )
    return 0
