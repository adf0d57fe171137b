"""A clock in a page: started by keyboard, announced, left running by a redraw; it locks nothing."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from kit.browser.page import Lens, Page

CLOCK = """
<p data-clock="90" data-clock-name="{name}"><button type="button">Start {name}</button>
<span role="timer">1:30</span> <span data-clock-at="90" hidden>Go.</span>
<span data-clock-at="15" hidden>15 seconds.</span> <span data-clock-at="0" hidden>Over.</span></p>
<label>Notes <textarea name="notes"></textarea></label>"""


class Clock:
    """A page with a clock in a bare tab, whose time goes on only when it is told to."""

    def __init__(self, open_tab) -> None:
        self.shown = Page(Markup(CLOCK.format(name="one")), {"notes": ""})
        self.tab = open_tab(Lens(self.shown))
        self.page = self.tab.page
        self.page.clock.install()
        self.page.clock.pause_at(self.page.evaluate("Date.now() + 1000"))

    def start(self) -> None:
        self.page.get_by_role("button").focus()
        self.page.keyboard.press("Enter")
        self.go_on(0)

    def go_on(self, seconds: float) -> None:
        self.page.clock.run_for(seconds * 1000 + 100)  # and a little, for what is read out

    @property
    def says(self) -> str:
        return self.page.locator("[data-clock]").inner_text()

    @property
    def read_out(self) -> str:
        return self.page.locator("[role=status]").inner_text()


@pytest.fixture
def clock(open_tab) -> Clock:
    return Clock(open_tab)


def test_it_waits_to_be_started(clock):
    clock.go_on(5)
    assert clock.says == "Start one 1:30"
    assert clock.read_out == ""


def test_it_says_how_the_time_goes(clock):
    clock.start()
    assert clock.says == "Start one 1:30 Go."
    assert clock.read_out == "Go."
    clock.go_on(30)
    assert clock.says == "Start one 1:00 Go."
    clock.go_on(45)
    assert clock.says == "Start one 0:15 15 seconds."
    assert clock.read_out == "15 seconds."
    clock.go_on(60)
    assert clock.says == "Start one 0:00 Over."
    assert clock.read_out == "Over."


def test_it_locks_nothing_and_starts_again(clock):
    clock.start()
    clock.go_on(100)
    clock.page.get_by_label("Notes").fill("Late.")
    clock.tab.settle()
    assert clock.shown.values["notes"] == "Late."
    clock.start()
    assert clock.says == "Start one 1:30 Go."


def test_a_redraw_leaves_it_running_and_says_nothing_twice(clock):
    clock.start()
    clock.go_on(30)
    clock.page.locator("[role=status]").evaluate("said => (said.textContent = '')")
    clock.shown.html = Markup("<h2>More</h2>" + CLOCK.format(name="one"))
    clock.tab.update()
    clock.page.locator("h2").wait_for()
    clock.go_on(0)
    assert clock.says == "Start one 1:00 Go."
    assert clock.read_out == ""


def test_another_clock_has_not_been_started(clock):
    clock.start()
    clock.shown.html = Markup(CLOCK.format(name="two"))
    clock.tab.update()
    clock.page.get_by_text("Start two").wait_for()
    assert clock.says == "Start two 1:30"
