"""Which questions have a right answer: asked of every option, not listed by kind."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kit.exercises.asked.items import Answer, Field, Step
from kit.exercises.asked.outcomes import Correct, Incorrect, Outcome

_TRIED = 300  # sets of answers; the most that a step has is five questions of three answers each


@dataclass(frozen=True)
class Fact:
    """A question of a step that has a right answer: what each of its options comes to.

    `outcomes` are in the order of the options, while the step's other questions are right.
    """

    field: Field
    outcomes: Mapping[str, Outcome]

    @property
    def right(self) -> Outcome:
        """What the right answer comes to."""
        return next(it for it in self.outcomes.values() if isinstance(it, Correct))

    @property
    def has_neighbours(self) -> bool:
        """Whether some options are neither right nor wrong, but readings."""
        return any(not isinstance(it, Correct | Incorrect) for it in self.outcomes.values())


def facts(step: Step) -> Iterator[Fact]:
    """Yield the questions of a step of which an option is right and others are wrong."""
    chosen = [one for one in step.fields if one.required and one.kind == "choice"]
    if not chosen:
        return
    rest = {one.name: some_answer(one) for one in step.fields if one.required}
    tried = itertools.product(*([option.value for option in one.options] for one in chosen))
    sets = (
        rest | dict(zip([one.name for one in chosen], values, strict=True))
        for values in itertools.islice(tried, _TRIED)
    )
    right = next((answers for answers in sets if isinstance(step.check(answers), Correct)), None)
    for one in chosen if right is not None else ():
        values = [option.value for option in one.options]
        outcomes = {value: step.check({**(right or {}), one.name: value}) for value in values}
        if any(isinstance(outcome, Incorrect) for outcome in outcomes.values()):
            yield Fact(one, outcomes)


def some_answer(field: Field) -> Answer:
    """Return an answer that fits a question, whatever it comes to."""
    if field.kind == "several":
        return (field.options[0].value,)
    if field.options:
        return field.options[0].value
    return "0" if field.kind == "number" else "–"
