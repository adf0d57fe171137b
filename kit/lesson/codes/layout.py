"""What a part's code holds, derived from the case and from what the lesson asks of everybody.

================  ================================================================  ============
part              of each                                                           states
================  ================================================================  ============
sort              voice: what its words say and how sure, the second look, whether  25 × 9
                  that had the name; without the second look where that would take
                  more than `MOST` signs                                            or 25
compare           voice: whose unstated step was chosen                             5
check             fact: the verdict expected, the verdict and what it weakens;      5 × 17
                  without what it weakens where that would take more
                                                                                    or 5 × 5
room              the two guesses together                                          5,152
================  ================================================================  ============

So four voices with their second look take 8 signs, since 225⁴ < 23⁷, and so do six with how sure,
since 25⁶ < 23⁷. More voices take more signs, up to `LONGEST`; those that do not fit are left out.
No two answers have one code. What signs leave is a number drawn by lot for each student, so that
two who answer the same have the same code seldom: else a code that is typed twice could not be told
from two students. No two parts of a case have codes of one length, by which they are told.

What the check sign is salted with is the case's id, the part, how long its codes are, and which
items, steps, fields and options they hold. So a voice that is added or relabelled changes codes
only if other voices are then asked about; new words change none.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kit.case.lesson import PartId
from kit.case.model import CaseData
from kit.case.once import once
from kit.case.voice import Voice
from kit.exercises.asked.items import Item, drawn
from kit.exercises.kinds.catalogue import all_items, choose
from kit.exercises.kinds.checking import EXPECTED, PLAN, VERDICT
from kit.exercises.kinds.reasoning import BECAUSE, whose_because
from kit.exercises.kinds.sorting import AGAIN, FIRST
from kit.exercises.sheet.data import ItemAnswers, Response, SheetData
from kit.lesson.codes.letters import Spelling, letters_for, packed, unpacked
from kit.lesson.codes.packing import Because, Chosen, Packing, choices, shares
from kit.lesson.plan import checks, reasoning, to_sort

MOST = 8  # signs that are read out at once
LONGEST = 16
_LOTS = 50  # how often two students with the same answers have one code at most: one of so many
_KEPT = 4096  # codes: of a large class, and of what is typed wrong
CODED: tuple[PartId, ...] = ("sort", "compare", "check", "room")
_NOBODY = ""  # a student's code that decides nothing: the layout is everybody's
Packings = Iterator[Packing]


@dataclass(frozen=True)
class Layout:
    """How the choices of a part are a code of `length` signs."""

    case: str
    part: PartId
    packings: tuple[Packing, ...]
    length: int

    @cached_property
    def _spelling(self) -> Spelling:
        held = ((p.item, p.step, p.states, getattr(p, "values", "")) for p in self.packings)
        return Spelling(f"1|{self.case}|{self.part}|{self.length}|{[*held]}", self.length)

    @cached_property
    def _states(self) -> list[int]:
        """How many states each step has, and last how many there are for the lot."""
        states = [packing.states for packing in self.packings]
        return [*states, self._spelling.most // math.prod(states)]

    def code_of(self, case: CaseData, sheet: SheetData) -> str:
        """Return the code of what a sheet has, or an empty text where it has nothing of it."""
        numbers = list(_numbers(case, sheet, self.packings))
        if not any(numbers):
            return ""
        # When it was begun nobody else knows, so that a code cannot be looked for by a student's.
        lot = drawn(f"{sheet.code} {sheet.started}", f"class code {self.part}") % self._states[-1]
        return self._spelling.written(packed([*numbers, lot], self._states))

    @cached_property
    def read(self) -> Callable[[str], list[Chosen] | None]:
        """Return what a code holds; None if it is wrong.

        It is kept: a box is read anew at each change, and most codes in it are those of before.
        """
        return lru_cache(maxsize=_KEPT)(self._read)

    def _read(self, code: str) -> list[Chosen] | None:
        whole = self._spelling.read(code)
        if whole is None or whole >= math.prod(self._states):
            return None
        numbers = unpacked(whole, self._states)[:-1]
        each = zip(self.packings, numbers, strict=True)
        return [chosen for packing, number in each for chosen in packing.chosen(number)]

    def nearly(self, code: str) -> list[str]:
        """Return the codes that a wrong one may have been meant for, see `Spelling.nearly`."""
        return [near for near in self._spelling.nearly(code) if self.read(near) is not None]


@once()
def layouts(case: CaseData) -> dict[PartId, Layout]:
    """Return the layout of each part of a case that has choices to be packed.

    Examples
    --------
    >>> from kit import load_case
    >>> found = layouts(load_case("iran-mexico-2009").data)
    >>> {part: layout.length for part, layout in found.items()}
    {'sort': 8, 'compare': 4, 'check': 7, 'room': 5}
    """
    case = case.without_drafts
    found: dict[PartId, Layout] = {}
    for part, levels in _levels(case).items():
        if packings := _fitting(levels):
            taken = {other.length for other in found.values()}
            length = next(n for n in _lengths(packings) if n not in taken)
            found[part] = Layout(case.id, part, packings, length)
    return found


def _numbers(case: CaseData, sheet: SheetData, packings: Sequence[Packing]) -> Iterator[int]:
    """Yield what was answered to each step, as it is asked today, as a number."""
    items = all_items(case, sheet.code)
    for packing in packings:
        item = items.get(packing.item)
        met = item.as_met(sheet.names_shown).steps if item else ()
        step = next((each for each in met if each.id == packing.step), None)
        response = _response(sheet, packing)
        is_current = step and response and not step.is_changed_since(response)
        yield packing.number(response) if response and is_current else 0


def _response(sheet: SheetData, packing: Packing) -> Response | None:
    """Return what was answered last; of what was expected what came first.

    That is what a student thought before anything was known of the fact.
    """
    if packing.step != PLAN:
        return sheet.given(packing.item).get(packing.step)
    answers = sheet.items.get(packing.item, ItemAnswers())
    given = (it for it in answers.responses if it.step == PLAN and it.given)
    first = min(given, key=lambda it: it.when, default=None)
    is_too_late = first and answers.revealed and answers.revealed < first.at
    return None if is_too_late else first


def _levels(case: CaseData) -> Mapping[PartId, list[tuple[Packing, ...]]]:
    """Return what each part's code may hold: all that it could, and less of it."""

    def levels(
        items: Sequence[Item], *packs: Callable[[Item], Packings]
    ) -> list[tuple[Packing, ...]]:
        # By their ids: no lot, and nothing that an author reorders, changes the order.
        in_order = sorted(items, key=lambda item: item.id)
        return [tuple(packing for item in in_order for packing in pack(item)) for pack in packs]

    return {
        "sort": levels(to_sort(case, _NOBODY), _looks, _first_look),
        "compare": levels(reasoning(case, _NOBODY), lambda item: _because(case, item)),
        "check": levels(checks(case, _NOBODY), _verdicts_and_weight, _verdicts),
        "room": levels(choose(case, _NOBODY, kinds=["space"]), lambda item: shares(case, item)),
    }


