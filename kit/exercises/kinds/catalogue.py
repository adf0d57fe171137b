"""All exercises of a case, made from its data, and the choice of some of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from kit.case.calls import CallError
from kit.case.model import CaseData
from kit.exercises.asked.items import Item, Plan, Step
from kit.exercises.asked.words import AskedWords
from kit.exercises.kinds import (
    checking,
    opening,
    own,
    reasoning,
    reports,
    sorting,
    space,
    speakers,
    statement,
    wording,
    writing,
)
from kit.exercises.kinds.voices import Same, voices_to_sort
from kit.exercises.kinds.words import KindsWords

Maker = Callable[[CaseData, Plan], Iterator[Item]]

KINDS: dict[str, Maker] = {
    "opening": opening.items,
    "view": writing.view,
    "sort": sorting.items,
    "reasoning": reasoning.items,
    "evidence": checking.items,
    "speaker": speakers.items,
    "wording": wording.items,
    "space": space.items,
    "missing": writing.missing,
    "reports": reports.items,
    "strongest": writing.strongest,
    "write": writing.pair,
    "statement": statement.items,
    "turn": writing.turn,
    "exit": writing.leaving,
    "own": own.items,
}


def all_items(case: CaseData, code: str, voices: int | None = None) -> dict[str, Item]:
    """Return the items of a case by their ids, in the order of `KINDS`.

    Parameters
    ----------
    case
        The case that the items are made from, but for its drafts.
    code
        The student's code, which decides what is drawn by lot.
    voices
        How many voices the items are about; all without it. Any first few are a fair mix.

    Examples
    --------
    >>> from kit import load_case
    >>> items = all_items(load_case("iran-mexico-2009").data, "amber-heron-4827")
    >>> items["reason-gary-sick"].title
    'Gary Sick: the missing “because”'
    """
    return dict(_made(Same(case.without_drafts), code, voices))


@lru_cache(maxsize=16)
def _made(same: Same, code: str, voices: int | None) -> dict[str, Item]:
    case, asked = same.case, same.case.language.words(AskedWords)
    plan = Plan(code, tuple(voices_to_sort(case)[:voices]), is_whole=voices is None)
    found: dict[str, Item] = {}
    for make in KINDS.values():
        for item in make(case, plan):
            # A case's own item takes the place of the kit's with the same id: it is of its kind,
            # and about the same.
            kits = found.get(item.id, item)
            steps = tuple(_saying(asked, step) for step in item.steps)
            found[item.id] = replace(item, steps=steps, kind=kits.kind, about=kits.about)
    return found


def _saying(asked: AskedWords, step: Step) -> Step:
    return replace(step, say=asked, other=step.other and _saying(asked, step.other))


def choose(
    case: CaseData,
    code: str,
    ids: Sequence[str] = (),
    kinds: Iterable[str] = (),
    voices: int | None = None,
) -> list[Item]:
    """Return the items with these ids, then those of these kinds, each once.

    Raises
    ------
    ValueError
        For an id or a kind that there is not, with the nearest one that there is.
    """
    items, say = all_items(case, code), case.language.words(KindsWords)
    ids = [ids] if isinstance(ids, str) else list(ids)
    for wrong in (id_ for id_ in ids if not isinstance(id_, str) or id_ not in items):
        hint = case.language.suggestion(str(wrong), items)
        raise CallError(say.unknown_item.format(item=wrong, hint=hint), case.language)
    kinds = [kinds] if isinstance(kinds, str) else list(kinds)
    for wrong in (kind for kind in kinds if not isinstance(kind, str) or kind not in KINDS):
        hint = case.language.suggestion(str(wrong), KINDS, lists_all=True)
        raise CallError(say.unknown_kind.format(kind=wrong, hint=hint), case.language)
    few = all_items(case, code, voices) if voices else items
    wanted = dict.fromkeys((*ids, *(id_ for id_ in few if items[id_].kind in kinds)))
    return [(items | few)[id_] for id_ in wanted]
