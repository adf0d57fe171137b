"""What students write: kept, never judged, and answered with what the text leaves out."""

import pytest

from kit.case.model import CaseData
from kit.exercises.asked.items import Plan
from kit.exercises.asked.outcomes import CannotCheck, Recorded
from kit.exercises.asked.shown import Points
from kit.exercises.kinds.catalogue import all_items
from kit.exercises.kinds.writing import strongest, turn


@pytest.fixture(scope="module")
def items(case):
    return all_items(case.data, "amber-heron-4827")


def draft(items, text, one="gary-sick", other="michael-barton"):
    return items["pair"].steps[0].check({"one": one, "other": other, "text": text})


def said(outcome) -> str:
    assert type(outcome) is Recorded
    assert outcome.text == "Kept. Before you rate it:"
    (text,) = outcome.shown
    return text.text


def test_before_reading_each_answer_gets_a_reason(case, items):
    (step,) = items["view"].steps
    assert case.question in step.prompt
    asked = {field.name: field.label for field in step.fields}
    assert asked.keys() == {"security-concern", "normal-diplomacy"}
    assert "“normal diplomacy”" in asked["normal-diplomacy"]
    outcome = step.check({"security-concern": "Far.", "normal-diplomacy": "Near."})
    assert type(outcome) is Recorded
    assert not outcome.shown
    assert "Still open" in step.check({"security-concern": "Far."}).text


def test_whom_we_miss_comes_after_the_call(case, items):
    (step,) = items["missing"].steps
    assert not step.shown
    outcome = step.check({"who": "A nurse", "why": "She was there."})
    assert type(outcome) is Recorded
    ours, silent = outcome.shown
    assert ours.label == "Whom we miss"
    assert len(ours.points) == len(case.data.missing_voices)
    assert "A Mexican with a name: One diplomat speaks" in " ".join(ours.points)
    assert isinstance(silent, Points)
    assert "Carlos Tirado: Asked several times; no answer" in " ".join(silent.points)
    assert len(silent.points) == 5


def test_without_lists_of_ours_nothing_is_shown(empty_raw):
    empty_raw["missing_voices"] = []
    (step,) = all_items(CaseData.model_validate(empty_raw), "a")["missing"].steps
    assert not step.check({"who": "A nurse", "why": "She was there."}).shown


def test_the_side_is_drawn_by_lot_and_comes_out_even(case):
    labels = [stance.label for stance in case.stances]
    drawn = []
    for n in range(400):
        (item,) = strongest(case.data, Plan(f"heron-{n}"))
        (named,) = [label for label in labels if f"“{label}”" in item.steps[0].prompt]
        drawn.append(named)
    assert all(150 < drawn.count(label) < 250 for label in labels)


def test_the_strongest_case_is_kept(case, items):
    (step,) = items["strongest"].steps
    assert "It need not be your view." in step.prompt
    assert any(stance.gloss in step.prompt for stance in case.stances)
    assert step.fields[0].words == (60, 150)
    assert type(step.check({"case": "The point is that …"})) is Recorded


def test_the_same_voice_twice_cannot_be_compared(items):
    outcome = draft(items, "Text.", other="gary-sick")
    assert type(outcome) is CannotCheck
    assert "same voice twice" in outcome.text


def test_what_a_comparison_leaves_out(items):
    text = said(draft(items, "Barton says so."))
    assert "It has 3 words; 100 to 200 are asked for." in text
    assert "You have not mentioned Gary Sick." in text
    assert "You have not mentioned Michael James Barton." not in text
    assert "none of the facts of Gary Sick, such as: Iran is widening its relations" in text
    assert "none of the facts of Michael James Barton" in text


def test_a_comparison_with_all_that_is_asked_for(items):
    text = (
        "Gary Sick says that Iran makes similar approaches to sellers and buyers of oil. "
        "Michael Barton points to the attack on the Jewish centre in Buenos Aires. "
    )
    filler = "word " * (100 - len(text.split()))
    assert said(draft(items, text + filler)) == "You mention both voices and facts of both."
    assert "99 words" in said(draft(items, (text + filler).removesuffix("word ")))
    assert "201 words" in said(draft(items, text + filler + "word " * 101))
    assert "word" not in said(draft(items, text + filler + "word " * 100))


def test_the_order_of_the_two_voices_does_not_matter(items):
    one = said(draft(items, "Barton says so."))
    assert one == said(draft(items, "Barton says so.", "michael-barton", "gary-sick"))


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_a_possessive_mentions_the_voice(items, apostrophe):
    text = said(draft(items, f"Barton{apostrophe}s claim and Sick{apostrophe}s claim part."))
    assert "not mentioned" not in text


def test_a_short_name_can_be_mentioned(small_raw):
    small_raw["voices"][0]["name"] = "Bo Li"
    items = all_items(CaseData.model_validate(small_raw), "a")
    text = said(draft(items, "Bo Li and the shopkeepers part.", "asha-rao", "shopkeepers"))
    assert "not mentioned" not in text


def test_small_words_are_no_fact(items):
    text = said(draft(items, "Lane and Revell: they have talks with many.", "andy-lane"))
    assert "none of the facts of Andy Lane" in text


def test_those_who_argue_can_be_compared(case, items):
    one, other, _ = items["pair"].steps[0].fields
    arguing = [v.id for v in case.data.speakers if v.argument and not v.is_narrator]
    assert [option.value for option in one.options] == arguing
    assert one.options == other.options


def test_the_rubric_has_four_rows_of_four_levels(items):
    rubric = items["pair"].steps[1]
    assert [field.name for field in rubric.fields] == [
        "accuracy",
        "evidence",
        "reasoning",
        "fairness",
    ]
    for field in rubric.fields:
        assert [option.label[:2] for option in field.options] == ["0 ", "1 ", "2 ", "3 "]
    answers = dict.fromkeys([field.name for field in rubric.fields], "0")
    assert type(rubric.check(answers)) is Recorded
    del answers["fairness"]
    assert "Fairness" in rubric.check(answers).text


def test_the_question_is_turned_round(case):
    (item,) = turn(case.data, Plan("a"))
    (step,) = item.steps
    assert f"“{case.question}”" in step.prompt
    assert step.fields[0].label == "Ask it as people there would (Mexico or Iran):"
    assert type(step.check({"question": "How should Mexico …?"})) is Recorded


def test_the_bundled_case_turns_its_question_round_in_its_own_words(items):
    item = items["turn"]
    (step,) = item.steps
    assert item.kind == "turn"
    assert "a newspaper in Mexico City or in Tehran" in step.prompt
    assert step.fields[0].starters
    (explanation,) = step.check({"answer": "How should Mexico …?"}).shown
    assert "Who acts, and who is judged" in explanation.text


def test_without_a_country_somebody_else_asks(small_raw):
    del small_raw["voices"][0]["affiliation"]["country"]
    (step,) = all_items(CaseData.model_validate(small_raw), "a")["turn"].steps
    assert step.fields[0].label == (
        "Ask it as somebody would whom the answer touches and whom the story does not quote:"
    )


def test_the_exit_ticket_asks_for_the_three_aims(items):
    (step,) = items["exit"].steps
    assert [field.name for field in step.fields] == ["because", "check", "room"]
    answers = {"because": "… so …", "check": "One and two.", "room": "In words."}
    assert type(step.check(answers)) is Recorded
    del answers["room"]
    assert "one side more room" in step.check(answers).text
