"""`class_table`: the teacher's own table of a class."""

from __future__ import annotations

from kit.browser.page import Lens
from kit.case.calls import for_a_class
from kit.case.case import Case
from kit.classroom.school_class import SchoolClass, Where, load_class
from kit.classroom.shown.table_lens import TableLens
from kit.classroom.table.rows import table_of
from kit.lenses.common.telling import told_in_its_cell


@told_in_its_cell
@for_a_class
def class_table(case: Case, where: Where | SchoolClass, *, names: bool = False) -> Lens:
    """Show who is how far with each part, what is open, and what each student wrote.

    It is for the teacher alone. A notebook saves nothing of it. `save` of what it returns writes it
    as a file for a spreadsheet or for Moodle or Canvas, as `python -m kit table` does.

    Parameters
    ----------
    case
        From `load_case`.
    where
        What `load_class` takes, such as a folder or the zip of a learning platform; or a class that
        it has returned.
    names
        Whether to show the names that a platform's download and the sheets have.

    Returns
    -------
    TableLens or Told
        The table; or, where nothing can be read, a line that says so.

    Examples
    --------
    >>> from kit import load_case, simulate_class
    >>> from kit.classroom.simulated.writing import write_class
    >>> from tempfile import TemporaryDirectory
    >>> case = load_case("school-phones")
    >>> with TemporaryDirectory() as folder:
    ...     _ = write_class(simulate_class(case, students=3), folder)
    ...     shown = class_table(case, folder)
    >>> [row.asked >= row.answered for row in shown.table.rows]
    [True, True, True]
    """
    school = where if isinstance(where, SchoolClass) else load_class(where, case)
    return TableLens(table_of(school), names=names)
