"""Searching among a hundred voices by keyboard, with a kernel and without."""

from __future__ import annotations

import pytest

import kit
from tests import made_up

COMPARE, BOARD = ".pk-compare", ".pk-board"


@pytest.fixture
def tab(open_tab):
    hundred = made_up.case_of(made_up.huge(100, 300))
    return open_tab(kit.compare(hundred), kit.stance_board(hundred))


def offered(page) -> list[str]:
    return page.locator(f"{COMPARE} select[name=left] option").all_inner_texts()


def search(page, text: str, within: str = COMPARE) -> str:
    """Type into the search; return how many it says are found."""
    page.locator(f"{within} [data-finds]").focus()
    page.keyboard.press("Escape")
    page.keyboard.type(text)
    return page.locator(f"{within} [data-found]").inner_text()


def test_a_voice_is_found_and_chosen_by_keyboard(tab):
    page = tab.page
    everybody = offered(page)
    head = page.locator(f"{COMPARE} thead th").nth(1)
    chosen = head.inner_text()
    assert search(page, "farrow FERRY oyla").startswith("1 of 91")
    assert len(offered(page)) == 2, "who is found, and who is chosen"
    assert head.inner_text() == chosen
    page.locator("[role=status]", has_text="1 of 91").first.wait_for(state="attached")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    assert "Øyla O’Farrow" in head.inner_text()
    assert search(page, "dd0xab").startswith("Nothing matches")
    assert len(offered(page)) == 1, "the choice stays"
    page.keyboard.press("Escape")
    assert offered(page) == everybody

    tab.kill_kernel()
    assert search(page, "group velmar").startswith("5 of 91")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("End")
    assert "Velmar" in head.inner_text()
    page.locator(f"{COMPARE} [data-find-all]").press("Enter")
    assert offered(page) == everybody
    assert page.locator(f"{COMPARE} [data-finds]").evaluate("e => e === document.activeElement")

    assert search(page, "øyla", BOARD).startswith("Only 3 of 100")
    assert page.locator(f"{BOARD} [data-listed]:visible").count() == 3
    page.get_by_role("radio", name="how sure we were").check()
    assert page.locator(f"{BOARD} [data-listed]:visible").count() == 3
    page.locator(f"{BOARD} [data-finds]").press("Escape")
    assert page.locator(f"{BOARD} [data-listed]:visible").count() == 100
    assert tab.complaints == []
