"""What the name does in a made-up class: what was asked for, and nothing where that is nothing."""

import math
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from kit import Case, load_case, simulate_class
from kit.classroom.simulated.many import simulate_many
from kit.classroom.simulated.students import student
from kit.exercises.kinds import sorting
from kit.exercises.kinds.sorting import AGAIN, FIRST
from kit.exercises.sheet.reading import read_sheet
from tests import made_up

STUDENTS = 1000
UNSURE = {"0", "1", "2"}


class Looks(NamedTuple):
    """The two looks of one student at one voice."""

    number: int
    item: str
    with_name: bool
    sure: str
    is_changed: bool
    rely: str


def looks(sheets) -> Iterator[Looks]:
    for number, sheet in enumerate(sheets, 1):
        for id_ in sheet.items:
            given = sheet.given(id_)
            if AGAIN in given and FIRST in given:
                first, again = given[FIRST].values, given[AGAIN].values
                changed = first["stance"] != again["stance"]
                name = given[AGAIN].with_name
                yield Looks(number, id_, name, first["sure"], changed, again["rely"])


def compared(sheets) -> tuple[list[Looks], list[Looks]]:
    """Return the looks that can be compared, with the name and without."""
    unsure = [look for look in looks(sheets) if look.sure in UNSURE]
    return [it for it in unsure if it.with_name], [it for it in unsure if not it.with_name]


def share(found) -> tuple[float, float]:
    """Return a share and its standard error, students as clusters."""
    by_student = {}
    for number, is_so in found:
        by_student.setdefault(number, []).append(is_so)
    whole = sum(len(each) for each in by_student.values())
    mean = sum(sum(each) for each in by_student.values()) / whole
    spread = sum(sum(it - mean for it in each) ** 2 for each in by_student.values())
    return mean, math.sqrt(spread) / whole


def changed(found) -> tuple[float, float]:
    return share((look.number, look.is_changed) for look in found)


def expected(found) -> float:
    """Return the mean chance to change of these students, without a name."""
    people = {look.number: student(0, look.number, STUDENTS) for look in found}
    return sum(people[it.number].chance_to_change(it.sure) for it in found) / len(found)


@pytest.fixture(scope="module")
def case():
    return made_up.case_of(made_up.smallest())


@pytest.fixture(scope="module")
def without_effect(case):
    return compared(simulate_class(case, STUDENTS))


@pytest.fixture(scope="module")
def with_effect(case):
    return compared(simulate_class(case, STUDENTS, 0.3))


@pytest.mark.parametrize(("effect", "made"), [(0, "without_effect"), (0.3, "with_effect")])
def test_rates_of_change_are_what_was_asked_for(request, effect, made):
    with_name, without = request.getfixturevalue(made)
    assert min(len(with_name), len(without)) > 250
    for found, more in ((with_name, effect), (without, 0)):
        rate, error = changed(found)
        assert abs(rate - expected(found) - more) < 4 * error


def test_a_name_without_effect_changes_no_answer(case, monkeypatch):
    """The sharp null: had the lot fallen otherwise, each answer would have been the same."""
    as_drawn = {(it.number, it.item): it for it in looks(simulate_class(case, 60, seed=3))}
    before = sorting.gets_name
    with monkeypatch.context() as patched:
        patched.setattr(sorting, "gets_name", lambda voice, code: not before(voice, code))
        others = simulate_class(Case(case.data.model_copy()), 60, seed=3)
    other_way = {(it.number, it.item): it for it in looks(others)}
    both = as_drawn.keys() & other_way.keys()
    assert len(both) > 50
    for key in both:
        assert as_drawn[key].with_name is not other_way[key].with_name
        assert as_drawn[key]._replace(with_name=None) == other_way[key]._replace(with_name=None)


def test_without_an_effect_answers_do_not_hang_on_the_lot(without_effect):
    with_name, without = without_effect
    for what in (
        lambda it: it.is_changed,
        lambda it: it.rely in {"3", "4"},
        lambda it: it.sure == "2",
    ):
        (one, error), (other, other_error) = (
            share((it.number, what(it)) for it in found) for found in (with_name, without)
        )
        assert abs(one - other) < 4 * math.hypot(error, other_error)


def test_an_effect_changes_nothing_but_second_looks_with_the_name(case):
    plain, moved = (simulate_class(case, 60, effect) for effect in (0, 0.5))
    assert plain != moved
    for one, other in zip(plain, moved, strict=True):
        for id_, answers in one.items.items():
            pairs = zip(answers.responses, other.items[id_].responses, strict=True)
            assert all(r.with_name for r, s in pairs if r != s)


def test_an_effect_on_reliance_adds_a_step_for_some(case):
    plain, moved = (
        {(it.number, it.item): it for it in looks(simulate_class(case, 400, reliance_effect=e))}
        for e in (0, 0.5)
    )
    steps = [
        int(moved[key].rely) - int(it.rely)
        for key, it in plain.items()
        if it.with_name and it.rely in {"0", "1", "2", "3"}
    ]
    assert set(steps) == {0, 1}
    assert abs(sum(steps) / len(steps) - 0.5) < 4 * 0.5 / math.sqrt(len(steps))
    assert all(moved[key] == it for key, it in plain.items() if not it.with_name)


def test_many_sheets_have_the_effect_too():
    case = load_case("school-phones")
    sheets = [
        read_sheet(text, case.story)
        for _, text in simulate_many(case, STUDENTS, name_effect=0.3, templates=60)
    ]
    (one, error), (other, other_error) = map(changed, compared(sheets))
    # Students of one template are one cluster of a hundred looks.
    assert abs(one - other - 0.3) < 4 * 2 * math.hypot(error, other_error)
