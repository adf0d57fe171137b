"""A part of the lesson as a notebook shows it: what it asks and, once that is answered, lenses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ipywidgets import Widget
from markupsafe import Markup

from kit.browser.page import Lens, Page
from kit.case.case import Case
from kit.case.lesson import PartId
from kit.case.model import KeptBack
from kit.exercises.asked.items import Item
from kit.exercises.asked.words import AskedWords
from kit.exercises.kinds.sorting import meanings
from kit.exercises.played.bar import AnswersBar
from kit.exercises.played.gate import Gate
from kit.exercises.played.player import Player
from kit.exercises.played.session import sheet_of
from kit.exercises.played.sheet_lens import SheetLens
from kit.exercises.played.words import PlayedWords
from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.language import ENGLISH
from kit.lenses.common.render import render
from kit.lenses.compare.board import stance_board
from kit.lenses.compare.compare import compare
from kit.lenses.compare.story import story
from kit.lenses.evidence.fact_check import fact_check
from kit.lenses.room.balance import balance
from kit.lesson.own_words import OwnWords
from kit.lesson.plan import LESSON, Hour, items_of, numbers
from kit.lesson.progress import Progress
from kit.lesson.talk import Talk
from kit.lesson.talk_words import TalkWords
from kit.lesson.words import LessonWords

LENSES: dict[PartId, Callable[[Case], Widget]] = {
    "read": story,
    "sort": stance_board,
    "compare": compare,
    "check": fact_check,
    "room": balance,
}
# Said before there is a case, and so before there is a language.
RUN_ALL_FIRST = "Run all cells first: in the menu at the top choose Run, then Run All Cells."

_started: list[tuple[Case, Hour]] = []


def begin(case: Case, hour: Hour) -> None:
    """Let the parts that are shown from now on be this case's, in this hour."""
    _started[:] = [(case, hour)]


def part(name: str) -> Lens:
    """Show a part of the lesson that `start_lesson` began.

    Parameters
    ----------
    name
        read, sort, compare, check, room or leave; in a controversy read, sort, compare, talk or
        leave.

    Returns
    -------
    Lens
        The part; or one line that says what to do first, or that there is no such part. Nothing is
        raised, so that the cells after it run.
    """
    if not _started:
        return _line(RUN_ALL_FIRST)
    ((case, hour),) = _started
    known = next((each for each in hour if each == name), None)
    if known is None:
        say = case.data.language.words(LessonWords)
        hint = case.data.language.suggestion(str(name), hour, lists_all=True)
        return _line(say.unknown_part.format(part=name, hint=hint))
    return LessonPart(case, sheet_of(case), known, hour)


def _line(text: str) -> Lens:
    page = Markup('<div class="pk-page" lang="{}"><p class="pk-note">{}</p></div>')
    return Lens(Page(page.format(ENGLISH.code, text)))


class LessonPart(SheetLens):
    """What stands before a part, and its questions and lenses unless it is shut.

    It is shut while an earlier part is open, since it could give away what that asks. The lens
    that stands open keeps back what later parts ask; the story folds away while voices of it are
    sorted without their names.
    """

    def __init__(self, case: Case, sheet: AnswerSheet, name: PartId, hour: Hour = LESSON) -> None:
        self.name, self.hour = name, hour
        self.body: tuple[Lens, ...] = ()
        self._kept = KeptBack()
        self._state: Any = None
        super().__init__(case, sheet)

    @property
    def is_shut(self) -> bool:
        """Whether its questions do not show."""
        return not self.body

    def _begin(self) -> None:
        """Show the part as the sheet has it; what is built stays for as long as it fits."""
        progress = Progress(self.case, self.sheet, self.hour)
        shut_by = progress.shut_by(self.name)
        is_folded = self.name == "read" and progress.is_sorting
        code = self.sheet.data.code
        state = (code, shut_by[:1], is_folded, kept := progress.kept_back)
        if state == self._state:
            return
        self._state = state
        was, self._kept = self._kept, kept
        if shut_by or is_folded:
            for widget in self.body:
                widget.close()
            self.body = ()
        elif not self.body:
            self.body = tuple(self._build())
        elif kept != was and isinstance(self.body[0], Gate):
            self.body[0].renew()
        self._show(self._html(shut_by[0] if shut_by else "", is_folded=is_folded), {})
        self.children = [self.page, *self.body]

    def _html(self, shut_by: str, *, is_folded: bool) -> Markup:
        data = self.case.data
        say, own = data.language.words(LessonWords), getattr(data.lesson.before, self.name)
        ours = say.before[self.name]
        if "talk" in self.hour:
            ours = data.language.words(TalkWords).before.get(self.name, ours)
        return render(
            "lesson/part.html",
            data,
            say=say,
            ask=data.language.words(AskedWords),
            played=data.language.words(PlayedWords),
            name=self.name,
            numbers=numbers(self.hour),
            is_last=self.name == [*self.hour][-1],
            before=own or ours,
            is_cases=bool(own),
            # Once for all of its screens, on which they are folded.
            meanings=meanings(data, self.sheet.data.code) if self.name == "sort" else None,
            shut_by=shut_by,
            is_folded=is_folded,
        )

    def _build(self) -> list[Lens]:
        """Return the question with its lens behind it; at the end, what to hand in."""
        if self.name == "talk":
            return [Talk(self.case, self.sheet)]
        question = Player(
            self.case, self.sheet, lambda code: items_of(self.case.data, code, self.hour)[self.name]
        )
        if lens := LENSES.get(self.name):
            return [Gate(question, lambda case: lens(case.keeping_back(self._kept)))]
        own = OwnWords(self.case, self.sheet, self.hour)
        return [question, own, AnswersBar(self.case, self.sheet, is_brief=True, asked=self._asked)]

    def _asked(self, code: str) -> dict[str, Sequence[Item]]:
        """Return what the lesson asks of a student, by the titles of its parts."""
        titles = self.case.data.language.words(LessonWords).titles
        items_in = items_of(self.case.data, code, self.hour)
        return {titles[part]: items for part, items in items_in.items()}

    def without_widgets(self) -> str:
        """Return the same as plain HTML: what stands before the part, and its questions."""
        return "".join((self.page.html, *(widget.without_widgets() for widget in self.body)))

    def _press(self, what: str, _where: str) -> None:
        if what == "show":
            Progress(self.case, self.sheet, self.hour).show_anyway(self.name)

    def _item_changed(self, _item: str) -> None:
        self._begin()

    def _item_begun(self) -> None:
        self._begin()
