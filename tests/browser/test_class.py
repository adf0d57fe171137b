"""A class's results and its teacher's table, in a bare tab: by keyboard, in the dark, narrow."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from kit import class_results, class_table, load_case, load_class, simulate_class
from kit.classroom.results.page import Results
from kit.classroom.results.whole import whole_page
from kit.lesson.codes.layout import layouts
from tests.browser.screen import WIDER_THAN_THE_WINDOW, Screen
from tests.hostile import HOSTILE


@pytest.fixture(scope="module")
def sheets(case):
    return simulate_class(case, students=12, name_effect=0.3, seed=2)


@pytest.mark.parametrize("how", [("Light", 1280), ("Dark", 400)])
@pytest.mark.parametrize("show", [class_results, class_table])
def test_it_is_accessible_and_fits(open_tab, axe, sheets, show, how):
    tab = open_tab(show(load_case("iran-mexico-2009"), sheets), theme=how[0], width=how[1])
    tab.update()
    tab.page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    (output,) = tab.outputs()
    assert tab.violations(axe, output) == []
    assert tab.too_wide(output) == []


@pytest.fixture(scope="module")
def file(case, sheets, tmp_path_factory):
    results = Results(load_class(sheets, case))
    file = tmp_path_factory.mktemp("class") / "class.html"
    file.write_text(whole_page(results, results.texts()), encoding="utf-8")
    return file


@pytest.mark.parametrize("width", [1280, 400, 320])
def test_the_file_is_accessible_and_fits_without_a_network(browser, axe, file, width):
    with browser.new_context(viewport={"width": width, "height": 900}, offline=True) as context:
        screen = Screen(context.new_page())
        screen.page.goto(file.as_uri())
        expect(screen.page.locator(".pk-drawing:not(:has(.main-svg))")).to_have_count(0)
        screen.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert screen.page.locator(".pk-drawing").count() >= 3
        assert width == 400 or screen.violations(axe, "body") == []  # one width between
        assert not screen.page.evaluate(WIDER_THAN_THE_WINDOW)
        assert screen.complaints == []


def test_a_section_is_reached_by_keyboard(open_tab, case, sheets):
    tab = open_tab(class_results(case, sheets), width=1280)
    button = tab.page.get_by_role("button", name="How you moved")
    button.focus()
    tab.page.keyboard.press("Enter")
    heading = tab.page.get_by_role("heading", name="How you moved")
    assert heading.evaluate("heading => heading === document.activeElement")
    ours = tab.page.locator(".pk-ours summary").first
    assert not tab.page.locator(".pk-ours p").first.is_visible()
    ours.focus()
    tab.page.keyboard.press("Space")
    assert "We read it as" in tab.page.locator(".pk-ours p").first.inner_text()


def test_what_students_wrote_comes_after_a_teacher_has_read_it(open_tab, case, sheets):
    lens = class_results(case, sheets)
    tab = open_tab(lens, width=1280)
    tab.update()
    page = tab.page
    assert "(made up)" not in page.content()
    page.get_by_role("button", name="For the teacher: read first").press("Enter")
    tab.settle()
    hidden = lens.results.texts().phones[0].text
    assert hidden in page.content()
    # A browser puts a blank before words that are only read out.
    page.get_by_role("button", name=re.compile(f"Hide ?: {re.escape(hidden)}")).press("Enter")
    tab.settle()
    page.get_by_role("button", name="Show to the class").press("Enter")
    tab.settle()
    assert page.get_by_role("button", name="Hide").count() == 0
    assert lens.results.texts().exits[0].text in page.content()
    shown = page.locator(".pk-phones li").all_inner_texts()
    assert shown
    assert not any(text.startswith(hidden) for text in shown)


def test_codes_are_typed_and_hostile_ones_named(open_tab, case, sheets, tmp_path):
    lens = class_results(case, tmp_path)
    tab = open_tab(lens, width=1280)
    layout = layouts(case.data)["sort"]
    codes = [layout.code_of(case.data, sheet) for sheet in sheets]
    box = tab.page.get_by_label("Codes", exact=True)
    box.focus()
    tab.page.keyboard.type(f"{codes[0].lower()}\n{codes[1]}\n<img src=x onerror=alert(1)>\n")
    tab.settle()
    lens.codes._read()  # the pause that a kernel waits for is over
    tab.update()
    tab.page.get_by_text("2 codes of “Sort voices without their names”").wait_for()
    assert tab.page.locator("img").count() == 0
    tab.page.get_by_role("heading", name="Where you disagree most").wait_for()


def test_hostile_answers_stay_text(open_tab, case, sheets):
    sheet = sheets[0]
    item = sheet.items["missing"]
    evil = [
        response.model_copy(update={"values": dict.fromkeys(response.values, HOSTILE)})
        for response in item.responses
    ]
    changed = sheet.with_item("missing", responses=tuple(evil))
    lens = class_results(case, [changed, *sheets[1:]])
    lens.texts.state = "shown"
    tab = open_tab(lens, width=1280)
    tab.update()
    tab.page.wait_for_timeout(300)
    assert tab.page.evaluate("window.hacked") is None
    assert tab.complaints == []
