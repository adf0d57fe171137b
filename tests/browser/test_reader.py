"""The reader: walked through, filtered, and given another text than the article's."""

from __future__ import annotations

import pytest

from kit import reader

READER = ".pk-reader"


@pytest.fixture
def opened(open_tab, case):
    return lambda **how: open_tab(reader(case), **how)


def shown(tab) -> list[str]:
    """Return the numbers of the paragraphs that show."""
    return tab.page.locator(".pk-paragraph:visible .pk-number").all_inner_texts()


def choose(tab, name: str, value: str) -> None:
    tab.page.locator(f"{READER} select[name={name}]").select_option(value)


def test_choosing_whose_words_and_what(opened):
    tab = opened()
    assert len(shown(tab)) == 32
    choose(tab, "who", "gary-sick")
    assert shown(tab) == ["P20", "P21"]
    choose(tab, "who", ":normal-diplomacy")
    assert shown(tab) == ["P4", "P12", "P20", "P21", "P28", "P29"]
    choose(tab, "layer", "wording")
    assert shown(tab) == ["P21", "P29"]
    choose(tab, "who", ":reporter")
    assert "P1" in shown(tab)
    choose(tab, "layer", "silent")
    assert shown(tab) == []
    assert tab.page.get_by_text("Nothing in the story fits both choices").is_visible()
    choose(tab, "who", "*")
    assert shown(tab) == ["P6", "P27", "P30"]


def test_walking_along_the_strip_by_keyboard_without_a_kernel(opened):
    tab = opened()
    tab.kill_kernel()
    page = tab.page
    page.locator(f"{READER} .pk-strip input").nth(16).focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    aside = page.locator(".pk-there")
    assert aside.get_by_role("heading", name="P18").is_visible()
    assert page.locator("[data-near='paragraph=18']").evaluate(
        "e => e.getBoundingClientRect().top < innerHeight"
    )
    aside.locator(".pk-check summary").first.press("Enter")
    assert aside.locator(".pk-sources a").first.is_visible()
    assert tab.complaints == []


def test_on_a_phone_the_paragraph_opens_where_it_stands(opened):
    tab = opened(width=400)
    page = tab.page
    page.locator("[data-set='paragraph=4']").click()
    assert not page.locator(".pk-there").is_visible()
    here = page.locator("[data-near='paragraph=4'] .pk-here")
    assert here.get_by_text("Who speaks").is_visible()
    assert page.locator(".pk-here:visible").count() == 1


def test_another_text_is_refused_with_the_reason(opened):
    tab = opened()
    page = tab.page
    page.locator(".pk-own summary").click()
    page.locator("[data-unsaved]").fill("It was a dark night. Nobody spoke.")
    page.get_by_role("button", name="Use this text").click()
    page.locator(".pk-own [data-status]:not(:empty)").wait_for()
    assert page.locator(".pk-own-text").count() == 0
    assert tab.complaints == []
