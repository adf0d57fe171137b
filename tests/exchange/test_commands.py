"""The command that writes a quiz."""

from __future__ import annotations

import pytest

from kit.__main__ import main
from kit.exchange.quiz.moodle import moodle_xml
from kit.exchange.quiz.qti import qti_zip
from tests.conftest import CASE


def test_writes_a_file_for_each_platform(tmp_path, monkeypatch, capsys, case):
    monkeypatch.chdir(tmp_path)
    assert main(["quiz", CASE]) == 0
    assert main(["quiz", CASE, "--format", "qti"]) == 0
    assert (tmp_path / f"{CASE}-quiz.xml").read_bytes() == moodle_xml(case.data)
    assert (tmp_path / f"{CASE}-quiz.zip").read_bytes() == qti_zip(case.data)
    out = capsys.readouterr().out.splitlines()
    assert len(out) == 2
    assert "essay with 0 points" in out[0]


def test_replaces_nothing_and_says_why_it_cannot_write(tmp_path, capsys):
    mine = tmp_path / "mine.xml"
    mine.write_text("mine")
    for path in (mine, tmp_path / "nowhere" / "x.xml"):
        assert main(["quiz", CASE, "--to", str(path)]) == 1
        err = capsys.readouterr().err
        assert err.startswith(f"{path}: ")
        assert len(err.splitlines()) == 1
    assert mine.read_text() == "mine"


@pytest.mark.parametrize(("kind", "name"), [("moodle", "x.zip"), ("qti", "x.xml"), ("qti", "x")])
def test_another_ending_is_refused(kind, name, tmp_path, capsys):
    assert main(["quiz", CASE, "--format", kind, "--to", str(tmp_path / name)]) == 2
    assert "ends in" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_case_that_is_not_there_is_one_line(capsys):
    assert main(["quiz", "iran"]) == 1
    assert "no case 'iran'" in capsys.readouterr().err
