"""pandas' plotting backend for the kit's tables: Plotly's, with figures that show at once.

pandas imports this module when the backend is chosen, in `kit.case.frames`; Plotly is imported with
the first figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kit.case.calls import CallError

if TYPE_CHECKING:
    import pandas as pd
    from plotly import graph_objects as go

PLOTLY = "application/vnd.plotly.v1+json"
# How every figure of the kit is shown: without the button that sends its data to a server.
CONFIG = {"displayModeBar": False, "responsive": True, "scrollZoom": False, "typesetMath": False}
# None is red or green, which would judge, and none a stance's; each can be told from white.
COLOURS = ("#2b7fa8", "#3d3d3d", "#c06c9c", "#8a8a8a", "#7a5c3e", "#4d9a94")
_LOOK = {"template": "none", "color_discrete_sequence": COLOURS}
_WITHOUT_COLOURS = frozenset({"density_contour", "density_heatmap", "imshow"})
ROW, LEAST, MOST = 24, 320, 1400  # pixels of a bar with its name, and of a figure's height
TAG = "&lt;"  # the beginning of a tag, as text
LONGEST_NAME = 26  # characters of a name in a figure; the table has it whole


def plot(data: Any, kind: str, **kwargs: Any) -> go.Figure:
    """Return what `.plot` of a table or of one column draws, as a Plotly figure.

    Without `x` and `y`, every column of numbers is drawn; other keywords are those of Plotly
    Express.

    Raises
    ------
    CallError
        If a table has no numbers.

    Examples
    --------
    >>> from kit import load_case
    >>> table = load_case("iran-mexico-2009").voices.set_index("name")
    >>> [len(bars.x) for bars in table["n_words"].plot.barh().data]
    [25]
    """
    import plotly  # noqa: PLC0415  # takes as long as all tables

    if kwargs.get("x") is None and kwargs.get("y") is None and data.ndim == 2:
        data = _numbers(data)
    data = _without_tags(data)
    if data.ndim == 1 or data.shape[1] == 1:
        name = data.name if data.ndim == 1 else data.columns[0]
        kwargs = {"labels": {"value": str(name or "")}} | kwargs
    ours: dict[str, Any] = {"template": "none"} if kind in _WITHOUT_COLOURS else {**_LOOK}
    if kind in {"bar", "barh"}:
        # Side by side, as pandas has them, unless they are the parts of a whole.
        ours["barmode"] = "relative" if kwargs.pop("stacked", False) else "group"
    if kind == "barh":
        ours["height"] = min(max(LEAST, 100 + ROW * len(data)), MOST)
    return _shown_at_once(plotly.plot(data, kind, **ours | kwargs), data)


def hist_frame(data: pd.DataFrame, **kwargs: Any) -> go.Figure:
    """Return what `.hist()` of a table draws."""
    import plotly  # noqa: PLC0415

    data = _without_tags(_numbers(data))
    return _shown_at_once(plotly.hist_frame(data, **_LOOK | kwargs), data)


def hist_series(data: pd.Series[Any], **kwargs: Any) -> go.Figure:
    """Return what `.hist()` of a column draws."""
    import plotly  # noqa: PLC0415

    data = _without_tags(data)
    return _shown_at_once(plotly.hist_series(data, **_LOOK | kwargs), data)


def boxplot_frame(data: pd.DataFrame, **kwargs: Any) -> go.Figure:
    """Return what `.boxplot()` of a table draws."""
    import plotly  # noqa: PLC0415

    data = _without_tags(_numbers(data))
    return _shown_at_once(plotly.boxplot_frame(data, **_LOOK | kwargs), data)


def short(name: str) -> str:
    """Return a name as it stands at its bar.

    >>> short("Ona Velmar"), short("“A former minister for roads and bridges”")
    ('Ona Velmar', '“A former minister for ro…')
    """
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"


def _numbers(table: pd.DataFrame) -> pd.DataFrame:
    """Return the columns of numbers, all of one type, which Plotly asks for."""
    numbers = table.select_dtypes("number")
    if numbers.columns.empty:
        column = next(iter(table.columns), "…")
        raise CallError(
            "this table has no column of numbers to draw; count something first, such as"
            f' table["{column}"].value_counts().plot.barh()'
        )
    return numbers.astype(float) if len({*numbers.dtypes}) > 1 else numbers


def _without_tags(data: Any) -> Any:
    """Return a table or a column in whose text Plotly finds no tags: it would draw links."""

    def plain(cell: Any) -> Any:
        return cell.replace("<", TAG) if isinstance(cell, str) else cell

    if data.index.nlevels > 1:  # which Plotly cannot draw
        data = data.set_axis([", ".join(map(str, names)) for names in data.index])
    data = data.rename(index=plain)
    if data.ndim == 1:
        return data.map(plain).rename(plain(data.name))
    return data.rename(columns=plain).map(plain)


def _shown_at_once(figure: go.Figure, data: Any) -> go.Figure:
    from kit.case.plots.figure import ShownFigure  # noqa: PLC0415  # Plotly is there by now

    return ShownFigure.of(figure, data)
