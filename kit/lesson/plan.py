"""What the lesson asks in each of its parts: the case's choice, or the kit's where it is silent."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace

from kit.case.closed_sets import Weakens
from kit.case.evidence import Evidence
from kit.case.lesson import PartId
from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.exercises.asked.items import Item, shuffled
from kit.exercises.asked.shown import OfCase
from kit.exercises.kinds.catalogue import all_items, choose
from kit.exercises.kinds.checking import LOOK
from kit.exercises.kinds.sorting import stances_by_lot
from kit.exercises.kinds.voices import checked_facts
from kit.lenses.evidence.rows import BUILDING_ON
from kit.lesson.hours import VOICES, Hour
from kit.lesson.rung_words import RungWords
from kit.lesson.rungs import Rung, rungs
from kit.lesson.words import LessonWords


def hour_of(case: CaseData, *, controversy: bool = False) -> Hour:
    """Return the hour that a teacher chose, without the parts that the case has nothing for."""
    found = rungs(case, controversy=controversy)
    return {rung.part: rung.minutes for rung in found if rung.is_taught}


def items_of(
    case: CaseData, code: str, hour: Hour | None = None, voices: int = VOICES
) -> dict[PartId, list[Item]]:
    """Return the items of each part of an hour, for the student with a code.

    Without an hour it is the lesson. More than `VOICES` to sort come behind those that everybody
    sorts.

    Examples
    --------
    >>> from kit import load_case
    >>> items = items_of(load_case("iran-mexico-2009").data, "amber-heron-4827")
    >>> [item.id for item in items["room"]]
    ['space', 'missing']
    """
    hour = hour_of(case) if hour is None else hour
    # The exit asks for checks and room, too.
    last = ["strongest" if "talk" in hour else "exit", "turn"]
    make: dict[PartId, Callable[[], list[Item]]] = {
        "read": lambda: choose(case, code, kinds=["opening"]) or choose(case, code, kinds=["view"]),
        "sort": lambda: to_sort(case, code) + to_sort_too(case, code)[: voices - VOICES],
        "compare": lambda: reasoning(case, code),
        "talk": lambda: choose(case, code, kinds=["statement"]),
        # How to check each fact is asked before any finding is shown, which could tell of another.
        "check": lambda: [replace(item, in_rounds=True) for item in checks(case, code)],
        "room": lambda: choose(case, code, kinds=["space", "missing"]),
        "leave": lambda: choose(case, code, kinds=last),
    }
    return {part: make[part]() for part in hour}


def expected(case: CaseData, part: PartId) -> str:
    """Return what a teacher should expect in a part: the case's words, or the kit's."""
    if own := getattr(case.lesson.expect, part):
        return OfCase(own)
    return case.language.words(LessonWords).expect[part]


def left_out(case: CaseData, rung: Rung) -> str:
    """Return why a part is left out of the lesson, as teachers and students read it."""
    say = case.language.words(LessonWords)
    needs = case.language.words(RungWords).apart.join(rung.missing).replace("`", "")
    return say.left_out.format(title=say.titles[rung.part], needs=needs)


def before(case: CaseData, part: PartId) -> str:
    """Return what the kit says before a part, of what this case has."""
    say = case.language.words(LessonWords)
    if part == "read" and case.text:
        return say.read_here
    if part == "read" and not any(paragraph.digest for paragraph in case.paragraphs):
        return say.read_without_summary if case.article.address else say.read_without_page
    if part == "check" and not any(checked_facts(case)):
        return say.check_unchecked
    return say.before[part]


def to_sort(case: CaseData, code: str, voices: int = VOICES) -> list[Item]:
    """Return the voices to sort that the case names, or as many as are asked for, a fair mix."""
    named = {*case.lesson.sort}
    found = choose(case, code, kinds=["sort"], voices=None if named else voices)
    chosen = [item for item in found if isinstance(item.about, Voice) and item.about.id in named]
    return chosen or found[:voices]


def to_sort_too(case: CaseData, code: str) -> list[Item]:
    """Return the voices that are sorted by nobody but the quick, of each stance in turn."""
    known = {item.id for item in to_sort(case, code)}
    by_stance: dict[str, list[Item]] = {stance.id: [] for stance in stances_by_lot(case, code)}
    for item in choose(case, code, kinds=["sort"]):
        if item.id not in known and isinstance(item.about, Voice):
            by_stance.setdefault(item.about.position.stance, []).append(item)
    turns = itertools.zip_longest(*by_stance.values())
    return [item for turn in turns for item in turn if item]


def reasoning(case: CaseData, code: str) -> list[Item]:
    """Return the voices to reason about that the case names, or the first voice of each stance."""
    if named := _named(case, code, "reasoning", [f"reason-{id_}" for id_ in case.lesson.reasoning]):
        return named
    firsts: dict[str, Item] = {}
    for item in choose(case, code, kinds=["reasoning"]):
        if isinstance(item.about, Voice):
            firsts.setdefault(item.about.position.stance, item)
    return [firsts[stance.id] for stance in stances_by_lot(case, code) if stance.id in firsts]


def checks(case: CaseData, code: str) -> list[Item]:
    """Return the facts to check; there is time to look elsewhere at one of them, the first."""
    found = _facts(case, code)
    firsts = [item for item in found if any(step.id == LOOK for step in item.steps)][:1]
    return [item if item in firsts else _without_look(item) for item in found]


def _without_look(item: Item) -> Item:
    return replace(item, steps=tuple(step for step in item.steps if step.id != LOOK))


def _facts(case: CaseData, code: str) -> list[Item]:
    """Return the facts to check that the case names, or some that are fair to both stances.

    These are a fact for each stance whose check weakens its argument, where there is one, and one
    whose check changes a detail, by lot: else the first would always weaken an argument. Where no
    check does either, they are two facts, of each stance if there are such.
    """
    if named := _named(case, code, "evidence", [f"check-{id_}" for id_ in case.lesson.checks]):
        return named
    found = choose(case, code, kinds=["evidence"])
    weak = [item for item in found if _weakens(case, item) == "the argument"]
    details = (item for item in found if _weakens(case, item) == "a detail")
    firsts: list[Item | None] = [
        next((item for item in found if _weakens(case, item, stance.id) == "the argument"), None)
        for stance in case.stances
    ]
    if not any(firsts):
        firsts = [*weak[:1]]
    chosen = {item.id: item for item in (*firsts, next(details, None)) if item}
    if not chosen:  # nothing is weakened, or nobody has said what is: the first of each stance
        by_stance = [(item, stance.id) for stance in case.stances for item in found]
        of_each = {
            stance: item for item, stance in reversed(by_stance) if _is_used_by(case, item, stance)
        }
        in_order = {item.id: item for item in (*of_each.values(), *found)}
        chosen = dict(itertools.islice(in_order.items(), 2))
    return shuffled(chosen.values(), code, lambda item: item.id)


def _named(case: CaseData, code: str, kind: str, ids: Sequence[str]) -> list[Item]:
    """Return the items that the case names for its lesson, as far as they can be asked."""
    items = all_items(case, code)
    return [items[id_] for id_ in ids if id_ in items and items[id_].kind == kind]


def _is_used_by(case: CaseData, item: Item, stance: str) -> bool:
    uses = case.uses_by_evidence.get(item.about.id, ()) if isinstance(item.about, Evidence) else ()
    return any(voice.position.stance == stance for voice, _ in uses)


def _weakens(case: CaseData, item: Item, stance: str | None = None) -> Weakens | None:
    """Return what an item's check weakens for all voices, or for a stance's that build on it."""
    fact = item.about
    if not isinstance(fact, Evidence):
        return None
    if stance is None:
        return case.weakens(fact, case.voices)
    builders = [
        voice
        for voice, use in case.uses_by_evidence.get(fact.id, ())
        if voice.position.stance == stance and use.use in BUILDING_ON
    ]
    return case.weakens(fact, builders) if builders else None
