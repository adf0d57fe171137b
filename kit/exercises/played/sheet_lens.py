"""`SheetLens`: what all that shows a sheet has in common."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from kit.browser.page import Content, Lens, Page
from kit.case.case import Case
from kit.exercises.played.page import render
from kit.exercises.played.words import PlayedWords
from kit.exercises.sheet.open_sheet import BEGUN, OFFERED, REPLACED, TOLD, AnswerSheet


class SheetLens(Lens):
    """A page that hears the browser and the sheet, one at a time, and goes with the sheet's code.

    While a cell runs, JupyterLab hands what the browser says to another thread: whatever reads or
    changes the sheet holds its lock. A page that no browser shows any more hears only that another
    sheet is open, so that it holds nothing of one that was cleared.

    A notebook saves what stands in for widgets, and keeps it when answers are cleared: so nothing
    that a student wrote, and no code, is in there.
    """

    def __init__(self, case: Case, sheet: AnswerSheet) -> None:
        self.case, self.sheet = case, sheet
        self.say = case.data.language.words(PlayedWords)
        self._is_drawing = False
        self._views, self._is_out_of_sight = 0, False
        super().__init__(Page())
        with sheet.lock:
            self._begin()
            sheet.listeners.append(self._sheet_changed)
        self.page.content.observe(self._values_changed, "values")
        self.page.content.on_msg(self._message_came)

    # --- What each kind does in its own way ---

    def _begin(self) -> None:
        """Show the sheet as it is, from the beginning."""

    def _begin_anew(self) -> None:
        """Show another sheet than before."""
        self._begin()

    def _edited(self, old: dict[str, Any], new: dict[str, Any]) -> None:
        """Keep what was changed in the page's controls."""

    def _press(self, what: str, where: str) -> None:
        """Do what a button says."""

    def _item_changed(self, item: str) -> None:
        """Show what was answered elsewhere."""

    def _item_begun(self) -> None:
        """Go with a first draft of an item."""

    def _offered(self) -> None:
        """Show that a browser has another sheet."""

    def _disk_changed(self) -> None:
        """Say that the sheet cannot be saved, or that it can be again."""
        self.page.status = self.sheet.problem

    def _asked_of_all(self) -> Markup:
        """Return what stands in for the page in a saved notebook, the same for every student."""
        return Markup()

    def _picked(self, text: str) -> None:
        """Take over a file that was picked up."""

    # --- What they share ---

    def close(self) -> None:
        """Take it out of the browser; it hears the sheet no more."""
        with self.sheet.lock:
            if self._sheet_changed in self.sheet.listeners:
                self.sheet.listeners.remove(self._sheet_changed)
        super().close()

    def _show(
        self, html: Markup, values: dict[str, Any], keep: dict[str, Any] | None = None
    ) -> None:
        """Show a page, without taking its values for something that a student typed."""
        self._is_drawing = True
        try:
            content = self.page.content
            with content.hold_sync():
                content.html = html
                # A message that was on its way when the code changed is not the new student's.
                content.values = values | {"of": self.sheet.data.code}
                content.keep = keep or {}
                content.status = self.sheet.problem
        finally:
            self._is_drawing = False

    def _values_changed(self, change: Any) -> None:
        with self.sheet.lock:
            old, new = change["old"], change["new"]
            if self._is_drawing or new.get("of", self.sheet.data.code) != self.sheet.data.code:
                return
            self._edited(old, new)
            pressed = str(new.get("pressed", ""))
            if pressed and pressed != old.get("pressed"):
                what, where, *_ = [*pressed.split(" ")[:-1], "", ""]
                self._press(what, where)
                self.page.content.send({"done": True})

    def _message_came(self, _to: Content, content: Any, _buffers: Any) -> None:
        if not isinstance(content, dict):
            return
        with self.sheet.lock:
            if "shown" in content:
                self._views += 1
                if self._is_out_of_sight:
                    self._is_out_of_sight = False
                    self._begin()
            if "gone" in content:
                self._views -= 1
                self._is_out_of_sight = self._views <= 0
            if "picked" in content:
                self._picked(str(content["picked"]))
            if "kept" in content:
                self.sheet.hear_whether_kept(bool(content["kept"]))
            if "copies" in content:
                self.sheet.hear_copies(content["copies"])
            if "copies" in content or "picked" in content:
                self._keep_copy()

    def _keep_copy(self) -> None:
        """Let the browser keep a copy of the sheet as it is."""
        self.page.content.send(self.sheet.copies.keep_message(self.sheet.data))

    def _sheet_changed(self, what: str) -> None:
        if what == REPLACED:
            self._begin_anew()
            if forget := self.sheet.copies.forget_message(self.sheet.data):
                self.page.content.send(forget)
        elif self._is_out_of_sight:
            pass
        elif what == TOLD:
            self._disk_changed()
        elif what == OFFERED:
            self._offered()
        elif what == BEGUN:
            self._item_begun()
        else:
            self._item_changed(what)

    def without_widgets(self) -> str:
        """Return what stands in for the page: nothing of a student's, and how to see that."""
        return render("at_rest.html", self.case.data, asked=self._asked_of_all())
