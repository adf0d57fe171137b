"""How authors begin a text of theirs that the kit takes as a sign."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class MarkerWords:
    """In English by default; each in small letters."""

    neutral: str = "neutral"  # what a verb does that only hands over
    can_go: str = "leave it out"  # in place of a plainer word
