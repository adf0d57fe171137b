"""Who is in a made-up class: what tells one student from another, drawn by lot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Literal

from kit.classroom.simulated.made_up import made_up_code

_BELL = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)  # always the same, so that sheets are, too
LEAST_CHANCE, MOST_CHANCE = 0.02, 0.4  # to change one's mind, before any effect of the name
_HALF_SURE = 2  # on the scale from 0 to 4


@dataclass(frozen=True)
class Student:
    """One made-up student. `seed` is the class's, `number` the student's in it, from 1."""

    seed: int
    number: int
    code: str
    writer: str  # what the student's session calls itself
    partner: str  # the code of who writes the statement, too; empty for who is left over
    sureness: float  # how many steps surer than others, on the scale from 0 to 4
    readiness: float  # the chance to change one's mind where one was half sure
    reliance: float  # how many steps more others are relied on, on the scale from 0 to 4
    closeness: float  # how much likelier than others to read as we do
    speed: float  # the share of a part's time that is used
    skips: float  # the chance to ask to be shown an item without an answer
    stops: float  # the share of the hour after which nothing more is answered
    ending: Literal["handed in", "went on", "only saved"]
    started: datetime

    def draw(self, *purpose: object) -> Random:
        """Return what draws by lot for a purpose: the same for the same seed, number, purpose."""
        return Random(f"{self.seed} {self.number} {purpose}")  # noqa: S311

    def draw_together(self, *purpose: object) -> Random:
        """Return what draws for the two who write a statement."""
        return Random(f"{min(filter(None, (self.code, self.partner)))} {purpose}")  # noqa: S311

    def chance_to_change(self, sure: str) -> float:
        """Return the chance of a second look other than the first, without any name.

        `sure` is what was answered at the first look, from 0 to 4; nothing counts as half sure.
        """
        less_sure = _HALF_SURE - int(sure or _HALF_SURE)
        return min(MOST_CHANCE, max(LEAST_CHANCE, self.readiness + 0.06 * less_sure))


def student(seed: int, number: int, of: int) -> Student:
    """Return one of the students of a class, who are `of` in number."""
    draw = Random(f"student {seed} {number}")  # noqa: S311
    partner = number + (1 if number % 2 else -1)
    stops_early, ending = draw.random() < 0.12, draw.random()
    return Student(
        seed,
        number,
        made_up_code(seed, number),
        f"{draw.getrandbits(32):08x}",
        made_up_code(seed, partner) if partner <= of else "",
        sureness=draw.gauss(0, 0.7),
        readiness=draw.betavariate(3, 13),
        reliance=draw.gauss(0, 0.6),
        closeness=draw.gauss(0, 0.08),
        speed=draw.uniform(0.55, 0.97),
        skips=draw.choice((0, 0, 0, 0.03, 0.08)),
        stops=draw.uniform(0.1, 0.95) if stops_early else 1,
        ending=_ending(ending, stops_early=stops_early),
        started=_BELL + timedelta(seconds=round(draw.uniform(0, 150), 3)),
    )


def _ending(lot: float, *, stops_early: bool) -> Literal["handed in", "went on", "only saved"]:
    """Return how the hour ends for a student; who stops early seldom hands in."""
    if lot < (0.7 if stops_early else 0.1):
        return "only saved"
    return "went on" if lot > 0.93 else "handed in"
