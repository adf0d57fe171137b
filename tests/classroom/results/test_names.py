"""What is said of the name's effect, where there is little or nothing to say."""

from __future__ import annotations

import pytest

from kit import load_class, simulate_class
from kit.classroom.counting.looks import look_counts, looks_of
from kit.classroom.counting.names import NameEffect, name_effect
from kit.classroom.results.names import name_told
from kit.exercises.kinds.catalogue import all_items


def told_of(case, sheets) -> tuple[NameEffect, str, str]:
    school = load_class(sheets, case)
    looks = looks_of(school.answers)
    effect = name_effect(looks, look_counts(looks))
    shown = name_told(case.data, effect, all_items(case.data, "class"))
    return effect, shown.told, " ".join(shown.numbers)


def unchanged(sheet):
    """Return a sheet whose second looks say what the first did."""
    for id_, kept in sheet.items.items():
        first = next((r for r in kept.responses if r.step == "first" and r.given), None)
        if id_.startswith("sort-") and first:
            same = [
                r.model_copy(update={"values": {**r.values, "stance": first.values["stance"]}})
                if r.step == "again"
                else r
                for r in kept.responses
            ]
            sheet = sheet.with_item(id_, responses=tuple(same))
    return sheet


def test_where_nobody_changed_there_is_no_difference_to_explain(case):
    sheets = [unchanged(it) for it in simulate_class(case, students=20, seed=3)]
    effect, told, numbers = told_of(case, sheets)
    assert effect.all.named.answered
    assert "Nobody changed, with or without" in told
    assert "If names changed nothing" not in told
    assert "There is too little for an interval" in numbers


def test_one_student_says_too_little(case):
    _, told, numbers = told_of(case, simulate_class(case, students=1, seed=1))
    assert told == "Too few second looks to compare."
    assert numbers == ""


@pytest.mark.parametrize("effect", [0.0, 0.6])
def test_chance_is_said_as_classes_in_a_hundred(case, effect):
    found, told, _ = told_of(case, simulate_class(case, 40, effect, 5))
    n = round(100 * found.p)
    often = "nearly every such class" if n > 95 else f"about {n} of 100 such classes"
    expected = often if n else "fewer than one of 100"
    assert f"If names changed nothing, {expected}" in told
    is_seldom = found.p < 0.05
    assert ("often turn out smaller" in told) is (is_seldom and found.students < 100)
