"""The kit as a package: built, installed where there is no checkout, and used there."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.checkout import copy_of_the_checkout, run, uv
from tests.conftest import CASE, ROOT

pytestmark = pytest.mark.slow
# What lies about in a folder that is worked in, and is nobody's to pass on.
NOT_OURS = (
    f"data/{CASE}/article.txt",
    f"data/{CASE}/mine.txt",
    f"data/{CASE}/.ipynb_checkpoints/voices-checkpoint.yaml",
    "kit/__pycache__/case.cpython-311.pyc",
    "kit/answers/made-up.json",
    "notebooks/answers/made-up.json",
)
SDIST_ALSO = {".gitignore", "LICENSE", "PKG-INFO", "README.md", "pyproject.toml"}
# Prints all that the browser gets of each lens, with models numbered in the order they are made in.
ALL_LENSES = """
import json, kit
from ipywidgets import Widget

case = kit.load_case("iran-mexico-2009")
functions = [getattr(kit, name) for name in kit.__all__]
made = [lens(case) for lens in functions if lens.__module__.startswith("kit.lenses")]
state = Widget.get_manager_state()["state"]
text = json.dumps([*state.values()])
for number, id_ in enumerate(state):
    text = text.replace(id_, str(number))
print(json.dumps({"kit": kit.__file__, "lenses": len(made), "text": text}))
"""
ONE_ANSWER = """
import kit
case = kit.load_case("iran-mexico-2009")
kit.ask(case, "strongest")
print(len(case.voices), kit.answer("strongest", "Embassies talk. Talking is their work."))
"""


def files(folder: Path, *rooms: str) -> set[str]:
    found = (path for room in rooms for path in (folder / room).rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in found}


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """Return a copy of the project, as it came."""
    folder = tmp_path_factory.mktemp("project")
    copy_of_the_checkout(folder)
    return folder


@pytest.fixture(scope="module")
def wheel(project, tmp_path_factory) -> Path:
    """Return the wheel of a project that has been worked in, as `pip install .` builds it."""
    folder = Path(shutil.copytree(project, tmp_path_factory.mktemp("used") / "project"))
    for name in NOT_OURS:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("not ours to pass on", encoding="utf-8")
    uv("build", "--no-build-isolation", "--wheel", "-o", folder.parent, folder=folder)
    return next(folder.parent.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """Return the Python of an environment that has the wheel and what that needs."""
    environment = tmp_path_factory.mktemp("installed") / "environment"
    uv("venv", "--python", sys.executable, environment, folder=wheel.parent)
    python = next(path for path in environment.rglob("python*") if path.stem == "python")
    locked = ("--constraints", ROOT / "requirements.lock")
    uv("pip", "install", "--python", python, *locked, wheel, folder=wheel.parent)
    return python


def test_a_wheel_has_the_kit_and_the_cases_alone(project, wheel):
    ours = files(project, "kit") | {f"kit/{name}" for name in files(project, "data")}
    with zipfile.ZipFile(wheel) as inside:
        names = {name for name in inside.namelist() if ".dist-info/" not in name}
    assert names == ours


def test_an_sdist_has_the_same_and_builds_the_same_wheel(project, wheel, tmp_path):
    uv("build", "--no-build-isolation", "-o", tmp_path, folder=project)
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as inside:
        names = {name.partition("/")[2] for name in inside.getnames()}
    assert names == files(project, "kit", "data") | SDIST_ALSO
    assert next(tmp_path.glob("*.whl")).read_bytes() == wheel.read_bytes()


def test_the_command_line(installed, tmp_path):
    def kit(*arguments: str | Path) -> subprocess.CompletedProcess:
        return run(installed, "-m", "kit", *arguments, folder=tmp_path)

    assert kit("list").stdout.startswith(f"{CASE}  ")
    checked = kit("check")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert checked.stdout.startswith(f"{CASE}: well formed")
    assert kit("handout", CASE).returncode == 0
    paper = (tmp_path / f"{CASE}-handout.html").read_text(encoding="utf-8")
    assert "<style>" in paper
    assert "Gary Sick" in paper


def test_the_browser_gets_what_it_gets_from_a_checkout(installed, tmp_path):
    there = run(installed, "-c", ALL_LENSES, folder=tmp_path)
    assert there.returncode == 0, there.stderr
    here = run(sys.executable, "-c", ALL_LENSES, folder=tmp_path, PYTHONPATH=str(ROOT))
    there, here = json.loads(there.stdout), json.loads(here.stdout)
    assert Path(there.pop("kit")).is_relative_to(installed.parents[1])
    assert Path(here.pop("kit")).is_relative_to(ROOT)
    assert there["lenses"] > 10
    assert there == here


def test_a_sheet_is_kept_in_the_folder_that_is_worked_in(installed, tmp_path):
    done = run(installed, "-c", ONE_ANSWER, folder=tmp_path)
    assert done.stdout.startswith("25 Kept."), done.stderr
    (sheet,) = (tmp_path / "answers").rglob("*.json")
    assert "Talking is their work." in sheet.read_text(encoding="utf-8")


def test_no_text_is_attached_inside_the_installed_kit(installed, tmp_path):
    """But to a copy of the case, as the refusal says."""

    def attach(case: str) -> str:
        done = run(installed, "-m", "kit", "attach", case, "mine.txt", folder=tmp_path)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
        return done.stderr

    (tmp_path / "mine.txt").write_text("Another text.", encoding="utf-8")
    before = files(installed.parents[1], ".")
    folder, to = attach(CASE).split("copy the folder ")[1].split(",")[0].split(" to ")
    assert files(installed.parents[1], ".") == before
    shutil.copytree(folder, tmp_path / to)
    assert "it has next to nothing of what the case quotes" in attach(to)


def test_a_kit_without_its_cases_says_so(installed, tmp_path):
    data = next(installed.parents[1].rglob("kit/data"))
    aside = data.rename(tmp_path / "aside")
    try:
        for command in ("list", "check"):
            done = run(installed, "-m", "kit", command, folder=tmp_path)
            assert (done.returncode, done.stdout) == (1, "")
            assert len(done.stderr.splitlines()) == 1
            assert "there are no cases; install the kit again" in done.stderr
    finally:
        aside.rename(data)
