"""Sources, wording and room: what the feedback says and what it shows."""

import pytest

from kit.case.model import CaseData
from kit.exercises.asked.items import Plan
from kit.exercises.asked.outcomes import (
    CannotCheck,
    Correct,
    DifferentReading,
    Incorrect,
    Recorded,
    SameReading,
)
from kit.exercises.asked.shown import Points, Quotation, Shares, Speaker
from kit.exercises.kinds import space, speakers, wording
from kit.exercises.kinds.catalogue import all_items


@pytest.fixture(scope="module")
def data(case):
    return case.data


@pytest.fixture(scope="module")
def items(data):
    return all_items(data, "amber-heron-4827")


def everything(outcome) -> str:
    """Return all that an outcome says and shows as text."""
    parts = [outcome.text]
    for shown in outcome.shown:
        parts += [getattr(shown, "label", ""), getattr(shown, "text", "")]
        parts += getattr(shown, "points", ())
    return "\n".join(parts)


# --- Speakers ---


def rated(item, named):
    rows = dict.fromkeys(("independent", "multiple", "verifies", "authoritative"), UNSURE)
    return item.steps[0].check(rows | {"named": named})


YES, NO, UNSURE = "yes", "no", "open"


@pytest.mark.parametrize(
    ("voice", "right", "how"),
    [
        ("gary-sick", YES, "named"),
        ("mexican-diplomat", NO, "one person, name withheld"),
        ("worried-experts", NO, "unnamed group"),
    ],
)
def test_only_whether_a_source_is_named_is_right_or_not(items, voice, right, how):
    item = items[f"speaker-{voice}"]
    for answer in (YES, NO, UNSURE):
        outcome = rated(item, answer)
        assert type(outcome) is (Correct if answer == right else Incorrect)
        expected = "Named or not: right." if answer == right else f"This source: {how}."
        assert expected in outcome.text
        assert "The rest is for you to weigh." in outcome.text


def test_the_other_rows_are_never_judged(items):
    step = items["speaker-gary-sick"].steps[0]
    texts = set()
    for answer in (YES, NO, UNSURE):
        rows = {field.name: answer for field in step.fields if field.options}
        outcome = step.check(rows | {"named": YES, "gain": "Readers."})
        texts.add((type(outcome), everything(outcome)))
    assert len(texts) == 1


def test_what_is_known_of_a_source_is_shown_afterwards(items, data):
    item = items["speaker-mexican-diplomat"]
    assert [type(shown) for shown in item.steps[0].shown] == [Speaker]
    speaker, known = rated(item, NO).shown
    assert isinstance(speaker, Speaker)
    assert isinstance(known, Points)
    affiliation = speaker.voice.affiliation
    assert known.points == (
        "Same facts, same answer: “Some foreign policy experts”; Gary Sick.",
        "Same facts, another answer: “Some counterterrorism experts”; Mario Loyola.",
        "May be the same people: “Mexican government officials”.",
        "Facts pointed to that could be checked: 4.",
        "What they might gain (our general reasoning, not known of them): " + affiliation.interest,
        f"The article leaves out: {affiliation.left_out}",
    )
    assert rated(item, NO).paragraphs == (28, 29)
    assert {i.id for i in speakers.items(data, Plan("a"))} == set()


def test_what_the_reporter_says_too_makes_no_second_source(items, data):
    (reporter,) = [voice for voice in data.voices if voice.is_narrator]
    found = [item for item in items.values() if item.kind == "speaker"]
    assert found
    for item in found:
        _, known = rated(item, YES).shown
        assert not any(reporter.name in point for point in known.points), item.id


def test_who_stands_alone_and_who_points_to_no_fact(small_raw):
    data = CaseData.model_validate(small_raw)
    rao, shops = (
        rated(i, YES).shown[1].points for i in speakers.items(data, Plan("a", data.voices))
    )
    alone, same = "Nobody else points to the same facts.", "May be the same people: {}."
    checked = "Facts pointed to that could be checked: {}."
    # To which facts the shopkeepers point is not annotated.
    assert rao[:2] == (same.format("Shopkeepers"), checked.format(1))
    assert shops == (same.format("Asha Rao"),)
    small_raw["evidence"].append({"id": "trade", "statement": "Fewer people shop."})
    small_raw["voices"][1]["citations"] = [{"evidence": "trade"}]
    data = CaseData.model_validate(small_raw)
    rao, shops = (
        rated(i, YES).shown[1].points for i in speakers.items(data, Plan("a", data.voices))
    )
    assert rao[:3] == (alone, same.format("Shopkeepers"), checked.format(1))
    assert shops == (alone, same.format("Asha Rao"), checked.format(0))


