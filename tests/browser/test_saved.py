"""What a saved notebook holds: its pages, and never an article that was pasted."""

from __future__ import annotations

import base64
import json
import re
import zlib

import pytest

from tests.browser.rig import ROOT, Server
from tests.conftest import small_case_text

READER = ".pk-reader"


@pytest.fixture
def path(server):
    """Return a notebook with the small case's reader, on a server that saves widgets."""
    folder = server.new_folder()
    (folder / "bus-lane").mkdir()
    (folder / "bus-lane" / "case.yaml").write_text(small_case_text(), encoding="utf-8")
    code = "import kit\nkit.reader(kit.load_case('./bus-lane'))"
    with server.saving_widgets():
        yield server.add_notebook(f"{folder.name}/small.ipynb", code)


def saved(server: Server, path: str) -> tuple[str, list[str]]:
    """Save; return the notebook's file and every page in it, inflated."""
    text = (server.files / path).read_text(encoding="utf-8")
    metadata = json.loads(text)["metadata"]
    state = metadata["widgets"]["application/vnd.jupyter.widget-state+json"]["state"]
    packed = [model["state"]["packed"] for model in state.values() if "packed" in model["state"]]
    return text, [zlib.decompress(base64.b64decode(page)).decode() for page in packed]


def save(notebook) -> None:
    notebook.page.evaluate("jupyterapp.commands.execute('docmanager:save')")
    notebook.page.wait_for_function("() => !jupyterapp.shell.currentWidget.context.model.dirty")


@pytest.mark.slow
def test_a_pasted_article_is_shown_and_not_saved_and_the_pages_are(
    server, open_page, open_in_lab, path
):
    notebook = open_page(path, "lab")  # settings are read when Lab is loaded
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
    save(notebook)
    text, pages = saved(server, path)
    assert any("pk-reader" in html for html in pages), "the page is there, without the article"
    run = "none of whom wished to be quoted"
    assert run in article
    assert run in page.locator(READER).inner_text()
    for kept in (text, *pages):
        assert run not in re.sub(r"<[^>]+>|\s+", " ", kept)
        assert "The published text is shown" not in kept

    notebook.close()
    again = open_in_lab(path)
    again.reveal(f"{READER} .pk-strip")
    again.page.locator(f"{READER} .pk-number").first.click()
    assert again.page.locator(f"{READER} .pk-there h4").inner_text().startswith("P1")
