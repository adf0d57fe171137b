"""`class_results`: what the class says, for a projector."""

from __future__ import annotations

import os

from kit.browser.page import Lens
from kit.case.calls import for_a_class
from kit.case.case import Case
from kit.classroom.school_class import SchoolClass, Where, load_class
from kit.classroom.shown.results_lens import ResultsLens
from kit.classroom.study.reading import Study, class_or_study, is_study
from kit.classroom.watching import Watch
from kit.lenses.common.telling import told_in_its_cell


@told_in_its_cell
@for_a_class
def class_results(
    case: Case, where: Where | SchoolClass | Study = "hand-ins", *, live: bool = False
) -> Lens:
    """Show what the class says: how far it is, where it disagrees, what the name changed.

    Parameters
    ----------
    case
        From `load_case`.
    where
        What `load_class` takes, such as a folder or the zip of a learning platform; or a class that
        it has returned; or what `python -m kit collect` has written. Without it, a folder
        `hand-ins` beside the notebook.
    live
        Whether to look at `where` again every few seconds, such as a folder that a class shares.
        What students have to answer first shows only when you press *Show to the class*.

    Returns
    -------
    ResultsLens or Told
        The results, without names; or, where nothing can be read, a line that says so.

    Examples
    --------
    >>> from kit import load_case, simulate_class
    >>> case = load_case("iran-mexico-2009")
    >>> results = class_results(case, simulate_class(case, students=12))
    >>> list(results.sections)[:4]
    ['far', 'looks', 'names', 'moves']
    """
    if isinstance(where, SchoolClass | Study):
        return ResultsLens(where)
    if is_study(where):
        return ResultsLens(class_or_study(where, case))
    watch = Watch(where, case)
    school = watch.changed() or load_class(where, case)
    told = str(where) if isinstance(where, str | os.PathLike) else ""
    return ResultsLens(school, watch.changed if live else None, told)
