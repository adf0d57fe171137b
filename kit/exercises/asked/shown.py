"""What an exercise shows: each kind of thing to look at, drawn by `shown.html` or as text."""

from __future__ import annotations

from dataclasses import dataclass

from kit.case.closed_sets import NOT_STATED
from kit.case.evidence import Evidence, Reference
from kit.case.labels import Labels
from kit.case.voice import Citation, Voice
from kit.language import Language


class OfCase(str):
    """A text in the words of the case, in its language; all other texts are the kit's."""

    __slots__ = ()
    is_of_case = True  # for templates


@dataclass(frozen=True)
class Text:
    """A paragraph of plain text, with a label where it needs one."""

    text: str
    label: str = ""
    is_folded: bool = False  # under its label, which it then needs
    kind = "text"

    def __str__(self) -> str:
        return f"{self.label}: {self.text}" if self.label else self.text


@dataclass(frozen=True)
class Quotation:
    """Exact words from the article, in quotation marks there or the reporter's."""

    text: str
    paragraph: int | None
    language: Language  # that quotes it
    is_reported: bool = False
    kind = "quotation"

    def __str__(self) -> str:
        place = self.language.words(Labels).place.format(n=self.paragraph)
        return self.language.quoted(self.text) + (f" {place}" if self.paragraph else "")


@dataclass(frozen=True)
class Points:
    """A list of short texts under a label."""

    label: str
    points: tuple[str, ...]
    is_folded: bool = False
    kind = "points"

    def __str__(self) -> str:
        return "\n".join([f"{self.label}:", *(f"- {point}" for point in self.points)])


@dataclass(frozen=True)
class Speaker:
    """Who speaks, and from where."""

    voice: Voice
    kind = "speaker"

    def __str__(self) -> str:
        who = self.voice.affiliation
        stated = [it for it in (who.role, who.organization) if it and it != NOT_STATED]
        return f"{self.voice.name}: {', '.join(stated)}" if stated else self.voice.name


@dataclass(frozen=True)
class Label:
    """The stance that the annotators gave, and how sure; an outcome's text has it in words."""

    voice: Voice
    kind = "label"

    def __str__(self) -> str:
        return ""


@dataclass(frozen=True)
class Finding:
    """What a check found, with its sources; or the verdict, and what it does to one reading."""

    evidence: Evidence
    verdict_on: Citation | None = None
    kind = "finding"

    def __str__(self) -> str:
        return self.evidence.check.found if self.evidence.check else ""


@dataclass(frozen=True)
class Sources:
    """Sources under a label, each with its address, and with a reason where there is one."""

    label: str
    sources: tuple[tuple[Reference, str], ...]
    kind = "sources"

    def __str__(self) -> str:
        told = (f"{r.title}, {r.publisher}" + (why and f": {why}") for r, why in self.sources)
        return "\n".join([f"{self.label}:", *(f"- {source}" for source in told)])


@dataclass(frozen=True)
class Clock:
    """A clock that a student may start and stop, and what it says as the time goes."""

    name: str
    seconds: int
    last: int  # seconds of the last stretch
    left: str  # what the time on it is called
    start: str
    stop: str
    runs: str
    nearly: str
    over: str
    minutes: str = ""  # what a field is called in which a reader may change them, if there is one
    kind = "clock"

    def __str__(self) -> str:
        return ""

    @property
    def told(self) -> str:
        """What it tells before it is started."""
        return f"{self.seconds // 60}:{self.seconds % 60:02}"


@dataclass(frozen=True)
class Share:
    """A share of something, 0 to 100 per cent, and what the student had guessed."""

    label: str
    count: int
    whole: int
    side: str
    told: str  # as a reader sees it
    guess: float | None = None

    @property
    def percent(self) -> float:
        """How much of a hundred."""
        return 100 * self.count / self.whole


@dataclass(frozen=True)
class Shares:
    """Shares counted in one way, as bars with their figures."""

    label: str
    shares: tuple[Share, ...]
    kind = "shares"

    def __str__(self) -> str:
        return "\n".join([f"{self.label}:", *(f"- {s.label}: {s.told}" for s in self.shares)])


Shown = Text | Quotation | Points | Speaker | Label | Finding | Sources | Clock | Shares
