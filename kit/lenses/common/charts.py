"""Figures, made from rows by pure functions, and `Chart`, which shows one quickly.

Every figure has one look: no frame, no grid that says nothing, labels at the marks rather than a
legend, and for each stance a pattern beside its colour. Every `Chart` carries its content as a
table, too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from itertools import accumulate
from typing import TYPE_CHECKING, Any, get_args

from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.case.labels import LABELS
from kit.case.model import CaseData
from kit.case.sides import Side, sides
from kit.case.values import Verdict
from kit.lenses.common.figure_words import WORDS
from kit.lenses.evidence import rows as evidence_use
from kit.lenses.evidence import tables as evidence_tables
from kit.lenses.evidence.rows import FIGURES, Outcomes
from kit.lenses.room import order
from kit.lenses.room import tables as counting
from kit.lenses.room.order import Turn

if TYPE_CHECKING:
    import pandas as pd
    from plotly import graph_objects as go

Drawing = dict[str, Any]

# Mid tones of the pages' two colours (violet, ochre) and of grey: each has a contrast of at least 3
# with white and with the dark theme's ground. Text follows the theme by the style sheet.
COLOURS = ("#8a8a8a", "#8468c8", "#b07a10")
PATTERNS = (".", "\\", "/")
FONT = "system-ui, sans-serif"
OUTCOME_PATTERNS = ("", "/", "x", ".", "-")  # in the order of the verdicts
ROW = 40  # pixels for one row of a figure, with its name above its bar
BAR = 0.45  # of a row
MOST_TICKS = 7  # more would touch each other on a phone
ANCHORS = {"left": -1, "center": 0, "right": 1}  # of a name at its bar
LONGEST_NAME = 26  # characters of a name in a figure; the table has it whole
PLOTLY = "application/vnd.plotly.v1+json"


class Chart:
    """A figure with what it says in words and as a table.

    Shown directly, it takes milliseconds where the ordinary display of a figure takes seconds. It
    has no button that sends data elsewhere. A front end that draws no figures, and an exported
    notebook, show the table.

    Parameters
    ----------
    drawing
        What to draw: the data and the layout of a Plotly figure, as plain data.
    alt
        What it shows, in words, made from the data.
    columns, rows
        The same content as a table, in plain data.
    table
        Makes a table for pandas of it.
    """

    def __init__(
        self,
        drawing: Drawing,
        alt: str,
        columns: Sequence[str],
        rows: Sequence[Sequence[Any]],
        table: Callable[[], pd.DataFrame],
    ) -> None:
        self._drawing, self.alt, self._table = drawing, alt, table
        self.columns, self.rows = columns, rows

    @property
    def figure(self) -> go.Figure:
        """The figure, to be changed: Plotly is imported for it, not for what is only shown."""
        from plotly import graph_objects  # noqa: PLC0415  # takes longer than a lens

        return graph_objects.Figure(self._drawing)

    @property
    def table(self) -> pd.DataFrame:
        """The same content as a table."""
        return self._table()

    def bundle(self) -> dict[str, Any]:
        """Return what JupyterLab draws: the figure as plain data, and its text."""
        config = {
            "displayModeBar": False,
            "responsive": True,
            "scrollZoom": False,
            "typesetMath": False,
        }
        return {PLOTLY: {**self._drawing, "config": config}, "text/plain": self.alt}

    def _repr_mimebundle_(self, **_kwargs: Any) -> dict[str, Any]:
        return {**self.bundle(), "text/html": self.table.to_html(na_rep="", border=0)}


@for_a_case
def turns(case: Case) -> Chart:
    """Return who speaks where: a row for each voice in order of appearance, the story from left.

    Its table is `kit.lenses.room.tables.turns`.

    Examples
    --------
    >>> from kit import load_case
    >>> chart = turns(load_case("iran-mexico-2009"))
    >>> [trace.name for trace in chart.figure.select_traces(selector={"type": "bar"})]
    ['no position', 'normal diplomacy', 'security concern']
    """
    found = order.turns(case.data)
    shown = {side.label: side for side in sides(case.data).values()}
    firsts: dict[str, Turn] = {}
    for turn in found:
        firsts.setdefault(turn.voice, turn)
    row_of = {voice: row for row, voice in enumerate(firsts)}
    bars = [
        _turns_of(shown[stance], [turn for turn in found if turn.stance == stance], row_of)
        for stance in dict.fromkeys(turn.stance for turn in found)
    ]
    whole = sum(paragraph.words for paragraph in case.data.paragraphs)
    names, places, anchors = [], [], []
    for turn in firsts.values():
        names.append(f"{shown[turn.stance].symbol} {_short(turn.name)}")
        middle = turn.start + turn.paragraph_words / 2
        # So that a name never leaves the figure, however narrow it is.
        anchor = ("right", "center", "left")[min(int(3 * middle / whole), 2)]
        places.append(middle - ANCHORS[anchor] * turn.paragraph_words / 2)
        anchors.append(anchor)
    axis = {**_ticks(case.data), "range": [0, whole], "side": "top", "tickangle": 0}
    drawing = _drawing([*bars, _names(names, places, anchors)], len(firsts), axis, "overlay")
    alt = _turns_in_words(found)
    return Chart(drawing, alt, Turn._fields, found, lambda: counting.turns(case))


def _ticks(case: CaseData) -> dict[str, Any]:
    """Return where some of the paragraphs begin, as marks of an axis that counts words."""
    starts = accumulate((paragraph.words for paragraph in case.paragraphs), initial=0)
    begins = [(f"P{p.n}", start) for p, start in zip(case.paragraphs, starts, strict=False)]
    shown = begins[:: 1 + len(begins) // MOST_TICKS]
    return {"tickvals": [start for _, start in shown], "ticktext": [name for name, _ in shown]}


def _turns_of(side: Side, found: Sequence[Turn], row_of: Mapping[str, int]) -> dict[str, Any]:
    """Return the bars of a side's voices, a stretch of the story each."""
    return {
        "base": [turn.start for turn in found],
        "customdata": [
            [_plain(turn.name), turn.paragraph, turn.words, turn.words_quoted] for turn in found
        ],
        "hovertemplate": WORDS.turn + "<extra></extra>",
        "marker": _marker(side.number),
        "name": _plain(side.label),
        "orientation": "h",
        "width": BAR,
        "x": [turn.paragraph_words for turn in found],
        "y": [row_of[turn.voice] for turn in found],
        "type": "bar",
    }


