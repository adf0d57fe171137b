"""The interface's own words, in one place: another language is one more catalogue.

The case's words are the case's; here stands only what the kit itself says to a reader.
"""

from __future__ import annotations

from dataclasses import dataclass

from kit.fields import SPLIT_BELOW

# How sure the annotators were: the least confidence (0 to 1) for which the words hold.
CONFIDENCE_WORDS = (
    (0.9, "very sure"),
    (0.75, "fairly sure"),
    (SPLIT_BELOW, "leaning this way"),
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


@dataclass(frozen=True)
class CommonWords:
    """English; another language is one more instance."""

    # stances
    no_position: str = "no position"
    no_position_symbol: str = "–"
    reporter: str = "the reporter"
    reporter_symbol: str = "✎"
    second_choice: str = "Second choice"
    sureness: str = "Our label: {words} ({number} of 1)"
    former: str = "former"
    why_this_label: str = "Why this label?"
    # long lists
    find_voice: str = "Find a voice"
    find_option: str = "Find in this list"
    found_to_choose: str = "{n} of {all} match. Choose from the list."
    found_shown: str = "Only {n} of {all} are shown."
    found_none: str = "Nothing matches. Try fewer letters."
    find_all: str = "Show all"
    # compare
    voice_1_of_2: str = "First voice"
    voice_2_of_2: str = "Second voice"
    voice_n: str = "Voice {n}"
    swap: str = "Swap"
    comparing: str = "Comparing"
    same_voice: str = "You have chosen the same voice twice. Choose another one to compare."
    compare_hint: str = "P17 means paragraph 17 of the article. Open the triangles to see more."
    row: str = "What to compare"
    position: str = "Answer"
    position_term: str = "position"
    claim: str = "What they say"
    claim_term: str = "claim"
    grounds: str = "The facts they point to"
    grounds_term: str = "grounds"
    warrant: str = "The missing “because”"
    warrant_term: str = "warrant"
    warrant_ours: str = "The article leaves it unsaid. This is our wording."
    qualifier: str = "How sure they sound"
    qualifier_term: str = "qualifier"
    hedges: str = "softened by"
    boosters: str = "strengthened by"
    rebuttal: str = "What would prove them wrong"
    rebuttal_term: str = "rebuttal"
    rebuttal_care: str = "Our suggestion."
    evidence: str = "Do these facts hold?"
    evidence_term: str = "evidence, checked"
    fragments: str = "In their own words"
    fragments_term: str = "quotation"
    affiliation: str = "Where they speak from"
    affiliation_term: str = "affiliation"
    interest: str = "What they might gain"
    interest_term: str = "possible interest"
    interest_care: str = (
        "Our general reasoning about such a post, not something known of this person or group."
        " Everyone might gain something. It does not make them wrong."
    )
    interest_none: str = "We suggest nothing."
    heard: str = "How we hear them"
    heard_term: str = "attribution"
    left_out: str = "The article leaves out:"
    not_said: str = "Not said in the article."
    nothing: str = "–"
    not_quoted: str = "Nothing is quoted."
    reported: str = "In the reporter's words:"
    no_argument: str = "Makes no argument in the article."
    no_evidence: str = "We have checked nothing of this voice yet."
    not_checked: str = "not checked yet"
    found: str = "What other sources say"
    no_byline: str = "no byline was seen"
    words_quoted: str = "{quoted} of {n} words in quotation marks"
    possibly_same: str = "May be the same people as"
    paragraph: str = "paragraph {n}"
    sources: str = "Sources"
    source_mark: str = "source {n}"
    own_outcome: str = "What the check does to this reading"
    supporting: str = "Sources that point the same way:"
    contradicting: str = "Sources that point the other way:"
    supports: str = "points the same way"
    contradicts: str = "points the other way"
    kinds_of_source: str = "What each kind of source is good for"
    meet: str = "Where the two meet"
    meet_nothing: str = "They use none of the same facts."
    meet_question: str = "Which fact of the other would each have to answer?"
    part: str = "Where they part"
    part_stance: str = "They answer the question differently:"
    part_same: str = "They give the same answer. Do they give the same reasons?"
    part_neither: str = "Neither takes a position on the question."
    part_one_only: str = "One of them takes no position on the question."
    part_only: str = "Only this voice points to:"
    part_only_nothing: str = "Nothing else."
    voice: str = "Voice"
    all_voices: str = "All voices in one table"
    too_few_voices: str = "Comparing needs two voices. This case has {n} so far; see voices.yaml."
    # board
    order: str = "Order"
    order_appearance: str = "as they appear in the story"
    order_confidence: str = "how sure we were of the label"
    swap_sides: str = "Swap sides"
    people: str = "Individual voices"
    groups: str = "Unnamed groups"
    groups_care: str = (
        "Nobody can be asked. They may overlap with each other and with the people above."
    )
    groups_none: str = "No unnamed group."
    people_none: str = "Nobody."
    narrator: str = "Who tells the story"
    narrator_care: str = (
        "The reporter chooses what stands first, who is asked and which words are used."
    )
    silent: str = "Mentioned, but not heard"
    takes_no_position: str = "No position on the question"
    takes_no_position_care: str = "They are heard, but their words do not answer the question."
    # story
    read_original: str = "Read the published article"
    opens_new_tab: str = "opens in a new tab"
    content_note: str = "Before you read"
    at_a_glance: str = "The story, paragraph by paragraph, in our words"
    provenance: str = "Where the text comes from"
    glossary: str = "Words you may not know"
    timeline: str = "What happened before the story"
    alleged_by: str = "Alleged by {who}."
    denied_by: str = "Denied by {who}."
    nobody: str = "nobody"
    limits: str = "What our labels cannot tell you"
    published: str = "{outlet}, {date}"
    length: str = "{words} words in {paragraphs} paragraphs"
    no_digest: str = "Not summarised yet."


WORDS = CommonWords()
