"""A sheet that was found, and what was left out and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from kit.classroom.collecting.names import NOBODY, Owner
from kit.classroom.collecting.words import CollectingWords
from kit.exercises.sheet.reading import MAX_BYTES
from kit.files import NotAFileError, read_start
from kit.language import ENGLISH, Language
from kit.text import printable, shortened

# fmt: off
Reason = Literal[
    "missing", "unreadable", "special", "link", "empty",
    "too_large", "too_large_zip", "too_deep", "too_many", "too_much", "overlapping",
    "damaged_zip", "damaged_member", "encrypted", "packed", "study",
    "page", "notebook", "not_answers", "set_aside", "unfinished",
    "others",
]
# fmt: on
_LONGEST_PLACE = 300


def shown(place: str) -> str:
    """Return a place as text for a line, whatever signs a stranger has put into names."""
    return shortened(printable(place), _LONGEST_PLACE)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that was not taken; `n` files, where the reason is that they are "others"."""

    place: str
    reason: Reason
    detail: str = ""  # what the system says
    owner: Owner = NOBODY
    n: int = 1

    @property
    def names_nobody(self) -> bool:
        """Whether it tells of no student's file: only of a place that is not there, or how many."""
        return self.reason in {"missing", "others"}

    def told(self, language: Language = ENGLISH) -> str:
        """Return one line for the teacher.

        >>> LeftOut("Ana/answers.html", "page").told()
        'Ana/answers.html: the page, not the answers: ask for the .json file'
        """
        say = language.words(CollectingWords)
        if self.reason == "others":
            return language.count(say.others, self.n)
        reason = say.reasons[self.reason].format(detail=self.detail)
        return say.line.format(place=self.place, reason=reason)


class UnreadError(Exception):
    """A file that cannot be read, or not safely."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        self.reason, self.detail = reason, detail
        super().__init__(reason)

    def left_out(self, place: str, owner: Owner = NOBODY) -> LeftOut:
        """Return the file that lies there as one that was not taken."""
        return LeftOut(shown(place), self.reason, self.detail, owner)


@dataclass(frozen=True, slots=True)
class Found:
    """A file that is a sheet by its name or its first bytes; what is in it nobody has judged yet.

    It can be pickled, so that other processes may read and judge.

    Attributes
    ----------
    place
        Where it lies, to be shown only: below what was pointed at.
    owner
        Whose it is, as far as a learning platform's download tells.
    stamp
        Two numbers that change when the file is written anew: time and size, or of a zip's member
        its check sum and size.
    source
        The path of a file, or what a member of a zip holds.
    root
        The number of the place that was pointed at, of several: each may be another class.
    """

    place: str
    owner: Owner
    stamp: tuple[int, int]
    source: str | bytes = field(repr=False)
    root: int = 0

    def read(self) -> bytes | LeftOut:
        """Return what is in the file, or why it cannot be had now."""
        if isinstance(self.source, bytes):
            return self.source
        try:
            size = min(self.stamp[1], MAX_BYTES) + 1  # to make room for 2 MB each time takes long
            content = read_file(self.source, size)
            if len(content) == size <= MAX_BYTES:  # it was written anew meanwhile
                content = read_file(self.source, MAX_BYTES + 1)
        except UnreadError as error:
            return error.left_out(self.place, self.owner)
        if not content:
            return LeftOut(self.place, "empty", owner=self.owner)
        if len(content) > MAX_BYTES:
            return LeftOut(self.place, "too_large", owner=self.owner)
        return content


def read_file(path: str, size: int) -> bytes:
    """Return the first bytes of a file, or raise UnreadError."""
    try:
        return read_start(path, size)
    except (OSError, ValueError) as error:
        raise unread(error) from None


def unread(error: OSError | ValueError) -> UnreadError:
    """Return what a disk said as an error with a reason."""
    if isinstance(error, NotAFileError):
        return UnreadError("special")
    # Such as a file that is gone, or that a cloud folder only promises to have.
    told = getattr(error, "strerror", None) or type(error).__name__
    return UnreadError("unreadable", shown(told))
