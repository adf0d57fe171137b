"""Made-up sheets as files, never among real answers."""

import zipfile

import pytest

from kit import load_case, simulate_class
from kit.case.calls import CallError
from kit.classroom.simulated.writing import write_class
from kit.exercises.sheet.reading import read_sheet

CASE = "school-phones"


@pytest.fixture(scope="module")
def case():
    return load_case(CASE)


@pytest.fixture(scope="module")
def sheets(case):
    return simulate_class(case, 3)


def test_a_folder_has_each_sheet_under_its_own_name(tmp_path, case, sheets):
    names = write_class(sheets, tmp_path / "new" / "class")
    for name, sheet in zip(names, sheets, strict=True):
        assert name == f"{CASE}--{sheet.code}.json"
        assert read_sheet((tmp_path / "new" / "class" / name).read_bytes(), case.story) == sheet


def test_a_zip_is_the_same_each_time(tmp_path, case, sheets):
    for name in ("one.zip", "other.ZIP"):
        write_class(sheets, tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.ZIP").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as zipped:
        texts = [zipped.read(name) for name in zipped.namelist()]
    assert [read_sheet(text, case.story) for text in texts] == sheets


def test_the_same_class_may_be_written_again(tmp_path, sheets):
    (tmp_path / ".DS_Store").touch()
    assert write_class(sheets, tmp_path) == write_class(sheets, tmp_path)


@pytest.mark.parametrize(
    ("there", "says"),
    [
        (f"{CASE}--amber-heron-4827.json", "has real answers in it, such as"),
        ("another-case--teal-owl-1234.json", "has real answers in it, such as"),
        (f"{CASE}--made-up-teal-owl-1234.json", "is not empty, it has"),
        ("notes.txt", "is not empty, it has notes.txt"),
        ("alice/", "is not empty, it has alice"),
    ],
)
def test_nothing_is_written_among_other_things(tmp_path, sheets, there, says):
    path = tmp_path / there
    path.mkdir() if there.endswith("/") else path.touch()
    with pytest.raises(CallError, match=says):
        write_class(sheets, tmp_path)
    assert [*tmp_path.iterdir()] == [path]


def test_a_file_stays_what_it_is(tmp_path, sheets):
    for name in ("there.zip", "there"):
        (tmp_path / name).write_text("mine")
        with pytest.raises(CallError, match=r"is there already|is a file"):
            write_class(sheets, tmp_path / name)
        assert (tmp_path / name).read_text() == "mine"


def test_a_real_students_sheet_is_not_written(tmp_path, sheets):
    real = sheets[0].model_copy(update={"code": "amber-heron-4827"})
    with pytest.raises(CallError, match="is not made up"):
        write_class([*sheets, real], tmp_path / "class")
    assert not (tmp_path / "class").exists()
