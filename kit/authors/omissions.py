"""What a reader may miss in a case: places where something that is known was not said.

The first edition's mistakes were of this kind: a source that was cited, and half of what it says
left out. A machine cannot see what a source says; it sees which sources nobody spoke of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kit.case.article import Paragraph
from kit.case.evidence import Check, Evidence
from kit.case.footnotes import source_marks
from kit.case.model import CaseData

# Verdicts which a source that points the other way would call into doubt.
_ONE_WAY = {"agrees": "contradicted_by", "disagrees": "supported_by"}


class Omission(NamedTuple):
    """A place in the case, and what may be missing there."""

    where: str
    what: str


def omissions(case: CaseData) -> list[Omission]:
    """Return what may be missing in a case's findings and readings, in the case's order.

    Looked for are: a source of a check that its finding does not speak of, as far as marks such as
    `[@ap-2009]` tell; a check that weakens an argument, though no source points the other
    way; one that holds up, or on which sources disagree, though a source points the other
    way; a paragraph with loaded words of the reporter and neither `leans` nor `leans_not`.

    >>> from kit import load_case
    >>> omissions(load_case("iran-mexico-2009").data)
    []
    """
    found = [
        Omission(f"evidence '{item.id}'", what)
        for item in case.evidence
        if item.check
        for what in _of_check(case, item, item.check)
    ]
    narrators = {None, *(voice.id for voice in case.voices if voice.is_narrator)}
    found += [
        Omission(f"paragraph {paragraph.n}", what)
        for paragraph in case.paragraphs
        for what in _of_paragraph(paragraph, narrators)
    ]
    return found


def _of_check(case: CaseData, item: Evidence, check: Check) -> Iterator[str]:
    marked = source_marks(check.finding or "")
    if unspoken := [id_ for id_ in check.sources if id_ not in marked]:
        yield f"the finding does not speak of {', '.join(unspoken)}"
    if case.weakens(item, case.voices) == "the argument" and not check.contradicted_by:
        yield "weakens an argument, but no source is named in contradicted_by"
    other = _ONE_WAY.get(check.verdict or "")
    if other and (against := getattr(check, other)):
        yield f"the verdict is '{check.verdict}', though {', '.join(against)} stands in {other}"


def _of_paragraph(paragraph: Paragraph, narrators: set[str | None]) -> Iterator[str]:
    loaded = [it.word for it in paragraph.loaded_words if it.said_by in narrators]
    if loaded and not (paragraph.leans or paragraph.leans_not):
        words = ", ".join(f"“{word}”" for word in loaded)
        yield f"{words}: say in leans whom this helps, or in leans_not why it helps nobody"
