"""Whose a file is: told of each student who handed in no answers, and guessed of nobody."""

from __future__ import annotations

import pytest

from kit import load_class
from kit.classroom.collecting.names import is_sure, owner_of_file
from tests.classroom.collecting.made import ANA, BEN, PAGE, lay, look_in, places, sheet, zipped
from tests.classroom.handed_in import handed_in, sheet_of, write

S = sheet()
ALONE = {
    "moodle": "Ana García_1_assignsubmission_file_/essay.pdf",
    "moodle, typed": "Ana García_1_assignsubmission_onlinetext_/onlinetext.html",
    "moodle, files": "Ana García_1_assignsubmission_file_photo of my screen.jpg",
    "canvas": "garcíaana_12345_678910_essay.docx",
    "canvas, typed": "garcíaana_LATE_12345_text.html",
    "blackboard": "Week 3_agarcia_attempt_2026-11-27-10-11-30.txt",
    "brightspace": "1-678 - Ana García - Nov 27, 2026 926 PM/essay.pages",
    "sakai": "Week 3/García, Ana(agarcia)/Submission attachment(s)/essay.pdf",
    "ilias": "Week 3/Garcia_Ana_agarcia_1234/essay.pdf",
    "nbgrader": "submitted/ana/ps1/notes.txt",
    "teams": "Submitted files/Ana García/Week 3/Version 1/essay.docx",
}


@pytest.mark.parametrize("is_zip", [False, True], ids=["folder", "zip"])
@pytest.mark.parametrize("name", ALONE)
def test_who_handed_in_something_else_is_told_once(tmp_path, name, is_zip):
    first, second = ALONE[name], ALONE[name].replace("essay", "essay2")
    files = dict.fromkeys((first, second), b"Here it is.") | {
        f"Ben Łuk_2_assignsubmission_file_/{BEN}": S,
        "Ben Łuk_2_assignsubmission_file_/photo.jpg": b"x",
        "Cy_3_assignsubmission_file_/.DS_Store": b"x",
        "Di_4_assignsubmission_file_/answers.7z": b"x",
        "Di_4_assignsubmission_file_/photo.jpg": b"x",
        "Ed_5_assignsubmission_file_/page.html": PAGE,
        "Ed_5_assignsubmission_file_/photo.jpg": b"x",
        "essay.pdf": b"x",
    }
    where = lay(tmp_path / "all", files)
    if is_zip:
        where = tmp_path / "all.zip"
        where.write_bytes(zipped(files))
    _, left_out = look_in(where)
    told = [(it.reason, it.place.rpartition(" › ")[2]) for it in left_out if it.place]
    assert sorted(told) == [
        ("not_answers", first),
        ("packed", "Di_4_assignsubmission_file_/answers.7z"),
        ("page", "Ed_5_assignsubmission_file_/page.html"),
    ]
    assert left_out[-1].n == len(files) - 4


def test_sakai_and_ilias_name_students(tmp_path):
    files = {
        f"Week 3/García, Ana(agarcia)/Submission attachment(s)/{ANA}": S,
        "Week 3/García, Ana(agarcia)/timestamp.txt": b"20261127101130",
        "Week 3/grades.csv": b"Display ID,ID",
        f"Submissions/Garcia-Lopez_Ben_bgarcia_1235/Late Submission - {BEN}": S,
    }
    found, left_out = look_in(lay(tmp_path, files))
    assert [*places(found).values()] == [("Garcia-Lopez Ben", "1235"), ("García, Ana", "agarcia")]
    assert [it.reason for it in left_out] == ["others"]


@pytest.mark.parametrize("before", ["3B - ", "Late Submission - ", "Homework - "])
def test_a_name_that_anybody_put_before_files_makes_no_one_student_of_a_class(
    tmp_path, case, before
):
    for number in range(3):
        one = handed_in(sheet_of(case, f"amber-heron-100{number}"))
        write(tmp_path, one, f"{before}{case.data.id}--{one.code}.json")
    school = load_class(tmp_path, case)
    assert len(school.students) == 3
    assert not any("has also handed in" in str(line) for line in school.lines)
    assert not any(is_sure(owner_of_file(place)) for place in school.students["place"])


def test_a_page_alone_is_told_whatever_stands_before_its_name(tmp_path):
    _, left_out = look_in(
        lay(tmp_path, {f"3B - {ANA}": S, f"3B - {BEN.replace('.json', '.html')}": PAGE})
    )
    assert [it.reason for it in left_out] == ["page"]


@pytest.mark.parametrize(
    "place",
    ["submitted/3B/{}", "Klasse 3_2026_assignsubmission_file_/{}", "week_12_2026_{}"],
)
def test_a_class_in_a_folder_that_is_taken_for_a_student_is_counted_whole(tmp_path, case, place):
    codes = [f"amber-heron-100{number}" for number in range(7)]
    for code in codes:
        write(tmp_path, sheet_of(case, code), place.format(f"{case.data.id}--{code}.json"))
    school = load_class(tmp_path, case)
    assert [*school.students.index] == codes
    told = [line for line in school.lines if "came under one name with 6 others" in str(line)]
    assert len(told) == len(codes)


def test_two_users_whose_names_end_alike_stay_two(tmp_path, case):
    """Blackboard parts its names by "_", which users may have in theirs."""
    for number, user in enumerate(("a_garcia", "b_garcia", "clopez")):
        one = handed_in(sheet_of(case, f"amber-heron-100{number}"))
        name = f"Week 3_{user}_attempt_2026-11-27-10-11-30_{case.data.id}--{one.code}.json"
        write(tmp_path, one, name)
    school = load_class(tmp_path, case)
    assert [*school.students["owner"]] == ["garcia", "garcia", "clopez"]
    sure = [is_sure(owner_of_file(place)) for place in school.students["place"]]
    assert sure == [False, False, True]
    assert is_sure(owner_of_file("clopez_attempt_2026-11-27-10-11-30_x.json"))


@pytest.mark.parametrize(
    ("place", "n"),
    [
        ("Submitted files/Ana García/Week 3/Version 1/{}", 2),
        ("submitted/ana/week-3/{}", 2),
        ("Week 3_agarcia_attempt_2026-11-27-10-11-30_{}", 2),
        ("Ana García_12345_assignsubmission_file_/{}", 1),  # a number is one person's
    ],
)
def test_two_classes_may_each_have_one_of_a_name(tmp_path, case, place, n):
    for name in ("1a", "1b"):
        one = handed_in(sheet_of(case, f"amber-heron-{name}"))
        write(tmp_path / name, one, place.format(f"{case.data.id}--{one.code}.json"))
    assert len(load_class([tmp_path / "1a", tmp_path / "1b"], case).students) == n
