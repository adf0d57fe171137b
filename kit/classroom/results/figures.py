"""Figures of a class's results: flows, dots and an interval, each with its text and its table."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kit.case.model import CaseData
from kit.classroom.counting.names import NameEffect
from kit.classroom.results.looks import Moves
from kit.classroom.results.names import points, signed, within
from kit.classroom.results.room import GuessRow, told_range
from kit.classroom.results.rows import Answer, named, sort_answers
from kit.classroom.results.words import ResultsWords
from kit.lenses.common.chart import COLOURS, FONT, Chart, Drawing, plain
from kit.lenses.common.render import of_case

if TYPE_CHECKING:
    import pandas as pd

_MOST_DOTS = 200  # students of whom each has a dot of its own
_COLOUR_OF = {"1": COLOURS[1], "2": COLOURS[2], "both": "#5f7d8c", "none": COLOURS[0]}
_AXIS = {"fixedrange": True, "zeroline": False, "ticks": "outside"}


def flows(case: CaseData, moves: Moves) -> Chart:
    """Return how many went from which first look to which second, as flows."""
    say, answers = case.language.words(ResultsWords), sort_answers(case)
    # An answer that nobody gave has no place: Plotly would put the others elsewhere.
    firsts, seconds = (
        [(it, n) for it in answers if (n := _sum(moves, it, of_first=is_first))]
        for is_first in (True, False)
    )
    nodes = [*firsts, *seconds]
    at = {it.id: n for n, (it, _) in enumerate(firsts)}
    to = {it.id: n for n, (it, _) in enumerate(seconds, len(firsts))}
    trace = {
        "type": "sankey",
        "arrangement": "snap",
        "textfont": {"size": 15, "family": FONT},
        "node": {
            "label": [plain(f"{named(it)}: {n}") for it, n in nodes],
            "x": [*[0.001] * len(firsts), *[0.999] * len(seconds)],
            "y": [y for of in (firsts, seconds) for y in _heights([n for _, n in of])],
            "color": [_COLOUR_OF[it.side] for it, _ in nodes],
            "pad": 22,
            "thickness": 18,
            "line": {"width": 0},
            "hovertemplate": "%{label}<extra></extra>",
        },
        "link": {
            "source": [at[it.first.id] for it in moves.moves],
            "target": [to[it.second.id] for it in moves.moves],
            "value": [it.n for it in moves.moves],
            "color": [_faint(_COLOUR_OF[it.first.side]) for it in moves.moves],
            "hovertemplate": "%{source.label} → %{target.label}: %{value}<extra></extra>",
        },
    }
    rows = [
        (say.first.format(answer=named(it.first)), say.second.format(answer=named(it.second)), it.n)
        for it in moves.moves
    ]
    # Any other mode breaks off where the figure is not yet in the page, as when it is drawn into a
    # section that opens: https://github.com/plotly/plotly.js, updateFx of traces/sankey.
    layout = {"height": 380, "dragmode": "pan"}
    alt = say.moves_sum.format(moved=moves.moved, all=moves.whole)
    return _chart(case, {"data": [trace], "layout": layout}, alt, say.columns_moves, rows)


def _heights(counts: Sequence[int]) -> list[float]:
    """Return where the middle of each answer is, 0 at the top and 1 at the bottom, in their order.

    >>> _heights([1, 1])
    [0.25, 0.75]
    """
    whole, at, found = sum(counts), 0, []
    for n in counts:
        found.append(min(max((at + n / 2) / whole, 0.001), 0.999))
        at += n
    return found


def _sum(moves: Moves, answer: Answer, *, of_first: bool) -> int:
    ends = ((it.first if of_first else it.second, it.n) for it in moves.moves)
    return sum(n for end, n in ends if end.id == answer.id)


def guesses(case: CaseData, shown: Sequence[GuessRow]) -> Chart:
    """Return each guess as a dot, in a row for each side, beside what is measured."""
    say = case.language.words(ResultsWords)
    traces: list[dict[str, Any]] = []
    notes = []
    for place, row in enumerate(reversed(shown)):
        traces.append(_dots(row, place, say))
        colour = COLOURS[row.number]
        traces.append(
            {
                "type": "scatter",
                "mode": "lines",
                "x": [row.measured] * 2,
                "y": [place - 0.12, place + 0.66],
                "line": {"color": colour, "width": 4},
                "hoverinfo": "skip",
            }
        )
        note = f"{row.symbol} {row.label}: {say.measured} {round(row.measured)}"
        notes.append((row.measured, place + 0.66, plain(note)))
    traces.append(
        {
            "type": "scatter",
            "mode": "text",
            "x": [x for x, *_ in notes],
            "y": [y for _, y, _ in notes],
            "text": [text for *_, text in notes],
            "textposition": ["top right" if x < 50 else "top left" for x, *_ in notes],
            "textfont": {"size": 15},
            "hoverinfo": "skip",
            "cliponaxis": False,
        }
    )
    layout = {
        "height": 90 + 160 * len(shown),
        "xaxis": {**_AXIS, "range": [-2, 102], "showgrid": False, "ticksuffix": ""},
        "yaxis": {"visible": False, "fixedrange": True, "range": [-0.25, len(shown) + 0.15]},
        "margin": {"l": 8, "r": 8, "t": 8, "b": 36},
    }
    alt = " ".join(told_range(row, say.guess_of) for row in shown)
    rows = [(of_case(case, row.label), value, n) for row in shown for value, n in row.guesses]
    return _chart(case, {"data": traces, "layout": layout}, alt, say.columns_room, rows)


def _dots(row: GuessRow, place: int, say: ResultsWords) -> dict[str, Any]:
    """Return a row's guesses as stacked dots, or of very many students as one of their size."""
    most = max(n for _, n in row.guesses)
    colour = COLOURS[row.number]
    symbol = "diamond" if row.number == 1 else "circle"
    trace = {"type": "scatter", "mode": "markers", "hovertemplate": "%{text}<extra></extra>"}
    told = {value: say.guess.format(n=n, value=value) for value, n in row.guesses}
    if row.n <= _MOST_DOTS:
        step = min(0.1, 0.6 / most)
        dots = [(value, place + step * k) for value, n in row.guesses for k in range(n)]
        size = 13 if step >= 0.09 else max(4, 130 * step)
        marker = {"color": colour, "size": size, "symbol": symbol, "line": {"width": 0}}
        texts = [told[value] for value, _ in dots]
        return trace | {
            "x": [x for x, _ in dots],
            "y": [y for _, y in dots],
            "text": texts,
            "marker": marker,
        }
    sizes = [4 + 26 * math.sqrt(n / most) for _, n in row.guesses]
    return trace | {
        "x": [value for value, _ in row.guesses],
        "y": [place + 0.3] * len(row.guesses),
        "text": [*told.values()],
        "marker": {"color": colour, "size": sizes, "symbol": symbol, "opacity": 0.6},
    }


