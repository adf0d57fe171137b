"""How many questions of some items are answered, and how many facts of them came out right.

Whoever counts, for one student or for a class, counts by these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from kit.exercises.asked.items import Item
from kit.exercises.asked.outcomes import Correct, Incorrect
from kit.exercises.sheet.data import Response

Given = Callable[[str], Mapping[str, Response]]  # item → step → the last given response


def asked_and_open(items: Iterable[Item], given: Given) -> tuple[int, int]:
    """Return how many questions are asked, after what was given, and how many of them are open."""
    n_asked = n_open = 0
    for item in items:
        answers = {step: response.values for step, response in given(item.id).items()}
        steps = item.asked_after(answers)
        n_asked += len(steps)
        n_open += sum(step.id not in answers for step in steps)
    return n_asked, n_open


def right_and_wrong(items: Iterable[Item], given: Given) -> tuple[int, int]:
    """Return how many facts came out right and how many wrong; earlier wordings are not judged."""
    outcomes = []
    for item in items:
        found = given(item.id)
        outcomes += [type(item.look_again(step, found)) for step in item.steps if step.id in found]
    return outcomes.count(Correct), outcomes.count(Incorrect)
