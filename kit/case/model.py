"""What a case is as a whole: `CaseData`, a frozen, validated model like each of its parts.

`data/README.md` explains every field to authors; `kit.case.values` holds the kinds of value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any, Self, get_args

from pydantic import (
    ModelWrapValidatorHandler,
    PrivateAttr,
    field_validator,
    model_validator,
)

from kit.case.around import Event, MissingVoice, Term
from kit.case.article import Article, Codebook, MayBeDraft, Paragraph, Stance
from kit.case.closed_sets import Weakens
from kit.case.drafts import drafts, without_drafts
from kit.case.evidence import Evidence, Reference
from kit.case.exercise import Exercise
from kit.case.kept_back import KeptBack
from kit.case.lesson import Lesson
from kit.case.parts import Location
from kit.case.referring import checking
from kit.case.report import Report, refuse_a_third
from kit.case.unfinished import is_whole_draft, still_empty, with_placeholders
from kit.case.values import FORMAT, FormatNumber, Id, Label, Text, fail
from kit.case.voice import Citation, Passage, Voice, refuse_words_said_twice
from kit.language import Language, spoken


class CaseData(MayBeDraft):
    """A whole case: one story, its voices, their evidence, and what was found about it.

    In one that is a draft as a whole, `still_empty` are the places where nothing is written yet,
    and a placeholder stands there.

    Raises
    ------
    pydantic.ValidationError
        With one entry for every problem, each with its place.
    """

    format: FormatNumber = FORMAT
    id: Id
    title: Text
    question: Text
    codebook: Codebook
    article: Article
    annotators: tuple[Text, ...] = ()
    licence: Text | None = None
    limits: tuple[Text, ...] = ()
    sectors: tuple[Label, ...] = ()
    content_note: Text | None = None
    glossary: tuple[Term, ...] = ()
    timeline: tuple[Event, ...] = ()
    missing_voices: tuple[MissingVoice, ...] = ()
    later_events: tuple[Event, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    voices: tuple[Voice, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    references: tuple[Reference, ...] = ()
    exercises: tuple[Exercise, ...] = ()
    lesson: Lesson = Lesson()
    articles: tuple[Report, ...] = ()
    _told_in: Language | None = PrivateAttr(default=None)
    _kept_back: KeptBack = PrivateAttr(default=KeptBack())
    _text: tuple[str, ...] = PrivateAttr(default=())
    _still_empty: tuple[Location, ...] = PrivateAttr(default=())

    @model_validator(mode="wrap")
    @classmethod
    def _against_itself(cls, raw: Any, validate: ModelWrapValidatorHandler[Self]) -> Self:
        empty: tuple[Location, ...] = ()
        if is_whole_draft(raw):
            empty = tuple(still_empty(raw))
            raw = with_placeholders(raw)
        with checking(raw):
            case = validate(raw)
        case._still_empty = empty  # noqa: SLF001  # its own
        return case

    @field_validator("voices")
    @classmethod
    def _no_word_is_said_twice(cls, voices: tuple[Voice, ...]) -> tuple[Voice, ...]:
        refuse_words_said_twice([voice.passages for voice in voices])
        if sum(voice.is_narrator for voice in voices) > 1:
            raise fail("a case has one narrator at most; give the others another kind")
        return voices

    @field_validator("articles")
    @classmethod
    def _are_two(cls, reports: tuple[Report, ...]) -> tuple[Report, ...]:
        return refuse_a_third(reports)

    @model_validator(mode="after")
    def _reports_have_one_narrator(self) -> Self:
        ours = {voice.id for voice in self.voices if voice.is_narrator}
        for i, report in enumerate(self.articles):
            told_by = [
                n for n, it in enumerate(report.voices) if it.kind == "narrator" or it.id in ours
            ]
            for j in told_by:
                if report.voices[j].passages:
                    message = "a narrator has none; its words are those that no voice has"
                    raise fail(message, at=("articles", i, "voices", j, "passages"))
            for j in told_by[1:]:
                message = "an article has one narrator at most; take one of the two out"
                raise fail(message, at=("articles", i, "voices", j))
        return self

    @property
    def still_empty(self) -> tuple[Location, ...]:
        """The places of a draft where nothing is written yet, and a placeholder stands."""
        return self._still_empty

    @property
    def language(self) -> Language:
        """The language that the kit speaks about the case: its article's, if the kit knows that."""
        return self._told_in or spoken(self.article.language)

    def told_in(self, language: Language) -> Self:
        """Return the case as the kit tells of it in a language."""
        told = self.model_copy()
        told._told_in = language  # noqa: SLF001  # its own
        return told

    @property
    def text(self) -> tuple[str, ...]:
        """The article's paragraphs, where its licence makes them a part of the case; else none."""
        return self._text

    def with_text(self, paragraphs: Sequence[str]) -> Self:
        """Return the case with its article's text, unless that has other paragraphs."""
        told = self.model_copy()
        told._text = tuple(paragraphs) if len(paragraphs) == len(self.paragraphs) else ()  # noqa: SLF001  # its own
        return told

    @property
    def kept_back(self) -> KeptBack:
        """What the case as it is here does not tell."""
        return self._kept_back

    def keeping_back(self, kept: KeptBack) -> Self:
        """Return the case without some outcomes of checks and some steps of arguments.

        What tells of it therefore cannot give them away, whatever it is.
        """
        told = self.model_copy(
            update={
                "evidence": tuple(
                    item.model_copy(update={"check": None}) if item.id in kept.outcomes else item
                    for item in self.evidence
                ),
                "voices": tuple(kept.of_voice(voice) for voice in self.voices),
                "articles": tuple(kept.of_report(report) for report in self.articles),
            }
        )
        told._kept_back = kept  # noqa: SLF001  # its own
        return told

    @cached_property
    def without_drafts(self) -> CaseData:
        """The case as it is taught: without parts that are drafts, and what refers to one."""
        has_some = any(place for place in drafts(self))
        return self.model_copy(update=without_drafts(self)) if has_some else self

    @cached_property
    def found_once(self) -> dict[Callable[..., Any], Callable[..., Any]]:
        """What functions found of the case, kept with it: see `kit.case.once`."""
        return {}

    @property
    def stances(self) -> tuple[Stance, Stance]:
        """The two stances, in the codebook's order."""
        return self.codebook.stances

    @cached_property
    def voices_in_order(self) -> tuple[Voice, ...]:
        """Voices as they are first heard, then the narrator, then those never heard."""
        last = len(self.paragraphs) + 1
        heard = sorted(self.voices, key=lambda v: v.first_paragraph or last + (not v.is_narrator))
        return tuple(heard)

    @cached_property
    def speakers(self) -> tuple[Voice, ...]:
        """The voices that are heard, in order of appearance, and the narrator."""
        return tuple(voice for voice in self.voices_in_order if not voice.is_silent)

    @cached_property
    def passages_by_paragraph(self) -> dict[int, list[tuple[Voice, Passage]]]:
        """Paragraph number → who is heard in it, and how, in the order of the voices."""
        heard: dict[int, list[tuple[Voice, Passage]]] = {p.n: [] for p in self.paragraphs}
        for voice in self.voices:
            for passage in voice.passages:
                heard[passage.paragraph].append((voice, passage))
        return heard

    @cached_property
    def narrators_words(self) -> dict[int, int]:
        """Paragraph number → words that no voice has: the reporter's own."""
        heard = self.passages_by_paragraph
        return {p.n: p.words - sum(it.words for _, it in heard[p.n]) for p in self.paragraphs}

    @cached_property
    def paragraphs_alone(self) -> dict[str, list[Paragraph]]:
        """Voice id → the paragraphs in which this voice, and no other, is heard."""
        alone: dict[str, list[Paragraph]] = {}
        for paragraph in self.paragraphs:
            heard = {voice.id for voice, _ in self.passages_by_paragraph[paragraph.n]}
            if len(heard) == 1:
                alone.setdefault(heard.pop(), []).append(paragraph)
        return alone

    def possibly_same_as(self, voice: Voice) -> tuple[Voice, ...]:
        """Return the voices that a voice names as possibly the same people, or that name it."""
        return tuple(map(self.voices_by_id.__getitem__, self._kin.get(voice.id, ())))

    @cached_property
    def _kin(self) -> dict[str, list[str]]:
        """Voice id → ids of those that may be the same people, in the order of the voices."""
        pairs = {(v.id, other) for v in self.voices for other in v.possibly_same_as}
        place = {id_: n for n, id_ in enumerate(self.voices_by_id)}
        found: dict[str, list[str]] = {}
        for one, other in sorted(pairs | {pair[::-1] for pair in pairs}, key=lambda p: place[p[1]]):
            found.setdefault(one, []).append(other)
        return found

    def words_of(self, voice: Voice) -> int:
        """Return the words of a voice's passages, or what they leave to the narrator."""
        return sum(self.narrators_words.values()) if voice.is_narrator else voice.words

    def weakens(self, item: Evidence, voices: Iterable[Voice]) -> Weakens | None:
        """Return what an item's check weakens of what some voices make of it: the most it does.

        Where a citation says so, that counts for its reading. None if nothing was checked, or if
        what that means for the argument is not annotated.
        """
        if item.check is None:
            return None
        known = {voice.id for voice in voices}
        uses = self.uses_by_evidence.get(item.id, ())
        readings = [citation for voice, citation in uses if voice.id in known]
        found = {reading.weakens or item.check.changes for reading in readings}
        return next((w for w in get_args(Weakens) if w in found), item.check.changes)

    @cached_property
    def voices_by_id(self) -> dict[str, Voice]:
        """Voices by their ids, in the order written."""
        return {voice.id: voice for voice in self.voices}

    @cached_property
    def uses_by_evidence(self) -> dict[str, list[tuple[Voice, Citation]]]:
        """Evidence id → who uses it and how, in the order of the voices."""
        uses: dict[str, list[tuple[Voice, Citation]]] = {}
        for voice in self.voices:
            for citation in voice.citations:
                uses.setdefault(citation.evidence, []).append((voice, citation))
        return uses

    @cached_property
    def evidence_by_id(self) -> dict[str, Evidence]:
        """Evidence by its id."""
        return {e.id: e for e in self.evidence}

    @cached_property
    def evidence_order(self) -> dict[str, int]:
        """Evidence id → its place in the case."""
        return {id_: place for place, id_ in enumerate(self.evidence_by_id)}

    @cached_property
    def references_by_id(self) -> dict[str, Reference]:
        """References by their ids."""
        return {r.id: r for r in self.references}
