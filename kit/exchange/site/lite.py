"""From staged files to a site of JupyterLite, by JupyterLite's own builder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from kit.exchange.site.changing import NotBuiltError
from kit.exchange.site.downloads import Downloads
from kit.exchange.site.interpreter import put_interpreter
from kit.exchange.site.packages import FIRST, Entry, lock_file
from kit.text import shortened

# Pages of the site that show notebooks: one notebook alone, the list of files, all of JupyterLab.
APPS: Final = ("notebooks", "tree", "lab")
_KERNEL_EXTENSION: Final = "@jupyterlite/pyodide-kernel-extension"
KERNEL: Final = f"{_KERNEL_EXTENSION}:kernel"  # what its settings go by
PLOTLY: Final = "jupyterlab-plotly"
_EXTENSIONS: Final = ("@jupyter-widgets/jupyterlab-manager", "anywidget", PLOTLY)
# What the kernel would else look for one by one, once it runs.
_OF_THE_KERNEL: Final = ("micropip", "piplite", "ipykernel", "pyodide-kernel", "jedi")


def build(downloads: Downloads, packages: Path, entries: dict[str, Entry], at: Path) -> Path:
    """Build a site from `at / "contents"`, what students see; return the folder it is in.

    `packages` holds the wheels that `entries` of the lock file name.

    Raises
    ------
    NotBuiltError
        If the builder fails, or the interpreter is not the one that the kit knows.
    """
    pyodide = at / "static/pyodide"
    put_interpreter(downloads.interpreter, pyodide)
    for wheel in packages.glob("*.whl"):
        shutil.copyfile(wheel, pyodide / wheel.name)
    (pyodide / "pyodide-lock.json").write_text(lock_file(pyodide, entries), encoding="utf-8")
    _write_json(at / "jupyter_lite_config.json", {"LiteBuildConfig": _how(downloads, at)})
    _write_json(at / "jupyter-lite.json", _settings(entries))
    _run(downloads, at)
    return at / "built"


def _how(downloads: Downloads, at: Path) -> dict[str, object]:
    """Return what the builder is told."""
    here = Path(sys.prefix) / "share/jupyter/labextensions"
    fetched = downloads.tools / "share/jupyter/labextensions"
    return {
        "contents": ["contents"],
        "output_dir": str(at / "built"),
        "apps": list(APPS),
        "no_sourcemaps": True,
        "no_unused_shared_packages": True,
        # Those of the builder's own machine are nobody's business.
        "ignore_sys_prefix": ["federated_extensions"],
        "federated_extensions": [
            str(fetched / _KERNEL_EXTENSION),
            *(str(here / extension) for extension in _EXTENSIONS),
        ],
    }


def _settings(entries: Iterable[str]) -> dict[str, object]:
    """Return what each page of the site is told."""
    first = [name for name in entries if name in {*FIRST, *_OF_THE_KERNEL}]
    kernel = {
        # `%pip install` finds what the site has, and asks nobody else.
        "disablePyPIFallback": True,
        "loadPyodideOptions": {"packages": [*first, "pydantic-core", "perspective-kit"]},
    }
    data = {
        "appName": "Perspective kit",
        "exposeAppInBrowser": True,  # which `start.js` waits for, and runs the notebook with
        "litePluginSettings": {KERNEL: kernel},
    }
    return {"jupyter-lite-schema-version": 0, "jupyter-config-data": data}


def _write_json(path: Path, what: object) -> None:
    path.write_text(json.dumps(what), encoding="utf-8")


def _run(downloads: Downloads, at: Path) -> None:
    paths = os.pathsep.join(filter(None, (str(downloads.tools), os.environ.get("PYTHONPATH"))))
    done = subprocess.run(
        [sys.executable, "-m", "jupyterlite_core", "build"],
        cwd=at,
        env={**os.environ, "PYTHONPATH": paths},
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        lines = (done.stderr.strip() or done.stdout.strip() or "?").splitlines()
        raise NotBuiltError(f"JupyterLite cannot build the site: {shortened(lines[-1], 300)}")
