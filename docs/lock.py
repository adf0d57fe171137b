"""Renew the lock files: python -m docs.lock.

What `requirements.txt` (the kit, with what it needs, is in it) and `requirements-dev.txt` ask for,
and all that these packages need in turn, is written down for every system and Python from 3.11 on,
each with the hashes of its files, so that pip installs nothing else. Versions change only where
they must; with --upgrade, wherever they can.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCKS = {"requirements.txt": "requirements.lock", "requirements-dev.txt": "requirements-dev.lock"}
COMMAND = (
    *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal"),
    *("--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-annotate"),
    *("--no-emit-package", "perspective-kit", "--custom-compile-command", "python -m docs.lock"),
)


def main() -> None:
    """Write both files, the first one first: the other has the same versions."""
    same: tuple[str, ...] = ()
    for source, lock in LOCKS.items():
        subprocess.run([*COMMAND, *sys.argv[1:], *same, source, "-o", lock], cwd=ROOT, check=True)
        same = ("-c", lock)


if __name__ == "__main__":
    main()
