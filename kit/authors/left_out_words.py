"""Why lines of a page were left out, as the form says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

# As they stand in the file of what was left out, which is read by authors in any language.
REASONS: Final = (
    "the page's menu",
    "an advertisement",
    "a button of the page",
    "a reading time",
    "about cookies",
    "about an account",
    "an address",
    "a correction; see whether it changes a fact",
    "a link to another story",
    "a caption",
    "tags",
    "the foot of the page",
    "a byline",
    "a date",
    "a heading",
    "has no words",
    "the headline, which is in case.yaml",
    "what follows the article",
    "stands before the article",
    "stands above already",
    "a sentence of the article, shown twice",
)


@dataclass(frozen=True)
class LeftOutWords:
    """By the reason in the file; an author may have written another one there."""

    reasons: Mapping[str, str] = field(default_factory=lambda: {it: it for it in REASONS})

    def why(self, reason: str) -> str:
        """Return a reason in the language of the form."""
        return self.reasons.get(reason, reason)
