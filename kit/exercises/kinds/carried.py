"""Sheets of earlier kits in today's form.

Format 1 kept some answers by their wording or their place. An answer that cannot be carried over
with certainty stays the text that it is. No question offers it any more, so that it is shown as an
answer to an earlier form and never judged. What was answered to, see `Stamp`, no earlier kit kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_lowercase

from kit.case.case import Case
from kit.exercises.asked.items import Field, Item, drawn, option_id
from kit.exercises.asked.outcomes import Correct, SameReading
from kit.exercises.kinds.catalogue import all_items
from kit.exercises.kinds.sorting import AGAIN, item_id, sortable
from kit.exercises.sheet.data import FORMAT, ItemAnswers, Response, SheetData, Value, merge

_BY_PLACE = "sort-p"  # how ids of sorted voices began that told where the voice stands
_SAME = {SameReading.name, Correct.name}

# (step, field) → what the options were called, in the order of today's options.
_CLOSED = {
    ("verdict", "verdict"): ("it holds", "it holds in part", "it does not hold", "I cannot tell"),
    ("verdict", "weakens"): ("the argument", "only a detail", "neither"),
    **{
        ("rate", row): ("0", "1", "2")
        for row in ("independent", "multiple", "verifies", "authoritative", "named")
    },
}


def carried_over(case: Case, sheet: SheetData) -> SheetData:
    """Return a sheet of an earlier kit in today's form; one of today's form as it is.

    What was answered by a place is carried over only if the case is still what it was when the
    sheet was last saved.
    """
    sheet = _renamed(case, sheet)
    return _stamped(case, sheet if sheet.format == FORMAT else _from_format_1(case, sheet))


def has_old_name(item: str) -> bool:
    """Whether an item's id may be one of an earlier kit."""
    return item.startswith(_BY_PLACE)


def is_of_today(sheet: SheetData) -> bool:
    """Whether `carried_over` would return a sheet as it is, as far as that can be told quickly.

    >>> is_of_today(SheetData(format=1, kit="0.1", case="x", case_version="1", code="a",
    ...                       started="2026-11-27T10:00:00.000Z"))
    False
    """
    if sheet.format != FORMAT or any(map(has_old_name, sheet.items)):
        return False
    return all(each.case_version for kept in sheet.items.values() for each in kept.responses)


def _renamed(case: Case, sheet: SheetData) -> SheetData:
    """Return the sheet with today's ids of sorted voices, for those that earlier kits would mean.

    An earlier kit may have gone on with a sheet that had today's ids already.
    """
    own = {exercise.id for exercise in case.data.exercises}
    names = {old: item_id(voice) for old, voice in _ids_by_place(case).items() if old not in own}
    found: dict[str, ItemAnswers] = {}
    again: dict[str, ItemAnswers] = {}
    for id_, answers in sheet.items.items():
        new = names.get(id_, id_)
        (again if new != id_ and new in sheet.items else found)[new] = answers
    one, other = (sheet.model_copy(update={"items": items}) for items in (found, again))
    return merge(one, other)


def _ids_by_place(case: Case) -> dict[str, str]:
    """Return the id that a sorted voice's item had → the voice: by where it is first heard."""
    at: dict[int, list[str]] = {}
    for voice in case.whole.data.speakers:
        if voice.first_paragraph:
            at.setdefault(voice.first_paragraph, []).append(voice.id)
    return {
        f"{_BY_PLACE}{n}" + (_letter(i) if len(voices) > 1 else ""): voice
        for n, voices in at.items()
        for i, voice in enumerate(voices)
    }


def _letter(number: int) -> str:
    """Return a, b, c …, and numbers for what comes after z."""
    return ascii_lowercase[number] if number < len(ascii_lowercase) else f"-{number + 1}"


def _stamped(case: Case, sheet: SheetData) -> SheetData:
    """Return the sheet with what earlier kits did not keep with a response, as far as it is known.

    The case is the one of the last time when the sheet was saved.
    """
    named = _named_by_place(case, sheet.code) if sheet.case_version == case.version else {}

    def stamped(item: str, response: Response) -> Response:
        if response.case_version:
            return response
        with_name = named.get(item) if response.step == AGAIN else None
        update = {"case_version": sheet.case_version, "with_name": with_name}
        return response.model_copy(update=update)

    items = {
        id_: answers.model_copy(
            update={"responses": tuple(stamped(id_, each) for each in answers.responses)}
        )
        for id_, answers in sheet.items.items()
    }
    return sheet.model_copy(update={"items": items})


def _named_by_place(case: Case, code: str) -> dict[str, bool]:
    """Return item → whether the second look had the name, when one voice of each two got it."""
    return {
        item_id(voice.id): n % 2 == drawn(code, f"name {n // 2}") % 2
        for n, voice in enumerate(sortable(case.data))
    }


def _from_format_1(case: Case, sheet: SheetData) -> SheetData:
    items = all_items(case.data, sheet.code)
    is_same = sheet.case_version == case.version
    changed = dict(sheet.items)
    for id_, item in items.items():
        if answers := changed.get(id_):
            responses = tuple(_carried(r, item, is_same=is_same) for r in answers.responses)
            changed[id_] = answers.model_copy(update={"responses": responses})
    return sheet.model_copy(update={"format": FORMAT, "items": changed})


def _carried(response: Response, item: Item, *, is_same: bool) -> Response:
    fields = {f.name: f for step in item.steps if step.id == response.step for f in step.fields}
    values: dict[str, Value] = dict(response.values)
    for name, value in response.values.items():
        known = _was(response, item, fields[name], is_same=is_same) if name in fields else {}
        if isinstance(value, str):
            values[name] = known.get(value, value)
        else:
            values[name] = tuple(known.get(one, one) for one in value)
    return response.model_copy(update={"values": values})


def _was(response: Response, item: Item, field: Field, *, is_same: bool) -> Mapping[str, str]:
    """Return what format 1 called a field's options → what they are called today."""
    values = [option.value for option in field.options]
    place = (response.step, field.name)
    if place in _CLOSED:
        return dict(zip(_CLOSED[place], values, strict=True))
    if place == ("answer", "answer"):
        return {option.label: option.value for option in field.options}
    if place == ("because", "because"):
        return _steps(response, item, field, is_same=is_same)
    if place == ("mark", "loaded") and is_same:
        return {str(number): value for number, value in enumerate(values[:-1])}
    return {}


def _steps(response: Response, item: Item, field: Field, *, is_same: bool) -> Mapping[str, str]:
    """Return the same for steps of reasoning, which were numbered in the order of their texts.

    By what an answer came to it is known to be ours, or not ours, whatever its number.
    """
    ours = option_id(item.id, item.about.id) if item.about else ""
    by_text = sorted(field.options, key=lambda option: option.label)
    known = {f"step-{n}": option.value for n, option in enumerate(by_text, 1)}
    if response.outcome in _SAME:
        return dict.fromkeys(known, ours)
    if response.given:
        known = {was: value for was, value in known.items() if value != ours}
    return known if is_same else {}
