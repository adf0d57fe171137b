"""Every count is the same whichever engine holds the table."""

from __future__ import annotations

import sys

import pytest

from tests.checkout import run, uv
from tests.conftest import ROOT

ENGINES = ("polars==2.1.0", "duckdb==2.0.1", "dask[dataframe]==2026.8.0", "pyarrow==26.0.1")


@pytest.mark.slow
def test_all_engines_count_alike(tmp_path):
    python = tmp_path / "env/bin/python"
    uv("venv", "--quiet", "--python", sys.executable, tmp_path / "env", folder=tmp_path)
    locked = ("--constraint", ROOT / "requirements-dev.lock")
    names = ("pandas", "plotly", "narwhals", "pydantic", "PyYAML", "Jinja2", "lazy-loader")
    more = ("ipywidgets", "anywidget", "filelock", *ENGINES)
    install = ("pip", "install", "--quiet", "--python", python)
    uv(*install, *locked, *names, *more, folder=tmp_path)
    script = ROOT / "tests/classroom/counting/engines.py"
    done = run(python, script, folder=tmp_path, PYTHONPATH=str(ROOT))
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["polars", "duckdb", "dask"]
