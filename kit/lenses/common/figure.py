"""A figure inside a lens, with its text and its table."""

from __future__ import annotations

import ipywidgets as widgets

from kit.browser.page import Page, drawn
from kit.case.model import CaseData
from kit.lenses.common.chart import Chart
from kit.lenses.common.render import render


def figure(case: CaseData, chart: Chart) -> list[widgets.Widget]:
    """Return a figure and the page below it: the same in words and as a table."""
    return [drawn(chart.bundle()), Page(render("lenses/common/chart.html", case, shown=chart))]
