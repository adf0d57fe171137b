"""What the kit counted in the article's text: `counts.yaml`, so that no author types a number.

The text may belong to its publisher and not travel with the case; what was counted in it does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any

from pydantic import StringConstraints, ValidationError

from kit.case.article import Model
from kit.case.closed_sets import Speech
from kit.case.parts import Location
from kit.case.values import Count, CountFromOne, Fragment, Id

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


class CountedCitation(Model):
    """In which paragraph the words stand by which an author says where a fact is told."""

    fragment: Fragment
    paragraph: CountFromOne

    @property
    def numbers(self) -> dict[str, Any]:
        """What the kit adds to what an author wrote."""
        return {"paragraph": self.paragraph}

    def is_of(self, citation: Mapping[str, Any]) -> bool:
        """Return whether this was found for a citation as an author wrote it."""
        typed = citation.get("paragraph")
        same = str(citation.get("fragment")).strip() == self.fragment
        return same and (typed is None or str(typed).strip() == str(self.paragraph))


# What was counted for each passage and citation, by its place in the case; None where nothing was.
Known = dict[Location, CountedPassage | CountedCitation | None]


class Counts(Model):
    """All that was counted, of one text.

    `passages` and `citations` are by the ids of voices; `sha256` is the text's, see
    `kit.counting.paragraphs`. `articles` are other reports' counts, by their ids.
    """

    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None
    paragraphs: tuple[CountedParagraph, ...] = ()
    passages: Mapping[Id, tuple[CountedPassage, ...]] = {}
    citations: Mapping[Id, tuple[CountedCitation, ...]] = {}
    articles: Mapping[Id, Counts] = {}

    @classmethod
    def read(cls, raw: Any) -> Counts | None:
        """Return what stands in `counts.yaml`; None if somebody has edited it beyond use."""
        try:
            return cls.model_validate(raw)
        except ValidationError:
            return None

    def of_passage(self, voice: str, passage: Mapping[str, Any]) -> CountedPassage | None:
        """Return what was counted for a passage of a voice, if it was."""
        found = self._by_fragment.get((voice, str(passage.get("fragment")).strip()), ())
        return next((it for it in found if it.is_of(passage)), None)

    def of_citation(self, voice: str, citation: Mapping[str, Any]) -> CountedCitation | None:
        """Return where the fragment of a citation of a voice was found, if it was."""
        return next((it for it in self.citations.get(voice, ()) if it.is_of(citation)), None)

    @cached_property
    def _by_fragment(self) -> dict[tuple[str, str], list[CountedPassage]]:
        """Voice and fragment → its passages with it: mostly one."""
        found: dict[tuple[str, str], list[CountedPassage]] = {}
        for voice, passages in self.passages.items():
            for passage in passages:
                found.setdefault((voice, passage.fragment), []).append(passage)
        return found

    def as_yaml(self) -> str:
        """Return the text of `counts.yaml`."""
        return _HEAD + "\n".join(["counts:", *self._lines("  "), ""])

    def _lines(self, indent: str) -> Iterator[str]:
        if self.sha256:
            yield f"{indent}sha256: {self.sha256}"
        yield f"{indent}paragraphs:{'' if self.paragraphs else ' []'}"
        for paragraph in self.paragraphs:
            yield f"{indent}  - {_flow(paragraph)}"
        for name, by_voice in (("passages", self.passages), ("citations", self.citations)):
            if any(by_voice.values()):
                yield f"{indent}{name}:"
            for voice, counted in by_voice.items():
                if counted:
                    yield f"{indent}  {voice}:"
                for it in counted:
                    yield f"{indent}    - {_flow(it)}"
        if self.articles:
            yield f"{indent}articles:"
        for id_, counts in self.articles.items():
            yield f"{indent}  {id_}:"
            yield from counts._lines(f"{indent}    ")  # noqa: SLF001  # of its own kind


def _flow(model: Model) -> str:
    """Return a model on one line; what is a text in JSON is one in YAML, too."""
    given = model.model_dump(exclude_none=True)
    parts = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in given.items())
    return "{" + ", ".join(parts) + "}"
