"""A lesson as a student plays it."""

from __future__ import annotations

import json

FIRST = "form .pk-player"
SORT = "form .pk-player:has([name^='sort-'])"


def sheets(answers):
    return [json.loads(path.read_text()) for path in answers.rglob("*.json")]


def wait_until_saved(page, answers, item, text):
    for _ in range(600):  # half a minute, as long as Playwright waits
        found = sheets(answers) if answers.exists() else []
        if any(text in json.dumps(sheet["items"].get(item, "")) for sheet in found):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{text!r} was not saved in {item}")


def answer_the_first_question(page, text):
    """Answer what stands before the story, so that it opens."""
    page.locator(f"{FIRST} input[type=radio]").first.check()
    page.locator(f"{FIRST} textarea").first.fill(text)
    page.locator(f"{FIRST} [data-press^=save]").first.click()
    page.locator(".pk-story").wait_for(state="attached")


def answer_anything(player):
    """Answer what a screen asks, by the first options and a few words."""
    for group in player.locator("fieldset").all():
        group.locator("input").first.check()
    for numbers in player.locator("input[type=text]").all():
        numbers.fill("20")
    for n, choice in enumerate(player.locator("select").all()):
        choice.select_option(index=n + 1)
    for area in player.locator("textarea").all():
        area.fill("Some words of an answer.")


def save(player):
    """Save a screen's answers; wait for what comes of it, which may be the next question."""
    button = player.locator("[data-press^=save]")
    before = button.get_attribute("data-press")
    button.click()
    player.locator(
        f".pk-feedback, [data-press^=save]:not([data-press='{before}'])"
    ).first.wait_for()


def go_on(player):
    """Go to the next question where there is one; return whether there was."""
    button = player.locator(".pk-feedback [data-press^=next]")
    if player.locator(".pk-feedback").count():
        if not button.count():
            return False
        button.click()
        player.locator(".pk-feedback").wait_for(state="detached")
    return True
