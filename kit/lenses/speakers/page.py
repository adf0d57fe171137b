"""The speakers' pages: affiliations, sources, wording, who is missing, what happened later."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import Any

from markupsafe import Markup

from kit.case.model import CaseData
from kit.case.sectors import sectors as sectors_in_use
from kit.case.sides import positions
from kit.case.voice import Voice
from kit.case.wording import counted, introductions, loaded
from kit.lenses.common.annotated import missing
from kit.lenses.common.render import render_of
from kit.lenses.speakers.source_rows import countries, heard, how_to_reach, ratings, reach, sectors
from kit.lenses.speakers.words import SpeakersWords

LEVEL_SYMBOLS = {
    "by_name": "▰▰▰",
    "without_name": "▰▰▱",
    "unidentified": "▰▰",
    "mentioned": "▰▱▱",
    "nobody": "▱▱▱",
}

INFORMED = ("role", "organization", "sector", "period")  # what tells how a voice can know

_render = partial(render_of, "speakers", SpeakersWords)


def affiliations(case: CaseData) -> Markup:
    """Return a chart of the heard voices by sector and stance, with a card for each."""
    return _render("affiliations.html", case, **_by_sector(case))


def affiliations_table(case: CaseData) -> Markup:
    """Return the same as plain tables."""
    return _render("affiliations_table.html", case, **_by_sector(case))


def source_ratings(case: CaseData) -> Markup:
    """Return what the case has on the five questions about each source, by stance."""
    return _render("source_ratings.html", case, filters=filters, **_rated(case))


def source_ratings_table(case: CaseData) -> Markup:
    """Return the same as a plain table."""
    return _render("source_ratings_table.html", case, **_rated(case))


def wording(case: CaseData) -> Markup:
    """Return loaded words in their places, the side that wording helps, and telling verbs."""
    return _render("wording.html", case, **_wording(case))


def wording_table(case: CaseData) -> Markup:
    """Return the same as plain tables."""
    return _render("wording_table.html", case, **_wording(case))


def missing_voices(case: CaseData) -> Markup:
    """Return who is named and not heard, who is heard of each kind, and who is not there."""
    return _render(
        "missing_voices.html",
        case,
        silent=[voice for voice in case.voices_in_order if voice.is_silent],
        sectors=sectors(case),
        countries=countries(case),
        level_symbols=LEVEL_SYMBOLS,
    )


def later_events(case: CaseData) -> Markup:
    """Return what happened after the story, closed, behind a warning about hindsight."""
    return _render("later_events.html", case)


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
        for sector in (*sectors_in_use(case), None)
    ]
    return {
        "rows": [(sector, members) for sector, members in rows if members],
        "voices": voices,
        "narrators": [voice for voice in case.speakers if voice.is_narrator],
        "filters": filters,
        "reach": partial(reach, case),
        "can_count": any(how_to_reach(voice) != "unidentified" for voice in voices),
    }


def _rated(case: CaseData) -> dict[str, Any]:
    """Return the ratings, with the questions on which something is annotated."""
    fields = {
        "independent": ("affiliation.interest",),
        "multiple": (),
        "verifies": ("citations",),
        "informed": tuple(
            f"affiliation.{it}" for it in ("role", "organization", "sector", "period")
        ),
        "named": ("identification",),
    }
    left_out = {cell: missing(case.speakers, *names) for cell, names in fields.items()}
    empty = {cell for cell, names in fields.items() if names and len(left_out[cell]) == len(names)}
    return {
        "ratings": ratings(case),
        "columns": [cell for cell in fields if cell not in empty],
        "not_yet": [name for cell in fields if cell in empty for name in left_out[cell]],
    }


def _wording(case: CaseData) -> dict[str, Any]:
    words, verbs = loaded(case), introductions(case)
    by_paragraph = [(n, list(items)) for n, items in groupby(words, lambda item: item.paragraph)]
    stances = [item.voice.position.stance for item in words if item.voice]
    said_by = {side: stances.count(side) for side in positions(case)}
    return {
        "by_paragraph": by_paragraph,
        "paragraphs": {paragraph.n: paragraph for paragraph in case.paragraphs},
        "reporters": len(words) - len(stances),
        "said_by": said_by,
        "verbs": {s: [v for v in verbs if v.voice.position.stance == s] for s in said_by},
        "counted": counted,
    }
