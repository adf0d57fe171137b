"""The commands for a class: what they print, and their exit codes."""

import zipfile

import pytest

from kit import load_case, load_class
from kit.__main__ import main
from tests.classroom.handed_in import sheet_of, write

CASE = "school-phones"


def test_a_class_is_simulated(tmp_path, capsys):
    path = tmp_path / "class.zip"
    assert main(["simulate", CASE, "--students", "2", "--to", str(path)]) == 0
    assert f"{path}: 2 made-up answer sheets." in capsys.readouterr().out
    with zipfile.ZipFile(path) as zipped:
        assert all(name.startswith(f"{CASE}--made-up-") for name in zipped.namelist())


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--students", "0"], 2),
        (["--students", "999999"], 2),
        (["--name-effect", "20"], 2),
        (["--name-effect", "nan"], 2),
    ],
    ids=str,
)
def test_a_wrong_call_has_one_line(tmp_path, capsys, arguments, status):
    # In English, though the case is not.
    call = ["simulate", "moviles-en-clase", "--to", str(tmp_path / "class"), *arguments]
    assert main(call) == status
    told = capsys.readouterr()
    assert (told.out, len(told.err.splitlines())) == ("", 1)
    assert " is a number " in told.err or " made-up class " in told.err
    assert not (tmp_path / "class").exists()


def test_no_class_is_written_among_real_answers(tmp_path, capsys):
    (tmp_path / f"{CASE}--amber-heron-4827.json").write_text("{}")
    assert main(["simulate", CASE, "--students", "1", "--to", str(tmp_path)]) == 1
    assert "has real answers in it" in capsys.readouterr().err


def test_a_place_that_cannot_be_written_has_one_line(tmp_path, capsys):
    (tmp_path / "file").touch()
    call = ["simulate", CASE, "--students", "1", "--to", str(tmp_path / "file" / "class")]
    assert main(call) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_case_that_is_not_there_has_one_line(tmp_path, capsys):
    assert main(["simulate", "school-phone", "--to", str(tmp_path / "class")]) == 1
    assert "did you mean 'school-phones'?" in capsys.readouterr().err


def test_a_class_is_collected_and_counted(tmp_path, capsys):
    hand_ins, study = tmp_path / "class.zip", tmp_path / "new/study"
    assert main(["simulate", CASE, "--students", "3", "--to", str(hand_ins)]) == 0
    assert main(["collect", CASE, str(hand_ins), "--to", str(study)]) == 0
    n = load_class(hand_ins).students["n_answers"].sum()
    assert f"3 students, {n} answers, " in capsys.readouterr().out
    assert sorted(it.name for it in study.iterdir()) == [
        "answers.parquet",
        "items.parquet",
        "students.parquet",
        "study.json",
    ]
    page = tmp_path / "page.html"
    capsys.readouterr()
    assert main(["results", CASE, str(study), "--to", str(page)]) == 0
    assert "3 students" in page.read_text()
    # It holds none: none can be shown, here or from a notebook.
    assert "students wrote" not in page.read_text() + capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["nowhere", "--to", "study"], 1),
        (["class.zip", "--to", "there"], 1),
        (["class.zip", "--to", "class.zip/study"], 1),
        (["class.zip", "--to", "study", "--texts", "--new-codes"], 2),
    ],
    ids=str,
)
def test_a_study_that_cannot_be_has_a_line(tmp_path, capsys, monkeypatch, arguments, status):
    monkeypatch.chdir(tmp_path)
    assert main(["simulate", CASE, "--students", "1", "--to", "class.zip"]) == 0
    (tmp_path / "there").mkdir()
    capsys.readouterr()
    call = ["collect", CASE, *arguments]
    if status == 2:
        with pytest.raises(SystemExit) as ended:
            main(call)
        assert ended.value.code == 2
    else:
        assert main(call) == status
        assert len(capsys.readouterr().err.splitlines()) <= 2
    assert sorted(it.name for it in tmp_path.iterdir()) == ["class.zip", "there"]


def test_studies_and_hand_ins_are_not_counted_together(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["simulate", CASE, "--students", "1", "--to", "class.zip"]) == 0
    assert main(["collect", CASE, "class.zip", "--to", "study"]) == 0
    assert main(["results", CASE, "study", "class.zip"]) == 1
    assert "class.zip: is no collected study" in capsys.readouterr().err


def test_a_code_that_may_be_a_name_is_told_where_names_are_to_be_left_out(tmp_path, capsys):
    """Students may choose a code of their own."""
    hand_ins = tmp_path / "hand-ins"
    case = load_case(CASE)
    for code in ("amber-heron-4827", "ana-garcia"):
        write(hand_ins, sheet_of(case, code))
    call = ["collect", CASE, str(hand_ins), "--to"]
    assert main([*call, str(tmp_path / "one")]) == 0
    told = capsys.readouterr().out
    assert "1 code of these was chosen by a student and may be a name" in told
    assert "ana-garcia" not in told
    assert main([*call, str(tmp_path / "two"), "--new-codes"]) == 0
    assert "may be a name" not in capsys.readouterr().out
    assert main(["simulate", CASE, "--students", "2", "--to", str(tmp_path / "class.zip")]) == 0
    assert main(["collect", CASE, str(tmp_path / "class.zip"), "--to", str(tmp_path / "3")]) == 0
    assert "may be a name" not in capsys.readouterr().out
