"""The bar above the questions: whose answers these are, where they are kept, how to take them."""

from __future__ import annotations

from typing import Any

from kit import pages
from kit.case import Case
from kit.exercise_words import WORDS
from kit.exercises.catalogue import all_items
from kit.exercises.handin import hand_in_page
from kit.exercises.session import is_on_binder
from kit.exercises.sheet import NAME_ITEM, NAME_STEP
from kit.exercises.store import REPLACED, AnswerSheet
from kit.frontend import Lens, Page


class AnswersBar(Lens):
    """Shows the code, where the answers are kept, and what can be done with them."""

    def __init__(
        self, case: Case, sheet: AnswerSheet, *, with_name: bool = False, is_brief: bool = False
    ) -> None:
        self.case, self.sheet = case, sheet
        self.with_name, self.is_brief = with_name, is_brief
        self._message = sheet.notice
        self._is_going_on = not sheet.is_empty
        self._name_slot = sheet.new_slot(NAME_ITEM, NAME_STEP)
        super().__init__(Page())
        sheet.is_unannounced()
        self._draw()
        self.page.observe(self._values_changed, "values")
        self.page.on_msg(self._heard)
        sheet.listeners.append(self._sheet_changed)

    def _draw(self) -> None:
        sheet = self.sheet
        code = sheet.data.code
        self._was_empty = sheet.is_empty
        with self.page.hold_sync():
            self.page.html = pages.render(
                "answers.html",
                self.case.data,
                sheet=sheet,
                path=f"{sheet.folder.name}/{sheet.path.name}",
                others=[other for other in sheet.codes_here if other != code],
                message=self._message,
                is_going_on=self._is_going_on and not self._message,
                is_on_binder=is_on_binder(),
                with_name=self.with_name,
                is_brief=self.is_brief,
            )
            self.page.values = {"code": "", **self.page.values, "name": sheet.data.name}
            self.page.keep = sheet.browser_copy | {"prefix": sheet.copies_prefix}
            self.page.status = sheet.problem

    def _sheet_changed(self, what: str) -> None:
        if what == REPLACED or self._was_empty:
            self._draw()
        self.page.status = self.sheet.problem

    def _values_changed(self, change: Any) -> None:
        old, new = change["old"], change["new"]
        if self.with_name and new.get("name", "") != self.sheet.data.name:
            self.sheet.edit(self._name_slot, {NAME_STEP: new["name"]})
        pressed = str(new.get("pressed", ""))
        if pressed and pressed != old.get("pressed"):
            self._press(*pressed.split(" ")[:-1][:2])
            self.page.send({"done": True})

    def _press(self, what: str = "", code: str = "") -> None:
        self._message = ""
        key = self.sheet.browser_copy["key"]
        if what == "take" and (copy := self.sheet.offers.pop(code, None)):
            self._message = self.sheet.take(copy.to_json())
        elif what == "leave":
            self.sheet.offers.pop(code, None)
        elif what == "use" and (typed := str(self.page.values.get("code", "")).strip()):
            self.sheet.switch(typed)
            self.page.values = {**self.page.values, "code": ""}
            self._message = WORDS.now_code.format(code=self.sheet.data.code)
        elif what == "new":
            self.sheet.start_new()
            self._message = WORDS.now_code.format(code=self.sheet.data.code)
        elif what == "clear":
            self.sheet.clear()
            self.page.send({"forget": key})
            self._message = WORDS.cleared
        elif what == "hand-in":
            self._hand_in()
        self._draw()
        if what != "clear":
            self.page.send(self.sheet.copy_message())

    def _hand_in(self) -> None:
        """Write the page beside the sheet, and give both to the browser."""
        sheet = self.sheet
        items = all_items(self.case.data, sheet.data.code)
        text = hand_in_page(self.case.data, sheet.data, list(items.values()))
        name = sheet.path.with_suffix(".html").name
        try:
            sheet.write_beside(name, text)
        except OSError as error:
            self._message = WORDS.handed_in_no_page.format(reason=error.strerror)
        else:
            self._message = WORDS.handed_in.format(
                json=sheet.path.name, page=name, folder=sheet.folder.name
            )
        self.page.send({"download": sheet.path.name, "text": sheet.data.to_json()})
        self.page.send({"download": name, "text": str(text), "type": "text/html"})

    def _heard(self, _page: Page, content: Any, _buffers: Any) -> None:
        if not isinstance(content, dict):
            return
        if "copies" in content:
            self.sheet.hear_copies(content["copies"])
        if "picked" in content:
            self._message = self.sheet.take(str(content["picked"]))
            self._draw()
        self.page.send(self.sheet.copy_message())
