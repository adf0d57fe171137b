"""Packages of npm in a folder of their own, for tests that read a file with the field's tools."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.checkout import run


def install(folder: Path, *packages: str) -> None:
    """Install packages, each with its version, or skip the test where that cannot be."""
    npm = shutil.which("npm")
    if not npm:
        pytest.skip("needs Node.js and npm, to install what reads the file")
    (folder / "package.json").write_text("{}")
    done = run(
        npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", *packages, folder=folder
    )
    if done.returncode:
        pytest.skip(f"needs the registry of npm: {done.stderr[-300:]}")


def node(script: Path, *arguments: Path, folder: Path) -> str:
    """Return what a script prints that uses the packages of a folder."""
    done = run("node", script, folder / "package.json", *arguments, folder=folder)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout
