"""What a study holds of a class, and whom it does not name."""

import json

import duckdb
import pandas as pd
import pytest

from kit import load_case, load_class, load_study, simulate_class
from kit.case.calls import CallError
from kit.case.values import NAME_ITEM
from kit.classroom.counting.looks import look_counts, looks_of
from kit.classroom.results.page import Results
from kit.classroom.results.whole import whole_page
from kit.classroom.study.tables import TABLES, file_of
from kit.classroom.study.writing import write_study
from kit.exercises.sheet.data import ItemAnswers, Response
from tests.classroom.handed_in import LATER, handed_in, sheet_of, write

CASE = "iran-mexico-2009"


@pytest.fixture(scope="module")
def case():
    return load_case(CASE)


@pytest.fixture(scope="module")
def school(case):
    return load_class(simulate_class(case, students=30, name_effect=0.2, seed=5), case)


def page_of(school):
    results = Results(school)
    return whole_page(results, results.texts())


def told(folder):
    """Return all that a study's files say, as text."""
    tables = [duckdb.read_parquet(str(folder / file_of(name))).df() for name in TABLES]
    files = [it.read_text() for it in folder.iterdir() if it.suffix == ".json"]
    return "\n".join([*files, *(table.to_csv() for table in tables)])


def test_a_study_says_what_its_class_says(case, school, tmp_path):
    write_study(school, tmp_path / "study", texts=True)
    study = load_study(tmp_path / "study", case)
    assert page_of(study) == page_of(school)
    answers, ours = study.answers.df(), school.answers
    assert list(answers) == list(ours) == list(TABLES["answers"])
    order = ["student", "item", "step", "response", "field"]
    for name in answers:
        theirs = answers.sort_values(order)[name].astype("str").to_list()
        plain = ours.astype(dict.fromkeys(order, "str")).sort_values(order)[name]
        assert theirs == plain.astype("str").to_list(), name


def test_nobody_is_named_and_nothing_written_is_kept(case, tmp_path):
    sheet = handed_in(sheet_of(case, "amber-heron-4827"))
    name = Response(by="aa", n=900, at=LATER, step="name", given=True, values={"name": "quetzalia"})
    own = Response(by="aa", n=901, at=LATER, step="x", given=True, values={"y": "quetzalia"})
    items = {NAME_ITEM: ItemAnswers(responses=(name,)), "gone": ItemAnswers(responses=(own,))}
    folder = tmp_path / "Quetzalia Núñez_123_assignsubmission_file_"
    write(folder, sheet.model_copy(update={"items": {**sheet.items, **items}}))
    school = load_class(tmp_path, case)
    assert school.students["name"].item() == "quetzalia"
    assert school.students["owner"].item() == "Quetzalia Núñez"
    assert school.answers["text"].notna().any()

    write_study(school, tmp_path / "study")
    assert "quetzalia" not in told(tmp_path / "study").lower()
    assert "123" not in json.loads((tmp_path / "study/study.json").read_text()).values()
    study = load_study(tmp_path / "study", case)
    assert study.answers.df()["text"].isna().all()
    assert not Results(study).has_texts
    assert look_counts(looks_of(study.answers)) == look_counts(looks_of(school.answers))


def test_what_was_written_is_kept_when_asked_for(school, tmp_path):
    write_study(school, tmp_path / "study", texts=True)
    kept = duckdb.read_parquet(str(tmp_path / "study/answers.parquet")).df()["text"]
    assert sorted(kept.dropna()) == sorted(school.answers["text"].dropna())


def test_new_codes_tell_nothing_of_those_before(case, school, tmp_path):
    write_study(school, tmp_path / "study", new_codes=True)
    said = told(tmp_path / "study")
    assert not [code for code in school.students.index if code in said]
    study = load_study(tmp_path / "study", case)
    assert all(code.startswith("made-up-") for code in study.students.index)
    assert study.students.index.is_unique
    assert set(study.answers.df()["student"]) <= set(study.students.index)
    assert look_counts(looks_of(study.answers)) == look_counts(looks_of(school.answers))
    assert study.answers.df()["version"].isna().all(), "lots by the codes before decide it"
    # How long somebody took is kept, and not when.
    assert set(study.students["started"]) == {pd.Timestamp("2000-01-01", tz="UTC")}
    took = (study.students["last"] - study.students["started"]).sort_values().to_list()
    ours = (school.students["last"] - school.students["started"]).sort_values().to_list()
    assert took == ours
    assert study.answers.df()["at"].dt.year.eq(2000).all()


def test_two_collections_draw_different_codes(school, tmp_path):
    for name in "ab":
        write_study(school, tmp_path / name, new_codes=True)
    codes = [set(load_study(tmp_path / name).students.index) for name in "ab"]
    assert not codes[0] & codes[1]


def test_texts_and_new_codes_exclude_each_other(school, tmp_path):
    with pytest.raises(ValueError, match="texts"):
        write_study(school, tmp_path / "study", texts=True, new_codes=True)


def test_nothing_that_is_there_is_written_over(school, tmp_path):
    (tmp_path / "study").mkdir()
    with pytest.raises(CallError, match="study: is there already"):
        write_study(school, tmp_path / "study")
    assert list(tmp_path.iterdir()) == [tmp_path / "study"]


def test_a_disk_that_is_full_leaves_nothing(school, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kit.classroom.study.writing._write", full)
    with pytest.raises(OSError, match="No space"):
        write_study(school, tmp_path / "study")
    assert not list(tmp_path.iterdir())


def test_an_empty_class_is_a_study_of_nobody(school, tmp_path):
    write_study(school.without_students, tmp_path / "study")
    study = load_study(tmp_path / "study")
    assert (len(study.students), len(study.answers.df())) == (0, 0)
    assert Results(study).head([])
