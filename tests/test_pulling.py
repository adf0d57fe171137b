"""A hub's link gives out the notebooks: what a second press does to a student's work."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv

import pytest

from tests.checkout import copy_of_the_checkout, do_without

pytestmark = pytest.mark.slow
ME = ("-c", "user.name=Teacher", "-c", "user.email=teacher@example.org")
LESSON, OTHER = "notebooks/lesson.ipynb", "notebooks/practice.ipynb"
CASE = "data/iran-mexico-2009/case.yaml"
ANSWER = """
from kit import load_case
from kit.exercises.played.session import sheet_of
sheet = sheet_of(load_case("iran-mexico-2009"))
sheet.give(sheet.new_slot("sort-1", "first"), {"words": "mine"}, "kept", finished=True)
"""


def git(folder, *words):
    subprocess.run(["git", *ME, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def puller(tmp_path_factory):
    """Return nbgitpuller's program, in an environment of its own."""
    folder = tmp_path_factory.mktemp("puller")
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [programs / "python", "-m", "pip", "install", "--quiet", "nbgitpuller==1.3.0"]
    if subprocess.run(pip, check=False, capture_output=True).returncode:
        do_without("nbgitpuller could not be installed")
    return programs / "gitpuller"


@pytest.fixture
def upstream(tmp_path):
    folder = tmp_path / "upstream"
    copy_of_the_checkout(folder)
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=begin")
    return folder


@pytest.fixture
def pull(puller, upstream, tmp_path):
    """Press the link."""

    def pull():
        words = [puller, upstream.as_uri(), "main", tmp_path / "home"]
        subprocess.run(words, cwd=tmp_path, check=True, capture_output=True)
        return tmp_path / "home"

    return pull


def change(path, edit):
    """Edit a notebook as JupyterLab writes it."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    edit(notebook["cells"])
    text = json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def play(home):
    """Answer, run the lesson and write into it; return the answers' files."""
    env = {**os.environ, "PYTHONPATH": str(home), "JUPYTERHUB_USER": "ada", "HOME": str(home)}
    subprocess.run([sys.executable, "-c", ANSWER], cwd=home / "notebooks", env=env, check=True)
    output = {"output_type": "stream", "name": "stdout", "text": ["shown\n"]}

    def run(cells):
        for n, cell in enumerate(it for it in cells if it["cell_type"] == "code"):
            cell.update(execution_count=n + 1, outputs=[output])
        cells[0]["source"] = ["A student's own words"]

    change(home / LESSON, run)
    return answers(home)


def answers(home):
    found = (home / "notebooks" / "answers").rglob("*")
    return {path: path.read_bytes() for path in found if path.is_file()}


def renew(upstream):
    def edit(cells):
        cells[0]["source"] = ["A teacher's new words"]
        cells[-1]["source"] = ["A teacher's last words"]

    for notebook in (LESSON, OTHER):
        change(upstream / notebook, edit)
    case = upstream / CASE
    case.write_text(case.read_text(encoding="utf-8") + "# renewed\n", encoding="utf-8")
    git(upstream, "commit", "--quiet", "--all", "--message=renew")


def test_an_update_leaves_a_students_work_alone(pull, upstream):
    home = pull()
    kept = play(home)
    assert any(path.suffix == ".json" for path in kept)
    renew(upstream)
    pull()
    assert answers(home) == kept
    cells = json.loads((home / LESSON).read_text(encoding="utf-8"))["cells"]
    assert cells[0]["source"] == ["A student's own words"]
    assert cells[-1]["source"] == ["A teacher's last words"]
    assert all(it["outputs"] for it in cells if it["cell_type"] == "code")
    assert (home / OTHER).read_bytes() == (upstream / OTHER).read_bytes()
    assert (home / CASE).read_bytes() == (upstream / CASE).read_bytes()


def test_who_renames_their_notebook_gets_a_fresh_one(pull, upstream):
    home = pull()
    kept = play(home)
    renew(upstream)
    own = (home / LESSON).rename(home / "notebooks" / "mine.ipynb")
    pull()
    assert (home / LESSON).read_bytes() == (upstream / LESSON).read_bytes()
    assert "A student's own words" in own.read_text(encoding="utf-8")
    assert answers(home) == kept
