"""A case's own exercises, from its exercises.yaml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kit.case.exercise import Exercise
from kit.case.model import CaseData
from kit.exercises.asked.items import (
    Answers,
    Correct,
    DifferentReading,
    Field,
    Incorrect,
    Item,
    Option,
    Outcome,
    Plan,
    Recorded,
    SameReading,
    Step,
    option_id,
)
from kit.exercises.asked.shown import Text
from kit.exercises.kinds.words import WORDS


def items(case: CaseData, _plan: Plan) -> Iterator[Item]:
    """Yield the case's own items, in its order."""
    for exercise in case.exercises:
        yield _item(exercise)


def _item(exercise: Exercise) -> Item:
    explanation = (Text(exercise.explanation),) if exercise.explanation else ()
    text_of = {
        option_id(exercise.id, option.id or f"#{place}"): option.text
        for place, option in enumerate(exercise.options, 1)
    }

    def judge(answers: Answers, _earlier: Mapping[str, Answers]) -> Outcome:
        yours, ours = text_of.get(str(answers["answer"])), exercise.ours_text
        kind: type[Outcome]
        if ours is None:
            kind, text = Recorded, WORDS.own_recorded
        elif yours == ours:
            kind, text = SameReading, WORDS.own_same
            if exercise.is_fact:
                kind, text = Correct, WORDS.own_correct
        else:
            kind, text = DifferentReading, WORDS.own_different.format(yours=yours, ours=ours)
            if exercise.is_fact:
                kind, text = Incorrect, WORDS.own_incorrect.format(ours=ours)
        return kind(text, explanation, exercise.paragraphs)

    is_choice = exercise.kind == "choose"
    field = Field(
        "answer",
        WORDS.own_question,
        "choice" if is_choice else "text",
        tuple(Option(value, text) for value, text in text_of.items()),
        starters=exercise.starters,
    )
    step = Step("answer", exercise.prompt, (field,), judge, (), exercise.paragraphs, exercise.hints)
    return Item(exercise.id, "own", exercise.title, (step,))
