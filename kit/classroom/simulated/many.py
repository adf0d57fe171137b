"""`simulate_many`: very many made-up sheets, fast, to try out a study and measure how it grows."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from kit.case.case import Case
from kit.case.voice import Voice
from kit.classroom.simulated.answering import Answering, Effects
from kit.classroom.simulated.hour import ItemPlayed, Turn, turns
from kit.classroom.simulated.made_up import made_up_code
from kit.classroom.simulated.sheets import Parts, parts_of, sheet_by
from kit.classroom.simulated.students import Student, student
from kit.exercises.asked.items import Item
from kit.exercises.kinds.catalogue import all_items
from kit.exercises.kinds.sorting import gets_name
from kit.exercises.sheet.data import ItemAnswers

_TEMPLATES, _CODES = 200, 20
_VARIANTS = 3  # of the answers to each item
_EMPTY = b' "items": {}'  # in a sheet's JSON
_MORE_MINUTES = 60  # for items beyond the hour's


def simulate_many(  # noqa: PLR0913  # most may be left out
    case: Case,
    n: int,
    seed: int = 0,
    *,
    name_effect: float = 0.0,
    items: int = 0,
    templates: int = _TEMPLATES,
) -> Iterator[tuple[str, bytes]]:
    r"""Yield the name and the JSON of each of `n` made-up sheets, some ten thousands a second.

    To begin takes some seconds. Then each sheet fills one of a few hundred templates: a student
    with leanings, speed and ending, and for each item several answers that this student might give,
    of which one is drawn. Each sheet has a code of its own, and `with_name` is the true lot of that
    code. What else is drawn by a code (the steps to choose from, which side to argue) is that of
    one of 20 other codes. Answers of one template are as alike as those of one student: for a study
    of error rates take `simulate_class`.

    Parameters
    ----------
    case
        Any case.
    n
        How many sheets.
    seed, name_effect
        As in `simulate_class`.
    items
        How many items each sheet has at least, the hour's and others of the case; 0 for the hour's.
    templates
        How many templates there are.

    Examples
    --------
    >>> from kit import load_case
    >>> name, sheet = next(simulate_many(load_case("school-phones"), 1, templates=1))
    >>> name.startswith("school-phones--made-up-"), sheet[:15]
    (True, b'{\n "format": 2,')
    """
    case = case.without_drafts
    answering = Answering(case.data, Effects(name_effect))
    asked = [_parts(case, seed, number, items) for number in range(1, min(_CODES, templates) + 1)]
    known = [
        _template(case, student(seed, number, templates), asked[number % len(asked)], answering)
        for number in range(1, templates + 1)
    ]
    draw = Random(f"many {seed}")  # noqa: S311  # no secret
    for number in range(1, n + 1):
        code = made_up_code(seed, number)
        yield f"{case.data.id}--{code}.json", known[number % len(known)].filled(code, draw)


def _parts(case: Case, seed: int, number: int, least: int) -> Parts:
    """Return the parts of the hour, and one more with other items, for the code of a student."""
    code = made_up_code(seed, number)
    parts = parts_of(case, code)
    met = {item.id for _, of_part in parts for item in of_part}
    others = (item for id_, item in all_items(case.data, code).items() if id_ not in met)
    more = list(itertools.islice(others, max(0, least - len(met))))
    return [*parts, (_MORE_MINUTES, more)] if more else parts


@dataclass(frozen=True)
class _ItemTemplate:
    """The JSON of some answers to an item, with the name and without where that is by lot."""

    voice: str  # whose name may be shown, or empty
    answers: Mapping[bool, Sequence[bytes]]


@dataclass(frozen=True)
class _Template:
    """The JSON of a sheet around its code and its items."""

    before_code: bytes
    before_items: bytes
    after_items: bytes
    items: Sequence[_ItemTemplate]

    def filled(self, code: str, draw: Random) -> bytes:
        """Return the sheet of a code."""
        found = []
        for item in self.items:
            answers = item.answers[bool(item.voice) and gets_name(item.voice, code)]
            found.append(answers[int(draw.random() * len(answers))])
        inside = b"{\n" + b",\n".join(found) + b"\n }" if found else b"{}"
        return b"".join(
            (self.before_code, code.encode(), self.before_items, inside, self.after_items)
        )


def _template(case: Case, who: Student, parts: Parts, answering: Answering) -> _Template:
    sheet = sheet_by(case, who, parts, answering)
    blank = sheet.model_copy(update={"items": {}}).to_json().encode()
    before_items, after_items = blank.split(_EMPTY)
    before_code, after_code = before_items.split(who.code.encode())
    met = turns(who, parts)
    made = (
        _item(case, who, item, {turn.step: turn for turn in met if turn.item == item.id}, answering)
        for _, of_part in parts
        for item in of_part
    )
    return _Template(
        before_code,
        after_code + b' "items": ',
        after_items,
        [item for item in made if all(item.answers.values())],
    )


def _item(
    case: Case, who: Student, item: Item, turns: Mapping[str, Turn], answering: Answering
) -> _ItemTemplate:
    is_by_lot = any(step.other for step in item.steps)
    answers: dict[bool, list[bytes]] = {}
    for with_name in (False, True) if is_by_lot else (False,):
        met = item.as_met({item.id: with_name})
        played = (
            ItemPlayed(answering, who, met, case.version).play(turns, n) for n in range(_VARIANTS)
        )
        answers[with_name] = [_json(item.id, it) for it in played if it]
    voice = item.about.id if is_by_lot and isinstance(item.about, Voice) else ""
    return _ItemTemplate(voice, answers)


def _json(id_: str, answers: ItemAnswers) -> bytes:
    """Return an item's answers as they stand in a sheet."""
    text = answers.model_dump_json(indent=1, exclude_none=True)
    return (f'  "{id_}": ' + text.replace("\n", "\n  ")).encode()
