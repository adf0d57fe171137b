"""What of a case is a draft, guessed or not finished, and the case without it, as it is taught.

A draft is a part that says `draft: true`. What refers to one says something of it, and goes, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from kit.case.article import Paragraph
from kit.case.evidence import Evidence
from kit.case.lesson import Lesson
from kit.case.parts import Location
from kit.case.report import Heard, Report
from kit.case.voice import Voice

if TYPE_CHECKING:
    from kit.case.model import CaseData

AnyVoice = TypeVar("AnyVoice", Voice, Heard)


def drafts(case: CaseData) -> Iterator[Location]:
    """Yield the place of each draft in a case, in its order; that of the whole case is empty."""
    if case.draft:
        yield ()
    yield from _in(case)
    for n, report in enumerate(case.articles):
        yield from (("articles", n, *place) for place in _in(report))


def _in(told: CaseData | Report) -> Iterator[Location]:
    voices: Sequence[Voice | Heard] = told.voices
    for n, voice in enumerate(voices):
        if isinstance(voice, Voice) and voice.draft:
            yield "voices", n
        for name, parts in (("passages", voice.passages), ("citations", voice.citations)):
            yield from (("voices", n, name, i) for i, it in enumerate(parts) if it.draft)
    for n, item in enumerate(told.evidence):
        if item.draft:
            yield "evidence", n
        if item.check and item.check.draft:
            yield "evidence", n, "check"


def without_drafts(case: CaseData) -> dict[str, Any]:
    """Return what is left of the parts of a case that have drafts or may refer to one."""
    facts = {item.id for item in case.evidence if not item.draft}
    voices = {voice.id for voice in case.voices if not voice.is_draft}
    gone = {*case.voices_by_id, *case.evidence_by_id} - voices - facts
    return {
        "voices": tuple(_voice(it, voices, facts) for it in case.voices if it.id in voices),
        "evidence": tuple(map(_fact, (it for it in case.evidence if it.id in facts))),
        "paragraphs": tuple(_paragraph(it, voices) for it in case.paragraphs),
        # A question of the case's own in place of one of the kit's, such as reason-asha-rao.
        "exercises": tuple(it for it in case.exercises if it.id.partition("-")[2] not in gone),
        "lesson": _lesson(case.lesson, voices, facts),
        "articles": tuple(_report(it, gone, facts) for it in case.articles),
    }


def _report(report: Report, gone: set[str], facts: set[str]) -> Report:
    heard = [it for it in report.voices if it.id not in gone]
    own = [item for item in report.evidence if not item.draft]
    known, ids = {it.id for it in heard}, facts | {item.id for item in own}
    return report.model_copy(
        update={
            "voices": tuple(_voice(it, known, ids) for it in heard),
            "evidence": tuple(map(_fact, own)),
            "paragraphs": tuple(_paragraph(it, known) for it in report.paragraphs),
        }
    )


def _voice(voice: AnyVoice, voices: set[str], facts: set[str]) -> AnyVoice:
    uses = (it for it in voice.citations if it.evidence in facts)
    left: dict[str, Any] = {
        "passages": tuple(it for it in voice.passages if not it.draft),
        "citations": tuple(it for it in uses if not it.draft),
    }
    if isinstance(voice, Voice):
        left["possibly_same_as"] = tuple(id_ for id_ in voice.possibly_same_as if id_ in voices)
    return voice.model_copy(update=left)


def _fact(item: Evidence) -> Evidence:
    is_checked = item.check and not item.check.draft
    return item if is_checked else item.model_copy(update={"check": None})


def _paragraph(paragraph: Paragraph, voices: set[str]) -> Paragraph:
    return paragraph.model_copy(
        update={
            # Said by nobody a word would be the reporter's.
            "loaded_words": tuple(
                it for it in paragraph.loaded_words if it.said_by in {None, *voices}
            ),
            "attribution": tuple(it for it in paragraph.attribution if it.voice in voices),
        }
    )


def _lesson(lesson: Lesson, voices: set[str], facts: set[str]) -> Lesson:
    return lesson.model_copy(
        update={
            "opening": lesson.opening if lesson.opening in facts else None,
            "sort": tuple(id_ for id_ in lesson.sort if id_ in voices),
            "reasoning": tuple(id_ for id_ in lesson.reasoning if id_ in voices),
            "checks": tuple(id_ for id_ in lesson.checks if id_ in facts),
        }
    )
