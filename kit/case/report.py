"""Another report of the same event: a second article, and who is heard in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    ModelWrapValidatorHandler,
    PrivateAttr,
    field_validator,
    model_validator,
)

from kit.case.article import Article, Model, Paragraph
from kit.case.closed_sets import Identification, VoiceKind
from kit.case.evidence import Evidence
from kit.case.referring import CASE_VOICE, ParagraphNumber, defines, hint_of, inside, is_defined
from kit.case.text_files import OWN
from kit.case.values import NO_STANCE, Id, Name, Text, fail
from kit.case.voice import (
    Affiliation,
    Citation,
    Passage,
    Position,
    Voice,
    refuse_what_is_heard,
    refuse_words_said_twice,
)

MOST = 1  # reports beside the case's own article: pages compare two
_OF_THE_CASE = ("name", "kind", "identification", "affiliation", "position")


class Heard(Model):
    """A voice as another report has it: one of the case by its id, or one heard only there."""

    id: Annotated[Id, AfterValidator(defines("voice"))]
    name: Name | None = None
    kind: VoiceKind | None = None
    identification: Identification | None = None
    affiliation: Affiliation | None = None
    position: Position | None = None
    silence: Text | None = None
    mentioned_in: tuple[ParagraphNumber, ...] = ()
    passages: tuple[Passage, ...] = ()
    citations: tuple[Citation, ...] = ()

    @model_validator(mode="after")
    def _is_known_or_new(self) -> Self:
        if is_defined(CASE_VOICE, self.id):
            for field in _OF_THE_CASE:
                if getattr(self, field) is not None:
                    message = f"the case says it of its voice '{self.id}'; remove the line here"
                    raise fail(message, at=(field,))
        elif self.name is None:
            message = f"the case has no voice '{self.id}'{hint_of(CASE_VOICE, self.id)}"
            message += "" if message.endswith("?") else "."
            raise fail(f"{message} One heard only here needs a `name` and a `position`", at=("id",))
        elif self.position is None:
            raise fail("is missing; a voice heard only here needs one", at=("position",))
        refuse_what_is_heard(self.mentioned_in, self.passages)
        return self

    def as_voice(self, known: Voice | None) -> Voice:
        """Return the voice as this report has it; what it argues elsewhere is not known of here."""
        ours = {name: getattr(self, name) for name in ("silence", "mentioned_in", "passages")}
        ours |= {"citations": self.citations, "argument": None, "argues": True}
        if known is None:
            new = {name: getattr(self, name) for name in ("id", *_OF_THE_CASE)}
            voice = Voice.model_construct(
                **(new | {"affiliation": self.affiliation or Affiliation()})
            )
        elif known.is_narrator:  # another paper's, who is called alike
            new = {name: getattr(known, name) for name in ("id", "name", "kind")}
            voice = Voice.model_construct(**new, position=Position(stance=NO_STANCE))
        else:
            voice = known.model_copy(update={"possibly_same_as": ()})
        return voice.model_copy(update=ours)


class Report(Model):
    """A second article on the case's event; its paragraphs and voices are of its own text.

    `evidence` are the facts that only this article tells.
    """

    id: Id
    article: Article
    paragraphs: tuple[Paragraph, ...] = ()
    voices: tuple[Heard, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    _text: tuple[str, ...] = PrivateAttr(default=())

    @model_validator(mode="wrap")
    @classmethod
    def _against_itself(cls, raw: Any, validate: ModelWrapValidatorHandler[Self]) -> Self:
        with inside(raw):
            return validate(raw)

    @field_validator("id")
    @classmethod
    def _is_not_the_first(cls, id_: str) -> str:
        if id_ == OWN:
            raise fail(f"'{OWN}' is what the case's own article is called; choose another")
        return id_

    @field_validator("voices")
    @classmethod
    def _no_word_is_said_twice(cls, voices: tuple[Heard, ...]) -> tuple[Heard, ...]:
        refuse_words_said_twice([voice.passages for voice in voices])
        return voices

    @property
    def text(self) -> tuple[str, ...]:
        """Its paragraphs, where its licence makes them a part of the case; else none."""
        return self._text

    def with_text(self, paragraphs: Sequence[str]) -> Self:
        """Return the report with its text, unless that has other paragraphs."""
        told = self.model_copy()
        told._text = tuple(paragraphs) if len(paragraphs) == len(self.paragraphs) else ()  # noqa: SLF001  # its own
        return told


def refuse_a_third(reports: tuple[Report, ...]) -> tuple[Report, ...]:
    """Raise an error if there are more reports than pages compare."""
    if len(reports) > MOST:
        message = "two reports are compared, the case's own article and one more"
        raise fail(f"{message}; take the others out", at=(MOST,))
    return reports
