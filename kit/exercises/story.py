"""Which story a sheet belongs to: authors who copy a case often leave its id as it was."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from kit.model import CaseData


def marks_of(case: CaseData) -> tuple[str, ...]:
    """Return marks of the story itself: its address, its headline, how long its paragraphs are.

    None of them changes with what the case says about the story. When an author mends one, the
    others still tell that it is the same.
    """
    article = case.article
    lengths = " ".join(str(paragraph.words) for paragraph in case.paragraphs)
    return tuple(map(_mark, (article.address, article.headline, lengths)))


def is_same_story(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether most marks agree; without any, nothing speaks against it.

    >>> is_same_story(("a", "b", "c"), ("a", "x", "c")), is_same_story(("a", "b"), ("x", "y"))
    (True, False)
    """
    marks = list(zip(one, other, strict=False))
    return not marks or 2 * sum(ours == theirs for ours, theirs in marks) > len(marks)


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]
