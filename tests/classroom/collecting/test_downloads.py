"""Every sheet is found in what learning platforms, hubs and students make of it, with its owner."""

from __future__ import annotations

import pytest

from kit.classroom.collecting.finding import find_sheets
from kit.classroom.collecting.found import Found
from tests.classroom.collecting.made import (
    ANA,
    BEN,
    HEAD,
    PAGE,
    lay,
    look_in,
    places,
    reasons,
    sheet,
    zipped,
)

S = sheet()
ANA_PAGE = ANA.replace(".json", ".html")
# What a platform gives → of each sheet, where it lies and whose it is.
DOWNLOADS = {
    "moodle folders": (
        {
            f"Ana García_12345_assignsubmission_file_/{ANA}": S,
            f"Ana García_12345_assignsubmission_file_/{ANA_PAGE}": PAGE,
            "Ana García_12345_assignsubmission_onlinetext_/onlinetext.html": b"<p>Here it is.</p>",
            f"Ben O'Neil-Łuk_12346_assignsubmission_file_/deep/er/{BEN}": S,
            "Participant_777_assignsubmission_file_/answers.json": S,
        },
        {
            f"Ana García_12345_assignsubmission_file_/{ANA}": ("Ana García", "12345"),
            f"Ben O'Neil-Łuk_12346_assignsubmission_file_/deep/er/{BEN}": (
                "Ben O'Neil-Łuk",
                "12346",
            ),
            "Participant_777_assignsubmission_file_/answers.json": ("Participant", "777"),
        },
    ),
    "moodle files": (
        {
            f"Ana García_12345_assignsubmission_file_{ANA}": S,
            f"Ana García_12345_assignsubmission_file_{ANA_PAGE}": PAGE,
        },
        {f"Ana García_12345_assignsubmission_file_{ANA}": ("Ana García", "12345")},
    ),
    "canvas": (
        {
            f"garcíaana_12345_678910_{ANA}": S,
            f"garcíaana_12345_678911_{ANA_PAGE}": PAGE,
            f"neilben_LATE_12346_678912_{HEAD}blue-owl-1234-1.json": S,
            f"anon_Xy1Za_678913_{BEN}": S,
            "neilcy_12347_678914_hand in.zip": zipped({"Cy/answers-2.json": S}),
            "neilben_LATE_12346_text.html": b"<html>Here it is</html>",
        },
        {
            f"garcíaana_12345_678910_{ANA}": ("garcíaana", "12345"),
            f"neilben_LATE_12346_678912_{HEAD}blue-owl-1234-1.json": ("neilben", "12346"),
            f"anon_Xy1Za_678913_{BEN}": ("", "Xy1Za"),
            "neilcy_12347_678914_hand in.zip › Cy/answers-2.json": ("neilcy", "12347"),
        },
    ),
    "blackboard": (
        {
            f"Week 3_agarcia_attempt_2026-11-27-10-11-30_{ANA}": S,
            "Week 3_agarcia_attempt_2026-11-27-10-11-30.txt": b"Name: Ana",
            f"Week_3_bneil_attempt_2026-11-27-10-12-30_{BEN}": S,
        },
        {
            f"Week 3_agarcia_attempt_2026-11-27-10-11-30_{ANA}": ("agarcia", ""),
            f"Week_3_bneil_attempt_2026-11-27-10-12-30_{BEN}": ("bneil", ""),
        },
    ),
    "brightspace": (
        {
            "index.html": b"<html>All of it</html>",
            f"12345-678 - Ana García - Nov 27, 2026 1011 AM - {ANA}": S,
            f"12346-678 - Mary-Ann Smith - Nov 27, 2026 926 PM/{BEN}": S,
        },
        {
            f"12345-678 - Ana García - Nov 27, 2026 1011 AM - {ANA}": ("Ana García", "12345"),
            f"12346-678 - Mary-Ann Smith - Nov 27, 2026 926 PM/{BEN}": ("Mary-Ann Smith", "12346"),
        },
    ),
    "google": (
        {
            f"Ana García - {ANA}": S,
            f"Ben - {HEAD}blue-owl-1234 (1).json": S,
            f"Copy of {BEN}": S,
            f"Copy of Cy - {BEN}": S,
        },
        {
            f"Ana García - {ANA}": ("Ana García", ""),
            f"Ben - {HEAD}blue-owl-1234 (1).json": ("Ben", ""),
            f"Copy of {BEN}": ("", ""),
            f"Copy of Cy - {BEN}": ("Cy", ""),
        },
    ),
    "nbgrader": (
        {
            f"submitted/ana/ps1/answers/user-0123456789/{ANA}": S,
            f"submitted/ana/ps1/answers/user-0123456789/{ANA_PAGE}": PAGE,
            "submitted/ana/ps1/lesson.ipynb": b"{}",
            "submitted/ana/ps1/timestamp.txt": b"2026-11-27 10:11:30 UTC",
            f"exchange/course/inbound/ben+ps1+2026-11-27 10:11:30 UTC+ab/answers/user-1/{BEN}": S,
        },
        {
            f"submitted/ana/ps1/answers/user-0123456789/{ANA}": ("ana", ""),
            f"exchange/course/inbound/ben+ps1+2026-11-27 10:11:30 UTC+ab/answers/user-1/{BEN}": (
                "ben",
                "",
            ),
        },
    ),
    "hub": (
        {
            f"home/ana/course/answers/user-0123456789/{ANA}": S,
            "home/ana/course/answers/user-0123456789/.lock": b"",
            "home/ana/course/answers/user-0123456789/.0123456789abcdef.cleared": b"",
            "home/ana/course/answers/user-0123456789/.iran-mexico-2009.last": b"amber",
            f"home/ana/course/answers/user-0123456789/.ipynb_checkpoints/{ANA}": S,
            f"home/ben/perspective-kit-answers/user-0123456780/{BEN}": S,
            "home/ben/.cache/x.json": b"{}",
        },
        {
            f"home/ana/course/answers/user-0123456789/{ANA}": ("ana", ""),
            f"home/ben/perspective-kit-answers/user-0123456780/{BEN}": ("ben", ""),
        },
    ),
    "teams": (
        {f"Submitted files/Ana García/Week 3/Version 2/{ANA}": S},
        {f"Submitted files/Ana García/Week 3/Version 2/{ANA}": ("Ana García", "")},
    ),
}


