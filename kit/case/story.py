"""Which story a case is about: authors who copy a case often leave its id as it was."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from kit.case.model import CaseData


@dataclass(frozen=True)
class Story:
    """What answers are kept for: a case's id, its version, and marks of the story itself.

    The marks are of its address, its headline, and how long its paragraphs are. None of them
    changes with what the case says about the story. When an author mends one, the others still
    tell that it is the same.
    """

    case: str
    version: str
    marks: tuple[str, ...]

    @classmethod
    def of(cls, case: CaseData, version: str) -> Story:
        """Return the story of a case."""
        article = case.article
        lengths = " ".join(str(paragraph.words) for paragraph in case.paragraphs)
        texts = (article.address or "", article.headline or case.title, lengths)
        hashes = (hashlib.sha256(text.encode("utf-8", "replace")) for text in texts)
        marks = tuple(it.hexdigest()[:8] for it in hashes)
        return cls(case.id, version, marks)

    def is_same(self, marks: Sequence[str]) -> bool:
        """Return whether most marks agree; without any, nothing speaks against it.

        >>> story = Story("bus-lane", "1", ("a", "b", "c"))
        >>> story.is_same(("a", "x", "c")), story.is_same(("x", "y", "c")), story.is_same(())
        (True, False, True)
        """
        pairs = list(zip(self.marks, marks, strict=False))
        return not pairs or 2 * sum(ours == theirs for ours, theirs in pairs) > len(pairs)
