"""Each lens by mouse and keyboard, with a living kernel and without, and with hostile text."""

from __future__ import annotations

import pytest
import yaml

from kit import load_case
from kit.counting import balance as counted
from tests.conftest import CASE
from tests.hostile import hostile_data

EVIDENCE, SPEAKERS = "explore/3-evidence.ipynb", "explore/4-speakers.ipynb"
PAGES = {
    ".pk-map": EVIDENCE,
    ".pk-fact-check": EVIDENCE,
    ".pk-argument": EVIDENCE,
    ".pk-affiliations": SPEAKERS,
    ".pk-ratings": SPEAKERS,
    ".pk-balance": SPEAKERS,
    ".pk-wording": SPEAKERS,
    ".pk-missing": SPEAKERS,
    ".pk-later": SPEAKERS,
}


@pytest.fixture(scope="module")
def notebooks(open_for_module):
    """Return a function that gives a notebook, run, gates open, its kernel gone."""
    opened = {}

    def one(path):
        if path not in opened:
            notebook = open_for_module(path)
            notebook.run_all()
            notebook.page.wait_for_selector("form .pk-page", state="attached")
            notebook.open_gates()
            notebook.shut_kernel_down()
            opened[path] = notebook
        return opened[path]

    return one


@pytest.fixture
def lens(notebooks):
    def find(selector):
        notebook = notebooks(PAGES[selector])
        notebook.reveal(f"form {selector}")
        return notebook, notebook.page.locator(f"form {selector}")

    return find


def test_a_mark_tells_its_reading_to_mouse_and_keyboard(lens):
    notebook, page = lens(".pk-map")
    reading = page.locator(".pk-map-reading")
    mark = page.get_by_role("button", name="Gary Sick reads differently").first
    mark.hover()
    assert "one more way out of isolation" in reading.inner_text()
    before = reading.inner_text()
    mark.focus()
    notebook.page.keyboard.press("Tab")
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
    notebook, page = lens(".pk-fact-check")
    assert "terrorist organization" in page.locator(".pk-claim").inner_text()
    steps = page.locator(".pk-step")
    assert [step.get_attribute("open") for step in steps.all()] == [None] * 3
    steps.nth(1).locator("summary").focus()
    notebook.page.keyboard.press("Enter")
    assert steps.nth(1).locator("a").first.get_attribute("href").startswith("http")
    page.get_by_label("Choose a fact").select_option("bombings-toll")
    assert page.locator(".pk-step").count() == 0, "the dead are no puzzle"
    assert page.locator(".pk-the-fact").get_by_text("Hundreds of people died").is_visible()


def test_an_argument_in_reading_order(lens):
    notebook, page = lens(".pk-argument")
    page.get_by_label("Whose argument").select_option("michael-barton")
    areas = [box.get_attribute("data-area") for box in page.locator(".pk-box:visible").all()]
    assert areas == ["grounds", "so", "claim", "because", "rests", "unless"]
    page.locator("summary", has_text="Do the facts hold up?").press("Enter")
    assert page.locator("details[open]", has_text="Do the facts hold up?").is_visible()
    assert notebook.complaints == []


def test_a_name_shows_who_it_is(lens):
    _, page = lens(".pk-affiliations")
    page.get_by_role("button", name="Gary Sick").press("Enter")
    card = page.locator("section[aria-label='Gary Sick']:visible")
    assert "National Security Council" in card.inner_text(), "what the article leaves out"
    page.get_by_role("radio", name="only people").check()
    assert page.get_by_role("button", name="Mexico's foreign ministry").count() == 0


def test_the_bars_are_what_python_counts(lens):
    _, page = lens(".pk-balance")
    data = load_case(CASE).data

    def words() -> list[int]:
        cells = page.locator(".pk-sums").first.locator("[data-sum]").all_inner_texts()
        return [int(cell) for cell in cells]

    assert words() == counted(data)["words"].tolist()
    loyola = page.get_by_role("group", name="Where do you put Mario Loyola?")
    loyola.get_by_role("radio").nth(1).check()
    groups = page.get_by_role("group", name="Do groups without a name")
    groups.get_by_role("radio").nth(1).press("Space")
    name = loyola.get_by_role("radio").first.get_attribute("name")
    settings = {name: "security-concern", "groups": "no"}
    assert words() == counted(data, **settings)["words"].tolist()
    heads = page.locator(".pk-sums").nth(3).locator("[data-sum]").all_inner_texts()
    assert [int(n) for n in heads[:2]] == counted(data, **settings)["voices"].tolist()[:2]


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


@pytest.mark.parametrize("width", [1400, 400])
@pytest.mark.parametrize("path", [EVIDENCE, SPEAKERS, "lesson.ipynb"])
def test_figures_are_drawn_and_have_a_text_and_a_table(open_notebook, path, width):
    notebook = open_notebook(path, theme="Dark", width=width)
    notebook.run_all()
    page = notebook.page
    page.wait_for_selector("form .pk-page", state="attached")
    notebook.open_gates()
    page.wait_for_selector(".pk-figure .main-svg", state="attached")
    notebook.reveal(".pk-figure")
    page.wait_for_function(
        """() => {
          const figure = document.querySelector(".pk-figure");
          const drawing = figure.querySelector(".main-svg");
          const right = figure.closest(".jp-Cell").getBoundingClientRect().right;
          return drawing && Math.abs(drawing.clientWidth - figure.clientWidth) <= 2
            && drawing.getBoundingClientRect().right <= right;
        }"""
    )
    figure = page.locator(".pk-figure[role=img]").first
    assert len(figure.get_attribute("aria-label")) > 40
    colour = page.locator(".pk-figure .main-svg text").first.evaluate(
        "e => getComputedStyle(e).fill"
    )
    assert colour.startswith("rgba(255, 255, 255"), "it follows the theme"
    page.locator(".pk-chart:visible summary").first.click()
    assert page.locator(".pk-chart:visible td").count() > 5
    assert page.locator(".pk-figure .modebar").count() == 0
    assert notebook.complaints == []


def test_hostile_text_runs_in_no_lens(server, open_notebook, small_raw):
    folder = server.files / "hostile-lenses"
    folder.mkdir()
    data = hostile_data(small_raw)
    (folder / "case.yaml").write_text(yaml.safe_dump(data, allow_unicode=True))
    names = ("reader", "evidence_map", "fact_check", "argument_map", "affiliations", "balance")
    more = ("source_ratings", "wording", "missing_voices", "later_events")
    path = server.add_notebook(
        "hostile-lenses.ipynb",
        "import kit\ncase = kit.load_case('./hostile-lenses')",
        *(f"kit.{name}(case)" for name in (*names, *more)),
    )
    notebook = open_notebook(path)
    notebook.run_all()
    for output in notebook.outputs():
        page = notebook.page.locator(output)
        page.locator("form .pk-page").first.wait_for(state="attached")
        notebook.page.evaluate(
            "o => document.querySelectorAll(`${o} details`).forEach(d => { d.open = true; })",
            output,
        )
        for button in page.locator("button[data-set]:visible").all()[:3]:
            button.click()
        for link in page.locator("form a").all():
            assert link.get_attribute("href").startswith("http")
    notebook.page.wait_for_timeout(300)
    assert notebook.page.evaluate("() => window.hacked") is None
    assert notebook.complaints == []
