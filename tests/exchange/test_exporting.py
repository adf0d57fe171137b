"""The commands that write a case in other formats, and read one."""

from __future__ import annotations

import pytest

from kit.__main__ import main
from kit.case.case import load_case
from kit.exchange.formats import FORMATS
from tests import made_up
from tests.exchange.folders import bytes_of, copied, written

NAME = "school-phones"


@pytest.mark.parametrize("name", FORMATS)
def test_writes_a_file_says_what_is_not_in_it_and_replaces_nothing(
    name, tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / f"{NAME}{FORMATS[name].ending}"
    assert main(["export", NAME, "--to", name]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith(f"{path.name}: ")
    assert told[1].startswith("Not in it: ")
    assert len(told) == 2
    data = path.read_bytes()
    assert data == FORMATS[name].write(load_case(NAME))
    assert main(["export", NAME, "--to", name]) == 1
    assert capsys.readouterr().err == f"{path.name}: is there already; use another name\n"
    assert path.read_bytes() == data
    assert main(["export", NAME, "--to", name, "--file", "x.doc"]) == 2
    assert "ends in" in capsys.readouterr().err
    assert main(["export", NAME, "--to", name, "--file", f"no/x{FORMATS[name].ending}"]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_a_draft_goes_out_where_somebody_is_to_fill_it_in(tmp_path, monkeypatch, capsys):
    folder = written(made_up.bare().model_copy(update={"draft": True}), tmp_path)
    monkeypatch.chdir(tmp_path)
    codes = {name: main(["export", str(folder), "--to", name]) for name in FORMATS}
    assert codes == {name: 0 if name in {"excel", "csv"} else 1 for name in FORMATS}
    assert "draft" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["x.doc", "none.xlsx", "none.zip", "none.csv"])
def test_what_is_no_file_to_import_is_one_line(name, tmp_path, capsys):
    folder = copied(NAME, tmp_path)
    before = bytes_of(folder)
    assert main(["import", str(tmp_path / name), "--into", str(folder)]) in {1, 2}
    err = capsys.readouterr().err
    assert err.startswith(str(tmp_path / name))
    assert len(err.splitlines()) == 1
    assert bytes_of(folder) == before


def test_there_is_a_line_where_excel_is_not_installed(tmp_path, monkeypatch, capsys):
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    monkeypatch.chdir(tmp_path)
    assert main(["export", NAME, "--to", "excel"]) == 1
    (tmp_path / "a.xlsx").write_bytes(b"")
    assert main(["import", "a.xlsx", "--into", NAME]) == 1
    assert capsys.readouterr().err.count("pip install perspective-kit[excel]") == 2
