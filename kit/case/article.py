"""What a case says of its article and of its own codebook: frozen, validated models."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    field_validator,
    model_validator,
)

from kit.case.closed_sets import ParagraphFunction, Readers
from kit.case.labels import NO_POSITION_SYMBOL, STANCE_SYMBOLS, Labels
from kit.case.marker_words import MarkerWords
from kit.case.referring import (
    DANGLING,
    ReferenceId,
    StanceId,
    VoiceId,
    defines,
    paragraph_words,
    paragraphs_listed,
)
from kit.case.values import (
    KEPT_FOR_ANSWERS,
    NO_STANCE,
    Address,
    Count,
    CountFromOne,
    Date,
    Fragment,
    Id,
    Label,
    LanguageTag,
    Symbol,
    Text,
    fail,
)
from kit.language import LANGUAGES
from kit.text import seen_as


class Model(BaseModel):
    """A part of a case: cannot be changed, and has no fields but those declared."""

    # Built when the first case is read, all in one: a validator for each part takes time, too.
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        revalidate_instances="always",
        defer_build=True,
    )

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy; what was derived from the values before is derived anew."""
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied

    def __getstate__(self) -> dict[Any, Any]:
        """Return what another process is told: what was derived is derived anew there, too."""
        state = super().__getstate__()
        fields = type(self).model_fields
        values = {name: it for name, it in self.__dict__.items() if name in fields}
        return state | {"__dict__": values}


_YES_OR_NO = TypeAdapter(bool)


class MayBeDraft(Model):
    """A part that may be a draft: guessed, or not finished, and so not taught."""

    # What stands in a draft in place of what is needed of others.
    in_a_draft: ClassVar[Mapping[str, Any]] = {}

    draft: bool = False  # the first field: what others may be hangs on it

    @property
    def is_draft(self) -> bool:
        """Whether it is shown as a draft, and not taught."""
        return self.draft

    @model_validator(mode="before")
    @classmethod
    def _needs_less(cls, raw: Any) -> Any:
        if isinstance(raw, Mapping) and cls.in_a_draft and says_yes(raw.get("draft")):
            given = {name: _in_a_draft(cls.in_a_draft.get(name), it) for name, it in raw.items()}
            return {**cls.in_a_draft, **given}
        return raw


def _in_a_draft(otherwise: Any, written: Any) -> Any:
    has_parts = isinstance(otherwise, Mapping) and isinstance(written, Mapping)
    return {**otherwise, **written} if has_parts else written


def says_yes(raw: Any) -> bool:
    """Return whether a value is one that is read as true."""
    try:
        return _YES_OR_NO.validate_python(raw)
    except ValidationError:
        return False  # which is told where all mistakes are


class Stance(Model):
    """One of the two answers to the case's question."""

    id: Annotated[Id, AfterValidator(defines("stance"))]
    label: Label
    symbol: Symbol
    gloss: Text | None = None


class Codebook(Model):
    """What the labels mean and the rules by which they were given."""

    stances: tuple[Stance, Stance]
    rules: tuple[Text, ...] = ()

    @field_validator("stances", mode="before")
    @classmethod
    def _have_symbols(cls, stances: Any) -> Any:
        """Give a stance that has no symbol the first one that no other stance has."""
        if not isinstance(stances, list | tuple):
            return stances
        given = {it.get("symbol") for it in stances if isinstance(it, Mapping)}
        free = iter([symbol for symbol in STANCE_SYMBOLS if symbol not in given])
        return tuple(
            {"symbol": next(free, None), **it}
            if isinstance(it, Mapping) and "symbol" not in it
            else it
            for it in stances
        )

    @model_validator(mode="after")
    def _stances_can_be_told_apart(self) -> Self:
        labels = [it.words(Labels) for it in LANGUAGES.values()]
        without, reporters = "voices without a stance", "the reporter"
        taken = [("id", NO_STANCE, without), ("symbol", NO_POSITION_SYMBOL, without)]
        taken += [("label", it.no_position, without) for it in labels]
        taken += [("label", it.reporter, reporters) for it in labels]
        for place, stance in enumerate(self.stances):
            if stance.id in KEPT_FOR_ANSWERS:
                message = f"the id '{stance.id}' is kept for answers to exercises; choose another"
                raise fail(message, at=("stances", place, "id"))
        for field, reserved, whose in taken:
            seen = [seen_as(getattr(stance, field)) for stance in self.stances]
            if seen[0] == seen[1]:
                shown = getattr(self.stances[1], field)
                alike = "have" if shown == getattr(self.stances[0], field) else "seem to have"
                message = f"both stances {alike} the {field} '{shown}'; give each its own"
                raise fail(message, at=("stances", 1, field))
            if (kept := seen_as(reserved)) in seen:
                message = f"the {field} '{reserved}' is kept for {whose}"
                raise fail(f"{message}; choose another", at=("stances", seen.index(kept), field))
        return self


