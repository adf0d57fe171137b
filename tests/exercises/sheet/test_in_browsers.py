"""Where Python runs in a browser: no lock, no other user, and a page that may refuse."""

import errno
import sys
from pathlib import Path

import pytest

from kit.exercises.sheet import locations
from kit.exercises.sheet.locations import FOLDER, find_location, make_folder, wanted_folder
from kit.exercises.sheet.open_sheet import AnswerSheet
from tests.conftest import CASE


@pytest.fixture
def in_browser(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "emscripten")
    monkeypatch.setitem(sys.modules, "filelock", None)  # which is not there
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def open_sheet(case):
    def _open():
        sheet = AnswerSheet(case.story, find_location(CASE))
        slot = sheet.new_slot("opening", "first")
        return sheet, lambda text: sheet.edit(slot, {"why": text})

    return _open


def refusing(monkeypatch, name, only=None):
    """Let a call fail as a browser's Python does of a file that its page does not have."""
    allowed = getattr(Path, name)

    def refuse(path, *args, **kwargs):
        if only in {None, path}:
            raise OSError(errno.EINVAL, "Invalid argument")
        return allowed(path, *args, **kwargs)

    monkeypatch.setattr(Path, name, refuse)


def test_a_sheet_is_saved_again_and_again(in_browser, open_sheet):
    sheet, write = open_sheet()
    for text in ("one", "two", "three"):
        write(text)
        assert (sheet.problem, sheet.notice) == ("", "")
        assert text in sheet.path.read_text(encoding="utf-8")
    assert sheet.path.is_relative_to(in_browser / FOLDER)
    assert not list(in_browser.rglob("*.lock"))


@pytest.mark.usefixtures("in_browser")
def test_nothing_is_written_before_there_is_an_answer(monkeypatch):
    for name in ("write_bytes", "mkdir", "touch"):
        refusing(monkeypatch, name)
    assert find_location(CASE).folder == wanted_folder()


@pytest.mark.usefixtures("in_browser")
def test_a_file_that_python_still_knows_is_written_anew(open_sheet, monkeypatch):
    sheet, write = open_sheet()
    write("one")
    sheet.path.unlink()
    with monkeypatch.context() as patched:
        refusing(patched, "stat", only=sheet.path)
        write("two")
    assert "was written anew" in sheet.notice
    assert "two" in sheet.path.read_text(encoding="utf-8")


def test_a_folder_that_python_still_knows_is_made_anew(in_browser, monkeypatch):
    known = {in_browser / "answers", in_browser / "answers/user-x"}
    make, remove = Path.mkdir, Path.rmdir

    def mkdir(path, mode=0o777, *, exist_ok=False):
        if path in known:
            raise FileExistsError(errno.EEXIST, "File exists")
        make(path, mode, exist_ok=exist_ok)

    def rmdir(path):
        known.remove(path)
        if path.exists():
            remove(path)

    monkeypatch.setattr(Path, "mkdir", mkdir)
    monkeypatch.setattr(Path, "rmdir", rmdir)
    make_folder(in_browser / "answers/user-x")
    assert (in_browser / "answers/user-x").is_dir()
    assert locations.host() == "browser"


@pytest.mark.usefixtures("in_browser")
def test_what_a_full_browser_does_not_take_is_said(open_sheet, monkeypatch):
    sheet, write = open_sheet()
    write("one")
    refusing(monkeypatch, "replace")
    write("two")
    assert "this browser is full, or keeps no files" in sheet.problem
    assert "two" in sheet.data.to_json()
