"""When made-up students answer what: the hour's parts in time, and each item's responses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random

from kit.classroom.simulated.answering import Answering, Met
from kit.classroom.simulated.students import Student
from kit.exercises.asked.items import Answers, Item, Step
from kit.exercises.kinds.sorting import AGAIN, FIRST
from kit.exercises.sheet.data import ItemAnswers, Response, clean

_CHANGED, _BEGUN_ANEW = 0.05, 0.03  # of the answers: given twice; given, and a draft after it
_DRAFT = 0.6  # of those who stop early: who leave the last answer as a draft


@dataclass(frozen=True)
class Turn:
    """The time that a student has for one step; `n` is the number of its first record."""

    item: str
    step: str
    part: int
    n: int
    starts: datetime
    lasts: timedelta
    is_last: bool = False  # what is begun then is not given any more

    def at(self, share: float) -> str:
        """Return when a share of it is over."""
        return in_sheet(self.starts + self.lasts * share)


def in_sheet(at: datetime) -> str:
    """Return a time in UTC as a sheet keeps it."""
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def turns(who: Student, parts: Sequence[tuple[int, Sequence[Item]]]) -> list[Turn]:
    """Return a student's turns in the hour, whose parts have their minutes and items.

    Each step has its turn, whether it will be asked or not: when a student stops must not hang on
    the lot that decides which second looks are asked.
    """
    found: list[Turn] = []
    begins = who.started
    for part, (minutes, items) in enumerate(parts):
        screens = list(_screens(items))
        draw = who.draw("time", part)
        shares = [draw.uniform(0.5, 1.5) for _ in screens]
        starts = begins
        for (item, step), share in zip(screens, shares, strict=True):
            lasts = timedelta(minutes=minutes) * who.speed * share / sum(shares)
            found.append(Turn(item.id, step.id, part, 3 * len(found) + 1, starts, lasts))
            starts += lasts
        begins += timedelta(minutes=minutes)
    last = round(who.stops * len(found))
    met = [replace(turn, is_last=place == last) for place, turn in enumerate(found)]
    return met[: last + 1]


def _screens(items: Sequence[Item]) -> Iterator[tuple[Item, Step]]:
    """Yield every step in the order of playing; items in rounds are all met once before again."""
    in_rounds = [
        (n, item, step) for item in items if item.in_rounds for n, step in enumerate(item.steps)
    ]
    for _, item, step in sorted(in_rounds, key=lambda it: it[0]):
        yield item, step
    yield from ((item, step) for item in items if not item.in_rounds for step in item.steps)


@dataclass
class ItemPlayed:
    """One item as a student plays it: what was answered so far."""

    answering: Answering
    who: Student
    item: Item
    case_version: str
    given: dict[str, Answers] = field(default_factory=dict)
    responses: list[Response] = field(default_factory=list)
    finished: str | None = None

    def play(self, turns: Mapping[str, Turn], variant: int = 0) -> ItemAnswers | None:
        """Return all that is kept of the item, or None if the student never met it.

        Another `variant` draws all answers anew.
        """
        revealed = None
        skips = self.who.draw("skips", self.item.id).random() < self.who.skips
        for step in self.item.steps:
            turn = turns.get(step.id)
            if turn is None or not step.asked_if(self.given):
                continue
            if skips and not turn.is_last and self._can_be_skipped(step):
                revealed = turn.at(0.3)
                break
            is_common = self.item.kind == "statement"  # two write the same words
            draw = self.who.draw_together if is_common else self.who.draw
            self._answer(step, turn, draw(self.item.id, step.id, variant))
        if not self.responses and not revealed:
            return None
        return ItemAnswers(
            responses=tuple(self.responses), finished=self.finished, revealed=revealed
        )

    def _can_be_skipped(self, step: Step) -> bool:
        """Whether it is here that a skipped item is left: at its end, if no lot is drawn for that.

        What is sorted is left before its first look, so that no skip hangs on the name.
        """
        return self.item.told_together or step is self.item.steps[-1]

    def _answer(self, step: Step, turn: Turn, draw: Random) -> None:
        """Keep an answer; now and then as a draft, given twice, or with a draft after it."""
        other, again, drafts = (draw.random() for _ in range(3))
        met = Met(self.item, step, self.given)
        answers = self.answering.answers(self.who, met, draw)
        if answers is None:
            return
        if turn.is_last:
            if drafts < _DRAFT:
                self._keep(step, turn, 0, answers, is_given=False)
            return
        if other < _CHANGED and step.id != AGAIN:
            before = self._before(met, answers, draw)
            if before != answers:
                self._keep(step, turn, 0, before, is_given=True)
        self._keep(step, turn, 1, answers, is_given=True)
        changed = self.answering.begun_anew(step, answers) if again < _BEGUN_ANEW else None
        if changed:
            self._keep(step, turn, 2, changed, is_given=False)

    def _before(self, met: Met, answers: Answers, draw: Random) -> Answers:
        """Return what was answered before it was changed: in a first look another stance."""
        before = self.answering.answers(self.who, met, draw) or answers
        is_first_look = self.item.kind == "sort" and met.step.id == FIRST
        return {**answers, "stance": before["stance"]} if is_first_look else before

    def _keep(self, step: Step, turn: Turn, n: int, answers: Answers, *, is_given: bool) -> None:
        at, earlier = turn.at((0.5, 0.7, 0.9)[n]), dict(self.given)
        if is_given:
            self.given[step.id] = answers
        self.responses.append(
            Response(
                by=self.who.writer,
                n=turn.n + n,
                rev=1 + len(answers),
                at=at,
                step=step.id,
                given=is_given,
                outcome=self.item.kept_as(step.check(answers, earlier)) if is_given else None,
                values={name: clean(answer) for name, answer in answers.items()},
                **step.stamp(self.case_version)._asdict(),
            )
        )
        if not self.finished and self.item.is_finished_by(self.given):
            self.finished = at
