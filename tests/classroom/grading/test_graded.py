"""What a hand-in comes to, held against counts of the answers that were given."""

from __future__ import annotations

import json
import os

import pytest

from kit import ask, graded, load_case
from kit.case.calls import CallError
from kit.case.case import Case
from kit.exercises.asked.items import Answers, Item
from kit.exercises.kinds.catalogue import choose
from kit.exercises.played.screens import Screens
from kit.exercises.sheet.data import HAND_IN, SheetData
from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.exercises.sheet.reading import MAX_BYTES
from kit.lesson.plan import items_of
from tests.conftest import CASE

CODE = "amber-heron-4827"


def give(sheet: AnswerSheet, case: Case, item: Item, step: str, answers: Answers) -> None:
    asked = next(it for it in item.steps if it.id == step)
    outcome = asked.check(answers)
    sheet.give(
        sheet.new_slot(item.id, step, asked.stamp(case.version)),
        answers,
        outcome.name,
        finished=True,
    )


def rate(named: str) -> Answers:
    rows = ("independent", "multiple", "verifies", "authoritative")
    return dict.fromkeys(rows, "open") | {"named": named}


@pytest.fixture
def submission(case, tmp_path, monkeypatch):
    """Return a sheet in the folder of somebody else than the one who grades; we are above it."""
    monkeypatch.chdir(tmp_path)
    return AnswerSheet(case.story, tmp_path / "answers" / "user-0123456789", CODE)


@pytest.fixture
def answered(submission, case):
    """Four of six sources are rated, three rightly; of two checks one step or two are answered."""
    speakers = choose(case.data, CODE, kinds=["speaker"], voices=6)
    for n, item in enumerate(speakers[:4]):
        right = "yes" if item.about.is_named else "no"
        give(submission, case, item, "rate", rate(right if n else "open"))
    checks = {it.about.check.verdict: it for it in choose(case.data, CODE, kinds=["evidence"])}
    for verdict, said in (("agrees", "holds"), ("disagrees", "in-part")):
        item = checks[verdict]
        first = item.steps[0].fields[0]
        plan = {"where": "In a library."} | ({first.name: first.options[0].value})
        give(submission, case, item, "plan", plan)
        give(submission, case, item, "verdict", {"verdict": said})
    return submission, [checks["agrees"].id, checks["disagrees"].id]


@pytest.mark.usefixtures("answered")
def test_counts_what_is_answered_and_which_facts_are_right(case):
    found = graded(case, kinds=["speaker"], voices=6)
    assert (found.code, found.answered, found.asked) == (CODE, 4, 6)
    assert (found.right, found.wrong) == (3, 1)
    assert found.points(completion=6, facts=4) == 4 + 3
    assert str(found) == f"{CODE}: 4 of 6 questions answered; 3 of 4 facts right."


def test_a_reading_costs_nothing(answered, case):
    """Who finds that a fact holds in part where we say that it does not is not wrong."""
    _, (agrees, disagrees) = answered
    one, other = graded(case, agrees), graded(case, disagrees)
    assert (one.right, one.wrong, other.right, other.wrong) == (1, 0, 0, 0)
    assert one.points(facts=2) == other.points(facts=2) == 2


def test_no_answer_to_a_question_of_reading_changes_the_points(submission, case):
    """However the sort and the missing step are answered."""
    told = set()
    for said in ("first", "last"):
        for item in choose(case.data, CODE, kinds=["sort", "reasoning"], voices=4):
            step = item.steps[0]
            chosen = step.fields[0].options[0 if said == "first" else -1].value
            answers = {step.fields[0].name: chosen} | ({"sure": "4"} if item.kind == "sort" else {})
            give(submission, case, item, step.id, answers)
        found = graded(case, kinds=["sort", "reasoning"], voices=4)
        assert found.right == found.wrong == 0
        told.add((found.answered, found.asked, found.points(completion=3, facts=3)))
    assert len(told) == 1


def test_counts_as_the_students_own_notebook_does(answered, case):
    sheet, _ = answered
    for kinds, voices in ((["speaker"], 6), (["evidence"], None), (["sort"], 4)):
        screens = Screens(choose(case.data, CODE, kinds=kinds, voices=voices), sheet)
        found = graded(case, kinds=kinds, voices=voices)
        right, judged = screens.points()
        assert (found.right, found.right + found.wrong) == (right, judged)
        assert found.asked == len(screens)
        assert found.answered == sum(map(screens.is_given, range(len(screens))))


def test_without_kinds_it_is_what_the_lesson_asks(answered, case):
    lesson = [it for part in items_of(case.data, CODE).values() for it in part]
    sheet = answered[0]
    assert graded(case).asked == len(Screens(lesson, sheet))


