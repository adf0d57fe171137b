"""The opening: one fact of the story, and two readings of it, without the names of their voices."""

from __future__ import annotations

from collections.abc import Iterator

from kit.case.evidence import Evidence
from kit.case.model import CaseData
from kit.case.once import once
from kit.case.values import BOTH, NO_STANCE
from kit.exercises.asked.items import Field, Item, Option, Plan, Step, option_id, recorded, shuffled
from kit.exercises.asked.shown import OfCase, Text
from kit.exercises.kinds.blind import without_name
from kit.exercises.kinds.words import KindsWords

_ID = "opening"


def items(case: CaseData, plan: Plan) -> Iterator[Item]:
    """Yield the one item, about the fact that the case names or the first that both sides use."""
    if found := _found(case):
        yield _item(case, *found, plan.code)


@once()
def _found(case: CaseData) -> tuple[Evidence, dict[str, OfCase]] | None:
    """Return the fact and its readings, if there is one that has them."""
    named = case.lesson.opening
    facts = [case.evidence_by_id[named]] if named else [e for e in case.evidence if e.ask]
    found = ((fact, readings) for fact in facts if (readings := _readings(case, fact)))
    return next(found, None)


def _readings(case: CaseData, fact: Evidence) -> dict[str, OfCase]:
    """Return a reading for each stance, by its voice's id; none if a stance has none to show.

    Persons come before groups, and no reading tells who gives it.
    """
    uses = sorted(case.uses_by_evidence.get(fact.id, ()), key=lambda use: not use[0].is_person)
    found: dict[str, OfCase] = {}
    for stance in case.stances:
        of_stance = (use for use in uses if use[0].position.stance == stance.id)
        blind = ((voice, without_name(case, use.reading, voice)) for voice, use in of_stance)
        first = next(((voice.id, text) for voice, text in blind if text), None)
        if first is None:
            return {}
        found[first[0]] = first[1]
    return found


def _item(case: CaseData, fact: Evidence, readings: dict[str, OfCase], code: str) -> Item:
    say = case.language.words(KindsWords)
    in_order = shuffled(readings, code, lambda voice: f"opening {voice}")
    options = (
        *(Option(option_id(_ID, voice), readings[voice]) for voice in in_order),
        Option(BOTH, say.opening_both),
        Option(NO_STANCE, say.opening_neither),
    )
    step = Step(
        "readings",
        say.opening_prompt,
        (
            Field("nearer", say.opening_question, "choice", options),
            Field("words", say.opening_words, "text", starters=say.opening_words_starters),
        ),
        recorded(say.opening_done),
        (Text(OfCase(fact.statement), say.opening_fact),),
    )
    return Item(_ID, "opening", say.opening_title, (step,), about=fact)
