"""What a made-up student answers to a step: near our label, scattered, and surer or less.

Nothing that is drawn here hangs on whether the name is shown. A look with the name and one without
are the same draws; the effects, if there are any, are added to what comes of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from kit.case.evidence import Evidence
from kit.case.model import CaseData
from kit.case.values import BOTH, NO_STANCE
from kit.case.voice import Position, Voice
from kit.classroom.simulated.free_text import FreeText
from kit.classroom.simulated.students import Student
from kit.exercises.asked.items import Answer, Answers, Field, Item, Step
from kit.exercises.asked.outcomes import CannotCheck, Correct, NotAttempted, SameReading
from kit.exercises.kinds.sorting import AGAIN, FIRST
from kit.exercises.kinds.space import shares

_TRIES = 20  # until answers fit each other
_MOST_TRIED = 20  # options of which the judge is asked: of very many it would take long
_BLANK = 0.3  # the chance that an open field stays empty where that is allowed
_BLANK_CHOICE = 0.05
_UNLABELLED = 0.7  # as sure as the annotators are, where they have not said it
_LIKE_OURS = 0.55  # the chance to answer as we do, of a typical student
_MOST_SURE = 4  # of the scales of how sure and how much one relies
# Before a check most expect that a fact holds; options are in the order of `KindsWords`.
_EXPECTED = (4, 3, 1, 2)


@dataclass(frozen=True)
class Effects:
    """What the name does: to the chance of a change, and to the chance of relying a step more."""

    on_change: float = 0.0
    on_reliance: float = 0.0


@dataclass(frozen=True)
class Met:
    """A step of an item as a student meets it, with what was answered to the item's others."""

    item: Item
    step: Step
    earlier: Mapping[str, Answers]


