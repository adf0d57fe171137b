"""Looking elsewhere before a verdict: notes first, then a path that an expert could take."""

import pytest

from kit.case.model import CaseData
from kit.exercises.asked.outcomes import NotAttempted, Recorded
from kit.exercises.asked.shown import Clock, Sources, Text
from kit.exercises.kinds.catalogue import all_items

NOTES = {"who": "It belongs to the drivers.", "other": "no network"}


def item_of(raw):
    return all_items(CaseData.model_validate(raw), "amber-heron-4827")["check-late-buses"]


@pytest.fixture
def item(small_raw):
    return item_of(small_raw)


@pytest.fixture
def path(small_raw):
    return small_raw["evidence"][0]["check"]["look_elsewhere"]


def steps(item):
    return [step.id for step in item.steps]


def test_it_comes_between_plan_and_verdict(item):
    assert steps(item) == ["plan", "look", "verdict"]


def test_without_a_path_nothing_is_different(item, small_raw):
    del small_raw["evidence"][0]["check"]["look_elsewhere"]
    plain = item_of(small_raw)
    assert steps(plain) == ["plan", "verdict"]
    versions = [step.version for step in item.steps]
    assert [step.version for step in plain.steps] == [versions[0], versions[2]]


def test_the_path_is_told_only_when_something_is_noted(item, path):
    look = item.steps[1]
    asked = " ".join(map(str, (look.prompt, *look.shown, *look.hints, *look.fields)))
    told = [path["query"], "Traffic count", *path["open"][0].values(), *path["skip"][0].values()]
    assert not [text for text in told if text in asked]
    outcome = look.check(NOTES)
    assert type(outcome) is Recorded
    whole = "\n".join(map(str, outcome.shown))
    assert [text for text in told if text not in whole] == ["count-2023"]


def test_it_begins_at_a_source_or_at_the_story(item, small_raw, path):
    begin = item.steps[1].shown[1]
    assert isinstance(begin, Sources)
    assert [reference.id for reference, _ in begin.sources] == ["drivers-2023"]
    del path["begin_at"]
    story = item_of(small_raw).steps[1].shown[1]
    assert story == Text("the story itself, in The Mill Road Echo", "The source")


def test_it_waits_for_notes_and_one_other_source_is_enough(item):
    look = item.steps[1]
    assert type(look.check({"who": "Drivers"})) is NotAttempted
    assert type(look.check({**NOTES, "second": ""})) is Recorded


def test_without_a_network_it_can_be_answered(item):
    assert any("no network" in str(shown) for shown in item.steps[1].shown)
    assert type(item.steps[1].check({"who": "no network", "other": "no network"})) is Recorded


def test_the_clock_is_told_at_its_start_near_its_end_and_at_its_end(item):
    (clock,) = (shown for shown in item.steps[1].shown if isinstance(shown, Clock))
    assert (clock.seconds, clock.told, clock.last) == (90, "1:30", 15)
    assert str(clock.last) in clock.nearly


def test_nothing_to_skip_leaves_no_empty_list(small_raw, path):
    del path["skip"]
    shown = item_of(small_raw).steps[1].check(NOTES).shown
    assert [each.label for each in shown] == [
        "What they would type",
        "What they would open, and why",
    ]


def test_who_had_given_a_verdict_is_done(item):
    """Sheets of an earlier kit, and those who had everything shown."""
    done = {"plan": {"where": "A count"}, "verdict": {"verdict": "holds"}}
    assert item.is_finished_by(done)
    assert [step.id for step in item.asked_after(done)] == ["plan", "verdict"]
    assert not item.is_finished_by({"plan": done["plan"]})
    looked = done | {"look": NOTES}
    assert [step.id for step in item.asked_after(looked)] == ["plan", "look", "verdict"]
