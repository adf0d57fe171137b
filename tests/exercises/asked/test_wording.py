"""The version of a question: it changes with what a student reads, and with nothing else."""

from dataclasses import replace

import pytest

from kit.case.model import CaseData
from kit.exercises.asked.items import Field, Option, Step, recorded
from kit.exercises.asked.shown import OfCase, Points, Quotation, Text
from kit.exercises.kinds.catalogue import all_items
from kit.exercises.sheet.data import Response
from kit.language import ENGLISH
from tests import made_up

CODE = "amber-heron-4827"
WHICH = Field("which", "Which?", "choice", (Option("a", "one"), Option("b", "two")))
WHY = Field("why", "Why?", "text")
SAID = Quotation(OfCase("so they say"), 3, ENGLISH)
MEANS = Points("Meanings", ("one: this", "two: that"))
STEP = Step("first", "Read twice.", (WHICH, WHY), recorded("Kept."), (SAID, MEANS))


@pytest.mark.parametrize(
    "change",
    [
        {"fields": (WHY, WHICH)},
        {"fields": (replace(WHICH, options=WHICH.options[::-1]), WHY)},
        {"fields": (replace(WHICH, required=False), replace(WHY, starters=("I", "We")))},
        {"shown": (SAID, replace(MEANS, points=MEANS.points[::-1]))},
        {"shown": (replace(SAID, text="so they say", paragraph=4), MEANS)},
        {"prompt": " Read\n twice. "},
        {"hints": ("Look.",), "paragraphs": (3,), "judge": recorded("Thanks."), "is_blind": True},
    ],
)
def test_what_is_not_read_or_only_drawn_or_helps_changes_no_version(change):
    assert replace(STEP, **change).version == STEP.version


@pytest.mark.parametrize(
    "change",
    [
        {"prompt": "Read thrice."},
        {"fields": (WHICH,)},
        {"fields": (replace(WHICH, label="Which one?"), WHY)},
        {"fields": (replace(WHICH, options=WHICH.options[:1]), WHY)},
        {"fields": (replace(WHICH, options=(Option("a", "two"), Option("b", "one"))), WHY)},
        {"fields": (replace(WHICH, options=(Option("c", "one"), Option("b", "two"))), WHY)},
        {"shown": (SAID,)},
        {"shown": (MEANS, SAID)},
        {"shown": (replace(SAID, is_reported=True), MEANS)},
        {"shown": (SAID, replace(MEANS, points=("one: this", "two: thus")))},
        {"shown": (Text("so they say"), MEANS)},
    ],
)
def test_whatever_is_read_or_chosen_from_is_another_version(change):
    assert replace(STEP, **change).version != STEP.version


@pytest.mark.parametrize("text", ["\udcff", "é" * 80_000, "\0", "\\", '"]'])
def test_any_text_has_a_version(text):
    step = replace(STEP, prompt=text)
    assert len(step.version) == 12
    Response(by="a", n=1, at="2026-03-01T09:00:00.000Z", step="first", version=step.version)


def test_accents_that_look_alike_are_alike():
    assert replace(STEP, prompt="caf\u00e9").version == replace(STEP, prompt="cafe\u0301").version


def versions(data: CaseData, code: str = CODE, voices: int | None = None) -> dict:
    items = all_items(data, code, voices).values()
    return {(item.id, step.id): step.version for item in items for step in item.steps}


@pytest.mark.parametrize("data", [*made_up.ALL.values()])
def test_the_same_case_asks_the_same_however_it_is_asked(data):
    every = versions(data())
    assert versions(data()) == every
    assert versions(data(), voices=4).items() <= every.items()


def test_students_answer_the_same_wording_but_for_what_is_drawn(case):
    """Which steps a reasoning offers, which side is to be argued, who gets the name."""
    one, other = versions(case.data), versions(case.data, "jade-owl-1000")
    differ = {key for key in one if one[key] != other[key]}
    kinds = {(id_.partition("-")[0], step) for id_, step in differ}
    assert kinds <= {("reason", "because"), ("strongest", "strongest"), ("sort", "again")}


@pytest.mark.parametrize(
    ("change", "changed"),
    [
        (lambda raw: raw["evidence"][0].update(statement="Buses were late."), "check-late-buses"),
        (lambda raw: raw["voices"][0]["argument"].update(claim="Build it."), "check-late-buses"),
        (lambda raw: raw["voices"][0]["passages"][0].update(fragment="Buses"), "sort-"),
        (lambda raw: raw.update(question="Why?"), "view"),
    ],
)
def test_a_change_is_seen_in_the_items_that_show_it(small_raw, change, changed):
    before = versions(CaseData.model_validate(small_raw))
    change(small_raw)
    after = versions(CaseData.model_validate(small_raw))
    found = {id_ for id_, step in before if before[id_, step] != after.get((id_, step))}
    assert any(id_.startswith(changed) for id_ in found)
    assert not any(id_.startswith(("space", "missing", "exit")) for id_ in found)


def test_what_is_not_shown_changes_no_version(small_raw):
    """A label with its reason, what a check came to, a reference, a glossary."""
    before = versions(CaseData.model_validate(small_raw))
    small_raw["voices"][0]["position"] |= {"reason": "Another reason.", "confidence": "0.9"}
    small_raw["evidence"][0]["check"]["weakens"] = "nothing"
    small_raw["references"][0]["title"] = "Another title"
    assert versions(CaseData.model_validate(small_raw)) == before


SURE = Field("sure", "How sure?", "choice", WHICH.options, required=False, is_added=True)


def test_an_answer_from_before_a_question_was_added_is_no_earlier_wording():
    """The new version is told from the old one, and both are answers to today's question."""
    added = replace(STEP, fields=(*STEP.fields, SURE))
    assert added.version != STEP.version
    for version in (STEP.version, added.version, None):
        assert not added.is_changed_since(answered(version))
    assert added.is_changed_since(answered("0" * 12))
    reworded = replace(added, prompt="Read thrice.")
    assert reworded.is_changed_since(answered(STEP.version))
    assert reworded.is_changed_since(answered(added.version))


def test_a_question_that_was_there_from_the_beginning_counts():
    without = replace(STEP, fields=STEP.fields[:1])
    assert STEP.is_changed_since(answered(without.version))


def test_who_planned_a_check_before_a_verdict_was_expected_has_planned_it(case):
    step = all_items(case.data, CODE)["check-foothold"].steps[0]
    *asked_before, expected = step.fields
    assert expected.is_added
    before = replace(step, fields=tuple(asked_before)).version
    assert not step.is_changed_since(answered(before, {"first": "foothold", "where": "X"}))


def answered(version: str | None, values: dict | None = None) -> Response:
    at = "2026-03-01T09:00:00.000Z"
    return Response(by="a", n=1, at=at, step="plan", version=version, values=values or {})
