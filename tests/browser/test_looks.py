"""Whatever a notebook shows, wide and narrow: accessible, and in its place.

The themes are looked at in `test_every_screen.py`.
"""

from __future__ import annotations

import pytest

import kit
from kit.exercises.played.ask import hands_up
from tests.browser.playing import answer_anything, go_on, save
from tests.conftest import LENSES

SHEET = {"my_answers": kit.my_answers, "hand_in": kit.hand_in, "hands_up": hands_up}
QUESTIONS = (
    *("view", "reason-gary-sick", "check-new-outlook", "speaker-andy-lane", "wording-p4"),
    *("space", "missing", "strongest", "pair"),
)


def check(tab, axe: str, output: str, what: str) -> None:
    """Look at an output in both widths; what axe finds does not hang on the width alone."""
    for width in (1400, 400):
        tab.page.set_viewport_size({"width": width, "height": 1000})
        assert tab.too_wide(output) == [], f"{what} at {width}"
    assert tab.violations(axe, output) == [], what


@pytest.mark.parametrize("name", [*LENSES, *SHEET])
@pytest.mark.usefixtures("lesson_folder")
def test_a_lens(open_tab, axe, case, name):
    tab = open_tab((LENSES | SHEET)[name](case))
    check(tab, axe, *tab.outputs(), name)
    assert tab.complaints == []


def test_two_reports(open_tab, axe):
    tab = open_tab(kit.two_reports(kit.load_case("school-phones")))
    check(tab, axe, *tab.outputs(), "two reports")
    assert tab.complaints == []


@pytest.mark.usefixtures("lesson_folder")
def test_the_question_about_them(open_tab, axe):
    tab = open_tab(kit.ask(kit.load_case("school-phones"), kinds=["reports"]))
    player = tab.page.locator("form .pk-player")
    for screen in range(3):
        answer_anything(player)
        check(tab, axe, *tab.outputs(), f"question {screen}")
        save(player)
        check(tab, axe, *tab.outputs(), f"feedback {screen}")
        go_on(player)
    assert tab.complaints == []


@pytest.mark.usefixtures("lesson_folder")
def test_each_kind_of_question_and_its_feedback(open_tab, axe, case):
    """One of each, answered by its first options."""
    tab = open_tab(kit.ask(case, *QUESTIONS))
    player = tab.page.locator("form .pk-player")
    screens, is_asked = 0, True
    while is_asked:
        answer_anything(player)
        check(tab, axe, *tab.outputs(), f"question {screens}")
        save(player)
        check(tab, axe, *tab.outputs(), f"feedback {screens}")
        screens, is_asked = screens + 1, go_on(player)
    assert screens > len(QUESTIONS)
    assert tab.complaints == []


@pytest.mark.usefixtures("lesson_folder")
def test_a_class_code_can_be_read_from_a_desk_away(open_tab, axe, case):
    shown = kit.class_code(case, "room")
    tab = open_tab(shown)
    check(tab, axe, *tab.outputs(), "before anything is answered")
    kit.answer("space", {stance.id: "40" for stance in case.data.stances})
    tab.update()
    signs = tab.page.get_by_text(str(shown), exact=True)
    signs.wait_for()
    check(tab, axe, *tab.outputs(), "class code")
    size = signs.evaluate("signs => parseFloat(getComputedStyle(signs).fontSize)")
    assert size >= 32, "at 400 pixels, which is twice and a half the text around it"
    assert tab.complaints == []