def test_whether_a_source_is_named_is_not_judged_where_nobody_annotated_it(small_raw):
    for voice in small_raw["voices"]:
        for known in ("identification", "citations", "possibly_same_as"):
            voice.pop(known, None)
        voice["affiliation"] = {"role": "somebody"}
    data = CaseData.model_validate(small_raw)
    for item in speakers.items(data, Plan("a", data.voices)):
        for answers in (YES, NO):
            outcome = rated(item, answers)
            assert type(outcome) is Recorded
            assert outcome.text.startswith("Kept.")
            assert [type(shown) for shown in outcome.shown] == [Speaker], "no empty list"


# --- Wording ---


def mark(item, *words):
    step = item.steps[0]
    marked = [o.value for o in step.fields[0].options if o.label in words]
    assert len(marked) == len(words)
    return step.check({"loaded": marked})


def loaded(small_raw, *words, fragments=("late today and late tomorrow",)) -> list:
    """Return the items of the small case in which the reporter has these words."""
    small_raw["paragraphs"][0]["loaded_words"] = [{"word": w, "plainer": "…"} for w in words]
    (passage,) = small_raw["voices"][0]["passages"]
    few = {"words": "5", "words_quoted": "2"}
    small_raw["voices"][0]["passages"] = [passage | few | {"fragment": f} for f in fragments]
    return list(wording.items(CaseData.model_validate(small_raw), Plan("a")))


@pytest.mark.parametrize("words", [["America's", "backyard"], ["America's"], ["backyard"]])
def test_one_word_of_a_phrase_is_enough(items, words):
    outcome = mark(items["wording-p8"], *words)
    assert type(outcome) is SameReading
    assert outcome.text == "You marked what we marked."
    assert outcome.paragraphs == (8,)


def test_of_each_phrase_a_word_is_to_be_marked(items):
    assert type(mark(items["wording-p20"], "merely", "persecuted")) is SameReading
    assert type(mark(items["wording-p20"], "merely")) is DifferentReading


def test_what_is_marked_beside_ours_is_the_same_reading(items):
    outcome = mark(items["wording-p8"], "backyard", "terrorism", "America's")
    assert type(outcome) is SameReading
    assert "You marked what we marked. You also marked: terrorism." in outcome.text


@pytest.mark.parametrize("words", [["desire"], ["project", "threat"], ["none of them"]])
def test_other_marks_are_a_different_reading(items, words):
    outcome = mark(items["wording-p8"], *words)
    assert type(outcome) is DifferentReading
    assert f"You marked: {', '.join(words)}. We marked: America's, backyard." in outcome.text


def test_some_words_and_none_of_them_are_not_what_we_marked(items):
    assert type(mark(items["wording-p8"], "backyard", "none of them")) is DifferentReading


def test_each_fragment_has_its_own_item(small_raw):
    one, two = loaded(small_raw, "late", fragments=("late today", "late tomorrow"))
    assert (one.id, two.id) == ("wording-p1", "wording-p1-2")
    assert one.title != two.title
    assert one.steps[0].shown != two.steps[0].shown


def test_every_word_can_be_marked(items):
    for item in items.values():
        if item.kind == "wording":
            (fragment,) = item.steps[0].shown
            assert isinstance(fragment, Quotation)
            labels = [option.label for option in item.steps[0].fields[0].options]
            assert len(fragment.text.split()) == len([x for x in labels if x != "none of them"])


def test_a_loaded_word_said_twice_may_be_marked_at_either_place(small_raw):
    (item,) = loaded(small_raw, "late")
    values = [option.value for option in item.steps[0].fields[0].options]
    assert len(set(values)) == len(values)
    for places in ([0], [3], [0, 3]):
        marked = {"loaded": [values[place] for place in places]}
        assert item.steps[0].check(marked).text == "You marked what we marked."


def test_words_keep_what_belongs_to_them(small_raw):
    (item,) = loaded(small_raw, "late", fragments=("get(ting) late, U.S. “buses”",))
    labels = [option.label for option in item.steps[0].fields[0].options]
    assert labels == ["get(ting)", "late", "U.S.", "buses", "none of them"]


