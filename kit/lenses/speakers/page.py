"""The speakers' pages: affiliations, sources, wording, who is missing, what happened later."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import Any, get_args

from markupsafe import Markup

from kit.case.model import CaseData
from kit.case.sides import positions
from kit.case.values import Sector
from kit.case.voice import Voice
from kit.lenses.common.render import render
from kit.lenses.speakers.source_rows import countries, heard, ratings, reach, sectors
from kit.lenses.speakers.wording_rows import counted, introductions, loaded
from kit.lenses.speakers.words import SpeakersWords

LEVEL_SYMBOLS = {"by_name": "▰▰▰", "without_name": "▰▰▱", "mentioned": "▰▱▱", "nobody": "▱▱▱"}


def affiliations(case: CaseData) -> Markup:
    """Return a chart of the heard voices by sector and stance, with a card for each."""
    return _render("affiliations.html", case, **_by_sector(case), reach=_reach(case))


def affiliations_table(case: CaseData) -> Markup:
    """Return the same as plain tables."""
    return _render("affiliations_table.html", case, **_by_sector(case), reach=_reach(case))


def source_ratings(case: CaseData) -> Markup:
    """Return what the case has on the five questions about each source, by stance."""
    return _render("source_ratings.html", case, ratings=ratings(case), filters=filters)


def source_ratings_table(case: CaseData) -> Markup:
    """Return the same as a plain table."""
    return _render("source_ratings_table.html", case, ratings=ratings(case))


def wording(case: CaseData) -> Markup:
    """Return loaded words in their places, the side that wording helps, and telling verbs."""
    return _render("wording.html", case, **_wording(case))


def wording_table(case: CaseData) -> Markup:
    """Return the same as plain tables."""
    return _render("wording_table.html", case, **_wording(case))


def missing_voices(case: CaseData) -> Markup:
    """Return who is named and not heard, who is heard of each kind, and who is not there."""
    silent = [voice for voice in case.voices_in_order if voice.is_silent]
    return _render(
        "missing_voices.html",
        case,
        silent=silent,
        sectors=sectors(case),
        countries=countries(case),
        level_symbols=LEVEL_SYMBOLS,
    )


def later_events(case: CaseData) -> Markup:
    """Return what happened after the story, closed, behind a warning about hindsight."""
    return _render("later_events.html", case)


def _render(template: str, case: CaseData, **more: Any) -> Markup:
    """Return a page of the family, filled in with its words."""
    say = case.language.words(SpeakersWords)
    return render(f"lenses/speakers/{template}", case, say=say, **more)


def filters(voice: Voice) -> str:
    """Return the choices of "show" to which a voice belongs, for a data-when rule."""
    chosen = ["all"]
    chosen += ["named"] if voice.is_named else []
    chosen += ["persons"] if voice.is_person else []
    return "|".join(chosen)


def _by_sector(case: CaseData) -> dict[str, Any]:
    voices = heard(case)
    rows = [
        (sector, [v for v in voices if v.affiliation.sector == sector])
        for sector in get_args(Sector)
    ]
    return {
        "rows": [(sector, members) for sector, members in rows if members],
        "voices": voices,
        "narrators": [voice for voice in case.speakers if voice.is_narrator],
        "filters": filters,
    }


def _reach(case: CaseData) -> Callable[[str], Any]:
    return lambda stance: reach(case, stance)


def _wording(case: CaseData) -> dict[str, Any]:
    words = loaded(case)
    by_paragraph = [(n, list(items)) for n, items in groupby(words, lambda item: item.paragraph)]
    verbs = introductions(case)
    said_by = dict.fromkeys(positions(case), 0)
    for item in words:
        if item.voice:
            said_by[item.voice.position.stance] += 1
    return {
        "by_paragraph": by_paragraph,
        "paragraphs": {paragraph.n: paragraph for paragraph in case.paragraphs},
        "reporters": sum(item.voice is None for item in words),
        "said_by": said_by,
        "verbs": {s: [v for v in verbs if v.voice.position.stance == s] for s in said_by},
        "counted": counted,
    }