@pytest.mark.parametrize("name", DOWNLOADS)
def test_a_download_is_read_as_a_folder(tmp_path, name):
    files, expected = DOWNLOADS[name]
    found, left_out = look_in(lay(tmp_path / "3B", files))
    assert places(found) == expected
    assert {each.read() for each in found} == {S}
    assert set(reasons(left_out).values()) <= {"others"}


@pytest.mark.parametrize("name", DOWNLOADS)
def test_a_download_is_read_as_a_zip(tmp_path, name):
    files, expected = DOWNLOADS[name]
    path = tmp_path / "download.zip"
    path.write_bytes(zipped(files))
    found, left_out = look_in(path)
    assert places(found) == {f"download.zip › {place}": it for place, it in expected.items()}
    assert {each.read() for each in found} == {S}
    assert set(reasons(left_out).values()) <= {"others"}


def test_a_platforms_zip_in_the_teachers_zip_in_a_folder(tmp_path):
    moodle = zipped({f"Ana García_12345_assignsubmission_file_/{ANA}": S})
    lay(tmp_path, {"all.zip": zipped({"3B/Course-Week 3-99.zip": moodle})})
    found, _ = look_in(tmp_path)
    inner = f"Ana García_12345_assignsubmission_file_/{ANA}"
    assert places(found) == {
        f"all.zip › 3B/Course-Week 3-99.zip › {inner}": ("Ana García", "12345")
    }


def test_a_student_cannot_hand_in_for_another(tmp_path):
    """The platform's name is the outer one; what is in it the student has named."""
    inside = f"Ben_2_assignsubmission_file_/{ANA}"
    lay(tmp_path, {f"Ana_1_assignsubmission_file_/{inside}": S})
    lay(tmp_path, {"Ana_1_assignsubmission_file_/x.zip": zipped({inside: S})})
    found, _ = look_in(tmp_path)
    assert [each.owner for each in found] == [("Ana", "1")] * 2