class Answering:
    """Answers the questions of a case, for one student after another."""

    def __init__(self, case: CaseData, effects: Effects) -> None:
        self._effects = effects
        self._text = FreeText(case)
        self._known: dict[tuple[str, str, str], list[str]] = {}
        measured = next(shares(case), None)
        self._room = {it.side: it.percent for it in measured.shares} if measured else {}

    def answers(self, who: Student, met: Met, draw: Random) -> dict[str, Answer] | None:
        """Return an answer to each field, or None if none was found that the step takes."""
        for _ in range(_TRIES):
            found = self._drawn(who, met, draw)
            if not isinstance(met.step.check(found, met.earlier), NotAttempted | CannotCheck):
                return found
        return None

    def begun_anew(self, step: Step, answers: Answers) -> dict[str, Answer] | None:
        """Return the answers as they are when a text is about to be changed; None without one."""
        texts = [it.name for it in step.fields if it.kind == "text" and answers.get(it.name)]
        changed = {name: self._text.changed(str(answers[name])) for name in texts[-1:]}
        return {**answers, **changed} if changed else None

    def _drawn(self, who: Student, met: Met, draw: Random) -> dict[str, Answer]:
        looked: dict[str, Answer] = {}
        if isinstance(met.item.about, Voice) and met.item.kind == "sort":
            position = met.item.about.position
            if met.step.id == FIRST:
                looked = _first_look(who, position, met.step, draw)
            elif met.step.id == AGAIN:
                looked = self._second_look(who, position, met, draw)
        known = looked | self._guesses(met.step, draw)
        return {
            it.name: known[it.name] if it.name in known else self._one(who, met, it, draw)
            for it in met.step.fields
        }

    def _one(self, who: Student, met: Met, field: Field, draw: Random) -> Answer:
        """Return an answer to one field, without regard to the others."""
        blank = draw.random()
        if field.kind == "text":
            text = self._text.write(met.item, field, who.partner, draw)
            return "" if blank < _BLANK and not field.required else text
        values = sorted(option.value for option in field.options)
        if field.kind == "several":
            return tuple(draw.sample(values, draw.randint(1, len(values))))
        weights = self._weights(who, met, field)
        (value,) = draw.choices([*weights], [*weights.values()])
        return "" if blank < _BLANK_CHOICE and not field.required else value

    def _second_look(
        self, who: Student, position: Position, met: Met, draw: Random
    ) -> dict[str, Answer]:
        """Return the stance and how far the student relies on it, with the effects of the name."""
        first = met.earlier.get(FIRST, {})
        before, sure = str(first.get("stance", "")), str(first.get("sure", ""))
        chance = who.chance_to_change(sure)
        others = {k: v for k, v in _near(who, position, met.step).items() if k != before}
        (other,) = draw.choices([*others], [*others.values()])
        change, steps, more = draw.random(), draw.gauss(2 + who.reliance, 0.9), draw.random()
        blank, rely = draw.random() < _BLANK_CHOICE, _on_scale(steps)
        if met.step.with_name:
            chance += self._effects.on_change
            rely = min(_MOST_SURE, rely + (more < self._effects.on_reliance))
        return {"stance": other if change < chance else before, "rely": "" if blank else str(rely)}

    def _guesses(self, step: Step, draw: Random) -> dict[str, Answer]:
        """Return guesses of what is shared out, near to what was measured, in fives."""
        fields = [it for it in step.fields if it.kind == "number"]
        left, found = 100, dict[str, int]()
        for field in fields:
            guess = draw.gauss(self._room.get(field.name, 40) + 5, 12)
            found[field.name] = min(left, max(0, 5 * round(guess / 5)))
            left -= found[field.name]
        return {name: str(guess) for name, guess in found.items()}

    def _weights(self, who: Student, met: Met, field: Field) -> dict[str, float]:
        """Return how likely each option of a closed field is.

        Where nobody tells which is ours, one is as likely as another.
        """
        values = [option.value for option in field.options]
        if field.name == "expected":
            return dict(zip(values, (*_EXPECTED, *[1] * len(values)), strict=False))
        ours = self._ours(met, field)
        if not ours or len(values) == len(ours):
            return {value: 0.4 if value == NO_STANCE else 1.0 for value in sorted(values)}
        share = _LIKE_OURS + who.closeness
        others = (1 - share) / (len(values) - len(ours))
        return {it: share / len(ours) if it in ours else others for it in sorted(values)}

    def _ours(self, met: Met, field: Field) -> list[str]:
        """Return the options that are ours: the step's own judge tells, or what a fact weakens."""
        if field.name == "weakens":
            return _weakened(met.item, field)
        step, key = met.step, (met.item.id, met.step.version, field.name)
        if key not in self._known and len(field.options) <= _MOST_TRIED:
            whole = {it.name: it.options[0].value if it.options else "1" for it in step.fields}
            tried = {
                it.value: step.check({**whole, field.name: it.value}, met.earlier)
                for it in field.options
            }
            self._known[key] = [
                v for v, it in tried.items() if isinstance(it, SameReading | Correct)
            ]
        return self._known.get(key, [])


def _first_look(who: Student, position: Position, step: Step, draw: Random) -> dict[str, Answer]:
    near = _near(who, position, step)
    (stance,) = draw.choices([*near], [*near.values()])
    sure = draw.gauss(0.7 + 2 * _confidence(position) + who.sureness, 0.8)
    blank = draw.random() < _BLANK_CHOICE
    return {"stance": stance, "sure": "" if blank else str(_on_scale(sure))}


def _near(who: Student, position: Position, step: Step) -> dict[str, float]:
    """Return how likely each stance is: ours the likelier the surer we are, then our second."""
    values = sorted(option.value for field in step.fields[:1] for option in field.options)
    others = dict.fromkeys(values, 1.0) | {BOTH: 1.2, NO_STANCE: 0.8}
    if position.second_choice:
        others[position.second_choice] = 3.0
    if others.pop(position.stance, None) is None:  # not labelled yet
        return others
    ours = min(0.95, max(0.25, 0.1 + 0.75 * _confidence(position) + who.closeness))
    rest = sum(others.values())
    return {position.stance: ours} | {v: (1 - ours) * w / rest for v, w in others.items()}


def _confidence(position: Position) -> float:
    return _UNLABELLED if position.confidence is None else position.confidence


def _on_scale(steps: float) -> int:
    return min(_MOST_SURE, max(0, round(steps)))


def _weakened(item: Item, field: Field) -> list[str]:
    check = item.about.check if isinstance(item.about, Evidence) else None
    known = (check and check.weakens) or ""  # such as "a detail", of which the option is "detail"
    return [it.value for it in field.options if it.value == known.rpartition(" ")[2]]
