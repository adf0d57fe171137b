"""The choices of one step as a number, and back; 0 is that nothing was answered."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from kit.case.model import CaseData
from kit.exercises.asked.items import Item
from kit.exercises.kinds.reasoning import BECAUSE, WHOSE, Whose
from kit.exercises.sheet.data import Response
from kit.lesson.codes.letters import packed, unpacked

KIND = "kind"  # the field of a "because" whose answer is whose step was chosen
WHOLE = 100  # what two guessed shares come to at most


class Chosen(NamedTuple):
    """One choice out of a code, with the ids that a sheet has for it.

    Where a step offers each student other options, `field` is `kind`, see `whose_because`.
    """

    item: str
    step: str
    field: str
    value: str
    with_name: bool | None = None


class Packing(Protocol):
    """How what was chosen in one step of an item is a number below `states`."""

    @property
    def item(self) -> str:
        """The item's id."""

    @property
    def step(self) -> str:
        """The step's id."""

    @property
    def states(self) -> int:
        """How many numbers there are."""

    def number(self, response: Response) -> int:
        """Return what was chosen as a number, 0 where it does not tell all that is needed."""

    def chosen(self, number: int) -> Iterator[Chosen]:
        """Yield what a number stands for."""


@dataclass(frozen=True)
class Choices:
    """Choices from fixed options: the first is needed, the others may be left out.

    With `by_lot` whether the speaker's name was shown goes with them.
    """

    item: str
    step: str
    values: Mapping[str, tuple[str, ...]]  # field → what can be chosen
    by_lot: bool = False

    @property
    def states(self) -> int:
        """How many numbers there are."""
        return 1 + math.prod(self._sizes)

    @property
    def _sizes(self) -> list[int]:
        first, *others = map(len, self.values.values())
        return [2 if self.by_lot else 1, first, *(1 + size for size in others)]

    def number(self, response: Response) -> int:
        """Return what was chosen as a number, 0 without the first choice or what the lot was."""
        first, *others = (
            values.index(chosen) + 1 if (chosen := response.values.get(field)) in values else 0
            for field, values in self.values.items()
        )
        if not first or (self.by_lot and response.with_name is None):
            return 0
        lot = int(self.by_lot and bool(response.with_name))
        return 1 + packed([lot, first - 1, *others], self._sizes)

    def chosen(self, number: int) -> Iterator[Chosen]:
        """Yield what a number stands for."""
        if number:
            lot, first, *others = unpacked(number - 1, self._sizes)
            with_name = bool(lot) if self.by_lot else None
            places = zip(self.values.items(), (first + 1, *others), strict=True)
            for (field, values), place in places:
                if place:
                    yield Chosen(self.item, self.step, field, values[place - 1], with_name)


@dataclass(frozen=True)
class Because:
    """Whose unstated step was chosen: which steps there are to choose is drawn by lot."""

    item: str
    whose: Mapping[str, Whose]  # an option's value → whose it is
    step: str = BECAUSE
    states: int = 1 + len(WHOSE)

    def number(self, response: Response) -> int:
        """Return whose step was chosen as a number."""
        whose = self.whose.get(str(response.values.get(BECAUSE)))
        return WHOSE.index(whose) + 1 if whose else 0

    def chosen(self, number: int) -> Iterator[Chosen]:
        """Yield what a number stands for."""
        if number:
            yield Chosen(self.item, self.step, KIND, WHOSE[number - 1])


@dataclass(frozen=True)
class Shares:
    """Two guesses, whole numbers that come to a hundred at most."""

    item: str
    step: str
    fields: tuple[str, str]
    states: int = 1 + (WHOLE + 1) * (WHOLE + 2) // 2

    def number(self, response: Response) -> int:
        """Return both guesses as a number, 0 without one of them."""
        texts = [str(response.values.get(field)) for field in self.fields]
        if not all(text.isascii() and text.isdigit() and len(text) < 10 for text in texts):
            return 0
        one, other = map(int, texts)
        return 1 + _before(one) + other if one + other <= WHOLE else 0

    def chosen(self, number: int) -> Iterator[Chosen]:
        """Yield what a number stands for."""
        if number:
            one = max(n for n in range(WHOLE + 1) if _before(n) < number)
            guesses = one, number - 1 - _before(one)
            for field, guess in zip(self.fields, guesses, strict=True):
                yield Chosen(self.item, self.step, field, str(guess))


def _before(one: int) -> int:
    """Return how many pairs have a smaller first number."""
    return one * (WHOLE + 1) - one * (one - 1) // 2


def choices(item: Item, step: str, *names: str) -> Iterator[Choices]:
    """Yield how these choices of a step are packed, if it has the first; one of a case may not.

    Options are in the order of their values: neither a lot nor a language changes that.
    """
    asked = next((each for each in item.steps if each.id == step), None)
    fields = {one.name: one for one in asked.fields} if asked else {}
    values = {
        name: tuple(sorted(option.value for option in fields[name].options))
        for name in names
        if name in fields and fields[name].kind == "choice"
    }
    if asked and names[0] in values:
        yield Choices(item.id, step, values, by_lot=asked.with_name is not None)


def shares(case: CaseData, item: Item) -> Iterator[Shares]:
    """Yield how the guesses of an item are packed, if it asks for one of each stance."""
    one, other = sorted(stance.id for stance in case.stances)
    for step in item.steps:
        if {(field.name, field.kind) for field in step.fields} == {
            (one, "number"),
            (other, "number"),
        }:
            yield Shares(item.id, step.id, (one, other))
