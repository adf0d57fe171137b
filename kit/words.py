"""The interface's own words, in one place: another language is one more catalogue.

The case's words are the case's; here stands only what the kit itself says to a reader.
"""

from __future__ import annotations

from types import SimpleNamespace

# How sure the annotators were: the least confidence (0 to 1) for which the words hold.
CONFIDENCE_WORDS = (
    (0.9, "very sure"),
    (0.75, "fairly sure"),
    (0.6, "leaning this way"),
    (0.0, "we were split"),
)


def confidence_words(confidence: float) -> str:
    """Return how sure the annotators were, in words.

    >>> confidence_words(0.95), confidence_words(0.5)
    ('very sure', 'we were split')
    """
    return next(words for least, words in CONFIDENCE_WORDS if confidence >= least)


VERDICT_SYMBOLS = {
    "agrees": "✓",
    "partly": "≈",
    "disagrees": "✗",
    "not found": "?",
    "cannot be checked": "–",
}

VERDICT_WORDS = {
    "agrees": "holds up",
    "partly": "holds in part",
    "disagrees": "other sources disagree",
    "not found": "we found nothing either way",
    "cannot be checked": "cannot be checked",
}

WEAKENS_WORDS = {
    "the argument": "This weakens the argument.",
    "a detail": "This changes a detail, not the argument.",
    "nothing": "",
}

# Where what one voice makes of a fact fares otherwise than its check says; a reason follows.
OWN_WEAKENS_WORDS = {
    "the argument": "What this voice makes of it is weakened:",
    "a detail": "What this voice makes of it stands, but for a detail:",
    "nothing": "What this voice makes of it stands:",
}

REFERENCE_KIND_WORDS = {
    "official record": "official or court record",
    "organization": "an organization about itself",
    "news": "news agency or newspaper",
    "reference work": "reference work or research",
    "opinion": "opinion or advocacy",
}

# No kind is better than another: each is good for something else.
REFERENCE_KIND_USE = {
    "official record": (
        "good for what was decided, charged or counted, in which words and when. What it says of"
        " others is the view of whoever issued it."
    ),
    "organization": (
        "good for who works there, what it does and what it wants, in its own words. What speaks"
        " against it is seldom there."
    ),
    "news": (
        "good for what happened on a day and who said what. Several papers with one agency's"
        " report are one source."
    ),
    "reference work": (
        "good for an overview, and for what was written where. Follow its own sources before you"
        " build on it."
    ),
    "opinion": (
        "good for what one side argues, and for facts that others did not look for. Look each of"
        " them up elsewhere."
    ),
}

USE_WORDS = {
    "cites": "points to",
    "disputes": "disputes",
    "reinterprets": "reads differently",
    "concedes": "grants",
}

PERIOD_WORDS = {
    "current": "in post at the time",
    "former": "no longer in post",
    "not stated": "",
}

IDENTIFICATION_WORDS = {
    "named": "named",
    "anonymous": "one person, name withheld",
    "unnamed group": "unnamed group",
}

WORDS = SimpleNamespace(
    # stances
    no_position="no position",
    no_position_symbol="–",
    reporter_symbol="✎",
    second_choice="Second choice",
    sureness="Our label: {words} ({number} of 1)",
    former="former",
    why_this_label="Why this label?",
    # long lists
    find_voice="Find a voice",
    find_option="Find in this list",
    found_to_choose="{n} of {all} match. Choose from the list.",
    found_shown="Only {n} of {all} are shown.",
    found_none="Nothing matches. Try fewer letters.",
    find_all="Show all",
    # compare
    voice_1_of_2="First voice",
    voice_2_of_2="Second voice",
    voice_n="Voice {n}",
    swap="Swap",
    comparing="Comparing",
    same_voice="You have chosen the same voice twice. Choose another one to compare.",
    compare_hint="P17 means paragraph 17 of the article. Open the triangles to see more.",
    row="What to compare",
    position="Answer",
    position_term="position",
    claim="What they say",
    claim_term="claim",
    grounds="The facts they point to",
    grounds_term="grounds",
    warrant="The missing “because”",
    warrant_term="warrant",
    warrant_ours="The article leaves it unsaid. This is our wording.",
    qualifier="How sure they sound",
    qualifier_term="qualifier",
    hedges="softened by",
    boosters="strengthened by",
    rebuttal="What would prove them wrong",
    rebuttal_term="rebuttal",
    rebuttal_care="Our suggestion.",
    evidence="Do these facts hold?",
    evidence_term="evidence, checked",
    fragments="In their own words",
    fragments_term="quotation",
    affiliation="Where they speak from",
    affiliation_term="affiliation",
    interest="What they might gain",
    interest_term="possible interest",
    interest_care=(
        "Our general reasoning about such a post, not something known of this person or group."
        " Everyone might gain something. It does not make them wrong."
    ),
    interest_none="We suggest nothing.",
    heard="How we hear them",
    heard_term="attribution",
    left_out="The article leaves out:",
    not_said="Not said in the article.",
    nothing="–",
    not_quoted="Nothing is quoted.",
    reported="In the reporter's words:",
    no_argument="Makes no argument in the article.",
    no_evidence="We have checked nothing of this voice yet.",
    not_checked="not checked yet",
    found="What other sources say",
    no_byline="no byline was seen",
    words_quoted="{quoted} of {n} words in quotation marks",
    possibly_same="May be the same people as",
    paragraph="paragraph {n}",
    sources="Sources",
    source_mark="source {n}",
    own_outcome="What the check does to this reading",
    supporting="Sources that point the same way:",
    contradicting="Sources that point the other way:",
    supports="points the same way",
    contradicts="points the other way",
    kinds_of_source="What each kind of source is good for",
    meet="Where the two meet",
    meet_nothing="They use none of the same facts.",
    meet_question="Which fact of the other would each have to answer?",
    part="Where they part",
    part_stance="They answer the question differently:",
    part_same="They give the same answer. Do they give the same reasons?",
    part_neither="Neither takes a position on the question.",
    part_one_only="One of them takes no position on the question.",
    part_only="Only this voice points to:",
    part_only_nothing="Nothing else.",
    voice="Voice",
    all_voices="All voices in one table",
    too_few_voices="Comparing needs two voices. This case has {n} so far; see voices.yaml.",
    # board
    order="Order",
    order_appearance="as they appear in the story",
    order_confidence="how sure we were of the label",
    swap_sides="Swap sides",
    people="Individual voices",
    groups="Unnamed groups",
    groups_care="Nobody can be asked. They may overlap with each other and with the people above.",
    groups_none="No unnamed group.",
    people_none="Nobody.",
    narrator="Who tells the story",
    narrator_care="The reporter chooses what stands first, who is asked and which words are used.",
    silent="Mentioned, but not heard",
    takes_no_position="No position on the question",
    takes_no_position_care="They are heard, but their words do not answer the question.",
    # story
    read_original="Read the published article",
    opens_new_tab="opens in a new tab",
    content_note="Before you read",
    at_a_glance="The story, paragraph by paragraph, in our words",
    provenance="Where the text comes from",
    glossary="Words you may not know",
    timeline="What happened before the story",
    alleged_by="Alleged by {who}.",
    denied_by="Denied by {who}.",
    nobody="nobody",  # as a case may write it: then nothing is said
    limits="What our labels cannot tell you",
    published="{outlet}, {date}",
    length="{words} words in {paragraphs} paragraphs",
    no_digest="Not summarised yet.",
)
