"""Words of the glossary, pressed where they stand: by pointer and by keyboard."""

from __future__ import annotations

import pytest

from kit import ask
from kit.lenses.compare.story import story


@pytest.mark.usefixtures("lesson_folder")
def test_a_word_in_an_answer_is_explained_and_chooses_nothing(open_tab, case, axe):
    tab = open_tab(ask(case, "opening"))
    word = tab.page.locator("label [data-term]").first
    word.click()
    assert tab.page.locator(".pk-meaning").is_visible()
    assert tab.page.locator("input:checked").count() == 0
    assert tab.violations(axe, "form") == []


def test_a_word_shows_its_meaning_and_hides_it_again(open_tab, case, axe):
    tab = open_tab(story(case))
    page = tab.page
    page.get_by_text("The story, paragraph by paragraph").click()
    word = page.locator(".pk-digest [data-term]").first
    meaning = word.get_attribute("title")
    shown = page.locator(".pk-meaning")
    word.click()
    assert shown.inner_text().strip() == f"({meaning})"
    assert word.get_attribute("aria-expanded") == "true"
    assert tab.violations(axe, "form") == []
    word.click()
    assert shown.count() == 0
    for key in ("Enter", "Space"):
        word.focus()
        page.keyboard.press(key)
        assert shown.count() == 1
        page.keyboard.press(key)
        assert shown.count() == 0
    page.get_by_role("status").get_by_text(meaning).first.wait_for(state="attached")
