"""What a case is: frozen, validated models of its voices and evidence. `CaseData` is the whole.

`data/README.md` explains every field to authors; `kit.fields` holds the kinds of value.
"""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    Field,
    ModelWrapValidatorHandler,
    StringConstraints,
    model_validator,
)

from kit.article import Article, Codebook, Model, Paragraph, Stance
from kit.fields import (
    NO_STANCE,
    Address,
    Confidence,
    Count,
    Date,
    EvidenceId,
    EvidenceKind,
    FormatNumber,
    Fragment,
    Grade,
    Id,
    Identification,
    ParagraphNumber,
    Period,
    ReferenceId,
    Sector,
    Speech,
    StanceOrNone,
    Text,
    Use,
    Verdict,
    VoiceId,
    VoiceKind,
    Weakens,
    checking,
    defines,
    fail,
    paragraph_words,
)


class Affiliation(Model):
    """From where a voice speaks. `interest` is what it might gain: everyone has something."""

    organization: Text
    role: Text
    sector: Sector
    period: Period
    country: Text | None = None
    interest: Text | None = None
    left_out: Text | None = None
    references: tuple[ReferenceId, ...] = ()


class Position(Model):
    """The label, how sure the annotators were (0 to 1) and why."""

    stance: StanceOrNone
    confidence: Confidence
    second_choice: StanceOrNone | None = None
    reason: Text


class Argument(Model):
    """A voice's argument in Toulmin's terms, in the annotators' words."""

    claim: Text
    grounds: Text | None = None
    warrant: Text | None = None
    warrant_is_ours: bool = True
    backing: Text | None = None
    qualifier: Text | None = None
    rebuttal: Text | None = None
    hedges: tuple[Fragment, ...] = ()
    boosters: tuple[Fragment, ...] = ()


class Passage(Model):
    """A stretch of one paragraph in which a voice is heard."""

    paragraph: ParagraphNumber
    words: Annotated[int, Field(ge=1)]
    words_quoted: Count = 0
    speech: Speech
    fragment: Fragment

    @model_validator(mode="after")
    def _counts_fit(self) -> Self:
        available = (paragraph_words() or {}).get(str(self.paragraph))
        if available is not None and self.words > available:
            raise fail(f"{self.words} words, but paragraph {self.paragraph} has {available}")
        if self.words_quoted > self.words:
            raise fail(f"quotes {self.words_quoted} of only {self.words} words")
        if (self.words_quoted > 0) == (self.speech == "reported"):
            raise fail(f"{self.speech} speech with {self.words_quoted} words in quotation marks")
        return self


class Citation(Model):
    """A voice's use of one item of evidence, and how it reads it."""

    evidence: EvidenceId
    use: Use
    paragraph: ParagraphNumber
    reading: Text


class Voice(Model):
    """Somebody, or some group, who is heard in the article or only mentioned in it.

    The narrator has no passages: its words are those that no other voice has.
    """

    id: Annotated[Id, AfterValidator(defines("voice"))]
    name: Annotated[Text, StringConstraints(max_length=120)]
    kind: VoiceKind
    identification: Identification
    silence: Text | None = None
    mentioned_in: tuple[ParagraphNumber, ...] = ()
    possibly_same_as: tuple[VoiceId, ...] = ()
    affiliation: Affiliation
    position: Position
    argument: Argument | None = None
    passages: tuple[Passage, ...] = ()
    citations: tuple[Citation, ...] = ()

    @model_validator(mode="after")
    def _narrator_has_the_rest(self) -> Self:
        if self.is_narrator and self.passages:
            raise fail("a narrator has no passages; its words are those that no voice has")
        return self

    @property
    def is_narrator(self) -> bool:
        """Whether this is the reporter, who tells the story."""
        return self.kind == "narrator"

    @property
    def is_silent(self) -> bool:
        """Whether the voice is mentioned and not heard."""
        return not self.passages and not self.is_narrator

    @property
    def takes_a_stance(self) -> bool:
        """Whether the label is one of the two stances."""
        return self.position.stance != NO_STANCE

    @property
    def citations_by_evidence(self) -> dict[str, list[Citation]]:
        """Evidence id → the voice's uses of it, in the order written."""
        uses: dict[str, list[Citation]] = {}
        for citation in self.citations:
            uses.setdefault(citation.evidence, []).append(citation)
        return uses

    @property
    def first_paragraph(self) -> int | None:
        """The paragraph in which the voice is first heard."""
        return min((p.paragraph for p in self.passages), default=None)

    @property
    def words(self) -> int:
        """Words of all passages, quoted or not."""
        return sum(p.words for p in self.passages)

    @property
    def words_quoted(self) -> int:
        """Words inside quotation marks."""
        return sum(p.words_quoted for p in self.passages)


