"""Sorting without names: nothing tells who speaks, and what the second look says."""

import ast
import re

import pydantic
import pytest

from kit.case.model import CaseData
from kit.exercises.asked.items import Plan
from kit.exercises.asked.outcomes import DifferentReading, Recorded, SameReading
from kit.exercises.asked.shown import Label, Points, Quotation, Text
from kit.exercises.kinds.blind import without_name
from kit.exercises.kinds.voices import voices_to_sort
from kit.exercises.kinds.words import KindsWords
from kit.exercises.kinds.writing import view
from kit.language import ENGLISH
from tests.exercises.kinds.sorted_items import has_name, sort_items

CODES = ("amber-heron-4827", "a", "🙂", "jade-owl-1000", "x" * 40)


@pytest.fixture(scope="module")
def data(case):
    return case.data


def item_of(data, voice, *, named):
    """Return the item of a voice for somebody who sees the name on the second look, or not."""
    items = (sort_items(data, f"code-{n}")[voice] for n in range(50))
    return next(item for item in items if has_name(item) == named)


def second_look(item, stance, first=None):
    return item.steps[1].check({"stance": stance}, {"first": {"stance": first}} if first else {})


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
    tells |= {voice.affiliation.organization, voice.affiliation.sector, voice.id}
    tells |= {voice.position.reason, str(voice.position.confidence), "split"}
    tells |= {tell for stance in data.stances for tell in (stance.label, stance.id)}
    return {tell.casefold() for tell in tells}


@pytest.mark.parametrize("code", CODES)
def test_nothing_tells_who_speaks(data, code):
    voices = {voice.id: voice for voice in data.voices}
    items = sort_items(data, code)
    assert items.keys() == {v.id for v in data.speakers if v.passages and v.argument}
    for id_, item in items.items():
        for step in item.steps[: 1 if has_name(item) else 2]:
            seen = visible(item, step)
            assert step.is_blind
            for tell in telling(data, voices[id_]):
                assert not re.search(rf"(?<!\w){re.escape(tell)}(?!\w)", seen), (id_, tell)
            assert any(isinstance(shown, Quotation | Text) for shown in step.shown), id_


def test_what_is_asked_is_the_same_for_every_voice(data):
    items = sort_items(data, CODES[0]).values()
    first = [item.steps[0] for item in items]
    blind = [item.steps[1] for item in items if not has_name(item)]
    assert not any(x.paragraph for s in first for x in s.shown if isinstance(x, Quotation))
    assert {item.title for item in items} == {"Voice"}
    for steps in (first, blind):
        assert len({tuple(x for x in s.shown if isinstance(x, Points)) for s in steps}) == 1
        assert len({(s.id, s.prompt, s.fields, s.hints) for s in steps}) == 1


def test_the_order_of_the_stances_is_drawn_and_the_same_everywhere(data):
    orders = set()
    for code in (f"code-{n}" for n in range(20)):
        first, again = next(iter(sort_items(data, code).values())).steps
        labels = [option.label for option in first.fields[0].options]
        assert sorted(labels[:2]) == ["◆ security concern", "● normal diplomacy"]
        assert labels[2:] == ["both", "the text doesn't say"]
        assert again.fields[0].options == first.fields[0].options
        (before,) = next(view(data, Plan(code))).steps
        for shown in (first.shown[-1], before.shown[-1]):
            assert isinstance(shown, Points)
            assert [point.partition(":")[0] for point in shown.points] == labels[:2]
        assert [f.name for f in before.fields] == [o.value for o in first.fields[0].options[:2]]
        orders.add(tuple(labels))
    assert len(orders) == 2


def test_the_order_differs_by_code_and_is_stable(data):
    orders = [tuple(sort_items(data, code)) for code in CODES]
    assert len(set(orders)) == len(CODES)
    assert tuple(sort_items(data, CODES[0])) == orders[0]
    ids = {voice: item.id for voice, item in sort_items(data, CODES[0]).items()}
    assert ids == {voice: item.id for voice, item in sort_items(data, CODES[1]).items()}


def test_the_first_answer_is_kept_without_a_word_on_it(data):
    for item in sort_items(data, CODES[0]).values():
        assert item.in_rounds
        for option in item.steps[0].fields[0].options:
            both = {"again": {"stance": option.value}}
            outcome = item.steps[0].check({"stance": option.value}, both)
            assert outcome == Recorded("")


def test_without_a_name_but_not_without_words(data):
    sick = next(voice for voice in data.voices if voice.id == "gary-sick")
    assert without_name(data, "Gary Sick said so.", sick) == "[the speaker] said so."
    assert without_name(data, "Mr. Sick's view: …", sick) == "[the speaker]'s view: …"
    assert without_name(data, "He is not homesick.", sick) == "He is not homesick."
    assert without_name(data, "Columbia is in New York.", sick) is None


def our_words(step) -> list[tuple[str, str]]:
    return [(shown.text, shown.label) for shown in step.shown if isinstance(shown, Text)]


SAY = ENGLISH.words(KindsWords)
FACTS = ("Buses are late four days in five.", SAY.sort_grounds)


@pytest.mark.parametrize(
    ("digest", "expected"),
    [
        ("Rao wants it.", ("[the speaker] wants it.", SAY.sort_digest)),
        ("A councillor wants it.", FACTS),
        ("The council wants it.", FACTS),
        ("Somebody in government wants it.", FACTS),
        ("They should build it.", FACTS),
        (None, FACTS),
    ],
)
def test_a_digest_or_else_the_facts_tell_neither_speaker_nor_label(small_raw, digest, expected):
    """Claim and facts come when the words have been sorted."""
    small_raw["paragraphs"][0]["digest"] = digest
    first, again = sort_items(CaseData.model_validate(small_raw), "a")["asha-rao"].steps
    assert our_words(first) == [expected]
    assert our_words(again) == [], "the voice has words of its own to read again"
    claim = ("The lane should be built.", SAY.sort_claim)
    assert our_words(again.check({"stance": "both"}))[1:] == [claim, FACTS]


