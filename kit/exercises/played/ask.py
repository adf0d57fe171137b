"""What a notebook calls to ask, to gate, to show answers and to hand them in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ipywidgets import Widget

from kit.case.calls import CallError, for_a_class
from kit.case.case import Case
from kit.exercises.asked.items import Item
from kit.exercises.kinds.catalogue import choose
from kit.exercises.played.bar import AnswersBar
from kit.exercises.played.gate import Gate
from kit.exercises.played.hands import HandsUp
from kit.exercises.played.player import Player
from kit.exercises.played.session import answer, feedback, sheet_of
from kit.exercises.played.words import PlayedWords
from kit.language import ENGLISH
from kit.lenses.common.telling import Told, told_in_its_cell

LEVELS = ("four voices", "all voices")

__all__ = ["answer", "ask", "feedback", "gate", "hand_in", "hands_up", "my_answers"]


@told_in_its_cell
@for_a_class
def ask(
    case: Case,
    *items: str,
    kinds: Iterable[str] = (),
    voices: int | None = None,
    level: str | None = None,
    points: bool = False,
) -> Player:
    """Ask one item, several, or all of some kinds, and keep the answers.

    Parameters
    ----------
    case
        From `load_case`.
    *items
        Ids of items, such as `"reason-gary-sick"`.
    kinds
        Kinds of items: opening, view, sort, reasoning, evidence, speaker, wording, space, missing,
        strongest, write, statement, turn, exit, own.
    voices
        How many voices the kinds are about; all without it. Any first few are a fair mix.
    level
        "four voices", with beginnings of sentences to go on from, or "all voices".
    points
        Whether to count the questions of fact that were answered rightly. A check counts where its
        verdict is definite and the student says the same or the opposite.

    Returns
    -------
    Player or Told
        The questions; or, for an item, a kind or a level that there is not, a line that says so.

    Examples
    --------
    >>> from kit import load_case
    >>> player = ask(load_case("iran-mexico-2009"), "space")
    >>> [item.id for item in player.screens.items]
    ['space']
    """
    say = case.data.language.words(PlayedWords)
    ids = tuple(id_ for item in items for id_ in _listed(item))
    if voices is not None and not isinstance(voices, int):
        raise CallError(say.voices_no_number.format(given=voices), case.data.language)
    if level is not None and level not in LEVELS:
        raise CallError(
            say.unknown_level.format(level=level, levels=", ".join(LEVELS)), case.data.language
        )
    is_first_level = level == LEVELS[0]
    few = voices or (4 if is_first_level else None)
    kinds = tuple(_listed(kinds))

    def make(code: str) -> list[Item]:
        return choose(case.data, code, ids, kinds, few)

    return Player(case, sheet_of(case), make, with_frames=is_first_level, with_points=points)


def _listed(given: Any) -> Iterable[Any]:
    """Return what was given as a list, also where it is one thing."""
    return given if isinstance(given, Iterable) and not isinstance(given, str) else (given,)


@told_in_its_cell
def gate(question: Player | Told, *lenses: Callable[[Case], Widget]) -> Gate:
    """Keep one or more lenses shut until a question has been answered.

    Parameters
    ----------
    question
        From `ask`.
    *lenses
        Functions that each make a lens from the case, such as `compare`. They are called when the
        gate opens.

    Returns
    -------
    Gate or Told
        The gate; or, if something else is given, a line that says so.

    Examples
    --------
    >>> from kit import compare, load_case
    >>> case = load_case("iran-mexico-2009")
    >>> gate(ask(case, "space"), compare).is_open
    False
    """
    if isinstance(question, Told):
        raise question.error
    if not isinstance(question, Player):
        raise CallError(ENGLISH.words(PlayedWords).gate_without_question)
    if not all(map(callable, lenses)):
        raise CallError(question.say.gate_with_shown_lens, question.case.data.language)
    return Gate(question, *lenses)


@told_in_its_cell
@for_a_class
def my_answers(case: Case, *, names: bool = False) -> AnswersBar:
    """Show whose answers these are, where they are kept, and how to take them along.

    With `names` students are asked for their name, which is kept in the sheet.
    """
    return AnswersBar(case, sheet_of(case), with_name=names)


@told_in_its_cell
@for_a_class
def hand_in(case: Case) -> AnswersBar:
    """Show the buttons to download the answers and to hand them in."""
    return AnswersBar(case, sheet_of(case), is_brief=True)


@told_in_its_cell
@for_a_class
def hands_up(case: Case) -> HandsUp:
    """Count a show of hands before and after, for the teacher to project."""
    return HandsUp(case, sheet_of(case))
