"""Models of a case's own questions."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    SerializerFunctionWrapHandler,
    field_validator,
    model_serializer,
    model_validator,
)

from kit.case.article import Model
from kit.case.closed_sets import ExerciseKind
from kit.case.referring import ParagraphNumber, defines
from kit.case.values import HANDS_ITEM, NAME_ITEM, Heading, Id, Text, fail


class ExerciseOption(Model):
    """An answer to choose in a question of the case's own, written as text or with an `id`."""

    text: Text
    id: Id | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, raw: Any) -> Any:
        return {"text": raw} if isinstance(raw, str) else raw

    @model_serializer(mode="wrap")
    def _as_written(self, handler: SerializerFunctionWrapHandler) -> Any:
        return handler(self) if self.id else self.text


class Exercise(Model):
    """A question of the case's own: it comes beside the kit's, or instead of one with its id."""

    id: Annotated[Id, AfterValidator(defines("exercise"))]
    kind: ExerciseKind
    title: Heading
    prompt: Text
    paragraphs: tuple[ParagraphNumber, ...] = ()
    options: tuple[ExerciseOption, ...] = ()
    ours: Text | None = None
    is_fact: bool = False
    starters: tuple[Text, ...] = ()
    hints: tuple[Text, ...] = ()
    explanation: Text | None = None

    @field_validator("id")
    @classmethod
    def _is_not_kept(cls, id_: str) -> str:
        if id_ in {NAME_ITEM, HANDS_ITEM}:
            raise fail(f"the id '{id_}' is kept for what answer sheets hold; choose another")
        return id_

    @model_validator(mode="after")
    def _options_fit(self) -> Self:
        if (self.kind == "choose") != (len(self.options) > 1):
            raise fail("an exercise to choose in has two options or more, one to write in has none")
        texts, ids = [o.text for o in self.options], [o.id for o in self.options if o.id]
        if len(set(texts)) < len(texts) or len(set(ids)) < len(ids):
            raise fail("an option stands there twice; remove one")
        if not set(texts).isdisjoint(ids):
            raise fail("the id of an option is the text of an option; write another id")
        if self.ours is not None and self.ours_text is None:
            raise fail("`ours` is not one of the options; copy one of them")
        if self.is_fact and self.ours is None:
            raise fail("a question of fact needs `ours`, the option that is right")
        return self

    @property
    def ours_text(self) -> str | None:
        """The text of the option that `ours` names by its text or its id."""
        named = (o.text for o in self.options if self.ours and self.ours in {o.text, o.id})
        return next(named, None)
