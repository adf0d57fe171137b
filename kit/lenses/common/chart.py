"""`Chart`, which shows a figure quickly, and the look that all figures have.

No frame, no grid that says nothing, labels at the marks rather than a legend, and for each stance a
pattern beside its colour. Every `Chart` carries its content as a table, too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from kit.browser.stand_in import stand_in
from kit.case import plots
from kit.case.loaded import loaded
from kit.language import Language

if TYPE_CHECKING:
    import pandas as pd
    from plotly import graph_objects as go

Drawing = dict[str, Any]

# Mid tones of the pages' two colours (violet, ochre) and of grey: each has a contrast of at least 3
# with white and with the dark theme's ground. Text follows the theme by the style sheet.
COLOURS = ("#8a8a8a", "#8468c8", "#b07a10")
PATTERNS = (".", "\\", "/")
FONT = "system-ui, sans-serif"
ROW = 40  # pixels for one row of a figure, with its name above its bar
BAR = 0.45  # of a row


@dataclass(frozen=True, eq=False, repr=False)
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
        The same content as a table: headings as people read them, and plain data.
    make_table
        Makes a table for pandas of it.
    language
        What its words are in.
    """

    drawing: Drawing
    alt: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Any]]
    make_table: Callable[[], pd.DataFrame]
    language: Language

    @property
    def figure(self) -> go.Figure:
        """The figure, to be changed: Plotly is imported for it, not for what is only shown."""
        figure: go.Figure = loaded("plotly.graph_objects").Figure(self.drawing)
        return figure

    @property
    def table(self) -> pd.DataFrame:
        """The same content as a table."""
        return self.make_table()

    def as_html(self) -> Markup:
        """Return the same content as a table of a page."""
        head = Markup().join(Markup('<th scope="col">{}</th>').format(it) for it in self.columns)
        rows = (
            Markup().join(Markup("<td>{}</td>").format(self._shown(cell)) for cell in row)
            for row in self.rows
        )
        return Markup(
            '<table class="pk-table"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
        ).format(head, Markup().join(Markup("<tr>{}</tr>").format(row) for row in rows))

    def _shown(self, cell: Any) -> Any:
        if isinstance(cell, float):
            return self.language.number(round(cell, 2))
        return "" if cell is None else cell

    def bundle(self) -> dict[str, Any]:
        """Return what JupyterLab draws: the figure as plain data, and its text."""
        return {plots.PLOTLY: {**self.drawing, "config": plots.CONFIG}, "text/plain": self.alt}

    def _repr_mimebundle_(self, **_kwargs: Any) -> dict[str, Any]:
        html = Markup('<div lang="{}">{}</div>').format(self.language.code, self.as_html())
        return {**self.bundle(), "text/html": stand_in(html)}


def short(name: str) -> str:
    """Return a name as it stands in a figure."""
    return plain(plots.short(name))


def plain(text: str) -> str:
    """Return a text in which Plotly finds no tags: it would draw links and bold type."""
    return escape(text, quote=False)


def marker(number: int) -> dict[str, Any]:
    """Return how the marks of a stance look, by its number (0: none)."""
    pattern = {"shape": PATTERNS[number], "fillmode": "overlay", "fgcolor": "rgba(255,255,255,0.7)"}
    return {"color": COLOURS[number], "line": {"width": 0}, "pattern": pattern}


def names_at(
    names: Sequence[str], places: Sequence[float], anchors: Sequence[str]
) -> dict[str, Any]:
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


def drawing(
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
