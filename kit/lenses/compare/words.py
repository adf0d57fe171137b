"""What the story at a glance, the board and the comparison say."""

from __future__ import annotations

from dataclasses import dataclass

from kit.language import Counted


@dataclass(frozen=True)
class CompareWords:
    """In English by default."""

    # stances
    why_this_label: str = "Why this label?"
    # long lists
    found_shown: str = "Only {n} of {all} are shown."
    # compare
    voice_1_of_2: str = "First voice"
    voice_2_of_2: str = "Second voice"
    voice_n: str = "Voice {n}"
    swap: str = "Swap"
    comparing: str = "Comparing"
    same_voice: str = "You have chosen the same voice twice. Choose another one to compare."
    compare_hint: str = (
        "{place} means paragraph {n} of the article. Open the triangles to see more."
    )
    row: str = "What to compare"
    not_quoted: str = "Nothing is quoted."
    reported: str = "In the reporter's words:"
    no_argument: str = "Makes no argument in the article."
    words_quoted: str = "{quoted} of {n} words in quotation marks"
    meet: str = "Where the two meet"
    meet_nothing: str = "They use none of the same facts."
    meet_not_yet: str = "Which facts each of them points to is not annotated yet."
    meet_question: str = "Which fact of the other would each have to answer?"
    part: str = "Where they part"
    part_stance: str = "They answer the question differently:"
    part_same: str = "They give the same answer. Do they give the same reasons?"
    part_neither: str = "Neither takes a position on the question."
    part_one_only: str = "One of them takes no position on the question."
    part_only: str = "Only this voice points to:"
    part_only_nothing: str = "Nothing else."
    all_voices: str = "All voices in one table"
    too_few_voices: str = "Comparing needs two voices. This case has {n} so far; see voices.yaml."
    voices_wanted: str = (
        "voices should be a number from 2 to {most}, or a list of as many ids, such as {some}"
    )
    not_heard: str = "voice '{voice}' is mentioned and not heard: nothing to compare"
    # board
    order: str = "Order"
    order_appearance: str = "as they appear in the story"
    order_confidence: str = "how sure we were of the label"
    people: str = "Individual voices"
    groups: str = "Unnamed groups"
    groups_care: str = (
        "Nobody can be asked. They may overlap with each other and with the people above."
    )
    groups_none: str = "No unnamed group."
    # Those of whom nobody annotated whether they are one or a group.
    unidentified: str = "Voices"
    unidentified_too: str = "Other voices"
    silent: str = "Mentioned, but not heard"
    takes_no_position: str = "No position on the question"
    # story
    whole_text: str = "The whole story"
    not_here: str = (
        "The story is not on this page: read it where your teacher gives it to you, and come back."
    )
    at_a_glance: str = "The story, paragraph by paragraph, in our words"
    provenance: str = "Where the text comes from"
    timeline: str = "What happened before the story"
    alleged_by: str = "Alleged by {who}."
    published: str = "{outlet}, {date}"
    length: Counted = Counted("{words} words in 1 paragraph", "{words} words in {n} paragraphs")
