"""What the form says to authors, who may never have seen a file of a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.language import Counted, by_name


@dataclass(frozen=True)
class FormWords:
    """In English by default."""

    # Around the screens
    steps_label: str = "Steps"
    steps: Mapping[str, str] = by_name(
        text="The text", who="Who says this?", voices="What do they say?", facts="Facts and checks"
    )
    step_states: Mapping[str, str] = by_name(
        text="{n} paragraphs",
        who="{n} of {all}",
        voices="{n} of {all}",
        facts="{n}",
    )
    saved: str = "Saved in {files}."
    changed_elsewhere: str = "Somebody saved the files; this is what they say now."
    gone: str = "That is not in the files any more; this is what they say now."
    stale: str = "Somebody else has changed this field meanwhile. In the file stands now:"
    keep_mine: str = "Keep mine"
    take_theirs: str = "Take theirs"
    nothing: str = "nothing"
    stalled: str = (
        "Python does not answer, so nothing is saved just now. Your words stay in the fields: wait,"
        " or choose Kernel, Restart Kernel and run this cell again."
    )
    next: str = "Next: {title}"
    optional: str = "(for later)"

    # What can be taught
    taught: str = "You can teach {n} of {all} minutes of the lesson now."
    taught_all: str = "You can teach all {all} minutes of the lesson now."
    missing: str = "What is missing for more"
    missing_for: str = "for “{part}”: {what}"
    not_yet: str = "Not a lesson yet. It needs:"
    needs_voices: str = (
        "{all} people with an answer and a sentence, some for each answer ({n} so far)"
    )
    needs_question: str = "the question, and two answers to it"
    to_mend: str = "In the files there is something to mend:"
    more_problems: str = "… and {n} more"

    # The text
    text_how: str = (
        "These paragraphs were found. Press the number of one that is not right: leave it out,"
        " join it with the one above, or split it. If all is well, go on."
    )
    no_text_here: str = "The article’s text is not here yet: paste it in “The text”."
    no_text: str = (
        "The article’s text is not in this folder. Copy it from its page and paste it here; it"
        " stays on this computer."
    )
    paste_label: str = "The article’s text"
    paste_use: str = "Use this text"
    paste_refused: str = "This does not look like an article: no paragraph was found."
    leave_out: str = "Leave out"
    join_above: str = "Join with the one above"
    split_here: str = "Split here"
    close: str = "Close"
    paragraph: str = "Paragraph {n}"
    set_aside: Counted = Counted("{n} line was left out", "{n} lines were left out")
    put_back: str = "Put back"
    cannot_edit: Mapping[str, str] = by_name(
        voices=(
            "Words of these people would be lost: {names}. In “Who says this?”, leave open who says"
            " them; then change the paragraph."
        ),
        note="What was written about this paragraph would be lost, so it stays as it is.",
        unreadable="The paragraphs would not be the same when they are read again.",
    )

    # Who says this?
    who_how: str = (
        "Press the words with a dashed line and say who says them. A name with “perhaps” is a guess"
        " by rules that are often wrong. For words that are told and not quoted, select them in the"
        " text, or press the number of their paragraph."
    )
    who_progress: Counted = Counted("{done} of {n} answered", "{done} of {n} answered")
    who_all_done: str = "All are answered."
    who_says: str = "Who says this?"
    perhaps: str = "perhaps"
    somebody_else: str = "Somebody else:"
    add: str = "Add"
    nobody: str = "Nobody: a term, a title, a turn of phrase"
    nobody_short: str = "nobody"
    leave_open: str = "Leave it open"
    answer_now: str = "Now: {name}"
    whose_sentence: str = "Which sentence does somebody say?"
    selected: str = "You have selected words."
    who_says_selected: str = "Who says these words?"
    cannot_say: str = (
        "These words are part of a sentence that somebody else says. Select fewer words, or other"
        " ones."
    )
    name_wanted: str = "Write a name first, or who it is, such as: a neighbour."
    next_open: str = "Go to the next one"

    # What do they say?
    voices_how: str = (
        "One person after the other. Their words stand on top; judge those, not the person."
    )
    no_voices: str = "Nobody speaks yet. Say in “Who says this?” who says what."
    silent_title: str = "Somebody is named and not heard?"
    silent_name: str = "Who?"
    silent_why: str = "What does the story say of that? Such as: declined to comment"
    silent_wanted: str = "Write who it is, and what the story says of it."
    question_title: str = "The question and its two answers"
    story_title: str = "What the story is called here"
    question_how: str = (
        "What do these people answer differently? Ask so that both sides would agree that this is"
        " the question."
    )
    answer: str = "Answer {n}"
    answer_hint: str = "a few words, such as: open on Sundays"
    gloss: str = "What answer {n} means"
    about_story: str = "Where the story was published"
    their_words: str = "Their words"
    no_words: str = "No words of theirs are noted."
    show_selected: str = "Students see these words first"
    too_many: str = "Students see at most twelve words first: select fewer."
    not_these: str = "These words stand there twice, or in another sentence: select others."
    digest: str = "What it says, in one sentence of your own, for readers who have not got the text"
    nothing_to_read: str = (
        "Students have nothing to read here yet. Hand the text out; or write in “The text” what"
        " each paragraph says; or give the address of its page, with the question and its answers."
    )
    lesson_is: str = "The lesson:"
    words_shown: str = "Students first see:"
    draft: str = "draft"
    ready: str = "ready"
    draft_note: str = "A draft stays out of the lesson. It still needs {what}."
    lacks: Mapping[str, str] = by_name(
        name="a name",
        stance="an answer",
        claim="what they want others to believe",
        passages="words of theirs",
    )
    neither: str = "neither: no position"
    sure: Mapping[str, str] = by_name(
        **{"1": "a guess", "2": "unsure", "3": "rather sure", "4": "sure", "5": "very sure"}
    )
    more: str = "More about them, when you have time"
    as_student: str = "See it as a student"
    as_student_close: str = "Hide what a student sees"
    as_student_title: str = "This is what a student sees of {name}"
    as_student_first: str = "First, without a name:"
    as_student_then: str = "Later, beside another voice:"
    as_student_not_yet: str = (
        "Nothing yet: students see {name} as soon as the question, its answers and this card are"
        " there."
    )
    remove: str = "Take {name} out of the case"
    remove_fact: str = "Take this fact out of the case"
    remove_sure: str = "Press once more: everything on this card goes."

    # Facts and checks
    facts_how: str = (
        "For when you have time: a fact that voices point to can be shared, read in two ways, and"
        " checked."
    )
    new_fact: str = "A fact that somebody points to, in one sentence"
    from_grounds: str = "{name} points to: {grounds}"
    make_fact: str = "Make it a fact"
    points_to_it: str = "Who points to it?"
    use: str = "How does {name} use it?"
    reading: str = "What {name} takes it to show"
    check_title: str = "Does it hold?"
    sources: str = "Sources"
    new_source: str = "A new source"
    add_source: str = "Add this source"
    use_source: str = "Use a source that is there:"
    source_wanted: str = (
        "A source needs a title, a publisher and an address that begins with http:// or https://."
    )
    take_away: str = "Take away"
    no_facts: str = "No facts yet."

    # Fields, by the last words of their places
    labels: Mapping[str, str] = by_name(
        question="The question",
        headline="Headline",
        outlet="Newspaper, site or station",
        published="Date, such as 2025-05-15",
        address="Address, beginning with https://",
        language="Language of the text, as a code such as en or es",
        role="Who are they in this story?",
        organization="For whom do they speak, if for anybody?",
        stance="What do their words answer?",
        confidence="How sure are you?",
        claim="What do they want others to believe? In one sentence of your own",
        grounds="Because of which fact?",
        name="Name",
        also_called="Other names and words for them in the text, with commas between",
        kind="What are they?",
        identification="Does the text name them?",
        sector="Where do they speak from?",
        interest="What might they gain? (everyone has something)",
        reason="Why this answer? Which words decide?",
        second_choice="Which answer may others hear?",
        warrant="The missing “because”: why does the fact lead to what they say?",
        qualifier="How sure do they sound?",
        rebuttal="What would prove them wrong?",
        statement="The fact, in one sentence",
        verdict="What do other sources say?",
        finding="What did you find?",
        weakens="What does that weaken?",
        title="Title",
        publisher="Who published it?",
        date="Date, such as 2024 or 2024-05-13",
    )
    # What the ladder calls fields, in a few words
    short: Mapping[str, str] = by_name(
        claim="what they want others to believe",
        grounds="because of which fact",
        warrant="the missing “because”",
        reading="what it is taken to show",
        citations="who points to it",
        check="does it hold?",
        evidence="facts and checks",
        digest="what a paragraph says",
    )
    uses: Mapping[str, str] = by_name(
        cites="points to it",
        disputes="says that it is wrong",
        reinterprets="reads it in another way",
        concedes="admits it",
    )
    weakens: Mapping[str, str] = by_name(
        **{"the argument": "the argument", "a detail": "only a detail", "nothing": "nothing"}
    )
    hints: Mapping[str, str] = by_name(
        role="such as: head teacher, mother of two",
        claim="such as: Families need a day on which they can come.",
        grounds="such as: Most parents work on Saturdays.",
        question="such as: Should the library open on Sundays?",
    )
    fact_kind: str = "What kind of fact is it?"

    # Beginning
    begin_title: str = "A story of your own"
    begin_how: str = (
        "Copy a news story from its page (Ctrl+A, Ctrl+C will do) and paste it here. Menus, dates"
        " and other lines around it are sorted out. It stays on this computer."
    )
    begin_name: str = "A short name for its folder, such as phones-at-school"
    begin_button: str = "Begin"
    begun_here: str = "Or go on with a story that lies here:"
    open_case: str = "Open {name}"
    nothing_pasted: str = "No paragraph of a story was found; copy its text once more."
    not_written: str = "The folder cannot be written: {reason}"
