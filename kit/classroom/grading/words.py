"""What a grader reads of one hand-in."""

from __future__ import annotations

from dataclasses import dataclass

from kit.language import Counted


@dataclass(frozen=True)
class GradingWords:
    """In English by default."""

    answered: Counted = Counted(
        "{code}: {answered} of {n} question answered",
        "{code}: {answered} of {n} questions answered",
    )
    facts: Counted = Counted("; {right} of {n} fact right", "; {right} of {n} facts right")
    no_sheet: str = (
        "No answer sheet of this case was handed in. It is a file such as {name}, in the folder"
        " “answers” beside the notebook, or beside the notebook itself."
    )
    unusable: str = "{name} {reason}."  # such as: is damaged and cannot be read
