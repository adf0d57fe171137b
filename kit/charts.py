"""Figures, made from tables by pure functions, and `Chart`, which shows one quickly.

Every figure has one look: no frame, no grid that says nothing, labels at the marks rather than a
legend, and for each stance a pattern beside its colour. Beside each function `x` that draws stands
`x_table`, which returns the same content as a table, and every `Chart` carries both.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape
from itertools import accumulate
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from kit import counting, evidence_use
from kit.labels import LABELS
from kit.lens_words.charts import WORDS
from kit.model import CaseData
from kit.sides import sides

# Mid tones of the pages' two colours (violet, ochre) and of grey: each has a contrast of at least 3
# with white and with the dark theme's ground. Text follows the theme by the style sheet.
COLOURS = ("#8a8a8a", "#8468c8", "#b07a10")
PATTERNS = (".", "\\", "/")
FONT = "system-ui, sans-serif"
OUTCOME_PATTERNS = ("", "/", "x", ".", "-")  # in the order of the verdicts
ROW = 40  # pixels for one row of a figure, with its name above its bar
BAR = 0.45  # of a row
TOLD = ["paragraph", "words", "words_quoted"]  # of a turn that is pointed at
MOST_TICKS = 7  # more would touch each other on a phone
SIDES = {"left": -1, "center": 0, "right": 1}  # of a bar, where its name reads on
LONGEST_NAME = 26  # characters of a name in a figure; the table has it whole
PLOTLY = "application/vnd.plotly.v1+json"


class Chart:
    """A figure with what it says in words and as a table.

    Shown directly, it takes milliseconds where the ordinary display of a figure takes seconds. It
    has no button that sends data elsewhere. A front end that draws no figures, and an exported
    notebook, show the table.

    Parameters
    ----------
    figure
        What to draw.
    alt
        What it shows, in words, made from the data.
    table
        The same content as a table.
    """

    def __init__(self, figure: go.Figure, alt: str, table: pd.DataFrame) -> None:
        self.figure, self.alt, self.table = figure, alt, table

    def bundle(self) -> dict[str, Any]:
        """Return what JupyterLab draws: the figure as plain data, and its text."""
        config = {
            "displayModeBar": False,
            "responsive": True,
            "scrollZoom": False,
            "typesetMath": False,
        }
        return {
            PLOTLY: {**json.loads(self.figure.to_json()), "config": config},
            "text/plain": self.alt,
        }

    def _repr_mimebundle_(self, **_kwargs: Any) -> dict[str, Any]:
        return {**self.bundle(), "text/html": self.table.to_html(na_rep="", border=0)}


def turns(case: CaseData) -> Chart:
    """Return who speaks where: a row for each voice in order of appearance, the story from left.

    Examples
    --------
    >>> from kit import load_case
    >>> chart = turns(load_case("iran-mexico-2009").data)
    >>> [trace.name for trace in chart.figure.select_traces(selector={"type": "bar"})]
    ['no position', 'normal diplomacy', 'security concern']
    """
    table = turns_table(case)
    numbers = {stance.label: n for n, stance in enumerate(case.stances, 1)}
    voices = list(dict.fromkeys(table["voice"]))
    whole = sum(p.words for p in case.paragraphs)
    figure = _figure(len(voices))
    for stance in dict.fromkeys(table["stance"]):
        part = table[table["stance"] == stance]
        figure.add_bar(
            orientation="h",
            name=_plain(stance),
            y=[voices.index(voice) for voice in part["voice"]],
            x=part["paragraph_words"].tolist(),
            base=part["start"].tolist(),
            width=BAR,
            marker=_marker(numbers.get(stance, 0)),
            customdata=[
                [_plain(name), *rest] for name, *rest in part[["name", *TOLD]].to_numpy().tolist()
            ],
            hovertemplate=WORDS.turn + "<extra></extra>",
        )
    names, places, sides = [], [], []
    for _, turn in table.drop_duplicates("voice").iterrows():
        names.append(f"{_symbol(case, turn['stance'])} {_short(turn['name'])}")
        middle = turn["start"] + turn["paragraph_words"] / 2
        # So that a name never leaves the figure, however narrow it is.
        side = ("right", "center", "left")[min(int(3 * middle / whole), 2)]
        places.append(middle - SIDES[side] * turn["paragraph_words"] / 2)
        sides.append(side)
    _label(figure, names, places, sides)
    words = list(accumulate((p.words for p in case.paragraphs), initial=0))
    starts = dict(zip((p.n for p in case.paragraphs), words, strict=False))
    starts = {n: starts[n] for n in list(starts)[:: 1 + len(starts) // MOST_TICKS]}
    ticks = {"tickvals": [*starts.values()], "ticktext": [f"P{n}" for n in starts]}
    figure.update_xaxes(**ticks, range=[0, whole], side="top", tickangle=0)
    return Chart(figure, turns_in_words(case), table)


def turns_table(case: CaseData) -> pd.DataFrame:
    """Return one row for each voice in each paragraph in which it is heard.

    Columns: voice (id), name, stance (label), paragraph, words, words_quoted, speech, start (words
    of the story before the paragraph), paragraph_words.
    """
    return counting.turns(case)


def turns_in_words(case: CaseData) -> str:
    """Return what `turns` shows, in words."""
    table = turns_table(case)
    if table.empty:
        return WORDS.nobody
    first, last = table.iloc[0], table.iloc[-1]
    alt: str = WORDS.turns_alt.format(
        n=table["name"].nunique(),
        first=f"{first['name']} (P{first['paragraph']})",
        last=f"{last['name']} (P{last['paragraph']})",
    )
    return alt


def checks(case: CaseData) -> Chart:
    """Return how the checks of each side's facts came out: a bar a side, a part an outcome.

    Examples
    --------
    >>> from kit import load_case
    >>> chart = checks(load_case("iran-mexico-2009").data)
    >>> chart.alt.startswith("Facts")
    True
    """
    table = checks_table(case)
    table = table[table["facts"] > 0]
    figure = _figure(len(table))
    for shape, (verdict, label) in zip(OUTCOME_PATTERNS, LABELS.verdicts.items(), strict=True):
        counts = [int(n) for n in table[verdict]]
        figure.add_bar(
            orientation="h",
            name=label,
            y=list(range(len(table))),
            x=counts,
            width=BAR,
            marker=_outcome_marker(shape),
            customdata=[[_plain(side)] for side in table.index],
            text=[f"{LABELS.verdict_symbols[verdict]}{n}" if n else "" for n in counts],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            constraintext="none",
            hovertemplate=f"%{{customdata[0]}}: %{{x}} {label}<extra></extra>",
        )
    names = [
        WORDS.checks_row.format(side=f"{_symbol(case, side)} {_plain(side)}", n=int(facts))
        for side, facts in zip(table.index, table["facts"], strict=True)
    ]
    _label(figure, names, [0] * len(names), ["right"] * len(names))
    figure.update_layout(barmode="stack")
    figure.update_xaxes(visible=False, range=[0, max([1, *table["facts"]])])
    return Chart(figure, checks_in_words(case), table)


def checks_table(case: CaseData) -> pd.DataFrame:
    """Return one row for each side with how many of its facts were checked, and how they fared.

    Columns: those of `kit.evidence_use.outcomes`.
    """
    return evidence_use.outcomes(case)


def checks_in_words(case: CaseData) -> str:
    """Return what `checks` shows, in words."""
    table = checks_table(case)
    sides = []
    for side, row in table[table["facts"] > 0].iterrows():
        outcomes = [f"{label} {int(row[v])}" for v, label in LABELS.verdicts.items() if row[v]]
        told = ", ".join(outcomes) or WORDS.checks_none
        sides.append(WORDS.checks_side.format(side=side, outcomes=told))
    if not sides:
        return WORDS.checks_nothing
    return WORDS.checks_alt.format(sides="; ".join(sides))


def _short(name: str) -> str:
    """Return a name as it stands in a figure."""
    short = name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"
    return _plain(short)


def _plain(text: str) -> str:
    """Return a text in which Plotly finds no tags: it would draw links and bold type."""
    return escape(text, quote=False)


def _symbol(case: CaseData, label: str) -> str:
    return next(side.symbol for side in sides(case).values() if side.label == label)


def _marker(number: int) -> dict[str, Any]:
    """Return how the marks of a stance look, by its number (0: none)."""
    pattern = {"shape": PATTERNS[number], "fillmode": "overlay", "fgcolor": "rgba(255,255,255,0.7)"}
    return {"color": COLOURS[number], "line": {"width": 0}, "pattern": pattern}


def _outcome_marker(shape: str) -> dict[str, Any]:
    """Return how an outcome looks: no colour, since none is good or bad."""
    pattern = {"shape": shape, "fgcolor": "rgba(128,128,128,0.5)", "size": 6}
    line = {"color": COLOURS[0], "width": 1}
    return {"color": "rgba(128,128,128,0.15)", "line": line, "pattern": pattern}


def _label(
    figure: go.Figure, names: Sequence[str], places: Sequence[float], sides: Sequence[str]
) -> None:
    """Write each row's name right above its bar: beside it there is no room on a phone.

    As one trace: an annotation for each would take a time that grows with its square.
    """
    figure.add_scatter(
        mode="text",
        x=list(places),
        y=[row - BAR / 2 for row in range(len(names))],
        text=list(names),
        textposition=[f"top {side}" for side in sides],
        cliponaxis=False,
        hoverinfo="skip",
    )


def _figure(rows: int) -> go.Figure:
    """Return an empty figure in the kit's look, with numbered rows from the top."""
    figure = go.Figure()
    axis = {"fixedrange": True, "showgrid": False, "zeroline": False, "ticks": ""}
    figure.update_layout(
        template="none",
        height=50 + ROW * max(rows, 1),
        margin={"l": 4, "r": 4, "t": 30, "b": 4},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": FONT, "size": 13},
        showlegend=False,
        barmode="overlay",
        dragmode=False,
        hoverlabel={"bgcolor": "#333", "font": {"color": "#fff"}},
        xaxis=axis,
        yaxis={**axis, "visible": False, "range": [max(rows, 1) - 1 + BAR, -1 + BAR / 2]},
    )
    return figure
