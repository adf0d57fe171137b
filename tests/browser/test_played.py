"""The lesson in JupyterLab and Notebook 7: a kernel that dies, two at once, and the keyboard."""

from __future__ import annotations

import json

import pytest

from tests.browser.playing import FIRST, SORT, sheets, wait_until_saved
from tests.browser.rig import Notebook


@pytest.fixture
def folder(server):
    """Return a folder of the server that only this test's student works in."""
    return server.new_folder()


@pytest.fixture
def student(new_context, server, folder):
    """Open notebooks in this student's browser, which remembers between visits."""
    context = new_context(viewport={"width": 1400, "height": 1000}, accept_downloads=True)

    def open_one(path="lesson.ipynb", app="lab", shows=FIRST):
        notebook = Notebook.load(server, context.new_page(), f"{folder.name}/{path}", app)
        notebook.run_all()
        notebook.reveal(shows)
        return notebook

    return open_one


@pytest.fixture
def answers(folder):
    return folder / "answers"


def download(page, click):
    with page.expect_download() as info:
        click()
    return json.loads(info.value.path().read_text())


def answered_texts(sheet, item):
    return [r["values"] for r in sheet["items"][item]["responses"]]


@pytest.mark.slow
def test_by_mouse_and_half_way(student, answers):
    """Plays, closes the tab, comes back, loses the kernel, goes on, downloads, comes back."""
    notebook = student()
    page = notebook.page
    player = page.locator(FIRST).first
    assert not page.locator(".pk-story").count()
    player.get_by_role("button", name="Save my answer").click()
    player.get_by_text("Still open: Which reading").wait_for()
    player.get_by_label("neither").check()
    player.locator("textarea").fill("They are rivals.")
    player.get_by_role("button", name="Save my answer").click()
    page.locator(".pk-story").wait_for(state="attached")
    notebook.reveal(SORT)
    sort = page.locator(SORT)
    sort.get_by_label("both").check()
    sort.get_by_role("button", name="Save my answer").click()
    sort.get_by_text("2 of").wait_for()
    sort.locator("textarea").fill("an unfinished thought")
    item = sort.locator("textarea").get_attribute("name").split(".")[0]
    wait_until_saved(page, answers, item, "an unfinished thought")
    page.close()

    notebook = student()
    page = notebook.page
    page.get_by_text("The story is folded away").first.wait_for()
    notebook.reveal(SORT)
    sort = page.locator(SORT)
    sort.get_by_text("2 of").wait_for()
    assert sort.locator("textarea").input_value() == "an unfinished thought"

    notebook.shut_kernel_down()
    sort.locator("textarea").fill("written without a kernel")
    sort.get_by_label("the text doesn't say").check()
    sort.get_by_role("button", name="Save my answer").click()
    sort.get_by_text("No answer from Python").wait_for(timeout=15_000)
    notebook.reveal(".pk-you")
    button = page.locator(".pk-answers [data-download]").first
    sheet = download(page, button.click)
    assert answered_texts(sheet, "opening")[-1]["words"] == "They are rivals."
    assert answered_texts(sheet, item)[-1]["words"] == "written without a kernel"
    assert answered_texts(sheet, item)[-1]["stance"] == "none"
    page.close()

    notebook = student()
    page = notebook.page
    notebook.reveal(SORT)
    sort = page.locator(SORT)
    page.wait_for_function(
        "sort => document.querySelector(sort + ' textarea')?.value === 'written without a kernel'",
        arg=SORT,
    )
    assert sort.get_by_label("the text doesn't say").is_checked()
    wait_until_saved(page, answers, item, "written without a kernel")
    assert notebook.complaints == []


@pytest.mark.parametrize("app", [pytest.param("lab", marks=pytest.mark.slow), "notebook"])
def test_by_keyboard(student, app):
    notebook = student(app=app)
    page = notebook.page
    cells = notebook.cells()
    page.locator(f"{FIRST} input[type=radio]").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.matches('[data-term]')"):  # of other answers
        page.keyboard.press("Tab")
    page.keyboard.type("dd they are rivals")
    page.keyboard.press("Enter")
    page.keyboard.type("xx second line")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator(".pk-story").wait_for(state="attached")
    # The feedback has the focus; what it says is read out.
    page.wait_for_function("() => document.activeElement.matches('.pk-feedback')")
    assert (
        "The fact is the same"
        in page.locator("[role=status]", has_text="The fact is").first.text_content()
    )

    notebook.reveal(SORT)
    sort = page.locator(SORT)
    sort.locator("input[type=radio]").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert sort.get_by_label("both").is_checked()
    sort.get_by_role("button", name="Save my answer").focus()
    page.keyboard.press("Enter")
    sort.get_by_text("2 of").wait_for()
    page.wait_for_function(
        "sort => document.activeElement.matches('h3') && document.activeElement.closest(sort)",
        arg=SORT,
    )
    page.keyboard.press("Tab")
    assert page.evaluate("sort => !!document.activeElement.closest(sort)", SORT)
    page.keyboard.press("d")
    page.keyboard.press("d")
    show = page.locator("[data-press=show]").first
    show.focus()
    page.keyboard.press("Space")
    page.locator(".pk-board").wait_for(state="attached")
    page.wait_for_function("() => document.activeElement.closest('.pk-gate')")
    assert notebook.cells() == cells
    assert notebook.complaints == []


@pytest.mark.slow
def test_two_notebooks_at_once_lose_nothing(student, answers):
    """The lesson and the practice, each with a kernel of its own, write one sheet."""
    lesson = student()
    lesson.page.locator(f"{FIRST} textarea").first.fill("from the lesson")
    wait_until_saved(lesson.page, answers, "opening", "from the lesson")
    practice = student("practice.ipynb")
    practice.page.locator(f"{SORT} textarea").first.fill("from the practice")
    name = practice.page.locator(f"{SORT} textarea").first.get_attribute("name")
    wait_until_saved(practice.page, answers, name.split(".")[0], "from the practice")
    lesson.page.locator(f"{FIRST} textarea").first.fill("from the lesson, later")
    wait_until_saved(lesson.page, answers, "opening", "from the lesson, later")
    (sheet,) = sheets(answers)
    assert "from the practice" in json.dumps(sheet)
    assert "from the lesson, later" in json.dumps(sheet)
