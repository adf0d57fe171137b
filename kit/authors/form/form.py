"""`Form`: a case filled in on the screen, beside whatever else its files are edited with."""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from markupsafe import Markup

from kit.authors.form import page as pages
from kit.authors.form.buttons import Buttons
from kit.authors.form.card_buttons import CardButtons, FieldButtons
from kit.authors.form.cards import FRAGMENT, chosen_of, screen_controls, shown_fragments
from kit.authors.form.case_files import CannotChangeError, StaleError, value_at
from kit.authors.form.changes import GoneError, nested
from kit.authors.form.controls import SOURCE, Control
from kit.authors.form.desk import Desk
from kit.authors.form.reading_buttons import TextButtons, WhoButtons
from kit.authors.form.student import student_page
from kit.authors.form.text import CannotEditError
from kit.authors.form.view import View
from kit.authors.form.words import FormWords
from kit.authors.left_out import left_out_in
from kit.authors.yaml_text import normal
from kit.browser.page import Lens, Page
from kit.language import Language, spoken
from kit.lenses.common.render import fill_in
from kit.timer import Timer

_PAUSE = 0.4  # seconds without a key after which what was typed is saved
_LOOK = 2.0  # seconds between looks at the files
_FREE = (
    *("silent-name", "silent-why", "new-name", "new-fact", "selected", "link"),
    *(f"source/{it}" for it in SOURCE),
)


