"""What the kit counted in the article's text: `counts.yaml`, so that no author types a number.

The text may belong to its publisher and not travel with the case; what was counted in it does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

from pydantic import StringConstraints, ValidationError

from kit.case.article import Model
from kit.case.values import Count, CountFromOne, Fragment, Id, Speech
from kit.counting.extents import Extent
from kit.counting.prose import Prose
from kit.counting.speech import speech_at

COUNTS = "counts.yaml"
_HEAD = (
    "# Counted by the kit in the article's text: yours to delete, not to edit.\n"
    "# `python -m kit check CASE --fix` counts again.\n"
)


_ADDED = ("paragraph", "words", "words_quoted", "speech")


class CountedParagraph(Model):
    """How long a paragraph is, and how many of its words stand in quotation marks."""

    words: Count
    words_quoted: Count = 0


class CountedPassage(Model):
    """What was counted for a passage; the first four fields tell which one it is."""

    fragment: Fragment
    begins: Fragment | None = None
    ends: Fragment | None = None
    paragraph: CountFromOne
    words: CountFromOne
    words_quoted: Count = 0
    speech: Speech

    @classmethod
    def at(cls, extent: Extent, prose: Prose) -> CountedPassage:
        """Return what is counted for a passage that reaches so far."""
        said, place = extent.said, extent.place
        return cls.model_construct(  # an author's mistakes are told where they are written
            fragment=said.fragment,
            begins=said.begins,
            ends=said.ends,
            paragraph=place.paragraph,
            words=prose.words_at(place),
            # Where an author says that it is reported, what is quoted is a name or a term.
            words_quoted=0 if said.speech == "reported" else prose.quoted_at(place),
            speech=said.speech or speech_at(place, prose),
        )

    @property
    def numbers(self) -> dict[str, Any]:
        """What the kit adds to what an author wrote."""
        return {name: getattr(self, name) for name in _ADDED}

    def is_of(self, passage: Mapping[str, Any]) -> bool:
        """Return whether this was counted for a passage as an author wrote it."""
        typed = {name: str(passage[name]).strip() for name in passage if passage[name] is not None}
        same = all(
            typed.get(name) == getattr(self, name) for name in ("fragment", "begins", "ends")
        )
        return same and all(
            typed.get(name) in {None, str(getattr(self, name))} for name in ("paragraph", "speech")
        )


class Counts(Model):
    """All that was counted, of one text.

    `passages` are by the ids of voices; `sha256` is the text's, see `kit.counting.paragraphs`.
    """

    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None
    paragraphs: tuple[CountedParagraph, ...] = ()
    passages: Mapping[Id, tuple[CountedPassage, ...]] = {}

    @classmethod
    def read(cls, raw: Any) -> Counts | None:
        """Return what stands in `counts.yaml`; None if somebody has edited it beyond use."""
        try:
            return cls.model_validate(raw)
        except ValidationError:
            return None

    @classmethod
    def of(cls, prose: Prose, passages: Mapping[str, Sequence[CountedPassage]]) -> Counts:
        """Return the counts of a text, with those of the passages in it."""
        numbers = range(1, len(prose.paragraphs) + 1)
        counted = [
            CountedParagraph(words=prose.words(n), words_quoted=prose.words_quoted(n))
            for n in numbers
        ]
        return cls.model_construct(
            sha256=prose.digest, paragraphs=tuple(counted), passages=dict(passages)
        )

    def of_passage(self, voice: str, passage: Mapping[str, Any]) -> CountedPassage | None:
        """Return what was counted for a passage of a voice, if it was."""
        found = self.passages.get(voice, ())
        return next((it for it in found if it.is_of(passage)), None)

    def as_yaml(self) -> str:
        """Return the text of `counts.yaml`."""
        return _HEAD + "\n".join(["counts:", *self._lines(), ""])

    def _lines(self) -> Iterator[str]:
        if self.sha256:
            yield f"  sha256: {self.sha256}"
        yield "  paragraphs:"
        for paragraph in self.paragraphs:
            yield f"    - {_flow(paragraph)}"
        if any(self.passages.values()):
            yield "  passages:"
        for voice, passages in self.passages.items():
            if passages:
                yield f"    {voice}:"
            for passage in passages:
                yield f"      - {_flow(passage)}"


def _flow(model: Model) -> str:
    """Return a model on one line; what is a text in JSON is one in YAML, too."""
    given = model.model_dump(exclude_none=True)
    parts = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in given.items())
    return "{" + ", ".join(parts) + "}"
