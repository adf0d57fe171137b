"""What the lesson on paper says: its sheets, and the teacher's key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kit.language import Counted, by_name


@dataclass(frozen=True)
class PaperWords:
    """In English by default."""

    page: str = "Page {page} of {pages}"
    code: str = "Your code (a code, not your name):"
    read_it: str = "Read it here:"
    question: str = "The question"
    same_room: str = (
        "Neither answer is the right one. The labels are short names for what a text says."
    )
    to_do: str = "What to do"
    minutes: Counted = Counted("{n} minute", "{n} minutes")
    steps: Mapping[str, str] = by_name(
        read="Answer the question below, in a few words. Then read our summary (or the"
        " published story, if you have it).",
        sort="Put the story away. {cards}; your teacher may have cut them. Sort them in silence:"
        " what do the words say? Write down which words made you decide.",
        talk="Talk in pairs about a card that you sorted differently: “I put it under … because"
        " of the words …” Then see who said what, and write down the missing “because” for"
        " two cards.",
        argue="In pairs, with a role card each: speak for your side, change sides, and write one"
        " statement together. The sheet “Argue both sides” says how.",
        turn="Turn the question round: “Your answers”, at the end.",
        check="How would you check a fact? Write first. Then your teacher reads out what was"
        " found.",
        leave="Who gets room, and who is missing? Then a few sentences before you go.",
    )
    check_unchecked: str = (
        "How would you check a fact? Write first, then look. Nobody has checked it for you."
    )
    read_story: str = "Answer the question below, in a few words. Then read the story."
    cards_for_two: Counted = Counted("{n} card for two", "{n} cards for two")
    # the story
    story: str = "The story in our words"
    story_care: str = (
        "The published text is longer and has a tone of its own. {place} means paragraph {n}."
    )
    story_none: str = "This case has no summary yet. Read the published story."
    story_elsewhere: str = "Read the story: your teacher has it."
    # the cards
    cards: str = "Cards to cut out and sort"
    letters: str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"  # that stand for the voices
    cards_care: str = (
        "In quotation marks: fragments of the story, the voice's own words where nothing else is"
        " said. The letters and their order tell nothing."
    )
    cards_some: str = "{n} of the {all} voices in the story are on the cards."
    mat: str = "Sorting mat"
    mat_care: str = (
        "Make three piles on your desk, then write the letters here. Another reading than your"
        " neighbour's is not an error."
    )
    record: str = "Which words made you decide?"
    record_card: str = "Card"
    record_words: str = "The words that decided"
    # who said what
    after: str = "Who said what"
    after_care: str = "For after the sorting. Who they are is told as the story tells it."
    who: str = "Who"
    because_care: str = (
        "Which unstated step leads from the facts to the claim? Write it down for two that you"
        " sorted differently, or for any two."
    )
    facts_first: str = "Where no facts stand, look for them in the story first."
    because: str = "because …"
    facts: str = "The facts they point to"
    facts_care: str = (
        "Who uses the same fact, and do they read it alike? What checks found is not told here."
    )
    facts_some: Counted = Counted(
        "Here is {n} of the {all} facts in the story, the one that the voices on the cards use.",
        "Here are {n} of the {all} facts in the story, those that the voices on the cards use.",
    )
    fact: str = "Fact"
    uses: str = "Who uses it, and how"
    # questions
    questions: str = "Your answers"
    checks: Counted = Counted("A fact to check", "{n} facts to check")
    look: str = (
        "Look elsewhere for 90 seconds, on a phone or a computer; your teacher keeps the time. Put"
        " the story away and search in your own words. No network? Note where you would look."
    )
    check_now: str = "Stop here. Go on when your teacher has read out what was found."
    # the key
    key: str = "Teacher's key: keep"
    key_care: str = (
        "A reading that differs from ours is not an error. Ask for the word that decided. The kit"
        " does not say who is right, and more room does not mean being right."
    )
    key_lead: str = "How to lead it"
    lead: Mapping[str, str] = by_name(
        copy="Copy from the print without this key, made with --student. Print every sheet on"
        " one side only: the names would stand on the back of the sorting mat.",
        story="Copy the story, too, or show it: these sheets do not have it.",
        each="Each student: the first page, the story, “Your answers”.",
        each_sorts="Each student, too: the sorting mat and “Who said what”. One for two: the cards,"
        " cut.",
        hands="When they have read, count hands: “What does the story, as a whole, make of it?”"
        " Nobody has to raise a hand. Count again at the end, and talk about the shift.",
        sort="Collect the story. Hand out cards and mat; they sort in silence, then talk in pairs.",
        who="Hand out “Who said what” after the pair talk, and read out our labels from the"
        " table below. Then they write the “because” in their own words.",
        argue="One for two: the role cards, cut and turned over, and “Argue both sides”. Let them"
        " draw: nobody chooses a side. Call the minutes; let a sentence be finished.",
        answers="Hand out “Your answers” last.",
        boxes="Not sooner: its boxes give the “because” to choose from.",
        look="Where it says “Look elsewhere”, give 90 seconds by the clock; one phone or computer"
        " for two will do. If a path stands below, tell it when they have written what they found.",
        stop="Where it says “Stop here”, read out what was found.",
    )
    key_expect: str = "What to expect"
    labels: str = "How we label the cards"
    label: str = "Our label, and why"
    label_alone: str = "Our label"
    why: str = "The missing “because” as we see it"
    is_stated: str = "The story gives this step itself."
    wrong: str = "What would count against it:"
    path: str = "When they have looked elsewhere: a path that a practised reader could take"
    path_type: str = "They type {query}."
    path_open: str = "They open:"
    path_skip: str = "They leave unopened:"
    read_out: str = "Read this out when they have written where they would look"
    then_tell: str = "When they have ticked their boxes, tell:"
    found_other: str = "What the other checks found"
    room: str = "Who gets room, measured"
    side: str = "Side"
    counted: Mapping[str, str] = field(  # a column of the counts, as short as it needs
        default_factory=lambda: {
            "words": "all words",
            "of_100": "of 100 words",
            "words_quoted": "quoted words",
            "words_retold": "retold words",
            "voices": "voices",
        }
    )
    room_care: str = (
        "When they have guessed, write “of 100 words” on the board. Then ask: who has more by"
        " words, by quoted words, by voices?"
    )
    ways: str = "There are {n} ways to count it in all. In how many of them has one side more?"
    more_by: str = "By"
    as_much: str = "as much for both"
    instead: str = "instead of"
    choices: str = (
        "If one thing is counted otherwise, does it change who has more? Try the first ones."
    )
    no_change: str = "no change"
    missing: str = "Whom we miss in the story"
    later: str = "What happened later: at the end, if at all"
    said_by: str = "Said by {who}."
    sources: str = "Sources"
    # licence
    licence: str = "Annotation: {licence}."
    licence_none: str = "The annotation belongs to its authors."
    article: str = (
        "The story belongs to {outlet} and is not included; no fragment is past 12 words."
    )
    article_owned: str = (
        "The story belongs to its publisher and is not included; no fragment is past 12 words."
    )
    article_licence: str = "The story: {licence}."
    made: str = "Made with perspective-kit {version}."
