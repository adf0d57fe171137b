"""The missing “because”: which steps there are to choose from, and what the feedback says."""

import pytest

from kit.case.model import CaseData
from kit.exercises.asked.items import Plan
from kit.exercises.asked.outcomes import (
    Correct,
    DifferentReading,
    Incorrect,
    Recorded,
    SameReading,
)
from kit.exercises.asked.shown import Text
from kit.exercises.kinds import reasoning
from kit.exercises.kinds.voices import akin, voices_to_sort

CODES = [f"code-{n}" for n in range(8)]


@pytest.fixture(scope="module")
def data(case):
    return case.data


@pytest.fixture(scope="module")
def items(data):
    return {f"reason-{id_}": item for id_, item in reasons(data, CODES[0]).items()}


def reasons(data, code) -> dict:
    plan = Plan(code, tuple(voices_to_sort(data)))
    return {item.id.removeprefix("reason-"): item for item in reasoning.items(data, plan)}


@pytest.mark.parametrize("code", CODES)
def test_other_steps_are_never_those_of_the_voice_or_its_kin(data, code):
    voices = {voice.id: voice for voice in data.voices}
    warrants = {v.argument.warrant for v in data.voices if v.argument and v.argument.warrant}
    for id_, item in reasons(data, code).items():
        texts = [option.label for option in item.steps[0].fields[0].options]
        assert len(texts) == len(set(texts)) == 4
        assert set(texts) <= warrants
        voice, kin = voices[id_], akin(data, voices[id_])
        of_kin = {voices[other].argument.warrant for other in kin if voices[other].argument}
        assert of_kin & set(texts) == {voice.argument.warrant}
        # One of the other steps, if there is one, is of the same stance: no side tells the step.
        others = [v for v in data.speakers if v.id not in kin and v.argument]
        beside = {v.argument.warrant for v in others if v.position.stance == voice.position.stance}
        assert len(beside & set(texts)) == bool(beside - {None})


def test_kin_are_those_who_may_reason_alike(data):
    voices = {voice.id: voice for voice in data.voices}
    assert "foreign-policy-experts" in akin(data, voices["gary-sick"])
    assert "counterterrorism-experts" in akin(data, voices["oliver-revell"])
    assert "gary-sick" not in akin(data, voices["oliver-revell"])
    for voice in data.voices:
        assert voice.id in akin(data, voice)


def test_kin_are_direct_and_found_by_facts_and_warrants_too(small_raw):
    rao, shops = small_raw["voices"]
    shops["possibly_same_as"] = []
    third = shops | {"id": "third", "possibly_same_as": ["shopkeepers"]}
    fourth = shops | {"id": "fourth", "possibly_same_as": ["third"]}
    for voice in (third, fourth):
        voice |= {"passages": [], "argument": {"claim": "No.", "warrant": voice["id"]}}
    small_raw["voices"] = [rao, shops, third, fourth]
    voices = CaseData.model_validate(small_raw)
    assert akin(voices, voices.voices[1]) == {"shopkeepers", "third"}
    fourth["argument"]["warrant"] = rao["argument"]["warrant"]
    voices = CaseData.model_validate(small_raw)
    assert akin(voices, voices.voices[0]) == {"asha-rao", "fourth"}
    fourth["argument"]["warrant"] = "fourth"
    shops["citations"] = rao["citations"]
    voices = CaseData.model_validate(small_raw)
    assert akin(voices, voices.voices[0]) == {"asha-rao"}
    rao["position"]["stance"] = "leave-it"
    voices = CaseData.model_validate(small_raw)
    assert akin(voices, voices.voices[0]) == {"asha-rao", "shopkeepers"}


def test_the_order_of_the_steps_differs_by_code(data):
    places = set()
    for code in CODES:
        step = reasons(data, code)["gary-sick"].steps[0]
        labels = [option.label for option in step.fields[0].options]
        places.add(next(n for n, text in enumerate(labels) if "known interest" in text))
        assert reasons(data, code)["gary-sick"].steps[0].fields == step.fields
    assert len(places) > 1


def test_every_person_and_side_with_facts_claim_and_warrant_has_an_item(data):
    arguing = [voice for voice in voices_to_sort(data) if voice.argument]
    whole = [v for v in arguing if v.argument.grounds and v.argument.warrant]
    fit = [v.id for v in whole if v.takes_a_stance or v.kind == "person"]
    assert list(reasons(data, CODES[0])) == fit
    assert len(fit) < len(whole)


