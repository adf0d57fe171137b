"""What an hour says in which each student argues both sides: a structured academic controversy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.language import by_name


@dataclass(frozen=True)
class TalkWords:
    """In English by default."""

    # the notebook
    about: str = (
        "A news story quotes people who disagree. In {minutes} minutes you argue both sides, and"
        " write one statement together. Nobody will tell you who is right."
    )
    about_case: str = (
        "{question} A news story quotes people who disagree about it. In {minutes} minutes you"
        " argue both sides, and write one statement together. Nobody will tell you who is right."
    )
    # what stands before a part that goes otherwise in this hour
    before: Mapping[str, str] = by_name(
        leave="The strongest case for one side, and the question turned round. Below them you hand"
        " in: a file and a page to read."
    )
    # who speaks for whom
    you_are: str = "Your code is {code}. Read it to your partner, and type your partner's here."
    draw: str = "Draw"
    drawn: str = "The lot"
    you: str = "you"
    partner: str = "your partner"
    seat_begins: str = "begins"
    seat_listens: str = "listens to both"
    pair_number: str = (
        "The number of your pair: {n}. Does the other screen show the same? If not, look at the"
        " codes again."
    )
    alone: str = (
        "The lot fell by your code alone. Your partner takes the other side, whatever another"
        " screen says. With your partner's code both screens draw the same."
    )
    own_code: str = (
        "That is your own code. Type your partner's. If both screens have the same code, one of you"
        " takes another: at the top, below “{more}”."
    )
    screen: str = "Cards on this screen"
    screens: Mapping[str, str] = by_name(mine="mine", both="both, since we share it")
    # the steps
    steps: str = "Steps"
    step: str = "{n}. {title}"
    minutes: str = "{n} min"
    titles: Mapping[str, str] = by_name(
        draw="Draw the sides",
        prepare="Prepare",
        first="First side",
        second="Second side",
        change="Change sides",
        statement="One statement",
    )
    go_on: str = "Next: {title}"
    do: Mapping[str, tuple[str, ...]] = by_name(
        prepare=(
            "Read your card in silence. Which two points would these voices make first?",
            "For each point: what they say, the fact, the “because”.",
        ),
        first=(
            "Who speaks: what these voices say, the fact, the “because”. Who listens: a few notes.",
            "Who listened says it back: “You say … because … Is that it?”",
            "Done when the speaker says: “Yes, that is it.” Until then: once more.",
        ),
        second=(
            "Now the other one speaks. Who spoke before listens and says it back.",
            "Done when the speaker says: “Yes, that is it.”",
        ),
        change=(
            "Take the other card. Each makes the best case for the side that they have just heard.",
            "Who spoke first begins again. Is there a point that your partner left out? Add it.",
        ),
    )
    speaks: Mapping[str, str] = by_name(
        you="You speak for {side}",
        partner="Your partner speaks for {side}",
        other="{code} speaks for {side}",
    )
    third: str = "You listen. Write down for each side one sentence that was said back fairly."
    care: str = (
        "You speak for these voices, not for yourself, and for no nation or faith. You need not"
        " believe it, and nobody will ask what you believe."
    )
    # the clock
    clock_left: str = "Time left"
    clock_minutes: str = "Minutes"
    clock_start: str = "Start the clock"
    clock_stop: str = "Stop the clock"
    clock_runs: str = "The clock runs."
    clock_last: str = "One minute left."
    clock_over: Mapping[str, str] = by_name(
        prepare="Time. Put your card where you can see it.",
        first="Time. Finish your sentence, and hear it said back.",
        second="Time. Finish your sentence, then change sides.",
        change="Time. Finish your sentence, then leave your sides.",
        statement="Time. Finish your sentence, and save it.",
    )
    # the cards
    card: str = "Role card"
    cards: str = "Both role cards"
    no_argument: str = (
        "No voice of the story argues this side. These are heard nearest to it; their words are"
        " what there is to speak from."
    )
    no_voice: str = (
        "No voice of the story takes this side. Speak from what it means, and from facts of the"
        " story: what could they show?"
    )
    facts: str = "Facts of the story"
    # on paper
    title: str = "Argue both sides"
    paper_cards: str = "Two role cards to cut out"
    paper_draw: str = (
        "Cut the cards apart, turn them over, and take one each. Toss a coin: who begins?"
    )
    paper_codes: str = "Both codes:"
    # for the teacher
    plan_title: str = "Or: argue both sides (structured academic controversy)"
    plan: str = (
        "The same hour with pairs who argue one side, change sides and write one statement, in"
        " place of checking and counting. Students open notebooks/controversy.ipynb instead."
    )
