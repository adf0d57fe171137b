"""The teacher's own table in a browser: found, chosen, put in order; and what a notebook saves."""

import json

import pytest
from ipywidgets import Widget

from kit import class_table, load_case, simulate_class
from kit.classroom.shown.table_lens import TableLens
from kit.classroom.table.page import table_page

CASE = "school-phones"


@pytest.fixture(scope="module")
def sheets():
    return simulate_class(load_case(CASE), students=8, seed=2)


@pytest.fixture
def lens(sheets) -> TableLens:
    return class_table(load_case(CASE), sheets, names=True)


def test_a_notebook_saves_nobody(lens):
    saved = json.dumps(Widget.get_manager_state()["state"], default=str)
    saved += lens.without_widgets() + json.dumps(lens._repr_mimebundle_(), default=str)
    for row in lens.table.rows:
        assert row.code not in saved
        assert not any(it.text in saved for it in row.texts)
    assert "No student" in lens.without_widgets()


def test_names_are_shown_only_if_asked_for(sheets, tmp_path):
    folder = tmp_path / "Ana García_12345_assignsubmission_file_"
    folder.mkdir()
    (folder / f"{CASE}--{sheets[0].code}.json").write_text(sheets[0].to_json())
    table = class_table(load_case(CASE), tmp_path).table
    assert "García" in table_page(table, names=True)
    for trace in ("García", "12345"):
        assert trace not in table_page(table, names=False)


def test_hostile_texts_stay_texts(sheets):
    evil = "<img src=x onerror=alert(1)>"
    made = sheets[0].to_json().replace("(made up)", evil)
    sheet = type(sheets[0]).model_validate_json(made)
    html = table_page(class_table(load_case(CASE), [sheet]).table, names=True)
    assert "&lt;img" in html
    assert "<img" not in html


@pytest.fixture
def tab(open_tab, lens):
    tab = open_tab(lens)
    tab.settle()
    tab.update()
    return tab


def codes(tab) -> list[str]:
    """Return the codes that show, from top to bottom."""
    rows = tab.page.locator("tr[data-listed]:visible > th")
    return [text.split("\n")[0] for text in rows.all_inner_texts()]


def test_rows_come_in_the_order_that_is_chosen(tab, lens):
    assert codes(tab) == sorted(row.code for row in lens.table.rows)
    tab.page.locator("select[name=order]").select_option("open")
    left = {row.code: row.open for row in lens.table.rows}
    assert [left[code] for code in codes(tab)] == sorted(left.values(), reverse=True)
    tab.page.locator("select[name=order]").select_option("code")
    assert codes(tab) == sorted(left)


def test_rows_are_chosen_and_found(tab, lens):
    late = {row.code for row in lens.table.rows if row.handed_in is None}
    tab.page.locator("select[name=show]").select_option("late")
    assert 0 < len(late) < 8
    assert set(codes(tab)) == late
    tab.page.locator("select[name=show]").select_option("all")
    code = lens.table.rows[3].code
    tab.page.locator("[data-finds]").fill(code[-4:])
    assert codes(tab) == [code]
    # What the others wrote goes with them.
    assert tab.page.locator(".pk-wrote:visible").count() <= 1


def test_texts_are_behind_a_fold(tab, lens):
    row = next(row for row in lens.table.rows if row.texts)
    text = tab.page.locator(f"[data-fold='{row.code}'] dd").first
    assert not text.is_visible()
    tab.page.locator(f"[data-fold='{row.code}'] summary").click()
    assert text.is_visible()
    assert row.texts[0].text in text.inner_text()


def test_it_is_saved_as_a_file(lens, tmp_path, capsys):
    lens.save(tmp_path / "class.csv")
    assert "8 students" in capsys.readouterr().out
    assert (tmp_path / "class.csv").exists()
