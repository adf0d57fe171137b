"""What the buttons of the form do: a method for each, named like what is pressed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kit.authors.form.cards import chosen_of
from kit.authors.form.desk import Desk
from kit.authors.form.view import SCREENS, View
from kit.authors.form.words import FormWords


@dataclass
class Buttons:
    """What buttons act on: a desk, what an author looks at, and what is typed in free fields.

    `forget` empties such fields.
    """

    desk: Desk
    view: View
    words: Callable[[], FormWords]
    typed: Callable[[str], str]
    forget: Callable[..., None]

    @property
    def say(self) -> FormWords:
        """The form's words, in the language that it speaks now."""
        return self.words()

    @property
    def voice(self) -> str:
        """The id of the voice whose card shows."""
        return chosen_of(self.desk.now, "voices", self.view.voice)

    @property
    def fact(self) -> str:
        """The id of the fact whose card shows."""
        return chosen_of(self.desk.now, "evidence", self.view.fact)

    def on_screen(self, screen: str) -> None:
        """Show another screen."""
        if screen in SCREENS:
            self.view.screen, self.view.paragraph, self.view.quote = screen, 0, ""

    def on_close(self) -> None:
        """Close what is open in the text."""
        self.view.paragraph, self.view.quote = 0, ""

    def on_paragraph(self, n: str) -> None:
        """Open a paragraph, or close it."""
        number = int(n) if n.isdecimal() else 0
        self.view.paragraph = 0 if number == self.view.paragraph else number
        self.view.quote = ""
