"""Where a lesson starts: whose answers these are, and how far the student is."""

from __future__ import annotations

from kit.case.calls import for_a_case, taught
from kit.case.case import Case
from kit.exercises.played.bar import AnswersBar
from kit.exercises.played.session import sheet_of
from kit.exercises.played.sheet_lens import SheetLens
from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.lenses.common.render import render
from kit.lenses.common.telling import told_in_its_cell
from kit.lesson.hours import Hour, numbers
from kit.lesson.part import begin
from kit.lesson.plan import hour_of
from kit.lesson.progress import Progress
from kit.lesson.words import LessonWords


@told_in_its_cell
@for_a_case
def start_lesson(case: Case, *, names: bool = False, controversy: bool = False) -> LessonStart:
    """Begin this case's lesson: show whose answers these are, and the way through its parts.

    Parameters
    ----------
    case
        From `load_case`.
    names
        Whether students are asked for their name, which is kept in the sheet.
    controversy
        Whether pairs argue one side, then the other, and write a statement together, in place of
        checking facts and counting room.

    Examples
    --------
    >>> from kit import load_case, part
    >>> start = start_lesson(load_case("iran-mexico-2009"))
    >>> part("sort").is_shut
    True
    """
    hour = hour_of(case.data, controversy=controversy)
    begin(case, hour)  # also where it cannot be taught, so that its parts say why
    return LessonStart(it := taught(case), sheet_of(it), hour, with_name=names)


class LessonStart(SheetLens):
    """The bar of answers and, below it, the parts with how far the student is in each."""

    def __init__(self, case: Case, sheet: AnswerSheet, hour: Hour, *, with_name: bool) -> None:
        self.hour = hour
        self.bar = AnswersBar(case, sheet, with_name=with_name)
        super().__init__(case, sheet)
        self.children = [self.bar, self.page]

    def _begin(self) -> None:
        progress = Progress(self.case, self.sheet, self.hour)
        html = render(
            "lesson/way.html",
            self.case.data,
            say=self.case.data.language.words(LessonWords),
            states=progress.states,
            here=progress.here,
            numbers=numbers(self.hour),
        )
        self._show(html, {})

    def _item_changed(self, _item: str) -> None:
        self._begin()

    def without_widgets(self) -> str:
        """Return what stands in for the bar; how far a student is, is no saved notebook's."""
        return self.bar.without_widgets()