def interval(case: CaseData, effect: NameEffect) -> Chart | None:
    """Return how many more changed with the name, and what would fit; None where none is told."""
    say, found = case.language.words(ResultsWords), effect.changed
    if math.isnan(found.low):
        return None
    value, low, high = (points(it) for it in (found.estimate, *within(found)))
    reach = max(abs(low), abs(high), 20) * 1.1
    trace = {
        "type": "scatter",
        "mode": "markers",
        "x": [value],
        "y": [0],
        "marker": {"size": 16, "color": "#2b7fa8"},
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": [high - value],
            "arrayminus": [value - low],
            "color": "#2b7fa8",
            "thickness": 4,
            "width": 10,
        },
        "hovertemplate": f"{value}: {low} … {high}<extra></extra>",
    }
    axis = {**_AXIS, "range": [-reach, reach], "showgrid": False, "zeroline": True}
    axis |= {"title": {"text": say.figure_names, "standoff": 8}, "tickformat": "+d"}
    layout = {
        "height": 150,
        "xaxis": {**axis, "zerolinecolor": "#8a8a8a", "zerolinewidth": 2},
        "yaxis": {"visible": False, "fixedrange": True, "range": [-1, 1]},
        "margin": {"l": 8, "r": 8, "t": 8, "b": 60},
    }
    columns = (say.figure_names, *say.interval_ends)
    alt = say.figure_names_told.format(points=signed(value), low=signed(low), high=signed(high))
    return _chart(case, {"data": [trace], "layout": layout}, alt, columns, [(value, low, high)])


def _chart(
    case: CaseData, drawn: Drawing, alt: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]
) -> Chart:
    """Return a figure in the look of the class's results."""
    common: Drawing = {
        "template": {"data": {"scatter": [{"type": "scatter"}]}},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 14},
        "showlegend": False,
        "dragmode": False,
        "margin": {"l": 8, "r": 8, "t": 24, "b": 32},
        "hoverlabel": {"bgcolor": "#333", "font": {"color": "#fff"}},
    }

    def table() -> pd.DataFrame:
        import pandas as pd  # noqa: PLC0415

        return pd.DataFrame(list(rows), columns=list(columns))

    layout = common | drawn["layout"]
    return Chart({**drawn, "layout": layout}, alt, columns, rows, table, case.language)


def _faint(colour: str) -> str:
    """Return a colour through which others show.

    >>> _faint("#8468c8")
    'rgba(132, 104, 200, 0.35)'
    """
    red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, 0.35)"
