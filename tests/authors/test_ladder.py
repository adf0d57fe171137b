"""What `check` says of a case that has no mistakes: what can be taught, and what is missing."""

from kit.__main__ import main
from tests.conftest import CASE, documented_cases, write_case
from tests.told import change

SMALLEST, _ = documented_cases()


def said(folder, capsys):
    assert main(["check", str(folder)]) == 0
    return capsys.readouterr().out.splitlines()


def test_the_smallest_case_is_taught_and_told_what_is_next(tmp_path, capsys):
    folder = write_case(tmp_path / "smallest", *SMALLEST)
    first, *rest = [it for it in said(folder, capsys)[1:] if not it.startswith("note:")]
    assert first == "lesson: 48 of 60 minutes can be taught"
    assert "for “Check facts” (12 minutes): a fact that voices point to (`evidence`)" in rest
    assert any(
        "one voice of “stay closed”: Jon Adeyemi, Tom Weir have neither" in it for it in rest
    )


def test_words_that_tell_who_speaks_are_named_with_their_line(tmp_path, capsys):
    folder = write_case(tmp_path / "telling", *SMALLEST)
    change(folder, "{role: runs the reading club}", "{role: runs the club for families}")
    notes = [line for line in said(folder, capsys) if line.startswith("note:")]
    assert any(
        "telling/case.yaml:15: voices[0].passages[0].fragment: “Families”" in n for n in notes
    )
    assert any("voice mira-holt: no words to sort without its name" in note for note in notes)


def test_a_second_report_is_named(capsys):
    assert said("school-phones", capsys)[-2:] == [
        "lesson: all 60 minutes can be taught",
        "two reports: Ferrow Today can be compared (`two_reports`)",
    ]


def test_a_whole_case_can_be_taught_whole(capsys):
    assert said(CASE, capsys)[-1] == "lesson: all 60 minutes can be taught"
