"""Compile a site's packages beforehand, where node can run the Python of browsers.

The lesson is ready two seconds sooner. Without node the site is whole, and a little slower.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Final

from kit.text import shortened

_SCRIPT: Final = Path(__file__).with_name("shipped") / "compile.mjs"


class NotCompiledError(Exception):
    """Packages that could not be compiled; the text is one line that says why."""


def compile_staged(interpreter: Path, staged: Path) -> bool:
    """Compile what the lesson imports; return False where there is no node.

    Raises
    ------
    NotCompiledError
        Where there is one, and the packages do not run.
    """
    node = shutil.which("node")
    if node is None:
        return False
    command = [node, str(_SCRIPT), str(interpreter), str(staged)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        why = shortened(done.stderr.strip() or f"node ended with {done.returncode}", 300)
        raise NotCompiledError(f"the packages do not run in a browser: {why}")
    return True
