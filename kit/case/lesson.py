"""Models of what a case says of its lesson: what is asked about, and what is said at each part."""

from __future__ import annotations

from typing import Literal, get_args

from kit.case.article import Model
from kit.case.referring import EvidenceId, VoiceId
from kit.case.values import Text

# No lesson has all of them: see the hours in `kit.lesson.plan`.
PartId = Literal["read", "sort", "compare", "talk", "check", "room", "leave"]
PARTS: tuple[PartId, ...] = get_args(PartId)


class PartTexts(Model):
    """A text for each part of the lesson; the kit has its own for those that are left out."""

    read: Text | None = None
    sort: Text | None = None
    compare: Text | None = None
    talk: Text | None = None
    check: Text | None = None
    room: Text | None = None
    leave: Text | None = None


class Lesson(Model):
    """What the lesson asks about and says; the kit chooses what is not named here.

    `before` stands at the top of each part for students, `expect` is for the teacher alone.
    """

    opening: EvidenceId | None = None
    sort: tuple[VoiceId, ...] = ()
    reasoning: tuple[VoiceId, ...] = ()
    checks: tuple[EvidenceId, ...] = ()
    before: PartTexts = PartTexts()
    expect: PartTexts = PartTexts()
