"""Which folder a notebook's page reaches, and what `python -m kit open` hands to Jupyter."""

import json
import sys
from types import SimpleNamespace

import pytest

from kit.__main__ import main
from kit.server.opening import CONFIG, served_folder
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("notebook", "served"),
    [
        ("notebooks/lesson.ipynb", "notebooks"),
        ("notebooks/explore/1-read.ipynb", "notebooks"),
        ("docs/instructor/lesson-plan.ipynb", "."),
    ],
)
def test_the_lessons_folder_is_all_that_students_reach(notebook, served):
    assert (ROOT / notebook).is_file()
    assert served_folder(ROOT / notebook) == ROOT / served


def test_a_notebook_elsewhere_reaches_its_own_folder(tmp_path):
    assert served_folder(tmp_path / "mine.ipynb") == tmp_path


def test_above_the_folder_where_one_works_is_elsewhere(tmp_path, monkeypatch):
    (here := tmp_path / "here").mkdir()
    monkeypatch.chdir(here)
    assert served_folder(here / ".." / "mine.ipynb") == tmp_path


@pytest.fixture
def started(monkeypatch):
    """Return what Notebook 7 is started with, in place of starting it."""
    import os

    given = []

    def start(arguments):
        given.append((arguments, os.environ["JUPYTER_CONFIG_PATH"]))

    monkeypatch.setitem(sys.modules, "notebook.app", SimpleNamespace(main=start))
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "of-the-user")
    return given


def test_options_are_handed_on(started):
    assert main(["open", "notebooks/lesson.ipynb", "--no-browser", "--port=0"]) == 0
    ((arguments, config),) = started
    assert arguments == [
        f"--ServerApp.root_dir={ROOT / 'notebooks'}",
        "--JupyterNotebookApp.default_url=/notebooks/lesson.ipynb",
        *("--no-browser", "--port=0"),
    ]
    assert config.startswith(str(CONFIG))
    assert config.endswith("of-the-user"), "what the user has there stays"


def test_the_address_is_of_the_page_whatever_it_is_called(started, tmp_path):
    (mine := tmp_path / "é ?#.ipynb").touch()
    assert main(["open", str(mine)]) == 0
    address = started[0][0][1].partition("=")[2]
    assert address == "/notebooks/%C3%A9%20%3F%23.ipynb"


def test_what_is_no_notebook_is_a_line(started, monkeypatch, capsys, tmp_path):
    for path in (tmp_path / "no.ipynb", ROOT / "README.md", ROOT / "notebooks"):
        assert main(["open", str(path)]) == 1
    monkeypatch.setitem(sys.modules, "notebook.app", None)
    assert main(["open", "notebooks/lesson.ipynb"]) == 1
    *missing, notebook = capsys.readouterr().err.splitlines()
    assert len(missing) == 3
    assert all("there is no such notebook" in line for line in missing)
    assert "pip install notebook" in notebook
    assert not started


def test_the_configuration_is_read():
    """Each file is JSON, and what it names is there."""
    files = sorted(CONFIG.rglob("*.json"))
    assert len(files) == 3
    told = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in files}
    room, _, name = told["jupyter_server_config.json"]["ServerApp"][
        "contents_manager_class"
    ].rpartition(".")
    assert hasattr(__import__(room, fromlist=[name]), name)
