"""`TableLens`: the teacher's own table, lent to the browser so that no notebook saves it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markupsafe import Markup

from kit.browser.page import Lens, Page
from kit.classroom.table.files import write_table
from kit.classroom.table.grids import Grade, Platform
from kit.classroom.table.page import VALUES, table_page
from kit.classroom.table.rows import ClassTable
from kit.classroom.table.words import TableWords

_FRAME = Markup(
    '<div class="pk-page pk-class-table" lang="{}"><div data-copy="table"></div>'
    '<p class="pk-quiet">{}</p><p class="pk-note" data-stalled hidden>{}</p></div>'
)
_LENT = Markup('<template data-part="table">{}</template>')


class TableLens(Lens):
    """Shows a class's table; what a notebook saves of it has no student in it."""

    def __init__(self, table: ClassTable, *, names: bool = False) -> None:
        self.table, self.names = table, names
        language = table.case.data.language
        say = language.words(TableWords)
        frame = _FRAME.format(language.code, say.saved, say.stalled)
        super().__init__(Page(frame, dict(VALUES)))
        self.page.content.on_msg(self._hear)

    def save(
        self, to: str | Path, platform: Platform | None = None, grade: Grade = "completion"
    ) -> None:
        """Write the table as a new file, `class.csv` or `class.xlsx`.

        Parameters
        ----------
        to
            The file. It has what students wrote, and names if the table shows them.
        platform
            "moodle" or "canvas": grades only, as it imports them, of 100.
        grade
            What is graded: "completion" (what is answered) or "facts" (those that are right).

        Raises
        ------
        ValueError
            If the file is there already, or cannot be what its name says.
        """
        print(*write_table(self.table, Path(to), platform, grade, names=self.names), sep="\n")  # noqa: T201

    @property
    def lent(self) -> Markup:
        """What is lent to the browser, as a template."""
        return _LENT.format(table_page(self.table, names=self.names))

    def _hear(self, _content: Any, message: Any, _buffers: Any) -> None:
        if isinstance(message, dict) and "shown" in message:
            self.page.content.send({"lend": str(self.lent)})
