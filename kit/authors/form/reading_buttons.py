"""The buttons of the two screens on which an author reads: the text, and who says what."""

from __future__ import annotations

from collections.abc import Callable

from kit.authors.form import page as pages
from kit.authors.form import text as texts
from kit.authors.form.buttons import Buttons
from kit.authors.form.page import GUESSED
from kit.authors.left_out import LeftOut, left_out_in, remember_left_out
from kit.counting.prose import Place


class TextButtons(Buttons):
    """Put the paragraphs right."""

    def _edit(self, how: Callable[..., texts.Edited], *numbers: str) -> None:
        prose = self.desk.now.prose
        if prose and all(it.isdecimal() for it in numbers):
            n = int(numbers[0])
            if 1 <= n <= len(prose.paragraphs):
                self.desk.edit_text(how(prose.paragraphs, *map(int, numbers)))
        self.view.paragraph = 0

    def on_join(self, n: str) -> None:
        """Join a paragraph with the one above."""
        if n != "1":
            self._edit(texts.joined, n)

    def on_split(self, n: str, at: str) -> None:
        """Part a paragraph."""
        self._edit(texts.split, n, at)

    def on_leave_out(self, n: str) -> None:
        """Leave a paragraph out."""
        prose = self.desk.now.prose
        number = int(n) if n.isdecimal() else 0
        if prose and 1 <= number <= len(prose.paragraphs):
            line = LeftOut("", number, prose.paragraphs[number - 1])
            self._edit(texts.left_out, n)
            remember_left_out(self.desk.folder, [*left_out_in(self.desk.folder), line])

    def on_put_back(self, n: str) -> None:
        """Put back a line that was left out."""
        aside = left_out_in(self.desk.folder)
        prose = self.desk.now.prose
        if not n.isdecimal() or int(n) >= len(aside) or prose is None:
            return
        line = aside.pop(int(n))
        before = line.before or len(prose.paragraphs) + 1
        self.desk.edit_text(texts.put_back(prose.paragraphs, line.text, before))
        remember_left_out(self.desk.folder, aside)


class WhoButtons(Buttons):
    """Say who says what."""

    def on_quote(self, key: str) -> None:
        """Ask who says some words, or ask no more."""
        is_new = key != self.view.quote and self.desk.place_of(key) is not None
        self.view.quote = key if is_new else ""
        self.view.paragraph = 0
        self.forget("new-name", "selected")

    def on_selected(self) -> None:
        """Ask who says the words that are selected."""
        numbers = [int(it) for it in self.typed("selected").split() if it.isdecimal()]
        prose = self.desk.now.prose
        if prose and len(numbers) == 3 and 1 <= numbers[0] <= len(prose.paragraphs):
            text = prose.paragraphs[numbers[0] - 1]
            start, end = (min(it, len(text)) for it in numbers[1:])
            start += len(text[start:end]) - len(text[start:end].lstrip())
            end = start + len(text[start:end].rstrip())
            if start < end:
                self.on_quote(".".join(map(str, prose.whole_words(Place(numbers[0], start, end)))))

    def on_says(self, voice: str) -> None:
        """Note that a voice says them."""
        if voice.startswith(GUESSED):
            self._say_new(pages.guessed(self.desk.now, self.view, voice))
        elif voice:
            self._said(is_said=self.desk.say(self.view.quote, voice))

    def on_new(self) -> None:
        """Note that somebody says them whose name is typed."""
        self._say_new(self.typed("new-name"))

    def _say_new(self, name: str) -> None:
        if not name:
            self.view.message = self.say.name_wanted
            return
        self._said(is_said=self.desk.say_new(self.view.quote, name))

    def _said(self, *, is_said: bool) -> None:
        if is_said:
            self._go_on()
        else:
            self.view.message = self.say.cannot_say

    def on_nobody(self) -> None:
        """Note that they are nobody’s speech."""
        self.desk.say_nobody(self.view.quote)
        self._go_on()

    def on_open(self) -> None:
        """Leave it open who says them."""
        self.desk.unsay(self.view.quote)
        self.on_close()

    def _go_on(self) -> None:
        """Ask of the next words that nobody has answered."""
        here = self.desk.place_of(self.view.quote)
        self.desk.look()
        opened = [it for it in self.desk.now.quoted if it.voice is None]
        self.view.quote = next((it.key for it in opened if here and it.place > here), "")
        self.forget("new-name", "selected")
