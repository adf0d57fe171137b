"""A class in which some answer in English and some in Spanish: each answer counts once, alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kit import Case, load_case, load_class, simulate_class
from kit.classroom.results.page import Results
from kit.classroom.table.rows import table_of
from kit.classroom.wordings import Wordings
from kit.exercises.kinds.catalogue import all_items
from kit.language import LANGUAGES


def told_in(case: Case, language: str) -> Case:
    return Case(case.data.told_in(LANGUAGES[language]))


@pytest.fixture(scope="module")
def both():
    """The sheets of four who answered in English, and of other four who answered in Spanish."""
    case = load_case("school-phones")
    return [
        *simulate_class(told_in(case, "en"), students=4, seed=1),
        *simulate_class(told_in(case, "es"), students=4, seed=2),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_count_in_whichever_language_they_were_given(both, language):
    case = told_in(load_case("school-phones"), language)
    school = load_class(both, case)
    assert school.answers["is_current"].all()
    assert not [line for line in school.lines if "earlier" in str(line) or "anterior" in str(line)]
    sorted_ = {
        (sheet.code, id_)
        for sheet in both
        for id_, kept in sheet.items.items()
        if id_.startswith("sort-") and any(r.given and r.step == "first" for r in kept.responses)
    }
    assert sum(count.n for count in Results(school).counts) == len(sorted_)


def test_facts_are_right_in_whichever_language_they_were_answered(both):
    tables = [
        table_of(load_class(both, told_in(load_case("school-phones"), it))) for it in LANGUAGES
    ]
    one, other = ([(row.code, row.right, row.judged) for row in table.rows] for table in tables)
    assert one == other
    assert sum(judged for _, _, judged in one) > 4


def test_who_goes_on_in_another_language_has_answered_the_same_questions(case):
    """Also a second look without the name is no answer to one with it."""
    code = "amber-heron-4827"
    here, there = (all_items(told_in(case, it).data, code) for it in ("en", "es"))
    for id_, item in here.items():
        for step, same in zip(item.steps, there[id_].steps, strict=True):
            assert same.versions <= {*step.versions, *step.elsewhere()}
            if step.other:
                assert not step.other.versions & {*step.versions, *step.elsewhere()}


def test_an_answer_from_before_a_question_was_added_counts_in_a_class(case):
    wordings = Wordings(case.data)
    item = wordings.items["check-foothold"]
    step = item.steps[0]
    before = replace(step, fields=tuple(it for it in step.fields if not it.is_added))
    assert before.version != step.version
    assert wordings.is_of_today(item.id, step.id, before.version, [])
    assert not wordings.is_of_today(item.id, step.id, "0" * 12, ["amber-heron-4827"])
