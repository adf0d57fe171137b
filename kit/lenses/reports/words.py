"""What the page on two reports of one event says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.language import Counted, by_name


@dataclass(frozen=True)
class ReportsWords:
    """In English by default."""

    title: str = "One event, two reports"
    only_one: str = (
        "There is no second report of this event to compare yet; an author can add one in"
        " articles.yaml."
    )
    intro: str = (
        "Two reporters write about the same event. Nothing in either has to be wrong for a reader"
        " to go away with another picture. Compare whom they let speak, which facts they tell, and"
        " in which words."
    )
    unnamed: tuple[str, str] = ("First report", "Second report")
    # how each begins
    begins: str = "How each begins"
    begins_term: str = "lead"
    length: str = "{words} in {paragraphs}"
    words: Counted = Counted("{n} word", "{n} words")
    paragraphs: Counted = Counted("{n} paragraph", "{n} paragraphs")
    digest: str = "How it begins, in our words:"
    read_whole: str = "Read all of it"
    begins_ask: str = (
        "Take only these headlines and first sentences. What is each story about? Who acts in it?"
    )
    # who is heard
    heard: str = "Who is heard, and in which order"
    heard_term: str = "sources"
    heard_ask: str = (
        "From top to bottom, as each report has it; the longer a box, the more words. Press a name:"
        " below stands what this voice says in each report."
    )
    turn: str = "{words}, {place}"
    places: str = "{first} to {last}"
    mentioned: str = "Only mentioned:"
    more: str = "Show {n} more"
    nobody: str = "Nobody is heard in this report."
    not_heard: str = "Not heard in this report."
    not_in_it: str = "Not in this report."
    introduced: str = "introduced by:"
    told_by_reporter: str = "told in the reporter's words"
    piece: str = "… {said} …"
    chosen: str = "In both reports"
    # how much room
    room: str = "How much room each voice gets"
    count: str = "Count"
    counts: Mapping[str, str] = by_name(words="all words", quoted="only words in quotation marks")
    voice: str = "Voice"
    nth: str = "comes as no. {n}"
    side_voices: Counted = Counted("{n} voice", "{n} voices")
    by_side: str = "By answer"
    room_care: str = (
        "More room is no proof of a lean: a reporter may have reached one side and not the other."
        " It is a reason to ask."
    )
    # facts
    facts: str = "Which facts each report tells"
    facts_term: str = "selection"
    in_both: Counted = Counted("In both reports: {n} fact", "In both reports: {n} facts")
    in_bold: str = (
        "In bold: the fact as our list has it. What each report makes of it may be something else."
    )
    none_in_both: str = "No fact is told in both reports."
    by_another: str = "told by somebody else in each"
    only_in: Counted = Counted("Only in {name}: {n} fact", "Only in {name}: {n} facts")
    takes_it: str = "takes it to show:"
    facts_none: str = "Which facts the reports tell is not annotated yet."
    not_told: str = "Not told here."
    facts_ask: str = (
        "Take a fact that stands in one report only. What would a reader of the other believe"
        " without it?"
    )
    # words
    worded: str = "In which words"
    worded_term: str = "wording"
    mode: str = "Read the reporter's words"
    modes: Mapping[str, str] = by_name(written="as written", plain="in plain words")
    helps: str = "In our reading it helps {side}:"
    worded_none: str = "No loaded word of the reporter's is noted in this report."
    verbs: str = "How speakers are introduced"
    verbs_neutral: str = "Neutral:"
    times: Counted = Counted("", "{n} times")
    verbs_none: str = "Not annotated yet."
    # the end
    ask: str = "Talk about it"
    questions: tuple[str, ...] = (
        "Somebody reads only one of the two. What do they think the argument is about?",
        "Which report gives more room to whom? Would you have noticed without counting?",
        "Write one headline that would be fair above both.",
    )
    care: str = "Neither of the two is the right one. Each had to choose, and so would you."
    # tables
    table_voice: str = "Voice"
    table_fact: str = "Fact"
    table_place: str = "Order"
    table_words: str = "Words"
    table_quoted: str = "In quotation marks"
    table_wording: str = "Loaded word"
    table_plainer: str = "Plainer"
    table_report: str = "Report"
