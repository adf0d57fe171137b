"""What an article's text measures, and the passages of a case in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from kit.case.counts import CountedCitation, CountedParagraph, CountedPassage, Counts, Known
from kit.case.parts import Location, Problem, number, passages_of, told_facts
from kit.counting.extents import Extent, MisplacedError, Said, extent_of, place_of, settled
from kit.counting.prose import Prose
from kit.counting.speech import speech_at

T = TypeVar("T")
_MOST_HINTS = 20  # of what stands in the text instead; these teach the rest


def measured(raw: Mapping[str, Any], prose: Prose) -> tuple[Counts, Known, list[Problem]]:
    """Return what a text measures, each passage of a case in it, and what has no place there.

    The places of the problems lead to the field that is wrong.
    """
    passages, problems = count_passages(raw, prose)
    citations, more = _find_facts(raw, prose)
    paragraphs = tuple(
        CountedParagraph(words=prose.words(n), words_quoted=prose.words_quoted(n))
        for n in range(1, len(prose.paragraphs) + 1)
    )
    # An author's mistakes are told where they are written.
    counts = Counts.model_construct(
        sha256=prose.digest,
        paragraphs=paragraphs,
        passages=_by_voice(passages_of(raw), passages),
        citations=_by_voice(told_facts(raw), citations),
    )
    return counts, {**passages, **citations}, [*problems, *more]


def _by_voice(
    parts: Iterable[tuple[Location, str, Mapping[str, Any]]], known: Mapping[Location, T | None]
) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for place, id_, _ in parts:
        if counted := known[place]:
            found.setdefault(id_, []).append(counted)
    return {id_: tuple(counted) for id_, counted in found.items()}


def _find_facts(
    raw: Mapping[str, Any], prose: Prose
) -> tuple[dict[Location, CountedCitation | None], list[Problem]]:
    """Return where each citation with a fragment stands, and what has no place."""
    found: dict[Location, CountedCitation | None] = {}
    problems: list[Problem] = []
    for at, _, citation in told_facts(raw):
        found[at] = None
        fragment, within = citation["fragment"], number(citation.get("paragraph"))
        if not isinstance(fragment, str) or not fragment.strip():
            continue  # which is told where all mistakes are
        try:
            hint = len(problems) < _MOST_HINTS
            place = place_of(fragment, "fragment", within, prose=prose, with_hint=hint)
        except MisplacedError as error:
            problems.append(((*at, error.field), str(error)))
        else:
            found[at] = CountedCitation.model_construct(
                fragment=fragment.strip(), paragraph=place.paragraph
            )
    return found, problems


def count_passages(
    raw: Mapping[str, Any], prose: Prose
) -> tuple[dict[Location, CountedPassage | None], list[Problem]]:
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
    counted: dict[Location, CountedPassage | None] = {
        place: None for place, _, _ in passages_of(raw)
    }
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
