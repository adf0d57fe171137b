"""What `check` says of drafts: one note, and before a class each of them."""

import pytest
import yaml

from kit import load_case
from kit.__main__ import main
from kit.authors.fairness import fairness
from kit.authors.ladder import ladder, told_too_much
from kit.authors.notes import notes
from kit.case.case import Case
from tests.drafting import unlabelled
from tests.smallest import smallest


def drafted(raw):
    ana, ben, *_ = raw["voices"]
    raw["voices"] += [{"id": "ed", "name": "Ed Ito", "draft": True}]
    ana["citations"] = [{"evidence": "test", "draft": True}, {"evidence": "sleep"}]
    ben["passages"][0]["draft"] = True
    raw["evidence"][0]["draft"] = True
    raw["evidence"][1]["check"] = {"draft": True}


@pytest.fixture
def folder(tmp_path):
    smallest(tmp_path / "case", "facts", drafted)
    return tmp_path / "case"


def printed(capsys, *arguments):
    status = main([*map(str, arguments)])
    return status, capsys.readouterr().out.splitlines()


def test_a_case_with_drafts_is_well_formed_and_they_are_one_note(folder, capsys):
    status, lines = printed(capsys, "check", folder)
    assert status == 0
    assert "well formed" in lines[0]
    assert lines[1] == (
        "note: 5 drafts left (1 use, 1 passage, 1 voice, 1 fact, 1 check), which no lesson asks"
        " about; --for-class names each"
    )
    assert sum(" drafts left" in line for line in lines) == 1


@pytest.mark.parametrize("fix", [[], ["--fix"]])
def test_before_a_class_each_is_named_where_it_says_so(folder, capsys, fix):
    status, lines = printed(capsys, "check", folder, "--for-class", *fix)
    assert status == 1
    text = (folder / "case.yaml").read_text(encoding="utf-8").splitlines()
    at = [n for n, line in enumerate(text, 1) if "draft: true" in line]
    told = [
        ("voices[0].citations[0]", "the use of “test”"),
        ("voices[1].passages[0]", "the passage “Mine helps me learn”"),
        ("voices[4]", "the voice “Ed Ito”"),
        ("evidence[0]", "the fact “Marks went up at one school.”"),
        ("evidence[1].check", "the check of “Half of the pupils sleep badly.”"),
    ]
    assert lines[len(fix) :] == [
        f"{folder}/case.yaml:{line}: {place}: {what} is a draft; look at it, then remove"
        " `draft: true`"
        for line, (place, what) in zip(at, told, strict=True)
    ]


def test_a_case_without_drafts_is_ready(tmp_path, capsys):
    smallest(tmp_path / "case", "facts")
    status, lines = printed(capsys, "check", tmp_path / "case", "--for-class")
    assert (status, [line for line in lines if " drafts left" in line]) == (0, [])


def test_the_bundled_cases_are_ready(capsys):
    assert printed(capsys, "check", "--for-class")[0] == 0


def test_the_ladder_counts_no_drafts(tmp_path):
    whole = smallest(tmp_path / "whole", "article")[2]

    def guessed(raw):
        for fact in raw["evidence"]:
            fact["draft"] = True

    guess = smallest(tmp_path / "guess", "article", guessed)[2]
    assert next(ladder(whole.data)) == "lesson: all 60 minutes can be taught"
    assert next(ladder(guess.data)) == "lesson: 48 of 60 minutes can be taught"


def test_what_tells_who_speaks_is_found_behind_a_draft(tmp_path):
    def told(raw):
        raw["voices"].insert(0, {"id": "ed", "name": "Ed Ito", "draft": True})
        di = raw["voices"][-1]
        guess = {"fragment": "pupils with phones", "begins": "that pupils", "draft": True}
        di["passages"] = [guess, {"fragment": "a doctor", "ends": "doctor, said"}]

    folder = tmp_path / "drafts"
    smallest(folder, change=told)
    (found,) = told_too_much(folder, load_case(folder).data)
    assert found.field == "voices[4].passages[1].fragment"
    line = (folder / "case.yaml").read_text(encoding="utf-8").splitlines()[found.line - 1]
    assert "a doctor" in line


def test_notes_take_a_draft_for_no_silent_voice():
    assert not [line for line in notes(Case(unlabelled())) if "guessed" in line]


def unwritten(raw):
    raw |= {"draft": True, "title": "", "question": ""}
    del raw["codebook"]["stances"][1]["label"]


def test_a_whole_case_may_be_a_draft(tmp_path, capsys):
    smallest(tmp_path / "case", "facts", unwritten)
    status, lines = printed(capsys, "check", tmp_path / "case")
    assert status == 0
    text = (tmp_path / "case" / "case.yaml").read_text(encoding="utf-8").splitlines()
    at = {
        it: f"{tmp_path}/case/case.yaml:{next(n for n, x in enumerate(text, 1) if it in x)}"
        for it in ("draft: true", "title:", "question:", "id: keep")
    }
    told = (
        f"still empty: title ({at['title:']}), question ({at['question:']}),"
        f" codebook.stances[1].label ({at['id: keep']}); fill that in, then remove `draft: true`"
    )
    assert lines[1] == f"note: {at['draft: true']}: the case is a draft and not taught yet; {told}"
    assert not [line for line in lines if "drafts left" in line]
    assert lines[-2:] == [
        "lesson: 0 of 60 minutes can be taught",
        "for any of it: a title, the question, answer 2 to the question",
    ]
    assert printed(capsys, "check", tmp_path / "case", "--for-class") == (
        1,
        [f"{at['draft: true']}: the whole case is a draft; {told}"],
    )
    assert printed(capsys, "fairness", tmp_path / "case")[0] == 0


@pytest.mark.parametrize("command", ["handout", "lesson"])
def test_no_command_makes_a_lesson_of_a_draft(tmp_path, capsys, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    smallest(tmp_path / "case", "facts", lambda raw: raw.update(draft=True, question=""))
    assert main([command, "./case"]) == 1
    out, error = capsys.readouterr()
    assert (out, error) == (
        "",
        "./case: This case is a draft, so it cannot be taught yet. It needs: the question. Open"
        " author.ipynb or case.yaml.\n",
    )
    assert [it.name for it in tmp_path.iterdir()] == ["case"]


def test_a_draft_that_lacks_nothing_is_told_to_be_none(tmp_path, capsys):
    smallest(tmp_path / "case", "facts", lambda raw: raw.update(draft=True))
    status, lines = printed(capsys, "check", tmp_path / "case")
    assert status == 0
    assert lines[1].endswith("; nothing is empty any more, so remove `draft: true`")
    assert lines[-1] == "for any of it: that its author takes the line `draft: true` away"


def test_fairness_leaves_drafts_out_and_says_so(folder, capsys):
    status, lines = printed(capsys, "fairness", folder)
    assert status == 0
    assert "Drafts are left out." in lines
    raw = yaml.safe_load((folder / "case.yaml").read_text(encoding="utf-8"))
    assert len(raw["voices"]) == 5
    assert fairness(load_case(folder)).loc["voices"].sum() == 3
