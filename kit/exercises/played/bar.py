"""The bar above the questions: whose answers these are, where they are kept, how to take them."""

from __future__ import annotations

from typing import Any

from kit.case.case import Case
from kit.case.values import NAME_ITEM
from kit.exercises.kinds.catalogue import all_items
from kit.exercises.played.hand_in import hand_in_page
from kit.exercises.played.page import render
from kit.exercises.played.session import is_on_binder
from kit.exercises.played.sheet_lens import SheetLens
from kit.exercises.sheet.codes import new_code
from kit.exercises.sheet.data import NAME_STEP
from kit.exercises.sheet.open_sheet import BEGUN, OFFERED, REPLACED, AnswerSheet


class AnswersBar(SheetLens):
    """Shows the code, where the answers are kept, and what can be done with them."""

    def __init__(
        self, case: Case, sheet: AnswerSheet, *, with_name: bool = False, is_brief: bool = False
    ) -> None:
        self.with_name, self.is_brief = with_name, is_brief
        self._message = sheet.notice
        self._is_going_on = not sheet.is_empty
        sheet.copies.claim_greeting()
        super().__init__(case, sheet)

    def _begin(self) -> None:
        self._name_slot = self.sheet.new_slot(NAME_ITEM, NAME_STEP)
        self._draw()

    def _draw(self) -> None:
        sheet = self.sheet
        code = sheet.data.code
        self._was_empty = sheet.is_empty
        html = render(
            "answers.html",
            self.case.data,
            sheet=sheet,
            path=f"{sheet.folder.name}/{sheet.path.name}",
            others=[other for other in sheet.codes.all() if other != code],
            message=self._message,
            is_going_on=self._is_going_on and not self._message,
            is_on_binder=is_on_binder(),
            with_name=self.with_name,
            is_brief=self.is_brief,
        )
        values = {"code": "", "name": sheet.data.name}
        place = sheet.copies.place_of(sheet.data)
        self._show(html, values, place | {"prefix": sheet.copies.prefix})

    def _sheet_changed(self, what: str) -> None:
        """Go with the sheet, and let the browser's copy have what only Python knows."""
        if what == BEGUN and not self._was_empty:
            return  # the browser has the draft, and perhaps a newer one
        if what in {REPLACED, OFFERED} or self._was_empty:
            self._begin()
        self.page.status = self.sheet.problem
        if not self.is_brief:
            self._keep_copy()

    def _edited(self, _old: dict[str, Any], new: dict[str, Any]) -> None:
        if self.with_name and str(new.get("name", "")).strip() != self.sheet.data.name:
            self.sheet.edit(self._name_slot, {NAME_STEP: new["name"]})
            self._keep_copy()

    def _press(self, what: str, where: str) -> None:
        self._message = ""
        sheet, forget = self.sheet, self.sheet.copies.forget_message(self.sheet.data)
        typed = str(self.page.values.get("code", "")).strip()
        if what == "take" and (copy := sheet.copies.offers.pop(where, None)):
            self._message = sheet.take(copy.to_json())
        elif what == "leave":
            sheet.copies.decline(where)
        elif what == "new" or (what == "use" and typed):
            sheet.switch(new_code() if what == "new" else typed)
            self._message = self.say.now_code.format(code=sheet.data.code)
        elif what == "clear" and sheet.clear():
            self.page.content.send(forget)
            self._message = self.say.cleared
        elif what == "hand-in":
            self._hand_in()
        problem = sheet.problem
        self._draw()
        self.page.status = problem
        self._keep_copy()

    def _picked(self, text: str) -> None:
        self._message = self.sheet.take(text)
        self._draw()

    def _hand_in(self) -> None:
        """Write the page beside the sheet, and give both to the browser."""
        sheet = self.sheet
        items = all_items(self.case.data, sheet.data.code)
        text = hand_in_page(self.case.data, sheet.data, list(items.values()))
        name = sheet.path.with_suffix(".html").name
        try:
            sheet.write_beside(name, text)
        except OSError as error:
            self._message = self.say.handed_in_no_page.format(reason=error.strerror)
        else:
            self._message = self.say.handed_in.format(
                json=sheet.path.name, page=name, folder=sheet.folder.name
            )
        self.page.content.send({"download": sheet.path.name, "text": sheet.data.to_json()})
        self.page.content.send({"download": name, "text": str(text), "type": "text/html"})
