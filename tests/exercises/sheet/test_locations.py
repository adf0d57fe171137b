"""Whose sheets lie where: one person, one place, and nobody is handed another's."""

from __future__ import annotations

import getpass
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kit import ask, my_answers
from kit.exercises.played import session
from kit.exercises.sheet import locations
from kit.exercises.sheet.locations import (
    FOLDER,
    HOME_FOLDER,
    Location,
    find_location,
    host,
    person,
    wanted_folder,
)
from kit.exercises.sheet.open_sheet import AnswerSheet
from tests.conftest import CASE, ROOT
from tests.exercises.drafts import texts, write
from tests.exercises.pressing import fill, press

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such thing")


@pytest.fixture
def project(lesson_folder) -> Path:
    """Return the folder of a project's notebooks, with the working directory in it."""
    (lesson_folder / "lesson.ipynb").touch()
    (lesson_folder / "explore").mkdir()
    return lesson_folder


@pytest.fixture
def opened(case, monkeypatch):
    """Open the user's sheet as a new kernel would, in a folder if one is given."""

    def open_one(folder: Path | None = None) -> AnswerSheet:
        if folder:
            monkeypatch.chdir(folder)
        session._open.clear()
        return session.sheet_of(case)

    return open_one


# --- Two users of one folder ---

ANSWER = """
import json, sys
from kit import answer, ask, load_case, my_answers
case = load_case("iran-mexico-2009")
bar = my_answers(case)
before = [r.values for a in bar.sheet.data.items.values() for r in a.responses]
ask(case, "missing")
if typed := sys.argv[2]:
    bar.sheet.switch(typed)
found = [r.values for a in bar.sheet.data.items.values() for r in a.responses]
bar._draw()
print(json.dumps({"code": bar.sheet.data.code, "before": before, "found": found,
    "page": bar.page.html, "folder": str(bar.sheet.folder)}))
answer("missing", {"who": sys.argv[1], "why": "…"})
assert not bar.sheet.problem
"""


