"""The article's text as far as it is at hand, in the form in which positions count."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kit.case.model import CaseData
from kit.case.written import Written
from kit.counting.prose import Prose
from kit.source.attaching import text_in
from kit.source.finding import find_paragraphs


def prose_of(case: CaseData, folder: Path | None) -> Prose | None:
    """Return the article's paragraphs from beside a case, or from in it; None unless all are there.

    What is attached may have other lines around and in between: the paragraphs are found in it.
    """
    language, count = case.article.language, len(case.paragraphs)
    if folder is None:
        return Prose(case.text, language) if case.text else None
    prose = Written.in_folder(folder).prose()
    if prose is None or len(prose.paragraphs) == count:
        return prose
    found = find_paragraphs(case, text_in(folder) or "").paragraphs
    paragraphs = tuple(found[it.n] for it in case.paragraphs if it.n in found)
    return Prose(paragraphs, language) if len(paragraphs) == count else None


def text_of(paragraphs: Sequence[str]) -> str:
    """Return the text in which positions count: paragraphs joined by line feeds."""
    return "\n".join(paragraphs)
