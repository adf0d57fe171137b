"""`answers`: what the open sheet holds, as a table for who thinks in pandas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kit.case.calls import for_a_class
from kit.case.case import Case
from kit.case.frames import frame
from kit.case.values import NAME_ITEM
from kit.case.voice import Voice
from kit.exercises.asked.items import Item
from kit.exercises.kinds.catalogue import KINDS, all_items
from kit.exercises.played.session import sheet_of
from kit.exercises.sheet.data import ItemAnswers, Response, Value

if TYPE_CHECKING:
    import pandas as pd

_TEXTS = ("item", "step", "field", "value", "label", "outcome", "voice", "evidence")
_DTYPES: dict[str, Any] = dict.fromkeys((*_TEXTS, "version", "case_version"), "str") | {
    "response": int,
    "given": bool,
    "with_name": "boolean",
    "at": "datetime64[ms, UTC]",
}
_COLUMNS = (
    *("response", "item", "kind", "step", "field", "value", "label", "given", "outcome", "at"),
    *("voice", "evidence", "with_name", "version", "case_version"),
)


@for_a_class
def answers(case: Case) -> pd.DataFrame:
    """Return one row per response and field of the open sheet, in the order of time.

    Where several things can be chosen there is a row for each. Earlier responses to the same step
    and drafts are there, too; a name that was asked for is not.

    Returns
    -------
    pandas.DataFrame
        Columns: response (whole number from 0: rows of one response have the same), item (id), kind
        (categorical, as `ask` takes it; missing where the case has no such item, or no longer),
        step, field, value (text: an option's id, or what was written; missing where nothing was),
        label (what the option is called; missing for text of one's own, and where it is offered no
        more), given (True; False for a draft that was not saved with the button), outcome (text,
        such as `same reading`; missing for a draft), at (time in UTC, `datetime64[ms, UTC]`), voice
        and evidence (ids of what the item is about; of voices that are sorted without names,
        missing until both looks are done), with_name (whether the speaker's name was shown; missing
        where that is not drawn by lot), version and case_version (what the question and the case
        were when it was answered; missing in sheets of earlier kits).

    Examples
    --------
    >>> from kit import load_case
    >>> table = answers(load_case("iran-mexico-2009"))
    >>> str(table["at"].dtype)
    'datetime64[ms, UTC]'
    """
    sheet = sheet_of(case).data
    items = all_items(case.data, sheet.code)
    given = [
        (response, id_, items.get(id_), kept)
        for id_, kept in sheet.items.items()
        if id_ != NAME_ITEM
        for response in kept.responses
    ]
    given.sort(key=lambda it: it[0].when)
    rows = (row for n, it in enumerate(given) for row in _rows(n, *it))
    table = frame(rows, _COLUMNS, kind=[*KINDS])
    return table.astype(_DTYPES)


def _rows(
    n: int, response: Response, id_: str, item: Item | None, kept: ItemAnswers
) -> Iterator[dict[str, Any]]:
    """Yield the rows of a response; one without fields has a row, too."""
    labels = {
        (field.name, option.value): str(option.label)
        for step in (item.steps if item else ())
        if step.id == response.step
        for field in step.fields
        for option in field.options
    }
    is_told = item and (kept.finished or not item.told_together)
    about = item.about if item and is_told else None
    values: dict[Any, Value] = dict(response.values) or {None: ""}
    for name, value in values.items():
        for one in [value] if isinstance(value, str) else value or [""]:
            yield {
                "response": n,
                "item": id_,
                "kind": item and item.kind,
                "step": response.step,
                "field": name,
                "value": one or None,
                "label": labels.get((name or "", one)),
                "given": response.given,
                "outcome": response.outcome,
                "at": response.at,
                "voice": about.id if isinstance(about, Voice) else None,
                "evidence": about.id if about and not isinstance(about, Voice) else None,
                "with_name": response.with_name,
                "version": response.version,
                "case_version": response.case_version,
            }
