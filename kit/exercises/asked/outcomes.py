"""What an answer comes to: its kind is its type, and its name what a sheet keeps."""

from __future__ import annotations

from dataclasses import dataclass

from kit.exercises.asked.shown import Shown


@dataclass(frozen=True)
class Outcome:
    """What an answer comes to: a line in plain words, and what there is to see then."""

    text: str  # empty where there is nothing to read: on to the next question
    shown: tuple[Shown, ...] = ()
    paragraphs: tuple[int, ...] = ()
    row: tuple[str, ...] = ()  # one row of the table at the end of a set, see `Screens.rows`
    name = "recorded"


@dataclass(frozen=True)
class NotAttempted(Outcome):
    """Nothing, or not enough, has been answered."""

    name = "not attempted"


@dataclass(frozen=True)
class SameReading(Outcome):
    """The student reads the words as the annotators do."""

    name = "same reading"


@dataclass(frozen=True)
class DifferentReading(Outcome):
    """The student reads the words otherwise, which is not an error."""

    name = "different reading"


@dataclass(frozen=True)
class Correct(Outcome):
    """A factual answer that is right."""

    name = "correct"


@dataclass(frozen=True)
class Incorrect(Outcome):
    """A factual answer that is not right."""

    name = "incorrect"


@dataclass(frozen=True)
class Recorded(Outcome):
    """An answer of one's own, which is kept and not judged."""


@dataclass(frozen=True)
class CannotCheck(Outcome):
    """An answer that does not fit the question; the text says why."""

    name = "cannot be checked"
