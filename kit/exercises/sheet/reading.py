"""Reading an answer sheet that may be a stranger's: it is valid, or one line says what is wrong."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from typing import Any, Literal

from pydantic import ValidationError

from kit.case.story import Story
from kit.exercises.sheet.data import FORMAT, SheetData, merge
from kit.exercises.sheet.words import SheetWords
from kit.language import ENGLISH
from kit.text import printable, shortened

MAX_BYTES = 2_000_000
MAX_ITEMS = 10_000  # a case of a thousand voices has some 3,000


class SheetError(Exception):
    """A sheet that cannot be used; `reason` says why in the words that it is given."""

    def __init__(
        self,
        kind: Literal["damaged", "newer", "other case", "other story"],
        reason: Callable[[SheetWords], str],
    ) -> None:
        self.kind, self.reason = kind, reason
        super().__init__(reason(ENGLISH.words(SheetWords)))


def read_sheet(text: str | bytes, story: Story) -> SheetData:
    """Return the sheet in `text`, which may be a stranger's, each record once and in order of time.

    Raises
    ------
    SheetError
        If it is damaged, of a later format, of another case or of another story; sheets that were
        saved before stories had marks pass.
    """
    sheet = parse_sheet(text, story)
    return merge(sheet, sheet)


def parse_sheet(text: str | bytes, story: Story) -> SheetData:
    """Return the sheet in `text` with its records as they stand there; raises as `read_sheet`.

    It takes a third of the time, for who reads a hundred thousand of them.
    """
    if len(text) > MAX_BYTES:
        raise SheetError("damaged", lambda say: say.too_large)
    try:
        raw = json.loads(text, object_pairs_hook=_each_once)
    except (ValueError, RecursionError):
        raise SheetError("damaged", lambda say: say.unreadable) from None
    if not isinstance(raw, dict) or not isinstance(raw.get("format"), int):
        raise SheetError("damaged", lambda say: say.no_sheet)
    if raw["format"] > FORMAT:
        raise SheetError("newer", lambda say: say.newer)
    lists = [part for part in ("items", "places") if isinstance(raw.get(part), dict)]
    # To look at each of 200,000 would take seconds.
    if large := next((part for part in lists if len(raw[part]) > MAX_ITEMS), ""):
        raise SheetError("damaged", lambda say: say.too_many[large])
    try:
        sheet = SheetData.model_validate(raw)
    except ValidationError as error:
        where = printable(".".join(map(str, error.errors()[0]["loc"]))[:80])
        raise SheetError("damaged", lambda say: say.damaged_at.format(where=where)) from None
    if sheet.case != story.case:
        raise SheetError("other case", lambda say: say.other_case.format(case=sheet.case))
    if not story.is_same(sheet.story):
        raise SheetError("other story", lambda say: say.other_story.format(case=sheet.case))
    return sheet


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object's pairs, or refuse it: of a key that is given twice one would be lost."""
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
        key = shortened(printable(twice))
        raise SheetError("damaged", lambda say: say.twice.format(key=key))
    return found
