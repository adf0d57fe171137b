"""Two reports of one event, asked about: guess, look up, and say what one leaves out."""

import pytest

from kit import load_case
from kit.exercises.asked.items import option_id
from kit.exercises.asked.outcomes import Correct, Incorrect, NotAttempted, Recorded
from kit.exercises.kinds.catalogue import all_items
from tests import made_up
from tests.conftest import CASE

CODES = ("amber-heron-4827", "jolly-otter-1234", "calm-curlew-1234", "teal-owl-1234")


@pytest.fixture(scope="module")
def data():
    return made_up.two_reports()


def steps(data, code=CODES[0]):
    return {step.id: step for step in all_items(data, code)["reports"].steps}


def field(step, name):
    return next(it for it in step.fields if it.name == name)


def test_a_case_with_one_report_is_not_asked():
    assert "reports" not in all_items(load_case(CASE).data, CODES[0])


def test_nor_is_one_in_whose_second_report_nobody_is_heard(data):
    (report,) = data.articles
    silent = report.model_copy(update={"voices": report.voices[1:2]})
    assert "reports" not in all_items(data.model_copy(update={"articles": (silent,)}), CODES[0])


def test_the_guess_has_only_how_each_begins(data):
    guess = steps(data)["guess"]
    seen = "\n".join(map(str, guess.shown))
    assert "Town split over bridge" in seen
    assert "Ferry sails on" in seen
    assert "Teo Ash" not in seen
    assert isinstance(guess.check({"more": "alike"}), Recorded)
    assert isinstance(guess.check({}), NotAttempted)


@pytest.mark.parametrize("code", CODES)
def test_what_can_be_looked_up_is_right_or_not(data, code):
    look = steps(data, code)["look"]
    offered = [option.value for option in field(look, "fact").options]
    answers = {"heard-first": "ona", "heard-second": "joss"}
    outcomes = {value: look.check(answers | {"fact": value}) for value in offered}
    assert sum(isinstance(it, Correct) for it in outcomes.values()) == 1
    assert sum(isinstance(it, Incorrect) for it in outcomes.values()) == len(offered) - 1
    value = next(value for value, it in outcomes.items() if isinstance(it, Correct))
    wrong = look.check({"heard-first": "joss", "heard-second": "joss", "fact": value})
    assert isinstance(wrong, Incorrect)
    assert "Ona Velmar" in wrong.text
    assert "Joss" not in wrong.text


def test_only_one_of_the_offered_facts_stands_in_one_report_alone():
    data = load_case("school-phones").data
    own = {f.id for f in data.articles[0].evidence}
    told = {use.evidence for voice in data.articles[0].voices for use in voice.citations}
    first = {use.evidence for voice in data.voices for use in voice.citations}
    for code in CODES:
        look = steps(data, code)["look"]
        asked = field(look, "fact")
        alone = own if "Ferrow Today" in asked.label else first - told
        known = {option_id("reports", id_) for id_ in alone}
        assert len(known & {option.value for option in asked.options}) == 1
        assert len(asked.options) == 4


def test_without_annotated_facts_there_is_no_question_about_them(data):
    (report,) = data.articles
    voices = tuple(it.model_copy(update={"citations": ()}) for it in report.voices)
    bare = report.model_copy(update={"voices": voices, "evidence": ()})
    voices = tuple(it.model_copy(update={"citations": ()}) for it in data.voices)
    look = steps(data.model_copy(update={"articles": (bare,), "voices": voices}))["look"]
    assert [it.name for it in look.fields] == ["heard-first", "heard-second"]
    assert isinstance(look.check({"heard-first": "ona", "heard-second": "joss"}), Correct)


def test_what_one_leaves_out_is_shown_when_it_was_said(data):
    after = steps(data)["after"]
    assert after.shown == ()
    earlier = {"guess": {"more": "first"}}
    told = after.check({"more": "second", "missing": "They have not heard Teo."}, earlier)
    assert isinstance(told, Recorded)
    assert "First: The Lantern. Now: The Gull." in told.text
    seen = "\n".join(map(str, told.shown))
    assert "Teo Ash" in seen
    assert "It happened: vote." in seen
    assert "It happened: fog." not in seen  # both have it
    same = after.check({"more": "first", "missing": "…"}, earlier)
    assert "stayed the same" in same.text


def test_texts_that_travel_are_there_to_read_and_others_by_our_summary(data):
    whole = "\n".join(map(str, steps(load_case("school-phones").data)["look"].shown))
    assert "By nine votes to five" in whole
    seen = "\n".join(map(str, steps(data)["look"].shown))
    assert "A shopkeeper wants a bridge." in seen
