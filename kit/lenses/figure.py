"""A figure inside a lens, with its text and its table."""

from __future__ import annotations

import ipywidgets as widgets

from kit import pages
from kit.browser.page import Page, drawn
from kit.charts import Chart
from kit.model import CaseData


def figure(case: CaseData, chart: Chart) -> list[widgets.Widget]:
    """Return a figure and the page below it: the same in words and as a table."""
    return [drawn(chart.bundle()), Page(pages.chart(case, chart))]