class Article(Model):
    """The published story: where it stands and what it measures.

    Its text is no part of it; where there is a `licence`, the text travels with the case.
    """

    headline: Text | None = None
    outlet: Text | None = None
    published: Date | None = None
    address: Address | None = None
    language: LanguageTag
    licence: Text | None = None
    words: Count
    paragraphs: Count
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None
    provenance: Text | None = None
    references: tuple[ReferenceId, ...] = ()

    @model_validator(mode="after")
    def _counts_add_up(self) -> Self:
        counts = paragraph_words()
        if counts is None or "None" in counts:
            return self  # a number that cannot be read, which is said where it stands
        listed = paragraphs_listed()
        for place, n in enumerate(counts if listed == len(counts) else ()):
            if n != str(place + 1):
                message = f"not numbered 1, 2, 3, … in order; this should be {place + 1}"
                raise fail(message, at=("..", "paragraphs", place, "n"))
        if self.paragraphs != listed:
            message = f"says {self.paragraphs} paragraphs, but {listed} are listed; make them agree"
            kind = "case" if counts else DANGLING
            raise fail(message, kind, at=("paragraphs",), needs="" if counts else "paragraph")
        words = [count for count in counts.values() if count is not None]
        if len(words) == len(counts) and self.words != sum(words):
            message = f"says {self.words} words, but its paragraphs have {sum(words)}"
            raise fail(f"{message}; make them agree", at=("words",))
        return self


class Lean(Model):
    """The stance that the reporter's own words in a paragraph help, why, and who saw it."""

    stance: StanceId
    readers: Readers | None = None
    reason: Text


class LoadedWord(Model):
    """A word that judges as it describes, with a plainer choice."""

    word: Fragment
    plainer: Text
    note: Text | None = None
    said_by: VoiceId | None = None

    @property
    def can_go(self) -> bool:
        """Whether the plainer choice is to say nothing."""
        return _begins(self.plainer, lambda markers: markers.can_go)


class Attribution(Model):
    """The verb that hands words to a voice, such as "noted", and what it does."""

    verb: Fragment
    voice: VoiceId
    effect: Text

    @property
    def is_neutral(self) -> bool:
        """Whether the verb only hands over."""
        return _begins(self.effect, lambda markers: markers.neutral)


def _begins(text: str, of: Callable[[MarkerWords], str]) -> bool:
    """Whether a text begins with a marker, in any language that the kit speaks."""
    return any(text.casefold().startswith(of(it.words(MarkerWords))) for it in LANGUAGES.values())


class Paragraph(Model):
    """One paragraph: its number from 1, its length, what it does and says."""

    n: Annotated[CountFromOne, AfterValidator(defines("paragraph"))]
    words: Count
    function: ParagraphFunction | None = None
    digest: Text | None = None
    leans: Lean | None = None
    leans_not: Text | None = None
    loaded_words: tuple[LoadedWord, ...] = ()
    attribution: tuple[Attribution, ...] = ()

    @model_validator(mode="after")
    def _leans_or_not(self) -> Self:
        if self.leans and self.leans_not:
            raise fail("`leans` says that it does; take one of the two out", at=("leans_not",))
        return self
