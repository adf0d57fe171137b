"""Who gets room, as a page whose bars add themselves up, and as plain tables."""

from __future__ import annotations

import re
from functools import partial
from typing import Any, NamedTuple

from markupsafe import Markup

from kit.case.model import CaseData
from kit.case.sides import Side, sides
from kit.lenses.common.render import render_of
from kit.lenses.room import order, sums
from kit.lenses.room.choices import choices
from kit.lenses.room.ways import Ways, ahead, every_way, one_by_one
from kit.lenses.room.words import RoomWords

MOST_QUOTED = 10  # voices whose quotations show at once

_render = partial(render_of, "room", RoomWords)


class _Row(NamedTuple):
    """A bar: whose it is, what it adds up in the browser, and how long it is as we count."""

    side: Side
    sum: str
    ours: int


class _Bars(NamedTuple):
    """A list of bars of one measure; `most` is the longest that a bar can get."""

    measure: str
    rows: list[_Row]
    most: int


def nothing_to_count(case: CaseData) -> Markup:
    """Return one friendly line for a case in which nobody is heard."""
    return _render("balance.html", case, bars=[])


def balance(case: CaseData) -> tuple[Markup, Markup]:
    """Return a page and its twin, which are made of the same counts.

    The page has switches for what can be counted in two ways, and bars that follow them; the twin
    the count as we set the switches, and how it could come out, without controls.
    """
    shared = _shared(case)
    return (
        _render("balance.html", case, choices=choices(case), **shared),
        _render("balance_table.html", case, table=sums.count(case), **shared),
    )


def _shared(case: CaseData) -> dict[str, Any]:
    ways, quoted = every_way(case), [voice for voice in case.speakers if voice.words_quoted]
    leads = ways.leads(*(stance.id for stance in case.stances))
    return {
        "compared": sums.COMPARED,
        "bars": _bars(case, ways),
        "total": sum(paragraph.words for paragraph in case.paragraphs),
        # Whether there is a measure by which either side can have more than the other.
        "can_turn": any(all(leads[measure][:2]) for measure in sums.COMPARED),
        "landmarks": _landmarks(case),
        "quoted": sorted(quoted, key=lambda voice: -voice.words_quoted),
        "most_quoted": MOST_QUOTED,
        "pieces": partial(_pieces, case),
        "ours_ahead": {m: side for m, side in ahead(case).items() if m in sums.COMPARED},
        "flips": one_by_one(case),
    }


def _bars(case: CaseData, ways: Ways) -> list[_Bars]:
    terms, ours = sums.terms(case), sums.count(case)
    lists = []
    for measure, most in ways.largest.items():
        # The reporter is quoted and retold by nobody, and is no voice.
        rows = [
            _Row(side, _sum_of(terms, side.id, measure), ours[side.id][measure])
            for side in sides(case).values()
            if measure == "words" or not side.is_reporter
        ]
        lists.append(_Bars(measure, rows, most))
    return lists


def _sum_of(terms: tuple[sums.Term, ...], side: str, measure: str) -> str:
    """Return the terms as the browser reads them: `229; 32 paragraph_16=voice groups=yes`."""
    told = [
        " ".join([str(term.number), *(f"{name}={value}" for name, value in term.conditions)])
        for term in terms
        if (term.side, term.measure) == (side, measure)
    ]
    return "; ".join(told) or "0"


def _landmarks(case: CaseData) -> list[dict[str, Any]]:
    """Return the turns that stand out, each with all that is to be said of it."""
    found: dict[order.Turn, dict[str, Any]] = {}
    has_opening = any(paragraph.function == "lead" for paragraph in case.paragraphs)
    for landmark, turn in order.landmarks(case).items():
        it = found.setdefault(turn, {"landmarks": [], "words_after": 0})
        is_first = landmark == "first" and not has_opening
        it["landmarks"].append("first of all" if is_first else landmark)
        it |= {"voice": case.voices_by_id[turn.voice], "paragraph": turn.paragraph}
        if landmark == "last":
            it["words_after"] = order.words_after(case, turn)
    return [*found.values()]


_PARAGRAPH = re.compile(r"(?<![\w+])(P\d+)(?![\w+])")  # P5+1 is no paragraph


def _pieces(case: CaseData, text: str) -> list[str | int]:
    """Return a text in pieces, in which each paragraph that it names, as P16, is its number."""
    numbers = {f"P{paragraph.n}": paragraph.n for paragraph in case.paragraphs}
    pieces: list[str | int] = [numbers.get(piece, piece) for piece in _PARAGRAPH.split(text)]
    return pieces
