"""What the notebook says in which an author makes a case."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NotebookWords:
    """In English by default."""

    title: str = "Your story, made ready for a class"
    about: str = (
        "The form below shows your text. Put its paragraphs right, say who says what, and write"
        " what each voice answers. Nothing counts before you say so. Each change is saved at once"
        " in this folder; nothing is sent anywhere."
    )
    start: str = (
        "**Start here:** in the menu at the top choose *Run*, then *Run All Cells*. The lesson is"
        " [{lesson}]({lesson}), beside this notebook."
    )
    comes_here: str = "The form comes here"  # all that shows of its code until it has run