class Form(Lens):
    """The form of a case's folder.

    Each change is saved at once into the files; what others save there shows within two seconds.
    The article's text is lent to the browser: no notebook saves it.
    """

    def __init__(self, folder: Path, language: Language | None = None) -> None:
        self.desk = Desk(folder)
        self.view = View(screen=self._first_screen())
        self._language = language
        self._lock = threading.RLock()
        hands = (self.desk, self.view, lambda: self.say, self._typed, self._forget)
        kinds = (Buttons, FieldButtons, TextButtons, WhoButtons, CardButtons)
        self._buttons = [kind(*hands) for kind in kinds]
        self._pending: dict[str, tuple[Control, str]] = {}
        self._shown: dict[str, str] = {}
        self._is_drawing = False
        self._views = 0
        self._saves, self._looks = Timer(_PAUSE), Timer(_LOOK, is_patient=True)
        self.head = Page(pages.head(self.desk.now, self.language))
        self._student = Page()
        form = fill_in("authors/form/page.html", self.language, say=self.say)
        super().__init__(Page(form))
        self.children = [self.head, self.page, self._student]
        self._draw()
        self.page.content.observe(self._changed, "values")
        self.page.content.on_msg(self._hear)

    @property
    def language(self) -> Language:
        """What the form speaks: the article's language, if the kit knows it."""
        return self._language or spoken(self.desk.now.written.language)

    @property
    def say(self) -> FormWords:
        """The form's words."""
        return self.language.words(FormWords)

    def _first_screen(self) -> str:
        """Return where an author goes on."""
        now = self.desk.now
        if not now.items("voices"):
            return "text"
        return "who" if any(it.voice is None for it in now.quoted[:1]) else "voices"

    def without_widgets(self) -> str:
        """Return what a saved notebook shows in its place: nothing of the article."""
        return f'<div class="pk-page">{self.head.html}</div>'

    # --- Drawing ---

    def _draw(self) -> None:
        """Show the files as they are now."""
        now, view = self.desk.now, self.view
        view.voice, view.fact = self._voice, self._fact  # which stay, also when finished
        controls = screen_controls(now, view)
        self._controls = {it.name: it for it in controls}
        self._shown = {it.name: it.shown(now.data) for it in controls}
        pending = {name: said for name, (_, said) in self._pending.items()}
        values = self.page.values
        kept = {name: values.get(name, "") for name in (*_FREE, "pressed")}
        self._set({**kept, **shown_fragments(now, view), **self._as_typed(), **pending})
        self._lend()
        self.head.html = pages.head(now, self.language)
        self._draw_student()

    def _as_typed(self) -> dict[str, str]:
        """Return what controls say, as it was typed: a space at the end may be the last key."""
        typed = self.page.values
        found = {}
        for name, known in self._controls.items():
            said, now = str(typed.get(name, "")), self._shown[name]
            is_same = normal(known.meant(said)) == normal(known.meant(now))
            found[name] = said if is_same else now
        return found

    def _set(self, values: dict[str, Any]) -> None:
        """Set what controls say, which is not taken for something that was typed."""
        self._is_drawing = True
        try:
            self.page.values = values
        finally:
            self._is_drawing = False

    def _lend(self) -> None:
        aside = left_out_in(self.desk.folder)
        html = pages.screen(self.desk.now, self.view, self.language, aside)
        self.page.content.send({"lend": str(html)})

    @property
    def _voice(self) -> str:
        return chosen_of(self.desk.now, "voices", self.view.voice)

    @property
    def _fact(self) -> str:
        return chosen_of(self.desk.now, "evidence", self.view.fact)

    def _draw_student(self) -> None:
        shows = self.view.shows_student and self.view.screen == "voices"
        html, values = Markup(), dict[str, Any]()
        if shows:
            html, values = student_page(self.desk.now, self._voice, self.language)
        self._student.values = values
        self._student.html = html

    def _tell_saved(self) -> None:
        if self.desk.saved:
            self.head.status = self.say.saved.format(files=", ".join(self.desk.saved))

    # --- Hearing ---

    def _changed(self, change: Any) -> None:
        with self._lock:
            old, new = change["old"], change["new"]
            if self._is_drawing:
                return
            for name, known in self._controls.items():
                if name in new and new[name] != old.get(name):
                    self._pending[name] = (known, str(new[name]))
            for name in new:
                if name.startswith(FRAGMENT) and new[name] != old.get(name):
                    self._press("fragment", [name.removeprefix(FRAGMENT), str(new[name])])
            pressed = str(new.get("pressed", ""))
            if pressed and pressed != old.get("pressed"):
                self._save()
                name, *more = pressed.split(" ")
                self._press(name, more[:-1])
                self.page.content.send({"done": True})
            elif self._pending:
                self._saves.start(self._save)

    def _hear(self, _content: Any, message: Any, _buffers: Any) -> None:
        if not isinstance(message, dict):
            return
        with self._lock:
            if "shown" in message:
                self._views += 1
                self._lend()
                self._look_again()
            if "gone" in message:
                self._views -= 1
            if "handed" in message:
                self._take_text(str(message["handed"]))

    def _look_again(self) -> None:
        """Look at the files every now and then, as long as somebody looks at the form."""
        if self._views > 0:
            self.look()
            self._looks.start(self._look_again)

    def look(self) -> None:
        """Show what others have saved meanwhile."""
        with self._lock:
            if not self._pending and self.desk.look():
                self._draw()
                self.head.status = self.say.changed_elsewhere

    def _save(self) -> None:
        """Save what was typed; what somebody else has changed meanwhile is asked about."""
        with self._lock:
            pending, self._pending = self._pending, {}
            for name, (known, said) in pending.items():
                try:
                    self.desk.set(known, said, self._shown.get(name, ""))
                except StaleError as error:
                    theirs = nested(known.place, error.theirs)
                    self.view.conflicts[name] = known.shown(theirs)
                    self._pending[name] = (known, said)
                    self._draw()
                    self._pending.pop(name)
                except GoneError:
                    self._draw()
                    self.head.status = self.say.gone
                except CannotChangeError as error:
                    self._pending[name] = (known, said)  # tried again with the next change
                    self.head.status = str(error)
                else:
                    self._shown[name] = said
                    self.view.conflicts.pop(name, None)
                    self._tell_saved()
            if pending.keys() - self.view.conflicts.keys():
                self._lend()  # answers are called as they are now, and a draft may be finished
                self.head.html = pages.head(self.desk.now, self.language)
                self._draw_student()

    # --- Buttons ---

    def _press(self, name: str, more: list[str]) -> None:
        """Do what a button says, and show what comes of it."""
        name = f"on_{name.replace('-', '_')}"
        act = next((getattr(it, name) for it in self._buttons if hasattr(it, name)), None)
        if act is None or not _takes(act, more):
            return
        view, self.desk.saved = self.view, ()
        view.message, view.was_removing, view.is_removing = "", view.is_removing, ""
        self.desk.look()
        try:
            act(*more)
        except CannotEditError as error:
            told = self.say.cannot_edit[error.kind]
            view.message = told.format(names=", ".join(map(self._name, error.names)))
        except GoneError:
            view.message = self.say.gone
        except (CannotChangeError, OSError) as error:
            view.message = str(error)
        else:
            self._tell_saved()
        self.desk.look()
        self._draw()

    def _name(self, voice: str) -> str:
        return str(value_at(self.desk.now.data, ("voices", voice, "name")) or voice)

    def _take_text(self, text: str) -> None:
        """Take a text that was pasted for a case that has none beside it."""
        try:
            is_taken = self.desk.take_text(text)
            self.view.message = "" if is_taken else self.say.paste_refused
        except CannotChangeError as error:
            self.view.message = str(error)
        self._draw()

    def _typed(self, name: str) -> str:
        return str(self.page.values.get(name, "")).strip()

    def _forget(self, *names: str) -> None:
        self._set({**self.page.values, **dict.fromkeys(names, "")})

    def close(self) -> None:
        """Save what was typed, and take the form out of the browser."""
        self._save()
        self._views = 0
        self._saves.stop()
        self._looks.stop()
        super().close()


def _takes(act: Callable[..., None], given: list[str]) -> bool:
    try:
        inspect.signature(act).bind(*given)
    except TypeError:
        return False
    return True
