"""The notebook of a lesson: headings, and for each part a cell that shows it."""

from __future__ import annotations

import json
import re

from kit.case.calls import must_be_finished
from kit.case.model import CaseData
from kit.language import ENGLISH, Language, spoken
from kit.lesson.cells import notebook_of
from kit.lesson.hours import whole_hour
from kit.lesson.plan import hour_of
from kit.lesson.talk_words import TalkWords
from kit.lesson.words import LessonWords


def lesson_notebook(
    name: str,
    case: CaseData | None = None,
    *,
    controversy: bool = False,
    language: Language = ENGLISH,
) -> str:
    """Return the notebook of a case's lesson, as the text of its file.

    Parameters
    ----------
    name
        What `load_case` opens: a case's name, or the path of its folder from the notebook's.
    case
        The case, whose title and question then stand at the top, and of which only the parts are
        there that it has something for. Without it the notebook names no story but in the one line
        that opens the case.
    controversy
        Whether students argue each side in turn, see `start_lesson`.
    language
        What the notebook speaks where no case is given; with a case it speaks the case's.

    Raises
    ------
    CallError
        If the case is a draft as a whole.

    Examples
    --------
    >>> cells = json.loads(lesson_notebook("iran-mexico-2009"))["cells"]
    >>> print("".join(cells[1]["source"]))
    # The lesson begins here
    from kit import load_case, start_lesson
    <BLANKLINE>
    start_lesson(load_case("iran-mexico-2009"))
    """
    if case:
        must_be_finished(case)
        case = case.without_drafts
    language = case.language if case else language
    say = language.words(LessonWords)
    title = _plain(case.title) if case else say.title
    told = language.words(TalkWords) if controversy else say
    whole = whole_hour(controversy=controversy)
    hour = hour_of(case, controversy=controversy) if case else whole
    minutes = sum(hour.values())
    about = told.about.format(minutes=minutes)
    if case:
        about = told.about_case.format(question=_plain(case.question), minutes=minutes)
    chosen = ", controversy=True" if controversy else ""
    call = f"start_lesson(load_case({_quoted(name)}{_told_in(language, case)}){chosen})"
    open_it = _code(say.comes_here, "load_case, start_lesson", call)
    first = f"# {title}\n\n{about}"
    # A question of a case's own may be long, and each cell is short.
    begin = [("markdown", first), ("markdown", say.start)]
    cells = [*(begin if case else [("markdown", f"{first}\n\n{say.start}")]), ("code", open_it)]
    for n, (part, its_minutes) in enumerate(hour.items(), 1):
        heading = say.heading.format(n=n, title=say.titles[part], minutes=its_minutes)
        cells.append(("markdown", f"## {heading}"))
        comes = say.part_comes_here.format(n=n)
        cells.append(("code", _code(comes, "part", f'part("{part}")')))
    return notebook_of(cells, "lesson")


def growing_lesson(name: str, language: Language, *, is_its_own: bool = True) -> str:
    """Return the notebook of the lesson of a case that is still being made.

    It has each part, also those that the case has nothing for yet; so its headings neither number
    them nor tell their minutes, which hang on what there is.

    Parameters
    ----------
    name
        What `load_case` opens.
    language
        What the notebook speaks, and the case is told in.
    is_its_own
        Whether the case would be told in it anyway.
    """
    say = language.words(LessonWords)
    told_in = "" if is_its_own else f", language={_quoted(language.code)}"
    call = f"start_lesson(load_case({_quoted(name)}{told_in}))"
    cells = [
        ("markdown", f"# {say.title}\n\n{say.about_growing}"),
        ("markdown", say.start),
        ("code", _code(say.comes_here, "load_case, start_lesson", call)),
    ]
    for part in whole_hour(controversy=False):
        cells.append(("markdown", f"## {say.titles[part]}"))
        cells.append(("code", _code(say.this_part_comes_here, "part", f'part("{part}")')))
    return notebook_of(cells, "lesson")


def _code(comment: str, names: str, call: str) -> str:
    return f"# {comment}\nfrom kit import {names}\n\n{call}"


def _told_in(language: Language, case: CaseData | None) -> str:
    """Return what `load_case` is told where a case would not be told in this language anyway."""
    own = spoken(case.article.language) if case else ENGLISH
    return "" if language == own else f", language={_quoted(language.code)}"


def _plain(text: str) -> str:
    r"""Return a text of a case so that Markdown shows it as it is, also in a paragraph of its own.

    >>> print(_plain("1. *New*: 2 * 3"))
    1\. \*New\*: 2 \* 3
    """
    escaped = re.sub(r"([\\`*_{}\[\]<>~$&|])", r"\\\1", " ".join(text.split()))
    return re.sub(r"^(\d*)(?=[#+.)-])", r"\1\\", escaped)


def _quoted(name: str) -> str:
    """Return a text as Python writes it."""
    return json.dumps(name)