# --- Evidence ---


class Check(Model):
    """What other sources say about an item of evidence."""

    verdict: Verdict
    finding: Text
    weakens: Weakens = "nothing"
    references: tuple[ReferenceId, ...] = ()


class Evidence(Model):
    """Something that voices point to in support of what they say."""

    id: Annotated[Id, AfterValidator(defines("evidence"))]
    statement: Text
    kind: EvidenceKind
    check: Check | None = None


class Reference(Model):
    """A source that can be looked up. A: official or original; B: news; C: blog, advocacy."""

    id: Annotated[Id, AfterValidator(defines("reference"))]
    title: Text
    publisher: Text
    date: Date | None = None
    grade: Grade
    address: Address


class Term(Model):
    """A word of the glossary."""

    term: Text
    meaning: Text


class Event(Model):
    """Something that happened, for the timeline or for what happened later."""

    date: Date
    event: Text
    alleged_by: Text | None = None
    denied_by: Text | None = None
    references: tuple[ReferenceId, ...] = ()


class MissingVoice(Model):
    """Somebody whom the story could have asked."""

    who: Text
    why: Text


# --- The case ---


class CaseData(Model):
    """A whole case: one story, its voices, their evidence, and what was found about it.

    Raises
    ------
    pydantic.ValidationError
        With one entry for every problem, each with its place.
    """

    format: FormatNumber
    id: Id
    title: Text
    question: Text
    codebook: Codebook
    article: Article
    annotators: tuple[Text, ...] = ()
    licence: Text | None = None
    limits: tuple[Text, ...] = ()
    content_note: Text | None = None
    glossary: tuple[Term, ...] = ()
    timeline: tuple[Event, ...] = ()
    missing_voices: tuple[MissingVoice, ...] = ()
    later_events: tuple[Event, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    voices: tuple[Voice, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    references: tuple[Reference, ...] = ()

    @model_validator(mode="wrap")
    @classmethod
    def _against_itself(cls, raw: Any, validate: ModelWrapValidatorHandler[Self]) -> Self:
        with checking(raw):
            return validate(raw)

    @model_validator(mode="after")
    def _no_word_is_said_twice(self) -> Self:
        for n, left in self.narrators_words.items():
            if left < 0:
                raise fail(f"voices: passages of paragraph {n} have {-left} words more than it has")
        return self

    @property
    def stances(self) -> tuple[Stance, Stance]:
        """The two stances, in the codebook's order."""
        return self.codebook.stances

    @property
    def voices_in_order(self) -> tuple[Voice, ...]:
        """Voices as they are first heard, then the narrator, then those never heard."""
        last = len(self.paragraphs) + 1
        return tuple(
            sorted(self.voices, key=lambda v: v.first_paragraph or last + (not v.is_narrator))
        )

    @property
    def speakers(self) -> tuple[Voice, ...]:
        """The voices that are heard, in order of appearance, and the narrator."""
        return tuple(voice for voice in self.voices_in_order if not voice.is_silent)

    @property
    def narrators_words(self) -> dict[int, int]:
        """Paragraph number → words that no voice has: the reporter's own."""
        left = {p.n: p.words for p in self.paragraphs}
        for passage in (passage for voice in self.voices for passage in voice.passages):
            left[passage.paragraph] -= passage.words
        return left

    def words_of(self, voice: Voice) -> int:
        """Return the words of a voice's passages, or what they leave to the narrator."""
        return sum(self.narrators_words.values()) if voice.is_narrator else voice.words

    @property
    def evidence_by_id(self) -> dict[str, Evidence]:
        """Evidence by its id."""
        return {e.id: e for e in self.evidence}

    @property
    def references_by_id(self) -> dict[str, Reference]:
        """References by their ids."""
        return {r.id: r for r in self.references}
