"""Every notebook is committed the way it should be, and the lesson runs headless."""

import re

import pytest

from kit import load_case
from kit.case.calls import RUN_ALL_FIRST, CallError
from kit.lenses.common.telling import Told
from tests.browser.cells import run_cell
from tests.conftest import CASE, ROOT

NOTEBOOKS = sorted(
    path for room in ("notebooks", "docs/instructor") for path in (ROOT / room).rglob("*.ipynb")
)
EXPLORE = sorted((ROOT / "notebooks/explore").glob("*.ipynb"))
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
def test_links_lead_somewhere(path):
    for cell in read(path).cells:
        for link in re.findall(r"\]\(([^)#\s]+)\)", cell.source):
            assert link.startswith("https://") or (path.parent / link).is_file(), link


@pytest.mark.parametrize("name", ["lesson", "controversy", "practice", "explore/*"])
def test_what_students_open_can_be_handed_in(name):
    for path in (ROOT / "notebooks").glob(f"{name}.ipynb"):
        hands_in = ("hand_in(this_case())", 'part("leave")')
        assert any(cell.source.endswith(hands_in) for cell in read(path).cells), path


@each
def test_cells_are_short_and_import_only_the_kit(path):
    notebook = read(path)
    assert len(notebook.cells) <= (15 if path.stem in {"lesson", "controversy"} else 20)
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            assert len(cell.source.split()) <= 70, cell.source
        else:
            lines = cell.source.splitlines()
            assert len(lines) <= 4, cell.source
            assert all(line.startswith("from kit ") for line in lines if "import " in line)


@each
@pytest.mark.usefixtures("lesson_folder")
def test_no_cell_fails_when_it_is_the_only_one_that_runs(path, monkeypatch):
    """It shows what it should, or says in one line what to do first."""
    for cell in read(path).cells:
        monkeypatch.setattr("kit.case.case._opened", [])
        monkeypatch.setattr("kit.lesson.part._started", [])
        if cell.cell_type == "code":
            opens = "load_case(" in cell.source or "author(" in cell.source
            assert says_run_all_first(cell.source) is not opens, cell.source


def says_run_all_first(source):
    try:
        shown = run_cell(source, {})
    except CallError as error:
        shown = Told(error)
    said = isinstance(shown, Told) and str(shown.error)
    assert said in {False, RUN_ALL_FIRST}
    return bool(said)


@each
def test_names_no_story_but_in_the_line_that_opens_it(path, case):
    """So that another case is one changed line."""
    voices = case.data.voices
    named = [word for v in voices if v.is_named for word in re.findall(r"[A-Z]\w{3,}", v.name)]
    countries = [voice.affiliation.country for voice in voices if voice.affiliation.country]
    telling = {*named, *countries, case.title, case.data.article.outlet}
    opens = f'load_case("{CASE}")'
    for cell in read(path).cells:
        said = cell.source.replace(opens, "")
        assert not [name for name in telling if re.search(rf"\b{name}\b", said)], said
        assert not re.search(r"\b(19|20)\d\d\b|\bP\d+\b", said), said
        assert not any(v.id in said for v in voices if "-" in v.id), said


@pytest.mark.parametrize("path", EXPLORE, ids=lambda path: path.stem)
def test_exploring_ends_with_a_question_of_ones_own_and_a_figure_to_imitate(path, case):
    """Both go for any case: they name nobody and nothing of the bundled one."""
    *_, task, figure = read(path).cells
    assert "**A question of your own.**" in task.source
    assert ".plot." in figure.source.splitlines()[-1]
    told = f"{task.source} {figure.source}".casefold()
    labels = [stance.label for stance in case.stances]
    names = [name for voice in case.data.voices for name in (voice.id, voice.name.split()[-1])]
    for name in {*labels, *names, "iran", "mexico"} - {"reporter"}:
        assert not re.search(rf"\b{re.escape(name.casefold())}\b", told), name
    load_case(CASE)
    found = {}
    exec(figure.source.rpartition("\n")[0], found)
    assert eval(figure.source.splitlines()[-1], found).data
