"""Argue both sides: the lot, role cards, steps with a clock, and the statement in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from kit.case.article import Stance
from kit.case.case import Case
from kit.exercises.asked.shown import Clock
from kit.exercises.asked.words import AskedWords
from kit.exercises.kinds import statement
from kit.exercises.kinds.catalogue import choose
from kit.exercises.played.player import Player, control
from kit.exercises.played.words import PlayedWords
from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.lenses.common.render import render
from kit.lesson.roles import STEPS, Seat, pair_number, role_cards, seats
from kit.lesson.talk_words import TalkWords

DRAW = "draw"  # the first step, a part of preparing
_PLACE = "talk"  # the place in a sheet that keeps at which step a student is


@dataclass(frozen=True)
class Turn:
    """Who speaks for which side: `who` is you, partner or other, as its words are called."""

    who: str
    code: str
    side: Stance


class Talk(Player):
    """Plays the statement, and before it all that two students do to come to one.

    Its steps show and hide in the browser, and the clock runs there: only the lot needs Python.
    """

    def __init__(self, case: Case, sheet: AnswerSheet) -> None:
        self._is_drawn = False
        super().__init__(case, sheet, lambda code: choose(case.data, code, kinds=["statement"]))

    def _begin_anew(self) -> None:
        self._is_drawn = False
        super()._begin_anew()

    def _draw(self, focus: str = "question", values: dict[str, Any] | None = None) -> None:
        place = self.sheet.data.places.get(_PLACE)
        step = place.step if place and place.step in STEPS else DRAW
        known = self.page.values if values is None else values
        super()._draw(focus, {"step": step, "screen": "mine"} | known)

    def _screen(self, at: int, **more: Any) -> Markup:
        (item, step), data, own = self.screens[at], self.case.data, self.sheet.data.code
        latest = self.screens.latest(at)
        codes = statement.codes_under(own, latest.values if latest else {})
        at_table = seats(data, codes)
        turns = _turns(at_table, own)
        mine = next((seat.side for seat in at_table if seat.code == own), None)
        words = data.language.words
        return render(
            "lesson/talk.html",
            data,
            say=words(PlayedWords),
            ask=words(AskedWords),
            talk=words(TalkWords),
            item=item,
            step=step,
            at=at,
            key=self.key,
            code=own if more["file"] else "",  # a saved notebook tells none
            seats=at_table if more["file"] and (self._is_drawn or latest) else (),
            turn_of_mine=next((turn for turn in turns if turn.who == "you"), None),
            pair_number=pair_number(codes) if len(codes) > 1 else 0,
            is_own_code=latest is not None and _is_own(own, latest.values),
            turns={"first": turns[:1], "second": turns[1:], "change": _changed(turns)},
            mine=mine.id if mine else "",
            cards_of=role_cards(data),
            steps=STEPS,
            clocks={name: _clock(words(TalkWords), name) for name in STEPS},
            partners=statement.PARTNERS,
            control=lambda field: control(item, step, field),
            with_frames=False,
            **more,
        )

    def _edited(self, old: dict[str, Any], new: dict[str, Any]) -> None:
        super()._edited(old, new)
        if (step := new.get("step")) != old.get("step") and step in {DRAW, *STEPS}:
            self.sheet.move(_PLACE, statement.ID, step)

    def _press(self, what: str, where: str) -> None:
        if what == "draw":
            self._is_drawn = True
            self._draw("lot")
        else:
            super()._press(what, where)


def _clock(say: TalkWords, step: str) -> Clock:
    """Return the clock of a step, whose minutes a pair may change."""
    said = (say.clock_left, say.clock_start, say.clock_stop, say.clock_runs, say.clock_last)
    over = say.clock_over[step]
    return Clock(step, 60 * STEPS[step], 60, *said, over, minutes=say.clock_minutes)


def _turns(at_table: list[Seat], own: str) -> list[Turn]:
    """Return who speaks first, and who second."""
    others = "partner" if len(at_table) == 2 else "other"
    return [
        Turn("you" if seat.code == own else others, seat.code, seat.side)
        for seat in at_table
        if seat.side
    ]


def _changed(turns: list[Turn]) -> list[Turn]:
    """Return the turns after changing sides: the side that was heard second is heard first."""
    first, second = turns
    return [Turn(first.who, first.code, second.side), Turn(second.who, second.code, first.side)]


def _is_own(own: str, answers: Any) -> bool:
    """Whether somebody took their own code for their partner's."""
    return statement.codes_under("", answers)[1:2] == [own]
