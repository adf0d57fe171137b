"""The lesson as a class meets it: played, left half-way, unlucky, and never losing an answer."""

from __future__ import annotations

import json
import shutil

import pytest

from tests.browser.rig import Notebook, Server

FIRST = "form .pk-player"
SORT = "form .pk-player:has([name^='sort-'])"


@pytest.fixture
def own_server(browser, tmp_path):  # noqa: ARG001
    """A server of the test's own, since answers lie beside the notebooks."""
    with Server(tmp_path / "jupyter").running() as server:
        yield server


@pytest.fixture
def student(browser, own_server):
    """Open a notebook in this student's browser, which remembers between visits."""
    context = browser.new_context(viewport={"width": 1400, "height": 1000}, accept_downloads=True)

    def open_one(path="lesson.ipynb", app="lab", shows=FIRST):
        notebook = Notebook(own_server, context.new_page(), path, app)
        notebook.run_all()
        notebook.reveal(shows)
        return notebook

    yield open_one
    context.close()


def sheets(server):
    return [json.loads(path.read_text()) for path in (server.files / "answers").glob("*.json")]


def wait_until_saved(page, server, item, text):
    for _ in range(100):
        found = sheets(server) if (server.files / "answers").exists() else []
        if any(text in json.dumps(sheet["items"].get(item, "")) for sheet in found):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{text!r} was not saved in {item}")


def download(page, click):
    with page.expect_download() as info:
        click()
    return json.loads(info.value.path().read_text())


def answered_texts(sheet, item):
    return [r["values"] for r in sheet["items"][item]["responses"]]


def answer_the_first_question(page, text):
    """Answer what stands before the story, so that it opens."""
    for box in page.locator(f"{FIRST} textarea").all()[:2]:
        box.fill(text)
    page.locator(f"{FIRST} [data-press^=save]").first.click()
    page.locator(".pk-story").wait_for(state="attached")


def test_by_mouse_and_half_way(student, own_server):
    """Plays, closes the tab, comes back, loses the kernel, goes on, downloads, comes back."""
    notebook = student()
    page = notebook.page
    player = page.locator(FIRST).first
    assert not page.locator(".pk-story").count()
    player.get_by_role("button", name="Save my answer").click()
    player.get_by_text("Still open: A reason").wait_for()
    player.locator("textarea[name$=security-concern]").fill("They are rivals.")
    player.locator("textarea[name$=normal-diplomacy]").fill("Trade is normal.")
    player.get_by_role("button", name="Save my answer").click()
    page.locator(".pk-story").wait_for(state="attached")
    notebook.reveal(SORT)
    sort = page.locator(SORT)
    sort.get_by_label("both").check()
    sort.get_by_role("button", name="Save my answer").click()
    sort.get_by_text("2 of 12").wait_for()
    sort.locator("textarea").fill("an unfinished thought")
    item = sort.locator("textarea").get_attribute("name").split(".")[0]
    wait_until_saved(page, own_server, item, "an unfinished thought")
    page.close()

    notebook = student()
    page = notebook.page
    page.locator(".pk-story").wait_for(state="attached")
    notebook.reveal(SORT)
    sort = page.locator(SORT)
    sort.get_by_text("2 of 12").wait_for()
    assert sort.locator("textarea").input_value() == "an unfinished thought"

    notebook.shut_kernel_down()
    sort.locator("textarea").fill("written without a kernel")
    sort.get_by_label("the text doesn't say").check()
    sort.get_by_role("button", name="Save my answer").click()
    sort.get_by_text("No answer from Python").wait_for(timeout=15_000)
    notebook.reveal(".pk-you")
    button = page.locator(".pk-answers [data-download]").first
    sheet = download(page, button.click)
    assert answered_texts(sheet, "view")[-1]["security-concern"] == "They are rivals."
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
    wait_until_saved(page, own_server, item, "written without a kernel")
    assert notebook.complaints == []