@pytest.mark.usefixtures("answered")
def test_the_sheet_is_only_read(case, tmp_path):
    def files():
        return {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    before = files()
    graded(case)
    assert files() == before


@pytest.mark.usefixtures("answered")
def test_a_downloaded_sheet_may_lie_beside_the_notebook(case, tmp_path):
    path = next(tmp_path.rglob(f"{CASE}--*.json"))
    path.rename(tmp_path / f"{CASE}--{CODE} (1).json")
    assert graded(case, kinds=["speaker"], voices=6).answered == 4


def test_copies_are_merged_and_of_several_students_the_last_hand_in_counts(
    answered, case, tmp_path
):
    other = AnswerSheet(case.story, tmp_path / "answers" / "user-abcdef0123", "teal-owl-1234")
    item = choose(case.data, "teal-owl-1234", kinds=["speaker"], voices=6)[0]
    give(other, case, item, "rate", rate("yes"))
    assert graded(case, kinds=["speaker"], voices=6).code == "teal-owl-1234"  # written last
    answered[0].move(HAND_IN, HAND_IN, HAND_IN)
    found = graded(case, kinds=["speaker"], voices=6)
    assert (found.code, found.answered) == (CODE, 4)
    # A copy that was downloaded before the last answer takes nothing away.
    data = json.loads(next(tmp_path.rglob(f"{CASE}--{CODE}.json")).read_text())
    data["items"] = dict(list(data["items"].items())[:1])
    (tmp_path / f"{CASE}--{CODE}.json").write_text(json.dumps(data))
    assert graded(case, kinds=["speaker"], voices=6).answered == 4


# --- What is no sheet ---


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_handed_in_is_no_point_and_one_line(tmp_path, monkeypatch, language):
    monkeypatch.chdir(tmp_path)
    found = graded(load_case(CASE, language=language), kinds=["speaker"], voices=6)
    assert (found.answered, found.asked) == (0, 6)
    assert found.points(completion=5, facts=5) == 0
    assert f"{CASE}--amber-heron-4827.json" in str(found)
    assert len(str(found).splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "is damaged and cannot be read"),
        ("[]", "is not an answer sheet"),
        ('{"format": 99}', "is from a newer kit"),
        ('{"format": 2}', "is damaged at"),
        (" " * (MAX_BYTES + 1), "is larger than 2 MB"),
    ],
)
def test_a_damaged_sheet_is_no_point_and_one_line(tmp_path, monkeypatch, case, text, said):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "answers" / "user-0123456789"
    folder.mkdir(parents=True)
    name = f"{CASE}--\x1b[31mred.json"
    (folder / name).write_text(text)
    found = graded(case)
    assert found.points(completion=5) == 0
    assert said in str(found)
    assert "\x1b" not in str(found)


@pytest.mark.usefixtures("answered")
def test_a_damaged_file_beside_a_good_one_takes_nothing_away(case, tmp_path):
    (tmp_path / f"{CASE}--x.json").write_text("{")
    (tmp_path / "answers" / f"{CASE}--{CODE}.set-aside-1.json").write_text("{")
    assert graded(case, kinds=["speaker"], voices=6).answered == 4


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        *(("answers.json", it) for it in ("utf-8", "utf-8-sig", "utf-16")),
        *((it, "utf-8") for it in ("Ana's answers (1).JSON", "answers", "answers.json.txt")),
    ],
)
def test_a_sheet_that_was_renamed_counts(answered, tmp_path, monkeypatch, name, encoding):
    folder = tmp_path / "submitted"
    folder.mkdir()
    sheet, _ = answered
    (folder / name).write_text(sheet.path.read_text(encoding="utf-8"), encoding=encoding)
    (folder / "notes.json").write_text("{}")
    (folder / "0.json").mkdir()
    monkeypatch.chdir(folder)
    assert graded(load_case(CASE), kinds=["speaker"], voices=6).answered == 4


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.usefixtures("answered")
def test_a_link_to_what_another_handed_in_leads_nowhere(case, tmp_path, monkeypatch):
    mine = tmp_path / "mine"
    (mine / "answers").mkdir(parents=True)
    theirs = next((tmp_path / "answers").rglob(f"{CASE}--*.json"))
    (mine / theirs.name).symlink_to(theirs)
    (mine / "answers" / "user-0").symlink_to(theirs.parent)
    monkeypatch.chdir(mine)
    assert graded(case).code == ""


@pytest.mark.usefixtures("answered")
def test_a_sheet_of_the_first_format_counts(case, tmp_path):
    path = next(tmp_path.rglob(f"{CASE}--*.json"))
    data = json.loads(path.read_text()) | {"format": 1}
    for item in data["items"].values():
        for response in item["responses"]:
            for name in ("version", "case_version", "with_name"):
                response.pop(name, None)
    path.write_text(json.dumps(data))
    assert graded(case, kinds=["speaker"], voices=6).points(completion=6, facts=4) == 7


@pytest.mark.usefixtures("answered")
def test_an_answer_to_an_earlier_wording_counts_as_answered_and_is_not_judged(case, tmp_path):
    path = next(tmp_path.rglob(f"{CASE}--*.json"))
    sheet = SheetData.model_validate_json(path.read_text())
    changed = json.loads(sheet.to_json())
    for id_, item in changed["items"].items():
        for response in item["responses"]:
            if id_.startswith("speaker-"):
                response["version"] = "0" * 12
    path.write_text(json.dumps(changed))
    found = graded(case, kinds=["speaker"], voices=6)
    assert (found.answered, found.right, found.wrong) == (4, 0, 0)


@pytest.mark.usefixtures("answered")
def test_a_kind_that_there_is_not_is_said(case):
    with pytest.raises(CallError, match="sort"):
        graded(case, kinds=["sortt"])


@pytest.mark.usefixtures("answered")
def test_the_same_questions_as_ask_asks(case):
    player = ask(case, kinds=["speaker"], voices=6)
    assert len(player.screens) == graded(case, kinds=["speaker"], voices=6).asked
