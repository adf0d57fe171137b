"""The bar above the questions: whose answers these are, where they are kept, how to take them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from kit.case.case import Case
from kit.case.values import NAME_ITEM
from kit.exercises.asked.items import Item
from kit.exercises.kinds.catalogue import all_items
from kit.exercises.played.hand_in import hand_in_page
from kit.exercises.played.page import render
from kit.exercises.played.sheet_lens import SheetLens
from kit.exercises.played.tally import Asked, is_blank, tally
from kit.exercises.sheet.codes import new_code
from kit.exercises.sheet.data import HAND_IN, NAME_STEP
from kit.exercises.sheet.locations import host
from kit.exercises.sheet.open_sheet import AnswerSheet


class AnswersBar(SheetLens):
    """Shows the code, where the answers are kept, and what can be done with them."""

    def __init__(
        self,
        case: Case,
        sheet: AnswerSheet,
        *,
        with_name: bool = False,
        is_brief: bool = False,
        asked: Asked | None = None,
    ) -> None:
        self.with_name, self.is_brief, self._asked = with_name, is_brief, asked
        self._is_asked_twice = False
        self._message = self._noticed = sheet.notice
        self._is_going_on = not sheet.is_empty
        sheet.copies.claim_greeting()
        super().__init__(case, sheet)

    def _begin(self) -> None:
        self._name_slot = self.sheet.new_slot(NAME_ITEM, NAME_STEP)
        self._draw()

    def _draw(self) -> None:
        sheet = self.sheet
        self._code = code = sheet.data.code
        self._was_empty = sheet.is_empty
        html = render(
            "answers.html",
            self.case.data,
            sheet=sheet,
            path=f"{sheet.location.told_as}/{sheet.path.name}",
            host=host(),
            others=[other for other in sheet.codes.all() if other != code],
            message=self._message,
            is_going_on=self._is_going_on and not self._message,
            with_name=self.with_name,
            is_brief=self.is_brief,
            is_blank=is_blank(sheet.data),
            tally=tally(sheet.data, self._items(), self._asked) if self.is_brief else None,
        )
        values = {"code": "", "name": sheet.data.name}
        place = sheet.copies.place_of(sheet.data)
        self._show(html, values, place | {"prefix": sheet.copies.prefix})

    def _items(self) -> list[Item]:
        return list(all_items(self.case.data, self.sheet.data.code).values())

    def _begin_anew(self) -> None:
        """Tell nothing of the sheet that was open before, if it is another one."""
        if self._code != self.sheet.data.code:
            self._is_going_on, self._message, self._noticed = False, "", self.sheet.notice
        super()._begin_anew()
        if not self.is_brief:
            self._keep_copy()

    def _offered(self) -> None:
        self._begin()

    def _item_begun(self) -> None:
        if self._was_empty:
            self._begin()

    def _item_changed(self, _item: str) -> None:
        """Let the browser's copy have what only Python knows."""
        if self.is_brief:
            self._message, self._is_asked_twice = "", False
            self._draw()
            return
        if self._was_empty:
            self._begin()
        self._keep_copy()

    def _disk_changed(self) -> None:
        """Say where the answers are now, and what happened to their file."""
        if self.sheet.notice != self._noticed:
            self._message = self._noticed = self.sheet.notice
        self._draw()

    def _edited(self, _old: dict[str, Any], new: dict[str, Any]) -> None:
        if self.with_name and str(new.get("name", "")).strip() != self.sheet.data.name:
            self.sheet.edit(self._name_slot, {NAME_STEP: new["name"]})
            self._keep_copy()

    def _press(self, what: str, where: str) -> None:
        self._message = ""
        sheet = self.sheet
        typed = str(self.page.values.get("code", "")).strip()
        if what == "take" and (copy := sheet.copies.offers.pop(where, None)):
            self._message = sheet.take(copy.to_json())
        elif what == "leave":
            sheet.copies.decline(where)
        elif what == "new" or (what == "use" and typed):
            sheet.switch(new_code() if what == "new" else typed)
            now = self.say.now_code.format(code=sheet.data.code)
            self._message = f"{now} {sheet.notice}".strip()
        elif what == "clear" and sheet.clear():
            say, on_disk = self.say, sheet.location.on_disk
            cleared = say.cleared if on_disk else say.cleared_without_files
            self._message = f"{cleared} {sheet.notice}".strip()
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
        sheet, say = self.sheet, self.say
        if is_blank(sheet.data) and not self._is_asked_twice:
            self._message, self._is_asked_twice = say.hand_in_blank_sure, True
            return
        self._is_asked_twice = False
        sheet.move(HAND_IN, HAND_IN, HAND_IN)
        sheet.save()
        text = hand_in_page(self.case.data, sheet.data, self._items(), self._asked)
        file, page = sheet.path.name, sheet.path.with_suffix(".html").name
        told = [say.handed_in.format(json=file, page=page)]
        if sheet.location.on_disk:
            told += self._written(file, page, text)
        self._message = " ".join(told)
        self.page.content.send({"download": file, "text": sheet.data.to_json()})
        self.page.content.send({"download": page, "text": str(text), "type": "text/html"})

    def _written(self, file: str, page: str, text: Markup) -> Iterator[str]:
        """Write the page beside the sheet; yield what lies in the folder now, and what does not."""
        sheet, say = self.sheet, self.say
        written, refused = ([], [file]) if sheet.problem else ([file], [])
        try:
            sheet.write_beside(page, text)
        except OSError:
            refused.append(page)
        else:
            written.append(page)
        for line, names in ((say.handed_in_written, written), (say.handed_in_refused, refused)):
            if names:
                yield line.format(folder=sheet.location.told_as, files=", ".join(names))
