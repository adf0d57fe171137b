"""The command that writes a case in a format of the field."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from kit.case.case import load_case, to_teach
from kit.exchange.formats import FORMATS
from kit.files import write_whole
from kit.terminal import say, writing


def add_command(commands: Any) -> None:
    """Add it to those of `python -m kit`."""
    export = commands.add_parser("export", help="write a case for other programs")
    export.add_argument("case", metavar="CASE", help="name or folder")
    export.add_argument(
        "--to", choices=FORMATS, required=True, metavar="FORMAT", help=", ".join(FORMATS)
    )
    export.add_argument("--file", type=Path, metavar="FILE", help="default: CASE, here")
    export.set_defaults(run=_export)


def _export(options: argparse.Namespace) -> int:
    format_ = FORMATS[options.to]
    takes_all = format_.takes_drafts
    case = load_case(options.case) if takes_all else to_teach(options.case).without_drafts
    path = options.file or Path(f"{case.data.id}{format_.ending}")
    if path.suffix.lower() != format_.ending:
        say(f"{path}: give the file a name that ends in {format_.ending}", sys.stderr)
        return 2
    with writing(path):
        if path.exists():
            say(f"{path}: is there already; use another name", sys.stderr)
            return 1
        write_whole(path, format_.write(case))
    say(f"{path}: {format_.how}")
    if left_out := format_.left_out(case.data):
        say(f"Not in it: {'; '.join(left_out)}.")
    return 0
