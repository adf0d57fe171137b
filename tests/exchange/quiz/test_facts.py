"""What has a right answer in a quiz: what the kit itself calls right and wrong, and no more."""

from __future__ import annotations

import pytest

from kit import load_case
from kit.case.model import CaseData
from kit.exchange.quiz.facts import facts
from kit.exercises.asked.outcomes import Correct, Incorrect
from kit.exercises.kinds.catalogue import all_items
from kit.exercises.kinds.voices import checked_facts
from tests import made_up
from tests.conftest import CASE


def all_facts(case: CaseData):
    return {
        (item.id, step.id, fact.field.name): fact
        for item in all_items(case, "quiz").values()
        for step in item.steps
        for fact in facts(step)
    }


@pytest.mark.parametrize("language", ["en", "es"])
def test_of_the_bundled_case_these_are_settled_checks_and_who_is_named(language):
    """Counted here from the data, and not by asking the options."""
    case = load_case(CASE, language=language).data
    checked = {it.id: it for it in checked_facts(case)}
    settled = {i: it for i, it in checked.items() if it.check.verdict in {"agrees", "disagrees"}}
    rated = {v.id: v for v in case.speakers if v.argument and v.passages and not v.is_narrator}
    found = all_facts(case)
    assert set(found) == {
        *((f"check-{id_}", "verdict", "verdict") for id_ in settled),
        *((f"speaker-{id_}", "rate", "named") for id_ in rated),
    }
    assert len(settled) > 10
    for id_, it in settled.items():
        fact = found[f"check-{id_}", "verdict", "verdict"]
        right, wrong = ("holds", "not") if it.check.verdict == "agrees" else ("not", "holds")
        assert [v for v, o in fact.outcomes.items() if isinstance(o, Correct)] == [right]
        assert [v for v, o in fact.outcomes.items() if isinstance(o, Incorrect)] == [wrong]
        assert fact.has_neighbours
    for id_, voice in rated.items():
        fact = found[f"speaker-{id_}", "rate", "named"]
        assert isinstance(fact.outcomes["yes" if voice.is_named else "no"], Correct)
        assert sum(isinstance(o, Incorrect) for o in fact.outcomes.values()) == 2
        assert not fact.has_neighbours


def test_each_question_of_two_reports_is_one_of_its_own():
    found = all_facts(made_up.two_reports())
    of_reports = {name: fact for (id_, _, name), fact in found.items() if id_ == "reports"}
    assert list(of_reports) == ["heard-first", "heard-second", "fact"]
    assert isinstance(of_reports["heard-first"].outcomes["ona"], Correct)
    assert isinstance(of_reports["heard-first"].outcomes["joss"], Incorrect)
    assert isinstance(of_reports["heard-second"].outcomes["joss"], Correct)
    for fact in of_reports.values():
        assert sum(isinstance(it, Correct) for it in fact.outcomes.values()) == 1


@pytest.mark.parametrize("is_ours", [True, False])
def test_a_missing_because_is_a_fact_where_the_article_states_it(case, is_ours):
    raw = case.data.model_dump(mode="json", exclude_none=True)
    for voice in raw["voices"]:
        if "argument" in voice and "warrant" in voice["argument"]:
            voice["argument"]["warrant_is_ours"] = is_ours
    found = [key for key in all_facts(CaseData.model_validate(raw)) if key[0].startswith("reason-")]
    assert bool(found) is not is_ours


def test_a_fact_of_a_cases_own_is_one_and_its_reading_is_not():
    found = all_facts(made_up.huge())
    assert ("b", "answer", "answer") in found
    assert ("a", "answer", "answer") not in found
