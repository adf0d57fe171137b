"""Sorting without names: nothing tells who speaks, and what the second look says."""

import ast
import re

import pytest

from kit.exercises import sorting
from kit.exercises.items import (
    DifferentReading,
    Label,
    Plan,
    Points,
    Quotation,
    Recorded,
    SameReading,
    Speaker,
    Text,
)
from kit.exercises.voices import voices_to_sort, without_name
from kit.model import CaseData

CODES = ("amber-heron-4827", "a", "🙂", "jade-owl-1000", "x" * 40)


@pytest.fixture(scope="module")
def data(case):
    return case.data


def sort_items(data, code, voices=None) -> dict:
    """Return voice id → its item."""
    plan = Plan(code, tuple(voices_to_sort(data)[:voices]))
    found = {}
    for item in sorting.items(data, plan):
        again = item.steps[1].check({"stance": "both"})
        label = next(x for x in again.shown if isinstance(x, Label))
        found[label.voice.id] = item
    return found


def has_name(item) -> bool:
    return any(isinstance(x, Speaker) for x in item.steps[1].shown)


def item_of(data, voice, *, named):
    """Return the item of a voice for somebody who sees the name on the second look, or not."""
    for n in range(50):
        item = sort_items(data, f"code-{n}")[voice]
        if has_name(item) == named:
            return item
    raise AssertionError


def second_look(item, stance, first=None):
    earlier = {"first": {"stance": first}} if first else {}
    return item.steps[1].check({"stance": stance}, earlier)


# --- Blind ---


def visible(item, step) -> str:
    """Return every word that differs from voice to voice; the rest is compared for all."""
    parts = [item.id, item.title]
    for shown in step.shown:
        if not isinstance(shown, Points):
            assert isinstance(shown, Quotation | Text)
            parts += [shown.text, getattr(shown, "label", "")]
    return "\n".join(parts).casefold()


def telling(data, voice) -> set[str]:
    name = voice.name.strip("“”")
    tells = {name, re.sub(r"^(The|Some|An?) ", "", name), voice.affiliation.role}
    if voice.kind == "person" and voice.identification == "named":
        tells |= {part for part in re.findall(r"\w+", name) if len(part) > 2}
    tells |= {voice.affiliation.organization, voice.position.reason, voice.id}
    tells |= {stance.label for stance in data.stances} | {s.id for s in data.stances}
    tells |= {str(voice.position.confidence), "very sure", "fairly sure", "split"}
    return {tell.casefold() for tell in tells}


@pytest.mark.parametrize("code", CODES)
def test_nothing_tells_who_speaks(data, code):
    voices = {voice.id: voice for voice in data.voices}
    items = sort_items(data, code)
    assert items.keys() == {voice.id for voice in data.speakers if voice.passages}
    for id_, item in items.items():
        for step in item.steps[: 1 if has_name(item) else 2]:
            seen = visible(item, step)
            for tell in telling(data, voices[id_]):
                assert not re.search(rf"(?<!\w){re.escape(tell)}(?!\w)", seen), (id_, tell)
            assert any(isinstance(shown, Quotation | Text) for shown in step.shown), id_


def test_what_is_asked_is_the_same_for_every_voice(data):
    items = sort_items(data, CODES[0]).values()
    first = [item.steps[0] for item in items]
    blind = [item.steps[1] for item in items if not has_name(item)]
    for steps in (first, blind):
        assert len({tuple(x for x in s.shown if isinstance(x, Points)) for s in steps}) == 1
        assert len({(s.id, s.prompt, s.fields, s.hints) for s in steps}) == 1
    assert [option.label for option in first[0].fields[0].options] == [
        "◆ security concern",
        "● normal diplomacy",
        "both",
        "the text doesn't say",
    ]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("voices", [2, 4, 6, 8])
def test_half_of_any_first_voices_get_the_name(data, code, voices):
    items = sort_items(data, code, voices)
    assert sum(map(has_name, items.values())) == voices / 2


