"""A part of the lesson as a notebook shows it: what it asks and, once that is answered, lenses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ipywidgets import Widget
from markupsafe import Markup

from kit.browser.page import Lens
from kit.case.calls import RUN_ALL_FIRST, CallError, taught
from kit.case.case import Case
from kit.case.kept_back import KeptBack
from kit.case.lesson import PartId
from kit.exercises.asked.items import Item
from kit.exercises.asked.words import AskedWords
from kit.exercises.kinds.sorting import meanings, stances_by_lot
from kit.exercises.played.bar import AnswersBar
from kit.exercises.played.gate import Gate
from kit.exercises.played.player import Player
from kit.exercises.played.session import sheet_of
from kit.exercises.played.sheet_lens import SheetLens
from kit.exercises.played.tally import AskedPart
from kit.exercises.played.words import PlayedWords
from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.lenses.common.render import render
from kit.lenses.common.telling import told_in_its_cell
from kit.lenses.compare.board import stance_board
from kit.lenses.compare.compare import compare
from kit.lenses.compare.story import story
from kit.lenses.evidence.fact_check import fact_check
from kit.lenses.room.balance import balance
from kit.lesson.codes.class_code import ClassCode
from kit.lesson.codes.layout import CODED
from kit.lesson.hours import Hour, numbers
from kit.lesson.own_words import OwnWords
from kit.lesson.plan import before, hour_of, left_out
from kit.lesson.progress import Progress, asked
from kit.lesson.rungs import rungs
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

_started: list[tuple[Case, Hour]] = []


def begin(case: Case, hour: Hour) -> None:
    """Let the parts that are shown from now on be this case's, in this hour."""
    _started[:] = [(case, hour)]


@told_in_its_cell
def part(name: str) -> LessonPart:
    """Show a part of the lesson that `start_lesson` began.

    Parameters
    ----------
    name
        read, sort, compare, check, room or leave; in a controversy read, sort, compare, talk or
        leave.

    Returns
    -------
    LessonPart or Told
        The part; or one line that says what to do first, that the case has nothing for it yet and
        what it needs, that the whole case is a draft, or that there is no such part.
    """
    if not _started:
        raise CallError(RUN_ALL_FIRST)
    ((begun, hour),) = _started
    case = taught(begun)
    known = next((each for each in hour if each == name), None)
    if known is None:
        raise CallError(_why_not(case, str(name), hour), case.data.language)
    return LessonPart(case, sheet_of(case), known, hour)


def _why_not(case: Case, name: str, hour: Hour) -> str:
    """Return why there is no such part: the case has nothing for it, or it is misspelt."""
    data = case.data
    for rung in rungs(data, controversy="talk" in hour):
        if rung.part == name:
            return left_out(data, rung)
    say = data.language.words(LessonWords)
    hint = data.language.suggestion(name, hour, lists_all=True)
    return say.unknown_part.format(part=name, hint=hint)


class LessonPart(SheetLens):
    """What stands before a part, and its questions and lenses unless it is shut.

    It is shut while an earlier part is open, since it could give away what that asks. The lens
    that stands open keeps back what later parts ask; the story folds away while voices of it are
    sorted without their names.
    """

    def __init__(
        self, case: Case, sheet: AnswerSheet, name: PartId, hour: Hour | None = None
    ) -> None:
        self.name, self.hour = name, hour_of(case.data) if hour is None else hour
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
        offers = [
            self.name == "sort" and it for it in (progress.can_sort_more, progress.can_sort_less)
        ]
        state = (code, shut_by[:1], is_folded, kept := progress.kept_back, *offers)
        if state == self._state:
            return
        self._state = state
        if shut_by or is_folded:
            self._close_body()
        elif not self.body:
            self.body = tuple(self._build())
        elif kept != self._kept and isinstance(self.body[0], Gate) and self.body[0].is_open:
            self.body[0].renew()
        shown = {"is_folded": is_folded, "can_sort_more": offers[0], "can_sort_less": offers[1]}
        self._show(self._html(shut_by[0] if shut_by else "", **shown), {})
        self.children = [self.page, *self.body]

    def _close_body(self) -> None:
        for widget in self.body:
            widget.close()
        self.body = ()

    def _html(self, shut_by: str, **shown: bool) -> Markup:
        data = self.case.data
        say, own = data.language.words(LessonWords), getattr(data.lesson.before, self.name)
        ours, stances = before(data, self.name), stances_by_lot(data, self.sheet.data.code)
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
            meanings=meanings(data, stances) if self.name == "sort" else (),
            shut_by=shut_by,
            more=Progress(self.case, self.sheet, self.hour).more,
            **shown,
        )

    def _build(self) -> list[Lens]:
        """Return the question with its lens behind it and a code; at the end, what to hand in."""
        if self.name == "talk":
            return [Talk(self.case, self.sheet)]
        question = Player(self.case, self.sheet, lambda _: self._items()[self.name])
        if lens := LENSES.get(self.name):
            return [Gate(question, lambda case: self._lens(lens, case)), *self._code(question)]
        own = OwnWords(self.case, self.sheet, self.hour)
        return [question, own, AnswersBar(self.case, self.sheet, is_brief=True, asked=self._asked)]

    def _lens(self, lens: Callable[[Case], Widget], case: Case) -> Widget:
        """Return a lens that keeps back what is asked still as it is built, and note what that is.

        A gate may open before this part hears why.
        """
        self._kept = Progress(self.case, self.sheet, self.hour).kept_back
        return lens(case.keeping_back(self._kept))

    def _code(self, question: Player) -> list[Lens]:
        """Return what shows the part's code once its question is done, if it can have one."""
        if self.name not in CODED:
            return []
        return [ClassCode(self.case, self.sheet, self.name, lambda: question.screens.is_revealed)]

    def _asked(self, _code: str) -> list[AskedPart]:
        """Return what the lesson asks of a student, part by part."""
        titles = self.case.data.language.words(LessonWords).titles
        parts = self._items().items()
        return [AskedPart(titles[it], items, f"part {it}") for it, items in parts]

    def _items(self) -> dict[PartId, list[Item]]:
        return asked(self.case, self.sheet, self.hour)

    def without_widgets(self) -> str:
        """Return the same as plain HTML: what stands before the part, and its questions."""
        shown = (it.without_widgets() for it in self.body if not isinstance(it, ClassCode))
        return "".join((self.page.html, *shown))

    def _press(self, what: str, _where: str) -> None:
        progress = Progress(self.case, self.sheet, self.hour)
        if what == "show":
            progress.show_anyway(self.name)
        elif progress.can_sort_more if what == "more" else progress.can_sort_less:
            progress.sort_more(more=what == "more")
            self._close_body()
            self._begin()

    def _item_changed(self, _item: str) -> None:
        self._begin()

    def _item_begun(self) -> None:
        self._begin()