def test_the_step_that_we_see(items):
    because, _ = items["reason-gary-sick"].steps
    ours = "When a known interest explains what a state does, no hidden motive is needed."
    for option in because.fields[0].options:
        outcome = because.check({"because": option.value})
        assert type(outcome) is (SameReading if option.label == ours else DifferentReading)
        care = Text("The article leaves it unsaid. The wording is ours.")
        assert outcome.shown == (Text(ours, "The step as we see it"), care)
        assert outcome.paragraphs == (20, 21)
        assert ("different reading, not an error" in outcome.text) == (option.label != ours)
    assert not any(ours in getattr(shown, "text", "") for shown in because.shown)


def test_our_suggestion_of_what_would_refute_comes_afterwards(items):
    _, wrong = items["reason-gary-sick"].steps
    suggestion = "Approaches elsewhere, like this one, that brought more than trade and talks."
    assert not any(suggestion in getattr(shown, "text", "") for shown in wrong.shown)
    outcome = wrong.check({"wrong": "If it turned out that …"})
    assert type(outcome) is Recorded
    assert suggestion in " ".join(shown.text for shown in outcome.shown)


def said_by_the_speaker(small_raw) -> CaseData:
    """Return a case in which both voices reason, the first in words of its own."""
    small_raw["voices"][0]["argument"]["warrant_is_ours"] = "false"
    small_raw["voices"][1]["possibly_same_as"] = []
    small_raw["voices"][1]["argument"] |= {"grounds": "Less parking.", "warrant": "Cars buy."}
    return CaseData.model_validate(small_raw)


def test_the_same_steps_stand_in_another_order(small_raw):
    data = said_by_the_speaker(small_raw)
    steps = [reasons(data, code)["asha-rao"].steps[0] for code in CODES]
    assert len({tuple(option.label for option in step.fields[0].options) for step in steps}) == 2


def test_a_step_that_the_article_states_is_a_matter_of_fact(small_raw):
    because = reasons(said_by_the_speaker(small_raw), "a")["asha-rao"].steps[0]
    found = {o.label: because.check({"because": o.value}) for o in because.fields[0].options}
    assert type(found["What makes buses punctual is worth the space."]) is Correct
    assert type(found["Cars buy."]) is Incorrect
    assert found["Cars buy."].text == "Asha Rao gives another step; it stands below."
    for outcome in found.values():
        (step,) = outcome.shown
        assert step.text == "What makes buses punctual is worth the space."


def test_with_nothing_to_choose_from_students_write_the_step(small_raw):
    """Of each stance that a voice argues; our own step is told afterwards."""
    found = reasons(CaseData.model_validate(small_raw), "a")
    assert [*found] == ["asha-rao", "shopkeepers"]
    first, wrong = found["asha-rao"].steps
    assert [field.name for field in first.fields] == ["because"], "the facts are given"
    assert [field.kind for field in first.fields] == ["text"]
    outcome = first.check({"because": "It helps."})
    assert type(outcome) is Recorded
    ours = "What makes buses punctual is worth the space."
    assert outcome.shown[0] == Text(ours, "The step as we see it")
    assert ours not in " ".join(map(str, (*first.shown, *wrong.shown)))
    asked, _ = found["shopkeepers"].steps
    assert [field.name for field in asked.fields] == ["facts", "because"]
    assert not asked.check({"facts": "none", "because": "…"}).shown


def test_a_stance_with_a_step_to_choose_is_not_asked_openly_too(data):
    assert all(item.steps[0].id == "because" for item in reasons(data, CODES[0]).values())


@pytest.mark.parametrize("part", ["grounds", "warrant"])
def test_what_the_article_does_not_say_is_no_part_of_a_step(small_raw, part):
    data = said_by_the_speaker(small_raw)
    voices = list(data.voices)
    argument = voices[0].argument.model_copy(update={part: "not stated"})
    voices[0] = voices[0].model_copy(update={"argument": argument})
    first = reasons(data.model_copy(update={"voices": tuple(voices)}), "a")["asha-rao"].steps[0]
    outcome = first.check({"facts": "none", "because": "…"})
    assert "not stated" not in " ".join(map(str, (*first.shown, *outcome.shown)))
