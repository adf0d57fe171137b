"""All exercises of a case, made from its data, and the choice of some of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from kit.case.calls import CallError
from kit.case.model import CaseData
from kit.case.once import once
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
from kit.exercises.kinds.elsewhere import elsewhere
from kit.exercises.kinds.voices import voices_to_sort
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
# In which something is drawn by lot. All others are made once for a whole class, with no code.
DRAWN = {"opening", "view", "sort", "reasoning", "reports", "strongest", "statement"}


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
    return dict(_made(case.without_drafts, code, voices, frozenset(KINDS)))


@once(most=16)
def _made(case: CaseData, code: str, voices: int | None, kinds: frozenset[str]) -> dict[str, Item]:
    """Return the items of some kinds; which of the case's own are the kit's, all kinds tell."""
    found: dict[str, Item] = {}
    for kind in (kind for kind in KINDS if kind in kinds):
        made = _of_kind(case, kind, code, voices) if kind in DRAWN else _alike(case, kind, voices)
        for item in made:
            # A case's own item takes the place of the kit's with the same id: it is of its kind,
            # and about the same.
            kits = found.get(item.id)
            found[item.id] = replace(item, kind=kits.kind, about=kits.about) if kits else item
    return found


@once()
def _alike(case: CaseData, kind: str, voices: int | None) -> tuple[Item, ...]:
    """Return the items of a kind that are the same for every student."""
    return tuple(_of_kind(case, kind, "", voices))


def _of_kind(case: CaseData, kind: str, code: str, voices: int | None) -> Iterator[Item]:
    plan = Plan(code, voices_to_sort(case)[:voices], is_whole=voices is None)
    asked = case.language.words(AskedWords)
    for item in KINDS[kind](case, plan):
        if any(step.say is asked for step in item.steps):  # one that several students share
            yield item
            continue
        made_in = partial(_steps, kind=kind, code=code, voices=voices)
        steps = (_complete(case, item.id, step, made_in) for step in item.steps)
        yield replace(item, steps=tuple(steps))


Steps = dict[tuple[str, str], Step]  # by item and step


def _complete(case: CaseData, item: str, step: Step, made_in: Callable[[CaseData], Steps]) -> Step:
    """Return a step with the words that it answers in, and what knows it in other languages."""
    known = elsewhere(case, lambda other: made_in(other).get((item, step.id)))
    return replace(step, say=case.language.words(AskedWords), elsewhere=known)


@once(most=64)
def _steps(case: CaseData, *, kind: str, code: str, voices: int | None) -> Steps:
    items = _of_kind(case, kind, code, voices)
    return {(item.id, step.id): step for item in items for step in item.steps}


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
    few = _made(case.without_drafts, code, voices, frozenset({*kinds, "own"})) if voices else items
    wanted = dict.fromkeys((*ids, *(id_ for id_ in few if items[id_].kind in kinds)))
    return [items[id_] for id_ in wanted]
