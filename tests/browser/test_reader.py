"""The reader in a real JupyterLab: walked through, filtered, and with the article's own text."""

from __future__ import annotations

import base64
import json
import re
import zlib

import pytest

from tests.browser.rig import ROOT, Notebook, Server
from tests.conftest import small_case_text

READER = ".pk-reader"


@pytest.fixture
def opened(open_notebook):
    def open_and_run(**how):
        notebook = open_notebook("explore/1-read.ipynb", **how)
        notebook.run_all()
        notebook.reveal(f"{READER} .pk-strip")
        return notebook

    return open_and_run


def shown(notebook) -> list[str]:
    """Return the numbers of the paragraphs that show."""
    return notebook.page.locator(".pk-paragraph:visible .pk-number").all_inner_texts()


def choose(notebook, name: str, value: str) -> None:
    notebook.page.locator(f"{READER} select[name={name}]").select_option(value)


def test_choosing_whose_words_and_what(opened):
    notebook = opened()
    assert len(shown(notebook)) == 32
    choose(notebook, "who", "gary-sick")
    assert shown(notebook) == ["P20", "P21"]
    choose(notebook, "who", ":normal-diplomacy")
    assert shown(notebook) == ["P4", "P12", "P20", "P21", "P28", "P29"]
    choose(notebook, "layer", "wording")
    assert shown(notebook) == ["P21", "P29"]
    choose(notebook, "who", ":reporter")
    assert "P1" in shown(notebook)
    choose(notebook, "layer", "silent")
    assert shown(notebook) == []
    assert notebook.page.get_by_text("Nothing in the story fits both choices").is_visible()
    choose(notebook, "who", "*")
    assert shown(notebook) == ["P6", "P27", "P30"]


def test_walking_along_the_strip_by_keyboard_without_a_kernel(opened):
    notebook = opened()
    notebook.shut_kernel_down()
    page = notebook.page
    before = notebook.cells()
    page.locator(f"{READER} .pk-strip input").nth(16).focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    aside = page.locator(".pk-there")
    assert aside.get_by_role("heading", name="P18").is_visible()
    assert page.locator("[data-near='paragraph=18']").evaluate(
        "e => e.getBoundingClientRect().top < innerHeight"
    )
    aside.locator(".pk-check summary").first.press("Enter")
    assert aside.locator(".pk-sources a").first.is_visible()
    for key in ("d", "d", "x", "a"):
        page.keyboard.press(key)
    assert notebook.cells() == before
    assert notebook.complaints == []


def test_on_a_phone_the_paragraph_opens_where_it_stands(opened):
    notebook = opened(width=400)
    page = notebook.page
    page.locator("[data-set='paragraph=4']").click()
    assert not page.locator(".pk-there").is_visible()
    here = page.locator("[data-near='paragraph=4'] .pk-here")
    assert here.get_by_text("Who speaks").is_visible()
    assert page.locator(".pk-here:visible").count() == 1


@pytest.fixture
def saving(browser, tmp_path):  # noqa: ARG001
    """A server of the test's own that saves widgets, with the small case and its reader."""
    server = Server(tmp_path / "jupyter")
    server.save_widgets()
    (server.files / "bus-lane").mkdir()
    (server.files / "bus-lane" / "case.yaml").write_text(small_case_text(), encoding="utf-8")
    code = "import kit\nkit.reader(kit.load_case('./bus-lane'))"
    server.add_notebook("small.ipynb", code)
    with server.running() as running:
        yield running


def saved(server: Server) -> tuple[str, list[str]]:
    """Save; return the notebook's file and every page in it, inflated."""
    text = (server.files / "small.ipynb").read_text(encoding="utf-8")
    metadata = json.loads(text)["metadata"]
    state = metadata["widgets"]["application/vnd.jupyter.widget-state+json"]["state"]
    packed = [model["state"]["packed"] for model in state.values() if "packed" in model["state"]]
    return text, [zlib.decompress(base64.b64decode(page)).decode() for page in packed]


def test_a_pasted_article_is_shown_and_not_saved(browser, saving):
    notebook = Notebook(saving, browser.new_page(), "small.ipynb")
    notebook.run_all()
    notebook.reveal(f"{READER} .pk-strip")
    page = notebook.page
    article = (ROOT / "tests" / "bus-lane.txt").read_text(encoding="utf-8")
    page.locator(".pk-own summary").click()
    page.locator("[data-unsaved]").fill(article)
    page.get_by_role("button", name="Use this text").click()
    page.locator(f"{READER} .pk-own-text").first.wait_for()
    assert page.locator(f"{READER} [data-status]").first.inner_text().startswith("The published")
    assert page.locator("[data-unsaved]").input_value() == ""
    page.evaluate("jupyterapp.commands.execute('docmanager:save')")
    page.wait_for_timeout(1500)
    text, pages = saved(saving)
    assert any("pk-reader" in html for html in pages), "the page is there, without the article"
    run = "none of whom wished to be quoted"
    assert run in article
    assert run in page.locator(READER).inner_text()
    for kept in (text, *pages):
        assert run not in re.sub(r"<[^>]+>|\s+", " ", kept)
        assert "The published text is shown" not in kept


def test_a_saved_notebook_shows_its_pages_again(browser, saving):
    notebook = Notebook(saving, browser.new_page(), "small.ipynb")
    notebook.run_all()
    notebook.reveal(f"{READER} .pk-strip")
    notebook.page.evaluate("jupyterapp.commands.execute('docmanager:save')")
    notebook.page.wait_for_timeout(1500)
    notebook.shut_kernel_down()
    notebook.page.close()
    again = Notebook(saving, browser.new_page(), "small.ipynb")
    again.reveal(f"{READER} .pk-strip")
    again.page.locator(f"{READER} .pk-number").first.click()
    assert again.page.locator(f"{READER} .pk-there h4").inner_text().startswith("P1")


def test_another_text_is_refused_with_the_reason(opened):
    notebook = opened()
    page = notebook.page
    page.locator(".pk-own summary").click()
    page.locator("[data-unsaved]").fill("It was a dark night. Nobody spoke.")
    page.get_by_role("button", name="Use this text").click()
    page.locator(".pk-own [data-status]:not(:empty)").wait_for()
    assert page.locator(".pk-own-text").count() == 0
    assert notebook.complaints == []
