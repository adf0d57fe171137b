"""`python -m kit simulate`: a class that is made up, as files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from kit.case.case import to_teach
from kit.classroom.simulated.sheets import simulate_class, why_not
from kit.classroom.simulated.writing import write_class
from kit.language import ENGLISH
from kit.terminal import say, several, writing


def add_simulate(commands: Any) -> None:
    """Add the command that makes a class up."""
    rehearse = commands.add_parser("simulate", help="write a made-up class's answers, to rehearse")
    rehearse.add_argument("case", metavar="CASE", help="name or folder")
    rehearse.add_argument("--to", type=Path, required=True, metavar="FOLDER-or-ZIP")
    rehearse.add_argument("--students", type=int, default=30, metavar="N", help="default: 30")
    rehearse.add_argument(
        "--name-effect",
        type=float,
        default=0.0,
        metavar="X",
        help="what the name adds to the chance to change one's mind, such as 0.2 (default: 0)",
    )
    rehearse.add_argument("--seed", type=int, default=0, metavar="N", help="another class")
    rehearse.add_argument("--controversy", action="store_true", help="students argue each side")
    rehearse.set_defaults(run=_simulate)


def _simulate(options: argparse.Namespace) -> int:
    # All that commands say is English, whatever the case's language.
    if why := why_not(options.students, options.name_effect, 0, ENGLISH):
        say(why, sys.stderr)
        return 2
    case = to_teach(options.case)
    numbers = (options.students, options.name_effect, options.seed)
    sheets = simulate_class(case, *numbers, controversy=options.controversy)
    with writing(options.to):
        names = write_class(sheets, options.to)
    say(
        f"{options.to}: {several(len(names), 'made-up answer sheet')}. Nobody wrote them: each code"
        " begins with made-up-, and each text says so."
    )
    return 0
