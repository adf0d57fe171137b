"""A clock in a page: started, stopped, announced, in the browser alone; it locks nothing."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from kit.browser.page import Page

CLOCK = """<div data-clock="{name}"><span role="timer"></span>
<button type="button"><span data-clock-when="still over">Start</span
><span data-clock-when="running last" hidden>Stop</span></button>
<label>Minutes <input type="text" size="2" value="{minutes}"></label>
<p data-clock-when="running" hidden>{name} begins.</p>
<p data-clock-when="last" hidden>{name}: one minute left.</p>
<p data-clock-when="over" hidden>{name}: time.</p></div>"""
HTML = (
    CLOCK.format(name="one", minutes=3)
    + f'<div data-when="step=2">{CLOCK.format(name="other", minutes=2)}</div>'
    + '<input type="text" name="text">'
)


class Clocks:
    """Two clocks in a bare tab in which time stands still unless it is told to pass."""

    def __init__(self, open_tab) -> None:
        self.shown = Page(Markup(HTML), {"step": "2", "text": ""})
        self.tab = open_tab(self.shown)
        self.page = self.tab.page
        self.page.clock.install(time=0)
        self.page.clock.pause_at(1_000)

    def clock(self, name="one"):
        return self.page.locator(f"[data-clock={name}]")

    def button(self, name="one"):
        return self.clock(name).get_by_role("button")

    def time(self, name="one") -> str:
        return self.clock(name).get_by_role("timer").inner_text()

    def wait(self, minutes: float) -> None:
        self.page.clock.run_for(int(minutes * 60_000) + 300)

    def said(self) -> str:
        return self.page.locator("[role=status]").first.inner_text()

    def count(self) -> None:
        """Count from now on how often something is said."""
        self.page.evaluate(
            """() => {
              const place = document.querySelector("[role=status]");
              window.said = 0;
              new MutationObserver(() => { window.said += place.textContent !== ""; })
                .observe(place, { childList: true });
            }"""
        )

    def show(self, step: str) -> None:
        self.shown.values = self.shown.values | {"step": step}
        self.tab.update()


@pytest.fixture
def clocks(open_tab) -> Clocks:
    return Clocks(open_tab)


def test_it_is_announced_at_the_start_in_the_last_minute_and_at_the_end(clocks):
    assert clocks.time() == "3:00"
    clocks.count()
    clocks.button().click()
    clocks.wait(0)
    assert clocks.said() == "one begins."
    clocks.wait(1)
    assert clocks.said() == "one begins."
    assert clocks.time() in {"1:59", "2:00"}
    clocks.wait(1)
    assert clocks.said() == "one: one minute left."
    clocks.wait(1)
    assert clocks.said() == clocks.clock().locator("p:visible").inner_text() == "one: time."
    clocks.wait(10)
    assert clocks.time() == "0:00"
    assert clocks.page.evaluate("window.said") == 3, "and no more"
    clocks.page.locator("[name=text]").fill("nothing is locked")
    clocks.tab.settle()
    assert clocks.shown.values["text"] == "nothing is locked"
    assert clocks.tab.complaints == []


def test_by_keyboard_and_without_a_kernel(clocks):
    clocks.tab.kill_kernel()
    clocks.button().focus()
    clocks.page.keyboard.press("Enter")
    clocks.wait(1)
    assert clocks.button().inner_text() == "Stop"
    assert clocks.page.evaluate("document.activeElement.innerText.trim()") == "Stop"
    clocks.page.keyboard.press("Space")
    stopped = clocks.time()
    clocks.wait(5)
    assert clocks.time() == stopped
    clocks.page.keyboard.press("Tab")
    clocks.page.keyboard.press("Control+a")
    clocks.page.keyboard.type("7")
    clocks.page.keyboard.press("Tab")
    assert clocks.time() == "7:00"
    assert clocks.tab.complaints == []


@pytest.mark.parametrize("typed", ["", "0", "-3", "many", "1e9"])
def test_what_is_no_number_of_minutes_changes_nothing(clocks, typed):
    field = clocks.clock().get_by_label("Minutes")
    field.fill(typed)
    field.blur()
    assert clocks.time() == "3:00"


def test_it_goes_on_where_it_was_and_begins_again_when_it_was_over(clocks):
    clocks.button().click()
    clocks.wait(1)
    clocks.button().click()
    clocks.button().click()
    clocks.wait(2)
    assert clocks.time() == "0:00"
    clocks.button().click()
    clocks.wait(0)
    assert clocks.time() == "3:00"
    assert clocks.said() == "one begins."


def test_it_outlasts_a_redraw(clocks):
    field = clocks.clock().get_by_label("Minutes")
    field.fill("5")
    field.blur()
    clocks.button().click()
    clocks.wait(1)
    clocks.shown.html = Markup(HTML + "<p class=added>more</p>")
    clocks.tab.update()
    clocks.page.locator(".added").wait_for()
    assert field.input_value() == "5"
    clocks.wait(1)
    assert clocks.time() in {"2:59", "3:00"}
    assert clocks.button().inner_text() == "Stop"


def test_one_at_a_time_runs(clocks):
    clocks.button("one").click()
    clocks.wait(1)
    clocks.button("other").click()
    clocks.wait(1.5)
    assert clocks.time("one") in {"1:59", "2:00"}
    assert clocks.button("one").inner_text() == "Start"
    assert clocks.said() == "other: one minute left."


def test_one_that_does_not_show_says_nothing(clocks):
    clocks.button("other").click()
    clocks.wait(0)
    clocks.show("1")
    clocks.wait(3)
    assert clocks.said() == "other begins."
    clocks.show("2")
    assert clocks.time("other") == "0:00"


def test_a_page_that_goes_takes_its_clock_along(clocks):
    clocks.button().click()
    clocks.page.evaluate("document.querySelector('.jp-Cell').remove()")
    clocks.wait(4)
    assert clocks.tab.complaints == []
