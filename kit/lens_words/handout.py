"""What the lesson on paper says: its sheets, and the teacher's key."""

from __future__ import annotations

from types import SimpleNamespace

# What to do, with its minutes, and which sheet it needs; see `kit.exercises.handout`.
STEPS = (
    ("", 5, "Say what you expect, below. Then read the published story, or our summary."),
    (
        "cards",
        10,
        (
            "Put the story away, face down. Cut out the cards and sort them in silence: what do"
            " the words say? Write down which words made you decide."
        ),
    ),
    (
        "cards",
        17,
        (
            "Talk in pairs about a card that you sorted differently: “I put it under … because of"
            " the words …” Then see who said what, and write down the missing “because”."
        ),
    ),
    (
        "checks",
        12,
        "How would you check a fact? Write first. Then your teacher reads out what was found.",
    ),
    ("", 16, "Who gets room, and who is missing? Then three sentences before you go."),
)

# A column of the counts in the key, as short as it needs.
COUNTED = {
    "words": "all words",
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
    story_care="The published text is longer and has a tone of its own. P17 means paragraph 17.",
    story_none="This case has no summary yet. Read the published story.",
    # the cards
    cards="Cards to cut out and sort",
    cards_care=(
        "Print this sheet on one side only. In quotation marks: fragments of the story, the voice's"
        " own words where nothing else is said. The letters and their order tell nothing."
    ),
    cards_some="{n} of the {all} voices in the story are on the cards.",
    mat="Sorting mat",
    mat_care=(
        "Lay the cards under the heads, on your desk if the sheet is too small. Then write their"
        " letters here. Another reading than your neighbour's is not an error."
    ),
    record="Which words made you decide?",
    record_card="Card",
    record_words="The words that decided",
    # who said what
    after="Who said what",
    after_care="For after the sorting. Who they are is told as the story tells it.",
    who="Who",
    because_care="Which unstated step leads from the facts to the claim? Write it down for each.",
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
    checks="Two facts to check",
    check_one="A fact to check",
    check_now="Stop here. Go on when your teacher has read out what was found.",
    # the key
    key="Teacher's key: keep",
    key_care=(
        "A reading that differs from ours is not an error. Ask for the word that decided. The kit"
        " does not say who is right, and more room does not mean being right."
    ),
    key_order=(
        "Hand out sheet by sheet: “{after}” only after the sorting. Collect the story before it."
    ),
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
    ways="There are {n} ways to count it. In how many of them has one side more?",
    more_by="By",
    as_much="as much for both",
    instead="instead of",
    choices="If only one thing is counted otherwise: does it change who has more?",
    no_change="no change",
    missing="Whom we miss in the story",
    later="What happened later: at the end, if at all",
    sources="Sources",
    # licence
    licence="Annotation: {licence}.",
    licence_none="The annotation belongs to its authors.",
    article="The story belongs to {outlet} and is not included; no fragment is past 12 words.",
    made="Made with perspective-kit {version}.",
)