def test_who_gets_the_name_is_drawn_and_does_not_depend_on_how_many(data):
    few = {code: sort_items(data, code, 4) for code in (f"code-{n}" for n in range(60))}
    for voice in voices_to_sort(data)[:4]:
        named = sum(has_name(items[voice.id]) for items in few.values())
        assert 15 < named < 45, voice.id
    every = sort_items(data, "code-0")
    assert all(has_name(item) == has_name(every[id_]) for id_, item in few["code-0"].items())


def test_the_order_differs_by_code_and_is_stable(data):
    orders = [tuple(sort_items(data, code)) for code in CODES]
    assert len(set(orders)) == len(CODES)
    assert tuple(sort_items(data, CODES[0])) == orders[0]
    assert all(set(order) == set(orders[0]) for order in orders)
    ids = {voice: item.id for voice, item in sort_items(data, CODES[0]).items()}
    assert ids == {voice: item.id for voice, item in sort_items(data, CODES[1]).items()}


def test_the_first_answer_is_kept_without_a_word_on_it(data):
    for item in sort_items(data, CODES[0]).values():
        assert item.in_rounds
        outcomes = {
            item.steps[0].check({"stance": o.value}) for o in item.steps[0].fields[0].options
        }
        assert len(outcomes) == 1
        outcome = outcomes.pop()
        assert type(outcome) is Recorded
        assert outcome.text == "Kept. You will meet this voice again."
        assert not outcome.shown


def test_without_a_name_but_not_without_words(data):
    sick = next(voice for voice in data.voices if voice.id == "gary-sick")
    assert without_name("Gary Sick said so.", sick, "[X]") == "[X] said so."
    assert without_name("Mr. Sick's view: …", sick, "[X]") == "Mr. [X]'s view: …"
    assert without_name("He is not homesick.", sick, "[X]") == "He is not homesick."
    assert without_name("Columbia is in New York.", sick, "[X]") is None


def test_names_are_masked_in_our_words_too(small_raw):
    small_raw["voices"][0]["argument"]["claim"] = "Rao wants the lane."
    item = sort_items(CaseData.model_validate(small_raw), "a")["asha-rao"]
    assert (
        Text("[the speaker] wants the lane.", "What they say, in our words") in item.steps[0].shown
    )


# --- The second look ---


def test_the_same_reading(data):
    outcome = second_look(item_of(data, "gary-sick", named=True), "normal-diplomacy")
    assert type(outcome) is SameReading
    assert outcome.text == "You read these words as we do: ● normal diplomacy."
    label, reason = outcome.shown
    assert isinstance(label, Label)
    assert label.voice.id == "gary-sick"
    assert reason == Text(label.voice.position.reason, "Why we label it so")
    assert outcome.paragraphs == (20, 21)


def test_a_different_reading_asks_for_the_words(data):
    outcome = second_look(item_of(data, "gary-sick", named=True), "security-concern")
    assert type(outcome) is DifferentReading
    assert "You read it as ◆ security concern; we read it as ● normal diplomacy." in outcome.text
    assert "Which words made you decide?" in outcome.text
    assert "second choice" not in outcome.text
    assert "split" not in outcome.text


def test_our_second_choice_is_said(data):
    outcome = second_look(item_of(data, "oliver-revell", named=False), "normal-diplomacy")
    assert type(outcome) is DifferentReading
    assert "● normal diplomacy is our second choice" in outcome.text


def test_both_is_no_label_of_ours(data):
    outcome = second_look(item_of(data, "gary-sick", named=False), "both")
    assert type(outcome) is DifferentReading
    assert "“Both” is no label of ours." in outcome.text


