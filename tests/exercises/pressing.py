"""What a browser tells Python when a student presses or fills in something."""

from __future__ import annotations

import itertools
import json

_counter = itertools.count()


def press(widget, what):
    """Press a button of a page, as the browser tells it."""
    if what in {"save", "next", "back", "show"} and hasattr(widget, "_at"):
        what = f"{what} {widget._at}"
    widget.page.values = {**widget.page.values, "pressed": f"{what} {next(_counter)}"}


def fill(player, *values):
    """Fill in the controls of the screen that shows, in their order."""
    item, step = player.screens[player._at]
    names = [f"{item.id}.{step.id}.{field.name}" for field in step.fields]
    player.page.values = {**player.page.values, **dict(zip(names, values, strict=False))}


def saved(player):
    return json.loads(player.sheet.path.read_text())
