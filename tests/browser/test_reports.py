"""Two reports side by side, by mouse and by keyboard, wide and narrow."""

from __future__ import annotations

import pytest

from kit import load_case, two_reports
from kit.case.case import Case
from kit.case.model import CaseData
from tests import made_up
from tests.hostile import hostile_data


@pytest.fixture
def lens(open_tab):
    """Show the lens of a case whose kernel is gone; return the tab and the page in it."""

    def find(case, **how):
        tab = open_tab(two_reports(case), **how)
        tab.kill_kernel()
        return tab, tab.page.locator("form .pk-reports")

    return find


def test_a_voice_is_shown_as_each_report_has_it(lens):
    tab, page = lens(load_case("school-phones"))
    said = page.locator(".pk-report-said")
    assert "Lessons are for learning, and phones get in the way" in said.inner_text()
    pressed = page.locator(".pk-turn[aria-pressed=true]")
    assert pressed.count() == 3  # once in the first report, twice in the second
    page.get_by_role("button", name="Maya Lind").first.focus()
    tab.page.keyboard.press("Enter")
    assert "We want to be asked, not searched" in said.inner_text()
    assert pressed.count() == 2
    page.get_by_role("button", name="Dr Helen Brandt").click()
    assert "Not in this report." in said.inner_text()
    page.get_by_role("button", name="Sealwell").click()
    assert "It declined to comment." in said.inner_text()


def test_words_are_counted_in_two_ways_and_read_in_two(lens):
    _, page = lens(load_case("school-phones"))
    row = page.locator(".pk-report-room tr", has_text="Karim Haddad")
    assert "96" in row.inner_text()
    page.get_by_role("radio", name="only words in quotation marks").check()
    assert "96" not in row.inner_text()
    assert page.get_by_text("glued to", exact=True).first.is_visible()
    page.get_by_role("radio", name="in plain words").check()
    assert not page.get_by_text("glued to", exact=True).first.is_visible()
    assert page.get_by_text("used to", exact=True).first.is_visible()


def test_hostile_text_does_not_run(lens):
    tab, page = lens(Case(CaseData.model_validate(hostile_data(made_up.two_reports()))))
    tab.page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    for button in page.locator("button[data-set]:visible").all():
        button.click()
    assert "hacked" in page.inner_text()
    tab.page.wait_for_timeout(300)
    assert tab.page.evaluate("() => window.hacked") is None
    assert tab.complaints == []


@pytest.mark.parametrize("case", ["school-phones", "huge", "two_reports"])
def test_nothing_is_wider_than_a_phone(lens, case):
    known = Case(made_up.ALL[case]()) if case in made_up.ALL else load_case(case)
    tab, _ = lens(known, width=400)
    width = "document.documentElement.scrollWidth"
    assert tab.page.evaluate(width) <= 400
