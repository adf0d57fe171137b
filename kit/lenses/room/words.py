"""What the counting lens says: who gets room, counted in more than one way, and in which order."""

from __future__ import annotations

from dataclasses import dataclass

READERS_WORDS = {
    "all": "all of our readings saw it",
    "most": "most of our readings saw it",
    "few": "only few of our readings saw it",
    None: "nobody noted how many saw it",
}

# Caption, the field's term, and what is counted.
MEASURE_WORDS = {
    "words": (
        "All words of the story",
        "space",
        "Each of the {total} words is counted once.",
    ),
    "words_quoted": (
        "Words inside quotation marks",
        "direct speech",
        "What a voice says itself.",
    ),
    "words_retold": (
        "Words retold by the reporter",
        "reported speech",
        "What a voice says, but in the reporter's words.",
    ),
    "voices": (
        "Voices",
        "number of sources",
        "Everyone who is heard counts as one, however few the words.",
    ),
}

# The same, as short as a strip on a telephone or the head of a narrow column needs it.
SHORT_MEASURES = {
    "words": "words",
    "words_quoted": "quoted words",
    "words_retold": "retold words",
    "voices": "voices",
}

LANDMARK_WORDS = {
    "first": "Heard first after the opening",
    "first named": "First person with a name",
    "first outside": "First person with a name who held no public office at the time",
    "last": "Last voice",
}


@dataclass(frozen=True)
class RoomWords:
    """English; another language is one more instance."""

    title: str = "Who gets room?"
    title_term: str = "balance"
    lead: str = "It depends on how you count. Flip a switch and watch the bars."
    task: str = (
        "Can you turn it round, so that the other side has more? What do you have to believe about"
        " the story to count that way? If the words do not turn, watch quoted words and voices."
    )
    sides: str = "The two sides are two answers to the question: {question}"
    # switches
    switches: str = "How do you count?"
    no_switches: str = (
        "In this case we found nothing that can be counted in two ways. This is the count."
    )
    ours: str = "our choice"
    why: str = "Why is this a question?"
    yes: str = "yes"
    no: str = "no"
    label: str = "Where do you put {names}?"
    label_note: str = "We were split and chose no position. {reason}"
    label_note_unsure: str = "We were not very sure of our label. {reason}"
    background: str = "Is P{n} a voice or background?"
    background_voice: str = "a voice for"
    background_reporter: str = "background in the reporter's words"
    background_note: str = (
        "Who is meant: {names}. The reporter tells what they think and quotes nobody."
    )
    background_others: str = (
        "In {paragraphs} groups without a name are retold, too. We count them there."
    )
    transition: str = "P{n} leads over to {names}. Whose words are these?"
    transition_reporter: str = "the reporter's"
    transition_voice: str = "counted for"
    transition_note: str = "Nobody speaks here. How the voice is brought in: “{verb}” ({effect})."
    groups: str = "Do groups without a name count as voices?"
    groups_once: str = "only if they cannot be somebody counted already"
    groups_note: str = "This changes only the number of voices. The words stay where they are."
    groups_same: str = (
        "{n} of {all} such groups may be the same people as somebody else in the story."
    )
    leaning: str = "Some of the reporter's own words help one side. Do they count for it?"
    leaning_note: str = (
        "It is a reading, not a measurement. These words change all words, not the retold ones."
    )
    leaning_term: str = "framing"
    leaning_seen: str = "{paragraphs}: {readers}."
    leaning_unmoved: str = (
        "{paragraphs}: wording helps a side here, too, but all words are a voice's."
    )
    # bars
    bars: str = "What comes out"
    scale: str = "Compare bars within one list, not from list to list."
    who: str = "Who"
    count: str = "Count"
    now: str = "Now:"
    # does the choice decide it?
    decide: str = "Does the choice decide it?"
    ways_care: str = "More room does not mean being right."
    as_much: str = "as much for both"
    one_by_one: str = "Flip only one switch: does that change who has more?"
    switch: str = "Switch"
    who_has_more: str = "Who has more"
    as_ours: str = "All as we set them"
    instead: str = "instead of"
    changes_nothing: str = "no change"
    # order
    order: str = "Who comes when?"
    order_term: str = "order of appearance"
    order_care: str = "What stands first or last is often remembered best."
    after_last: str = "After that the reporter writes {n} more words."
    # quotations
    quoted: str = "Whose own words are quoted, and how many?"
    quoted_term: str = "direct speech"
    quoted_more: str = "{n} more voices"
    quoted_nobody: str = "Nobody is quoted in this story."
    # a case without the parts
    nobody_heard: str = (
        "Nobody is heard in this case yet, so there is nothing to count; see voices.yaml."
    )
    # the twin
    table: str = "Who gets room, as a table"
    table_ours: str = "Counted as we set the switches"
    side: str = "Side"
    # the figure of turns
    turn: str = (
        "%{customdata[0]}, P%{customdata[1]}: %{customdata[2]} words, %{customdata[3]} in"
        " quotation marks"
    )
    turns_nobody: str = "Nobody is heard in the story."
    turns_alt: str = (
        "Who speaks where in the story: {n} voices, from {first} to {last}. Where no bar stands,"
        " only the reporter speaks."
    )


WORDS = RoomWords()
