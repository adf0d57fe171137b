"""Argue both sides in a browser: by keyboard, for one or two at a screen, wide and narrow."""

from __future__ import annotations

import pytest

from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.lesson.roles import STEPS
from kit.lesson.talk import DRAW, Talk

ONE, OTHER = "amber-heron-4827", "teal-owl-1234"
ORDER = [DRAW, *STEPS]
FOCUSED = "document.activeElement.dataset.place"


@pytest.fixture
def begin(case, tmp_path, open_tab):
    def one(code=ONE, **how):
        talk = Talk(case, AnswerSheet(case.story, tmp_path / code, code))
        return talk, open_tab(talk, **how)

    return one


def draw(tab, code):
    tab.page.get_by_label("Your partner's code").fill(code)
    tab.page.get_by_label("Your partner's code").press("Enter")
    tab.page.locator(".pk-lot").wait_for()


def cards(page) -> list[str]:
    """Return the sides whose cards show."""
    return [
        card.get_attribute("data-stance") for card in page.locator(".pk-role-card:visible").all()
    ]


def test_by_keyboard_from_the_lot_to_the_statement(begin):
    talk, tab = begin()
    page = tab.page
    draw(tab, OTHER)
    assert page.evaluate("document.activeElement.innerText").startswith("The lot")
    for step in ORDER[1:]:
        page.locator(f"section:visible .pk-main[data-set='step={step}']").focus()
        page.keyboard.press("Enter")
        assert page.evaluate(FOCUSED) == f"talk {step}", "else keys would go astray"
        assert page.locator("section:visible h4").count() == 1
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('[data-clock]')")
    for area in page.locator("textarea").all():
        area.focus()
        page.keyboard.type("Both say so.")
    page.locator("[data-press^=save]").press("Enter")
    page.locator(".pk-feedback").get_by_text(f"{ONE} + {OTHER}").wait_for()
    tab.settle()
    assert talk.sheet.data.given("statement")["statement"].values["settle"] == "Both say so."
    assert tab.complaints == []


def test_each_sees_the_card_that_they_need(begin):
    shown = {}
    for code, partner in ((ONE, OTHER), (OTHER, ONE)):
        _, tab = begin(code)
        draw(tab, partner)
        for step in ORDER[1:-1]:
            tab.page.locator(f".pk-states [data-set='step={step}']").click()
            shown[code, step] = cards(tab.page)
        tab.page.close()
    for step in ("prepare", "first", "second", "change"):
        both = shown[ONE, step] + shown[OTHER, step]
        assert sorted(both) == (["1", "2"] if step in {"prepare", "change"} else both)
        assert len(both) == (2 if step in {"prepare", "change"} else 1), "who listens has none"
    for code in (ONE, OTHER):
        assert shown[code, "prepare"] != shown[code, "change"]
        assert shown[code, "first"] + shown[code, "second"] == shown[code, "prepare"]


def test_two_at_one_screen_see_both_cards_and_each_speakers(begin):
    _, tab = begin()
    draw(tab, OTHER)
    tab.page.get_by_label("both, since we share it").check()
    for step in ORDER[1:-1]:
        tab.page.locator(f".pk-states [data-set='step={step}']").click()
        speaking = 1 if step in {"first", "second"} else 2
        assert len({*cards(tab.page)}) == len(cards(tab.page)) == speaking, step


def test_steps_and_cards_go_on_without_a_kernel(begin):
    _, tab = begin()
    tab.kill_kernel()
    tab.page.locator(".pk-states [data-set='step=change']").click()
    assert len(cards(tab.page)) == 1
    tab.page.locator("[data-clock=change] button").click()
    tab.page.locator("[data-clock=change]").get_by_text("The clock runs").wait_for()
    assert tab.complaints == []


@pytest.mark.parametrize("theme", ["Light", "Dark"])
def test_each_step_looks_as_it_should(begin, axe, theme):
    _, tab = begin(theme=theme)
    draw(tab, OTHER)
    (output,) = tab.outputs()
    for step in ORDER:
        tab.page.locator(f".pk-states [data-set='step={step}']").click()
        for width in (400, 1000):
            tab.page.set_viewport_size({"width": width, "height": 1000})
            assert tab.too_wide(output) == [], f"{step} at {width}"
        rules = ["color-contrast"] if theme == "Dark" else []
        assert tab.violations(axe, output, *rules) == [], step
    assert tab.complaints == []
