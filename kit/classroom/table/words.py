"""The words of the teacher's own table, on a page and in files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.language import Counted, by_name


@dataclass(frozen=True)
class TableWords:
    """In English by default."""

    title: str = "The class, for its teacher"
    own: str = "For your own eyes: not for the projector."
    saved: str = (
        "The table shows while the notebook runs. No student's code, name or text is saved in it."
    )
    stalled: str = "Python does not answer. Run the cell again."
    students: Counted = Counted("{n} student", "{n} students")
    handed_in_of: str = "{n} handed in"
    done_of: str = "{n} with everything answered"
    nothing: str = "Nobody has answered anything yet."
    typed: Counted = Counted(
        "{n} student whose code was read out is not here: a code does not say what is open.",
        "{n} students whose codes were read out are not here: a code does not say what is open.",
    )
    lines: Counted = Counted("{n} thing to know of the files", "{n} things to know of the files")
    about_minutes: str = (
        "Minutes run from the first answer of a part to its last. Nobody knows when somebody began"
        " to read: that is not in them. More than {pause} minutes without an answer count as a"
        " pause and are left out."
    )
    about_facts: str = (
        "Facts are the questions that have a right answer. How somebody reads a voice is never"
        " right or wrong, and counts nowhere."
    )
    # what a page can do
    find: str = "Find a student:"
    found: str = "{n} of {all}"
    found_none: str = "No student is found."
    find_all: str = "Show all"
    show: str = "Show:"
    shows: Mapping[str, str] = by_name(
        all="everybody", late="who has not handed in", open="who has something open"
    )
    open_part: str = "something open in {n} {title}"
    order: str = "Order:"
    orders: Mapping[str, str] = by_name(
        code="by code",
        name="by name",
        open="most open first",
        minutes="most minutes first",
        last="last answer first",
    )
    states: Mapping[str, str] = by_name(
        **{"done": "done", "begun": "begun", "shown": "shown unanswered", "not yet": "not yet"}
    )
    about_shown: str = (
        "“Shown unanswered”: “show me anyway” was pressed, so later answers were not blind."
    )
    part: str = "{n} {title}"
    open_of: str = "{n} of {all} open"
    minutes: Counted = Counted("{n} min", "{n} min")
    pauses: Counted = Counted("{n} pause", "{n} pauses")
    of: str = "{n} of {all}"
    wrote: Counted = Counted("{n} text", "{n} texts")
    draft: str = "draft"
    earlier: str = "to an earlier wording"
    marks: str = "Levels for your marks"
    marks_about: str = "A file from python -m kit table has an empty column for each."
    columns_marks: tuple[str, str] = ("What", "Levels, from 0")
    not_in: str = "not handed in"
    is_in: str = "handed in"
    # columns of files
    sheet: str = "Class"
    levels_sheet: str = "Levels"
    code: str = "Code"
    name: str = "Name on the sheet"
    owner: str = "Name on the platform"
    number: str = "Number on the platform"
    handed_in: str = "Handed in (UTC)"
    first: str = "Started (UTC)"
    last: str = "Last answer (UTC)"
    answered: str = "Questions answered"
    asked: str = "of"
    completion: str = "Answered, of 100"
    right: str = "Facts right"
    judged: str = "of facts answered"
    all_minutes: str = "Minutes without pauses"
    all_pauses: str = "Pauses over {pause} min"
    part_open: str = "{n} · open"
    part_minutes: str = "{n} · minutes"
    part_pauses: str = "{n} · pauses"
    mark: str = "Your mark 0–{most}: {title}"
    text: str = "{item}: {field}"
    # columns that a platform looks for: as it calls them itself in this language
    moodle_id: str = "Identifier"
    moodle_participant: str = "Participant {number}"
    moodle_name: str = "Full name"
    moodle_grade: str = "Grade"
    moodle_changed: str = "Last modified (grade)"
    canvas_completion: str = "{case} (answered)"
    canvas_facts: str = "{case} (facts)"
    # what the command says
    written: Counted = Counted("{path}: {n} student", "{path}: {n} students")
    has_texts: str = (
        "It has what students wrote. Keep it where you keep their work, and share it with nobody."
    )
    not_taken: Counted = Counted(
        "{n} file was not taken. With names (--names, or names=True) it says which and why.",
        "{n} files were not taken. With names (--names, or names=True) it says which and why.",
    )
    to_moodle: str = (
        "In Moodle: the assignment, Submissions, Upload grading worksheet. Its maximum grade has to"
        " be 100, and your Moodle has to speak English."
    )
    to_canvas: str = "In Canvas: Gradebook, Import. Canvas shows what would change before it does."
    no_number: Counted = Counted(
        "{n} student is left out: the answers did not come in a download from {platform}.",
        "{n} students are left out: their answers did not come in a download from {platform}.",
    )
    nobody: str = "nobody's answers came in a download from {platform}, so there is nobody to grade"
    is_there: str = "is there already; use another name"
    csv_only: str = "{platform} reads CSV; give the file a name that ends in .csv"
    what_file: str = "the table is CSV or Excel; give it a name that ends in .csv or .xlsx"
    no_excel: str = (
        "Excel needs one more package: pip install perspective-kit[excel]. Or write a .csv."
    )
