"""What is said of a class's sheets: which count, which were not taken, and why."""

from __future__ import annotations

from dataclasses import dataclass

from kit.language import Counted


@dataclass(frozen=True)
class ClassroomWords:
    """In English by default."""

    # of one sheet or student: each stands behind a place or a code
    merged: str = "has {n} sheets, which are merged into one"
    same_code: str = "has a code that somebody else has, too, and is called {code} here"
    other_code: str = "is not counted: who handed it in has also handed in {code}"
    one_name: str = (
        "came under one name with {n} others; nobody has so many codes, so each counts as a student"
    )
    earlier: Counted = Counted(
        "has {n} answer to an earlier wording of its question, or one that it never offered; it is"
        " kept and not counted",
        "has {n} answers to an earlier wording of their question, or that it never offered; they"
        " are kept and not counted",
    )
    only_saved: str = "was saved and not handed in"
    changed_since: str = "was changed after it was handed in, and counts as it is now"
    reading: str = "{n} of {all} sheets"
    # of all, without anybody's name
    made_up: str = "Made-up answers: nobody gave them. They are here for trying this out."
    not_taken: Counted = Counted(
        "{n} file was not taken. Your own table, with names, says which and why.",
        "{n} files were not taken. Your own table, with names, says which and why.",
    )
    told_taken: Counted = Counted("{n} answer sheet", "{n} answer sheets")
    which_place: str = (
        "where are the answer sheets? Give load_class a folder, a zip or a file, in quotes"
    )
    which_case: str = (
        "which case are these answers to? Write load_class(…, case) with a case from load_case"
    )
