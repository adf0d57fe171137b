"""What the speakers family says: affiliations, sources, wording, who is missing, what followed."""

from __future__ import annotations

from types import SimpleNamespace

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

KIND_WORDS = {
    "person": "person",
    "institution": "institution",
    "group": "group",
    "narrator": "tells the story",
}

PERIODS = {
    "current": "in post at the time",
    "former": "no longer in post",
    "not stated": "the story does not say whether in post",
}

READERS_WORDS = {
    "all": "all of our readings saw it",
    "most": "most of our readings saw it",
    "few": "few of our readings saw it",
    None: "not counted how many saw it",
}

WORDS = SimpleNamespace(
    # several lenses
    show="Show",
    show_options=(
        ("all", "everybody"),
        ("named", "only those with a name"),
        ("persons", "only people"),
    ),
    voices_count="voices",
    as_table="As a table",
    not_stated="not stated",
    nobody="nobody",
    nobody_heard="Nobody is heard in this case yet; see voices.yaml.",
    # affiliations
    affiliations_title="From where do they speak?",
    affiliations_intro="From where does each voice speak, and how does it answer the question?"
    " Press a name to see who it is.",
    sector="Sector",
    sector_not_stated="the story does not say",
    key="How to read the shapes",
    key_current="filled: in post at the time",
    key_former="hollow: no longer in post",
    key_unknown="dotted: not said whether in post",
    key_group="dashed: unnamed group",
    key_person="round: a person",
    key_institution="square: an institution",
    narrator="Who tells the story",
    chosen_none="Press a name: here you see who it is.",
    role="Role",
    organization="Works or worked for",
    period="When",
    country="Country",
    known_as="How we know them",
    interest="What they might gain",
    interest_term="possible interest",
    left_out="The article leaves out",
    same="May be the same people as",
    phone="How many could you phone?",
    phone_care="Counting voices is not counting people. Several groups without a name can be the"
    " same few people.",
    phone_voices=("{n} voices, among them", "1 voice:"),
    phone_people=(
        "{n} people with a name, whom one could phone.",
        "1 person with a name, whom one could phone.",
        "nobody with a name whom one could phone.",
    ),
    phone_none="No voice of this stance.",
    phone_list=(
        ("named", "People with a name: {n}"),
        ("withheld", "Single people whose name only the reporter knows: {n}"),
        ("organizations", "Institutions or groups with a name: {n}"),
        ("groups", "Groups without a name, so nobody to ask: {n}"),
    ),
    phone_at_least="Even if the groups are the same people as the others: {n} different sources.",
    care="What knowing the speaker changes, and what not",
    care_why="Do not decide by the employer. A person can be right about something from which they"
    " gain, and wrong about something from which they gain nothing.",
    changes="It rightly changes",
    changes_points=(
        "how we check: whom and what we look up first",
        "what the speaker can know, from work or from being there",
        "what the speaker may gain, so what we ask twice",
        "whom we ask next, to hear it from somewhere else",
    ),
    keeps="It should not change",
    keeps_points=(
        "whether the facts hold: that we find out from other sources",
        "whether the argument holds: the step from these facts to the claim",
        "the label: it stands on the words in the article",
        "how fairly we repeat what was said",
    ),
    try_it="Try it: choose a speaker you would like to be right. Would the same words convince you"
    " from somebody in another box?",
    # source ratings
    ratings_title="What makes a good source?",
    ratings_intro="Five questions about a source. The table has what the story and our notes offer."
    " It gives no marks: weigh it yourself.",
    ratings_order="Swap the order",
    ratings_columns=(
        ("independent", "What might they gain?", "Independent"),
        ("multiple", "Who else says so?", "Multiple"),
        ("verifies", "Do their facts hold?", "Verifies"),
        ("informed", "How can they know?", "Authoritative or informed"),
        ("named", "Do we know who it is?", "Named"),
    ),
    source="Who",
    independent_none="We suggest nothing.",
    agree="The same answer:",
    differ="The same facts, but another answer or none:",
    maybe_same="May be the same people:",
    alone="Nobody else that we know of.",
    several="{n} voices",
    facts="{n} facts,",
    fact="1 fact,",
    facts_none="Points to no fact.",
    looked_up="{n} can be looked up:",
    looked_up_none="none can be looked up yet.",
    outcome="{verdict}: {n}",
    named_yes="Yes.",
    named_no="No: {how}.",
    ratings_after="Few sources have all five, and one that lacks some is not worthless. Choose a"
    " voice: which of the five matters most for what it says?",
    verifies_care="A fact that holds up does not make the claim right; see how the facts are used.",
    # wording
    wording_title="In which words?",
    wording_intro="Some words describe and judge at once (loaded words). Find a plainer word"
    " yourself first, then switch.",
    mode="Read",
    mode_options=(("written", "as written"), ("plain", "in plainer words")),
    whose="Whose words",
    whose_options=(
        ("both", "both"),
        ("reporter", "the reporter's own"),
        ("speakers", "the speakers'"),
    ),
    loaded="Loaded words",
    loaded_none="No loaded words are marked yet; see loaded_words in paragraphs.yaml.",
    loaded_nothing="No loaded word of this kind is marked.",
    paragraph="Paragraph, in our words",
    plainer="A plainer choice",
    note="Note",
    instead_of="instead of “{word}”",
    is_left_out="left out",
    says="said by {name}",
    says_reporter="the reporter's word",
    who_says="Who says the loaded words",
    who_says_care="A word outside quotation marks counts as the reporter's; a note says where it"
    " may be the speaker's. Who speaks more has more room for such words.",
    count="Loaded words",
    who_says_reporter="The reporter",
    who_says_stance="Voices of",
    leans="Which side does the wording help?",
    leans_term="framing",
    leans_care="A reading, not a measurement. It is about the reporter's own words in a paragraph,"
    " not about what the speakers say, and not about what the reporter wanted.",
    leans_count="{n} paragraphs",
    leans_count_one="1 paragraph",
    leans_none="We found no paragraph whose wording helps this side. That is a finding about the"
    " text. It does not say who is right.",
    leans_nothing="No paragraph is marked as helping a side yet; see leans in paragraphs.yaml.",
    introduced="How the speakers are introduced",
    introduced_term="attribution verbs",
    introduced_care="“Said” only hands over. Other verbs add something: “note” takes what follows"
    " as true, “claim” doubts it.",
    introduced_none="Nobody of this side is introduced by a telling verb.",
    introduced_nothing="No verb is marked yet; see attribution in paragraphs.yaml.",
    neutral="Neutral:",
    neutral_times="“{verb}” {n} times",
    neutral_once="“{verb}”",
    swap_test="Try it: swap two verbs between the sides. Would the paragraph still read the same?",
    # missing voices
    missing_title="Who is missing?",
    missing_intro="A story can only ask so many people. Whom it does not ask, we cannot hear.",
    silent="Named, but not heard",
    silent_none="Nobody is named without being heard.",
    how_silent="How:",
    how_silent_none="Mentioned only.",
    check="A check: who is heard of each kind?",
    check_care="A list that fits any story. Nobody in a row is not yet a fault: would they have"
    " known something? The reporter does not count.",
    sectors="Kind of source",
    countries="Country of the voices",
    levels=(
        ("by_name", "▰▰▰", "heard, with a name"),
        ("without_name", "▰▰▱", "heard, without a name"),
        ("mentioned", "▰▱▱", "only mentioned"),
    ),
    level_nobody="▱▱▱",
    and_more="and {n} more",
    absent="Not there at all",
    absent_care="Our list. Yours may be longer.",
    absent_none="Nobody is listed yet; see missing_voices in case.yaml.",
    your_own="Add your own: the question “{title}” keeps your answer.",
    missing_question="Which of them would change what a reader can know?",
    # later events
    later_title="What later happened",
    later_intro="Before you open this",
    hindsight=(
        "Nobody quoted in the story could know it. To judge them by it is called hindsight.",
        "Judge what they said by what could be known then.",
        "Our labels and checks do not use it.",
        "Both sides can point to something in it.",
        "Ask of each event: would it have been a good argument then?",
        "It may tell of violence and war, up to our days. Nobody has to open it.",
    ),
    later="What happened after the story: {n} events",
    later_one="What happened after the story: 1 event",
    said_by="Said by {who}.",
    denied_by="Denied by {who}.",
    later_after="Which event would you have wanted to know before you formed a view, and could"
    " anybody have known it?",
    later_none="Nothing is listed yet; see later_events in case.yaml.",
)


def date_words(date: str) -> str:
    """Return a date as people write it.

    >>> date_words("2010-06-09"), date_words("2010-06"), date_words("2010")
    ('9 June 2010', 'June 2010', '2010')
    """
    year, *rest = date.split("-")
    words = [MONTHS[int(rest[0]) - 1], year] if rest else [year]
    return " ".join([str(int(rest[1])), *words] if len(rest) == 2 else words)
