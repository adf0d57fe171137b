"""The lesson as a class meets it: played, left half-way, unlucky, and never losing an answer."""

from __future__ import annotations

import json
import shutil

from tests.browser.playing import FIRST, SORT, answer_the_first_question, sheets, wait_until_saved


def test_half_way_and_without_a_kernel(student, answers):
    """Plays, comes back, loses the kernel, goes on, comes back: test_played.py does so in Lab."""
    tab = student()
    player = tab.page.locator(FIRST).first
    player.get_by_role("button", name="Save my answer").click()
    player.get_by_text("Still open: Which reading").wait_for()
    assert not tab.page.locator(".pk-story").count()
    answer_the_first_question(tab.page, "A reason.")
    sort = tab.page.locator(SORT)
    sort.get_by_label("both").check()
    sort.get_by_role("button", name="Save my answer").click()
    sort.get_by_text("2 of").wait_for()
    sort.locator("textarea").fill("an unfinished thought")
    item = sort.locator("textarea").get_attribute("name").split(".")[0]
    wait_until_saved(tab.page, answers, item, "an unfinished thought")
    tab.page.close()

    tab = student()
    sort = tab.page.locator(SORT)
    sort.get_by_text("2 of").wait_for()
    assert sort.locator("textarea").input_value() == "an unfinished thought"
    tab.kill_kernel()
    bar = tab.page.locator("form .pk-answers").first
    bar.get_by_text("No answer from Python").wait_for(timeout=15_000)
    assert not bar.locator(".pk-where").is_visible()
    sort.locator("textarea").fill("written without a kernel")
    sort.get_by_role("button", name="Save my answer").click()
    sort.get_by_text("No answer from Python").wait_for(timeout=15_000)
    tab.page.close()

    tab = student()
    wait_until_saved(tab.page, answers, item, "written without a kernel")
    assert tab.page.locator(f"{SORT} textarea").input_value() == "written without a kernel"
    (sheet,) = sheets(answers)
    stamps = {(r["version"], r["case_version"]) for r in sheet["items"][item]["responses"]}
    assert len(stamps) == 1
    assert tab.complaints == []


def test_the_browsers_copy_restores_a_wiped_folder(student, answers):
    tab = student()
    page = tab.page
    answer_the_first_question(page, "kept in the browser")
    (sheet,) = sheets(answers)
    tab.kill_kernel()
    page.close()
    shutil.rmtree(answers)

    tab = student()
    page = tab.page
    page.get_by_text(f"This browser has answers by {sheet['code']}").first.wait_for()
    assert not page.locator(".pk-story").count()
    page.get_by_role("button", name="Take them back").click()
    page.locator(".pk-story").wait_for(state="attached")
    assert page.locator(f"{FIRST} textarea").first.input_value() == "kept in the browser"
    (again,) = sheets(answers)
    assert again["code"] == sheet["code"]
    assert again["items"]["opening"] == sheet["items"]["opening"]


DAMAGE_COPIES = """() => {
  const responses = [null, 3, "x", {at: 5}, {at: "x", by: 1}, {at: "9999-12-31T23:59:59.999Z"}];
  const items = {opening: {responses}, space: null, turn: [null], exit: {responses: null}};
  for (const key of Object.keys(localStorage))
    if (key.startsWith("perspective-kit:")) localStorage.setItem(key, JSON.stringify({items}));
}"""
COPY = "() => Object.entries(localStorage).find(([key]) => key.startsWith('perspective-kit:'))[1]"


def test_a_damaged_copy_in_the_browser_stops_nothing(student, answers):
    """What is no record there is passed over, and what is typed is kept in both places."""
    tab = student()
    page = tab.page
    for text in ("before", "after", "later"):
        page.locator(f"{FIRST} textarea").first.fill(text)
        wait_until_saved(page, answers, "opening", text)
        assert text in page.evaluate(COPY)
        page.evaluate(DAMAGE_COPIES)
    assert tab.complaints == []


def test_another_machine_and_clear(student, answers):
    tab = student()
    page = tab.page
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
    assert sheets(answers) == []
    assert (
        page.evaluate("code => Object.keys(localStorage).some(k => k.includes(`:${code}:`))", code)
        is False
    )
    assert page.locator(f"{FIRST} textarea").first.input_value() == ""

    saved_again = file.read_text(encoding="utf-8").encode("utf-16")  # by an editor under Windows
    page.locator("[data-pick-up]").first.set_input_files(
        {"name": "answers.json", "mimeType": "application/json", "buffer": saved_again}
    )
    page.locator(".pk-story").wait_for(state="attached")
    assert page.locator(f"{FIRST} textarea").first.input_value() == "take me along"
    page.locator("[data-pick-up]").first.set_input_files(
        {"name": "x.json", "mimeType": "application/json", "buffer": b"{]"}
    )
    page.get_by_text("is damaged and cannot be read. Nothing was changed").first.wait_for()
    assert tab.complaints == []


def test_hand_in_gives_two_files(student, answers):
    tab = student()
    page = tab.page
    answer_the_first_question(page, "hand me in")
    downloads = []
    page.on("download", lambda download: downloads.append(download.suggested_filename))
    page.locator("[data-press=hand-in]").first.click()
    page.get_by_text("Not sent yet").first.wait_for()
    if len(downloads) < 2:
        page.wait_for_event("download", lambda _: len(downloads) == 2)
    page.wait_for_timeout(500)  # for a third
    assert sorted(name.rsplit(".")[-1] for name in downloads) == ["html", "json"]
    assert len(list(answers.rglob("*.html"))) == 1


def test_hands_up_adds_up_at_once(student):
    tab = student("../docs/instructor/hands-up.ipynb")
    page = tab.page
    for name, count in {"before-security-concern": "12", "before-none": "8"}.items():
        page.locator(f"[name={name}]").fill(count)
    page.locator("[name=after-security-concern]").fill("9")
    page.locator("[name=after-none]").press_sequentially("11")
    page.get_by_text("At least 3 changed their answer").wait_for()
    assert page.locator(".pk-shift").get_by_text("−3").is_visible()
    assert tab.complaints == []


def test_a_part_that_is_opened_early_stays_in_view(student):
    """What opens above it grows by thousands of pixels; focus goes to it, and so must the view."""
    tab = student()
    tab.page.get_by_role("button", name="Open it anyway").last.press("Enter")
    tab.page.locator(f"{SORT} textarea").first.wait_for(state="attached")
    tab.settle()
    tab.page.wait_for_function(
        """() => {
          const {top, bottom} = document.activeElement.getBoundingClientRect();
          return document.activeElement !== document.body && top < innerHeight && bottom > 0;
        }"""
    )
    assert tab.page.evaluate("scrollY") > 2000
    assert tab.complaints == []