@pytest.mark.parametrize("app", ["lab", "notebook"])
def test_by_keyboard(student, app):
    notebook = student(app=app)
    page = notebook.page
    cells = notebook.cells()
    page.locator(f"{FIRST} textarea").first.focus()
    for text in ("dd they are rivals", "xx trade is normal"):
        page.keyboard.type(text)
        page.keyboard.press("Enter")
        page.keyboard.type("second line")
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator(".pk-story").wait_for(state="attached")
    # The feedback has the focus; what it says is read out.
    page.wait_for_function("() => document.activeElement.matches('.pk-feedback')")
    assert "Kept" in page.locator("[role=status]", has_text="Kept").first.text_content()

    notebook.reveal(SORT)
    sort = page.locator(SORT)
    sort.locator("input[type=radio]").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert sort.get_by_label("both").is_checked()
    sort.get_by_role("button", name="Save my answer").focus()
    page.keyboard.press("Enter")
    sort.get_by_text("2 of 12").wait_for()
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


def test_the_browsers_copy_restores_a_wiped_folder(student, own_server):
    notebook = student()
    page = notebook.page
    answer_the_first_question(page, "kept in the browser")
    (sheet,) = sheets(own_server)
    notebook.shut_kernel_down()
    page.close()
    shutil.rmtree(own_server.files / "answers")

    notebook = student()
    page = notebook.page
    page.get_by_text(f"This browser has answers by {sheet['code']}").first.wait_for()
    assert not page.locator(".pk-story").count()
    page.get_by_role("button", name="Take them back").click()
    page.locator(".pk-story").wait_for(state="attached")
    assert page.locator(f"{FIRST} textarea").first.input_value() == "kept in the browser"
    (again,) = sheets(own_server)
    assert again["code"] == sheet["code"]
    assert again["items"]["view"] == sheet["items"]["view"]


DAMAGE_COPIES = """() => {
  const responses = [null, 3, "x", {at: 5}, {at: "x", by: 1}, {at: "9999-12-31T23:59:59.999Z"}];
  const items = {view: {responses}, space: null, turn: [null], exit: {responses: null}};
  for (const key of Object.keys(localStorage))
    if (key.startsWith("perspective-kit:")) localStorage.setItem(key, JSON.stringify({items}));
}"""
COPY = "() => Object.entries(localStorage).find(([key]) => key.startsWith('perspective-kit:'))[1]"


def test_a_damaged_copy_in_the_browser_stops_nothing(student, own_server):
    """What is no record there is passed over, and what is typed is kept in both places."""
    notebook = student()
    page = notebook.page
    for text in ("before", "after", "later"):
        page.locator(f"{FIRST} textarea").first.fill(text)
        wait_until_saved(page, own_server, "view", text)
        assert text in page.evaluate(COPY)
        page.evaluate(DAMAGE_COPIES)
    assert notebook.complaints == []


def test_two_notebooks_at_once_lose_nothing(student, own_server):
    """The lesson and the practice, each with a kernel of its own, write one sheet."""
    lesson = student()
    for box in lesson.page.locator(f"{FIRST} textarea").all()[:2]:
        box.fill("from the lesson")
    wait_until_saved(lesson.page, own_server, "view", "from the lesson")
    practice = student("practice.ipynb")
    practice.page.locator(f"{SORT} textarea").first.fill("from the practice")
    name = practice.page.locator(f"{SORT} textarea").first.get_attribute("name")
    wait_until_saved(practice.page, own_server, name.split(".")[0], "from the practice")
    lesson.page.locator(f"{FIRST} textarea").first.fill("from the lesson, later")
    wait_until_saved(lesson.page, own_server, "view", "from the lesson, later")
    (sheet,) = sheets(own_server)
    assert "from the practice" in json.dumps(sheet)
    assert "from the lesson, later" in json.dumps(sheet)


def test_another_machine_and_clear(student, own_server):
    notebook = student()
    page = notebook.page
    answer_the_first_question(page, "take me along")
    with page.expect_download() as info:
        page.locator(".pk-answers [data-download]").first.click()
    file = info.value.path()
    code = json.loads(file.read_text())["code"]

    page.evaluate(
        "document.querySelectorAll('.pk-answers details').forEach(d => { d.open = true })"
    )
    page.get_by_role("button", name="Yes, clear them").click()
    page.get_by_text("Cleared, and you have a new code").first.wait_for()
    page.wait_for_function("() => !document.querySelector('.pk-story')")
    assert sheets(own_server) == []
    assert (
        page.evaluate("code => Object.keys(localStorage).some(k => k.includes(`:${code}:`))", code)
        is False
    )
    assert page.locator(f"{FIRST} textarea").first.input_value() == ""

    page.locator("[data-pick-up]").first.set_input_files(
        {"name": "answers.json", "mimeType": "application/json", "buffer": file.read_bytes()}
    )
    page.locator(".pk-story").wait_for(state="attached")
    assert page.locator(f"{FIRST} textarea").first.input_value() == "take me along"
    page.locator("[data-pick-up]").first.set_input_files(
        {"name": "x.json", "mimeType": "application/json", "buffer": b"{]"}
    )
    page.get_by_text("is damaged and cannot be read. Nothing was changed").first.wait_for()
    assert notebook.complaints == []


