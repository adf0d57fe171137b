"""What is guessed or not finished: less is needed of it, and it is told apart everywhere."""

import random

import pytest

from kit.case.case import Case
from kit.case.drafts import drafts
from kit.case.model import CaseData
from kit.case.sides import positions, side_of, sides
from kit.case.values import NO_STANCE, NOT_YET
from tests import made_up
from tests.case.test_model import problems
from tests.drafting import SECRET, ids_in, unlabelled, with_drafts


@pytest.fixture
def guessed(small_raw):
    small_raw["voices"] += [{"id": "guess", "name": "A. Guess", "draft": "true"}]
    return small_raw


def test_a_draft_of_a_voice_needs_a_name_only(guessed):
    voice = CaseData.model_validate(guessed).voices[-1]
    assert (voice.position.stance, voice.is_labelled) == (NOT_YET, False)
    assert not voice.takes_a_stance
    assert not voice.is_silent  # nobody said that it is not heard
    assert not voice.argues_nothing


def test_a_draft_without_a_label_has_a_side_of_its_own(guessed):
    case = CaseData.model_validate(guessed)
    assert [*positions(case)] == ["build-it", "leave-it", NO_STANCE, NOT_YET]
    assert sides(case)[side_of(case.voices[-1])].label == "not annotated yet"
    assert NOT_YET not in positions(case.without_drafts)


def test_nobody_else_is_without_a_label(small_raw):
    assert [*positions(CaseData.model_validate(small_raw))] == ["build-it", "leave-it", NO_STANCE]
    del small_raw["voices"][0]["position"]
    small_raw["voices"][1]["position"]["stance"] = NOT_YET
    found = problems(small_raw)
    assert found["voices.0.position"] == "Field required"
    assert found["voices.1.position"].startswith("is not there yet")


@pytest.mark.parametrize("word", ["false", "perhaps", ""])
def test_only_what_says_so_is_a_draft(guessed, word):
    guessed["voices"][-1]["draft"] = word
    assert "voices.2.position" in problems(guessed)


def test_a_draft_may_be_less_than_labelled(guessed):
    guessed["voices"][-1]["position"] = {"confidence": "0.4"}
    position = CaseData.model_validate(guessed).voices[-1].position
    assert (position.stance, position.confidence) == (NOT_YET, 0.4)


def test_a_draft_of_a_check_needs_nothing(small_raw):
    check = small_raw["evidence"][0]["check"] = {"draft": "true"}
    found = CaseData.model_validate(small_raw).evidence[0].check
    assert (found.verdict, found.found, found.pieces, found.changes) == (None, "", (), None)
    check["draft"] = "false"
    assert {"evidence.0.check.verdict", "evidence.0.check.finding"} <= problems(small_raw).keys()
    small_raw["evidence"][0]["check"] = {"verdict": None, "finding": "So they say."}
    assert "evidence.0.check.verdict" in problems(small_raw)


def test_what_a_draft_says_is_checked_as_always(guessed):
    cites = {"evidence": "no-such", "draft": "true"}
    guessed["voices"][-1] |= {"possibly_same_as": ["nobody"], "citations": [cites]}
    assert {"voices.2.possibly_same_as.0", "voices.2.citations.0.evidence"} <= {*problems(guessed)}


def test_the_places_of_drafts_are_told():
    found = list(drafts(unlabelled()))
    assert found == [
        ("voices", 0, "citations", 1),
        ("voices", 3, "passages", 0),
        ("voices", 4),
        ("evidence", 0, "check"),
        ("evidence", 1, "check"),
        ("evidence", 2),
    ]


def test_who_says_something_for_sure_is_not_left_out():
    case = unlabelled().without_drafts
    assert [voice.id for voice in case.voices] == ["ana", "ben", "cy"]
    assert [item.check for item in case.evidence] == [None, None]


def test_what_refers_to_a_draft_goes_with_it(small_raw):
    small_raw["voices"][0]["draft"] = "true"
    small_raw["exercises"][0]["id"] = "reason-asha-rao"
    small_raw["lesson"] = {"sort": ["asha-rao", "shopkeepers"], "reasoning": ["asha-rao"]}
    small_raw["lesson"]["opening"] = "late-buses"
    case = CaseData.model_validate(small_raw).without_drafts
    assert case.voices[0].possibly_same_as == ()
    assert [(it.attribution, it.loaded_words) for it in case.paragraphs] == [((), ())] * 2
    assert [it.id for it in case.exercises] == ["next-question"]
    assert (case.lesson.sort, case.lesson.reasoning) == (("shopkeepers",), ())
    assert case.lesson.opening == "late-buses"


def test_a_fact_that_is_a_draft_goes_with_its_uses(small_raw):
    small_raw["evidence"][0]["draft"] = "true"
    small_raw["lesson"] = {"opening": "late-buses", "checks": ["late-buses"]}
    case = CaseData.model_validate(small_raw).without_drafts
    assert (case.evidence, case.voices[0].citations) == ((), ())
    assert (case.lesson.opening, case.lesson.checks) == (None, ())


@pytest.mark.parametrize("seed", range(12))
def test_without_drafts_is_a_case_that_knows_none_of_them(seed):
    case = with_drafts(random.Random(seed))
    taught = case.without_drafts
    assert CaseData.model_validate(taught.model_dump()) == taught
    assert CaseData.model_validate(case.model_dump()) == case
    assert SECRET in str(case)
    assert SECRET not in taught.model_dump_json()
    gone = {*case.voices_by_id, *case.evidence_by_id}
    gone -= {*taught.voices_by_id, *taught.evidence_by_id}
    assert gone
    assert not gone & ids_in(taught.model_dump())
    assert list(drafts(taught)) == []
    assert taught.without_drafts is taught


def test_a_case_without_drafts_is_what_it_was():
    case = made_up.one_each()
    assert case.without_drafts is case
    assert Case(case).without_drafts.data is case


def test_what_is_taught_of_a_case_has_the_version_of_the_whole():
    case = Case(unlabelled())
    assert case.without_drafts.data != case.data
    assert case.without_drafts.version == case.version
