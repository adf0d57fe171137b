"""The static site: from the link to the first question, beside a bare notebook on the same site."""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench.rows import Figure, Row
from tests.browser.rig import launch
from tests.browser.site import BOOT, Student, built, served, wait_until_open
from tests.conftest import ROOT

BARE = "notebooks/index.html?path=lesson-bare.ipynb"
CELL = {"cell_type": "code", "execution_count": None, "id": "bare", "metadata": {}, "outputs": []}
SOURCE = "import ipywidgets\nipywidgets.Textarea(layout={'height': '200px'})"
HAS_RUN = """() => window.jupyterapp?.shell.currentWidget?.content.widgets
  .some((cell) => cell.model.executionCount)"""
PYTHON = {"kernelspec": {"display_name": "Python", "language": "python", "name": "python"}}
FORMAT = {"metadata": PYTHON, "nbformat": 4, "nbformat_minor": 5}
VISITS = ("first visit", "second visit")


def rows() -> Iterator[Row]:
    """Yield what is measured of the site."""
    for number, visit in enumerate(VISITS):
        what = f"site: link to the first question, {visit} / to the first widget of a bare notebook"
        yield Row(what, lambda number=number: _figure(number))
    yield Row("site: MB that the lesson loads, as it lies on the disk", _size)


def _figure(visit: int) -> Figure:
    (lesson, _), (bare, _) = _measured()
    ours, beside = lesson[visit], bare[visit]
    return Figure(f"{ours:.1f} s", f"{beside:.1f} s", ours / beside, 2.0)


def _size() -> Figure:
    (_, lesson), (_, bare) = _measured()
    return Figure(f"{lesson:.1f} MB", f"bare notebook {bare:.1f} MB", lesson, 25, "{:.0f}")


@cache
def _measured() -> tuple[tuple[list[float], float], tuple[list[float], float]]:
    """Return, for the lesson and for the bare notebook, seconds of two visits and megabytes."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        notebooks = Path(shutil.copytree(ROOT / "notebooks", Path(folder) / "notebooks"))
        text = json.dumps({"cells": [{**CELL, "source": [SOURCE]}], **FORMAT})
        (notebooks / "lesson-bare.ipynb").write_text(text, encoding="utf-8")
        browser = launch(playwright)
        with served(built(Path(folder), notebooks)) as address:
            bare = _visited(Student(browser, address), BARE)
            return _visited(
                Student(browser, address), "notebooks/index.html?path=lesson.ipynb"
            ), bare


def _visited(student: Student, path: str) -> tuple[list[float], float]:
    sizes: dict[str, int] = {}

    def note(response) -> None:
        sizes[response.url] = int(response.headers.get("content-length", 0))

    seconds = []
    for _ in VISITS:
        start = time.perf_counter()
        student.context.on("response", note)
        page = student.follow(path)
        page.wait_for_function(HAS_RUN, timeout=BOOT)
        wait_until_open(page)
        seconds.append(time.perf_counter() - start)
        page.close()
    student.context.close()
    return seconds, sum(sizes.values()) / 1e6
