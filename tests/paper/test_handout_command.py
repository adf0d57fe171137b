"""The command that writes the lesson on paper: what it writes, and what it leaves alone."""

import pytest

from kit.__main__ import main
from kit.paper.handout import handout
from tests.conftest import CASE


def test_the_command_writes_both(tmp_path, monkeypatch, capsys, case):
    monkeypatch.chdir(tmp_path)
    for _ in range(2):  # the second time over the first
        assert main(["handout", CASE]) == 0
    assert main(["handout", CASE, "--student"]) == 0
    out = capsys.readouterr().out
    assert "A4 or Letter" in out
    assert out.count("one side only: the names would stand on the back") == 3
    both = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert both == {
        f"{CASE}-handout.html": handout(case.data),
        f"{CASE}-handout-student.html": handout(case.data, with_key=False),
    }


def test_the_usual_name_is_no_licence_to_replace(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    mine = tmp_path / f"{CASE}-handout.html"
    mine.write_text("mine")
    assert main(["handout", CASE]) == 1
    assert capsys.readouterr().err == (
        f"{mine.name}: is there already and is no handout; use another name\n"
    )
    assert mine.read_text() == "mine"


def test_the_command_replaces_a_handout_and_nothing_else(tmp_path, capsys):
    mine, page = tmp_path / "mine.html", tmp_path / "page.html"
    mine.write_text("mine")
    assert main(["handout", CASE, "--to", str(page)]) == 0
    assert main(["handout", CASE, "--to", str(page), "--student"]) == 0
    assert "Teacher's key" not in page.read_text(encoding="utf-8")
    capsys.readouterr()
    folder = tmp_path / "folder.html"
    folder.mkdir()
    for path in (mine, folder, tmp_path / "nowhere" / "x.html"):
        assert main(["handout", CASE, "--to", str(path)]) == 1
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith(f"{path}: ")
        assert len(err.splitlines()) == 1
    assert mine.read_text() == "mine"


@pytest.mark.parametrize("name", ["handout.pdf", "handout", "handout.html.docx"])
def test_another_ending_is_refused(name, tmp_path, monkeypatch, capsys):
    """A browser would not open it as a page."""
    monkeypatch.chdir(tmp_path)
    assert main(["handout", CASE, "--to", name]) == 2
    html = name.rpartition(".")[0] or name
    assert capsys.readouterr().err == (
        f"{name}: the page is HTML; name it {html}.html, then open it and print it\n"
    )
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["a.htm", "A.HTML"])
def test_the_endings_of_a_page_are_taken(name, tmp_path):
    assert main(["handout", CASE, "--to", str(tmp_path / name)]) == 0


def test_a_failure_loses_nothing(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["handout", CASE]) == 0
    before = (tmp_path / f"{CASE}-handout.html").read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert main(["handout", CASE, "--student", "--to", f"{CASE}-handout.html"]) == 1
    assert "cannot be written: No space left" in capsys.readouterr().err
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [before]


def test_the_command_names_an_unknown_case(capsys):
    assert main(["handout", "iran"]) == 1
    assert capsys.readouterr().err.startswith("no case 'iran'")