def _first_look(item: Item) -> Packings:
    return choices(item, FIRST, "stance", "sure")


def _looks(item: Item) -> Packings:
    yield from _first_look(item)
    yield from choices(item, AGAIN, "stance")


def _because(case: CaseData, item: Item) -> Packings:
    if isinstance(item.about, Voice) and any(step.id == BECAUSE for step in item.steps):
        yield Because(item.id, whose_because(case, item.about))


def _verdicts(item: Item) -> Packings:
    yield from choices(item, PLAN, EXPECTED)
    yield from choices(item, VERDICT, "verdict")


def _verdicts_and_weight(item: Item) -> Packings:
    yield from choices(item, PLAN, EXPECTED)
    yield from choices(item, VERDICT, "verdict", "weakens")


def _fitting(levels: Sequence[tuple[Packing, ...]]) -> tuple[Packing, ...]:
    """Return the most that a code of `MOST` signs holds, or else as much as the longest does."""
    for packings in levels:
        if _shortest(packings) <= MOST:
            return packings
    packings = levels[-1]
    while _shortest(packings) > LONGEST:
        packings = packings[:-1]
    return packings


def _shortest(packings: Sequence[Packing]) -> int:
    return 1 + letters_for(math.prod(packing.states for packing in packings))


def _lengths(packings: Sequence[Packing]) -> Iterator[int]:
    """Yield how long a code may be: first with some signs for the lot, if it stays short."""
    least = _shortest(packings)
    states = math.prod(packing.states for packing in packings)
    best = min(1 + letters_for(states * _LOTS), max(MOST, least))
    yield from range(best, least - 1, -1)
    yield from itertools.count(best + 1)
