"""`graded`: how much of what was asked is answered, and how many facts are right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kit.case.calls import CallError, for_a_class
from kit.case.case import Case
from kit.case.model import CaseData
from kit.classroom.grading.submitted import NoSheetError, submitted_sheet
from kit.classroom.grading.words import GradingWords
from kit.exercises.asked.counted import asked_and_open, right_and_wrong
from kit.exercises.asked.items import Item
from kit.exercises.kinds.catalogue import choose
from kit.exercises.played.words import PlayedWords
from kit.language import Language
from kit.lesson.plan import items_of


@dataclass(frozen=True)
class Graded:
    """What one hand-in comes to, without a judgement on any reading.

    `answered` questions of `asked`; of these `right` and `wrong` ones of fact. `problem` says in
    one line why there is no sheet; then nothing is answered.
    """

    code: str
    answered: int
    asked: int
    right: int
    wrong: int
    language: Language
    problem: str = ""

    @property
    def completion(self) -> float:
        """The share that is answered, from 0 to 1; of nothing that is asked, all is."""
        if self.problem:
            return 0.0
        return self.answered / self.asked if self.asked else 1.0

    @property
    def facts(self) -> float:
        """The share of facts that are right, from 0 to 1, of those that came out right or wrong.

        Where none did, as when a student finds that a fact holds in part and we that it holds,
        nothing is wrong: it is 1 once anything is answered.
        """
        if not self.right + self.wrong:
            return 1.0 if self.answered else 0.0
        return self.right / (self.right + self.wrong)

    def points(self, *, completion: float = 0, facts: float = 0) -> float:
        """Return the points, of so many for what is answered and so many for facts.

        >>> Graded("amber-heron-4827", 3, 4, 1, 1, Language("en")).points(completion=4, facts=2)
        4.0
        """
        return round(completion * self.completion + facts * self.facts, 2)

    def __repr__(self) -> str:
        if self.problem:
            return self.problem
        say, count = self.language.words(GradingWords), self.language.count
        told = count(say.answered, self.asked, code=self.code, answered=self.answered)
        if n := self.right + self.wrong:
            told += count(say.facts, n, right=self.right)
        return f"{told}."


@for_a_class
def graded(case: Case, *items: str, kinds: Iterable[str] = (), voices: int | None = None) -> Graded:
    """Return what the sheet in the working folder comes to, for nbgrader, otter or by hand.

    It is read where a submission has it, in `answers/user-…` below the notebook, whosever name the
    folder stands for; the grader's own answers are not looked at. Nothing is written.

    Parameters
    ----------
    case
        From `load_case`.
    *items
        Ids of items, as `ask` takes them.
    kinds
        Kinds of items, as `ask` takes them. Without items and kinds it is what the lesson asks.
    voices
        How many voices the kinds are about, as in the `ask` that asked them.

    Returns
    -------
    Graded
        What is answered of what is asked, and the facts of it; only facts are right or wrong.
        Answers to an earlier wording count as answered and are not judged.

    Raises
    ------
    CallError
        For an item or a kind that there is not, or a number of voices that is none.

    Examples
    --------
    >>> from kit import load_case
    >>> graded(load_case("iran-mexico-2009"), kinds=["speaker"], voices=6).points(completion=5)
    0.0
    """
    try:
        sheet = submitted_sheet(case)
    except NoSheetError as error:
        asked = _asked(case.data, "", items, kinds, voices)
        n, _ = asked_and_open(asked, lambda _item: {})
        return Graded("", 0, n, 0, 0, case.data.language, str(error))
    shown = sheet.names_shown
    asked = [item.as_met(shown) for item in _asked(case.data, sheet.code, items, kinds, voices)]
    n, n_open = asked_and_open(asked, sheet.given)
    facts = right_and_wrong(asked, sheet.given)
    return Graded(sheet.code, n - n_open, n, *facts, case.data.language)


def _asked(
    case: CaseData, code: str, items: Iterable[str], kinds: Iterable[str], voices: int | None
) -> list[Item]:
    if voices is not None and not isinstance(voices, int):
        say = case.language.words(PlayedWords)
        raise CallError(say.voices_no_number.format(given=voices), case.language)
    if isinstance(kinds, str) or not isinstance(kinds, Iterable):
        kinds = (kinds,)
    items, kinds = tuple(items), tuple(kinds)
    if items or kinds:
        return choose(case, code, items, kinds, voices)
    return [item for part in items_of(case, code).values() for item in part]
