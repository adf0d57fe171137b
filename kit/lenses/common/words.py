"""What all lenses say alike; what only one family says stands beside it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CommonWords:
    """In English by default."""

    # stances
    second_choice: str = "Second choice"
    sureness: str = "Our label: {words} ({number} of 1)"
    sureness_left_out: str = "How sure we are of this label:"
    former: str = "former {role}"
    possibly_same: str = "May be the same people as"
    narrator: str = "Who tells the story"
    everybody: str = "everybody"
    as_table: str = "As a table"
    unknown_voice: str = "no voice '{voice}'{hint}"
    # long lists
    find_voice: str = "Find a voice"
    find_option: str = "Find in this list"
    found_to_choose: str = "{n} of {all} match. Choose from the list."
    found_none: str = "Nothing matches. Try fewer letters."
    find_all: str = "Show all"
    # many controls alike
    arrows: str = "Arrow keys go from one to the next."
    # compare
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
    not_said: str = "The article does not say."
    not_annotated: str = "not annotated yet"
    unlabelled: str = "Drafts whose answer is not annotated yet"
    draft: str = "draft"
    drafted: str = "{text} (draft)"
    not_yet: str = "Not annotated yet: {fields}."
    not_yet_in: str = "{fields} in {file}"
    nothing: str = "–"
    not_checked: str = "not checked yet"
    kept_back: str = "shown when you have answered the question about it"
    found: str = "What other sources say"
    no_byline: str = "no byline was seen"
    paragraph: str = "paragraph {n}"
    sources: str = "Sources"
    source_mark: str = "source {n}"
    own_outcome: str = "What the check does to this reading"
    supporting: str = "Sources that point the same way:"
    contradicting: str = "Sources that point the other way:"
    supports: str = "points the same way"
    contradicts: str = "points the other way"
    kinds_of_source: str = "What each kind of source is good for"
    voice: str = "Voice"
    # board
    swap_sides: str = "Swap sides"
    first_now: str = "First now: {side}."
    people_none: str = "Nobody."
    # story
    read_original: str = "Read the published article"
    opens_new_tab: str = "opens in a new tab"
    content_note: str = "Before you read"
    glossary: str = "Words you may not know"
    denied_by: str = "Denied by {who}."
    nobody: str = "nobody"
    limits: str = "What our labels cannot tell you"
    no_digest: str = "Not summarised yet."
    # figures
    figure_as_table: str = "This figure as a table"
    figure_in_words: str = "In words"


@dataclass(frozen=True)
class TermWords:
    """How words of a glossary may end in a text in this language. In English by default."""

    endings: str = "s es d ed ing"
