"""`build_site`: the kit, its stories and its notebooks as a folder that any web server can show."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kit.case.case import Case
from kit.exchange.site.compiling import compile_staged
from kit.exchange.site.contents import notebooks_of
from kit.exchange.site.downloads import fetched
from kit.exchange.site.lite import build
from kit.exchange.site.own_wheel import NAME, stage_kit
from kit.exchange.site.packages import packed, stage
from kit.exchange.site.pages import add_pages
from kit.exchange.site.versions import name_versions
from kit.files import exists

MARK: Final = "start.js"  # lies in each site


@dataclass(frozen=True)
class Site:
    """A site that was built: the paths of its notebooks, and whether its packages are compiled."""

    notebooks: tuple[str, ...]
    is_compiled: bool


def build_site(cases: Sequence[Case], notebooks: Path, to: Path) -> Site:
    """Build a site of some cases and a project's notebooks in a folder, in place of an older one.

    Raises
    ------
    NotFetchedError, NotCompiledError, NotBuiltError
        With one line that says what failed; an older site is then as it was.
    OSError
        If a file cannot be read or written.
    ValueError
        If a notebook is none.
    """
    found = notebooks_of(notebooks, cases)
    downloads = fetched()
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        staged, packages = at / "staged", at / "packages"
        stage(downloads, staged)
        stage_kit(cases, staged / NAME)
        is_compiled = compile_staged(downloads.interpreter, staged)
        packages.mkdir()
        entries = packed(staged, packages)
        for notebook in found:
            place = at / "contents" / notebook.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(notebook.text, encoding="utf-8")
        built = build(downloads, packages, entries, at)
        add_pages(built, found)
        name_versions(built)
        if exists(to):
            shutil.rmtree(to)
        shutil.move(built, to)
    return Site(tuple(it.path for it in found), is_compiled)


def may_be_replaced(to: Path) -> bool:
    """Return whether a folder is free, empty or an older site."""
    return not exists(to) or (to.is_dir() and (exists(to / MARK) or not any(to.iterdir())))
