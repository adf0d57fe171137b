"""What is asked for in a student's own words: from the first view to what is taken along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.language import Counted, by_name


@dataclass(frozen=True)
class WritingWords:
    """In English by default."""

    # the first view
    view_title: str = "What do you expect?"
    view_prompt: str = "{question} You have not read the story yet. Just think."
    view_reason: str = "A reason for “{label}”, in a few words:"
    view_done: str = "Kept. At the end, scroll up again: would you write the same?"
    # missing voices
    missing_title: str = "Whom would you phone?"
    missing_prompt: str = "You may make one more call before the story is printed. Whom, and why?"
    missing_who: str = "I would phone:"
    missing_why: str = "Because:"
    missing_starters: tuple[str, ...] = ("They would know …", "Without them the reader cannot …")
    missing_hint: str = "Who is spoken about and does not speak? Who was asked and did not answer?"
    missing_done: str = "Kept. Our list is no better than yours; compare them."
    missing_alone: str = (
        "Kept. Compare it with your neighbour's: whom did only one of you think of?"
    )
    missing_ours: str = "Whom we miss"
    missing_silent: str = "Mentioned in the story, but not heard"
    # writing
    strongest_title: str = "The strongest case for one side"
    strongest_prompt: str = (
        "Your side was drawn by lot: “{label}”. It need not be your view. {gloss} Write it so that"
        " its holders would say: yes, that is what we mean."
    )
    strongest_question: str = "The strongest case (60 to 150 words):"
    strongest_starters: tuple[str, ...] = (
        "The point is that …",
        "This rests on …",
        "Granted, … But …",
    )
    strongest_hint: str = "Use their best fact, not their loudest word."
    strongest_done: str = "Kept. Read it as somebody from that side. What would they add?"
    pair_title: str = "Compare two viewpoints"
    pair_prompt: str = (
        "Choose two voices that disagree. What does each claim, on what, by which step?"
    )
    pair_first: str = "One voice:"
    pair_second: str = "Another voice:"
    pair_question: str = "Your comparison (100 to 200 words):"
    pair_starters: tuple[str, ...] = (
        "Both point to …",
        "While … claims …, … says …",
        "The step that divides them …",
    )
    pair_hint: str = "Facts first, then the step, then the claim. End with what would decide it."
    pair_same_voice: str = "You have chosen the same voice twice."
    pair_draft_done: str = "Kept. Before you rate it:"
    pair_no_voice: str = "You have not mentioned {name}."
    pair_no_fact: str = "You have mentioned none of the facts of {name}, such as: {fact}"
    pair_short: Counted = Counted(
        "It has {n} word; 100 to 200 are asked for.", "It has {n} words; 100 to 200 are asked for."
    )
    pair_all_there: str = "You mention both voices and facts of both."
    pair_both_there: str = "You mention both voices."
    rubric_prompt: str = (
        "Read it once more, as your teacher will. The same four rows count for both."
    )
    rubric_done: str = "Kept. Which row would you work on?"
    # The same for a student and for the teacher: title, aim, and each level, from the lowest.
    rubric: Mapping[str, tuple[str, str, tuple[str, ...]]] = by_name(
        accuracy=(
            "Accuracy",
            "I say what they say.",
            (
                "I guess at it.",
                "I have it roughly, or only one of them.",
                "I have both claims right.",
                "I have both claims right, each with its paragraph.",
            ),
        ),
        evidence=(
            "Evidence",
            "I name what it rests on.",
            (
                "I name no fact.",
                "I name a fact of one of them.",
                "I name a fact of each.",
                "I name a fact of each and say what a check found.",
            ),
        ),
        reasoning=(
            "Reasoning",
            "I show the missing “because”.",
            (
                "I leave the step out.",
                "I show one step from fact to claim.",
                "I show the step of each.",
                "I show the step of each and say what would break it.",
            ),
        ),
        fairness=(
            "Fairness",
            "Each side would say: yes, that is us.",
            (
                "I make one side look foolish.",
                "I am shorter or sharper with one side.",
                "I treat both alike.",
                "I give each side at its strongest.",
            ),
        ),
    )
    # a statement in common
    statement_title: str = "One statement of two"
    statement_prompt: str = (
        "Leave your sides: you speak for yourselves again. Find three sentences that all of you can"
        " put your codes to, and write the same words on each sheet."
    )
    statement_hint: str = (
        "To say fairly where you differ is worth as much as to agree. Would both sides of the story"
        " nod?"
    )
    statement_partner: str = "Your partner's code:"
    statement_third: str = "A third code, if you are three:"
    statement_agree: str = "Both of us can say that …"
    statement_agree_starters: tuple[str, ...] = ("… is a fact.", "… matters to both sides.")
    statement_differ: str = "We see differently …"
    statement_differ_starters: tuple[str, ...] = ("… whether … follows from …", "… how much … is.")
    statement_settle: str = "What would settle it:"
    statement_settle_starters: tuple[str, ...] = ("If we knew …, then …", "A record of …")
    statement_done: str = "Kept, with the codes {codes}. Does the other sheet have the same words?"
    statement_alone: str = (
        "Kept, with your code alone. A statement of two needs your partner's code, too: where you"
        " drew the sides."
    )
    statement_codes: str = " + "
    # For the teacher: the levels of the whole statement, from the lowest.
    statement_levels: tuple[str, ...] = (
        "One side only.",
        "Both sides, one after the other.",
        "What both can say, and where they part.",
        "Also what would settle it.",
    )
    # turn the question round
    turn_title: str = "Turn the question round"
    turn_prompt: str = "Our question was: “{question}” Who else could ask?"
    turn_question: str = "Ask it as people there would ({places}):"
    turn_question_other: str = (
        "Ask it as somebody would whom the answer touches and whom the story does not quote:"
    )
    turn_changed: str = "What changes?"
    turn_starters: tuple[str, ...] = ("Seen from there, … is not the problem, but …",)
    turn_done: str = "Kept. Who acts, and who is judged, in your question?"
    # exit
    exit_title: str = "Before you go"
    exit_prompt: str = "Three sentences, in your own words."
    exit_prompt_fewer: str = "In your own words, one sentence each."
    exit_because: str = "The unstated step from one speaker's facts to the claim:"
    exit_because_starters: tuple[str, ...] = ("… says …, pointing to …; the step is that …",)
    exit_check: str = (
        "A checked error that weakens an argument, and one that changes only a detail:"
    )
    exit_check_starters: tuple[str, ...] = ("… needs other facts now, because …",)
    exit_room: str = "Whether the story gives one side more room, and how you counted:"
    exit_room_starters: tuple[str, ...] = ("If you count …, … has more.",)
    # For the teacher: the levels of each sentence, from the lowest.
    exit_levels: Mapping[str, tuple[str, ...]] = by_name(
        because=(
            "No step.",
            "A claim or a fact, but no step.",
            "The step from fact to claim.",
            "The step, and what would break it.",
        ),
        check=(
            "No checked error.",
            "One error.",
            "One that weakens an argument and one that is a detail.",
            "Both, and why they differ.",
        ),
        room=(
            "No answer to the question.",
            "Says who has more room.",
            "Says so, and how it was counted.",
            "Says which way of counting decides it.",
        ),
    )
    exit_done: str = "Kept. These are the three things that this lesson was for."
    exit_done_fewer: str = "Kept. That is what this lesson was for."
