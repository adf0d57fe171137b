"""The reader in a real JupyterLab: walked through, filtered, and with the article's own text."""

from __future__ import annotations

import json

import pytest

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
    assert shown(notebook) == ["P29"]
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


def test_a_pasted_article_is_shown_and_not_saved(opened, source):
    notebook = opened()
    page = notebook.page
    page.locator(".pk-own summary").click()
    page.locator("[data-unsaved]").fill(source)
    page.get_by_role("button", name="Use this text").click()
    page.get_by_text("The published text is shown.").wait_for()
    notebook.reveal("[data-near='paragraph=17'] .pk-quoted")
    assert page.locator("[data-near='paragraph=17'] .pk-own-text .pk-quoted").count() == 3
    page.evaluate("jupyterapp.commands.execute('docmanager:save')")
    page.wait_for_timeout(1000)
    saved = (notebook.server.files / notebook.path).read_text(encoding="utf-8")
    assert "widgets" in json.loads(saved)["metadata"], "the widgets' state is saved"
    runs = source.split()
    assert " ".join(runs[100:110]) not in saved.replace("\\n", " ")


def test_another_text_is_refused_with_the_reason(opened):
    notebook = opened()
    page = notebook.page
    page.locator(".pk-own summary").click()
    page.locator("[data-unsaved]").fill("It was a dark night. Nobody spoke.")
    page.get_by_role("button", name="Use this text").click()
    page.locator(".pk-reader [data-status]:not(:empty)").wait_for()
    assert page.locator(".pk-own-text").count() == 0
    assert notebook.complaints == []
