"""The page of a whole case, opened as a file: on any screen, for everybody, and on paper."""

from __future__ import annotations

import pytest

from kit import load_case
from kit.exchange.page.case_page import case_page
from tests.browser.printed import pages_of
from tests.conftest import CASE
from tests.made_up import ALL

RULES = """axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
    .then(result => result.violations.map(v => [v.id, v.nodes[0].html]))"""

CONTRAST = """axe.run({runOnly: ["color-contrast"]})
    .then(result => result.violations.map(v => v.nodes[0].html))"""
GROUND, LIGHT = "getComputedStyle(document.body).backgroundColor", "rgb(255, 255, 255)"


CASES = (
    pytest.param(CASE, marks=pytest.mark.slow),
    *("moviles-en-clase", "right_to_left", "silent_only"),
)


@pytest.mark.parametrize("name", CASES)
def test_a_page_is_for_every_screen_and_for_paper(name, browser, axe, tmp_path):
    case = ALL[name]() if name in ALL else load_case(name).data
    path = tmp_path / "case.html"
    path.write_text(case_page(case), encoding="utf-8")
    page = browser.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    page.evaluate(axe)
    for width in (1280, 400):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(RULES) == []
    if name == CASE:
        page.locator("nav a").nth(1).click()
        assert page.url.endswith("#facts")
        later = page.locator("#later details li").last
        assert not later.is_visible()
        page.emulate_media(media="print")
        assert later.bounding_box()["height"] > 10, "paper has no folds"
        pages = pages_of(page.pdf(format="A4"))
        assert 20 <= pages <= 60
    else:
        page.emulate_media(color_scheme="dark")
        assert page.evaluate(GROUND) != LIGHT
        page.emulate_media(color_scheme="dark", media="print")
        assert page.evaluate(GROUND) == LIGHT, "paper is white"
        page.emulate_media(media="screen")
        assert page.evaluate(CONTRAST) == []
    page.close()
    assert [it.partition("#")[0] for it in asked] == [path.as_uri()]