def kernel(folder: Path, user: str, text: str, typed: str = "") -> dict:
    """Answer in a process of a hub's user; return what they met there first."""
    environment = os.environ | {"JUPYTERHUB_USER": user, "PYTHONPATH": str(ROOT)}
    environment |= {"HOME": str(folder.parent / "homes"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", ANSWER, text, typed],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def test_two_users_of_a_shared_folder(project):
    first = kernel(project, "asha", "what Asha wrote")
    second = kernel(project / "explore", "../ben/../..", "what Ben wrote")
    assert second["code"] != first["code"]
    assert first["code"] not in second["page"]
    assert second["before"] == []
    taken = kernel(project, "../ben/../..", "", typed=first["code"])
    assert taken["before"] == [{"who": "what Ben wrote", "why": "…"}], "from another notebook"
    assert taken["code"] == first["code"]
    assert taken["found"] == [], "whoever types another's code begins a sheet of that name"
    again = kernel(project / "explore", "asha", "more")
    assert (again["code"], again["folder"]) == (first["code"], first["folder"])
    assert again["found"] == [{"who": "what Asha wrote", "why": "…"}]
    assert second["code"] not in again["page"]
    folders = {Path(each["folder"]) for each in (first, second)}
    assert {folder.parent for folder in folders} == {project / FOLDER}
    for path in project.rglob("*"):
        assert "asha" not in str(path)
        assert "ben" not in str(path)


@posix
def test_a_folder_is_for_its_user_and_the_one_around_it_for_all(project, opened):
    project.chmod(0o2775)
    sheet = opened()
    write(sheet, "x")
    assert sheet.folder.stat().st_mode & 0o777 == 0o700
    assert sheet.folder.parent.stat().st_mode & 0o7777 == 0o2775


@pytest.mark.parametrize(
    "name", ["../../etc", "C:\\x", "a/b", "名前", "\udce9", "", "x" * 9000, "."]
)
def test_a_users_name_is_no_path(monkeypatch, name):
    monkeypatch.setattr(getpass, "getuser", lambda: name)
    assert person().startswith("user-")
    assert person()[5:].isalnum()
    assert len(person()) == 15


def test_a_system_that_knows_no_name(monkeypatch):
    for error in (OSError, KeyError, ImportError):

        def unknown(error=error):
            raise error

        monkeypatch.setattr(getpass, "getuser", unknown)
        assert person().startswith("user-")


def test_who_keeps_the_answers(monkeypatch):
    assert host() == "computer"
    monkeypatch.setenv("JUPYTERHUB_SERVICE_PREFIX", "/user/asha/")
    monkeypatch.setenv("JUPYTERHUB_USER", "asha")
    assert host() == "server"
    asha = person()
    monkeypatch.setenv("JUPYTERHUB_USER", "Asha")
    assert person() == asha
    monkeypatch.setenv("JUPYTERHUB_USER", "ben")
    assert person() != asha
    monkeypatch.setenv("BINDER_SERVICE_HOST", "https://mybinder.org/")
    assert host() == "binder"
    visit = person()
    monkeypatch.setenv("JUPYTERHUB_USER", "another-name-for-each-visit")
    assert person() == visit
    monkeypatch.setattr(sys, "platform", "emscripten")
    assert host() == "browser"


def test_the_copies_of_a_hubs_users_in_one_browser_are_apart(case, tmp_path, monkeypatch):
    prefixes = set()
    for user in ("asha", "ben"):
        monkeypatch.setenv("JUPYTERHUB_USER", user)
        copies = AnswerSheet(case.story, tmp_path / user).copies
        assert user not in copies.prefix
        prefixes.add(copies.prefix)
    assert len(prefixes) == 2
    monkeypatch.delenv("JUPYTERHUB_USER")
    assert AnswerSheet(case.story, tmp_path).copies.prefix == f"perspective-kit:{CASE}:"


# --- One project ---


def test_all_notebooks_of_a_project_use_one_sheet(project, opened):
    write(opened(), "from the lesson")
    deep = project / "explore" / "mine" / "again"
    teachers = project.parent / "docs" / "instructor"
    for folder in (deep, teachers):
        folder.mkdir(parents=True)
    for folder in (project / "explore", deep, teachers, project.parent, project):
        sheet = opened(folder)
        assert texts(sheet) == {"from the lesson"}
        assert sheet.folder.parent == project / FOLDER


def test_without_a_lesson_it_is_where_the_user_has_answers(lesson_folder, opened):
    inner = lesson_folder / "inner"
    inner.mkdir()
    write(opened(), "x")
    assert opened(inner).folder.parent == lesson_folder / FOLDER


def test_a_folder_without_a_project_is_a_place_of_its_own(lesson_folder, opened):
    assert opened().folder.parent == lesson_folder / FOLDER


def test_nothing_above_the_home_is_looked_at(tmp_path, monkeypatch):
    home = tmp_path / "home"
    inner = home / "inner"
    inner.mkdir(parents=True)
    (tmp_path / "lesson.ipynb").touch()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(inner)
    assert wanted_folder().parent == inner / FOLDER
    monkeypatch.setenv("HOME", str(tmp_path))
    assert wanted_folder().parent == tmp_path / FOLDER


# --- A folder that cannot be written ---


def make_unwritable(project: Path) -> None:
    """Put a file where the folder would be: also root cannot write there."""
    (project / FOLDER).write_text("not a folder")


def test_the_home_is_used_instead_and_the_bar_says_so(case, project, opened):
    make_unwritable(project)
    sheet = opened()
    assert sheet.folder == project.parent / HOME_FOLDER / person()
    write(sheet, "x")
    assert not sheet.problem
    assert texts(opened(project / "explore")) == {"x"}
    page = my_answers(case).page.html
    assert "cannot be written" in page
    assert f"~/{HOME_FOLDER}/{person()}/{sheet.path.name}" in page
    assert page.count("Not saved") == 0


def test_with_no_home_either_it_says_so_from_the_beginning(case, project, opened, monkeypatch):
    make_unwritable(project)
    monkeypatch.setenv("HOME", str(project / FOLDER))
    bar = my_answers(case)
    assert bar.page.status.startswith("Not saved on disk")
    assert "Saved" not in bar.page.html
    assert "will be saved" not in bar.page.html
    write(bar.sheet, "x")
    assert "Saved" not in bar.page.html
    (project / FOLDER).unlink()
    write(bar.sheet, "y")
    assert bar.page.status == ""
    assert "Saved on every change, on this computer" in bar.page.html
    assert texts(opened()) == {"x", "y"}


def test_what_is_in_the_home_is_there_when_the_project_can_be_written_again(project, opened):
    make_unwritable(project)
    sheet = opened()
    write(sheet, "at home")
    (project / FOLDER).unlink()
    again = opened()
    assert again.folder.parent == project / FOLDER
    assert again.data.code == sheet.data.code
    assert texts(again) == {"at home"}
    write(again, "here")
    assert again.clear()
    assert list(project.parent.rglob(f"{CASE}--*")) == []
    assert opened().is_empty


def test_a_copy_that_cannot_be_deleted_is_named(case, tmp_path, monkeypatch):
    here, there = tmp_path / "here", tmp_path / "there"
    write(AnswerSheet(case.story, there, "mine"), "old")
    sheet = AnswerSheet(case.story, Location(here, others=(there,)), "mine")
    write(sheet, "new")
    unlink = Path.unlink

    def refuse(path, *args, **more):
        if path.parent == there:
            raise PermissionError(13, "Permission denied")
        unlink(path, *args, **more)

    monkeypatch.setattr(Path, "unlink", refuse)
    assert sheet.clear()
    assert sheet.notice == "An older copy in there could not be deleted: Permission denied."
    assert list(here.glob(f"{CASE}--*")) == []


# --- What an earlier kit left: the sheets of all, beside each notebook ---


@pytest.fixture
def old(case, project) -> AnswerSheet:
    """Return a sheet as an earlier kit kept it."""
    sheet = AnswerSheet(case.story, project / FOLDER, "amber-heron-4827")
    write(sheet, "from before")
    sheet.write_beside(f"{sheet.path.stem}.html", "from before, too")
    return sheet


def test_old_sheets_are_taken_over(project, opened, old):
    (project / FOLDER / "of-another-program.json").touch()
    sheet = opened()
    assert sheet.data.code == old.data.code
    assert texts(sheet) == {"from before"}
    assert sheet.path.exists()
    assert sorted(path.name for path in (project / FOLDER).iterdir() if path.name[0] != ".") == [
        "of-another-program.json",
        sheet.folder.name,
    ]
    assert sheet.clear()
    assert not any("before" in p.read_text() for p in project.rglob("*") if p.is_file())


def test_an_old_kernel_that_goes_on_loses_nothing(opened, old):
    opened()
    write(old, "more from the old one")
    assert texts(opened()) == {"from before", "more from the old one"}


def test_a_sheet_beside_an_old_notebook_of_the_project(case, project, opened):
    write(AnswerSheet(case.story, project / "explore" / FOLDER, "mine"), "explored")
    sheet = opened(project / "explore")
    assert texts(sheet) == {"explored"}
    assert sheet.folder.parent == project / FOLDER


@posix
def test_nothing_is_taken_over_where_another_has_written(case, project, old, monkeypatch):
    monkeypatch.setattr(os, "getuid", lambda: old.path.stat().st_uid + 1)
    bar = my_answers(case)
    assert bar.sheet.data.code != old.data.code
    assert old.data.code not in bar.page.html
    assert "has answers from before an update" in bar.page.html
    assert old.path.exists()
    bar._message_came(bar.page, {"picked": old.path.read_text()}, [])
    assert texts(bar.sheet) == {"from before"}
    assert project in bar.sheet.folder.parents


@pytest.mark.parametrize("is_mounted", [True, False])
def test_on_a_hub_only_in_the_home(project, opened, old, monkeypatch, is_mounted):
    """All its users may be one to the system, and see a disk in their homes that they share."""
    monkeypatch.setenv("JUPYTERHUB_USER", "asha")
    monkeypatch.setattr(os.path, "ismount", lambda path: is_mounted and Path(path) == project)
    assert (opened().data.code == old.data.code) is not is_mounted
    monkeypatch.setenv("HOME", str(project / "explore"))
    monkeypatch.setenv("JUPYTERHUB_USER", "ben")
    assert opened().data.code != old.data.code


def test_on_windows_only_in_the_home(project, monkeypatch):
    monkeypatch.delattr(os, "getuid", raising=False)
    monkeypatch.setenv("USERNAME", "Asha")
    for name in ("LOGNAME", "USER", "LNAME"):
        monkeypatch.delenv(name, raising=False)
    (project / FOLDER).mkdir()
    assert locations._is_ours_alone(project / FOLDER)
    monkeypatch.setenv("HOME", str(project / "explore"))
    assert not locations._is_ours_alone(project / FOLDER)
    assert find_location(CASE).folder == wanted_folder()


# --- A browser keeps nothing of what was cleared ---


def test_clearing_makes_each_notebook_forget(case, lesson_folder):
    assert lesson_folder
    player, bar, brief = ask(case, "missing"), my_answers(case), my_answers(case)
    fill(player, "A trader", "Figures.")
    press(player, "save")
    copies, code = bar.sheet.copies, bar.sheet.data.code
    sent = []
    brief.page.content.send = sent.append
    press(bar, "clear")
    forgotten = {key for message in sent for key in message.get("forget", [])}
    assert {copies.key(code), f"perspective-kit:{CASE}:{code}"} <= forgotten
    bar.sheet.switch(code)
    assert code not in str(copies.forget_message(bar.sheet.data))
