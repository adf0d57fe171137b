"""Packages that only tables and figures need: there is one place where they are imported late."""

from __future__ import annotations

import contextlib
import sys
from importlib import import_module
from types import ModuleType

from kit.case.calls import CallError


def loaded(module: str) -> ModuleType:
    """Return a module of a package that is imported when it is first asked for.

    In a browser the package is fetched, too, where the browser lets Python wait for it.

    Raises
    ------
    CallError
        If it is not there and cannot be fetched.

    Examples
    --------
    >>> loaded("plotly.graph_objects").__name__
    'plotly.graph_objects'
    """
    with contextlib.suppress(ModuleNotFoundError):
        return import_module(module)
    package = module.partition(".")[0]
    _fetch(package)
    try:
        return import_module(module)
    except ModuleNotFoundError:
        raise CallError(
            f"This needs the package {package}, which is not here yet. Look whether there is a"
            f" network, run a cell with import {package}, and then this one again."
        ) from None


def _fetch(package: str) -> None:
    if sys.platform == "emscripten":
        ffi, page = import_module("pyodide.ffi"), import_module("pyodide_js")
        if ffi.can_run_sync():
            # What fails there is told in the browser's console.
            with contextlib.suppress(Exception):
                ffi.run_sync(page.loadPackage(package))
