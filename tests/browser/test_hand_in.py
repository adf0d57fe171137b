"""The hand-in in a browser: local time, and a page that prints its first screen on one sheet."""

from __future__ import annotations

import pytest

from kit import ask, hand_in
from tests.browser.printed import pages_of
from tests.exercises.pressing import press
from tests.lesson.playing import Lesson


@pytest.mark.usefixtures("lesson_folder")
def test_times_are_told_by_the_readers_own_clock(open_tab, case):
    player = ask(case, "missing")
    names = [f"missing.missing.{field}" for field in ("who", "why")]
    player.page.values = {**player.page.values, **dict.fromkeys(names, "A trader")}
    bar = hand_in(case)
    press(bar, "hand-in")
    tab = open_tab(bar)
    time = tab.page.locator("form time")
    ours = tab.page.evaluate(
        "at => new Date(at).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })",
        bar.sheet.data.handed_in,
    )
    assert time.inner_text() == ours
    assert "UTC" not in time.inner_text()


@pytest.mark.usefixtures("lesson_folder")
def test_the_page_is_narrow_accessible_and_one_sheet(open_tab, axe, case):
    lesson = Lesson(case)
    for name in lesson.parts:
        lesson.answer_all(name)
    bar = lesson.parts["leave"].body[-1]
    press(bar, "hand-in")
    page = open_tab(hand_in(case)).page.context.new_page()
    page.goto(bar.sheet.path.with_suffix(".html").resolve().as_uri())
    page.set_viewport_size({"width": 400, "height": 900})
    for is_open in (False, True):
        page.evaluate("open => (document.querySelector('details').open = open)", is_open)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.evaluate(axe)
        found = page.evaluate("axe.run().then(r => r.violations.map(v => v.id))")
        assert found == []
    page.evaluate("document.querySelector('details').open = false")
    for paper in ("A4", "Letter"):
        assert pages_of(page.pdf(format=paper)) == 1, paper
    lesson.close()
