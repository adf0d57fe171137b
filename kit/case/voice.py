"""Who is heard: frozen, validated models of a voice, its argument and where it speaks from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Annotated, Any, ClassVar, Self

from pydantic import AfterValidator, ValidationInfo, field_validator, model_validator

from kit.case.article import MayBeDraft, Model
from kit.case.closed_sets import Identification, Period, Speech, Use, VoiceKind, Weakens
from kit.case.referring import (
    EvidenceId,
    ParagraphNumber,
    ReferenceId,
    SectorName,
    StanceNoneOrNotYet,
    StanceOrNone,
    VoiceId,
    defines,
    paragraph_words,
)
from kit.case.values import (
    NO_STANCE,
    NOT_YET,
    SPLIT_BELOW,
    Confidence,
    Count,
    CountFromOne,
    Fragment,
    Id,
    Name,
    Text,
    fail,
)


class Affiliation(Model):
    """From where a voice speaks. `interest` is what it might gain: everyone has something."""

    organization: Text | None = None
    role: Text | None = None
    sector: SectorName | None = None
    period: Period | None = None
    country: Text | None = None
    interest: Text | None = None
    left_out: Text | None = None
    references: tuple[ReferenceId, ...] = ()


class Position(Model):
    """The label, how sure the annotators were (0 to 1) and why.

    Of a draft the label may be missing, which says nothing: it is neither a stance nor none.
    """

    stance: StanceNoneOrNotYet
    confidence: Confidence | None = None
    second_choice: StanceOrNone | None = None
    reason: Text | None = None

    @model_validator(mode="after")
    def _second_is_another(self) -> Self:
        if self.second_choice == self.stance:
            message = "is the same as `stance`; choose another, or remove the line"
            raise fail(message, at=("second_choice",))
        return self

    @property
    def sureness(self) -> float:
        """The confidence by which voices are ranked: below all others where it is not annotated."""
        return -1 if self.confidence is None else self.confidence

    @property
    def is_split(self) -> bool:
        """Whether the annotators were split over the label."""
        return self.confidence is not None and self.confidence < SPLIT_BELOW


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


class Passage(MayBeDraft):
    """A stretch of one paragraph in which a voice is heard.

    In format 2 the kit counts it, see `kit.case.counting`: an author gives the fragment, and where
    the sentence that has it is not what is meant, the words with which the passage begins or ends.
    """

    paragraph: ParagraphNumber
    words: CountFromOne
    words_quoted: Count = 0
    speech: Speech
    fragment: Fragment
    begins: Fragment | None = None
    ends: Fragment | None = None

    @model_validator(mode="after")
    def _counts_fit(self) -> Self:
        available = (paragraph_words() or {}).get(str(self.paragraph))
        if available is not None and self.words > available:
            message = f"{self.words} words, but paragraph {self.paragraph} has {available}"
            raise fail(f"{message}; count both again", at=("words",))
        if self.words_quoted > self.words:
            message = f"quotes {self.words_quoted} of only {self.words} words; count both again"
            raise fail(message, at=("words_quoted",))
        if (self.words_quoted > 0) == (self.speech == "reported"):
            message = f"{self.speech} speech with {self.words_quoted} words in quotation marks"
            told = "leave `speech` out, and the kit tells it by the marks (by hand: `words_quoted`)"
            raise fail(f"{message}; {told}", at=("speech",))
        return self


class Citation(MayBeDraft):
    """A voice's use of one item of evidence, and how it reads it.

    By the `fragment`, exact words in which it is told, the kit finds the paragraph.
    """

    evidence: EvidenceId
    use: Use = "cites"
    fragment: Fragment | None = None
    paragraph: ParagraphNumber | None = None
    reading: Text | None = None
    weakens: Weakens | None = None  # where this reading fares otherwise than the check says
    because: Text | None = None

    @property
    def places(self) -> tuple[int, ...]:
        """The paragraph, if it is known."""
        return () if self.paragraph is None else (self.paragraph,)

    @model_validator(mode="after")
    def _says_why(self) -> Self:
        if (self.weakens is None) != (self.because is None):
            raise fail("`weakens` and `because` go together; write both, or neither")
        return self


class Voice(MayBeDraft):
    """Somebody, or some group, who is heard in the article or only mentioned in it.

    The narrator has no passages: its words are those that no other voice has.
    """

    in_a_draft: ClassVar[dict[str, Any]] = {"position": {"stance": NOT_YET}}

    id: Annotated[Id, AfterValidator(defines("voice"))]
    name: Name
    also_called: tuple[Name, ...] = ()
    kind: VoiceKind | None = None
    identification: Identification | None = None
    silence: Text | None = None
    mentioned_in: tuple[ParagraphNumber, ...] = ()
    possibly_same_as: tuple[VoiceId, ...] = ()
    affiliation: Affiliation = Affiliation()
    position: Position
    argument: Argument | None = None
    argues: bool = True  # said by an author: false where the voice argues nothing in the article
    passages: tuple[Passage, ...] = ()
    citations: tuple[Citation, ...] = ()

    @field_validator("position")
    @classmethod
    def _only_a_draft_has_no_label(cls, position: Position, info: ValidationInfo) -> Position:
        if position.stance == NOT_YET and not info.data.get("draft"):
            raise fail("is not there yet; write a stance, or draft: true", at=("stance",))
        return position

    @model_validator(mode="after")
    def _is_heard_or_mentioned(self) -> Self:
        if self.id in self.possibly_same_as:
            raise fail("names this voice itself; name another one", at=("possibly_same_as",))
        if self.is_narrator and self.passages:
            raise fail("a narrator has no passages; its words are those that no voice has")
        refuse_what_is_heard(self.mentioned_in, self.passages)
        if self.argument and not self.argues:
            raise fail(
                "is false, and there is an `argument`; take one of the two out", at=("argues",)
            )
        return self

    @property
    def is_draft(self) -> bool:
        """Whether it is a draft, or all is that it may say."""
        is_unsure = bool(self.passages) and all(passage.draft for passage in self.passages)
        return self.draft or is_unsure

    @property
    def is_narrator(self) -> bool:
        """Whether this is the reporter, who tells the story."""
        return self.kind == "narrator"

    @property
    def is_person(self) -> bool:
        """Whether this is one person, named or not, and not the reporter."""
        return self.kind == "person"

    @property
    def is_named(self) -> bool:
        """Whether the article gives the name."""
        return self.identification == "named"

    @property
    def is_identified(self) -> bool:
        """Whether it is annotated enough to tell a group without a name from all others."""
        return self.identification is not None or self.kind in {"person", "institution", "narrator"}

    @property
    def is_group(self) -> bool:
        """Whether these are people without a name, whom nobody can ask."""
        return self.identification == "unnamed group"

    @property
    def argues_nothing(self) -> bool:
        """Whether it is known that the voice argues nothing, rather than not annotated yet."""
        return not self.argument and (self.is_silent or not self.argues)

    @property
    def is_silent(self) -> bool:
        """Whether the voice is mentioned and not heard; a draft is so only where that is said."""
        is_said = not self.draft or bool(self.silence or self.mentioned_in)
        return is_said and not self.passages and not self.is_narrator

    @property
    def is_labelled(self) -> bool:
        """Whether it has a label: a stance, or none. Only a draft may have no label yet."""
        return self.position.stance != NOT_YET

    @property
    def takes_a_stance(self) -> bool:
        """Whether the label is one of the two stances."""
        return self.position.stance not in {NO_STANCE, NOT_YET}

    @cached_property
    def citations_by_evidence(self) -> dict[str, list[Citation]]:
        """Evidence id → the voice's uses of it, in the order written."""
        uses: dict[str, list[Citation]] = {}
        for citation in self.citations:
            uses.setdefault(citation.evidence, []).append(citation)
        return uses

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """The numbers of the paragraphs in which the voice is heard, each once, in order."""
        return tuple(sorted({p.paragraph for p in self.passages}))

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


def refuse_what_is_heard(mentioned_in: Sequence[int], passages: Sequence[Passage]) -> None:
    """Raise an error if a voice is heard in a paragraph that is said only to mention it."""
    if heard := set(mentioned_in) & {passage.paragraph for passage in passages}:
        message = f"is heard in paragraph {min(heard)}, so not only mentioned"
        raise fail(f"{message}; take it out there")


def refuse_words_said_twice(passages_of: Sequence[Sequence[Passage]]) -> None:
    """Raise an error if the passages of all voices together have more words than paragraphs do."""
    said, last = Counter[int](), {}
    for i, passages in enumerate(passages_of):
        for j, passage in enumerate(passages):
            said[passage.paragraph] += passage.words
            last[passage.paragraph] = (i, "passages", j, "words")
    available = paragraph_words() or {}
    over = {
        n: words - has
        for n, words in sorted(said.items())
        if (has := available.get(str(n))) is not None and words > has
    }
    if over:
        message = "count again: passages have more words than their paragraphs"
        listed = ", ".join(f"P{n} by {words}" for n, words in over.items())
        raise fail(f"{message}: {listed}", at=last[min(over)])
