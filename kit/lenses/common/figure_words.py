"""What the figures say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FigureWords:
    """English; another language is one more instance."""

    turn: str = (
        "%{customdata[0]}, P%{customdata[1]}: %{customdata[2]} words, %{customdata[3]} in"
        " quotation marks"
    )
    nobody: str = "Nobody is heard in the story."
    turns_alt: str = (
        "Who speaks where in the story: {n} voices, from {first} to {last}. Where no bar stands,"
        " only the reporter speaks."
    )
    checks_alt: str = "Facts of each side and how our checks came out. {sides}."
    checks_side: str = "{side}: {outcomes}"
    checks_row: str = "{side}: {n} facts"
    checks_none: str = "nothing checked"
    checks_nothing: str = "No fact has been checked yet; see evidence.yaml."
    as_table: str = "This figure as a table"
    in_words: str = "In words"


WORDS = FigureWords()
