"""The lesson on paper, in a browser: it fits A4 and Letter, and needs nothing from outside."""

from __future__ import annotations

import pytest
import yaml

from kit import load_case
from kit.case.model import CaseData
from kit.paper.handout import handout
from tests.browser.printed import pages_of
from tests.conftest import CASE, small_case_text
from tests.made_up import ALL

MILLIMETRE = 96 / 25.4
MARGINS = (26, 31)  # of the page, left with right and top with bottom, as in the style sheet
PAPER = {"A4": (210, 297), "Letter": (215.9, 279.4)}
SMALLEST = 10 * 96 / 72 - 0.01  # 10 points
WIDE = """width => [...document.querySelectorAll(".card, table, .sides, .digest li")]
    .filter(e => e.getBoundingClientRect().right > width + 1).map(e => e.className)"""
SIZES = """() => [...new Set([...document.querySelectorAll(".card")]
    .map(e => e.getBoundingClientRect()).map(r => `${r.width.toFixed()} ${r.height.toFixed()}`))]"""
SMALL = """least => [...document.querySelectorAll("main *")]
    .filter(e => parseFloat(getComputedStyle(e).fontSize) < least).map(e => e.outerHTML)"""
TO_ITS_END = """of => [of, `.sheet:has(${of})`]
    .map(e => document.querySelector(e).getBoundingClientRect())
    .reduce((table, sheet) => table.bottom - sheet.top)"""
WHOLE = """() => [...document.querySelectorAll(".card, tr, .ask, .keep, .numbers")]
    .filter(e => getComputedStyle(e).breakInside != "avoid").map(e => e.className)"""


def slow(name: str):
    return pytest.param(name, marks=pytest.mark.slow)


def build(name: str) -> CaseData:
    if name == "small":
        return CaseData.model_validate(yaml.load(small_case_text(), yaml.BaseLoader))
    return load_case(CASE).data if name == "bundled" else ALL[name]()


@pytest.fixture(
    params=["bundled", "right_to_left", *(slow(n) for n in ("small", "huge", "silent_only"))]
)
def printed(request, browser, tmp_path):
    """Open a case's handout as a file; return its name and the page, and look at its requests."""
    path = tmp_path / "handout.html"
    path.write_text(handout(build(request.param)), encoding="utf-8")
    page = browser.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    yield request.param, page
    page.close()
    assert asked == [path.as_uri()]


@pytest.mark.parametrize("paper", PAPER)
def test_nothing_is_wider_than_the_paper(printed, paper):
    name, page = printed
    width, height = (
        (size - margin) * MILLIMETRE for size, margin in zip(PAPER[paper], MARGINS, strict=True)
    )
    page.emulate_media(media="print")
    page.set_viewport_size({"width": int(width), "height": int(height)})
    assert page.evaluate("document.documentElement.scrollWidth") <= int(width)
    assert page.evaluate(WIDE, int(width)) == []
    assert page.evaluate(SMALL, SMALLEST) == []
    assert page.evaluate(WHOLE) == []
    sizes = page.evaluate(SIZES)
    assert len(sizes) == (name != "silent_only"), "all cards have one size"
    if name == "bundled":
        assert page.locator(".sheet", has=page.locator(".cards")).bounding_box()["height"] < height
        assert page.evaluate(TO_ITS_END, ".because") < height, "what is copied once stays one sheet"


@pytest.mark.parametrize("paper", PAPER)
@pytest.mark.parametrize("name", ["bundled", slow("huge"), slow("right_to_left")])
def test_role_cards_and_the_statement_fill_a_sheet_each(page, paper, name):
    width, height = (
        (size - margin) * MILLIMETRE for size, margin in zip(PAPER[paper], MARGINS, strict=True)
    )
    page.set_content(str(handout(build(name), controversy=True)))
    page.emulate_media(media="print")
    page.set_viewport_size({"width": int(width), "height": int(height)})
    assert page.evaluate("document.documentElement.scrollWidth") <= int(width)
    assert page.evaluate(SMALL, SMALLEST) == []
    cards = page.locator(".sheet:has(.role)")
    assert cards.locator(".role").count() == 2
    assert page.locator(".sheet:has(.role) + .sheet").bounding_box()["height"] < height
    if name != "huge":
        assert cards.bounding_box()["height"] < height


@pytest.mark.parametrize("paper", PAPER)
def test_how_many_pages(printed, paper):
    name, page = printed
    pages = pages_of(page.pdf(format=paper))
    least, most = {"bundled": (14, 23), "huge": (15, 32)}.get(name, (3, 10))
    assert least <= pages <= most


def test_on_a_telephone(printed, axe):
    _, page = printed
    page.set_viewport_size({"width": 400, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    page.evaluate(axe)
    found = page.evaluate("axe.run().then(result => result.violations.map(v => v.id))")
    assert found == []
