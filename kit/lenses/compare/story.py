"""The story at a glance: what was published, where to read it, what it says."""

from __future__ import annotations

from kit.browser.page import Lens, Page
from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.lenses.common.telling import told_in_its_cell
from kit.lenses.compare import page as pages


@told_in_its_cell
@for_a_case
def story(case: Case) -> Lens:
    """Show the story at a glance, with a link to the published page and a content note.

    Nothing in it says which stance a voice takes, so a student can still form a view.
    """
    return Lens(Page(pages.story(case.data)))