def test_hand_in_gives_two_files(student, own_server):
    notebook = student()
    page = notebook.page
    notebook.open_gates()
    notebook.reveal("[data-press=hand-in]")
    downloads = []
    page.on("download", lambda download: downloads.append(download.suggested_filename))
    page.locator("[data-press=hand-in]").first.click()
    page.get_by_text("Not sent yet").first.wait_for()
    page.wait_for_timeout(500)
    assert sorted(name.rsplit(".")[-1] for name in downloads) == ["html", "json"]
    assert len(list((own_server.files / "answers").glob("*.html"))) == 1


@pytest.mark.parametrize("app", ["lab", "notebook"])
def test_hands_up_adds_up_at_once(student, app):
    notebook = student("instructor/hands-up.ipynb", app, shows="form .pk-hands")
    page = notebook.page
    for name, count in {"before-security-concern": "12", "before-none": "8"}.items():
        page.locator(f"[name={name}]").fill(count)
    page.locator("[name=after-security-concern]").fill("9")
    page.locator("[name=after-none]").press_sequentially("11")
    page.get_by_text("At least 3 changed their answer").wait_for()
    assert page.locator(".pk-shift").get_by_text("−3").is_visible()
    assert notebook.complaints == []


@pytest.mark.parametrize(("theme", "width"), [("Light", 1400), ("Dark", 400)])
def test_each_kind_of_question_and_its_feedback(own_server, browser, axe, theme, width):
    """One of each: answered by its first options, accessible, as wide as its place."""
    ids = ["view", "reason-gary-sick", "check-new-outlook", "speaker-andy-lane", "wording-p4"]
    path = own_server.add_notebook(
        "kinds.ipynb",
        'from kit import *\ncase = load_case("iran-mexico-2009")',
        *(f'ask(case, "{item}")' for item in [*ids, "space", "missing", "strongest", "pair"]),
    )
    own_server.use_theme(f"JupyterLab {theme}")
    page = browser.new_page(viewport={"width": width, "height": 1000})
    notebook = Notebook(own_server, page, path)
    notebook.run_all()
    for number, output in enumerate(notebook.outputs()):
        player = page.locator(f"{output} form .pk-player")
        while True:
            notebook.reveal(f"{output} form .pk-player")
            answer_anything(player)
            assert notebook.violations(axe, output) == [], number
            before = player.locator("[data-press^=save]").get_attribute("data-press")
            player.locator("[data-press^=save]").click()
            page.wait_for_function(
                """([output, before]) => {
                  const player = document.querySelector(`${output} form .pk-player`);
                  return player.querySelector(".pk-feedback")
                    || !player.querySelector(`[data-press="${before}"]`); }""",
                arg=[output, before],
            )
            assert notebook.violations(axe, output) == [], number
            is_wide = "e => e.scrollWidth > e.clientWidth + 1"
            assert not player.evaluate(is_wide), number
            following = player.locator(".pk-feedback [data-press^=next]")
            if player.locator(".pk-feedback").count() and not following.count():
                break
            if following.count():
                following.click()
                player.locator(".pk-feedback").wait_for(state="detached")
    assert number == 8
    assert notebook.complaints == []


def answer_anything(player):
    for group in player.locator("fieldset").all():
        group.locator("input").first.check()
    for numbers in player.locator("input[type=text]").all():
        numbers.fill("20")
    for n, choice in enumerate(player.locator("select").all()):
        choice.select_option(index=n + 1)
    for area in player.locator("textarea").all():
        area.fill("Some words of an answer.")
