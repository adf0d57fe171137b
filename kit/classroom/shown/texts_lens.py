"""What students wrote: a teacher reads it first, and only what is not hidden shows to the class."""

from __future__ import annotations

import threading
from typing import Any, Literal

from markupsafe import Markup

from kit.browser.page import Lens, Page
from kit.classroom.results.page import Results

State = Literal["closed", "review", "shown"]
_FRAME = Markup(
    '<div class="pk-page pk-class" lang="{}"><div data-copy="texts"></div>'
    '<p class="pk-note" data-stalled hidden>{}</p></div>'
)

_LENT = Markup('<template data-part="texts">{}</template>')


class TextsLens(Lens):
    """Texts drawn by lot. They are lent to the browser, so that no notebook saves one.

    What was hidden stays hidden, also when others are drawn, and is in no page's source.
    """

    def __init__(self, results: Results) -> None:
        self.results = results
        self.state: State = "closed"
        self.hidden: set[str] = set()
        self._turn = 0
        self._lock = threading.RLock()
        language = results.case.language
        super().__init__(Page(_FRAME.format(language.code, results.say.stalled)))
        self.page.content.on_press(self._press)
        self.page.content.on_msg(self._hear)

    def show(self, results: Results) -> None:
        """Go on with the answers as they are now; what shows stays until another is asked for."""
        with self._lock:
            self.results = results

    def without_widgets(self) -> str:
        """Return nothing: what stands in a saved notebook has no text of a student."""
        return ""

    @property
    def lent(self) -> Markup:
        """What is lent to the browser now, as a template."""
        is_closed = self.state == "closed"
        texts = None if is_closed else self.results.texts(self.hidden, self._turn)
        html = self.results.texts_html(self.state, texts)
        return _LENT.format(html)

    def _lend(self) -> None:
        self.page.content.send({"lend": str(self.lent)})

    def _hear(self, _content: Any, message: Any, _buffers: Any) -> None:
        if isinstance(message, dict) and "shown" in message:
            with self._lock:
                self._lend()

    def _press(self, what: str = "", key: str = "", *_more: str) -> None:
        states: dict[str, State] = {"review": "review", "show": "shown", "close": "closed"}
        with self._lock:
            if what == "hide":
                self.hidden.add(key)
            elif what == "draw":
                self._turn += 1
            else:
                self.state = states.get(what, self.state)
            self._lend()
