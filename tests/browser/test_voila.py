"""Voila: a page for each visitor, who all have one server's folder, and answers that never meet."""

from __future__ import annotations

import shutil

import nbformat
import pytest
import yaml

from tests.browser.playing import FIRST, answer_the_first_question
from tests.browser.screen import WIDER_THAN_THE_WINDOW
from tests.browser.voila import PACKAGES, Visitor, installed, served
from tests.conftest import ROOT
from tests.hostile import HOSTILE, hostile_data

pytestmark = pytest.mark.slow
CELLS = (
    "from kit import *\ncase = load_case('./hostile')",
    "compare(case)",
    "balance(case)",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("voila")


@pytest.fixture(scope="module")
def address(browser, folder):  # noqa: ARG001  # so that nothing is installed in vain
    shutil.copytree(ROOT / "notebooks", folder / "notebooks")
    with served(folder / "notebooks", installed(folder)) as address:
        yield address


@pytest.fixture
def visit(browser, address):
    visitors = []

    def one(path: str, **how) -> Visitor:
        visitors.append(Visitor(browser, address + path, **how))
        return visitors[-1]

    yield one
    for visitor in visitors:
        visitor.close()


def bar(visitor):
    return visitor.page.locator(".pk-answers").first


def test_the_lesson_keeps_visitors_apart_and_gives_answers_back(visit, folder):
    first = visit("lesson.ipynb")
    page = first.page
    code = page.locator(".pk-you b").inner_text()
    assert "will be saved in this browser." in bar(first).inner_text()
    assert "What you write is kept in no file." in bar(first).inner_text()
    before = page.locator(".jp-Cell").count()
    page.locator(f"{FIRST} textarea").first.press_sequentially("dd00aabbxx")
    page.keyboard.press("Shift+Enter")
    assert page.locator(".jp-Cell").count() == before
    assert page.locator(f"{FIRST} textarea").first.input_value().startswith("dd00aabbxx")
    assert not page.locator(".pk-story").count()
    answer_the_first_question(page, f"A word. {HOSTILE}")
    bar(first).get_by_text("Saved on every change, in this browser.").wait_for()

    second = visit("lesson.ipynb", width=400)
    assert code not in second.page.content()
    assert "A word." not in second.page.content()
    assert second.page.locator(f"{FIRST} textarea").first.input_value() == ""
    assert not second.page.evaluate(WIDER_THAN_THE_WINDOW)

    page.reload(wait_until="commit")
    first.wait_until_shown()
    bar(first).get_by_text(f"This browser has answers by {code}").wait_for()
    bar(first).get_by_role("button", name="Take them back").press("Enter")
    page.locator(".pk-story").wait_for(state="attached")
    assert page.locator(".pk-you b").inner_text() == code
    assert page.locator(f"{FIRST} textarea").first.input_value() == f"A word. {HOSTILE}"
    assert page.evaluate("() => window.hacked") is None
    assert not [*folder.rglob("answers"), *folder.rglob("perspective-kit-answers")]
    assert first.unexpected() + second.unexpected() == []


def test_compare_and_figures(visit):
    visitor = visit("explore/2-compare.ipynb?theme=dark")
    page = visitor.page
    lens = page.locator("form .pk-compare").first
    first, second = lens.get_by_role("combobox").all()
    first.select_option("oliver-revell")
    second.focus()
    page.keyboard.press("ArrowUp")
    chosen = (first.input_value(), second.input_value())
    assert chosen[0] == "oliver-revell"
    assert chosen[1] != "gary-sick"
    lens.get_by_role("button", name="Swap").press("Enter")
    assert (first.input_value(), second.input_value()) == chosen[::-1]
    assert lens.get_by_role("region", name="Where they part").is_visible()
    page.locator(".js-plotly-plot .main-svg").first.wait_for()
    assert visitor.unexpected() == []


def test_hostile_text_does_not_run(visit, folder, small_raw):
    (folder / "notebooks/hostile").mkdir()
    data = yaml.safe_dump(hostile_data(small_raw), allow_unicode=True)
    (folder / "notebooks/hostile/case.yaml").write_text(data, encoding="utf-8")
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(it) for it in CELLS])
    notebook.metadata["kernelspec"] = {
        "name": "python3",
        "display_name": "Python 3",
        "language": "python",
    }
    nbformat.write(notebook, folder / "notebooks/hostile.ipynb")
    visitor = visit("hostile.ipynb")
    page = visitor.page
    claim = page.locator(".pk-compare .pk-claim").first
    claim.wait_for()
    assert HOSTILE in claim.inner_text()
    page.locator(".pk-figure .main-svg").first.wait_for()
    page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })")
    page.wait_for_timeout(300)
    assert page.evaluate("() => window.hacked") is None
    assert visitor.unexpected() == []


def test_the_page_about_it_names_what_is_tried_here():
    assert f"pip install {PACKAGES[0]}\n" in (ROOT / "docs/voila.md").read_text(encoding="utf-8")
