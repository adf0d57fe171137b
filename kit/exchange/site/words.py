"""What the site says around the notebooks: while one loads, and on its first page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SiteWords:
    """In English by default."""

    # while a notebook loads
    loading: str = "Your lesson is loading"
    step_page: str = "The page"
    step_python: str = "Python, inside your browser"
    step_lesson: str = "The lesson"
    done: str = "done"
    patience: str = (
        "The first time takes half a minute, later less. Nothing is installed on this computer."
    )
    slow: str = (
        "This takes longer than it should. Leave the page open. If nothing has come in a minute,"
        " load it again: what you wrote is still there."
    )
    failed: str = (
        "This browser could not start Python. Load the page again. If it fails again, try another"
        " browser, such as Firefox, Chrome, Edge or Safari of this year."
    )
    show: str = "Show me the page anyway"
    # above a notebook
    newer: str = (
        "There is a newer version of this notebook than the one kept in your browser. Your answers"
        " stay, whichever you use."
    )
    take: str = "Use the newer one"
    keep: str = "Keep mine"
    no_files: str = (
        "This browser keeps no files for this page, as in a private window. Before you close it,"
        " press “Download my answers”."
    )
    # the first page
    title: str = "Compare perspectives in the news"
    intro: str = (
        "One news story, the people it quotes, and what each of them rests on. Choose a story: the"
        " lesson opens in this browser. Nothing is installed, and what you write stays here."
    )
    open_lesson: str = "Open the lesson"
    more: str = "After the lesson"
    controversy: str = "The lesson of the same story, arguing each side in turn"
    needs: str = (
        "You need a browser of the last year or two. The first time takes half a minute, and 25"
        " megabytes are loaded."
    )
    no_script: str = "The lessons need JavaScript. Turn it on for this page, and load it again."