def test_a_teachers_own_home_makes_nobody_the_owner(tmp_path):
    home = lay(tmp_path / "home" / "teacher", {ANA: S, f"handins/{BEN}": S})
    found, _ = look_in(home)
    assert {each.owner for each in found} == {("", "")}
    found, _ = look_in(tmp_path / "home")
    assert {each.owner for each in found} == {("teacher", "")}


@pytest.mark.parametrize(
    "name",
    [
        *("answers.json", "answers (1).json", "answers", "answers.json.txt", "answers.txt"),
        *("answers.html", "ANSWERS.JSON", "Ana G. answers", "answers.json.part"),
        *(f"{HEAD}amber-heron-4827", f"{HEAD}amber-heron-4827.json.txt", f"my {ANA}"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_sheet_that_was_renamed_is_known_by_its_first_bytes(tmp_path, name, encoding):
    content = S.decode().encode(encoding)
    found, left_out = look_in(lay(tmp_path, {name: content}))
    assert [(each.place, each.read()) for each in found] == [(name, content)]
    assert not left_out


def test_files_a_list_and_a_home_can_be_pointed_at(tmp_path, monkeypatch):
    moodle = f"Ana_1_assignsubmission_file_/{ANA}"
    lay(tmp_path, {moodle: S, "b.bin": S, f"c/{BEN}": S, "d/notes.json": b"{}"})
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    where = [tmp_path / moodle, "~/b.bin", str(tmp_path / "c"), tmp_path / "d", "gone", "\0"]
    found, left_out = look_in(where)
    assert places(found) == {ANA: ("Ana", "1"), "b.bin": ("", ""), f"c/{BEN}": ("", "")}
    assert [(each.place, each.reason, each.n) for each in left_out] == [
        ("gone", "missing", 1),
        ("�", "missing", 1),
        ("", "others", 1),
    ]


def test_the_working_folder_can_be_pointed_at(tmp_path, monkeypatch):
    monkeypatch.chdir(lay(tmp_path, {ANA: S}))
    assert places(look_in(".")[0]) == {ANA: ("", "")}
    assert reasons(look_in("")[1]) == {"": "missing"}


def test_the_order_is_that_of_names_and_the_first_comes_before_all_are_listed(tmp_path):
    names = [f"{n}/{ANA}" for n in ("a", "b", "c")] + [ANA, f"b/{BEN}"]
    lay(tmp_path, dict.fromkeys(names, S))
    search = find_sheets(tmp_path)
    first = next(search)
    assert isinstance(first, Found)
    lay(tmp_path, {f"c/{BEN}": S})
    assert [each.place for each in (first, *search)] == sorted([*names, f"c/{BEN}"])


def test_accents_come_in_one_form(tmp_path):
    """A Mac writes "í" as two signs, and does not say that it is UTF-8."""
    name = f"Ana Garci\u0301a_1_assignsubmission_file_/{ANA}"
    archive = zipped({name: S})
    flagged = archive.replace(b"\x00\x08\x08\x00", b"\x00\x00\x08\x00")  # flags, then the method
    assert flagged != archive
    lay(tmp_path, {"a.zip": archive, "b.zip": flagged, name: S})
    found, _ = look_in(tmp_path)
    assert [each.owner.name for each in found] == ["Ana García"] * 3


# --- What goes with a sheet, and what came alone ---


def test_a_page_that_came_alone_is_told(tmp_path):
    files = {
        ANA: S,
        ANA_PAGE: PAGE,  # goes with the sheet
        f"{HEAD}amber-heron-4827 (1).html": PAGE,
        BEN.replace(".json", ".html"): PAGE,
        "mine.html": PAGE,
        "other.html": b"<html>",
        "yours/answers.json": S,
        "yours/answers (1).html": PAGE,
    }
    _, left_out = look_in(lay(tmp_path, files))
    assert reasons(left_out) == {
        BEN.replace(".json", ".html"): "page",
        "mine.html": "page",
        "": "others",
    }
    assert left_out[-1].n == 4


def test_a_student_with_a_page_or_notebooks_alone_is_told_once(tmp_path):
    files = {
        f"Ana_1_assignsubmission_file_/{ANA}": S,
        "Ana_1_assignsubmission_file_/lesson.ipynb": b"{}",
        "Ana_1_assignsubmission_file_/page.html": PAGE,
        "Ben_2_assignsubmission_file_/1.ipynb": b"{}",
        "Ben_2_assignsubmission_file_/2.ipynb": b"{}",
        "Cy_3_assignsubmission_file_/1.ipynb": b"{}",
        "Cy_3_assignsubmission_file_/page.html": PAGE,
    }
    _, left_out = look_in(lay(tmp_path, files))
    assert [(each.owner.name, each.reason) for each in left_out[:-1]] == [
        ("Cy", "page"),
        ("Ben", "notebook"),
    ]


def test_a_notebook_without_a_sheet_below_it_is_told(tmp_path):
    files = {
        f"ana/answers/user-1/{ANA}": S,
        "ana/lesson.ipynb": b"{}",
        "ben/lesson.ipynb": b"{}",
        "all.zip": zipped({f"cy/x/{BEN}": S, "cy/1.ipynb": b"{}", "di/1.ipynb": b"{}"}),
    }
    _, left_out = look_in(lay(tmp_path, files))
    assert reasons(left_out) == {
        "all.zip › di/1.ipynb": "notebook",
        "ben/lesson.ipynb": "notebook",
        "": "others",
    }


def test_what_is_nobodys_is_passed_over_and_counted(tmp_path):
    names = [
        *(".DS_Store", "Thumbs.db", "desktop.ini", ".lock", ".x.last", ".x.tmp", ".x.cleared"),
        *("photo.jpg", "essay.pdf", "essay.docx", "LICENSE", "notes.txt", "data.json", "~$essay"),
        "__MACOSX/._x.json",
        ".hidden/x.json",
    ]
    _, left_out = look_in(lay(tmp_path / "folder", dict.fromkeys(names, b"x")))
    assert [each.told() for each in left_out] == ["14 other files were passed over."]
    path = tmp_path / "x.zip"
    path.write_bytes(zipped(dict.fromkeys(names, b"x")))
    assert [(each.reason, each.n) for each in look_in(path)[1]] == [("others", 16)]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        (f"{HEAD}amber-heron-4827.set-aside-1.json", S, "set_aside"),
        (f"{HEAD}amber-heron-4827.set-aside-12 (1).json", S, "set_aside"),
        (ANA, b"", "empty"),
        ("answers.json", b"", "empty"),
        (ANA, b"{" * 2_000_001, "too_large"),
        ("answers.7z", b"", "packed"),
        ("Course-Week 3-99.zip.crdownload", b"PK\x03\x04", "unfinished"),
        ("Course-Week 3-99.zip.part", b"", "unfinished"),
        (f".{ANA}.icloud", b"bplist00", "unfinished"),
        ("answers.rar", b"", "packed"),
        ("answers.tar.gz", b"", "packed"),
        ("answers", b"Rar!\x1a\x07", "packed"),
        ("answers", b"\0" * 257 + b"ustar", "packed"),
    ],
)
def test_what_cannot_be_used_is_told(tmp_path, name, content, reason):
    _, left_out = look_in(lay(tmp_path / "folder", {name: content}))
    assert reasons(left_out) == {name: reason}
    path = tmp_path / "x.zip"
    path.write_bytes(zipped({name: content}))
    assert reasons(look_in(path)[1]) == {f"x.zip › {name}": reason}


def test_the_largest_sheet_is_taken(tmp_path):
    content = S.ljust(2_000_000)
    files = {ANA: content, "x.zip": zipped({BEN: content}), "answers": content}
    found, left_out = look_in(lay(tmp_path, files))
    assert [each.read() for each in found] == [content] * 3
    assert not left_out


def test_a_file_that_was_written_anew_or_is_gone_when_it_is_read(tmp_path):
    lay(tmp_path, {ANA: S, BEN: S})
    ana, ben = look_in(tmp_path)[0]
    (tmp_path / ANA).write_bytes(S * 3)
    assert ana.read() == S * 3
    assert ana.stamp != look_in(tmp_path)[0][0].stamp
    (tmp_path / ANA).write_bytes(b"{" * 2_000_001)
    assert ana.read().reason == "too_large"
    (tmp_path / ANA).write_bytes(b"")
    assert ana.read().reason == "empty"
    (tmp_path / BEN).unlink()
    assert ben.read().told() == f"{BEN}: cannot be read (No such file or directory)"
