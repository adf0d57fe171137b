"""A page with every kind of control and every word of the language of pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

HTML = """
<label>One
<select name="one"><option>p</option><option>q</option><option>r</option></select></label>
<label>Many <select name="many" multiple><option>p</option><option>q</option></select></label>
<fieldset><legend>Radio</legend>
<label><input type="radio" name="radio" value="p"> p</label>
<label><input type="radio" name="radio" value="q"> q</label></fieldset>
<label><input type="checkbox" name="yes"> yes</label>
<fieldset><legend>Group</legend>
<label><input type="checkbox" name="group" value="p"> p</label>
<label><input type="checkbox" name="group" value="q"> q</label></fieldset>
<label>Text <input type="text" name="text"></label>
<label>Area <textarea name="area"></textarea></label>
<button type="button" data-swap="one radio">Swap</button>
<details><summary>More</summary>hidden</details>
<p class="when" data-when="one=q|r yes=true">when</p>
<p class="unless" data-when="group!=p">unless</p>
<p class="equal" data-when="one=@radio">equal</p>
<p class="copy" data-copy="about {one}"></p>
<template data-part="about p">about <b>p</b></template>
<template data-part="about q">about <b>q</b></template>
<p class="nested" data-copy="nested"></p>
<template data-part="nested">all <span data-copy="about {one}"></span>
<label>Inner <input type="text" name="inner"></label></template>
<p data-rove="data-set"><button type="button" data-set="one=r">r</button>
<button type="button" data-set="one=q" data-hover>q</button></p>
<p class="sum"><span data-sum="100 one=q; 20 one=p|q yes=true; 3"></span></p>
<p class="chosen" data-when="one=r" data-copy="about p"></p>
<p class="lent" data-copy="lent {one}"></p>
<template data-part="lent p">our own</template>
<textarea aria-label="Unsaved" data-unsaved></textarea>
<button type="button" data-hand-over>Hand over</button>
<p data-stalled hidden>stalled</p>
<p class="loop" data-copy="loop"></p>
<template data-part="loop">o<span data-copy="loop"></span></template>
"""
VALUES = {"one": "p", "many": [], "radio": "p", "yes": False, "group": [], "text": "", "area": ""}
CONTROLS = {
    "select": 'select[name="one"]',
    "select multiple": 'select[name="many"]',
    "radio": 'input[name="radio"][value="p"]',
    "checkbox": 'input[name="yes"]',
    "checkbox group": 'input[name="group"][value="p"]',
    "text": 'input[name="text"]',
    "textarea": 'textarea[name="area"]',
    "button": "button[data-swap]",
    "button that sets": "button[data-set]",
    "unsaved text": "textarea[data-unsaved]",
    "summary": "summary",
    "ordinary widget in a lens": ".pk-lens .widget-select-multiple select",
}


class Controls:
    """The page as it shows somewhere, and `values` as Python has them."""

    def __init__(self, page: Page, values: Callable[[], dict]) -> None:
        self.page, self.values = page, values

    def find(self, selector: str):
        return self.page.locator(selector).first


def press(controls, kind: str, *keys: str) -> None:
    controls.find(CONTROLS[kind]).focus()
    for key in keys:
        controls.page.keyboard.press(key)


def check(controls, kind: str, *keys: str, **expected: Any) -> None:
    """Press keys in a control: soon Python has these values, however busy the machine is."""
    press(controls, kind, *keys)
    for _ in range(100):
        values = controls.values()
        if values == values | expected:
            return
        controls.page.wait_for_timeout(100)
    assert values == values | expected, kind


def check_each_control(controls) -> None:
    """Each does what its kind should, by keyboard."""
    check(controls, "select", "ArrowDown", one="q")
    check(controls, "select", "r", one="r")
    check(controls, "select multiple", "ArrowDown", many=["p"])
    check(controls, "radio", "ArrowDown", radio="q")
    check(controls, "checkbox", "Space", yes=True)
    check(controls, "checkbox group", "Space", group=["p"])
    check(controls, "text", *"dd0xM", "Enter", text="dd0xM")
    check(controls, "textarea", "d", "Enter", "d", area="d\nd")
    controls.find("summary").focus()
    controls.page.keyboard.press("Enter")
    assert controls.find("details").get_attribute("open") is not None
    check(controls, "button", "Enter", **controls.values() | {"one": "q", "radio": "r"})


def check_undo(controls) -> None:
    """It undoes what was typed, and nothing of the notebook."""
    check(controls, "text", "Control+a", *"xyz", text="xyz")
    check(controls, "text", "Control+a", "z", text="z")
    check(controls, "text", "Control+z", text="xyz")


def check_the_tab_key(controls) -> None:
    """It goes through the controls, and leaves."""
    inside = "() => !!document.activeElement.closest('.pk-lens')"
    controls.find(CONTROLS["select"]).focus()
    seen = []
    for _ in range(30):
        controls.page.keyboard.press("Tab")
        if not controls.page.evaluate(inside):
            break
        seen.append(controls.page.evaluate("() => document.activeElement.tagName"))
    else:
        raise AssertionError("Tab stays inside the page")
    assert len(seen) >= 8
    controls.page.keyboard.press("Shift+Tab")
    assert controls.page.evaluate(inside)
