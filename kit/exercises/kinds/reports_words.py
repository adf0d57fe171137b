"""What is asked about two reports of one event, and what feedback says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ReportsAskedWords:
    """In English by default."""

    title: str = "One event, two reports"
    # only the beginnings
    guess: str = (
        "Two papers report the same event. Here is how each begins. Guess before you read on."
    )
    begins: str = "{name} begins:"
    more: str = "Which report would make a reader think that many people are for “{label}”?"
    alike: str = "both alike, or neither"
    words: str = "Which word made you decide?"
    starters: tuple[str, ...] = ("The word “…” …", "It puts … first, and so …")
    guessed: str = "Kept. Now read both, and see whether you still think so."
    # what can be looked up
    look: str = "Read both reports. Each question here has an answer that you can point to."
    read: str = "Read all of {name}"
    summary: str = "{name}, in our words"
    heard_first: str = "Who is heard first in {name}?"
    fact_alone: str = "Which of these facts stands only in {name}?"
    right: str = "All of that is right."
    first_is: str = "Heard first in {report}: {name}."
    fact_is: str = "Only in {report}: {fact}"
    # what one leaves out
    after: str = "Now that you know both:"
    missing: str = "Somebody has read only {name}. What do they not know? Name a voice and a fact."
    missing_starters: tuple[str, ...] = ("They do not know that …", "They have not heard …")
    stayed: str = "Your view of the two stayed the same. Below stands what each has alone."
    moved: str = "First: {first}. Now: {now}. What did it: a voice, a fact, or a word?"
    only_in: str = "Only in {name}"
