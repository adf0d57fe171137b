"""A lesson played in Python: its parts, what a student does in them, and all that is sent."""

from __future__ import annotations

import html
import re

from ipywidgets.widgets import widget as registry

from kit import part, start_lesson
from kit.browser.page import Content
from kit.exercises.played.gate import Gate
from kit.exercises.played.player import Player
from kit.lesson.plan import hour_of
from tests.exercises.pressing import fill, press


class Lesson:
    """The lesson of a case as `Run All` leaves it, in an empty folder."""

    def __init__(self, case, *, controversy=False):
        before = set(registry._instances)
        self.hour = hour_of(case.data, controversy=controversy)
        self.bar = start_lesson(case, controversy=controversy)
        self.sheet = self.bar.sheet
        self.parts = {name: part(name) for name in self.hour}
        self._before = before

    def player(self, name) -> Player | None:
        body = self.parts[name].body
        if not body:
            return None
        return body[0].question if isinstance(body[0], Gate) else body[0]

    def answer_one(self, name):
        """Answer the first screen of a part that is open; return whether there was one."""
        player = self.player(name)
        numbers = range(len(player.screens)) if player else ()
        at = next((n for n in numbers if not player.screens.is_given(n)), None)
        if at is None:
            return False
        press(player, f"go {at}")
        _, step = player.screens[at]
        fill(player, *(_some_answer(field) for field in step.fields))
        press(player, "save")
        assert player.screens.is_given(at), player.page.html
        return True

    def answer_all(self, name):
        while self.answer_one(name):
            pass

    def show_anyway(self, name):
        if name == "talk":  # nothing stands behind it, so it has nothing to show
            self.player(name).screens.reveal()
        else:
            press(self.parts[name].body[0], "show")

    def open_anyway(self, name):
        press(self.parts[name], "show")

    def sent(self, *, but=()):
        """Return, as text, all that browsers have of the lesson, but what some players show."""
        left_out = {player.page.content for name in but if (player := self.player(name))}
        new = (w for id_, w in registry._instances.items() if id_ not in self._before)
        contents = [w for w in new if isinstance(w, Content) and w not in left_out]
        told = (f"{c.html} {c.values} {c.status} {c.keep}" for c in contents)
        return plain(" ".join(told))

    def close(self):
        for widget in (self.bar, *self.parts.values()):
            widget.close()


def plain(text):
    """Return HTML as its text, in one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def _some_answer(field):
    if field.kind == "several":
        return [field.options[0].value]
    if field.options:
        return field.options[0].value
    return "20" if field.kind == "number" else "Some words."
