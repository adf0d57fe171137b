"""What the reader says: the story paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.language import Counted, by_name


@dataclass(frozen=True)
class ReaderWords:
    """In English by default."""

    who: str = "Whose words"
    all_of: str = "all of: {symbol} {label}"
    each_voice: str = "one voice"
    layer: str = "Show"
    go_to: str = "Go to"
    layers: Mapping[str, str] = by_name(
        words="who speaks",
        claims="claims",
        facts="facts",
        wording="loaded words",
        verbs="how voices are introduced",
        silent="who is silent",
    )
    layer_hints: Mapping[str, str] = by_name(
        words="Who speaks in each paragraph, with a few of the words: slanted where they are"
        " the speaker's own, upright where the reporter retells them.",
        claims="What each voice says, in our words (the claim).",
        facts="The facts that voices point to (evidence), and how they check out.",
        wording="Words that judge as they describe, each with a plainer choice.",
        verbs="The words by which the reporter introduces a voice (attribution).",
        silent="Who is named in the story and does not speak.",
    )
    all_voices_words: str = (
        "{words} of the story's {all} words belong to its voices; the rest is the reporter's own."
    )
    chosen_words: Counted = Counted(
        "These words: {words} of the story's {all}, in {n} paragraph.",
        "These words: {words} of the story's {all}, in {n} paragraphs.",
    )
    strip: str = "The whole story, from its first word to its last"
    strip_hint: str = (
        "A block is a paragraph, as wide as it is long. Press one, or walk with the arrow keys."
    )
    strip_hint_long: str = "A block is a paragraph. Press one, or walk with the arrow keys."
    reporter_only: str = "Only the reporter speaks here."
    reporter_words: str = "{n} of {words} words are the reporter's own."
    choose: str = (
        "Press the number of a paragraph to see who speaks in it, what is claimed, and whether the"
        " facts hold."
    )
    numbers: str = "Numbers of the paragraphs"
    words_in_it: Counted = Counted("{n} word", "{n} words")
    digest: str = "In our words"
    speaks: str = "Who speaks"
    raised: str = "Facts raised here"
    wording: str = "How it is worded"
    leans: str = "The reporter's wording helps {side}."
    readers: Mapping[str, str] = by_name(
        all="All of our readings saw it.",
        most="Most of our readings saw it.",
        few="Only few of our readings saw it.",
    )
    leans_not: str = "We found that the reporter's wording helps no side."
    instead_of: str = "“{word}”. Plainer: {plainer}"
    leave_out: str = "“{word}”. It could be left out"
    said_by: str = "said by {name}"
    introduces: str = "“{verb}” introduces {name}:"
    silent: str = "Who is silent"
    nothing: str = (
        "Nothing in the story fits both choices. Choose another voice, or show something else."
    )
    no_paragraphs: str = "This case has no paragraphs yet; see paragraphs.yaml."
    own_text: str = "Read the published text here"
    own_text_how: str = (
        "Open the published article, copy its whole text and paste it here. The fragments are then"
        " marked in it. The text goes to this notebook's kernel only: it is never saved with the"
        " notebook, so after a restart you paste it again."
    )
    own_text_label: str = "The article's text"
    use_text: str = "Use this text"
    stalled: str = "Python does not answer. Choose Run, Run All Cells, and paste the text again."
    text_used: str = "The published text is shown: {found} of {all} paragraphs."
    text_all: str = "The published text is shown."
    attached_refused: str = "The attached text (article.txt) is not shown: {reason}."
    text_refused: str = "This text is not shown: {reason}."
    text_missing: str = (
        "Our fragments were not found in {places}; that text may be another edition."
    )
    as_table: str = "The paragraphs as a table"
    table_head: tuple[str, ...] = ("Paragraph", "What it does", "In our words", "Who speaks")
