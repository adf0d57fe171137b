"""`ShownFigure`: a Plotly figure that a notebook shows in milliseconds.

The ordinary display imports what takes seconds, and has a button that sends the data to a server.
"""

from __future__ import annotations

import json
from typing import Any, Self

from plotly import graph_objects as go

from kit.case.plots import CONFIG, PLOTLY, TAG, short


class ShownFigure(go.Figure):
    """A figure with the numbers that it draws, for front ends that draw none."""

    _ipython_display_ = None  # else it would be asked first
    _numbers: Any = None  # a copy has none

    @classmethod
    def of(cls, figure: go.Figure, data: Any) -> Self:
        """Return a figure in the look of the kit's own, with its numbers."""
        shown = cls(figure)
        shown._numbers = data
        top = 60 if figure.layout.title.text else 20
        shown.update_layout(margin={"l": 10, "r": 10, "t": top, "b": 10})
        names = {it: _at_its_bar(it) for it in data.index if isinstance(it, str)}
        axes = {"automargin": True, "labelalias": names, "title": {"standoff": 12}}
        shown.update_xaxes(axes).update_yaxes(axes)
        if len(figure.data) == 1:
            shown.update_layout(showlegend=False)
        # Beside the figure a legend would leave no room on a phone.
        above = {"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "title": {"text": ""}}
        shown.update_layout(legend=above)
        return shown

    def _repr_mimebundle_(self, *_args: Any, **_kwargs: Any) -> dict[str, Any]:
        texts = {"text/plain": str(self._numbers)}
        if self._numbers is not None:
            table = self._numbers.to_frame() if self._numbers.ndim == 1 else self._numbers
            texts["text/html"] = table.to_html(max_rows=60)
        return {PLOTLY: {**json.loads(self.to_json()), "config": CONFIG}, **texts}


def _at_its_bar(name: str) -> str:
    """Return a name, whose tags are text, in short, without cutting one of their signs in two."""
    return short(name.replace(TAG, "<")).replace("<", TAG)
