"""Text is never a formula: sums of money stay sums, and a case colours nothing by TeX."""

from __future__ import annotations

import pytest
import yaml

from tests.conftest import small_case_text
from tests.hostile import hostile_data

pytestmark = pytest.mark.slow
TEX = r"$40 million, then $20 million \(\color{red}{x}\) \[y\] $$z$$ \begin{align}w\end{align}"
TYPESET = "mjx-container, .MathJax, .MathJax_Display"
# MathJax 2, in exported pages and on other sites, and 3, in JupyterLab.
LEFT_ALONE = (".tex2jax_ignore", ".mathjax_ignore")
CELLS = (
    "from kit import *\nfrom kit.lenses.evidence.figure import checks\n"
    "from kit.lenses.room.figure import turns\n"
    "case = load_case('./tex')",
    "case.voices",
    "case.paragraphs",
    "compare(case)",
    "reader(case)",
    "turns(case)",
    "story(case)",
    "ask(case, kinds=['view', 'sort'])",
    "my_answers(case)",
)


def write_case(folder) -> None:
    """Write the small case with TeX in every field that takes free text."""
    raw = yaml.load(small_case_text(), yaml.CBaseLoader)
    (folder / "tex").mkdir()
    text = yaml.safe_dump(hostile_data(raw, TEX), allow_unicode=True)
    (folder / "tex" / "case.yaml").write_text(text, encoding="utf-8")


@pytest.fixture(scope="session")
def executed(tmp_path_factory):
    """Return a notebook with TeX in its outputs; its last cell is a formula that is meant."""
    import nbclient
    import nbformat

    folder = tmp_path_factory.mktemp("tex")
    write_case(folder)
    cells = [nbformat.v4.new_code_cell(source) for source in CELLS]
    cells.append(nbformat.v4.new_markdown_cell("A formula: $x^2$"))
    notebook = nbformat.v4.new_notebook(cells=cells)
    client = nbclient.NotebookClient(
        notebook, resources={"metadata": {"path": str(folder)}}, store_widget_state=False
    )
    return client.execute()


def check_that_text_is_text(notebook) -> None:
    """Nothing in an output is typeset, though the formula of a Markdown cell is."""
    notebook.page.locator(f".jp-MarkdownCell :is({TYPESET})").first.wait_for()
    seen = 0
    for output in map(notebook.page.locator, notebook.outputs()):
        assert output.locator(TYPESET).count() == 0
        seen += "$40 million, then $20 million" in output.inner_text()
    assert seen >= 4


def test_run_in_lab(server, open_in_lab, executed):
    import nbformat

    folder = server.files / "tex-run"
    folder.mkdir()
    write_case(folder)
    nbformat.write(executed, folder / "tex.ipynb")
    notebook = open_in_lab("tex-run/tex.ipynb")
    notebook.run_all()
    check_that_text_is_text(notebook)


def test_opened_untrusted_and_not_run(server, open_in_lab, executed):
    import nbformat

    nbformat.write(executed, server.files / "tex.ipynb")
    check_that_text_is_text(open_in_lab("tex.ipynb"))


@pytest.mark.filterwarnings("default")  # nbconvert and its parts have warnings of their own
def test_exported(browser, executed, tmp_path):
    """MathJax comes from a network there, so that what it leaves alone is looked at instead."""
    import nbconvert

    html, _ = nbconvert.HTMLExporter().from_notebook_node(executed)
    file = tmp_path / "exported.html"
    file.write_text(html, encoding="utf-8")
    with browser.new_context(offline=True) as context:
        page = context.new_page()
        page.goto(file.as_uri())
        outputs = page.locator(".jp-RenderedHTMLCommon.jp-OutputArea-output")
        money = page.get_by_text("$40 million, then $20 million")
        inside = money.locator("xpath=ancestor::*[contains(@class, 'tex2jax_ignore')]")
        assert outputs.count() >= len(CELLS) - 1
        for place in money.all():
            for name in LEFT_ALONE:
                assert place.evaluate("(node, name) => !!node.closest(name)", name), place
        assert inside.count() >= 4
