"""What the lesson on paper says: its sheets, and the teacher's key."""

from __future__ import annotations

from types import SimpleNamespace

# What to do, with its minutes, and which sheet it needs; see `kit.exercises.handout`.
STEPS = (
    (
        "",
        8,
        (
            "Say what you expect, below, in a few words. Then read our summary (or the published"
            " story, if you have it)."
        ),
    ),
    (
        "cards",
        9,
        (
            "Put the story away. {cards} cards for two; your teacher may have cut them. Sort them"
            " in silence: what do the words say? Write down which words made you decide."
        ),
    ),
    (
        "cards",
        16,
        (
            "Talk in pairs about a card that you sorted differently: “I put it under … because of"
            " the words …” Then see who said what, and write down the missing “because” for two"
            " cards."
        ),
    ),
    (
        "checks",
        12,
        "How would you check a fact? Write first. Then your teacher reads out what was found.",
    ),
    ("", 15, "Who gets room, and who is missing? Then three sentences before you go."),
)

# How to lead it, for the key: in order, and which sheet it needs.
LEAD = (
    (
        "",
        (
            "Copy from the print without this key, made with --student. Print every sheet on one"
            " side only: the names would stand on the back of the sorting mat."
        ),
    ),
    ("", "Each student: the first page, the story, “Your answers”."),
    (
        "cards",
        "Each student, too: the sorting mat and “Who said what”. One for two: the cards, cut.",
    ),
    (
        "",
        (
            "When they have read, count hands: “What does the story, as a whole, make of it?”"
            " Nobody has to raise a hand. Count again at the end, and talk about the shift."
        ),
    ),
    (
        "cards",
        "Collect the story. Hand out cards and mat; they sort in silence, then talk in pairs.",
    ),
    (
        "cards",
        (
            "Hand out “Who said what” after the pair talk, and read out our labels from the table"
            " below. Then they write the “because” in their own words."
        ),
    ),
    ("", "Hand out “Your answers” last."),
    ("reasoning", "Not sooner: its boxes give the “because” to choose from."),
    ("checks", "Where it says “Stop here”, read out what was found."),
)
EXPECT = (
    ("", "Governments are not peoples. Nobody speaks for a nation or a faith."),
    (
        "cards",
        (
            "Sorting: ask for the word that decided. To report something is not to take a side, and"
            " neither is not to know."
        ),
    ),
    (
        "cards",
        (
            "Because: some repeat a fact as the step. Ask: would somebody who accepts the fact have"
            " to accept the claim?"
        ),
    ),
    (
        "checks",
        (
            "Checks: would the speaker need other facts now? The claim may still be true, and a"
            " fact that holds does not make it so."
        ),
    ),
    ("room", "Room: no count is the right one. Which would each side choose?"),
)

# A column of the counts in the key, as short as it needs.
COUNTED = {
    "words": "all words",
    "of_100": "of 100 words",
    "words_quoted": "quoted words",
    "words_retold": "retold words",
    "voices": "voices",
}

WORDS = SimpleNamespace(
    page="Page ",
    page_of=" of ",
    code="Your code (a code, not your name):",
    read_it="Read it here:",
    question="The question",
    same_room="Neither answer is the right one. The labels are short names for what a text says.",
    to_do="What to do",
    minutes="{n} minutes",
    # the story
    story="The story in our words",
    story_care="The published text is longer and has a tone of its own. P{n} means paragraph {n}.",
    story_none="This case has no summary yet. Read the published story.",
    # the cards
    cards="Cards to cut out and sort",
    cards_care=(
        "In quotation marks: fragments of the story, the voice's own words where nothing else is"
        " said. The letters and their order tell nothing."
    ),
    cards_some="{n} of the {all} voices in the story are on the cards.",
    mat="Sorting mat",
    mat_care=(
        "Make three piles on your desk, then write the letters here. Another reading than your"
        " neighbour's is not an error."
    ),
    record="Which words made you decide?",
    record_card="Card",
    record_words="The words that decided",
    # who said what
    after="Who said what",
    after_care="For after the sorting. Who they are is told as the story tells it.",
    who="Who",
    because_care=(
        "Which unstated step leads from the facts to the claim? Write it down for two that you"
        " sorted differently, or for any two."
    ),
    because="because …",
    facts="The facts they point to",
    facts_care=(
        "Who uses the same fact, and do they read it alike? What checks found is not told here."
    ),
    facts_some=(
        "Here are {n} of the {all} facts in the story, those that the voices on the cards use."
    ),
    fact="Fact",
    uses="Who uses it, and how",
    # questions
    questions="Your answers",
    checks="{n} facts to check",
    check_one="A fact to check",
    check_now="Stop here. Go on when your teacher has read out what was found.",
    # the key
    key="Teacher's key: keep",
    key_care=(
        "A reading that differs from ours is not an error. Ask for the word that decided. The kit"
        " does not say who is right, and more room does not mean being right."
    ),
    key_lead="How to lead it",
    key_expect="What to expect",
    labels="How we label the cards",
    label="Our label, and why",
    why="The missing “because” as we see it",
    is_stated="The story gives this step itself.",
    wrong="What would count against it:",
    read_out="Read this out when they have written where they would look",
    then_tell="When they have ticked their boxes, tell:",
    found_other="What the other checks found",
    room="Who gets room, measured",
    side="Side",
    room_care=(
        "When they have guessed, write “of 100 words” on the board. Then ask: who has more by"
        " words, by quoted words, by voices?"
    ),
    ways="There are {n} ways to count it in all. In how many of them has one side more?",
    more_by="By",
    as_much="as much for both",
    instead="instead of",
    choices="If one thing is counted otherwise, does it change who has more? Try the first ones.",
    no_change="no change",
    missing="Whom we miss in the story",
    later="What happened later: at the end, if at all",
    said_by="Said by {who}.",
    sources="Sources",
    # licence
    licence="Annotation: {licence}.",
    licence_none="The annotation belongs to its authors.",
    article="The story belongs to {outlet} and is not included; no fragment is past 12 words.",
    made="Made with perspective-kit {version}.",
)
