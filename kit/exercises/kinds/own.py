"""A case's own exercises, from its exercises.yaml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kit.case.exercise import Exercise
from kit.case.model import CaseData
from kit.exercises.asked.items import Answers, Field, Item, Option, Plan, Step, option_id
from kit.exercises.asked.outcomes import (
    Correct,
    DifferentReading,
    Incorrect,
    Outcome,
    Recorded,
    SameReading,
)
from kit.exercises.asked.shown import OfCase, Text
from kit.exercises.kinds.words import KindsWords
from kit.language import Language


def items(case: CaseData, _plan: Plan) -> Iterator[Item]:
    """Yield the case's own items, in its order."""
    for exercise in case.exercises:
        yield _item(exercise, case.language)


def _item(exercise: Exercise, language: Language) -> Item:
    say = language.words(KindsWords)
    explanation = (Text(OfCase(exercise.explanation)),) if exercise.explanation else ()
    text_of = {
        option_id(exercise.id, option.id or f"#{place}"): OfCase(option.text)
        for place, option in enumerate(exercise.options, 1)
    }

    def judge(answers: Answers, _earlier: Mapping[str, Answers]) -> Outcome:
        yours, ours = text_of.get(str(answers["answer"])), exercise.ours_text
        kind: type[Outcome]
        if ours is None:
            kind, text = Recorded, say.own_recorded
        elif yours == ours:
            kind, text = SameReading, say.own_same
            if exercise.is_fact:
                kind, text = Correct, say.own_correct
        else:
            # An option may be a sentence: its full stop would stand beside ours.
            said = {"yours": str(yours).removesuffix("."), "ours": ours.removesuffix(".")}
            kind, text = DifferentReading, say.own_different.format(**said)
            if exercise.is_fact:
                kind, text = Incorrect, say.own_incorrect.format(**said)
        return kind(text, explanation, exercise.paragraphs)

    is_choice = exercise.kind == "choose"
    field = Field(
        "answer",
        say.own_question,
        "choice" if is_choice else "text",
        tuple(Option(value, text) for value, text in text_of.items()),
        starters=tuple(map(OfCase, exercise.starters)),
    )
    step = Step(
        "answer",
        OfCase(exercise.prompt),
        (field,),
        judge,
        (),
        exercise.paragraphs,
        tuple(map(OfCase, exercise.hints)),
    )
    return Item(exercise.id, "own", OfCase(exercise.title), (step,))
