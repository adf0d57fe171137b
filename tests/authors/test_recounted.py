"""`check` and `check --fix`: a case held against its text, and counted in it anew."""

import pytest

from kit import load_case
from kit.__main__ import main
from kit.authors.recounted import held_against
from tests.conftest import documented_cases, write_case
from tests.told import change

SMALLEST, COMPLETE = documented_cases()


@pytest.fixture
def smallest(tmp_path):
    return write_case(tmp_path / "smallest", *SMALLEST)


def text_of(folder):
    return (folder / "article.txt").read_text(encoding="utf-8")


def edit_text(folder, old, new):
    text = text_of(folder)
    assert old in text
    (folder / "article.txt").write_text(text.replace(old, new), encoding="utf-8")


def test_counting_twice_changes_nothing(smallest, capsys):
    for told in ("counts.yaml: counted\n", "counts.yaml: counted\n"):
        assert main(["check", str(smallest), "--fix"]) == 0
        assert told in capsys.readouterr().out
        before = (smallest / "counts.yaml").read_bytes()
    assert (smallest / "counts.yaml").read_bytes() == before


def test_a_text_that_was_edited_is_told_and_counted_again(smallest, capsys):
    change(smallest, "{language: en}", "{language: en, licence: CC BY 4.0}")
    main(["check", str(smallest), "--fix"])
    edit_text(smallest, "who runs the reading club", "who runs the club")
    capsys.readouterr()
    assert main(["check", str(smallest)]) == 1
    said = capsys.readouterr().out
    assert "counts.yaml:1: P2: 12 words, 5 quoted (were 13, 5)" in said
    assert "--fix` counts again" in said
    assert main(["check", str(smallest), "--fix"]) == 0
    assert load_case(smallest).data.paragraphs[1].words == 12


def test_a_passage_that_was_added_is_counted(smallest):
    main(["check", str(smallest), "--fix"])
    change(smallest, "day}]", "day}, {fragment: runs the reading club}]")
    assert main(["check", str(smallest), "--fix"]) == 0
    words = load_case(smallest).passages.query("voice == 'mira-holt'")["n_words"].tolist()
    assert sum(words) == 13


def test_another_copy_of_the_text_is_counted_alike(smallest, tmp_path):
    main(["check", str(smallest), "--fix"])
    before = load_case(smallest).data
    copy = "MENU\n\nLog in\n\n" + text_of(smallest).replace("“", '"').replace("”", '"')
    source = tmp_path / "copy.txt"
    source.write_text(copy + "\n\nRead more: ten libraries to see\n", encoding="utf-8")
    assert main(["check", str(smallest), "--fix", "--source", str(source)]) == 0
    assert load_case(smallest).data == before


def test_a_paragraph_that_was_added_is_not_passed_over_in_silence(smallest, capsys):
    main(["check", str(smallest), "--fix"])
    (smallest / "article.txt").write_text(
        text_of(smallest) + "\n\nThe vote will be held in the old town hall.\n", encoding="utf-8"
    )
    capsys.readouterr()
    assert main(["check", str(smallest)]) == 0
    assert "is not counted: The vote will be held" in capsys.readouterr().out
    (smallest / "counts.yaml").unlink()
    assert main(["check", str(smallest), "--fix"]) == 0
    assert len(load_case(smallest).data.paragraphs) == 6


def test_own_words_stand_in_quotation_marks(smallest):
    change(smallest, "Families have no other day", "said Mira Holt")
    (problem,) = held_against(smallest, text_of(smallest)).problems
    assert "3 of its 3 words stand outside quotation marks" in str(problem)
    assert str(problem).endswith("marks")
    assert ":15: voices[0].passages[0].fragment" in str(problem)


def test_a_quotation_that_is_left_open_is_a_note(smallest, capsys):
    edit_text(smallest, "no other day,”", "no other day,")
    assert main(["check", str(smallest)]) == 0
    assert "paragraph 2: “Families have no other day," in capsys.readouterr().out


def test_nothing_is_written_while_a_passage_has_no_place(smallest, capsys):
    change(smallest, "Families have no", "Families got no")
    assert main(["check", str(smallest), "--fix"]) == 1
    assert not (smallest / "counts.yaml").exists()
    assert "is not in the article's text" in capsys.readouterr().out


def test_without_a_text(smallest, capsys):
    (smallest / "article.txt").unlink()
    assert main(["check", str(smallest), "--fix"]) == 1
    assert "there is no text to count; name it: --source FILE" in capsys.readouterr().err


def test_a_case_of_the_first_format_is_not_counted(small_folder, capsys):
    source = "tests/bus-lane.txt"
    assert main(["check", str(small_folder), "--fix", "--source", source]) == 1
    assert "run `python -m kit upgrade CASE`" in capsys.readouterr().out


def test_a_quotation_that_no_voice_has_is_named(smallest):
    assert held_against(smallest, text_of(smallest)).notes == []
    edit_text(smallest, "the reading club.", "the reading club. “We open at ten on Saturdays.”")
    (note,) = held_against(smallest, text_of(smallest)).notes
    assert note.endswith(
        "no voice has these quotations, so they count as the reporter's words: P2 “We open at ten"
        " on Saturdays.”; add a passage to whoever says them"
    )
    change(smallest, "no other day}", "no other day}, {fragment: open at ten}")
    assert held_against(smallest, text_of(smallest)).notes == []


def test_a_term_in_quotation_marks_is_nobodys_and_that_is_well(smallest):
    edit_text(smallest, "the reading club.", "the “reading and tea” club.")
    assert held_against(smallest, text_of(smallest)).notes == []


def test_of_a_case_that_is_begun_nothing_is_said_of_what_is_still_to_do(smallest):
    change(smallest, "id: library-sundays", "draft: true\nid: library-sundays")
    change(smallest, "question: Should the town library open on Sundays?", "question:")
    edit_text(smallest, "the reading club.", "the reading club. “We open at ten on Saturdays.”")
    assert held_against(smallest, text_of(smallest)).notes == []


def test_a_note_on_another_report_says_which(tmp_path):
    folder = write_case(tmp_path / "bus-lane", *COMPLETE)
    before = held_against(folder, text_of(folder)).notes
    report = folder / "article-road-watch.txt"
    text = report.read_text(encoding="utf-8").rstrip()
    report.write_text(f"{text} “Nobody asked us, not one time.” “And", encoding="utf-8")
    notes = [it for it in held_against(folder, text_of(folder)).notes if it not in before]
    assert len(notes) == 2
    assert all(it.startswith("articles: road-watch: ") for it in notes)
