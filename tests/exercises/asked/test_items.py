"""Every item of a case, every step: what each kind of answer comes to."""

import re

import pytest

from kit.case.model import CaseData
from kit.exercises.asked.items import Field, Option, shuffled
from kit.exercises.asked.outcomes import (
    CannotCheck,
    Correct,
    DifferentReading,
    Incorrect,
    NotAttempted,
    Recorded,
    SameReading,
)
from kit.exercises.asked.shown import Finding
from kit.exercises.asked.words import AskedWords
from kit.exercises.kinds.catalogue import KINDS, all_items
from kit.exercises.sheet.data import MAX_TEXT
from kit.language import ENGLISH
from tests.hostile import hostile_case

CODE = "amber-heron-4827"
LONG = "x" * 30_000
ABSURD = {
    "choice": ("no such answer", LONG, ["a list"], [LONG], "٣", {"a": "b"}),
    "several": ("text", LONG, ["no such answer"], [LONG], ["٣"], [""]),
    "text": (LONG, ["a", "list"], {"a": "b"}),
    "number": ("101", "-1", "1.5", "1e1", "٣", "²", "ten", "9" * 30_000, ["1"], 7),
}


def one_voice(raw: dict) -> dict:
    raw["voices"] = raw["voices"][:1]
    return raw


@pytest.fixture(params=["bundled", "small", "hostile", "one voice", "empty"])
def data(request, case, small_raw):
    """Return each of the cases that every test here must hold for."""
    if request.param == "bundled":
        return case.data
    if request.param == "hostile":
        return hostile_case(small_raw)
    if request.param == "empty":
        small_raw = request.getfixturevalue("empty_raw")
    return CaseData.model_validate(one_voice(small_raw) if "one" in request.param else small_raw)


@pytest.fixture
def steps(data):
    return [(item, step) for item in all_items(data, CODE).values() for step in item.steps]


def acceptable(field: Field, at: int = 0):
    """Return an answer that a field takes: its option at this place, or words, or a number."""
    if field.kind == "text":
        return "A few words, with “quotes” & <signs> {0}."
    if field.kind == "number":
        return "40"
    value = field.options[at % len(field.options)].value
    return value if field.kind == "choice" else [value]


def whole(step) -> dict:
    """Return acceptable answers to a whole step; a second choice of the same is another one."""
    seen, answers = set(), {}
    for field in step.fields:
        answers[field.name] = acceptable(field, at=field.name == "other")
        seen.add(field.name)
    return answers


def outcomes(step, field: Field, earlier=None) -> list:
    """Return what each of a field's options comes to, the other answers being acceptable."""
    values = [o.value if field.kind == "choice" else [o.value] for o in field.options]
    return [step.check(whole(step) | {field.name: value}, earlier) for value in values]


def test_an_empty_answer_names_what_is_open(steps):
    for item, step in steps:
        required = [field for field in step.fields if field.required]
        assert required, item.id
        assert type(step.check({})) is NotAttempted
        for field in required:
            for empty in ("", "  \n", [], (), None):
                outcome = step.check(whole(step) | {field.name: empty})
                assert type(outcome) is NotAttempted, (item.id, field.name, empty)
                assert field.label.rstrip(":") in outcome.text
                assert not outcome.shown


def test_what_is_not_required_may_stay_open(steps):
    for item, step in steps:
        for field in step.fields:
            if not field.required:
                outcome = step.check(whole(step) | {field.name: ""})
                assert not isinstance(outcome, NotAttempted | CannotCheck), (item.id, field.name)


def test_an_absurd_answer_cannot_be_checked_and_the_reason_is_said(steps):
    for item, step in steps:
        for field in step.fields:
            for answer in ABSURD[field.kind]:
                outcome = step.check(whole(step) | {field.name: answer})
                assert type(outcome) is CannotCheck, (item.id, field.name, str(answer)[:40])
                assert 10 < len(outcome.text) < 500, (item.id, field.name)
                assert not outcome.shown


def test_any_acceptable_answer_is_accepted(steps):
    for item, step in steps:
        judged = [step.check(whole(step) | {"no such field": LONG})]
        for field in step.fields:
            judged += outcomes(step, field) if field.name not in {"one", "other"} else []
        for outcome in judged:
            assert not isinstance(outcome, NotAttempted | CannotCheck), (item.id, outcome.text)
            assert outcome.text.strip() or step is not item.steps[-1]
            assert "{" not in outcome.text.replace("{0}", "").replace("{{7*7}}", "")


def test_a_reading_is_contested_and_never_called_wrong(case):
    """The same reading and a different one are both possible; neither is an error."""
    contested = {"sort": "stance", "reasoning": "because"}
    for item in all_items(case.data, CODE).values():
        if item.kind in contested:
            step = item.steps[-1 if item.kind == "sort" else 0]
            field = next(f for f in step.fields if f.name == contested[item.kind])
            kinds = [type(outcome) for outcome in outcomes(step, field)]
            assert kinds.count(SameReading) == 1, item.id
            assert kinds.count(DifferentReading) == len(kinds) - 1, item.id


