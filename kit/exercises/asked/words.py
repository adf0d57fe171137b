"""What all questions say alike: of what they show, and of an answer that does not fit."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class AskedWords:
    """In English by default."""

    # answering
    missing: str = "Still open: {label}"
    too_long: str = "This is longer than 20,000 characters. Please shorten it."
    not_a_text: str = "This is not a text."
    not_to_choose: str = "This is not an answer to choose from."
    not_a_number: str = "{label} Please write a whole number from 0 to {most}."
    not_an_option: str = "“{answer}” is not one of the answers to choose from."
    earlier_answer: str = (
        "You answered an earlier wording of this question, and that answer is kept. Answer again to"
        " see what comes of it."
    )
    both: str = "both"
    not_said: str = "the text doesn't say"
    the_speaker: str = "[the speaker]"  # in place of a name
    # sort
    sort_reported: str = "in the reporter's words"
    sort_quoted: str = "quoted"
    # evidence
    check_found: str = "What we found"
    # space
    count_of: str = "{n} of {all}"
    space_who: str = "who"
    space_share: str = "share"
    space_guess: str = "(you guessed {n})"
    # the player
    starters: str = "You could begin:"
