"""Each lens by mouse and keyboard, without a kernel, and with hostile text."""

from __future__ import annotations

import pytest

from kit import (
    affiliations,
    argument_map,
    balance,
    compare,
    evidence_map,
    fact_check,
    later_events,
    missing_voices,
    reader,
    source_ratings,
    stance_board,
    story,
    two_reports,
    wording,
)
from kit.case.model import CaseData
from kit.lenses.room.tables import balance as counted
from tests import made_up
from tests.hostile import HOSTILE, hostile_data

LENSES = {
    ".pk-map": evidence_map,
    ".pk-fact-check": fact_check,
    ".pk-argument": argument_map,
    ".pk-affiliations": affiliations,
    ".pk-ratings": source_ratings,
    ".pk-balance": balance,
    ".pk-wording": wording,
    ".pk-missing": missing_voices,
    ".pk-later": later_events,
    ".pk-compare": compare,
    ".pk-board": stance_board,
    ".pk-reports": two_reports,
}


@pytest.fixture
def lens(open_tab, case):
    """Show a lens whose kernel is gone; return the tab and the lens's page in it."""

    def find(selector):
        tab = open_tab(LENSES[selector](case))
        tab.kill_kernel()
        return tab, tab.page.locator(f"form {selector}")

    return find


def test_a_mark_tells_its_reading_to_mouse_and_keyboard(lens):
    tab, page = lens(".pk-map")
    reading = page.locator(".pk-map-reading")
    mark = page.get_by_role("button", name="Gary Sick reads differently").first
    mark.hover()
    assert "one more way out of isolation" in reading.inner_text()
    before = reading.inner_text()
    mark.focus()
    tab.page.keyboard.press("ArrowRight")
    assert reading.inner_text() != before
    page.get_by_role("radio", name="by kind").check()
    assert page.get_by_role("heading", name="Official records").is_visible()
    page.get_by_label("Show facts used by").select_option("gary-sick")
    marks = page.locator(".pk-use:visible")
    assert marks.count() == 5
    marks.nth(0).click()
    held = reading.inner_text()
    marks.nth(3).hover()
    assert reading.inner_text() == held, "what was pressed is held"
    marks.nth(0).click()
    marks.nth(3).hover()
    assert reading.inner_text() != held


def test_both_readings_stand_side_by_side_and_swap(lens):
    _, page = lens(".pk-map")
    columns = page.locator(".pk-two").first.locator(":scope > div")
    first = columns.first.inner_text()
    assert "security concern" in first
    page.get_by_role("button", name="Swap sides").click()
    assert "normal diplomacy" in columns.first.inner_text()
    page.get_by_role("button", name="Swap sides").press("Enter")
    assert columns.first.inner_text() == first


def test_a_check_opens_step_by_step(lens):
    tab, page = lens(".pk-fact-check")
    assert "terrorist organization" in page.locator(".pk-claim").inner_text()
    steps = page.locator(".pk-step")
    assert [step.get_attribute("open") for step in steps.all()] == [None] * 3
    steps.nth(1).locator("summary").focus()
    tab.page.keyboard.press("Enter")
    assert steps.nth(1).locator("a").first.get_attribute("href").startswith("http")
    page.get_by_label("Choose a fact").select_option("bombings-toll")
    assert page.locator(".pk-step").count() == 0, "the dead are no puzzle"
    assert page.locator(".pk-the-fact").get_by_text("Hundreds of people died").is_visible()


def test_an_argument_in_reading_order(lens):
    tab, page = lens(".pk-argument")
    page.get_by_label("Whose argument").select_option("michael-barton")
    areas = [box.get_attribute("data-area") for box in page.locator(".pk-box:visible").all()]
    assert areas == ["grounds", "so", "claim", "because", "rests", "unless"]
    page.locator("summary", has_text="Do the facts hold up?").press("Enter")
    assert page.locator("details[open]", has_text="Do the facts hold up?").is_visible()
    assert tab.complaints == []


def test_a_name_shows_who_it_is(lens):
    _, page = lens(".pk-affiliations")
    page.get_by_role("button", name="Gary Sick").press("Enter")
    card = page.locator("section[aria-label='Gary Sick']:visible")
    assert "National Security Council" in card.inner_text(), "what the article leaves out"
    page.get_by_role("radio", name="only people").check()
    assert page.get_by_role("button", name="Mexico's foreign ministry").count() == 0


def test_the_bars_are_what_python_counts(lens, case):
    _, page = lens(".pk-balance")

    def words() -> list[int]:
        cells = page.locator(".pk-sums").first.locator("[data-sum]").all_inner_texts()
        return [int(cell) for cell in cells]

    assert words() == counted(case)["n_words"].tolist()
    loyola = page.get_by_role("group", name="Where do you put Mario Loyola?")
    loyola.get_by_role("radio").nth(1).check()
    groups = page.get_by_role("group", name="Do groups without a name")
    groups.get_by_role("radio").nth(1).press("Space")
    name = loyola.get_by_role("radio").first.get_attribute("name")
    settings = {name: "security-concern", "groups": "no"}
    assert words() == counted(case, **settings)["n_words"].tolist()
    heads = page.locator(".pk-sums").nth(3).locator("[data-sum]").all_inner_texts()
    assert [int(n) for n in heads[:2]] == counted(case, **settings)["n_voices"].tolist()[:2]


