"""The same notebooks where nothing runs: exported, or opened as somebody else saved them."""

from __future__ import annotations

import shutil

import pytest

from tests.browser.screen import WIDER_THAN_THE_WINDOW

CELLS = (
    "from kit import *\nfrom kit.lenses.room.figure import turns\n"
    'case = load_case("iran-mexico-2009")',
    "compare(case)",
    "balance(case)",
    "turns(case)",
    'gate(ask(case, "view"), story)',
)
# What no reader should meet: how Python writes a widget or a figure, or what is hidden elsewhere.
RAW = (
    "Lens(",
    "Gate(",
    "kit.browser.page",
    "children=",
    '"data"',
    "{'",
    "not found",
    "No answer from",
)


@pytest.fixture(scope="session")
def executed(tmp_path_factory):
    """Return a notebook with each kind of output, as saved without the widgets' state."""
    import nbclient
    import nbformat

    cells = [nbformat.v4.new_code_cell(source) for source in CELLS]
    notebook = nbformat.v4.new_notebook(cells=cells)
    folder = tmp_path_factory.mktemp("executed")
    client = nbclient.NotebookClient(
        notebook, resources={"metadata": {"path": str(folder)}}, store_widget_state=False
    )
    return client.execute()


def check_that_they_read_well(outputs, case):
    """Each voice is named, figures have tables, and what can do nothing here looks it."""
    compared, counted, figure, gate = range(4)
    for number, output in enumerate(outputs):
        text = output.inner_text()
        assert [raw for raw in RAW if raw in text] == []
        if number == compared:
            assert [v.name for v in case.data.voices if v.name not in text] == []
            assert output.locator("tbody tr:visible").count() == len(case.data.voices)
            align = output.locator("td").first.evaluate("cell => getComputedStyle(cell).textAlign")
            assert align == "left"
        if number == counted:
            assert output.locator("table:visible").count() >= 2
        if number == figure:
            # Lab draws it, trusted or not; an exported page has the table instead.
            rows = output.locator("tbody tr:visible").count()
            assert rows > len(case.data.speakers) or output.locator(".js-plotly-plot").is_visible()
    assert number == gate
    assert output.locator("textarea:disabled:visible").count() == 2


@pytest.mark.filterwarnings("default")  # nbconvert and its parts have warnings of their own
def test_exported_page_without_a_network(browser, executed, case, tmp_path):
    import nbconvert

    html, _ = nbconvert.HTMLExporter().from_notebook_node(executed)
    file = tmp_path / "exported.html"
    file.write_text(html, encoding="utf-8")
    for width in (1200, 400):
        with browser.new_context(
            viewport={"width": width, "height": 1000}, offline=True
        ) as context:
            page = context.new_page()
            page.goto(file.as_uri())
            check_that_they_read_well(page.locator(".jp-OutputArea-output").all(), case)
            assert not page.evaluate(WIDER_THAN_THE_WINDOW)


@pytest.mark.slow
def test_opened_untrusted_and_not_run(server, open_in_lab, executed, case):
    import nbformat

    nbformat.write(executed, server.files / "saved.ipynb")
    notebook = open_in_lab("saved.ipynb", theme="Dark")
    assert not notebook.page.evaluate(
        "() => jupyterapp.shell.currentWidget.content.widgets.some(cell => cell.model.trusted)"
    )
    check_that_they_read_well(map(notebook.page.locator, notebook.outputs()), case)
    assert notebook.complaints == []


def test_plain_text_is_a_line(executed):
    outputs = [output for cell in executed.cells for output in cell.outputs]
    for output in outputs:
        text = output.data["text/plain"]
        assert len(text) < 800
        assert [raw for raw in RAW if raw in text] == []
    assert outputs[0].data["text/plain"].startswith("All voices in one table Voice Answer")


@pytest.mark.slow
def test_notebook_7_on_a_phone(server, open_page):
    """By mouse: run, answer, and what opens is as wide as its place. By keyboard: the lesson."""
    (server.files / "phone").mkdir()  # answers lie beside the notebook: no other test meets them
    shutil.copy(server.files / "lesson.ipynb", server.files / "phone")
    notebook = open_page("phone/lesson.ipynb", "notebook", width=400)
    # On a phone the menu is behind a button; the command is the same.
    notebook.page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
    notebook.wait_until_run()
    question = "form .pk-player"
    notebook.reveal(question)
    assert not notebook.page.locator(".pk-story").count()
    notebook.page.locator(f"{question} input[type=radio]").first.check()
    notebook.page.locator(f"{question} textarea").first.fill("Some words.")
    notebook.page.locator(f"{question} [data-press^=save]").first.click()
    notebook.reveal(".pk-story")
    for output in notebook.outputs():
        assert notebook.too_wide(output) == []
    assert not notebook.page.evaluate(WIDER_THAN_THE_WINDOW)
    assert notebook.complaints == []
