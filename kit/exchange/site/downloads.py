"""What a site needs and the kit does not: fetched once, kept in the user's cache."""

from __future__ import annotations

import base64
import hashlib
import io
import shutil
import subprocess
import sys
import tarfile
import urllib.error
import urllib.request
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

from platformdirs import user_cache_path

from kit.files import exists, write_whole

# The one that jupyterlite-pyodide-kernel of `tools.txt` was made for.
PYODIDE: Final = "314.0.6"
_PYTHON, _PLATFORM = "3.14", "pyemscripten_2026_0_wasm32"  # of that Pyodide
_PYODIDE_SHA512: Final = (
    "BKDTJyIqFxC4BExLqeRS3f5xvXZIjOt8C3zGLN/Cc7tFxSwvKVhVkchQQ2AGLOtR4YrVOIFxbV8poyDOOmWwxQ=="
)
_FROM = f"https://registry.npmjs.org/pyodide/-/pyodide-{PYODIDE}.tgz"
_INTERPRETER: Final = (
    *("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"),
    *("python_stdlib.zip", "pyodide-lock.json", "package.json"),
)
_TOOLS: Final = Path(__file__).with_name("tools.txt")


class NotFetchedError(Exception):
    """What cannot be fetched; the text is one line that says what and why."""


@dataclass(frozen=True)
class Downloads:
    """Where what was fetched lies.

    `interpreter` is Python for browsers, `wheels` are packages that need a build for it, and
    `tools` is a folder to import what builds sites from.
    """

    interpreter: Path
    wheels: tuple[Path, ...]
    tools: Path


def fetched(cache: Path | None = None) -> Downloads:
    """Return what a site is built with, fetched where the cache does not have it yet.

    Raises
    ------
    NotFetchedError
        Where there is no network, no pip, or a file that is not what it should be.
    OSError
        Where the cache cannot be written.
    """
    cache = cache or user_cache_path("perspective-kit") / "site"
    interpreter = cache / f"pyodide-{PYODIDE}"
    if not exists(interpreter):
        _unpack(_interpreter(), interpreter)
    tools = cache / f"tools-{hashlib.sha256(_TOOLS.read_bytes()).hexdigest()[:16]}"
    if not exists(tools):
        _pip("install", tools, "--target", "--require-hashes", "--requirement", str(_TOOLS))
    core = version("pydantic-core")
    wheels = cache / f"wheels-{PYODIDE}-{core}"
    if not exists(wheels):
        only = ("--only-binary", ":all:", "--platform", _PLATFORM, "--platform", "any")
        python = ("--python-version", _PYTHON, "--implementation", "cp")
        _pip("download", wheels, "--dest", *only, *python, f"pydantic-core=={core}", "micropip")
    return Downloads(interpreter, tuple(sorted(wheels.glob("*.whl"))), tools)


def _interpreter() -> bytes:
    try:
        with urllib.request.urlopen(_FROM, timeout=120) as answer:
            packed: bytes = answer.read()
    except OSError as error:
        why = error.reason if isinstance(error, urllib.error.URLError) else error
        raise NotFetchedError(f"{_FROM}: cannot be fetched: {why}") from None
    if base64.b64encode(hashlib.sha512(packed).digest()).decode() != _PYODIDE_SHA512:
        raise NotFetchedError(f"{_FROM}: is not the file that was published under this name")
    return packed


def _unpack(packed: bytes, to: Path) -> None:
    half = _emptied(to)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for name in _INTERPRETER:
            file = archive.extractfile(f"package/{name}")
            write_whole(half / name, file.read() if file else b"")
    half.rename(to)


def _pip(command: str, to: Path, into: str, *arguments: str) -> None:
    """Let pip fill a folder, which is there when all of it is."""
    half = _emptied(to)
    quietly = ("--quiet", "--disable-pip-version-check", "--no-deps")
    done = subprocess.run(
        [sys.executable, "-m", "pip", command, *quietly, into, str(half), *arguments],
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.strip()] or ["pip failed"]
        why = next((line for line in lines if "ERROR" in line or "No module" in line), lines[-1])
        raise NotFetchedError(f"what builds the site cannot be fetched: {why}")
    half.rename(to)


def _emptied(to: Path) -> Path:
    """Return an empty folder beside one that is to be made, so that none is half there."""
    half = to.with_name(f".{to.name}.half")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True)
    return half
