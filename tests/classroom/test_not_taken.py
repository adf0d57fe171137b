"""What was not taken is said wherever it counts, and names nobody where a class may look on."""

from __future__ import annotations

import json

import pytest

from kit import class_results, class_table, load_case
from kit.__main__ import main
from kit.classroom.table.page import table_page
from kit.classroom.watching import Watch
from tests.classroom.handed_in import sheet_of, write

CASE = "school-phones"
ANA = "Ana García_1_assignsubmission_file_"


@pytest.fixture
def damaged(tmp_path):
    """Return a folder in which the one who handed in has a damaged file, and a page beside it."""
    folder = tmp_path / "hand-ins"
    folder.joinpath(ANA).mkdir(parents=True)
    folder.joinpath(ANA, f"{CASE}--amber-heron-1.json").write_text('{"format": 2,')
    return folder


@pytest.mark.parametrize("live", [False, True])
def test_no_name_is_on_the_screen_also_before_the_first_answers(damaged, live):
    lens = class_results(load_case(CASE), damaged, live=live)
    assert "No answers here yet." in lens.page.html
    assert "1 file was not taken." in lens.page.html
    assert "García" not in lens.page.html + json.dumps(lens._repr_mimebundle_())


def test_a_table_without_names_has_none_also_where_it_is_empty(damaged):
    table = class_table(load_case(CASE), damaged).table
    assert "García" not in table_page(table, names=False)
    assert "1 file was not taken." in table_page(table, names=False)
    assert "García" in table_page(table, names=True)


def test_a_place_that_is_not_there_is_said_on_the_screen(tmp_path):
    for shown in (class_results, class_table):
        lens = shown(load_case(CASE), str(tmp_path / "hand-in"))
        html = getattr(lens, "lent", lens.page.html)
        assert "hand-in: nothing is there" in html
        assert "not taken" not in html


@pytest.mark.parametrize(("names", "where"), [([], "out"), (["--names"], "err")])
def test_a_file_of_the_table_says_how_many_were_not_taken(damaged, tmp_path, capsys, names, where):
    write(damaged, sheet_of(load_case(CASE), "blue-owl-1002"))
    call = ["table", CASE, str(damaged), "--to", str(tmp_path / "class.csv"), *names]
    assert main(call) == 0
    told = capsys.readouterr()
    assert ("1 file was not taken." in told.out) == (where == "out")
    assert ("García" in told.err) == (where == "err")


def test_a_file_that_cannot_be_taken_is_told_while_the_class_works(tmp_path):
    folder = tmp_path / "hand-ins"
    folder.mkdir()
    watch = Watch(folder, load_case(CASE))
    assert watch.changed().n_not_taken == 0
    (folder / ".lock").touch()
    (folder / "read me.pdf").touch()  # nobody's, and so not told
    assert watch.changed() is None
    folder.joinpath(ANA).mkdir()
    folder.joinpath(ANA, "photo.jpg").touch()
    assert watch.changed().n_not_taken == 1
    assert watch.changed() is None
    write(folder, sheet_of(load_case(CASE), "blue-owl-1002"), f"{ANA}/answers.json")
    school = watch.changed()
    assert (len(school.students), school.n_not_taken) == (1, 0)
