"""What `balance` says: who gets room, counted in more than one way, and in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kit.language import Counted, by_name


@dataclass(frozen=True)
class MeasureWords:
    """What a list of bars says of its measure."""

    caption: str
    term: str  # the field's
    care: str  # what is counted


@dataclass(frozen=True)
class RoomWords:
    """In English by default."""

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
        "Nothing is annotated in this case that can be counted in two ways. This is the count."
    )
    ours: str = "our choice"
    why: str = "Why is this a question?"
    leaning_term: str = "framing"
    # By the kind of choice; see `kit.lenses.room.choices`.
    questions: Mapping[str, str] = by_name(
        label="Where do you put {names}?",
        background="Is {place} a voice or background?",
        transition="{place} leads over to {names}. Whose words are these?",
        groups="Do groups without a name count as voices?",
        leaning="Some of the reporter's own words help one side. Do they count for it?",
    )
    settings: Mapping[str, str] = by_name(
        yes="yes",
        no="no",
        once="only if they cannot be somebody counted already",
        label="{stances}",
        voice="a voice for {stances}",
        background="background in the reporter's words",
        reporter="the reporter's",
        counted="counted for {stances}",
    )
    notes: Mapping[str, str] = field(
        default_factory=lambda: {
            "split": "We were split and chose no position. {reason}",
            "unsure": "We were not very sure of our label. {reason}",
            "retold": (
                "Who is meant: {names}. The reporter tells what they think and quotes nobody."
            ),
            "retold elsewhere": (
                "In {places} groups without a name are retold, too. We count them there."
            ),
            "brought in": ("Nobody speaks here. How the voice is brought in: “{verb}” ({effect})."),
            "groups": "This changes only the number of voices. The words stay where they are.",
            "same": (
                "{n} of {all} such groups may be the same people as somebody else in the story."
            ),
            "leaning": (
                "It is a reading, not a measurement. These words change all words, not the retold"
                " ones."
            ),
            # How many of the readings saw it.
            "leaning all": "{places}: all of our readings saw it.",
            "leaning most": "{places}: most of our readings saw it.",
            "leaning few": "{places}: only few of our readings saw it.",
            "leaning uncounted": "{places}: nobody noted how many saw it.",
            "leaning unmoved": (
                "{places}: wording helps a side here, too, but all words are a voice's."
            ),
        }
    )
    unknown_choice: str = "no choice '{name}'{hint}"
    unknown_setting: str = "{name} should be one of {known}, not {given}"
    # bars
    bars: str = "What comes out"
    measures: Mapping[str, MeasureWords] = by_name(
        words=MeasureWords(
            "All words of the story", "space", "Each of the {total} words is counted once."
        ),
        words_quoted=MeasureWords(
            "Words inside quotation marks", "direct speech", "What a voice says itself."
        ),
        words_retold=MeasureWords(
            "Words retold by the reporter",
            "reported speech",
            "What a voice says, but in the reporter's words.",
        ),
        voices=MeasureWords(
            "Voices",
            "number of sources",
            "Everyone who is heard counts as one, however few the words.",
        ),
    )
    # The same, as short as a strip on a telephone or the head of a narrow column needs it.
    short: Mapping[str, str] = by_name(
        words="words",
        words_quoted="quoted words",
        words_retold="retold words",
        voices="voices",
    )
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
    instead: str = "instead of {before}"
    changes_nothing: str = "no change"
    # order
    order: str = "Who comes when?"
    order_term: str = "order of appearance"
    order_care: str = "What stands first or last is often remembered best."
    landmarks: Mapping[str, str] = field(
        default_factory=lambda: {
            "first": "Heard first after the opening",
            "first of all": "Heard first",
            "first named": "First person with a name",
            "first outside": "First person with a name who held no public office at the time",
            "last": "Last voice",
        }
    )
    after_last: Counted = Counted(
        "After that the reporter writes {n} more word.",
        "After that the reporter writes {n} more words.",
    )
    # quotations
    quoted: str = "Whose own words are quoted, and how many?"
    quoted_term: str = "direct speech"
    quoted_more: Counted = Counted("{n} more voice", "{n} more voices")
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
    turns_alt: Counted = Counted(
        "Who speaks where in the story: {n} voice, from {first} ({first_place}) to {last}"
        " ({last_place}). Where no bar stands, only the reporter speaks.",
        "Who speaks where in the story: {n} voices, from {first} ({first_place}) to {last}"
        " ({last_place}). Where no bar stands, only the reporter speaks.",
    )
    turns_columns: Mapping[str, str] = by_name(
        paragraph="paragraph",
        name="name",
        stance="stance",
        words="words",
        words_quoted="words quoted",
        speech="speech",
        start="start",
        paragraph_words="paragraph words",
    )
    speech: Mapping[str, str] = by_name(direct="direct", reported="reported", mixed="mixed")
