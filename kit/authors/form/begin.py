"""Where a case is begun: a text is pasted, or a folder chosen that lies there."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

from kit.authors.begun import begin
from kit.authors.form.form import Form
from kit.authors.form.words import FormWords
from kit.authors.names import taken, wrong_name
from kit.authors.new import write
from kit.browser.page import Lens, Page
from kit.files import exists
from kit.language import ENGLISH, Language
from kit.lenses.common.render import fill_in
from kit.source.decoding import decoded
from kit.source.own_text import NotTheArticle

_MOST = 20  # folders that are offered
_NAMES = ("begin-name",)


class Beginning(Lens):
    """A place to paste a story; when it is begun, its form stands there."""

    def __init__(self, folder: Path, language: Language | None = None) -> None:
        self.folder, self._language = folder, language
        self.form: Form | None = None
        super().__init__(Page(self._html(), {"begin-name": "", "pressed": ""}))
        self.page.content.on_msg(self._hear)
        self.page.content.on_press(self._press)

    @property
    def _spoken(self) -> Language:
        return self._language or ENGLISH

    @property
    def folders(self) -> list[str]:
        """The names of the folders here that hold a case."""
        try:
            names = sorted(it.name for it in os.scandir(self.folder) if it.is_dir())
        except OSError:
            return []
        return [it for it in names if exists(self.folder / it / "case.yaml")][:_MOST]

    def _html(self) -> Any:
        return fill_in(
            "authors/form/begin.html",
            self._spoken,
            say=self._spoken.words(FormWords),
            folders=self.folders,
        )

    def _hear(self, _content: Any, message: Any, _buffers: Any) -> None:
        if isinstance(message, dict) and "handed" in message:
            self.begin(str(self.page.values.get("begin-name", "")).strip(), str(message["handed"]))
            self.page.content.send({"done": True})

    def _press(self, what: str = "", n: str = "", *_more: str) -> None:
        if what == "open-case" and n.isdecimal() and int(n) < len(folders := self.folders):
            self._open(self.folder / folders[int(n)])

    def begin(self, name: str, text: str) -> None:
        """Begin a case from a text, or say why not."""
        problem = wrong_name(name) or taken(self.folder / name)
        if not problem:
            try:
                begun = begin(name, decoded(text.encode(errors="replace"), "the text").text)
                problem = begun.problem and self._spoken.words(FormWords).nothing_pasted
            except NotTheArticle as error:
                problem = str(error)
        if not problem:
            try:
                write(replace(begun, told_in=self._language), self.folder / name)
            except OSError as error:
                say = self._spoken.words(FormWords).not_written
                problem = say.format(reason=error.strerror or error)
        if problem:
            self.page.status = problem  # no redraw, which would empty what was pasted
        else:
            self._open(self.folder / name)

    def _open(self, folder: Path) -> None:
        self.form = Form(folder, self._language)
        self.page.close()
        self.children = [self.form]

    def without_widgets(self) -> str:
        """Return what a saved notebook shows: nothing of what was pasted."""
        return self.form.without_widgets() if self.form else super().without_widgets()
