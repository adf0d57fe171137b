"""What a colleague fills in changes just that, and what cannot be taken changes nothing."""

from __future__ import annotations

import difflib
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml
from openpyxl import load_workbook

from kit.__main__ import main
from kit.case.case import load_case
from kit.exchange.formats import FORMATS
from kit.exchange.into_case import NotTakenError
from kit.exchange.sheets.importing import import_sheets
from tests import made_up
from tests.exchange.folders import bytes_of, copied, of_raw, written

NAME = "school-phones"
DAY = date(2015, 5, 1)


@pytest.fixture
def folder(tmp_path) -> Path:
    return copied(NAME, tmp_path)


@pytest.fixture
def book(folder, tmp_path) -> Path:
    path = tmp_path / "case.xlsx"
    path.write_bytes(FORMATS["excel"].write(load_case(folder)))
    return path


def filled(path: Path, fill: Callable) -> Path:
    """Let somebody fill a workbook in, and save it as a program of spreadsheets does."""
    book = load_workbook(path)
    fill(book)
    book.save(path)
    return path


def cell(sheet, id_, title):
    """Return the cell of a row by the id in its first column."""
    titles = [it.value for it in sheet[1]]
    row = next(row for row in sheet.iter_rows() if row[0].value == id_)
    return row[titles.index(title)]


def add(sheet, **cells):
    titles = [it.value for it in sheet[1]]
    sheet.append([cells.get(title) for title in titles])


