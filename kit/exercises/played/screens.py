"""The screens of a set of items, in the order of playing, and how far a student is with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from kit.exercises.asked.items import Answers, Item, Step
from kit.exercises.asked.outcomes import Correct, Incorrect, Outcome
from kit.exercises.sheet.data import Response, SheetData
from kit.exercises.sheet.open_sheet import AnswerSheet

Screen = tuple[Item, Step]
State = Literal["open", "begun", "answered"]


def in_order(items: Sequence[Item], given: Mapping[str, Mapping[str, Answers]]) -> list[Screen]:
    """Return (item, step) in the order of playing; `given` has what was answered to each item.

    Items that go in rounds are all met once before any is met again; a step of the same name comes
    in the same round, also where an item asks for more than others before it.
    """
    found: list[Screen] = []
    steps = {item.id: item.asked_after(given.get(item.id, {})) for item in items}
    rounds = [item for item in items if item.in_rounds]
    for item in items:
        if item not in rounds:
            found += [(item, step) for step in steps[item.id]]
        elif item is rounds[0]:
            turn: dict[str, int] = {}
            for n, step in ((n, s) for each in rounds for n, s in enumerate(steps[each.id])):
                turn[step.id] = max(n, turn.get(step.id, 0))
            met = [(each, step) for each in rounds for step in steps[each.id]]
            found += sorted(met, key=lambda screen: turn[screen[1].id])
    return found


class Screens:
    """The screens of a set, seen with a student's sheet; screens are named by their number."""

    def __init__(self, items: Sequence[Item], sheet: AnswerSheet) -> None:
        names_shown = sheet.data.names_shown
        self.items = [item.as_met(names_shown) for item in items]
        self.sheet = sheet
        self._of: SheetData | None = None
        self._all: list[Screen] = []

    @property
    def all(self) -> list[Screen]:
        """Every screen, as the sheet is now: what is asked may hang on what was answered."""
        data = self.sheet.data
        if self._of is not data:
            given = {
                item.id: {step: response.values for step, response in data.given(item.id).items()}
                for item in self.items
            }
            self._of, self._all = data, in_order(self.items, given)
        return self._all

    def __len__(self) -> int:
        return len(self.all)

    def __getitem__(self, number: int) -> Screen:
        return self.all[number]

    def title(self, number: int) -> str:
        """Return the title of a screen, which tells it from others of its item."""
        item, step = self.all[number]
        title = self._title_of(item)
        return step.title.replace("{title}", title) if step.title else title

    def _title_of(self, item: Item) -> str:
        """Return the title of an item; those that are told together are numbered."""
        alike = [each for each in self.items if each.told_together]
        return f"{item.title} {alike.index(item) + 1}" if item in alike else item.title

    def latest(self, number: int) -> Response | None:
        """Return the latest response to a screen, given or not."""
        item, step = self.all[number]
        return self.sheet.data.latest(item.id, step.id)

    def is_given(self, number: int) -> bool:
        """Whether a screen has been answered."""
        item, step = self.all[number]
        return step.id in self.sheet.data.given(item.id)

    @property
    def is_complete(self) -> bool:
        """Whether every screen has been answered."""
        return all(map(self.is_given, range(len(self))))

    def is_shown(self, number: int) -> bool:
        """Whether a screen has been answered, or "show me anyway" was pressed for its item."""
        answers = self.sheet.data.items.get(self.all[number][0].id)
        return self.is_given(number) or bool(answers and answers.revealed)

    @property
    def is_revealed(self) -> bool:
        """Whether every screen has been answered or is shown anyway."""
        return all(map(self.is_shown, range(len(self))))

    @property
    def still_open(self) -> list[str]:
        """The ids of the items that have a screen which is neither answered nor shown."""
        found = (item.id for n, (item, _) in enumerate(self.all) if not self.is_shown(n))
        return list(dict.fromkeys(found))

    def reveal(self) -> None:
        """Keep that what has not been answered is to be shown anyway."""
        self.sheet.reveal(*self.still_open)

    def state(self, number: int) -> State:
        """Return how far the student is with a screen."""
        if self.is_given(number):
            return "answered"
        return "begun" if self.latest(number) else "open"

    def locked_by(self, number: int) -> int | None:
        """Return the screen of the same item that has to be answered before this one, if any."""
        item = self.all[number][0]
        before = (n for n in range(number) if self.all[n][0] is item)
        return next((n for n in before if not self.is_shown(n)), None)

    def is_changed(self, number: int) -> bool:
        """Whether the last given answer of a screen is to an earlier wording."""
        item, step = self.all[number]
        given = self.sheet.data.given(item.id).get(step.id)
        return bool(given and step.is_changed_since(given))

    def outcome(self, number: int) -> Outcome | None:
        """Return what the last given answer of a screen came to."""
        item, step = self.all[number]
        given = self.sheet.data.given(item.id)
        return item.look_again(step, given) if step.id in given else None

    def told(self, number: int) -> Outcome | None:
        """Return what is told of a screen now.

        Of items that are told together that is nothing while one of them is open still.
        """
        together = [n for n, (item, _) in enumerate(self.all) if item.told_together]
        if number in together and not all(map(self.is_shown, together)):
            return None
        outcome = self.outcome(number)
        return outcome if outcome and outcome.text else None

    def rows(self) -> list[tuple[str, ...]]:
        """Return the table at the end of a set: one row for each item that has one, in order."""
        place = {item.id: n for n, item in enumerate(self.items)}
        numbers = sorted(range(len(self)), key=lambda n: place[self.all[n][0].id])
        told = [(self._title_of(self.all[n][0]), self.told(n)) for n in numbers]
        return [(title, *outcome.row) for title, outcome in told if outcome and outcome.row]

    def points(self) -> tuple[int, int]:
        """Return how many questions of fact were answered rightly, and how many at all."""
        outcomes = [self.told(number) for number in range(len(self))]
        right = sum(isinstance(outcome, Correct) for outcome in outcomes)
        wrong = sum(isinstance(outcome, Incorrect) for outcome in outcomes)
        return right, right + wrong
