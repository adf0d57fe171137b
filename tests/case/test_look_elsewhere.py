"""The path by which a statement can be looked up elsewhere: both sides' facts get as many."""

import pytest

from kit.authors.notes import notes
from kit.case.case import Case
from kit.case.model import CaseData


@pytest.fixture
def with_two(small_raw):
    """The small case with a checked fact of the other side, which has no path."""
    fact = small_raw["evidence"][0]
    check = {key: value for key, value in fact["check"].items() if key != "look_elsewhere"}
    small_raw["evidence"].append(fact | {"id": "trade", "check": check})
    use = {"evidence": "trade", "use": "cites", "paragraph": "2", "reading": "It costs."}
    small_raw["voices"][1]["citations"] = [use]
    return small_raw


def noted(raw):
    found = notes(Case(CaseData.model_validate(raw)))
    return [note for note in found if "look_elsewhere" in note]


def test_one_side_has_more(with_two):
    assert noted(with_two) == [
        "evidence: 1 of the facts of build-it and 0 of leave-it have look_elsewhere; write one for"
        " trade, too"
    ]


def test_both_have_as_many(with_two):
    path = with_two["evidence"][0]["check"]["look_elsewhere"]
    with_two["evidence"][1]["check"]["look_elsewhere"] = path
    assert noted(with_two) == []


@pytest.mark.parametrize("change", [{"ask": "false"}, {"check": None}])
def test_where_nothing_is_asked_there_is_nothing_to_write(with_two, change):
    with_two["evidence"][1] |= change
    assert noted(with_two) == []


def test_the_bundled_case_has_as_many_for_each_side_and_one_in_the_lesson(case):
    facts = {fact.id: fact for fact in case.data.evidence}
    paths = {id_: fact.check.look_elsewhere for id_, fact in facts.items() if fact.check}
    paths = {id_: path for id_, path in paths.items() if path}
    sides = {id_: {v.position.stance for v, _ in case.data.uses_by_evidence[id_]} for id_ in paths}
    assert {"security-concern"} in sides.values()
    assert any("normal-diplomacy" in stances for stances in sides.values())
    assert {len(path.open) for path in paths.values()} == {3}
    assert {len(path.skip) for path in paths.values()} == {2}
    in_lesson = {id_ for id_ in case.data.lesson.checks if id_ in paths}
    assert in_lesson == {"guard-listed-as-terrorist", "new-outlook"}
    assert words_asked(paths) & {"not", "never", "false", "wrong", "only", "whole"} == set()


def words_asked(paths):
    return {word for path in paths.values() for word in path.query.casefold().split()}
