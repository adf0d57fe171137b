"""Studies that are put together, and folders that are none."""

import json
import shutil
import sys

import duckdb
import pytest

from kit import class_results, load_case, load_class, load_study, simulate_class
from kit.case.calls import CallError
from kit.classroom.results.page import Results
from kit.classroom.results.whole import whole_page
from kit.classroom.study.tables import TABLES, digest
from kit.classroom.study.writing import write_study
from tests.classroom.handed_in import LATER, sheet_of, with_answer

CASE = "iran-mexico-2009"
HOSTILE = "</script><img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def case():
    return load_case(CASE)


@pytest.fixture(scope="module")
def whole(case, tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole") / "study"
    write_study(load_class(simulate_class(case, students=8), case), folder)
    return folder


@pytest.fixture
def folder(whole, tmp_path):
    return shutil.copytree(whole, tmp_path / "study")


def study_of(case, folder, *sheets):
    write_study(load_class(sheets, case), folder)
    return folder


def n_answers(study):
    return study.answers.df().groupby("student").size().to_dict()


def test_two_students_with_one_code_stay_two(case, tmp_path):
    one, other = (sheet_of(case, "amber-heron-4827", seed) for seed in (1, 2))
    other = other.model_copy(update={"started": "2026-03-01T08:00:00.000Z"})
    folders = [study_of(case, tmp_path / f"{n}", it) for n, it in enumerate((one, other))]
    study = load_study(folders)
    assert list(study.students.index) == ["amber-heron-4827", "amber-heron-4827 (2)"]
    first, second = (n_answers(load_study(it))["amber-heron-4827"] for it in folders)
    assert n_answers(study) == {"amber-heron-4827": first, "amber-heron-4827 (2)": second}
    assert study.items.df()["student"].nunique() == 2


def test_whoever_was_collected_twice_counts_once(case, tmp_path):
    early = sheet_of(case, "amber-heron-4827")
    item = next(id_ for id_ in early.items if id_.startswith("sort-"))
    late = with_answer(early, item, "first", LATER, stance="both", sure="1")
    folders = [study_of(case, tmp_path / f"{n}", it) for n, it in enumerate((late, early))]
    for each in (folders, folders[::-1]):
        study = load_study(each)
        assert study.students["n_answers"].to_dict() == {
            "amber-heron-4827": load_study(folders[0]).students["n_answers"].item()
        }
        assert n_answers(study) == n_answers(load_study(folders[0]))


def test_signs_that_mean_many_files_mean_themselves(case, whole, tmp_path):
    odd = shutil.copytree(whole, tmp_path / "a [1]* 'b'?")
    assert n_answers(load_study(odd, case)) == n_answers(load_study(whole, case))


def test_what_is_known_of_an_earlier_wording_is_said(case, folder):
    about = json.loads((folder / "study.json").read_text())
    (folder / "study.json").write_text(json.dumps(about | {"case_version": "0" * 12}))
    (line,) = load_study(folder, case).lines
    assert "collected when the story was worded otherwise" in str(line)


def changed(**more):
    def change(folder):
        about = json.loads((folder / "study.json").read_text())
        (folder / "study.json").write_text(json.dumps(about | more))

    return change


def written(name, content):
    return lambda folder: (folder / name).write_bytes(content)


def damaged_within(table):
    """Other bytes in the middle, where what is compressed lies and nothing says how long it is."""

    def change(folder):
        path = folder / f"{table}.parquet"
        content = bytearray(path.read_bytes())
        middle = len(content) // 3
        content[middle : middle + 20] = bytes(20)
        path.write_bytes(content)

    return change


def queried(table, query):
    """A stranger's file, of which the folder says that it is as it was collected."""

    def change(folder):
        path = folder / f"{table}.parquet"
        other = path.with_name("other")
        duckdb.sql(query.format(path)).write_parquet(str(other))
        other.replace(path)
        forge(folder)

    return change


def forge(folder):
    changed(sha256={name: digest(folder / f"{name}.parquet") for name in TABLES})(folder)


DAMAGES = {
    "no parquet": (lambda folder: (folder / "items.parquet").unlink(), "items.parquet: is damaged"),
    "text": (written("answers.parquet", b"PAR1 not so PAR1"), "answers.parquet: is damaged"),
    "empty": (written("students.parquet", b""), "students.parquet: is damaged"),
    "other bytes of answers": (damaged_within("answers"), "answers.parquet: is damaged"),
    "other bytes of items": (damaged_within("items"), "items.parquet: is damaged"),
    "other bytes of students": (damaged_within("students"), "students.parquet: is damaged"),
    "no column": (queried("items", "SELECT * EXCLUDE state FROM '{}'"), "was changed since"),
    "other types": (
        queried("answers", "SELECT * REPLACE ('x' AS value, 1 AS \"at\") FROM '{}'"),
        "was changed",
    ),
    "forged": (
        lambda folder: (written("answers.parquet", b"PAR1 not so PAR1")(folder), forge(folder)),
        "answers.parquet: is damaged",
    ),
    "no marks": (changed(sha256={}), "is no folder that"),
    "newer": (changed(format=2), "newer kit"),
    "another format": (changed(format="x"), "is no folder that"),
    "another case": (changed(case="school-phones"), "is about another story: school-phones"),
    "another story": (changed(story=["0", "1", "2"]), "is about another story"),
    "no study": (written("study.json", b"[1]"), "is no folder that"),
    "no JSON": (written("study.json", b"\xff{"), "is no folder that"),
    "deep": (written("study.json", b"[" * 90_000), "is no folder that"),
    "hostile": (changed(case="\x1b[2J" + HOSTILE), "another story"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_study_has_one_line(case, folder, damage):
    change, line = DAMAGES[damage]
    change(folder)
    with pytest.raises(CallError) as told:
        load_study(folder, case)
    assert line in str(told.value)
    assert str(folder) in str(told.value)
    assert "\n" not in str(told.value)
    assert "\x1b" not in str(told.value)


@pytest.mark.parametrize("where", ["nowhere", [], [3], None], ids=str)
def test_no_study_has_one_line(case, where):
    with pytest.raises(CallError):
        load_study(where, case)


def test_a_strangers_texts_run_nowhere(case, folder):
    names = ("item", "value", "outcome", "version", "text")
    some = (f"CASE WHEN response % 3 = 0 THEN '{HOSTILE}' ELSE {it} END AS {it}" for it in names)
    student = f"student || '{HOSTILE}' AS student"
    queried("answers", f"SELECT * REPLACE ({', '.join([*some, student])}) FROM '{{}}'")(folder)
    results = Results(load_study(folder, case))
    assert results.has_texts
    assert HOSTILE not in whole_page(results, results.texts())


def test_a_notebook_shows_a_study_without_a_box_for_codes(case, folder):
    lens = class_results(case, folder)
    assert "looks" in lens.sections
    assert lens.codes not in lens.children
    assert class_results(case, load_study(folder)).results.counts == lens.results.counts


def test_a_class_is_not_read_from_a_study(case, folder):
    lines = load_class(folder, case).lines
    assert any("answers.parquet: a table of a collected study" in str(it) for it in lines)


def test_without_duckdb_it_is_said_what_is_missing(case, folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(CallError, match="pip install duckdb"):
        load_study(folder, case)
