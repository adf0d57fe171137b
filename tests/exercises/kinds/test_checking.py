"""Checking a fact: a plan, then the finding, then a verdict beside ours."""

import pytest

from kit.case.evidence import Evidence
from kit.case.labels import Labels
from kit.case.model import CaseData
from kit.case.voice import Citation
from kit.exercises.asked.items import Plan
from kit.exercises.asked.outcomes import (
    CannotCheck,
    Correct,
    DifferentReading,
    Incorrect,
    Recorded,
    SameReading,
)
from kit.exercises.asked.shown import Finding, Text
from kit.exercises.kinds import checking
from kit.exercises.kinds.catalogue import all_items
from kit.exercises.kinds.checking import EXPECTED, judge
from kit.language import ENGLISH

HOLDS, PARTLY, NOT, UNSURE = "holds", "in-part", "not", "open"
SAID = {HOLDS: "it holds", PARTLY: "it holds in part", NOT: "it does not hold"}
OPEN = ("not found", "cannot be checked")
TABLE = {
    "agrees": (Correct, DifferentReading, Incorrect, DifferentReading),
    "partly": (DifferentReading, Correct, DifferentReading, DifferentReading),
    "disagrees": (Incorrect, DifferentReading, Correct, DifferentReading),
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


def reading(**own):
    return Citation(evidence="a-fact", use="cites", paragraph=3, reading="It matters.", **own)


def judged(verdict, yours, weakens="nothing", yours_weakens=None, use=None):
    evidence = fact(verdict, weakens)
    answers = {"verdict": yours} | ({"weakens": yours_weakens} if yours_weakens else {})
    return judge(evidence, evidence.check, answers, use or reading(), ENGLISH)


@pytest.mark.parametrize("verdict", [*TABLE])
@pytest.mark.parametrize("n", range(4))
def test_a_verdict_beside_ours(verdict, n):
    yours = (HOLDS, PARTLY, NOT, UNSURE)[n]
    outcome = judged(verdict, yours)
    assert type(outcome) is TABLE[verdict][n]
    ours = dict(zip(("agrees", "partly", "disagrees"), SAID.values(), strict=True))
    assert ours.get(verdict, Labels().verdicts[verdict]) in outcome.text
    is_said = type(outcome) not in {Correct, SameReading} and yours != UNSURE
    assert (f"You say: {SAID.get(yours)}." in outcome.text) == is_said
    assert outcome.shown == (Finding(fact(verdict), reading()),)
    assert outcome.paragraphs == (3,)


@pytest.mark.parametrize("verdict", OPEN)
def test_nobody_is_wrong_where_we_could_not_settle_it(verdict):
    assert "We could not settle it" in judged(verdict, HOLDS).text
    assert judged(verdict, UNSURE).text.startswith("Nor can we: ")


@pytest.mark.parametrize("verdict", ["agrees", "disagrees"])
def test_who_cannot_tell_is_asked_what_is_still_needed(verdict):
    text = judged(verdict, UNSURE).text
    assert "You cannot tell yet." in text
    assert "What would you still need to see?" in text
    assert "in part" not in text


@pytest.mark.parametrize(
    ("ours", "yours", "words"),
    [
        ("the argument", "argument", "We agree on what it weakens: the argument."),
        ("a detail", "detail", "We agree on what it weakens: only a detail."),
        ("nothing", "nothing", "We agree on what it weakens: neither."),
        ("the argument", "detail", "You say: only a detail. We say: the argument."),
        ("a detail", "argument", "You say: the argument. We say: only a detail."),
    ],
)
def test_what_it_weakens(ours, yours, words):
    outcome = judged("partly", PARTLY, ours, yours)
    assert words in outcome.text
    assert type(outcome) is Correct
    assert "weaken" not in judged("partly", PARTLY, ours).text


def test_what_it_weakens_is_asked_of_the_reading_that_is_shown():
    own = reading(weakens="the argument", because="It says “confirmed”.")
    outcome = judged("partly", PARTLY, "a detail", "argument", own)
    assert "We agree on what it weakens: the argument." in outcome.text
    assert outcome.shown == (Finding(fact("partly", "a detail"), verdict_on=own),)


@pytest.mark.parametrize("verdict", OPEN)
@pytest.mark.parametrize("yours", [HOLDS, UNSURE])
def test_what_is_not_settled_is_not_said_to_weaken_anything(verdict, yours):
    assert judged(verdict, yours, "nothing", "nothing") == judged(verdict, yours)


def test_the_finding_comes_only_with_the_last_step(items):
    for item in items:
        plan, verdict = item.steps[0], item.steps[-1]
        finding = next(shown for shown in verdict.shown if isinstance(shown, Finding))
        assert finding.verdict_on is None
        assert item.id == f"check-{finding.evidence.id}"
        check = finding.evidence.check
        assert all(isinstance(shown, Text) for shown in plan.shown)
        seen = " ".join(f"{shown.label} {shown.text}" for shown in plan.shown)
        seen += plan.prompt + " ".join(plan.hints)
        # Which verdict is expected is asked in all four, whatever was found.
        *others, expected = plan.fields
        assert [option.value for option in expected.options] == [HOLDS, PARTLY, NOT, UNSURE]
        seen += " ".join(f"{f.label} {[o.label for o in f.options]}" for f in others)
        seen += expected.label
        assert check.found not in seen
        assert Labels().verdicts[check.verdict] not in seen
        assert not any(f"{source}" in seen for source in check.references if "-" in source)
        outcome = plan.check({"first": finding.evidence.id, "where": "An archive"})
        assert type(outcome) is Recorded
        assert outcome == Recorded("")
        assert not outcome.shown


def test_the_fact_is_among_those_to_choose_from(items):
    for item in items:
        plan = item.steps[0]
        fact_id = item.about.id
        statement = next(s.evidence.statement for s in item.steps[-1].shown if s.kind == "finding")
        assert Text(statement, "The fact to check") in plan.shown
        if plan.fields[0].name == "first":
            values = [option.value for option in plan.fields[0].options]
            assert fact_id in values
            assert 1 < len(values) <= 4


def test_what_the_voice_takes_the_fact_to_show_is_there(items):
    for item in items:
        assert item.steps[0].shown[-1].label == "What it is meant to show"
        assert item.steps[0].shown[-1].text


@pytest.mark.parametrize("is_whole", [True, False])
def test_each_checked_fact_that_somebody_points_to_has_one_item(case, is_whole):
    """The reporter's facts are asked only when the plan has all voices."""
    voices = tuple(voice for voice in case.data.speakers if not voice.is_narrator)
    pointing = case.data.speakers if is_whole else voices
    cited = {citation.evidence for voice in pointing for citation in voice.citations}
    asked = {evidence.id for evidence in case.data.evidence if evidence.check and evidence.ask}
    ids = [item.id for item in checking.items(case.data, Plan("a", voices, is_whole))]
    assert sorted(ids) == sorted(f"check-{id_}" for id_ in cited & asked)


def test_few_voices_do_not_bring_the_facts_of_the_reporter(case, items):
    few = all_items(case.data, "a", 4)
    told = {c.evidence for v in case.data.speakers if v.is_narrator for c in v.citations}
    others = {c.evidence for v in case.data.voices if not v.is_narrator for c in v.citations}
    only = {f"check-{id_}" for id_ in told - others}
    assert only & {item.id for item in items}
    assert not only & few.keys()


def facts_asked(raw) -> dict[str, list[str]]:
    items = all_items(CaseData.model_validate(raw), "a").values()
    return {it.id: [step.id for step in it.steps] for it in items if it.kind == "evidence"}


def test_a_fact_that_is_not_to_be_asked_has_no_item(small_raw):
    small_raw["evidence"][0] |= {"ask": "false"}
    assert facts_asked(small_raw) == {}


def test_without_any_check_students_look_for_themselves(small_raw):
    other = {"id": "other", "statement": "It rained."}
    small_raw["evidence"].append(other)
    small_raw["voices"][0]["citations"].append({"evidence": "other"})
    assert [*facts_asked(small_raw)] == ["check-late-buses"], "beside checked facts it has no item"
    small_raw["evidence"][0]["check"] = None
    steps = ["plan", "look"]
    assert facts_asked(small_raw) == {"check-late-buses": steps, "check-other": steps}


@pytest.mark.parametrize("weakens", ["argument", "detail", "nothing"])
def test_what_is_weakened_is_asked_and_not_judged_where_nobody_says_it(small_raw, weakens):
    data = CaseData.model_validate(small_raw)
    (fact, *_), voice = data.evidence, data.voices[0]
    check = fact.check.model_copy(update={"weakens": None})
    use = voice.citations[0].model_copy(update={"weakens": None, "because": None})
    answers = {"verdict": "in-part", "weakens": weakens}
    outcome = judge(fact, check, answers, use, data.language)
    assert "weaken" not in outcome.text


def test_a_title_holds_the_fact(items):
    for item in items:
        (paragraph,) = item.steps[0].paragraphs
        place, _, fact = item.title.partition(": ")
        assert place == f"P{paragraph}"
        statement = next(s.evidence.statement for s in item.steps[-1].shown if s.kind == "finding")
        assert " ".join(statement.split()).startswith(fact.removesuffix("…"))
        assert 10 < len(fact) <= 60


def test_the_only_fact_is_not_a_choice(small_raw):
    item = all_items(CaseData.model_validate(small_raw), "a")["check-late-buses"]
    assert [field.name for field in item.steps[0].fields] == ["where", EXPECTED]
    outcome = item.steps[-1].check({"verdict": PARTLY, "weakens": "detail"})
    assert type(outcome) is Correct
    assert "We agree on what it weakens" in outcome.text


def test_what_is_expected_need_not_be_said(items):
    plan = items[0].steps[0]
    (expected,) = (field for field in plan.fields if field.name == EXPECTED)
    assert not expected.required
    answers = {"first": items[0].about.id, "where": "An archive"}
    assert type(plan.check(answers)) is Recorded
    assert type(plan.check(answers | {EXPECTED: NOT})) is Recorded
    assert type(plan.check(answers | {EXPECTED: "perhaps"})) is CannotCheck


def test_nothing_is_expected_of_a_fact_that_nobody_has_checked(small_raw):
    del small_raw["evidence"][0]["check"]
    item = all_items(CaseData.model_validate(small_raw), "a")["check-late-buses"]
    assert EXPECTED not in {field.name for field in item.steps[0].fields}
