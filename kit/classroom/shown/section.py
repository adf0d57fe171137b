"""One section of a class's results: its page, and its figure with what that shows in words."""

from __future__ import annotations

import ipywidgets as widgets

from kit.browser.page import Lens, Page, drawn
from kit.case.model import CaseData
from kit.classroom.results.page import Section
from kit.lenses.common.render import render


class SectionLens(Lens):
    """Shows a section, and draws only what has changed when it is shown anew."""

    def __init__(self, case: CaseData, section: Section) -> None:
        self.case, self.section = case, section
        self._figure: widgets.Output | None = None
        self._below = Page()
        super().__init__(Page(section.html))
        self._draw_figure()

    def show(self, section: Section) -> None:
        """Show the section as it is now."""
        was, self.section = self.section, section
        if section.html != was.html:
            self.page.html = section.html
        if _drawing(section) != _drawing(was):
            self._draw_figure()

    def _draw_figure(self) -> None:
        """Put the figure below the page; one that was there takes the new one."""
        chart = self.section.chart
        if chart is None:
            if self._figure:
                self._figure.close()
            self._figure, self._below.html = None, ""
            self.children = [self.page]
            return
        self._below.html = render(
            "lenses/common/chart.html", self.case, shown=chart, title=self.section.title
        )
        figure = drawn(chart.bundle())
        if self._figure:
            self._figure.outputs = figure.outputs
            figure.close()
        else:
            self._figure = figure
            self.children = [self.page, figure, self._below]


def _drawing(section: Section) -> object:
    return section.chart and section.chart.drawing
