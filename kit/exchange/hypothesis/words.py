"""The words of the page that compares what a class has marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.language import Counted, by_name


@dataclass(frozen=True)
class AnnotatedWords:
    """In English by default."""

    title: str = "What the class marked"
    students: Counted = Counted("{n} student", "{n} students")
    annotations: Counted = Counted("{n} annotation", "{n} annotations")
    replies: Counted = Counted("{n} reply", "{n} replies")
    page_notes: Counted = Counted("{n} note on the page", "{n} notes on the page")
    no_names: str = "No names on this page."
    few: str = "Very few of you have marked something: read nothing into it yet."
    no_text: str = (
        "The article’s text is not beside the case, so no place of an annotation is known here."
        " Tags are counted all the same."
    )
    a_copy: str = "All annotations are about {page}; it is taken for a copy of the article."
    other_pages: Counted = Counted(
        "{n} more is about another page and not counted.",
        "{n} more are about other pages and not counted.",
    )
    hidden: Counted = Counted(
        "{n} remark that a moderator has hidden is not counted.",
        "{n} remarks that a moderator has hidden are not counted.",
    )
    made_of: str = (
        "Students are counted, not annotations. A stance is what they tagged, not what they think."
    )
    sections: str = "Sections"
    ask: str = "Ask:"
    as_table: str = "As a table"
    titles: Mapping[str, str] = by_name(
        paragraphs="Paragraph by paragraph",
        split="The same words, read differently",
        voices="Voice by voice",
        unmarked="What nobody marked",
        talk="Where you talked",
        left="What has no sure place",
    )
    questions: Mapping[str, str] = by_name(
        paragraphs="What made so many of you stop here?",
        split="Which word made you decide? Tell somebody who decided otherwise.",
        voices="Would the speaker agree with your tag?",
        unmarked="Is it less important, or easier to pass over?",
        talk="What did a reply add that you had not seen?",
        left="What would you have to select, or type, so that it is understood?",
    )
    of_students: str = "{n} of {all} students marked something here"
    tagged: Counted = Counted("tagged by {n} student", "tagged by {n} students")
    stance_by: str = "Stances tagged here, by student"
    voices_by: str = "Voices tagged"
    facts_by: str = "Facts tagged"
    most_marked: str = "Most marked"
    nothing_placed: str = "No annotation has a place in the article."
    split_most: str = "The {n} most divided of {all} sentences; the table has all."
    no_split: str = "No sentence is tagged with both stances."
    no_voices: str = "No voice is tagged."
    no_stance: str = "nobody tagged a stance"
    columns: Mapping[str, tuple[str, ...]] = by_name(
        paragraphs=("Paragraph", "Students", "Stances", "Voices", "Facts"),
        split=("Words", "Paragraph", "Stances"),
        voices=("Voice", "Students", "Stances"),
        approximate=("Words as they were marked", "Paragraph", "Score"),
        orphans=("Words as they were marked", "Why", "Look at"),
        tags=("Tag", "Meant?", "Students"),
    )
    unmarked_voices: str = "Voices"
    unmarked_facts: str = "Facts"
    unmarked_paragraphs: str = "Paragraphs"
    all_marked: str = "All were marked by somebody."
    threads: Counted = Counted(
        "{n} annotation or note has replies.", "{n} annotations and notes have replies."
    )
    longest: Counted = Counted(
        "The longest thread has {n} reply.", "The longest thread has {n} replies."
    )
    no_threads: str = "Nobody has replied to anybody."
    replies_here: Counted = Counted("{n} reply", "{n} replies")
    approximate: str = "Words that stand nearly so"
    approximate_how: str = (
        "These are counted where they seem to stand: what stands around is the same, some of the"
        " words are not. The score says how much is the same, from {least} to 1."
    )
    orphans: str = "Annotations without a place"
    orphans_how: str = "They are counted by their tags, and nowhere in the article."
    unknown: str = "Tags that mean nothing here"
    listed: str = "The first {n} of {all}; a table, as CSV, has all."
    nothing_left: str = "Every annotation has its place, and every tag is understood."
    no_place: Mapping[str, str] = by_name(
        no_words="It quotes no words.",
        no_text="The article’s text is not beside the case.",
        several_places="Its words stand at several places, and nothing tells at which.",
        other_words_around="Its words stand in the article, but between other words.",
        not_there="Its words are not in the article’s text.",
    )
