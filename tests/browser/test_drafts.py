"""Drafts in lenses, light and dark, wide and narrow: accessible, and in their place."""

import pytest

from kit.case.case import Case
from tests.browser.test_looks import check
from tests.conftest import LENSES
from tests.drafting import SECRET, unlabelled

SHOWN = ("stance_board", "compare", "reader", "evidence_map", "affiliations", "source_ratings")


@pytest.mark.parametrize("theme", ["Light", pytest.param("Dark", marks=pytest.mark.slow)])
@pytest.mark.parametrize("name", SHOWN)
def test_a_lens(open_tab, axe, theme, name):
    tab = open_tab(LENSES[name](Case(unlabelled())), theme=theme)
    check(tab, axe, *tab.outputs(), name)
    assert tab.complaints == []


def test_a_mark_of_the_map_is_dashed_and_says_the_word(open_tab):
    tab = open_tab(LENSES["evidence_map"](Case(unlabelled())))
    mark = tab.page.get_by_role("button", name=f"Ben points to: {SECRET} (draft)").first
    assert mark.evaluate("it => getComputedStyle(it).outlineStyle") == "dashed"
    mark.hover()
    assert f"{SECRET} draft" in tab.page.locator(".pk-map-reading").inner_text()


def test_the_comparison_claims_nothing_of_one_without_a_label(open_tab):
    tab = open_tab(LENSES["compare"](Case(unlabelled())))
    tab.page.get_by_label("Second voice").select_option("guessed")
    page = tab.page.locator("form .pk-compare")
    parts = page.get_by_role("region", name="Where they part").inner_text()
    assert "Answer: not annotated yet" in parts
    for claim in ("answer the question differently", "takes no position", "give the same answer"):
        assert claim not in parts
