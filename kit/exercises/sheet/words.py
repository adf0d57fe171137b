"""What a sheet says of its file and of copies of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.language import by_name


@dataclass(frozen=True)
class SheetWords:
    """In English by default."""

    # the sheet
    copy_taken: str = "The answers of {code} are here."
    copy_refused: str = "This file {reason}. Nothing was changed."
    not_saved: str = (
        "Not saved on disk: {reason} (folder {folder}). Go on; your answers are here, and you can"
        " download them."
    )
    not_cleared: str = "Not cleared: {reason} (folder {folder}). Your answers are as they were."
    not_kept: str = (
        "Not saved: this browser is full, or keeps nothing. Go on, and download your answers before"
        " you leave this page."
    )
    browser_full: str = "this browser is full, or keeps no files"
    left_behind: str = "An older copy in {folder} could not be deleted: {reason}."
    written_anew: str = "Somebody deleted {name} meanwhile. It was written anew; nothing is lost."
    folder_busy: str = "another program keeps the folder busy"
    sheet_full: str = (
        "Not saved on disk: the sheet has reached 2 MB. Download it and start a new one."
    )
    set_aside: str = "{name} {reason}. It was kept as {aside}; you start a new sheet."
    # why a file is no sheet of this student: each stands after the file's name or "This file"
    too_large: str = "is larger than 2 MB"
    unreadable: str = "is damaged and cannot be read"
    no_sheet: str = "is not an answer sheet"
    newer: str = "is from a newer kit; update the kit to use it"
    too_many: Mapping[str, str] = by_name(
        items="has more than 10,000 items", places="has more than 10,000 places"
    )
    damaged_at: str = "is damaged at {where}"
    other_case: str = "belongs to another case, {case}"
    other_story: str = "belongs to another story with the id {case}"
    twice: str = "has “{key}” twice in one place"
    other_code: str = "has another code inside"
