"""Every notebook as a student meets it: opened, run from the menu, used by mouse and keyboard."""

from __future__ import annotations

import json

import pytest
import yaml

from tests.browser.rig import ROOT
from tests.hostile import HOSTILE, hostile_data

NOTEBOOKS = sorted(
    str(path.relative_to(ROOT / "notebooks")) for path in (ROOT / "notebooks").rglob("*.ipynb")
)
INSTRUCTORS = [f"instructor/{path.name}" for path in (ROOT / "docs/instructor").glob("*.ipynb")]
QUICK = {"lesson.ipynb"}  # it has a figure
RUNS = [
    path if path in QUICK else pytest.param(path, marks=pytest.mark.slow)
    for path in (*NOTEBOOKS, *INSTRUCTORS)
]
MOST_SAVED = 300_000  # characters of a notebook with its outputs


@pytest.mark.parametrize("path", RUNS)
def test_notebook_runs_clean_in_the_dark(open_in_lab, path):
    notebook = open_in_lab(path, theme="Dark", width=400)
    notebook.run_all()
    notebook.page.wait_for_selector("form .pk-page", state="attached")
    check_what_is_saved(notebook.saved())
    notebook.open_gates()
    for width in (400, 1400):
        notebook.page.set_viewport_size({"width": width, "height": 1000})
        check_the_outputs(notebook)
        if notebook.page.locator(".pk-figure").count():
            check_the_figure(notebook)
    assert notebook.complaints == []


def check_what_is_saved(saved: dict) -> None:
    """No cell failed or printed anything, and the file stays small."""
    outputs = [output for cell in saved["cells"] for output in cell.get("outputs", [])]
    assert outputs
    assert not [o for o in outputs if o["output_type"] in {"stream", "error"}]
    assert len(json.dumps(saved, ensure_ascii=False)) < MOST_SAVED


def check_the_outputs(notebook) -> None:
    """Each cell shows what it should, in its place."""
    checked = 0
    for output in notebook.outputs():
        notebook.page.wait_for_selector(f"{output} :is(.pk-page, table, pre, .js-plotly-plot)")
        checked += 1
        assert "is damaged" not in notebook.page.locator(output).first.inner_text()
        assert notebook.too_wide(output) == []
    assert checked >= 1


def check_the_figure(notebook) -> None:
    """It is drawn as wide as its place, follows the theme, and has a text and a table."""
    page = notebook.page
    page.wait_for_selector(".pk-figure .main-svg", state="attached")
    notebook.reveal(".pk-figure")
    page.wait_for_function(
        """() => {
          const figure = document.querySelector(".pk-figure");
          const drawing = figure.querySelector(".main-svg");
          const right = figure.closest(".jp-Cell").getBoundingClientRect().right;
          return drawing && Math.abs(drawing.clientWidth - figure.clientWidth) <= 2
            && drawing.getBoundingClientRect().right <= right;
        }"""
    )
    figure = page.locator(".pk-figure[role=img]").first
    assert len(figure.get_attribute("aria-label")) > 40
    texts = page.locator(".pk-figure .main-svg text").first
    colour = texts.evaluate("e => getComputedStyle(e).fill")
    assert colour.startswith("rgba(255, 255, 255"), "it follows the theme"
    page.locator(".pk-chart").first.evaluate(
        "chart => { chart.querySelector('details').open = true; }"
    )
    assert page.locator(".pk-chart:visible td").count() > 5
    assert page.locator(".pk-figure .modebar").count() == 0


@pytest.mark.slow
def test_lab_is_as_accessible_as_a_bare_tab(open_in_lab, axe):
    """Where nearly all is tested: test_looks.py. A large page would take axe a minute here."""
    notebook = open_in_lab("instructor/hands-up.ipynb", theme="Light")
    notebook.run_all()
    notebook.page.wait_for_selector("form .pk-page", state="attached")
    for output in notebook.outputs():
        assert notebook.violations(axe, output) == []


def test_hostile_case_never_runs(server, open_in_lab, small_raw):
    folder = server.files / "hostile"
    folder.mkdir()
    data = hostile_data(small_raw)
    (folder / "case.yaml").write_text(yaml.safe_dump(data, allow_unicode=True))
    path = server.add_notebook(
        "hostile.ipynb",
        "from kit import *\ncase = load_case('./hostile')",
        "compare(case)",
        "case.viewpoints",
        "case",
    )
    notebook = open_in_lab(path)
    notebook.run_all()
    page = notebook.page
    notebook.reveal(".pk-compare .pk-claim")
    assert HOSTILE in page.locator(".pk-compare .pk-claim").first.inner_text()
    page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })")
    for link in page.locator(".pk-page a").all():
        assert link.get_attribute("href").startswith("https://")
    page.wait_for_timeout(300)
    assert page.evaluate("() => window.hacked") is None
    assert notebook.complaints == []