@pytest.mark.parametrize("stance", ["security-concern", "normal-diplomacy", "both", "none"])
def test_where_we_were_split_we_say_so(data, stance):
    outcome = second_look(item_of(data, "mario-loyola", named=True), stance)
    assert "We were split ourselves." in outcome.text
    assert ("second choice" in outcome.text) == (stance == "security-concern")


@pytest.mark.parametrize(
    ("named", "first", "words"),
    [
        (True, "none", "changed when you saw the name"),
        (False, "none", "changed on reading again"),
        (True, "normal-diplomacy", "stayed the same"),
        (False, "normal-diplomacy", "stayed the same"),
    ],
)
def test_whether_the_answer_moved(data, named, first, words):
    outcome = second_look(item_of(data, "gary-sick", named=named), "normal-diplomacy", first)
    assert type(outcome) is SameReading
    assert words in outcome.text
    assert len(re.findall("changed when|changed on|stayed", outcome.text)) == 1


def test_without_a_first_answer_nothing_is_said_of_a_change(data):
    outcome = second_look(item_of(data, "gary-sick", named=True), "normal-diplomacy")
    assert "changed" not in outcome.text
    assert "stayed" not in outcome.text


# --- Which voices ---


def test_any_first_few_voices_are_a_mix(data):
    stances = [voice.position.stance for voice in voices_to_sort(data)]
    pair = ["security-concern", "normal-diplomacy"]
    assert stances[:6] == [*pair, *pair, "none", "none"]
    assert [sorted(stances[n : n + 2]) for n in (0, 2, 6)] == [sorted(pair)] * 3
    assert all(voice.identification == "named" for voice in voices_to_sort(data)[:5])


def test_every_voice_that_is_heard_is_there_once(data):
    ids = [voice.id for voice in voices_to_sort(data)]
    assert len(set(ids)) == len(ids)
    assert set(ids) == {voice.id for voice in data.speakers if not voice.is_narrator}


def test_a_case_with_one_side_has_its_voices_too(small_raw):
    small_raw["voices"][1]["position"]["stance"] = "build-it"
    voices = voices_to_sort(CaseData.model_validate(small_raw))
    assert [voice.id for voice in voices] == ["asha-rao", "shopkeepers"]


@pytest.mark.parametrize(
    "n", [20, pytest.param(30, marks=pytest.mark.xfail(strict=True, reason="27th is an “a” again"))]
)
def test_voices_of_one_paragraph_have_ids_of_their_own(small_raw, n):
    small_raw["article"]["words"], small_raw["paragraphs"][1]["words"] = "61", "40"
    rao, speaker = small_raw["voices"]
    passage = speaker["passages"][0] | {"words": "1", "fragment": "fear"}
    small_raw["voices"] = [rao] + [
        speaker | {"id": f"voice-{i}", "passages": [passage], "possibly_same_as": []}
        for i in range(n)
    ]
    data = CaseData.model_validate(small_raw)
    items = sort_items(data, "a")
    assert items["asha-rao"].id == "sort-p1"
    assert items["voice-0"].id == "sort-p2a"
    assert len({item.id for item in items.values()}) == n + 1


@pytest.mark.xfail(strict=True, reason="asks what these words say and shows none")
def test_where_every_word_would_tell_there_is_nothing_to_sort(small_raw):
    del small_raw["voices"][1]["argument"]
    small_raw["voices"][1]["affiliation"]["role"] = "those who live by trade"
    data = CaseData.model_validate(small_raw)
    items = sort_items(data, "a")
    for item in items.values():
        assert any(isinstance(shown, Quotation | Text) for shown in item.steps[0].shown)


@pytest.mark.xfail(strict=True, reason="two answers have the value “both”")
def test_a_stance_with_the_id_both_is_not_the_answer_both(small_raw):
    text = str(small_raw).replace("'build-it'", "'both'")
    try:
        data = CaseData.model_validate(ast.literal_eval(text))
    except ValueError:
        return  # refusing the id would do, too
    assert len({option.value for option in sorting.stance_options(data)}) == 4
