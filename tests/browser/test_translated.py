"""Pages that a browser's translator works on, and gives back: each text wrapped, as Chrome does."""

from __future__ import annotations

import json

import pytest

import kit
from tests import made_up
from tests.browser.playing import answer_anything, save, sheets

# What Chrome's translator does; it leaves alone what has translate="no".
TRANSLATE = """() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const parent = text.parentElement;
    if (!text.data.trim() || parent.closest("[translate=no], textarea, style, script")) continue;
    const outer = document.createElement("font");
    const inner = outer.appendChild(document.createElement("font"));
    outer.dataset.original = text.data;
    inner.textContent = "«" + text.data.toUpperCase() + "»";
    text.replaceWith(outer);
  }
}"""
GIVE_BACK = """() => {
  for (const font of document.querySelectorAll("font[data-original]"))
    font.replaceWith(font.dataset.original);
}"""


def test_lenses_go_on(open_tab, case):
    tab = open_tab(kit.evidence_map(case), kit.compare(case), kit.balance(case))
    tab.kill_kernel()
    page = tab.page
    page.evaluate(TRANSLATE)
    assert page.get_by_role("heading", name="«WHO POINTS TO WHICH FACT?»").is_visible()
    page.locator("select[name=only]").select_option("gary-sick")
    assert page.locator(".pk-map .pk-use:visible").count() == 5
    page.locator(".pk-map .pk-use:visible").first.focus()
    page.keyboard.press("ArrowRight")
    assert "takes it to show" in page.locator(".pk-map-reading").inner_text()
    page.locator("[name=left]").select_option("oliver-revell")
    assert "Revell" in page.locator(".pk-compare thead .pk-head").first.inner_text()
    page.evaluate(TRANSLATE)  # what came is translated in its turn
    fragment = page.locator(".pk-compare td em").first.inner_text()
    assert fragment.upper() != fragment, "what was said stays"
    page.locator(".pk-compare [data-swap]").press("Enter")
    sums = page.locator(".pk-balance [data-sum]").all_inner_texts()
    page.locator(".pk-balance [name=groups][value=no]").check()
    assert page.locator(".pk-balance [data-sum]").all_inner_texts() != sums
    page.evaluate(GIVE_BACK)
    assert page.get_by_role("heading", name="Who points to which fact?").is_visible()
    page.locator("select[name=only]").select_option("*")
    assert page.locator(".pk-map .pk-use:visible").count() == 30
    assert tab.complaints == []


def test_what_is_searched_for_is_found(open_tab):
    hundred = made_up.case_of(made_up.huge(100, 30))
    page = open_tab(kit.stance_board(hundred)).page
    page.evaluate(TRANSLATE)
    page.locator("[data-finds]").fill("øyla")
    assert page.locator("[data-listed]:visible").count() == 3
    page.evaluate(GIVE_BACK)
    page.locator("[data-finds]").press("Escape")
    assert page.locator("[data-listed]:visible").count() == 100


@pytest.mark.usefixtures("lesson_folder")
def test_an_answer_is_saved_by_what_it_means(open_tab, case, lesson_folder):
    tab = open_tab(kit.ask(case, "opening"))
    player = tab.page.locator("form .pk-player")
    tab.page.evaluate(TRANSLATE)
    meant = player.get_by_role("radio").first.get_attribute("value")
    answer_anything(player)
    save(player)
    (sheet,) = sheets(lesson_folder / "answers")
    text = json.dumps(sheet["items"]["opening"], ensure_ascii=False)
    assert f'"{meant}"' in text
    assert "Some words of an answer." in text
    assert "«" not in text
    tab.page.evaluate(GIVE_BACK)
    assert "«" not in player.inner_text()
    assert tab.complaints == []