def _turns_in_words(found: Sequence[Turn]) -> str:
    if not found:
        return WORDS.nobody
    first, last = found[0], found[-1]
    return WORDS.turns_alt.format(
        n=len({turn.name for turn in found}),
        first=f"{first.name} (P{first.paragraph})",
        last=f"{last.name} (P{last.paragraph})",
    )


@for_a_case
def checks(case: Case) -> Chart:
    """Return how the checks of each side's facts came out: a bar a side, a part an outcome.

    Its table is `kit.lenses.evidence.tables.outcomes`, without those who use no facts.

    Examples
    --------
    >>> from kit import load_case
    >>> chart = checks(load_case("iran-mexico-2009"))
    >>> chart.alt.startswith("Facts")
    True
    """
    found = evidence_use.outcomes(case.data)
    shown = sides(case.data)
    using = {shown[id_]: outcomes for id_, outcomes in found.items() if outcomes.facts}
    bars = [
        _outcomes_of(verdict, pattern, using)
        for verdict, pattern in zip(get_args(Verdict), OUTCOME_PATTERNS, strict=True)
    ]
    names = [
        WORDS.checks_row.format(side=f"{side.symbol} {_plain(side.label)}", n=outcomes.facts)
        for side, outcomes in using.items()
    ]
    most = max([1, *(outcomes.facts for outcomes in using.values())])
    labels = _names(names, [0] * len(names), ["right"] * len(names))
    axis = {"visible": False, "range": [0, most]}
    drawing = _drawing([*bars, labels], len(using), axis, "stack")
    columns = ("side", *FIGURES)
    rows = [(side.label, *outcomes.figures()) for side, outcomes in using.items()]
    return Chart(drawing, _checks_in_words(using), columns, rows, lambda: _used(case))


