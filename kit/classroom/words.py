"""What is said of a class's sheets: which count, which were not taken, and why."""

from __future__ import annotations

from dataclasses import dataclass

from kit.language import Counted


@dataclass(frozen=True)
class ClassroomWords:
    """In English by default."""

    # of one sheet or student: each stands behind a place or a code
    cannot_be_read: str = "cannot be read: {reason}"
    not_of_this_case: str = "This file {reason}."
    merged: str = "{n} sheets with one code, merged as one"
    same_code: str = "two students have this code; the second is called {code} here"
    other_code: str = "not counted: its owner handed in {code}"
    earlier: Counted = Counted(
        "{n} answer is to an earlier wording: kept in the table, not counted",
        "{n} answers are to an earlier wording: kept in the table, not counted",
    )
    only_saved: str = "saved, not handed in"
    changed_since: str = "changed after it was handed in: as it is now"
    # of all, without anybody's name
    told_taken: Counted = Counted("{n} answer sheet", "{n} answer sheets")
    told_not_taken: Counted = Counted("{n} file was not taken", "{n} files were not taken")
    which_case: str = (
        "which case are these answers to? Write load_class(…, case) with a case from load_case"
    )
    no_sheets: str = "there is no answer sheet of {case} in {where}"
