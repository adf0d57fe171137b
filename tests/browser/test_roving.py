"""Many controls alike that are one stop of Tab, walked through with the arrow keys."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from kit import evidence_map, reader, stance_board
from kit.browser.page import Page

# Twice two in a grid, one that hides, and one that is no part of it.
GRID = """
<label>All <input type="checkbox" name="all"></label>
<div data-rove="data-set" style="display: grid; grid-template-columns: 5rem 5rem">
<button type="button" data-set="mark=a">a</button>
<button type="button" data-set="mark=b">b</button>
<button type="button" data-set="mark=c">c</button>
<button type="button" data-set="mark=d" data-when="all=true">d</button>
<details><summary>more</summary><button type="button" data-set="mark=e">e</button></details>
</div><button type="button" data-press="go">after</button>"""
STOP_AT_A = "[data-set='mark=a'][tabindex='0']"
FOCUSED = "() => document.activeElement.innerText || document.activeElement.name"


class Grid:
    def __init__(self, open_tab) -> None:
        self.shown = Page(Markup(GRID), {"all": True, "mark": ""})
        self.tab = open_tab(self.shown)
        self.page = self.tab.page
        self.page.wait_for_selector(STOP_AT_A)

    def press(self, *keys: str) -> str:
        """Press keys; return what has the focus then."""
        for key in keys:
            self.page.keyboard.press(key)
        return self.page.evaluate(FOCUSED)

    def redraw(self) -> None:
        self.shown.html = self.shown.html + Markup("<i class=new></i>")
        self.tab.update()
        self.page.wait_for_selector("i.new", state="attached")


@pytest.fixture
def grid(open_tab):
    return Grid(open_tab)


def test_one_stop_and_the_arrow_keys(grid):
    assert [grid.press("Tab") for _ in range(4)] == ["all", "a", "more", "after"]
    assert grid.press("Shift+Tab", "Shift+Tab") == "a"
    assert grid.press("ArrowLeft") == "a"
    assert [grid.press(f"Arrow{way}") for way in ("Right", "Down", "Left", "Up")] == [*"bdca"]
    assert [grid.press(key) for key in ("End", "Home", "Control+End", "ArrowDown")] == [*"daac"]
    assert grid.press("Shift+Tab", "Tab") == "c", "it goes on where it was left"
    grid.press("Enter")
    assert grid.page.locator("[data-set='mark=c']").get_attribute("aria-pressed") == "true"
    assert grid.tab.complaints == []


def test_what_hides_and_comes_is_no_dead_end(grid):
    grid.page.locator("summary").press("Enter")
    assert grid.press("Shift+Tab", "End") == "e"
    grid.page.locator("summary").press("Enter")
    grid.page.wait_for_selector(STOP_AT_A)  # what is folded in is no stop
    assert grid.press("Shift+Tab") == "a"
    assert grid.press("ArrowRight", "ArrowDown") == "d"
    grid.page.locator("[name=all]").press("Space")
    assert grid.press("Tab") == "a"
    assert grid.press("ArrowRight", "ArrowDown") == "c", "the nearest in the next line"


def test_focus_stays_when_the_page_is_drawn_anew(grid):
    assert grid.press("Tab", "Tab", "ArrowRight") == "b"
    grid.redraw()
    assert grid.press() == "b"
    assert grid.press("ArrowDown") == "d"
    assert grid.press("Tab", "Tab") == "after"
    grid.shown.html = Markup(GRID.replace("go", "gone").replace("after", "later"))
    grid.tab.update()
    grid.page.get_by_text("later").wait_for()
    assert grid.press() == "later", "what stands in the place of what is gone"


def test_the_map_without_a_kernel(open_tab, case):
    tab = open_tab(evidence_map(case))
    tab.kill_kernel()
    page = tab.page
    page.get_by_label("Show facts used by").focus()
    hint = page.get_by_text("Arrow keys go from one to the next.").first
    assert not hint.is_visible()
    page.keyboard.press("Tab")
    assert hint.is_visible()
    reading = page.locator(".pk-map-reading")
    before = reading.inner_text()
    page.keyboard.press("ArrowRight")
    assert reading.inner_text() != before

    def row() -> list[str]:
        """Return the marks of the first fact in the order of the arrow keys, from the left."""
        marks = page.locator(".pk-map-row:visible").first.locator(".pk-use")
        places = [mark.bounding_box()["x"] for mark in marks.all()]
        assert places == sorted(places)
        return [mark.get_attribute("data-set") for mark in marks.all()]

    first = row()
    page.get_by_role("button", name="Swap sides").press("Enter")
    swapped = row()
    assert swapped != first
    assert sorted(swapped) == sorted(first)


def test_a_story_has_two_stops_and_a_search_leaves_one(open_tab, case):
    page = open_tab(reader(case)).page
    page.locator(".pk-strip input").first.focus()
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "P1"
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUSED) == "P2"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('[data-term]')")


def test_the_voices_of_the_board_are_one_stop(open_tab, case):
    page = open_tab(stance_board(case)).page
    page.get_by_role("button", name="Swap sides").focus()
    page.keyboard.press("Tab")
    voices = page.get_by_role("group", name="Voices. Arrow keys go from one to the next.")
    focused = "() => document.activeElement.closest('.pk-card')?.innerText ?? ''"
    first = page.evaluate(focused)
    page.keyboard.press("End")
    last = page.evaluate(focused)
    assert first != last
    assert voices.locator("summary:focus").count() == 1
    page.keyboard.press("Enter")
    page.keyboard.press("Home")
    assert page.evaluate(focused) == first
    page.keyboard.press("Tab")
    assert voices.locator(":focus").count() == 0
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(focused) == first
    assert page.locator("summary", has_text="Gary Sick").first.get_attribute("tabindex") == "-1"
