"""Checking a fact: a plan, then the finding, then a verdict beside ours."""

import pytest

from kit.exercises import checking
from kit.exercises.catalogue import all_items
from kit.exercises.checking import judge
from kit.exercises.items import (
    DifferentReading,
    Finding,
    Incorrect,
    Plan,
    Recorded,
    SameReading,
    Text,
)
from kit.model import CaseData, Evidence
from kit.words import VERDICT_WORDS

HOLDS, PARTLY, NOT, UNSURE = "holds", "holds in part", "does not hold", "I cannot tell"
TABLE = {
    "agrees": (SameReading, DifferentReading, Incorrect, DifferentReading),
    "partly": (DifferentReading, SameReading, DifferentReading, DifferentReading),
    "disagrees": (Incorrect, DifferentReading, SameReading, DifferentReading),
    "not found": (Recorded, Recorded, Recorded, SameReading),
    "cannot be checked": (Recorded, Recorded, Recorded, SameReading),
}


@pytest.fixture(scope="module")
def items(case):
    found = all_items(case.data, "amber-heron-4827").values()
    return [item for item in found if item.kind == "evidence"]


def fact(verdict, weakens="nothing"):
    check = {"verdict": verdict, "finding": "We looked.", "weakens": weakens}
    return Evidence(id="a-fact", statement="It is so.", kind="event", check=check)


def judged(verdict, yours, weakens="nothing", yours_weakens=None):
    evidence = fact(verdict, weakens)
    answers = {"verdict": yours} | ({"weakens": yours_weakens} if yours_weakens else {})
    return judge(evidence, evidence.check, answers, 3)


@pytest.mark.parametrize("verdict", [*TABLE])
@pytest.mark.parametrize("n", range(4))
def test_a_verdict_beside_ours(verdict, n):
    yours = (HOLDS, PARTLY, NOT, UNSURE)[n]
    outcome = judged(verdict, yours)
    assert type(outcome) is TABLE[verdict][n]
    assert VERDICT_WORDS[verdict] in outcome.text
    assert (f"You say: {yours}." in outcome.text) == (type(outcome) is not SameReading)
    assert outcome.shown == (Finding(fact(verdict), with_verdict=True),)
    assert outcome.paragraphs == (3,)


@pytest.mark.parametrize("verdict", ["not found", "cannot be checked"])
def test_nobody_is_wrong_where_we_could_not_settle_it(verdict):
    assert "We could not settle it" in judged(verdict, HOLDS).text


@pytest.mark.xfail(strict=True, reason="to be unsure is answered with where “in part” begins")
@pytest.mark.parametrize("verdict", ["agrees", "disagrees"])
def test_who_cannot_tell_is_not_told_of_facts_that_hold_in_part(verdict):
    assert "in part" not in judged(verdict, UNSURE).text


@pytest.mark.parametrize(
    ("ours", "yours", "words"),
    [
        ("the argument", "the argument", "On what it changes we agree: the argument."),
        ("a detail", "only a detail", "On what it changes we agree: only a detail."),
        ("the argument", "only a detail", "You say it changes only a detail; we say the argument."),
        ("a detail", "the argument", "You say it changes the argument; we say only a detail."),
    ],
)
def test_what_it_weakens(ours, yours, words):
    outcome = judged("partly", PARTLY, ours, yours)
    assert words in outcome.text
    assert type(outcome) is SameReading
    assert "changes" not in judged("partly", PARTLY, ours).text


@pytest.mark.xfail(strict=True, reason="we seem to agree that it holds")
@pytest.mark.parametrize("verdict", ["not found", "cannot be checked"])
def test_what_is_not_settled_is_not_said_to_hold(items, verdict):
    options = items[0].steps[1].fields[1].options
    neither = options[2].value
    assert "holds" not in judged(verdict, UNSURE, "nothing", neither).text


def test_the_finding_comes_only_with_the_second_step(items):
    for item in items:
        plan, verdict = item.steps
        finding = next(shown for shown in verdict.shown if isinstance(shown, Finding))
        assert not finding.with_verdict
        assert item.id == f"check-{finding.evidence.id}"
        check = finding.evidence.check
        assert all(isinstance(shown, Text) for shown in plan.shown)
        seen = " ".join(f"{shown.label} {shown.text}" for shown in plan.shown)
        seen += plan.prompt + " ".join(plan.hints)
        seen += " ".join(f"{f.label} {[o.label for o in f.options]}" for f in plan.fields)
        assert check.finding not in seen
        assert VERDICT_WORDS[check.verdict] not in seen
        assert not any(f"{source}" in seen for source in check.references if "-" in source)
        assert not plan.check({"first": finding.evidence.id, "where": "An archive"}).shown


def test_the_fact_is_among_those_to_choose_from(items):
    for item in items:
        plan = item.steps[0]
        fact_id = item.id.removeprefix("check-")
        statement = next(s.evidence.statement for s in item.steps[1].shown if s.kind == "finding")
        assert f"“{statement}”" in plan.fields[-1].label
        if len(plan.fields) > 1:
            values = [option.value for option in plan.fields[0].options]
            assert fact_id in values
            assert 1 < len(values) <= 4


def test_what_the_voice_takes_the_fact_to_show_is_there(items):
    for item in items:
        assert item.steps[0].shown[-1].label.endswith("takes the fact to show")
        assert item.steps[0].shown[-1].text


def test_each_checked_fact_that_somebody_points_to_has_one_item(case, items):
    cited = {c.evidence for v in case.data.speakers for c in v.citations if not v.is_silent}
    checked = {e.id for e in case.data.evidence if e.check}
    assert {item.id for item in items} == {f"check-{id_}" for id_ in cited & checked}
    ids = [item.id for item in checking.items(case.data, Plan("a", case.data.speakers))]
    assert len(ids) == len(set(ids)) == len(items)


def test_a_fact_without_a_check_has_no_item(small_raw):
    del small_raw["evidence"][0]["check"]
    items = all_items(CaseData.model_validate(small_raw), "a")
    assert not any(item.kind == "evidence" for item in items.values())


def test_the_only_fact_is_not_a_choice(small_raw):
    item = all_items(CaseData.model_validate(small_raw), "a")["check-late-buses"]
    assert [field.name for field in item.steps[0].fields] == ["where"]
    outcome = item.steps[1].check({"verdict": PARTLY, "weakens": "only a detail"})
    assert type(outcome) is SameReading
    assert "On what it changes we agree" in outcome.text
