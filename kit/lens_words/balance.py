"""What the counting lens says: who gets room, counted in more than one way, and in which order."""

from __future__ import annotations

from types import SimpleNamespace

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

WORDS = SimpleNamespace(
    title="Who gets room?",
    title_term="balance",
    lead="It depends on how you count. Flip a switch and watch the bars.",
    task=(
        "Can you turn it round, so that the other side has more? What do you have to believe about "
        "the story to count that way? If the words do not turn, watch quoted words and voices."
    ),
    sides="The two sides are two answers to the question: {question}",
    # switches
    switches="How do you count?",
    no_switches="In this case we found nothing that can be counted in two ways. This is the count.",
    ours="our choice",
    why="Why is this a question?",
    yes="yes",
    no="no",
    label="Where do you put {names}?",
    label_note="We were split and chose no position. {reason}",
    label_note_unsure="We were not very sure of our label. {reason}",
    background="Is P{n} a voice or background?",
    background_voice="a voice for",
    background_reporter="background in the reporter's words",
    background_note="Who is meant: {names}. The reporter tells what they think and quotes nobody.",
    background_others="In {paragraphs} groups without a name are retold, too. We count them there.",
    transition="P{n} leads over to {names}. Whose words are these?",
    transition_reporter="the reporter's",
    transition_voice="counted for",
    transition_note="Nobody speaks here. How the voice is brought in: “{verb}” ({effect}).",
    groups="Do groups without a name count as voices?",
    groups_once="only if they cannot be somebody counted already",
    groups_note="This changes only the number of voices. The words stay where they are.",
    groups_same="{n} of {all} such groups may be the same people as somebody else in the story.",
    leaning="Some of the reporter's own words help one side. Do they count for it?",
    leaning_note=(
        "It is a reading, not a measurement. These words change all words, not the retold ones."
    ),
    leaning_term="framing",
    leaning_seen="{paragraphs}: {readers}.",
    leaning_unmoved="{paragraphs}: wording helps a side here, too, but all words are a voice's.",
    # bars
    bars="What comes out",
    scale="Compare bars within one list, not from list to list.",
    who="Who",
    count="Count",
    now="Now:",
    reporter="the reporter",
    # does the choice decide it?
    decide="Does the choice decide it?",
    ways_care="More room does not mean being right.",
    as_much="as much for both",
    one_by_one="Flip only one switch: does that change who has more?",
    switch="Switch",
    who_has_more="Who has more",
    as_ours="All as we set them",
    instead="instead of",
    changes_nothing="no change",
    # order
    order="Who comes when?",
    order_term="order of appearance",
    order_care="What stands first or last is often remembered best.",
    after_last="After that the reporter writes {n} more words.",
    # quotations
    quoted="Whose own words are quoted, and how many?",
    quoted_term="direct speech",
    quoted_more="{n} more voices",
    quoted_nobody="Nobody is quoted in this story.",
    # a case without the parts
    nobody_heard="Nobody is heard in this case yet, so there is nothing to count; see voices.yaml.",
    # the twin
    table="Who gets room, as a table",
    table_ours="Counted as we set the switches",
    side="Side",
)
