"""What an exercise shows: each kind of thing to look at, drawn by `shown.html`."""

from __future__ import annotations

from dataclasses import dataclass

from kit.case.evidence import Evidence
from kit.case.voice import Citation, Voice
from kit.exercises.asked.words import WORDS


@dataclass(frozen=True)
class Text:
    """A paragraph of plain text, with a label where it needs one."""

    text: str
    label: str = ""
    kind = "text"

    def lines(self) -> list[str]:
        """Return it as lines of plain text."""
        return [f"{self.label}: {self.text}" if self.label else self.text]


@dataclass(frozen=True)
class Quotation:
    """Exact words from the article, in quotation marks there or the reporter's."""

    text: str
    paragraph: int | None
    is_reported: bool = False
    kind = "quotation"

    def lines(self) -> list[str]:
        """Return it as lines of plain text."""
        return [f"“{self.text}”" + (f" P{self.paragraph}" if self.paragraph else "")]


@dataclass(frozen=True)
class Points:
    """A list of short texts under a label."""

    label: str
    points: tuple[str, ...]
    kind = "points"

    def lines(self) -> list[str]:
        """Return it as lines of plain text."""
        return [f"{self.label}:", *(f"- {point}" for point in self.points)]


@dataclass(frozen=True)
class Speaker:
    """Who speaks, and from where."""

    voice: Voice
    kind = "speaker"

    def lines(self) -> list[str]:
        """Return it as lines of plain text."""
        affiliation = self.voice.affiliation
        return [f"{self.voice.name}: {affiliation.role}, {affiliation.organization}"]


@dataclass(frozen=True)
class Label:
    """The stance that the annotators gave, and how sure they were."""

    voice: Voice
    kind = "label"

    def lines(self) -> list[str]:
        """Return nothing: the outcome's text has the label in words."""
        return []


@dataclass(frozen=True)
class Finding:
    """What a check found, with its sources; or the verdict, and what it does to one reading."""

    evidence: Evidence
    verdict_on: Citation | None = None
    kind = "finding"

    def lines(self) -> list[str]:
        """Return it as lines of plain text."""
        check = self.evidence.check
        return [check.found] if check else []


@dataclass(frozen=True)
class Share:
    """A share of something, 0 to 100 per cent, and what the student had guessed."""

    label: str
    count: int
    whole: int
    side: str
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
    in_percent: bool = True  # few things are told as counts, such as 2 of 11
    kind = "shares"

    def told(self, share: Share) -> str:
        """Return a share as a reader sees it."""
        if self.in_percent:
            return f"{share.percent:.0f}"
        return WORDS.count_of.format(n=share.count, all=share.whole)

    def lines(self) -> list[str]:
        """Return it as lines of plain text."""
        return [f"{self.label}:", *(f"- {s.label}: {self.told(s)}" for s in self.shares)]


Shown = Text | Quotation | Points | Speaker | Label | Finding | Shares