def test_questions_of_fact_have_a_right_and_another_answer(case):
    for item in all_items(case.data, CODE).values():
        if item.kind == "speaker":
            field = next(f for f in item.steps[0].fields if f.name == "named")
            kinds = [type(outcome) for outcome in outcomes(item.steps[0], field)]
            assert sorted(k.__name__ for k in kinds) == ["Correct", "Incorrect", "Incorrect"]


def test_only_a_matter_of_fact_is_called_wrong(steps):
    for item, step in steps:
        for field in step.fields:
            if field.name in {"one", "other"}:
                continue
            for outcome in outcomes(step, field):
                if not isinstance(outcome, Incorrect):
                    told = re.search(r"\b(wrong|incorrect|mistake)\b", outcome.text, re.IGNORECASE)
                    assert not told, (item.id, outcome.text)
                if isinstance(outcome, Correct | Incorrect):
                    assert item.kind in {"speaker", "evidence", "own"}, item.id


def test_what_is_about_the_text_cites_paragraphs_that_exist(data, steps):
    there = {paragraph.n for paragraph in data.paragraphs}
    for item, step in steps:
        outcome = step.check(whole(step))
        cited = {*step.paragraphs, *outcome.paragraphs}
        assert cited <= there, item.id
        if item.kind in {"sort", "reasoning", "evidence", "speaker", "wording"}:
            assert cited, (item.id, step.id)


def test_ids_are_safe_and_titles_fit(data):
    for id_, item in all_items(data, CODE).items():
        assert id_ == item.id
        assert re.fullmatch(r"[A-Za-z0-9-]{1,80}", id_)
        assert item.kind in KINDS
        assert item.title.strip()
        names = [step.id for step in item.steps]
        assert len(set(names)) == len(names)
        for step in item.steps:
            assert len({field.name for field in step.fields}) == len(step.fields)
            for field in step.fields:
                assert len({option.value for option in field.options}) == len(field.options)


def test_the_same_code_gets_the_same_items(data):
    def look(items):
        return [(i.id, i.title, [(s.prompt, s.fields, s.shown) for s in i.steps]) for i in items]

    assert look(all_items(data, CODE).values()) == look(all_items(data, CODE).values())


def test_findings_come_with_a_verdict_only_afterwards(steps):
    for item, step in steps:
        assert not any(isinstance(x, Finding) and x.verdict_on for x in step.shown), item.id


# --- Fields ---

CHOICE = Field("a", "Which?", "choice", (Option("x", "X"), Option("y", "Y")))
SEVERAL = Field("a", "Which ones?", "several", (Option("1", "one"), Option("12", "two")))
TEXT = Field("a", "Say.", "text")
NUMBER = Field("a", "How many?", "number", most=50)


@pytest.mark.parametrize(
    ("field", "answer", "words"),
    [
        (CHOICE, "x", ""),
        (CHOICE, "X", "“X” is not one of the answers"),
        (SEVERAL, ["1", "12"], ""),
        (SEVERAL, ["1", "3"], "“3” is not one of the answers"),
        (SEVERAL, "12", "not an answer to choose from"),
        (SEVERAL, 7, "not an answer to choose from"),
        (SEVERAL, [7], "not an answer to choose from"),
        (SEVERAL, [["1"]], "not an answer to choose from"),
        (SEVERAL, [{}], "not an answer to choose from"),
        (CHOICE, ["x"], "This is not a text."),
        (TEXT, ["a"], "This is not a text."),
        (TEXT, True, "This is not a text."),
        (NUMBER, 7, "This is not a text."),
        (TEXT, "x" * MAX_TEXT, ""),
        (TEXT, "x" * (MAX_TEXT + 1), "longer than 20,000 characters"),
        (NUMBER, "0", ""),
        (NUMBER, "050", ""),
        (NUMBER, "51", "How many? Please write a whole number from 0 to 50"),
        (NUMBER, "", "Still open: How many?"),
    ],
)
def test_a_field_says_what_is_wrong(field, answer, words):
    problem = field.problem(answer, ENGLISH.words(AskedWords))
    assert words in problem
    assert bool(words) == bool(problem)


def test_the_lot_differs_by_code_and_is_stable():
    orders = {tuple(shuffled("abcdef", f"code-{n}", str)) for n in range(20)}
    assert len(orders) > 10
    assert shuffled("abc", CODE, str) == shuffled("cba", CODE, str)


def test_recorded_is_what_an_outcome_is_called():
    names = [kind.name for kind in (Recorded, NotAttempted, SameReading, DifferentReading)]
    assert names == ["recorded", "not attempted", "same reading", "different reading"]
    assert CannotCheck.name == "cannot be checked"