def test_the_plainer_words_come_only_afterwards(data, items):
    for item in items.values():
        if item.kind != "wording":
            continue
        marked, plain = item.steps
        assert not any(isinstance(shown, Points) for shown in (*marked.shown, *plain.shown))
        first = marked.check({"loaded": [marked.fields[0].options[0].value]})
        assert not first.shown
        outcome = plain.check({"plain": "In plain words."})
        (points,) = outcome.shown
        assert points.label == "We would write"
        loaded = data.paragraphs[outcome.paragraphs[0] - 1].loaded_words
        assert all(any(w.plainer in point for w in loaded) for point in points.points)


def test_only_words_of_the_reporter_that_a_fragment_holds_are_asked_for(small_raw):
    assert not loaded(small_raw, "overdue")
    (item,) = loaded(small_raw, "Tomorrow")
    assert type(mark(item, "tomorrow")) is SameReading
    small_raw["paragraphs"][0]["loaded_words"][0]["said_by"] = "asha-rao"
    assert not list(wording.items(CaseData.model_validate(small_raw), Plan("a")))


# --- Room ---


def ways(outcome) -> list[Shares]:
    return [shown for shown in outcome.shown if isinstance(shown, Shares)]


def test_room_is_counted_in_five_ways(data, items):
    outcome = items["space"].steps[0].check({"security-concern": "50", "normal-diplomacy": "7"})
    assert type(outcome) is Recorded
    assert outcome.text == "Measured. Does it depend on how you count?"
    counts = [[share.count for share in way.shares] for way in ways(outcome)]
    assert counts == [[229, 195, 357, 465], [74, 77, 114], [5, 4, 10], [2, 3, 6], [16, 1]]
    assert [{share.whole for share in way.shares} for way in ways(outcome)] == [
        {n} for n in (1246, 265, 19, 11, 32)
    ]
    sides = ["security-concern", "normal-diplomacy", "none", "reporter"]
    assert [share.side for share in ways(outcome)[0].shares] == sides
    assert sum(data.narrators_words.values()) == 465
    for way in ways(outcome)[:4]:
        assert sum(share.count for share in way.shares) == way.shares[0].whole


def test_few_things_are_told_as_counts(items):
    outcome = items["space"].steps[0].check({"security-concern": "50", "normal-diplomacy": "7"})
    told = [way.shares[0].told for way in ways(outcome)]
    assert told == ["18", "28", "5 of 19", "2 of 11", "16 of 32"]
    assert all(way.shares[0].told in str(way).splitlines()[1] for way in ways(outcome))
    assert ways(outcome)[0].shares[0].percent == pytest.approx(22900 / 1246)


def test_guesses_stand_beside_the_first_way_of_counting(items):
    outcome = items["space"].steps[0].check({"security-concern": "50", "normal-diplomacy": "0"})
    first, *rest = ways(outcome)
    assert [share.guess for share in first.shares] == [50, 0, None, None]
    assert not any(share.guess for way in rest for share in way.shares)


def test_more_than_all_cannot_be(items):
    step = items["space"].steps[0]
    outcome = step.check({"security-concern": "60", "normal-diplomacy": "41"})
    assert type(outcome) is CannotCheck
    assert "more than 100" in outcome.text
    assert type(step.check({"security-concern": "60", "normal-diplomacy": "40"})) is Recorded


def test_room_without_a_reporter_adds_up_too(small_raw):
    small_raw["voices"][0]["passages"][0]["words"] = "11"
    words, *others = space.shares(CaseData.model_validate(small_raw))
    assert [share.count for share in words.shares] == [11, 20, 0, 10]
    assert words.shares[-1].label == "the reporter"
    for way in (words, *others[:-1]):
        assert sum(share.count for share in way.shares) == way.shares[0].whole


def test_a_way_of_counting_in_which_there_is_nothing_is_left_out(small_raw):
    small_raw["voices"][0]["passages"][0] |= {"speech": "reported", "words_quoted": "0"}
    del small_raw["paragraphs"][0]["leans"]
    found = list(space.shares(CaseData.model_validate(small_raw)))
    assert len(found) == 3
    assert not any("quotation marks" in way.label or "wording" in way.label for way in found)
