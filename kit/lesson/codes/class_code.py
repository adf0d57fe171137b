"""`class_code` shows a student's code of a part, large enough to be read from a desk away."""

from __future__ import annotations

from collections.abc import Callable

from kit.case.calls import CallError, for_a_class
from kit.case.case import Case
from kit.case.lesson import PartId
from kit.exercises.played.session import sheet_of
from kit.exercises.played.sheet_lens import SheetLens
from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.lenses.common.render import render
from kit.lenses.common.telling import told_in_its_cell
from kit.lesson.codes.layout import layouts
from kit.lesson.codes.letters import in_groups
from kit.lesson.codes.words import CodesWords
from kit.lesson.words import LessonWords


@told_in_its_cell
@for_a_class
def class_code(case: Case, part: str = "sort") -> ClassCode:
    """Show the code of what you chose in a part of the lesson, to be read out to the class.

    Parameters
    ----------
    case
        From `load_case`.
    part
        sort, compare, check or room: a part in which something is chosen.

    Returns
    -------
    ClassCode or Told
        The code, as `str` of it too; or, for a part that has none, a line that says so.

    Examples
    --------
    >>> from kit import load_case
    >>> class_code(load_case("iran-mexico-2009"), "leave").error
    CallError('“leave” has no class code; there are: sort, compare, check, room')
    """
    data = case.data
    found = layouts(data)
    known = next((each for each in found if each == part), None)
    if known is None:
        hint = data.language.suggestion(str(part), found, lists_all=True) if found else ""
        say = data.language.words(CodesWords)
        raise CallError(say.no_code.format(part=part, hint=hint), data.language)
    return ClassCode(case, sheet_of(case), known)


class ClassCode(SheetLens):
    """Shows the code of what a sheet has of a part; in the lesson nothing until `is_shown`.

    A notebook saves nothing of it.
    """

    def __init__(
        self,
        case: Case,
        sheet: AnswerSheet,
        part: PartId,
        is_shown: Callable[[], bool] | None = None,
    ) -> None:
        self.part, self._is_shown = part, is_shown
        super().__init__(case, sheet)

    def __str__(self) -> str:
        """Return the code, or an empty text while nothing of the part is answered."""
        layout = layouts(self.case.data).get(self.part)
        return in_groups(layout.code_of(self.case.data, self.sheet.data)) if layout else ""

    def _begin(self) -> None:
        words = self.case.data.language.words
        is_shown = self._is_shown is None or self._is_shown()
        page = render(
            "lesson/codes/class_code.html",
            self.case.data,
            say=words(CodesWords),
            title=words(LessonWords).titles[self.part],
            part=self.part,
            code=str(self) if is_shown else "",
            is_in_lesson=self._is_shown is not None,
        )
        if page != self.page.html:
            self._show(page, {})

    def _item_changed(self, _item: str) -> None:
        self._begin()