def test_reading_it_plain_changes_the_words(lens):
    _, page = lens(".pk-wording")
    word = page.locator(".pk-worded-word:visible").first
    assert "fixated" in word.inner_text()
    page.get_by_role("radio", name="in plainer words").check()
    assert "focused" in word.inner_text()
    page.get_by_role("radio", name="the speakers'").check()
    assert "back channels" in page.locator(".pk-worded:visible").inner_text()
    assert "fixated" not in page.locator(".pk-worded:visible").inner_text()


def test_what_later_happened_is_closed_at_first(lens):
    _, page = lens(".pk-later")
    assert "Nobody quoted" in page.inner_text()
    assert not page.get_by_text("Argentina's court of cassation").is_visible()
    page.locator(".pk-reveal > summary").press("Enter")
    assert page.get_by_text("Argentina's court of cassation").is_visible()


def test_who_is_missing_and_how_sources_rate(lens):
    _, missing = lens(".pk-missing")
    assert missing.get_by_text("Arturo Sarukhan").first.is_visible()
    _, ratings = lens(".pk-ratings")
    ratings.get_by_role("radio", name="only those with a name").check()
    assert not ratings.get_by_role("rowheader", name="A Mexican diplomat").is_visible()


def test_choosing_voices(lens):
    tab, lens_page = lens(".pk-compare")

    def heads() -> list[str]:
        texts = lens_page.locator("thead .pk-head").all_inner_texts()
        return [text.split("\n")[0].strip("◆●– ") for text in texts]

    assert heads() == ["Michael James Barton", "Gary Sick"]
    shared = lens_page.get_by_text("Iran wants more presence, and the Quds Force").locator(
        "visible=true"
    )
    assert shared.count() == 1
    first, second = lens_page.get_by_role("combobox").all()
    first.select_option("oliver-revell")
    assert heads() == ["Oliver “Buck” Revell", "Gary Sick"]
    assert shared.count() == 0
    assert lens_page.get_by_text("They use none of the same facts").is_visible()

    lens_page.get_by_role("button", name="Swap").click()
    assert heads() == ["Gary Sick", "Oliver “Buck” Revell"]
    second.focus()
    tab.page.keyboard.press("ArrowUp")
    assert heads()[1] != "Oliver “Buck” Revell"
    for _ in range(2):
        tab.page.keyboard.press("Shift+Tab")
    assert tab.page.evaluate("() => document.activeElement.dataset.swap") == "left right"
    first.select_option("mexican-diplomat")
    second.select_option("mexican-diplomat")
    assert lens_page.get_by_text("the same voice twice").is_visible()
    assert tab.complaints == []


def test_the_board_sorts_and_swaps(lens):
    _, board = lens(".pk-board")
    titles = board.locator(".pk-column h4:visible")
    assert [text.strip() for text in titles.all_text_contents()] == [
        "◆ security concern",
        "● normal diplomacy",
    ]
    names = board.locator(".pk-column:visible").nth(1).locator(".pk-name:visible")
    assert names.all_text_contents()[:2] == ["Andy Lane", "Gary Sick"]
    board.get_by_label("how sure we were").check()
    names = board.locator(".pk-column:visible").nth(1).locator(".pk-name:visible")
    assert names.all_text_contents()[0] == "Gary Sick"
    board.get_by_role("button", name="Swap sides").press("Enter")
    assert "normal diplomacy" in titles.first.text_content()


def test_twin_stands_below_the_comparison(lens):
    tab, _ = lens(".pk-compare")
    tab.page.locator(".pk-twin summary").focus()
    tab.page.keyboard.press("Enter")
    assert tab.page.locator(".pk-twin table").is_visible()
    assert tab.page.locator(".pk-twin tbody tr").count() == 25


def test_hostile_text_runs_in_no_lens(open_tab, small_raw):
    hostile = made_up.case_of(CaseData.model_validate(hostile_data(small_raw)))
    lenses = [*LENSES.values(), reader, story]
    tab = open_tab(*(each(hostile) for each in lenses))
    tab.show(compare(hostile, ["asha-rao", "shopkeepers", "asha-rao"]))
    page = tab.page
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    for output in page.locator(".jp-OutputArea").all():
        for button in output.locator("button[data-set]:visible").all()[:3]:
            button.click()
    for link in page.locator("form a").all():
        assert link.get_attribute("href").startswith("http")
    assert HOSTILE in page.locator(".pk-compare .pk-claim").first.inner_text()
    page.wait_for_timeout(300)
    assert page.evaluate("() => window.hacked") is None
    assert tab.complaints == []
