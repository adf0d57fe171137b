"""What is open in this kernel: one sheet for each case, shared by all cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from kit.case.calls import CallError
from kit.case.case import Case
from kit.case.labels import Labels
from kit.exercises.asked.items import Item
from kit.exercises.asked.outcomes import CannotCheck, NotAttempted, Outcome, Recorded
from kit.exercises.kinds.carried import carried_over
from kit.exercises.kinds.catalogue import choose
from kit.exercises.kinds.words import KindsWords
from kit.exercises.played.words import PlayedWords
from kit.exercises.sheet.locations import find_location, wanted_folder
from kit.exercises.sheet.open_sheet import AnswerSheet

# Said before there is a case, and so before there is a language.
NO_CASE_OPEN = "no case is open yet; run a cell with ask(case, …) first"


# Each sheet with its case, which an author may have changed and loaded again; the last one is the
# one that `answer` means.
_open: dict[AnswerSheet, Case] = {}


def sheet_of(case: Case) -> AnswerSheet:
    """Return the user's sheet of a case, the same for all notebooks of a project."""
    wanted = wanted_folder()
    carry, language = partial(carried_over, case), case.data.language
    sheet = next((each for each in _open if each.is_for(case.story, wanted)), None)
    if sheet is None:
        location = find_location(case.story.case)
        sheet = AnswerSheet(case.story, location, carry=carry, language=language)
    else:
        del _open[sheet]
        sheet.go_on_with(case.version, carry, language)
    _open[sheet] = case
    return sheet


class Feedback(str):
    """What an answer came to, as text that a cell shows without quotation marks."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def answer(
    item: str, value: str | Mapping[str, str | Sequence[str]], step: str | None = None
) -> Feedback:
    """Answer an item in code, where widgets cannot be shown.

    Parameters
    ----------
    item
        The item's id, as `ask` shows it.
    value
        The answers by the names of the fields, or the text alone where there is one field.
    step
        The step's id; without it the first step that has not been answered yet.

    Returns
    -------
    Feedback
        What the answer came to, or what is still open.

    Raises
    ------
    ValueError
        If there is no such item or step, or no case is open.
    """
    case, sheet, found = _asked(item)
    steps = {each.id: each for each in found.steps}
    given = sheet.data.given(item)
    name = step or next((each for each in steps if each not in given), found.steps[-1].id)
    if not isinstance(name, str) or name not in steps:
        say = case.data.language.words(PlayedWords)
        raise CallError(
            say.unknown_step.format(step=name, steps=", ".join(steps)), case.data.language
        )
    this = steps[name]
    values = dict(value) if isinstance(value, Mapping) else {this.fields[0].name: str(value)}
    known = found.current(given)
    outcome = this.check(values, known)
    if not isinstance(outcome, NotAttempted | CannotCheck):
        finished = found.is_finished_by({**known, name: values})
        slot = sheet.new_slot(item, name, this.stamp(case.version))
        sheet.give(slot, values, found.kept_as(outcome), finished=finished)
        if found.told_together and not finished:
            outcome = Recorded("")
    return Feedback(_told(case, outcome, sheet.problem))


def feedback(item: str) -> Feedback:
    """Return what the answers to an item came to so far, and the question that comes next.

    Raises
    ------
    ValueError
        If there is no such item, or no case is open.
    """
    case, sheet, found = _asked(item)
    given = sheet.data.given(item)
    known = found.current(given)
    done = [step for step in found.steps if step.id in given]
    following = next((step for step in found.asked_after(known) if step.id not in given), None)
    if found.told_together and following:
        done = []
    lines = [_told(case, found.look_again(step, given), "") for step in done]
    return Feedback("\n".join([*lines, *(found.asked(following) if following else [])]))


def _asked(item: str) -> tuple[Case, AnswerSheet, Item]:
    """Return the case and the sheet that are open, and the item with this id."""
    if not _open:
        raise CallError(NO_CASE_OPEN)
    sheet, case = next(reversed(_open.items()))
    (found,) = choose(case.data, sheet.data.code, [item])
    return case, sheet, found.as_met(sheet.data.names_shown)


def _told(case: Case, outcome: Outcome, problem: str) -> str:
    """Return an outcome as lines of text."""
    language = case.data.language
    lines = [outcome.text or language.words(KindsWords).own_recorded, *map(str, outcome.shown)]
    if outcome.paragraphs:
        place = language.words(Labels).place
        lines.append(", ".join(place.format(n=n) for n in outcome.paragraphs))
    return "\n".join(filter(None, (*lines, problem)))
