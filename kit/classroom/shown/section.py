"""One section of a class's results: its page, and its figure with what that shows in words."""

from __future__ import annotations

import threading
from typing import Any

import ipywidgets as widgets

from kit.browser.page import Lens, Page, drawn
from kit.case.model import CaseData
from kit.classroom.results.page import Section
from kit.classroom.results.words import ResultsWords
from kit.lenses.common.render import render


class SectionLens(Lens):
    """Shows a section, and draws only what has changed when it is shown anew.

    One that is shut shows how many have done the part that it tells of, until a teacher opens it:
    whoever has not answered yet, and sees the screen, could no longer form a view. It can be shut
    again.
    """

    def __init__(self, case: CaseData, section: Section, *, is_shut: bool = False) -> None:
        self.case, self.section = case, section
        self.is_shut = is_shut and bool(section.shut)
        self._figure: widgets.Output | None = None
        self._below, self._again = Page(), Page()
        if self.is_shut:
            words = {"say": case.language.words(ResultsWords), "title": section.title}
            self._again.html = render("classroom/results/again.html", case, **words)
        self._lock = threading.RLock()
        super().__init__(Page())
        self._draw()
        for page in (self.page, self._again):
            page.content.on_press(self._press)

    def show(self, section: Section) -> None:
        """Show the section as it is now."""
        with self._lock:
            was, self.section = self.section, section
            self._draw(is_new=_drawing(section) != _drawing(was))

    def _press(self, what: str = "", *_more: str) -> None:
        if what == ("open" if self.is_shut else "shut"):
            with self._lock:
                self.is_shut = not self.is_shut
                self._draw()

    def _draw(self, *, is_new: bool = True) -> None:
        html = self.section.shut if self.is_shut else self.section.html
        if html != self.page.html:
            self.page.html = html
        if is_new:
            self._draw_figure()

    def _draw_figure(self) -> None:
        """Put the figure below the page; one that was there takes the new one."""
        chart = None if self.is_shut else self.section.chart
        if chart is None:
            gone, self._figure, self._below.html = self._figure, None, ""
            self._arrange()
            if gone:
                gone.close()
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
        self._arrange()

    def _arrange(self) -> None:
        figure = [self._figure, self._below] if self._figure else []
        again = [self._again] if self._again.html and not self.is_shut else []
        children = (self.page, *figure, *again)
        if children != self.children:
            self.children: Any = children


def _drawing(section: Section) -> object:
    return section.chart and section.chart.drawing
