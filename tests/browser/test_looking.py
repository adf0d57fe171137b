"""Looking elsewhere, by keyboard in a bare tab: the clock runs on while the page is redrawn."""

from __future__ import annotations

import pytest

from kit import ask
from tests.exercises.pressing import fill, press

CHECK = "check-new-outlook"


@pytest.mark.usefixtures("lesson_folder")
def test_the_clock_runs_and_the_path_comes_when_something_is_noted(open_tab, case):
    player = ask(case, CHECK)
    fill(player, "new-outlook", "An archive")
    press(player, "save")
    tab = open_tab(player)
    page = tab.page
    page.clock.install()
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))
    page.get_by_role("button", name="Start the 90 seconds").focus()
    page.keyboard.press("Space")
    page.clock.run_for(20_100)
    timer, read_out = page.get_by_role("timer"), page.locator("[role=status]").first
    assert timer.inner_text() == "1:10"
    assert read_out.inner_text() == "The clock runs. Open a new tab and look."
    page.get_by_label("Who is behind the source").fill("GlobalPost")
    page.get_by_role("button", name="Save my answer").press("Enter")
    tab.settle()
    page.get_by_text("Still open: What does another source say?").first.wait_for()
    page.clock.run_for(56_000)
    assert timer.inner_text() == "0:14"
    assert read_out.inner_text() == "15 seconds left."
    page.clock.run_for(60_000)
    assert timer.inner_text() == "0:00"
    assert page.locator(".pk-feedback").count() == 0
    page.get_by_label("What does another source say?").fill("no network")
    page.get_by_role("button", name="Save my answer").press("Enter")
    tab.settle()
    page.locator(".pk-feedback").wait_for()
    link = page.locator(".pk-feedback a").first
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert "Mexico Iran diplomatic relations" in page.locator(".pk-feedback").inner_text()
    page.clock.run_for(5_000)
    assert timer.inner_text() == "0:00"
