"""What a quiz says around the questions, on any platform."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class QuizWords:
    """In English by default."""

    # the parts of a quiz
    facts: str = "Facts"
    sort: str = "Sort without names"
    open: str = "In your own words"
    part_title: str = "{case}: {part}"
    # a question
    numbered: str = "{title} {n}"
    begin: str = "You could begin:"
    write: str = "Write which answer you choose, and why."
    story: str = "The story:"
    # feedback
    places: str = "Where it stands in the story: {places}"
    answers: str = "The case's two answers: {labels}"
    neighbours: str = (
        "The answers beside ours get the full point, too: where to draw the line is a reading. A"
        " point is lost only where the sources say the opposite."
    )
    not_graded: str = (
        "Nobody is right or wrong here, and there is no point to lose. We say how we read it; ours"
        " may be the reading that is wrong."
    )
    credit: str = "Question, summaries and notes: the case “{title}”."
    licence: str = "Licence: {licence}."
    # for the teacher
    grader: str = (
        "For the teacher: grade no reading. This question has 0 points. If you give some, give them"
        " for having answered, or for what the rows below name, whatever the view."
    )
    grader_alone: str = (
        "For the teacher: grade no reading. This question has 0 points. If you give some, give them"
        " for having answered."
    )
