"""Whatever a student presses or types, in whatever order: no page complains, and focus stays."""

from __future__ import annotations

import random

import pytest

from tests.hostile import HOSTILE

pytestmark = pytest.mark.slow
STEPS = 80
CONTROLS = ", ".join(
    f"form {it}:visible:enabled"
    for it in ("button", "summary", "input:not([type=file])", "select", "textarea", "[role=button]")
)
KIND = "it => it.matches('textarea, input[type=text]') ? 'text' : it.localName"
KEYS = {"select": ("ArrowDown", "End", "Home"), "input": ("Space", "ArrowDown")}
TEXTS = (HOSTILE, "", "a", "word " * 200, "ñandú 😀 \u202etxt", "two\nlines", "40", "-5", "$x^2$")


def do_anything(page, dice) -> str:
    """Do something to a control that shows; return which it was, and what."""
    control = page.locator(CONTROLS).nth(dice.randrange(page.locator(CONTROLS).count()))
    told = " ".join(control.evaluate("it => it.outerHTML").split())[:150]
    kind = control.evaluate(KIND)
    control.focus()
    if kind == "text":
        control.fill(dice.choice(TEXTS))
        key = dice.choice(("Enter", "Tab", "Escape"))
    else:
        key = dice.choice(KEYS.get(kind, ("Space", "Enter")))
    page.keyboard.press(key)
    return f"{told}: {key}"


@pytest.mark.parametrize("path", ["lesson.ipynb", "controversy.ipynb"])
def test_nothing_goes_wrong(student, path):
    tab, dice = student(path), random.Random(path)
    done = []
    for _ in range(STEPS):
        done.append(do_anything(tab.page, dice))
        tab.settle()
        assert tab.complaints == [], done[-5:]
        assert tab.page.evaluate("document.activeElement !== document.body"), done[-5:]
        assert tab.page.evaluate("window.hacked") is None, done[-5:]
    again = student(path)
    again.update()
    assert again.complaints == [], done
