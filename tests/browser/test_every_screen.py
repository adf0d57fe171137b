"""One of each kind of screen, whoever reads it: by keyboard, from near by, with wider text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

import pytest

from kit import load_case
from tests.browser.every_page import Shown
from tests.browser.screens import Showing, heard, of_each_class, one_of_each
from tests.conftest import CASE

MOST_STOPS = 20  # of Tab: thirty seconds for who must press for each
MORE_STOPS = {"compare": 26}  # each row has its checks
# The strip has a part for each paragraph, as wide as that is long; their numbers do the same.
NARROW = {"reader: “paragraph”"}
# What WCAG 1.4.12 lets a reader do to a text.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""

FAULTS: dict[str, Callable[[dict], bool]] = {
    "not seen": lambda stop: not stop["isOutlined"],
    "covered": lambda stop: stop["isCovered"],
    "not in the page": lambda stop: not stop["isInside"],
}


def against_the_eye(stops: list[dict]) -> list[str]:
    """Return each stop that stands above the one before it, or in its line and before it."""
    found = []
    for one, other in pairwise(stops):
        (left, top, right, bottom), (x0, y0, x1, y1) = one["at"], other["at"]
        is_above = y1 <= top and x0 < right and left < x1
        is_before = x1 <= left and min(y1, bottom) - max(y0, top) > (bottom - top) / 2
        if is_above or is_before:
            found.append(f"{one['told']} → {other['told']}")
    return found


@pytest.fixture(scope="module")
def screens(tmp_path_factory):
    return list(one_of_each(load_case(CASE), tmp_path_factory.mktemp("answers")))


def small(showing: Showing, name: str) -> set[str]:
    return {f"{name}: {it}" for it in showing.ask("targets") if f"{name}: “{it}”" not in NARROW}


def test_by_keyboard(open_tab, screens):
    """Few stops, all seen, none covered, in the order in which they stand; and Tab leaves."""
    assert faults_of_focus(Showing(open_tab), screens) == set()


def test_by_keyboard_at_twice_the_size(open_tab, screens):
    """As a window of 1,400 by 1,000 pixels is when it is enlarged: what sticks covers more."""
    showing = Showing(open_tab, width=700)
    showing.tab.page.set_viewport_size({"width": 700, "height": 500})
    assert faults_of_focus(showing, of_each_class(screens)) == set()


@pytest.mark.slow
def test_focus_is_never_lost(open_tab, screens):
    """Neither when a page is drawn anew, nor by what is pressed."""
    showing = Showing(open_tab)
    wrong = set()
    for screen in of_each_class(screens):
        showing.show(screen)
        for n in showing.ask("kinds"):
            before = showing.ask("focusOn", n)
            if before is None or before.startswith("a."):  # a link opens what is elsewhere
                continue
            showing.tab.page.keyboard.press("Space")
            showing.tab.settle()
            if showing.ask("focused") is None:
                wrong.add(f"{screen.name}: pressed: {before}")
            showing.ask("focusOn", n)
            showing.show(screen)
            if showing.ask("focused") is None:
                wrong.add(f"{screen.name}: drawn anew: {before}")
    assert wrong == set()


def test_without_a_script_tab_comes_to_every_control(screens):
    """As in a notebook that was exported: only the browser makes many one stop."""
    for screen in screens:
        assert not re.search(r'<(a|button|input|select|summary)\b[^>]* tabindex="-', screen.html)


def faults_of_focus(showing: Showing, screens: Iterable[Shown]) -> set[str]:
    wrong = set()
    for screen in screens:
        showing.show(screen)
        found = [*showing.ask("headings"), *showing.ask("tables")]
        stops = showing.stops()
        if len(stops) > MORE_STOPS.get(screen.name, MOST_STOPS):
            found.append(f"{len(stops)} stops")
        found += against_the_eye(stops)
        for fault, is_so in FAULTS.items():
            found += [f"{fault}: {it['told']}" for it in stops if is_so(it)]
        wrong |= {f"{screen.name}: {it}" for it in found}
    return wrong


@pytest.mark.parametrize(("width", "style"), [(1400, " "), (400, SPACED)])
def test_by_eye(open_tab, screens, width, style):
    """Nothing is too small to press, cut off, wider than the window or over something else."""
    showing = Showing(open_tab, width=width)
    showing.tab.page.add_style_tag(content=style)
    wrong = set()
    for screen in screens:
        showing.show(screen)
        wrong |= small(showing, screen.name)
        for check in ("clipped", "overlaps", "wide"):
            wrong |= {f"{screen.name}: {check}: {it}" for it in showing.ask(check)}
    assert wrong == set()


def test_with_a_readers_own_few_colours(open_tab, screens):
    """What is said by a ground alone still shows, and what is pressed is told from the rest."""
    showing = Showing(open_tab)
    wrong = set()
    for screen in screens:
        showing.tab.page.emulate_media(forced_colors="none")
        showing.show(screen)
        showing.ask("note")
        showing.tab.page.emulate_media(forced_colors="active")
        wrong |= {f"{screen.name}: lost: {it}" for it in showing.ask("lost")}
        choices = showing.tab.page.locator("form button[data-set]:visible")
        if choices.count() > 1:
            choices.last.press("Enter")
            choices.last.blur()  # an outline of the focus would tell it, too
            wrong |= {f"{screen.name}: pressed: {it}" for it in showing.ask("alike")}
    assert wrong == set()


@pytest.mark.slow
def test_axe(open_tab, axe, screens):
    """By all its rules, those of WCAG 2.2 AA and best practice among them, all folds open."""
    assert violations(Showing(open_tab), axe, of_each_class(screens)) == {}


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["Dark", "Dark-High-Contrast"])
def test_contrast(open_tab, axe, screens, theme):
    """On the theme, nothing else hangs."""
    showing = Showing(open_tab, theme=theme)
    assert violations(showing, axe, of_each_class(screens), "color-contrast") == {}


def violations(showing: Showing, axe: str, screens: Iterable[Shown], *rules: str) -> dict:
    found = {}
    for screen in screens:
        showing.show(screen)
        showing.ask("unfold")
        found[screen.name] = showing.tab.violations(axe, ".jp-OutputArea", *rules)
    return {name: faults for name, faults in found.items() if faults}


# What a screen reader says must have a name. Chrome calls a fold a group, and names its summary.
NAMED = {
    *("button", "checkbox", "combobox", "group", "heading", "image", "link", "navigation"),
    *("radio", "region", "spinbutton", "table", "textbox", "timer", "DisclosureTriangle"),
    *("columnheader", "rowheader", "complementary"),
}


def test_by_ear(open_tab, screens):
    """Each control, group, table and place has a name; a choice is in a group that asks for it."""
    showing = Showing(open_tab)
    wrong = set()
    for screen in screens:
        showing.show(screen)
        for node in heard(showing.tab).inside():
            inside = list(node.children())
            is_fold = bool(inside) and inside[0].role == "DisclosureTriangle"
            if node.role in NAMED and not node.name and not is_fold:
                wrong.add(f"{screen.name}: {node.role} without a name")
            if node.role in {"paragraph", "form", "main", "listitem"}:
                asked = {it.role for it in inside} & {"radio"}
                wrong |= {f"{screen.name}: {role} without a question" for role in asked}
            if node.role == "table" and "columnheader" not in {it.role for it in node.inside()}:
                wrong.add(f"{screen.name}: table without heads: {node.name}")
    assert wrong == set()
