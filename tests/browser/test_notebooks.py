"""Every notebook as a student meets it: opened, run from the menu, used by mouse and keyboard."""

from __future__ import annotations

import pytest
import yaml

from tests.browser.rig import ROOT
from tests.hostile import HOSTILE, hostile_data

NOTEBOOKS = sorted(
    str(path.relative_to(ROOT / "notebooks"))
    for path in (ROOT / "notebooks").rglob("*.ipynb")
    if '"code"' in path.read_text(encoding="utf-8")
)
LOOKS = [("Light", 1400), ("Dark", 1400), ("Light", 400), ("Dark", 400)]
WIDER_THAN_ITS_PLACE = """output => {
  const right = document.querySelector(output).closest(".jp-Cell")
    .getBoundingClientRect().right + 1;
  return [...document.querySelectorAll(`${output} .pk-page`)]
    .filter(page => page.scrollWidth > page.clientWidth + 1
      || page.getBoundingClientRect().right > right)
    .map(page => page.className);
}"""


@pytest.fixture
def opened(open_notebook):
    def open_and_run(path, **how):
        notebook = open_notebook(path, **how)
        notebook.run_all()
        notebook.page.wait_for_selector("form .pk-page", state="attached")
        notebook.open_gates()
        return notebook

    return open_and_run


def heads(page) -> list[str]:
    """Return the names at the head of the first comparison's columns."""
    texts = page.locator(".pk-compare").first.locator("thead .pk-head").all_inner_texts()
    return [text.split("\n")[0].strip("◆●– ") for text in texts]


@pytest.mark.parametrize(("theme", "width"), LOOKS)
@pytest.mark.parametrize("path", NOTEBOOKS)
def test_notebook_runs_clean_and_accessible(opened, axe, path, theme, width):
    notebook = opened(path, theme=theme, width=width)
    checked = 0
    for output in notebook.outputs():
        notebook.page.wait_for_selector(f"{output} :is(.pk-page, table, pre)")
        checked += 1
        assert "is damaged" not in notebook.page.locator(output).first.inner_text()
        assert notebook.violations(axe, output) == []
        assert notebook.page.evaluate(WIDER_THAN_ITS_PLACE, output) == []
    assert checked >= 1
    assert notebook.complaints == []


@pytest.mark.parametrize("app", ["lab", "notebook"])
def test_choosing_voices(opened, app):
    notebook = opened("lesson.ipynb", app=app)
    notebook.reveal(".pk-compare .pk-claim")
    page = notebook.page
    compare = page.locator(".pk-compare")
    assert heads(page) == ["Michael James Barton", "Gary Sick"]
    shared = compare.get_by_text("Iran wants more presence, and the Quds Force").locator(
        "visible=true"
    )
    assert shared.count() == 1

    first, second = compare.get_by_role("combobox").all()
    first.select_option("oliver-revell")
    assert heads(page) == ["Oliver “Buck” Revell", "Gary Sick"]
    assert shared.count() == 0
    assert compare.get_by_text("They use none of the same facts").is_visible()

    compare.get_by_role("button", name="Swap").click()
    assert heads(page) == ["Gary Sick", "Oliver “Buck” Revell"]

    second.focus()
    page.keyboard.press("ArrowUp")
    assert heads(page)[1] != "Oliver “Buck” Revell"
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.dataset.swap") == "left right"

    notebook.shut_kernel_down()
    second.select_option("mexican-diplomat")
    assert heads(page) == ["Gary Sick", "A Mexican diplomat"]
    first.focus()
    page.keyboard.press("ArrowUp")
    assert heads(page)[0] != "Gary Sick"
    first.select_option("mexican-diplomat")
    assert compare.get_by_text("the same voice twice").is_visible()
    assert notebook.complaints == []


def test_board_without_a_kernel(opened):
    notebook = opened("lesson.ipynb")
    notebook.shut_kernel_down()
    notebook.reveal(".pk-board")
    board = notebook.page.locator(".pk-board")
    titles = board.locator(".pk-column h4:visible")
    assert [text.strip() for text in titles.all_text_contents()] == [
        "◆ security concern",
        "● normal diplomacy",
    ]
    names = board.locator(".pk-column:visible").nth(1).locator(".pk-name:visible")
    assert names.all_text_contents()[:2] == ["Andy Lane", "Gary Sick"]
    board.get_by_label("how sure we were").check()
    names = board.locator(".pk-column:visible").nth(1).locator(".pk-name:visible")
    assert names.all_text_contents()[0] == "Gary Sick"
    board.get_by_role("button", name="Swap sides").press("Enter")
    assert "normal diplomacy" in titles.first.text_content()


def test_twin_stands_below_the_comparison(opened):
    notebook = opened("lesson.ipynb")
    notebook.reveal(".pk-compare .pk-claim")
    page = notebook.page
    twin = page.locator(".pk-compare").locator("xpath=ancestor::*[contains(@class,'pk-lens')]")
    summary = twin.locator(".pk-twin summary")
    summary.focus()
    page.keyboard.press("Enter")
    assert twin.locator(".pk-twin table").is_visible()
    assert twin.locator(".pk-twin tbody tr").count() == 25


def test_hostile_case_never_runs(server, open_notebook, small_raw):
    folder = server.files / "hostile"
    folder.mkdir()
    data = hostile_data(small_raw)
    (folder / "case.yaml").write_text(yaml.safe_dump(data, allow_unicode=True))
    path = server.add_notebook(
        "hostile.ipynb",
        "from kit import *\ncase = load_case('./hostile')",
        "story(case)",
        "stance_board(case)",
        "compare(case)",
        "compare(case, ['asha-rao', 'shopkeepers', 'asha-rao'])",
        "case.viewpoints",
        "case",
    )
    notebook = open_notebook(path)
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
