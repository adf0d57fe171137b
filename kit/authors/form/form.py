"""`Form`: a case filled in on the screen, beside whatever else its files are edited with."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from markupsafe import Markup

from kit.authors.form import page as pages
from kit.authors.form import text as texts
from kit.authors.form.case_files import CannotChangeError, StaleError
from kit.authors.form.controls import SOURCE, Control
from kit.authors.form.desk import Desk
from kit.authors.form.page import GUESSED, SCREENS, View
from kit.authors.form.rows import passage_rows
from kit.authors.form.student import student_page
from kit.authors.form.words import FormWords
from kit.authors.form.yaml_edits import GoneError
from kit.authors.left_out import LeftOut, left_out_in, remember_left_out
from kit.authors.yaml_text import normal
from kit.browser.page import Lens, Page
from kit.browser.style import add_style
from kit.counting.prose import Place
from kit.language import Language, spoken
from kit.lenses.common.render import fill_in

_PAUSE = 0.4  # seconds without a key after which what was typed is saved
_LOOK = 2.0  # seconds between looks at the files
_FREE = ("new-name", "new-fact", "selected", "link", *(f"source/{it}" for it in SOURCE))
add_style(Path(__file__).with_name("style.css"))


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
        self._pending: dict[str, tuple[Control, str]] = {}
        self._shown: dict[str, str] = {}
        self._is_drawing = False
        self._views = 0
        self._later: asyncio.TimerHandle | None = None
        self._look: asyncio.TimerHandle | None = None
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
        controls = pages.screen_controls(now, view)
        self._controls = {it.name: it for it in controls}
        self._shown = {it.name: it.shown(now.data) for it in controls}
        pending = {name: said for name, (_, said) in self._pending.items()}
        values = self.page.values
        kept = {name: values.get(name, "") for name in (*_FREE, "pressed")}
        self._set({**kept, **self._fragments(), **self._as_typed(), **pending})
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

    def _fragments(self) -> dict[str, str]:
        """Return which fragment stands for each passage of the voice that shows."""
        if self.view.screen != "voices":
            return {}
        rows = passage_rows(self.desk.now, self._voice)
        return {f"shown/{n}": row["said"].fragment for n, row in enumerate(rows) if "said" in row}

    @property
    def _voice(self) -> str:
        return pages.chosen_of(self.desk.now, "voices", self.view.voice)

    @property
    def _fact(self) -> str:
        return pages.chosen_of(self.desk.now, "evidence", self.view.fact)

    def _draw_student(self) -> None:
        shows = self.view.shows_student and self.view.screen == "voices"
        html, values = Markup(), dict[str, Any]()
        if shows:
            html, values = student_page(self.desk.now, self._voice, self.language)
        self._student.values = values
        self._student.html = html

    def _tell_saved(self) -> None:
        self._tell(self.say.saved.format(files=", ".join(self.desk.saved)))

    def _tell(self, status: str) -> None:
        self.head.status = status

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
                if name.startswith("shown/") and new[name] != old.get(name):
                    self._choose_fragment(name, str(new[name]))
            pressed = str(new.get("pressed", ""))
            if pressed and pressed != old.get("pressed"):
                self._save()
                self._press(pressed.split(" ")[:-1])
                self.page.content.send({"done": True})
            elif self._pending:
                self._save_later()

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
            if "asked" in message:
                self.page.content.send({"done": True})
            if "handed" in message:
                self._take_text(str(message["handed"]))

    def _call_later(self, seconds: float, what: Callable[[], None]) -> asyncio.TimerHandle | None:
        try:
            return asyncio.get_running_loop().call_later(seconds, what)
        except RuntimeError:  # in a script, where nothing waits
            return None

    def _save_later(self) -> None:
        """Save when no key was pressed for a moment."""
        if self._later:
            self._later.cancel()
        self._later = self._call_later(_PAUSE, self._save)
        if self._later is None:
            self._save()

    def _look_again(self) -> None:
        """Look at the files every now and then, as long as somebody looks at the form."""
        if self._look:
            self._look.cancel()
        if self._views > 0:
            self.look()
            self._look = self._call_later(_LOOK, self._look_again)

    def look(self) -> None:
        """Show what others have saved meanwhile."""
        with self._lock:
            if not self._pending and self.desk.look():
                self._draw()
                self._tell(self.say.changed_elsewhere)

    def _save(self) -> None:
        """Save what was typed; what somebody else has changed meanwhile is asked about."""
        with self._lock:
            pending, self._pending = self._pending, {}
            for name, (known, said) in pending.items():
                try:
                    self.desk.set(known, said, self._shown.get(name, ""))
                except StaleError as error:
                    shown = Control(known.place, known.kind).shown(
                        _as_data(known.place, error.theirs)
                    )
                    self.view.conflicts[name] = shown
                    self._pending[name] = (known, said)
                    self._draw()
                    self._pending.pop(name)
                except GoneError:
                    self._draw()
                    self._tell(self.say.gone)
                except CannotChangeError as error:
                    self._pending[name] = (known, said)  # tried again with the next change
                    self._tell(str(error))
                else:
                    self._shown[name] = said
                    self.view.conflicts.pop(name, None)
                    self._tell_saved()
            if pending.keys() - self.view.conflicts.keys():
                self._lend()  # answers are called as they are now, and a draft may be finished
                self.head.html = pages.head(self.desk.now, self.language)

    # --- Buttons ---

    def _press(self, what: list[str]) -> None:
        name, *more = [*what, ""]
        act = getattr(self, f"_on_{name.replace('-', '_')}", None)
        if act is None:
            return
        self.view.message = ""
        self.desk.look()
        is_removing, self.view.is_removing = self.view.is_removing, ""
        try:
            if name == "remove":
                self._remove(" ".join(more).strip(), is_removing)
            else:
                act(*[it for it in more if it])
        except texts.CannotEditError as error:
            self.view.message = self.say.cannot_edit[error.kind].format(
                names=", ".join(self._name(it) for it in error.names)
            )
        except GoneError:
            self.view.message = self.say.gone
        except (CannotChangeError, OSError) as error:
            self.view.message = str(error)
        else:
            self._tell_saved() if self.desk.saved else None
        self.desk.look()
        self._draw()

    def _name(self, voice: str) -> str:
        found = (it.get("name") for it in self.desk.now.items("voices") if it["id"] == voice)
        return str(next(found, voice))

    def _on_screen(self, screen: str = "") -> None:
        if screen in SCREENS:
            self.view.screen, self.view.paragraph, self.view.quote = screen, 0, ""

    def _on_close(self) -> None:
        self.view.paragraph, self.view.quote = 0, ""

    def _on_paragraph(self, n: str = "") -> None:
        number = int(n) if n.isdecimal() else 0
        self.view.paragraph = 0 if number == self.view.paragraph else number
        self.view.quote = ""

    # The text

    def _edit(self, how: Callable[..., texts.Edited], *numbers: str) -> None:
        prose = self.desk.now.prose
        if prose and all(it.isdecimal() for it in numbers):
            n = int(numbers[0])
            if 1 <= n <= len(prose.paragraphs):
                self.desk.edit_text(how(prose.paragraphs, *map(int, numbers)))
        self.view.paragraph = 0

    def _on_join(self, n: str = "") -> None:
        if n != "1":
            self._edit(texts.joined, n)

    def _on_split(self, n: str = "", at: str = "") -> None:
        self._edit(texts.split, n, at)

    def _on_leave_out(self, n: str = "") -> None:
        prose = self.desk.now.prose
        number = int(n) if n.isdecimal() else 0
        if prose and 1 <= number <= len(prose.paragraphs):
            line = LeftOut("", number, prose.paragraphs[number - 1])
            self._edit(texts.left_out, n)
            remember_left_out(self.desk.folder, [*left_out_in(self.desk.folder), line])

    def _on_put_back(self, n: str = "") -> None:
        aside = left_out_in(self.desk.folder)
        prose = self.desk.now.prose
        if not n.isdecimal() or int(n) >= len(aside) or prose is None:
            return
        line = aside.pop(int(n))
        before = line.before or len(prose.paragraphs) + 1
        self.desk.edit_text(texts.put_back(prose.paragraphs, line.text, before))
        remember_left_out(self.desk.folder, aside)

    # Who says this?

    def _on_quote(self, key: str = "") -> None:
        is_new = key != self.view.quote and self.desk.place_of(key) is not None
        self.view.quote = key if is_new else ""
        self.view.paragraph = 0
        self._forget("new-name", "selected")

    def _on_selected(self) -> None:
        numbers = [
            int(it) for it in str(self.page.values.get("selected")).split() if it.isdecimal()
        ]
        prose = self.desk.now.prose
        if prose and len(numbers) == 3 and 1 <= numbers[0] <= len(prose.paragraphs):
            text = prose.paragraphs[numbers[0] - 1]
            start, end = (min(it, len(text)) for it in numbers[1:])
            start += len(text[start:end]) - len(text[start:end].lstrip())
            end = start + len(text[start:end].rstrip())
            if start < end:
                self._on_quote(".".join(map(str, prose.whole_words(Place(numbers[0], start, end)))))

    def _on_says(self, voice: str = "") -> None:
        if voice.startswith(GUESSED):
            self._say_new(pages.guessed(self.desk.now, self.view, voice))
        elif voice:
            self._said(is_said=self.desk.say(self.view.quote, voice))

    def _on_new(self) -> None:
        self._say_new(str(self.page.values.get("new-name", "")).strip())

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

    def _on_nobody(self) -> None:
        self.desk.say_nobody(self.view.quote)
        self._go_on()

    def _on_open(self) -> None:
        self.desk.unsay(self.view.quote)
        self._on_close()

    def _go_on(self) -> None:
        """Ask of the next words that nobody has answered."""
        here = self.desk.place_of(self.view.quote)
        self.desk.look()
        opened = [it for it in self.desk.now.quoted if it.voice is None]
        self.view.quote = next((it.key for it in opened if here and it.place > here), "")
        self._forget("new-name", "selected")

    # Voices, facts and sources

    def _on_voice(self, voice: str = "") -> None:
        self.view.voice = voice

    def _on_fact(self, fact: str = "") -> None:
        self.view.fact = fact

    def _on_student(self) -> None:
        self.view.shows_student = not self.view.shows_student

    def _on_remove(self) -> None: ...

    def _remove(self, what: str, is_removing: str) -> None:
        """Take a voice or a fact out, if that is pressed twice."""
        key, _, id_ = what.partition(" ")
        if what != is_removing or key not in {"voices", "evidence"}:
            self.view.is_removing = what
        elif key == "voices":
            self.desk.remove((key, id_))
        else:
            self.desk.remove_fact(id_)

    def _on_new_fact(self) -> None:
        if statement := str(self.page.values.get("new-fact", "")).strip():
            self.view.fact = self.desk.add("evidence", {"statement": statement}, statement)
            self._forget("new-fact")

    def _on_make_fact(self, voice: str = "") -> None:
        known = Control(("voices", voice, "argument", "grounds"))
        if statement := known.shown(self.desk.now.data):
            self.view.fact = self.desk.add("evidence", {"statement": statement}, statement)
            self.desk.add_to(("voices", voice, "citations"), {"evidence": self.view.fact})

    def _on_points(self, voice: str = "") -> None:
        if self._fact:
            self.desk.point(voice, self._fact)

    def _on_link(self, source: str = "") -> None:
        if wanted := source or str(self.page.values.get("link", "")):
            self.desk.link(self._fact, wanted)
            self._forget("link")

    def _on_unlink(self, source: str = "") -> None:
        self.desk.unlink(self._fact, source)

    def _on_new_source(self) -> None:
        said = {it: str(self.page.values.get(f"source/{it}", "")).strip() for it in SOURCE}
        is_address = said["address"].startswith(("http://", "https://"))
        if not (said["title"] and said["publisher"] and is_address):
            self.view.message = self.say.source_wanted
            return
        self._on_link(self.desk.add("references", said, f"{said['publisher']} {said['title']}"))
        self._forget(*(f"source/{it}" for it in SOURCE))

    # Fields

    def _on_mine(self, name: str = "") -> None:
        if known := self._controls.get(name):
            said = str(self.page.values.get(name, ""))
            self.view.conflicts.pop(name, None)
            self.desk.set(known, said, known.shown(self.desk.now.data))

    def _on_theirs(self, name: str = "") -> None:
        self.view.conflicts.pop(name, None)

    def _choose_fragment(self, name: str, fragment: str) -> None:
        rows = passage_rows(self.desk.now, self._voice)
        n = int(name.partition("/")[2])
        if n < len(rows) and fragment and fragment != rows[n]["said"].fragment:
            old = rows[n]["said"].fragment
            try:
                self.desk.set_fragment(self._voice, old, fragment)
                self._tell_saved()
            except (CannotChangeError, GoneError, StaleError) as error:
                self._tell(str(error))
            self._draw()

    def _take_text(self, text: str) -> None:
        """Take a text that was pasted for a case that has none beside it."""
        try:
            is_taken = self.desk.take_text(text)
            self.view.message = "" if is_taken else self.say.paste_refused
        except CannotChangeError as error:
            self.view.message = str(error)
        self._draw()

    def _forget(self, *names: str) -> None:
        self._set({**self.page.values, **dict.fromkeys(names, "")})

    def close(self) -> None:
        """Save what was typed, and take the form out of the browser."""
        self._save()
        self._views = 0
        for handle in (self._later, self._look):
            if handle:
                with contextlib.suppress(RuntimeError):
                    handle.cancel()
        super().close()


def _as_data(place: tuple[str, ...], value: Any) -> dict[str, Any]:
    """Return a case that says nothing but a value at a place."""
    for part in reversed(place):
        value = {part: value}
    found: dict[str, Any] = value
    return found
