"""Who gets room, as a page whose bars add themselves up, and as plain tables."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from markupsafe import Markup

from kit import counting
from kit.counting import Term
from kit.lens_words.balance import LANDMARK_WORDS, MEASURE_WORDS, SHORT_MEASURES, WORDS
from kit.model import CaseData
from kit.pages import render
from kit.sides import Side, sides

MOST_QUOTED = 10  # voices whose quotations show at once
_COMPARED = ("words", "words_quoted", "voices")  # by which one side can be ahead


class _Row(NamedTuple):
    """A bar: whose it is, what it adds up in the browser, and how long it is as we count."""

    side: Side
    sum: str
    ours: int


class _Bars(NamedTuple):
    """A list of bars of one measure; `most` is the longest that a bar can get."""

    measure: str
    rows: tuple[_Row, ...]
    most: int


def nothing_to_count(case: CaseData) -> Markup:
    """Return one friendly line for a case in which nobody is heard."""
    return render("balance.html", case, say=WORDS, bars=[])


def balance(case: CaseData) -> tuple[Markup, Markup]:
    """Return a page and its twin, which are made of the same counts.

    The page has switches for what can be counted in two ways, and bars that follow them; the twin
    the count as we set the switches, and how it could come out, without controls.
    """
    shared = _shared(case)
    return (
        render("balance.html", case, choices=counting.choices(case), **shared),
        render("balance_table.html", case, table=counting.balance(case), **shared),
    )


def _shared(case: CaseData) -> dict[str, Any]:
    quoted = sorted(
        (voice for voice in case.speakers if voice.words_quoted), key=lambda v: -v.words_quoted
    )
    leads = counting.leads(case)
    return {
        "say": WORDS,
        "measure_words": MEASURE_WORDS,
        "short": SHORT_MEASURES,
        "compared": _COMPARED,
        "bars": _bars(case),
        "total": sum(paragraph.words for paragraph in case.paragraphs),
        "leads": leads,
        # Whether there is a way of counting by which each side has more than the other.
        "can_turn": bool((leads.loc[[*_COMPARED]].iloc[:, :2] > 0).all(axis=1).any()),
        "landmarks": _landmarks(case),
        "quoted": quoted,
        "most_quoted": MOST_QUOTED,
        "pieces": lambda text: _pieces(case, text),
        **_flips(case),
    }


def _bars(case: CaseData) -> list[_Bars]:
    terms, shown = counting.terms(case), sides(case)
    ours = dict(zip(shown, counting.balance(case).to_dict("records"), strict=True))
    longest = counting.largest(case)
    lists = []
    for measure in counting.MEASURES:
        # The reporter is quoted and retold by nobody, and is no voice.
        rows = tuple(
            _Row(side, _sum_of(terms, side.id, measure), ours[side.id][measure])
            for side in shown.values()
            if measure == "words" or not side.is_reporter
        )
        lists.append(_Bars(measure, rows, longest[measure]))
    return lists


def _sum_of(terms: tuple[Term, ...], side: str, measure: str) -> str:
    """Return the terms as the browser reads them: `229; 32 paragraph_16=voice groups=yes`."""
    return (
        "; ".join(
            " ".join([str(term.number), *(f"{name}={value}" for name, value in term.conditions)])
            for term in terms
            if (term.side, term.measure) == (side, measure)
        )
        or "0"
    )


def _flips(case: CaseData) -> dict[str, Any]:
    """Return who is ahead as we count, and for each switch set otherwise what that changes."""
    options = {
        (choice.name, option.value): {"choice": choice, "option": option}
        for choice in counting.choices(case)
        for option in choice.options
    }
    ours, *others = counting.one_by_one(case).to_dict("records")
    flips = [
        options[row["choice"], row["value"]]
        | {"changes": {m: row[m] for m in _COMPARED if row[m] != ours[m]}}
        for row in others
    ]
    return {"ours_ahead": {measure: ours[measure] for measure in _COMPARED}, "flips": flips}


def _landmarks(case: CaseData) -> list[dict[str, Any]]:
    """Return the turns that stand out, each with all that is to be said of it."""
    voices = {voice.id: voice for voice in case.voices}
    found: dict[tuple[str, int], dict[str, Any]] = {}
    for landmark, row in counting.landmarks(case).T.to_dict().items():
        turn = row["voice"], row["paragraph"]
        it = found.setdefault(turn, {"says": [], "words_after": 0})
        it["says"].append(LANDMARK_WORDS[str(landmark)])
        it |= {"voice": voices[row["voice"]], "paragraph": row["paragraph"]}
        if landmark == "last":
            it["words_after"] = row["words_after"]
    return [*found.values()]


_PARAGRAPH = re.compile(r"(?<![\w+])(P\d+)(?![\w+])")  # P5+1 is no paragraph


def _pieces(case: CaseData, text: str) -> list[str | int]:
    """Return a text in pieces, in which each paragraph that it names, as P16, is its number."""
    numbers = {f"P{paragraph.n}": paragraph.n for paragraph in case.paragraphs}
    pieces: list[str | int] = [numbers.get(piece, piece) for piece in _PARAGRAPH.split(text)]
    return pieces