def _used(case: Case) -> pd.DataFrame:
    table = evidence_tables.outcomes(case)
    return table[table["facts"] > 0]


def _outcomes_of(verdict: Verdict, pattern: str, using: Mapping[Side, Outcomes]) -> dict[str, Any]:
    """Return the parts of all bars that show one outcome."""
    label = LABELS.verdicts[verdict]
    counts = [outcomes.verdicts[verdict] for outcomes in using.values()]
    return {
        "constraintext": "none",
        "customdata": [[_plain(side.label)] for side in using],
        "hovertemplate": f"%{{customdata[0]}}: %{{x}} {label}<extra></extra>",
        "insidetextanchor": "middle",
        "marker": _outcome_marker(pattern),
        "name": label,
        "orientation": "h",
        "text": [f"{LABELS.verdict_symbols[verdict]}{n}" if n else "" for n in counts],
        "textangle": 0,
        "textposition": "inside",
        "width": BAR,
        "x": counts,
        "y": list(range(len(counts))),
        "type": "bar",
    }


def _checks_in_words(using: Mapping[Side, Outcomes]) -> str:
    told = []
    for side, outcomes in using.items():
        counts = [
            f"{LABELS.verdicts[verdict]} {n}" for verdict, n in outcomes.verdicts.items() if n
        ]
        said = ", ".join(counts) or WORDS.checks_none
        told.append(WORDS.checks_side.format(side=side.label, outcomes=said))
    return WORDS.checks_alt.format(sides="; ".join(told)) if told else WORDS.checks_nothing


def _short(name: str) -> str:
    """Return a name as it stands in a figure."""
    short = name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"
    return _plain(short)


def _plain(text: str) -> str:
    """Return a text in which Plotly finds no tags: it would draw links and bold type."""
    return escape(text, quote=False)


def _marker(number: int) -> dict[str, Any]:
    """Return how the marks of a stance look, by its number (0: none)."""
    pattern = {"shape": PATTERNS[number], "fillmode": "overlay", "fgcolor": "rgba(255,255,255,0.7)"}
    return {"color": COLOURS[number], "line": {"width": 0}, "pattern": pattern}


def _outcome_marker(shape: str) -> dict[str, Any]:
    """Return how an outcome looks: no colour, since none is good or bad."""
    pattern = {"shape": shape, "fgcolor": "rgba(128,128,128,0.5)", "size": 6}
    line = {"color": COLOURS[0], "width": 1}
    return {"color": "rgba(128,128,128,0.15)", "line": line, "pattern": pattern}


def _names(names: Sequence[str], places: Sequence[float], anchors: Sequence[str]) -> dict[str, Any]:
    """Return each row's name right above its bar: beside it there is no room on a phone.

    As one trace: an annotation for each would take a time that grows with its square.
    """
    return {
        "cliponaxis": False,
        "hoverinfo": "skip",
        "mode": "text",
        "text": list(names),
        "textposition": [f"top {anchor}" for anchor in anchors],
        "x": list(places),
        "y": [row - BAR / 2 for row in range(len(names))],
        "type": "scatter",
    }


def _drawing(
    traces: list[dict[str, Any]], rows: int, xaxis: dict[str, Any], barmode: str
) -> Drawing:
    """Return a figure in the kit's look, with numbered rows from the top."""
    axis = {"fixedrange": True, "showgrid": False, "zeroline": False, "ticks": ""}
    rows = max(rows, 1)
    layout = {
        # What Plotly calls the template "none".
        "template": {"data": {"scatter": [{"type": "scatter"}]}},
        "height": 50 + ROW * rows,
        "margin": {"l": 4, "r": 4, "t": 30, "b": 4},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 13},
        "showlegend": False,
        "barmode": barmode,
        "dragmode": False,
        "hoverlabel": {"bgcolor": "#333", "font": {"color": "#fff"}},
        "xaxis": {**axis, **xaxis},
        "yaxis": {**axis, "visible": False, "range": [rows - 1 + BAR, -1 + BAR / 2]},
    }
    return {"data": traces, "layout": layout}
