"""What a sheet says of its file and of copies of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SheetWords:
    """English; another language is one more instance."""

    # the sheet
    copy_taken: str = "The answers of {code} are here."
    copy_refused: str = "This file {reason}. Nothing was changed."
    not_saved: str = (
        "Not saved on disk: {reason} (folder {folder}). Go on; your answers are here, and you can"
        " download them."
    )
    folder_busy: str = "another program keeps the folder busy"
    sheet_full: str = (
        "Not saved on disk: the sheet has reached 2 MB. Download it and start a new one."
    )
    set_aside: str = "{name} {reason}. It was kept as {aside}; you start a new sheet."


WORDS = SheetWords()
