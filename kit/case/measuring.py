"""What an article's text measures, and the passages of a case in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kit.case.counts import CountedParagraph, CountedPassage, Counts, Known
from kit.case.parts import Location, Problem, number, passages_of
from kit.counting.extents import Extent, MisplacedError, Said, extent_of, settled
from kit.counting.prose import Prose
from kit.counting.speech import speech_at

_MOST_HINTS = 20  # of what stands in the text instead; these teach the rest


def measured(raw: Mapping[str, Any], prose: Prose) -> tuple[Counts, Known, list[Problem]]:
    """Return what a text measures, each passage of a case in it, and what has no place there.

    The places of the problems lead to the field that is wrong.
    """
    known, problems = count_passages(raw, prose)
    paragraphs = tuple(
        CountedParagraph(words=prose.words(n), words_quoted=prose.words_quoted(n))
        for n in range(1, len(prose.paragraphs) + 1)
    )
    found: dict[str, list[CountedPassage]] = {}
    for place, id_, _ in passages_of(raw):
        if passage := known[place]:
            found.setdefault(id_, []).append(passage)
    by_voice = {id_: tuple(passages) for id_, passages in found.items()}
    # An author's mistakes are told where they are written.
    counts = Counts.model_construct(sha256=prose.digest, paragraphs=paragraphs, passages=by_voice)
    return counts, known, problems


def count_passages(raw: Mapping[str, Any], prose: Prose) -> tuple[Known, list[Problem]]:
    """Return what each passage of a case as it is written measures, and what has no place.

    The places of the problems lead to the field that is wrong.
    """
    extents: dict[Location, Extent] = {}
    problems: list[Problem] = []
    for place, id_, passage in passages_of(raw):
        try:
            if said := said_of(id_, passage):
                extents[place] = extent_of(said, prose, with_hint=len(problems) < _MOST_HINTS)
        except MisplacedError as error:
            problems.append(((*place, error.field), str(error)))
    counted: Known = {place: None for place, _, _ in passages_of(raw)}
    for place, found in zip(extents, settled(list(extents.values()), prose), strict=True):
        if isinstance(found, MisplacedError):
            problems.append(((*place, found.field), str(found)))
        else:
            counted[place] = _counted(found, prose)
    return counted, problems


def _counted(extent: Extent, prose: Prose) -> CountedPassage:
    """Return what is counted for a passage that reaches so far."""
    said, place = extent.said, extent.place
    return CountedPassage.model_construct(
        fragment=said.fragment,
        begins=said.begins,
        ends=said.ends,
        paragraph=place.paragraph,
        words=prose.words_at(place),
        # Where an author says that it is reported, what is quoted is a name or a term.
        words_quoted=0 if said.speech == "reported" else prose.quoted_at(place),
        speech=said.speech or speech_at(place, prose),
    )


def said_of(id_: str, passage: Mapping[str, Any]) -> Said | None:
    """Return what an author says of a passage; None if it cannot be read, which is told later."""
    words = {name: passage.get(name) for name in ("fragment", "begins", "ends", "speech")}
    texts = {name: text.strip() for name, text in words.items() if isinstance(text, str)}
    if not texts.get("fragment"):
        return None
    return Said(id_, paragraph=number(passage.get("paragraph")), **texts)
