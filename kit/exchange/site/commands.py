"""`python -m kit site`: all of it as a static site."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path
from typing import Any

from kit.case.case import list_cases, to_teach
from kit.exchange.site.building import build_site, may_be_replaced
from kit.exchange.site.changing import NotBuiltError
from kit.exchange.site.compiling import NotCompiledError
from kit.exchange.site.downloads import NotFetchedError
from kit.terminal import say, several, writing


def add_commands(commands: Any) -> None:
    """Add `site` to the commands of `python -m kit`."""
    site = commands.add_parser("site", help="build a site where a link opens the lesson")
    site.add_argument(
        "cases", nargs="*", metavar="CASE", help="folders of stories of your own, added to ours"
    )
    site.add_argument("--to", type=Path, metavar="FOLDER", default=Path("site"))
    site.add_argument(
        "--notebooks", type=Path, metavar="FOLDER", default=Path("notebooks"), help="theirs"
    )
    site.add_argument("--zip", action="store_true", help="also as a zip, for a USB stick")
    site.set_defaults(run=_site)


def _site(options: argparse.Namespace) -> int:
    if not options.notebooks.is_dir():
        where = "run this in the project's folder, or name it with --notebooks"
        say(f"{options.notebooks}: there is no such folder of notebooks; {where}", sys.stderr)
        return 1
    if not may_be_replaced(options.to):
        say(f"{options.to}: is there already and is no site; use another name", sys.stderr)
        return 1
    zipped = options.to.with_name(f"{options.to.name}.zip")
    if options.zip and zipped.exists() and not options.to.exists():
        say(f"{zipped}: is there already; use another name", sys.stderr)
        return 1
    cases = [to_teach(name) for name in dict.fromkeys([*list_cases(), *options.cases])]
    twice = {case.data.id for case in cases if [it.data.id for it in cases].count(case.data.id) > 1}
    if twice:
        say(f"{twice.pop()}: two stories have this id; rename one in its case.yaml", sys.stderr)
        return 1
    say("Building; the first time, 25 MB are fetched …")
    try:
        with writing(options.to):
            site = build_site(cases, options.notebooks, options.to)
            if options.zip:
                shutil.make_archive(str(options.to), "zip", options.to.parent, options.to.name)
    except (NotFetchedError, NotCompiledError, NotBuiltError, ValueError) as error:
        say(error, sys.stderr)
        return 1
    of = f"{several(len(cases), 'case')}, {several(len(site.notebooks), 'notebook')}"
    say(f"{options.to}: {of}")
    if not site.is_compiled:
        say("note: without node its packages are not compiled: a lesson opens some seconds later")
    serve = options.to / "serve.py"
    say(f"See it: python {serve}. README.txt beside it says how to publish it.")
    return 0
