import importlib
import sys

import pytest

from kit.case import loaded as module
from kit.case.calls import CallError
from kit.case.loaded import loaded


def test_what_is_missing_is_named():
    with pytest.raises(CallError, match="needs the package no_such_package, which is not here yet"):
        loaded("no_such_package.tables")


def test_in_a_browser_it_is_fetched_first(monkeypatch):
    asked = []

    class Page:
        """Stands in for what Pyodide has of the page, and of what waits for it."""

        @staticmethod
        def can_run_sync():
            return True

        @staticmethod
        def run_sync(name):
            asked.append(name)
            monkeypatch.setitem(sys.modules, name, sys)

        @staticmethod
        def loadPackage(name):  # noqa: N802  # its own name
            return name

    real = importlib.import_module
    monkeypatch.setattr(
        module, "import_module", lambda name: Page if name.startswith("pyodide") else real(name)
    )
    monkeypatch.setattr(sys, "platform", "emscripten")
    assert loaded("fetched_package") is sys
    assert asked == ["fetched_package"]


def test_a_fault_inside_a_package_is_not_taken_for_a_missing_one(monkeypatch, tmp_path):
    (tmp_path / "broken_package.py").write_text("1 / 0", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ZeroDivisionError):
        loaded("broken_package")