def test_a_digest_of_what_two_voices_say_is_not_shown(small_raw):
    small_raw["paragraphs"][0]["digest"] = "Rao wants it."
    rao, shops = small_raw["voices"]
    rao["passages"][0]["words"], shops["mentioned_in"] = "11", []
    shops["passages"][0] |= {"paragraph": "1", "words": "10"}
    item = sort_items(CaseData.model_validate(small_raw), "a")["asha-rao"]
    assert our_words(item.steps[0]) == [FACTS]


# --- The second look ---


def test_the_same_reading(data):
    outcome = second_look(item_of(data, "gary-sick", named=True), "normal-diplomacy")
    assert type(outcome) is SameReading
    assert outcome.text == "You read these words as we do: “● normal diplomacy”."
    sick = next(voice for voice in data.voices if voice.id == "gary-sick")
    assert outcome.shown[:2] == (Label(sick), Text(sick.position.reason, "Why we label it so"))
    assert outcome.paragraphs == (20, 21)


@pytest.mark.parametrize(
    ("voice", "yours", "words"),
    [
        ("gary-sick", "security-concern", "Which words made you decide?"),
        ("gary-sick", "both", "We gave each voice one label only."),
        ("oliver-revell", "normal-diplomacy", "“● normal diplomacy” is our second choice"),
    ],
)
def test_a_different_reading(data, voice, yours, words):
    outcome = second_look(item_of(data, voice, named=True), yours)
    assert type(outcome) is DifferentReading
    assert re.match("You read: “[^”]+”. We read: “[^”]+”. Which words", outcome.text)
    assert words in outcome.text
    assert ("second choice" in outcome.text) == ("second choice" in words)
    assert ("one label only" in outcome.text) == (yours == "both")
    assert "split" not in outcome.text


@pytest.mark.parametrize("stance", ["security-concern", "normal-diplomacy", "both", "none"])
def test_where_we_were_split_we_say_so(data, stance):
    outcome = second_look(item_of(data, "mario-loyola", named=True), stance)
    assert "We were split ourselves." in outcome.text
    assert ("second choice" in outcome.text) == (stance == "security-concern")


@pytest.mark.parametrize(
    ("named", "first", "words"),
    [
        (True, "none", "First “the text doesn't say”, now “● normal diplomacy”. Was it who speaks"),
        (False, "none", "First “the text doesn't say”, now “● normal diplomacy”. What did you"),
        (True, "normal-diplomacy", "stayed the same"),
        (False, "normal-diplomacy", "stayed the same"),
    ],
)
def test_whether_the_answer_moved(data, named, first, words):
    outcome = second_look(item_of(data, "gary-sick", named=named), "normal-diplomacy", first)
    assert type(outcome) is SameReading
    assert words in outcome.text
    assert len(re.findall("First “|stayed", outcome.text)) == 1
    assert outcome.row[0] == "Gary Sick"
    now = "● normal diplomacy"
    assert outcome.row[1:] == ("the text doesn't say" if first == "none" else now, now, now)


# --- Which voices ---


def test_any_first_few_voices_are_a_mix(data):
    voices = voices_to_sort(data)
    stances, pair = [v.position.stance for v in voices], ["security-concern", "normal-diplomacy"]
    assert stances[:6] == [*pair, *pair, "none", "none"]
    assert [sorted(stances[n : n + 2]) for n in (0, 2, 6)] == [sorted(pair)] * 3
    assert all(voice.identification == "named" for voice in voices[:5])
    heard = sorted(voice.id for voice in data.speakers if not voice.is_narrator)
    assert sorted(voice.id for voice in voices) == heard


def test_a_case_with_one_side_has_its_voices_too(small_raw):
    small_raw["voices"][1]["position"]["stance"] = "build-it"
    assert len(voices_to_sort(CaseData.model_validate(small_raw))) == 2


@pytest.mark.parametrize("n", [20, 30])
def test_voices_of_one_paragraph_have_ids_of_their_own(small_raw, n):
    small_raw["article"]["words"], small_raw["paragraphs"][1]["words"] = "61", "40"
    rao, speaker = small_raw["voices"]
    passage = speaker["passages"][0] | {"words": "1", "fragment": "fear"}
    small_raw["voices"] = [rao] + [
        speaker | {"id": f"voice-{i}", "passages": [passage], "possibly_same_as": []}
        for i in range(n)
    ]
    data = CaseData.model_validate(small_raw)
    ids = {voice: item.id for voice, item in sort_items(data, "a").items()}
    assert len(set(ids.values())) == n + 1
    small_raw["voices"] = [rao, *small_raw["voices"][:1:-1]]
    fewer = sort_items(CaseData.model_validate(small_raw), "a")
    assert {voice: item.id for voice, item in fewer.items()} == {v: ids[v] for v in fewer}


def test_where_every_word_would_tell_there_is_nothing_to_sort(small_raw):
    small_raw["voices"][1]["affiliation"]["role"] = "those who live by trade"
    assert list(sort_items(CaseData.model_validate(small_raw), "a")) == ["asha-rao"]


@pytest.mark.parametrize("id_", ["both", "reporter"])
def test_a_stance_may_not_be_called_like_another_answer(small_raw, id_):
    text = str(small_raw).replace("'build-it'", f"'{id_}'")
    with pytest.raises(pydantic.ValidationError, match=f"'{id_}' is kept for answers"):
        CaseData.model_validate(ast.literal_eval(text))
