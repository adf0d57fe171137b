"""Where no file is written, as under Voila: the browser alone keeps the answers, if it does."""

from __future__ import annotations

import pytest

from kit.exercises.played import session
from tests.browser.cells import widgets_of
from tests.browser.playing import FIRST, answer_the_first_question

REFUSE = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"
SAVED = "Saved on every change, in this browser."
NOT_SAVED = "Not saved: this browser is full, or keeps nothing."


@pytest.fixture(autouse=True)
def _under_voila(monkeypatch):
    monkeypatch.setenv("VOILA_BASE_URL", "/")


def test_it_offers_them_to_the_next_kernel(student, answers):
    page = student().page
    answer_the_first_question(page, "kept here")
    page.get_by_text(SAVED).wait_for()
    tab = student()
    assert not tab.page.locator(".pk-story").count()
    tab.page.get_by_role("button", name="Take them back").first.click()
    tab.page.locator(".pk-story").wait_for(state="attached")
    assert tab.page.locator(f"{FIRST} textarea").first.input_value() == "kept here"
    assert tab.complaints == []
    assert not answers.exists()


@pytest.mark.parametrize("is_full_from_the_start", [True, False])
def test_nothing_is_called_saved_that_it_refuses(
    new_context, new_tab, lesson_folder, is_full_from_the_start
):
    session._open.clear()
    context = new_context()
    if is_full_from_the_start:
        context.add_init_script(REFUSE)
    tab = new_tab(context, widgets_of("lesson.ipynb"))
    page = tab.page
    if not is_full_from_the_start:
        page.evaluate(f"() => {{ {REFUSE} }}")
        page.locator(f"{FIRST} textarea").first.fill("a draft")
    page.get_by_text(NOT_SAVED).first.wait_for()
    assert not page.get_by_text("will be saved in this browser").count()
    answer_the_first_question(page, "only here")
    tab.settle()
    assert page.locator(f"{FIRST} [data-status]").first.inner_text().startswith(NOT_SAVED)
    assert not page.get_by_text(SAVED).count()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download my answers").first.click()
    assert "only here" in download.value.path().read_text(encoding="utf-8")
    assert list(lesson_folder.iterdir()) == []
    assert tab.complaints == []
