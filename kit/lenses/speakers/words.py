"""What the speakers family says: affiliations, sources, wording, who is missing, what followed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kit.language import Counted, by_name


@dataclass(frozen=True)
class SpeakersWords:
    """In English by default."""

    # several lenses
    show: str = "Show"
    show_options: Mapping[str, str] = by_name(
        all="everybody",
        named="only those with a name",
        persons="only people",
    )
    voices_count: str = "voices"
    not_stated: str = "not stated"
    nobody: str = "nobody"
    heard: str = "heard"
    nobody_heard: str = "Nobody is heard in this case yet; see voices.yaml."
    # affiliations
    affiliations_title: str = "From where do they speak?"
    affiliations_intro: str = (
        "From where does each voice speak, and how does it answer the question? Press a name to"
        " see who it is."
    )
    sector: str = "Sector"
    sector_not_stated: str = "the story does not say"
    key: str = "How to read the shapes"
    key_current: str = "filled: in post at the time"
    key_former: str = "hollow: no longer in post"
    key_unknown: str = "dotted: not said whether in post"
    key_unmarked: str = "thin: not annotated yet whether in post"
    key_group: str = "dashed: unnamed group"
    key_person: str = "round: a person"
    key_institution: str = "square: an institution"
    key_unidentified: str = "rounded corners: not annotated yet which of them"
    chosen_none: str = "Press a name: here you see who it is."
    role: str = "Role"
    organization: str = "Works or worked for"
    period: str = "When"
    period_not_stated: str = "the story does not say whether in post"
    country: str = "Country"
    known_as: str = "How we know them"
    left_out: str = "The article leaves out"
    phone: str = "How many could you phone?"
    phone_care: str = (
        "Counting voices is not counting people. Several groups without a name can be the same few"
        " people."
    )
    phone_voices: Counted = Counted("1 voice: {people}", "{n} voices, among them {people}")
    phone_people: Counted = Counted(
        "1 person with a name, whom one could phone.",
        "{n} people with a name, whom one could phone.",
    )
    phone_nobody: str = "nobody with a name whom one could phone."
    phone_none: str = "No voice of this stance."
    phone_list: Mapping[str, str] = by_name(
        named="People with a name: {n}",
        withheld="Single people whose name only the reporter knows: {n}",
        organizations="Institutions or groups with a name: {n}",
        groups="Groups without a name, so nobody to ask: {n}",
        unidentified="Not annotated yet which of these: {n}",
    )
    phone_at_least: Counted = Counted(
        "Even if the groups are the same people as the others: 1 source.",
        "Even if the groups are the same people as the others: {n} different sources.",
    )
    care: str = "What knowing the speaker changes, and what not"
    care_why: str = (
        "Do not decide by the employer. A person can be right about something from which they"
        " gain, and wrong about something from which they gain nothing."
    )
    changes: str = "It rightly changes"
    changes_points: tuple[str, ...] = (
        "how we check: whom and what we look up first",
        "what the speaker can know, from work or from being there",
        "what the speaker may gain, so what we ask twice",
        "whom we ask next, to hear it from somewhere else",
    )
    keeps: str = "It should not change"
    keeps_points: tuple[str, ...] = (
        "whether the facts hold: that we find out from other sources",
        "whether the argument holds: the step from these facts to the claim",
        "the label: it stands on the words in the article",
        "how fairly we repeat what was said",
    )
    try_it: str = (
        "Try it: choose a speaker you would like to be right. Would the same words convince you"
        " from somebody in another box?"
    )
    # source ratings
    ratings_title: str = "What makes a good source?"
    ratings_intro: str = (
        "Five questions about a source. The table has what the story and our notes offer. It gives"
        " no marks: weigh it yourself."
    )
    ratings_order: str = "Swap the order"
    # The question, and the field's term.
    ratings_columns: Mapping[str, tuple[str, str]] = by_name(
        independent=("What might they gain?", "Independent"),
        multiple=("Who else says so?", "Multiple"),
        verifies=("Do their facts hold?", "Verifies"),
        informed=("How can they know?", "Authoritative or informed"),
        named=("Do we know who it is?", "Named"),
    )
    source: str = "Who"
    agree: str = "The same answer:"
    differ: str = "The same facts, but another answer or none:"
    maybe_same: str = "May be the same people:"
    alone: str = "Nobody else that we know of."
    several: Counted = Counted("1 voice", "{n} voices")
    facts: Counted = Counted("1 fact, {looked_up}", "{n} facts, {looked_up}")
    facts_none: str = "Points to no fact."
    looked_up: str = "{n} can be looked up:"
    looked_up_none: str = "none can be looked up yet."
    outcome: str = "{verdict}: {n}"
    named_yes: str = "Yes."
    named_no: str = "No: {how}."
    ratings_after: str = (
        "Few sources have all five, and one that lacks some is not worthless. Choose a voice:"
        " which of the five matters most for what it says?"
    )
    looked_up_left_out: str = "not checked yet."
    verifies_care: str = (
        "A fact that holds up does not make the claim right; see how the facts are used."
    )
    # wording
    wording_title: str = "In which words?"
    wording_intro: str = (
        "Some words describe and judge at once (loaded words). Find a plainer word yourself first,"
        " then switch."
    )
    mode: str = "Read"
    mode_options: Mapping[str, str] = by_name(
        written="as written",
        plain="in plainer words",
    )
    whose: str = "Whose words"
    whose_options: Mapping[str, str] = by_name(
        both="both",
        reporter="the reporter's own",
        speakers="the speakers'",
    )
    loaded: str = "Loaded words"
    loaded_none: str = "No loaded words are marked yet; see loaded_words in paragraphs.yaml."
    loaded_nothing: str = "No loaded word of this kind is marked."
    paragraph: str = "Paragraph, in our words"
    plainer: str = "A plainer choice"
    note: str = "Note"
    instead_of: str = "instead of {word}"
    is_left_out: str = "left out"
    says: str = "said by {name}"
    says_reporter: str = "the reporter's word"
    who_says: str = "Who says the loaded words"
    who_says_care: str = (
        "A word outside quotation marks counts as the reporter's; a note says where it may be the"
        " speaker's. Who speaks more has more room for such words."
    )
    count: str = "Loaded words"
    who_says_reporter: str = "The reporter"
    who_says_stance: str = "Voices of {side}"
    leans: str = "Which side does the wording help?"
    leans_term: str = "framing"
    leans_care: str = (
        "A reading, not a measurement. It is about the reporter's own words in a paragraph, not"
        " about what the speakers say, and not about what the reporter wanted."
    )
    leans_count: Counted = Counted("1 paragraph", "{n} paragraphs")
    leans_seen: Mapping[str, str] = field(
        default_factory=lambda: {
            "all": "all of our readings saw it",
            "most": "most of our readings saw it",
            "few": "few of our readings saw it",
        }
    )
    leans_none: str = (
        "We found no paragraph whose wording helps this side. That is a finding about the text. It"
        " does not say who is right."
    )
    leans_unmarked: str = "No paragraph is marked as helping this side."
    leans_nothing: str = (
        "No paragraph is marked as helping a side yet; see leans in paragraphs.yaml."
    )
    introduced: str = "How the speakers are introduced"
    introduced_term: str = "attribution verbs"
    introduced_care: str = (
        "“Said” only hands over. Other verbs add something: “note” takes what follows as true,"
        " “claim” doubts it."
    )
    introduced_none: str = "Nobody of this side is introduced by a telling verb."
    introduced_nothing: str = "No verb is marked yet; see attribution in paragraphs.yaml."
    neutral: str = "Neutral:"
    neutral_times: Counted = Counted("", "{n} times")  # a verb stands before it
    swap_test: str = (
        "Try it: swap two verbs between the sides. Would the paragraph still read the same?"
    )
    # missing voices
    missing_title: str = "Who is missing?"
    missing_intro: str = (
        "A story can only ask so many people. Whom it does not ask, we cannot hear."
    )
    silent: str = "Named, but not heard"
    silent_none: str = "No voice of this kind is annotated yet; see voices.yaml."
    how_silent: str = "How:"
    check: str = "A check: who is heard of each kind?"
    check_care: str = (
        "Nobody in a row is not yet a fault: would they have known something? The reporter does not"
        " count."
    )
    sectors: str = "Kind of source"
    countries: str = "Country of the voices"
    levels: Mapping[str, str] = by_name(
        by_name="heard, with a name",
        without_name="heard, without a name",
        unidentified="heard, not annotated yet whether with a name",
        mentioned="only mentioned",
    )
    and_more: Counted = Counted("and 1 more", "and {n} more")
    absent: str = "Not there at all"
    absent_care: str = "Our list. Yours may be longer."
    absent_none: str = "Nobody is listed yet; see missing_voices in case.yaml."
    your_own: str = "Add your own: the question “Whom would you phone?” keeps your answer."
    missing_question: str = "Which of them would change what a reader can know?"
    # later events
    later_title: str = "What later happened"
    later_intro: str = "Before you open this"
    hindsight: tuple[str, ...] = (
        "Nobody quoted in the story could know it. To judge them by it is called hindsight.",
        "Judge what they said by what could be known then.",
        "Our labels and checks do not use it.",
        "Both sides can point to something in it.",
        "Ask of each event: would it have been a good argument then?",
        "It may tell of harm done to people, up to our days. Nobody has to open it.",
    )
    later: Counted = Counted(
        "What happened after the story: 1 event", "What happened after the story: {n} events"
    )
    said_by: str = "Said by {who}."
    later_after: str = (
        "Which event would you have wanted to know before you formed a view, and could anybody"
        " have known it?"
    )
    later_none: str = "Nothing is listed yet; see later_events in case.yaml."