def changed_lines(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    found = []
    for name in after:
        texts = (it.get(name, b"").decode().splitlines() for it in (before, after))
        found += [line for line in difflib.ndiff(*texts) if line[:1] in "+-"]
    return found


def test_a_changed_cell_changes_its_value_and_nothing_else(folder, book):
    def fill(book):
        cell(book["voices"], "ruth-adeyemi", "role").value = "headteacher"
        cell(book["voices"], "ruth-adeyemi", "confidence").value = 0.8
        cell(book["facts"], "distracted-65", "kind").value = "Official record"
        cell(book["case"], "article.outlet", "value").value = "The Post"

    before = bytes_of(folder)
    found = import_sheets(filled(book, fill), folder)
    assert len(found.told) == 4
    assert "voices, ruth-adeyemi, role: “head” → “headteacher”" in found.told
    assert sorted(changed_lines(before, bytes_of(folder))) == [
        "+       confidence: 0.8",
        "+       role: headteacher",
        "+     kind: official record",
        "+   outlet: The Post",
        "-       confidence: 0.9",
        "-       role: head",
        "-     kind: statistic",
        "-   outlet: The Ferrow Post",
    ]


def test_new_rows_are_added_and_counted(folder, book):
    said = " ".join(load_case(folder).data.text[1].split()[:5])

    def fill(book):
        add(book["voices"], name="Ann Lee", kind="person", identification="named", stance="none")
        add(book["facts"], statement="There are 900 pupils.", kind="statistic")
        add(book["facts"], id="bell", statement="A bell rings.", verdict="not found", finding="No.")
        add(book["citations"], voice="ann-lee", evidence="bell", reading="It rings.", use="cites")
        add(book["passages"], voice="karim-haddad", fragment=said)
        cell(book["paragraphs"], "1", "digest").value = None

    found = import_sheets(filled(book, fill), folder)
    case = load_case(folder).data
    ann = case.voices_by_id["ann-lee"]
    assert (ann.name, ann.citations[0].evidence) == ("Ann Lee", "bell")
    assert case.evidence_by_id["there-are-900-pupils"].kind == "statistic"
    assert case.voices_by_id["karim-haddad"].passages[-1].paragraph == 2
    assert case.paragraphs[0].digest is None
    assert "counts.yaml" in found.files
    assert len(found.told) == 6


def test_rows_and_sheets_that_are_missing_delete_nothing(folder, book):
    def fill(book):
        book["voices"].delete_rows(2)
        del book["facts"]
        sheet = book["passages"]
        sheet.move_range(f"A2:{sheet.cell(sheet.max_row, sheet.max_column).coordinate}", rows=3)
        book["sources"].cell(1, book["sources"].max_column + 1).value = "my notes"

    before = bytes_of(folder)
    found = import_sheets(filled(book, fill), folder)
    assert bytes_of(folder) == before
    assert found.notes == (
        "voices: not in the sheet, and left in the case: ruth-adeyemi",
        "sources: columns of others are left out: my notes",
        "not in the file, and left as they are: facts",
    )


def copy(sheet, n):
    """Copy a row below the last one, with what is hidden in it, and return the new one."""
    cells = [it.value for it in sheet[n]]
    sheet.append(cells)
    return sheet[sheet.max_row]


def test_a_copied_row_is_a_new_one_and_a_lost_id_is_no_loss(folder, book):
    def fill(book):
        copy(book["voices"], 2)[0].value = "ann-lee"
        copied = copy(book["facts"], 2)
        copied[0].value, copied[1].value = None, "Another fact."
        copied = copy(book["citations"], 2)
        copied[0].value = None
        book["voices"]["A3"].value = None
        book["passages"]["A2"].value = None

    found = import_sheets(filled(book, fill), folder)
    assert [it.partition(": ")[0] for it in found.told] == [
        "voices, row 12 (ann-lee)",
        "citations, row 19 (ruth-adeyemi)",
        "facts, row 14 (another-fact)",
    ]
    assert not found.notes


def test_what_was_taken_out_of_the_case_meanwhile_stays_out(folder, book):
    path = folder / "voices.yaml"
    text = path.read_text(encoding="utf-8")
    gone = "      - fragment: The weakest pupils gained most\n"
    path.write_text(text.replace(gone, ""), encoding="utf-8")
    found = import_sheets(book, folder)
    (note,) = found.notes
    assert note == "passages, row 5: was taken out of the case since the export, and stays out"
    assert not found.told


def test_what_was_changed_in_the_case_meanwhile_stays(folder, book):
    path = folder / "voices.yaml"
    text = path.read_text(encoding="utf-8")
    new = "    passages:\n      - fragment: governors decide\n      - fragment: Lessons are for"
    text = text.replace("    passages:\n      - fragment: Lessons are for", new, 1)
    path.write_text(text.replace("role: head\n", "role: the head\n"), encoding="utf-8")

    def fill(book):
        cell(book["passages"], "ruth-adeyemi/1", "begins").value = "Lessons"

    found = import_sheets(filled(book, fill), folder)
    assert [*found.told] == ["passages, ruth-adeyemi/2, begins: nothing → “Lessons”"]
    now = path.read_text(encoding="utf-8")
    assert "role: the head\n" in now
    added = "and phones get in the way\n        begins: Lessons\n"
    assert now == text.replace("role: head\n", "role: the head\n").replace(
        "and phones get in the way\n", added, 1
    )

    def again(book):
        cell(book["voices"], "ruth-adeyemi", "country").value = "Nowhere"

    with pytest.raises(
        NotTakenError, match=r"voices, row 2: was changed here, and in the case, too"
    ):
        import_sheets(filled(book, again), folder)
    assert path.read_text(encoding="utf-8") == now


def merge(sheet):
    sheet.merge_cells("B3:C3")


FAULTS = {
    "no such word": (
        lambda it: setattr(cell(it["voices"], "ruth-adeyemi", "kind"), "value", "teacher"),
        "voices, row 2, column kind: says 'teacher'; choose one of: person, institution, group,",
    ),
    "no such voice": (
        lambda it: add(it["citations"], voice="ruth-adeyem", evidence="distracted-65"),
        "column voice: no voice 'ruth-adeyem'; did you mean 'ruth-adeyemi'?",
    ),
    "no such source": (
        lambda it: setattr(cell(it["facts"], "distracted-65", "references"), "value", "oecd, bera"),
        "facts, row 2, column references: no reference 'oecd'; did you mean 'oecd-2024'?",
    ),
    "an id that was changed": (
        lambda it: setattr(it["voices"]["A2"], "value", "ruth"),
        "voices, row 2, column id: an id stays as it was: write 'ruth-adeyemi' again",
    ),
    "no id": (
        lambda it: add(it["voices"], id="Ann Lee", name="Ann"),
        "column id: 'Ann Lee' is no id; write it so: ann-lee",
    ),
    "an id twice": (
        lambda it: setattr(it["voices"]["A3"], "value", "ruth-adeyemi"),
        "voices, row 3, column id: 'ruth-adeyemi' is in row 2, too",
    ),
    "a column that is gone": (
        lambda it: it["voices"].delete_cols(2),
        "voices: has no column name; put it back",
    ),
    "merged": (lambda it: merge(it["voices"]), "column B3:C3: these cells are merged; part them"),
    "a date": (
        lambda it: setattr(cell(it["sources"], "daily-mail-2015", "date"), "value", DAY),
        "column date: Excel made a date of what was typed; give the cell the format Text",
    ),
    "no date": (
        lambda it: setattr(cell(it["sources"], "daily-mail-2015", "date"), "value", "May-15"),
        "column date: 'May-15' is no date; write it as text: 2009, 2009-04 or 2009-04-07",
    ),
    "a formula": (
        lambda it: setattr(cell(it["voices"], "ruth-adeyemi", "role"), "value", "=1+1"),
        "column role: holds a formula",
    ),
    "no number": (
        lambda it: setattr(cell(it["voices"], "ruth-adeyemi", "confidence"), "value", "high"),
        "column confidence: 'high' is no number",
    ),
    "no paragraph": (
        lambda it: setattr(cell(it["passages"], "ruth-adeyemi/1", "paragraph"), "value", 99),
        "column paragraph: there is no paragraph 99; there are 16",
    ),
    "emptied": (
        lambda it: [setattr(one, "value", None) for one in it["missing voices"][2][1:-1]],
        "missing voices, row 2: is empty; an import deletes no rows",
    ),
    "another voice's": (
        lambda it: setattr(cell(it["passages"], "ruth-adeyemi/1", "voice"), "value", "sealwell"),
        "column voice: stays with 'ruth-adeyemi'",
    ),
    "another case's": (
        lambda it: setattr(cell(it["case"], "id", "value"), "value", "other"),
        "these are sheets of the case 'other', not of 'school-phones'",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_cannot_be_taken_is_one_line_and_nothing_is_changed(name, folder, book, capsys):
    spoil, line = FAULTS[name]

    def fill(book):
        cell(book["voices"], "karim-haddad", "role").value = "somebody else"
        spoil(book)

    before = bytes_of(folder)
    assert main(["import", str(filled(book, fill)), "--into", str(folder)]) == 1
    told = capsys.readouterr()
    lines = told.err.splitlines()
    assert any(line in it for it in lines), lines
    assert lines[-1] == "Nothing was changed."
    assert len(lines) <= 3
    assert not told.out
    assert bytes_of(folder) == before


def as_saved_in_europe(text: str) -> str:
    """Return a sheet as Excel saves it where commas stand in numbers."""
    return "\r\n".join(line.strip('"').replace('","', ";") for line in text.splitlines()) + "\r\n"


def test_csv_is_read_from_a_zip_a_folder_and_one_file_with_semicolons(folder, tmp_path):
    path = tmp_path / "case.zip"
    path.write_bytes(FORMATS["csv"].write(load_case(folder)))
    unpacked = tmp_path / "unpacked"
    with zipfile.ZipFile(path) as archive:
        archive.extractall(unpacked)
    glossary = unpacked / "sources.csv"
    text = glossary.read_bytes().decode("utf-8-sig")
    assert "Want to boost pupils' results? Ban mobiles" in text
    text = text.replace("Ban mobiles", "Ban them")
    before = bytes_of(folder)
    glossary.write_bytes(text.encode("utf-8-sig"))
    assert len(import_sheets(unpacked, folder).told) == 1
    for name, old in before.items():
        (folder / name).write_bytes(old)
    small = unpacked / "verbs.csv"
    small.write_text(as_saved_in_europe(small.read_text("utf-8-sig")), encoding="utf-8")
    assert not import_sheets(small, folder).told
    small.write_text(small.read_text("utf-8").replace("added", "shouted", 1), encoding="utf-8")
    (line,) = import_sheets(small, folder).told
    assert line.endswith("verb: “added” → “shouted”")
    small.write_bytes("paragraph;é".encode("cp1252"))
    with pytest.raises(NotTakenError, match=r"verbs\.csv: is not UTF-8; save it as “CSV UTF-8”"):
        import_sheets(small, folder)


@pytest.mark.parametrize("ending", [".xlsx", ".zip"])
@pytest.mark.parametrize("cut", [0, 10, 20_000])
def test_a_damaged_file_is_one_line(ending, cut, folder, tmp_path, capsys):
    kind = {".xlsx": "excel", ".zip": "csv"}[ending]
    path = tmp_path / f"damaged{ending}"
    path.write_bytes(FORMATS[kind].write(load_case(folder))[:cut])
    before = bytes_of(folder)
    assert main(["import", str(path), "--into", str(folder)]) == 1
    assert capsys.readouterr().err.startswith(f"{path}: is damaged, or no ")
    assert bytes_of(folder) == before


def test_a_problem_of_the_case_is_told_after_the_import(folder, book, capsys):
    def fill(book):
        cell(book["passages"], "ruth-adeyemi/1", "fragment").value = "nobody said this"

    assert main(["import", str(filled(book, fill)), "--into", str(folder)]) == 1
    out = capsys.readouterr().out
    assert "passages, ruth-adeyemi/1, fragment: “Lessons are for" in out
    assert "voices.yaml:" in out


SHAPES = {
    "codebook": "x",
    "sectors": {"a": "b"},
    "voices": "x",
    "paragraphs": ["x", {"n": "x"}],
    "references": [["x"]],
    "evidence": {"id": "x"},
    "counts": ["x"],
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_case_of_any_shape_is_imported_into_or_told(name, tmp_path, capsys):
    path = tmp_path / "case.zip"
    folder = written(made_up.one_each(), tmp_path)
    path.write_bytes(FORMATS["csv"].write(load_case(folder)))
    raw = yaml.load((folder / "case.yaml").read_text("utf-8"), yaml.BaseLoader)
    odd = of_raw(raw | {name: SHAPES[name]}, tmp_path / "odd")
    assert main(["import", str(path), "--into", str(odd)]) in {0, 1}
    told = capsys.readouterr()
    assert told.out or told.err
