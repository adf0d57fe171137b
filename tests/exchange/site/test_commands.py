"""What `kit site` says when it cannot build; what it builds: tests/browser/test_site.py."""

import subprocess
import urllib.error

import pytest

from kit.__main__ import main
from kit.exchange.site import downloads
from kit.exchange.site.building import MARK, may_be_replaced
from kit.exchange.site.changing import NotBuiltError, replace_once
from tests.conftest import ROOT


@pytest.fixture
def complaint(tmp_path, monkeypatch, capsys):
    """Return a function that runs the command and returns the one line that it ends with."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def _complaint(*arguments):
        assert main(["site", *map(str, arguments)]) == 1
        (line,) = capsys.readouterr().err.splitlines()
        return line

    return _complaint


def test_it_says_where_the_notebooks_are_looked_for(complaint):
    assert "--notebooks" in complaint()


def test_only_a_site_is_replaced(complaint, tmp_path):
    mine = tmp_path / "mine"
    mine.mkdir()
    assert may_be_replaced(mine)
    (mine / "thesis.txt").touch()
    assert complaint("--notebooks", ROOT / "notebooks", "--to", mine).startswith(f"{mine}: ")
    assert [it.name for it in mine.iterdir()] == ["thesis.txt"]
    (mine / MARK).touch()
    assert may_be_replaced(mine)
    assert not may_be_replaced(mine / MARK)


def test_a_zip_of_something_else_stays(complaint, tmp_path):
    mine = tmp_path / "site.zip"
    mine.write_text("mine", encoding="utf-8")
    assert complaint("--notebooks", ROOT / "notebooks", "--zip").startswith("site.zip: ")
    assert mine.read_text(encoding="utf-8") == "mine"


def test_no_story_is_there_twice(complaint):
    assert "two stories have this id" in complaint(
        ROOT / "data/school-phones", "--notebooks", ROOT / "notebooks"
    )


def test_without_a_network_it_says_what_it_wanted(complaint, monkeypatch, tmp_path):
    def unreachable(*_, **__):
        raise urllib.error.URLError("Name or service not known")

    monkeypatch.setattr(downloads.urllib.request, "urlopen", unreachable)
    line = complaint("--notebooks", ROOT / "notebooks")
    assert line.endswith("cannot be fetched: Name or service not known")
    assert "pyodide" in line
    assert not (tmp_path / "site").exists()


def test_another_file_than_was_published_is_refused(complaint, monkeypatch, tmp_path):
    class Answer:
        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def read(self):
            return b"not what you asked for"

    monkeypatch.setattr(downloads.urllib.request, "urlopen", lambda *_, **__: Answer())
    assert "is not the file that was published" in complaint("--notebooks", ROOT / "notebooks")
    assert not list((tmp_path / "cache").rglob("*.wasm"))


def test_what_pip_cannot_do_is_said_in_a_line(tmp_path, monkeypatch):
    (tmp_path / f"pyodide-{downloads.PYODIDE}").mkdir()
    failed = subprocess.CompletedProcess([], 1, "", "Looking\nERROR: No matching distribution\n")
    monkeypatch.setattr(downloads.subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(downloads.NotFetchedError) as error:
        downloads.fetched(tmp_path)
    assert str(error.value).endswith("cannot be fetched: ERROR: No matching distribution")
    assert not [it for it in tmp_path.iterdir() if it.name.startswith("tools")]


def test_a_page_that_is_not_as_it_was_is_no_site(tmp_path):
    page = tmp_path / "index.html"
    for text in ("", "<body><body>"):
        page.write_text(text, encoding="utf-8")
        with pytest.raises(NotBuiltError, match=r"index\.html is not as it was"):
            replace_once(page, "<body>", "")
