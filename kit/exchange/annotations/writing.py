"""The words that a case quotes, written as a collection of W3C Web Annotations.

The article is its publisher's: what goes out of its text are the case's fragments alone, unless the
licence makes the text a part of the case. Then some words before and behind go with them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from kit.case.case import Case
from kit.case.labels import Labels
from kit.case.model import CaseData
from kit.case.sides import side_of, sides
from kit.case.voice import Citation, Passage, Voice
from kit.exchange.annotations.names import (
    CONTEXT,
    FACT,
    KINDS,
    PARAGRAPH,
    SPEECH,
    STANCE,
    USE,
    VOICE,
    key_of,
    tag,
    urn,
)
from kit.exchange.annotations.text import prose_of, text_of

AROUND = 32  # characters before and behind, as annotation tools have them
_LICENCES = {"cc0": "https://creativecommons.org/publicdomain/zero/1.0/"}
_LICENCES |= {
    f"cc {kind} {version}": f"https://creativecommons.org/licenses/{kind}/{version}/"
    for kind in ("by", "by-sa", "by-nc", "by-nc-sa", "by-nd", "by-nc-nd")
    for version in ("2.0", "2.5", "3.0", "4.0")
}


def to_annotations(case: Case) -> bytes:
    """Return what a case quotes as a collection of annotations, always the same for the same case.

    Where the article's text lies beside the case, each has its position, too: in code points of the
    paragraphs, joined by line feeds.
    """
    items = [*_Writer(case).annotations()]
    id_ = urn(case.data.id, "annotations")
    page = {"id": f"{id_}:1", "type": "AnnotationPage", "startIndex": 0, "items": items}
    whole = {
        "@context": CONTEXT,
        "id": id_,
        "type": "AnnotationCollection",
        "label": case.data.title,
        "total": len(items),
        "first": page,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


class _Writer:
    def __init__(self, case: Case) -> None:
        self.case = case.data
        self.prose = prose_of(self.case, case.folder)
        self.may_share = bool(self.case.text)
        self.source = self.case.article.address or urn(self.case.id, "article")
        self.sides, self.labels = sides(self.case), self.case.language.words(Labels)

    def annotations(self) -> Iterator[dict[str, Any]]:
        """Yield an annotation for each passage, and for each use of a fact that quotes words."""
        for voice in self.case.voices_in_order:
            for passage in voice.passages:
                said = {SPEECH: passage.speech, PARAGRAPH: str(passage.paragraph)}
                yield self._annotation(voice, "passages", passage, said)
            for citation in voice.citations:
                if citation.fragment:
                    used = {FACT: citation.evidence, USE: citation.use}
                    used |= {PARAGRAPH: str(citation.paragraph)} if citation.places else {}
                    yield self._annotation(voice, "citations", citation, used)

    def _annotation(
        self, voice: Voice, field: str, said: Passage | Citation, more: dict[str, str]
    ) -> dict[str, Any]:
        fragment = said.fragment or ""
        key = key_of(fragment, said.paragraph)
        label = self.sides[side_of(voice)].label
        comment = f"{voice.name}: {label}"
        if isinstance(said, Citation) and said.reading:
            comment = f"{voice.name}: {said.reading}"
        tags = {VOICE: voice.id, STANCE: voice.position.stance, **more}
        found: dict[str, Any] = {
            "id": urn(self.case.id, KINDS[field], voice.id, key),
            "type": "Annotation",
            "motivation": "classifying",
            "body": [
                *(_body("tagging", tag(name, value)) for name, value in tags.items()),
                _body("commenting", comment) | {"language": self.case.language.code},
            ],
            "target": {
                "source": self.source,
                "selector": [*self._selectors(fragment, said.paragraph)],
            },
        }
        if self.case.annotators:
            found["creator"] = [{"name": name} for name in self.case.annotators]
        if rights := rights_of(self.case):
            found["rights"] = rights
        return found

    def _selectors(self, fragment: str, paragraph: int | None) -> Iterator[dict[str, Any]]:
        places = self.prose.find_in(paragraph, fragment) if self.prose and paragraph else []
        if len(places) != 1 or not self.prose:
            yield {"type": "TextQuoteSelector", "exact": fragment}
            return
        paragraphs = self.prose.paragraphs
        before = [0, *accumulate(len(it) + 1 for it in paragraphs)][places[0].paragraph - 1]
        start, end = before + places[0].start, before + places[0].end
        whole = text_of(paragraphs)
        quote = {"type": "TextQuoteSelector", "exact": whole[start:end]}
        if self.may_share:
            around = {"prefix": whole[max(0, start - AROUND) : start]}
            quote |= around | {"suffix": whole[end : end + AROUND]}
        yield quote
        yield {"type": "TextPositionSelector", "start": start, "end": end}


def _body(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def rights_of(case: CaseData) -> str | None:
    """Return the address of a case's licence, if it is one that has an address."""
    return _LICENCES.get((case.licence or "").strip().casefold())


def left_out(case: CaseData) -> list[str]:
    """Return what of a case its annotations do not hold."""
    report = ["a second report of the event"] if case.articles else []
    around = [] if case.text else ["the words around a quotation, as the article is not ours"]
    return [
        *around,
        "arguments, affiliations, checks, sources, and all that quotes no words",
        "loaded words and verbs",
        *report,
    ]
