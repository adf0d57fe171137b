"""A class's results as one HTML page: it asks nothing of any server, and can be printed."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files

from markupsafe import Markup

from kit.browser.style import merged_style
from kit.case.plots import CONFIG
from kit.classroom.results.page import Results
from kit.classroom.results.texts import Texts
from kit.lenses.common.render import render

MARK = "perspective-kit class results"


def whole_page(results: Results, texts: Texts | None = None) -> Markup:
    """Return the page; `texts` are what students wrote that is to be in it, none without them."""
    sections = [*results.sections.values()]
    charts = {it.name: it.chart for it in sections if it.chart}
    drawings = {name: {**chart.drawing, "config": CONFIG} for name, chart in charts.items()}
    twin = "lenses/common/chart.html"
    return results.render(
        "whole.html",
        mark=MARK,
        style=_as_it_is(merged_style()),
        head=results.head([*results.sections, *(texts.sections if texts else ())], is_page=True),
        sections=sections,
        twins={
            name: render(twin, results.case, shown=chart, title=results.say.titles[name])
            for name, chart in charts.items()
        },
        texts=results.texts_html("page", texts) if texts and texts.all else "",
        has_texts=results.has_texts,
        drawings=_as_data(drawings) if drawings else "",
        plotly=_plotly() if drawings else "",
    )


def _as_it_is(text: str) -> Markup:
    return Markup(text)  # noqa: S704  # the kit's own style and Plotly's script, nobody's text


def _as_data(data: object) -> Markup:
    r"""Return data as JSON that ends no script, whatever texts are in it.

    >>> print(_as_data("</script>"))
    "\u003c/script>"
    """
    return _as_it_is(json.dumps(data).replace("<", "\\u003c"))


@lru_cache(maxsize=1)
def _plotly() -> Markup:
    """Return Plotly's own script, which lies in its package: the page works without a network."""
    script = files("plotly").joinpath("package_data", "plotly.min.js")
    return _as_it_is(script.read_text(encoding="utf-8"))
