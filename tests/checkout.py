"""The project as somebody gets it: a copy of what a clone has, to build or install from."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

MINUTES = 60


def do_without(reason: str) -> None:
    """Skip, but fail where everything should be in place."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def copy_of_the_checkout(folder: Path) -> None:
    """Copy what a clone would have; without git, what is not hidden and not made by running."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        git = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(git, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        for name in filter(None, listed.split("\0")):
            if (ROOT / name).exists():  # a file that was removed is listed until that is committed
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, folder / name)
    else:
        made = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "answers", "article.txt")
        shutil.copytree(ROOT, folder, ignore=made)


def run(*command: str | Path, folder: Path, **settings: str) -> subprocess.CompletedProcess:
    """Run a program that sees nothing of the checkout, but for what it is told."""
    outside = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        command,
        cwd=folder,
        env=outside | settings,
        capture_output=True,
        text=True,
        timeout=10 * MINUTES,
        check=False,
    )


def uv(*command: str | Path, folder: Path) -> None:
    done = run(sys.executable, "-m", "uv", *command, folder=folder)
    if "error sending request" in done.stderr and done.returncode:
        do_without("needs a network: the index of packages is out of reach")
    assert done.returncode == 0, done.stderr
