"""`ResultsLens`: a class's results, drawn anew where something has changed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from kit.browser.page import Lens, Page
from kit.classroom.results.page import Results
from kit.classroom.school_class import SchoolClass
from kit.classroom.shown.codes_lens import CodesLens
from kit.classroom.shown.section import SectionLens
from kit.classroom.shown.texts_lens import TextsLens
from kit.classroom.study.reading import Study
from kit.classroom.typed import with_codes
from kit.timer import Timer

LOOK = 4.0  # seconds between looks at a folder


class ResultsLens(Lens):
    """Shows every section that there is something for.

    Parameters
    ----------
    school
        The class as it is now; or a study, of which nobody reads codes out.
    look
        Returns the class as it is then, or None if nothing has changed; asked every few seconds for
        as long as somebody looks at the results. Then each section is shut until a teacher opens
        it. Without it they stay as they are, and all is open.
    where
        Where the class's sheets are to be put, as it is told while there are none.
    """

    def __init__(
        self,
        school: SchoolClass | Study,
        look: Callable[[], SchoolClass | None] | None = None,
        where: str = "",
    ) -> None:
        self._where = where
        self._look, self._looks = look, Timer(LOOK, is_patient=True)
        self._views = 0
        self._lock = threading.RLock()
        self._school = school
        self.results = Results(school)
        empty = school.students.empty
        self.codes = CodesLens(school.case.data, self._draw_anew, is_open=empty)
        self.sections: dict[str, SectionLens] = {}
        self.texts = TextsLens(self.results)
        super().__init__(Page())
        self._draw()
        self.page.content.on_msg(self._hear)

    def show(self, school: SchoolClass) -> None:
        """Show the class as it is now; what has not changed is not drawn again."""
        self._school = school
        self._draw_anew()

    def _draw_anew(self) -> None:
        """Show the sheets and the codes together as they are now."""
        with self._lock:
            self.results = self._together()
            self.texts.show(self.results)
            self._draw()

    def _together(self) -> Results:
        school = self._school
        if isinstance(school, Study):
            return Results(school)
        first, later = self.codes.first.good, self.codes.later.good
        talked = with_codes(school.without_students, later) if later else None
        return Results(with_codes(school, first), talked)

    def _draw(self) -> None:
        found = self.results.sections
        head = self.results.head([*found], where=self._where, is_live=bool(self._look))
        if head != self.page.html:
            self.page.html = head
        for name, section in found.items():
            if name in self.sections:
                self.sections[name].show(section)
            else:
                is_shut = self._look is not None  # the class may be at it still
                self.sections[name] = SectionLens(self.results.case, section, is_shut=is_shut)
        for name in self.sections.keys() - found.keys():
            self.sections.pop(name).close()
        texts = [self.texts] if self.results.has_texts else []
        codes = [] if isinstance(self._school, Study) else [self.codes]
        children = (self.page, *codes, *(self.sections[name] for name in found), *texts)
        if children != self.children:
            self.children: Any = children

    def _hear(self, _content: Any, message: Any, _buffers: Any) -> None:
        if not isinstance(message, dict):
            return
        with self._lock:
            self._views += ("shown" in message) - ("gone" in message)
        if "shown" in message:
            self._look_again()

    def _look_again(self) -> None:
        """Look for new answers every now and then, as long as somebody looks at the results."""
        if self._look and self._views > 0:
            if (school := self._look()) is not None:
                self.show(school)
            self._looks.start(self._look_again)

    def close(self) -> None:
        """Take the results out of the browser."""
        self._views = 0
        self._looks.stop()
        super().close()
