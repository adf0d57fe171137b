"""What can be taught with a case, what it lacks for more, and what the sort leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kit.case.filling import filled
from kit.case.model import CaseData
from kit.case.problems import Problem
from kit.case.written import Written
from kit.exercises.kinds.giveaways import giveaways
from kit.language import ENGLISH
from kit.lesson.rungs import rungs
from kit.lesson.words import LessonWords


def ladder(case: CaseData) -> Iterator[str]:
    """Yield in words, for an author, how much of the lesson can be taught, and what is next.

    Also whether there is another report to compare, which is no part of the hour.

    Examples
    --------
    >>> from kit import load_case
    >>> list(ladder(load_case("iran-mexico-2009").data))
    ['lesson: all 60 minutes can be taught']
    """
    found = rungs(case.told_in(ENGLISH))  # what authors read of commands is English
    minutes = sum(rung.minutes for rung in found if rung.is_taught)
    of_all = sum(rung.minutes for rung in found)
    titles = ENGLISH.words(LessonWords).titles
    how_many = "all" if minutes == of_all else f"{minutes} of"
    yield f"lesson: {how_many} {of_all} minutes can be taught"
    if case.draft:
        yield f"for any of it: {found[0].missing[0]}"
        return
    for rung in found:
        for missing in rung.missing:
            step = f"for more in “{titles[rung.part]}”"
            if not rung.is_taught:
                step = f"for “{titles[rung.part]}” ({rung.minutes} minutes)"
            yield f"{step}: {missing}"
    for report in case.articles:
        yield f"two reports: {report.article.outlet or report.id} can be compared (`two_reports`)"


def told_too_much(folder: Path, case: CaseData) -> Iterator[Problem]:
    """Yield each text that the sort leaves out since it tells who speaks; none is an error."""
    written = Written.in_folder(folder)
    full = filled(written.data, written.prose)
    for found in giveaways(case):
        message = (
            f"“{found.word}” tells that {found.voice.name} speaks, so the sort without names leaves"
            " it out"
        )
        yield written.problem(full.as_written(found.place), message)
