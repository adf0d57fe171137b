"""Every notebook is committed the way it should be, and the lesson runs headless."""

import re

import pytest

from tests.conftest import CASE, ROOT

NOTEBOOKS = sorted((ROOT / "notebooks").rglob("*.ipynb"))
each = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def read(path):
    import nbformat  # here, since it takes seconds to import

    return nbformat.read(path, as_version=4)


@pytest.mark.filterwarnings("default")  # nbclient and its parts have warnings of their own
def test_the_lesson_runs_without_a_browser():
    """As all notebooks do in JupyterLab: tests/browser/test_notebooks.py."""
    import nbclient

    path = ROOT / "notebooks/lesson.ipynb"
    notebook = read(path)
    client = nbclient.NotebookClient(
        notebook, timeout=120, resources={"metadata": {"path": str(path.parent)}}
    )
    client.execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert outputs
    assert not [o for o in outputs if o.output_type in {"stream", "error"}]


@each
def test_is_committed_without_outputs(path):
    notebook = read(path)
    assert "widgets" not in notebook.metadata
    for cell in notebook.cells:
        assert not cell.get("outputs")
        assert not cell.get("execution_count")


@each
def test_cells_are_short_and_import_only_the_kit(path):
    notebook = read(path)
    assert len(notebook.cells) <= 15
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            assert len(cell.source.split()) <= 70, cell.source
        else:
            lines = cell.source.splitlines()
            assert len(lines) <= 4, cell.source
            assert all(line.startswith("from kit ") for line in lines if "import " in line)


@each
def test_names_no_story_but_in_the_line_that_opens_it(path, case):
    """So that another case is one changed line."""
    names = {voice.name for voice in case.data.voices} | {case.title, case.data.article.outlet}
    names |= {voice.affiliation.country or "" for voice in case.data.voices}
    telling = {word for name in names for word in re.findall(r"[A-Z]\w{3,}", name)}
    opens = f'load_case("{CASE}")'
    for cell in read(path).cells:
        said = cell.source.replace(opens, "")
        assert not telling.intersection(re.findall(r"\w+", said)), said
        assert not re.search(r"\b(19|20)\d\d\b|\bP\d+\b", said), said
        assert not any(v.id in said for v in case.data.voices if "-" in v.id), said
