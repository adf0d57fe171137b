"""`Page` in JupyterLab and Notebook 7: keys that are not for cells, and a page that is late."""

from __future__ import annotations

import pytest

from tests.browser.controls import (
    CONTROLS,
    HTML,
    VALUES,
    Controls,
    check_each_control,
    check_the_tab_key,
    check_undo,
)
from tests.browser.rig import Notebook

PAGE = f"""
from ipywidgets import SelectMultiple
from markupsafe import Markup
from kit.browser.page import Lens, Page

page = Page(Markup({HTML!r}), {VALUES})
lens = Lens(page)
lens.children += (SelectMultiple(description="Pick", options=["p", "q"]),)
lens
"""
APPS = ("lab", pytest.param("notebook", marks=pytest.mark.slow))
KEYS = (
    *("ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Enter", "Escape"),
    *("a", "b", "c", "m", "x", "y", "d", "d", "0", "0", "Shift+M"),
    *("Control+a", "Control+x", "Control+z", "Control+Shift+z"),
)


def controls_in(notebook: Notebook) -> Controls:
    """Run the notebook with the page; return what is in it."""
    notebook.run_all()
    notebook.page.wait_for_selector(".pk-lens form select")

    def values() -> dict:
        notebook.page.wait_for_timeout(150)
        return notebook.python("page.values")

    return Controls(notebook.page, values)


@pytest.mark.parametrize("app", APPS)
def test_keys_do_in_a_cell_what_they_do_elsewhere(server, open_page, app):
    """JupyterLab cancels line breaks and undo, moves between cells, and takes letters."""
    notebook = open_page(server.add_notebook("keys.ipynb", PAGE), app)
    controls = controls_in(notebook)
    check_each_control(controls)
    check_undo(controls)
    check_the_tab_key(controls)
    assert notebook.complaints == []


@pytest.mark.parametrize("app", APPS)
def test_keys_do_not_reach_the_cells(server, open_page, app):
    path = server.add_notebook("controls.ipynb", "before = 1", PAGE, "after = 1")
    notebook = open_page(path, app)
    notebook.run_all()
    page = notebook.page
    page.wait_for_selector(".pk-lens form select")
    before = notebook.cells()
    active = "() => jupyterapp.shell.currentWidget.content.activeCellIndex"
    for kind, selector in CONTROLS.items():
        control = page.locator(selector).first
        control.click()
        index = page.evaluate(active)
        for key in KEYS:
            control.focus()
            page.keyboard.press(key)
        page.wait_for_timeout(100)
        assert notebook.cells() == before, kind
        assert page.evaluate(active) == index, kind
        assert page.locator(".jp-Dialog").count() == 0, kind
        assert control.evaluate("element => element === document.activeElement"), kind
    for kind in ("select", "text", "button", "ordinary widget in a lens"):
        page.locator(CONTROLS[kind]).first.focus()
        counts = notebook.execution_counts()
        page.keyboard.press("Shift+Enter")
        notebook.wait_until_run(after=counts[1])
        assert notebook.cells() == before, kind
        page.wait_for_selector(".pk-lens form select")
    assert notebook.complaints == []


# anywidget's patience with a page that is not ready, which a busy browser exceeds: here at once.
IMPATIENT = """
const timeout = AbortSignal.timeout.bind(AbortSignal);
AbortSignal.timeout = (patience) => timeout(patience === 2000 ? 0 : patience);
"""


@pytest.mark.slow
def test_a_page_that_was_late_hears_python(open_page, server):
    notebook = open_page(server.add_notebook("late.ipynb", PAGE), "lab", script=IMPATIENT)
    notebook.run_all()
    page = notebook.page
    page.locator(CONTROLS["text"]).fill("typed")
    notebook.wait_until("page.values['text'] == 'typed'")
    notebook.run("page.values = page.values | {'text': 'said by Python'}")
    page.wait_for_function("document.querySelector('[name=text]').value === 'said by Python'")
    notebook.run(
        "page.content.send({'lend': '<template data-part=\"lent p\">borrowed</template>'})"
    )
    page.get_by_text("borrowed").wait_for()
    notebook.run("page.html = Markup('<p class=n>drawn anew <b data-status></b></p>')")
    notebook.run("page.status = 'Kept.'")
    page.get_by_text("drawn anew Kept.").wait_for()
