"""A whole case as one page that needs no program and no network, to read, to print or to keep."""

from __future__ import annotations

from functools import partial
from typing import Any

from markupsafe import Markup

from kit.case.article import Paragraph
from kit.case.model import CaseData
from kit.case.sides import Side, side_of, sides
from kit.case.tellings import tellings
from kit.case.values import REPORTER
from kit.case.voice import Voice
from kit.exchange.page.words import PageWords
from kit.lenses.common.render import of_case, render
from kit.lenses.evidence.words import EvidenceWords
from kit.lenses.reader.words import ReaderWords
from kit.lenses.speakers.words import SpeakersWords
from kit.paper.room import css_counters, css_string
from kit.paper.words import PaperWords
from kit.text import shortened
from kit.version import VERSION

_FOOT = 70  # characters of the title in the foot of each printed page


def case_page(case: CaseData) -> Markup:
    """Return a whole page with all that a case says, in its language.

    Both stances have the same fields in the same order. Of the article's text it has no more than
    the fragments of the case.

    Examples
    --------
    >>> from kit import load_case
    >>> page = case_page(load_case("school-phones").data)
    >>> page.count("<h1"), "<script" in page
    (1, False)
    """
    own, *others = tellings(case)
    before = {voice.id for voice in own.voices if not voice.is_narrator}
    return _filled(
        "case.html",
        case,
        **_of_report(own),
        before=(),
        at="",
        reports=[
            _filled(
                "report.html",
                case,
                **_of_report(told),
                before=before,
                at=f"{report.id}_",  # no id has such a line in it
                its_facts=report.evidence,
            )
            for report, told in zip(case.articles, others, strict=True)
        ],
        parts_there=_parts(case),
        css=css_string,
        css_counters=css_counters,
        foot=shortened(case.title, _FOOT),
        version=VERSION,
    )


def _filled(template: str, case: CaseData, **more: Any) -> Markup:
    return render(
        f"exchange/page/{template}",
        case,
        say=case.language.words(PageWords),
        paper=case.language.words(PaperWords),
        facts=case.language.words(EvidenceWords),
        reader=case.language.words(ReaderWords),
        speakers=case.language.words(SpeakersWords),
        number_of={id_: n for n, id_ in enumerate(case.references_by_id, 1)},
        **more,
    )


def _of_report(told: CaseData) -> dict[str, Any]:
    """Return what the page has of the case as one report tells it."""
    return {
        "told": told,
        "said": partial(of_case, told),
        "by_side": _by_side(told),
        "silent": [voice for voice in told.voices_in_order if voice.is_silent],
        "paragraphs": [it for it in told.paragraphs if _is_told(told, it)],
    }


def _by_side(case: CaseData) -> list[tuple[Side, list[Voice]]]:
    """Return the sides with the voices that are heard for each; the reporter where it argues."""
    heard = case.speakers
    found = [
        (side, [voice for voice in heard if side_of(voice) == side.id])
        for side in sides(case).values()
    ]
    return [
        (side, voices) for side, voices in found if side.number or (voices and side.id != REPORTER)
    ] + [(side, voices) for side, voices in found if side.is_reporter and any(map(_says, voices))]


def _says(voice: Voice) -> bool:
    return bool(voice.argument or voice.citations)


def _is_told(case: CaseData, it: Paragraph) -> bool:
    """Return whether there is something to read of a paragraph."""
    is_worded = bool(it.leans or it.leans_not or it.loaded_words or it.attribution)
    return bool(it.digest or is_worded or case.passages_by_paragraph[it.n])


def _parts(case: CaseData) -> list[str]:
    """Return the names of the page's parts, as far as there is something in them."""
    has_missing = case.missing_voices or any(voice.is_silent for voice in case.voices)
    there = {
        "report": case.articles,
        "words": case.glossary,
        "before": case.timeline,
        "missing": has_missing,
        "later": case.later_events,
        "sources": case.references,
    }
    order = PageWords().parts
    return [name for name in order if there.get(name, True)]


def left_out(_: CaseData) -> list[str]:
    """Return what of a case its page does not hold."""
    return ["the article's text", "exercises and the lesson"]
