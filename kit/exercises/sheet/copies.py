"""What browsers keep of the sheets of a story: under which key, and what is taken of it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

from kit.exercises.sheet.data import Code, SheetData, merge
from kit.exercises.sheet.reading import MAX_BYTES, SheetError


class BrowserCopies:
    """The copies that browsers have of one story's sheets; `offers` holds those of other codes.

    Keys are made of the case's id and a mark of its story, and of `owner` where several people may
    have a browser in common. `read` returns the sheet in a text, or raises SheetError.
    """

    def __init__(
        self, case: str, story: str, read: Callable[[str], SheetData], owner: str = ""
    ) -> None:
        self._without_owner = f"perspective-kit:{case}:"
        self.prefix = f"perspective-kit:{case}@{owner}:" if owner else self._without_owner
        self.offers: dict[str, SheetData] = {}
        self._end, self._read = f":{story}", read
        self._declined: set[str] = set()
        self._forgotten: set[str] = set()
        self._announced = False

    def key(self, code: Code) -> str:
        """Return under which key a browser keeps the sheet of a code."""
        return f"{self.prefix}{code}{self._end}"

    def place_of(self, sheet: SheetData) -> dict[str, Any]:
        """Return where a browser keeps its copy, and the sheet that it begins with."""
        blank = sheet.model_copy(update={"items": {}, "places": {}})
        return {"key": self.key(sheet.code), "sheet": blank.model_dump(exclude_none=True)}

    def keep_message(self, sheet: SheetData) -> dict[str, Any]:
        """Return the message that makes a browser keep a copy, and forget what was cleared."""
        return {"keep": self.key(sheet.code), "text": sheet.to_json()} | self.forget_message(sheet)

    def forget_message(self, sheet: SheetData) -> dict[str, list[str]]:
        """Return what makes a browser forget copies of cleared codes, also an earlier kit's."""
        codes = sorted(self._forgotten - {sheet.code})
        old = [f"{self._without_owner}{code}{end}" for code in codes for end in ("", self._end)]
        keys = dict.fromkeys([*map(self.key, codes), *old])
        return {"forget": list(keys)} if keys else {}

    def forget(self, code: str) -> None:
        """Let browsers forget the copy of a code that was cleared."""
        self.offers = {}
        self._forgotten.add(code)

    def claim_greeting(self) -> bool:
        """Return True the first time: one page is enough to ask a browser for its copies."""
        first, self._announced = not self._announced, True
        return first

    def merged_into(self, sheet: SheetData, copies: Any) -> SheetData:
        """Return the sheet with what its own copies have; keep others in `offers`."""
        self.offers = {}
        for text in _within_reason(copies, self.key(sheet.code)):
            with contextlib.suppress(SheetError):
                copy = self._read(text)
                if copy.code == sheet.code:
                    sheet = merge(sheet, copy)
                elif copy.items and copy.code not in self._declined:
                    self.offers[copy.code] = copy
        return sheet

    def decline(self, code: str) -> None:
        """Offer the copy of another code no more."""
        self._declined.add(code)
        self.offers.pop(code, None)


def _within_reason(copies: Any, own: str) -> Iterator[str]:
    """Yield a browser's copies, the one kept as `own` first; of very much, what one sheet may be.

    What a page hands over may be a stranger's, and a browser keeps some megabytes.
    """
    texts = copies if isinstance(copies, dict) else {}
    known = {key: text for key, text in texts.items() if isinstance(text, str)}
    left = MAX_BYTES
    for key in sorted(known, key=lambda key: key != own):
        left -= len(known[key])
        if left >= 0 or key == own:
            yield known[key]
