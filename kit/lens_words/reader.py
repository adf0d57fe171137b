"""What the reader says: the story paragraph by paragraph."""

from __future__ import annotations

from types import SimpleNamespace

FUNCTION_WORDS = {
    "lead": "opening",
    "background": "background by the reporter",
    "both sides": "both sides in one paragraph",
    "voice": "somebody speaks",
    "transition": "leads over",
    "no reply": "somebody does not answer",
    "forecast": "a forecast",
}

READERS_WORDS = {
    "all": "All of our readings saw it.",
    "most": "Most of our readings saw it.",
    "few": "Only few of our readings saw it.",
}

WORDS = SimpleNamespace(
    who="Whose words",
    everybody="everybody",
    all_of="all of: {symbol} {label}",
    each_voice="one voice",
    layer="Show",
    go_to="Go to",
    layers={
        "words": "who speaks",
        "claims": "claims",
        "facts": "facts",
        "wording": "loaded words",
        "verbs": "how voices are introduced",
        "silent": "who is silent",
    },
    layer_hints={
        "words": "Who speaks in each paragraph, with a few of the words: slanted where they are the"
        " speaker's own, upright where the reporter retells them.",
        "claims": "What each voice says, in our words (the claim).",
        "facts": "The facts that voices point to (evidence), and how they check out.",
        "wording": "Words that judge as they describe, each with a plainer choice.",
        "verbs": "The words by which the reporter introduces a voice (attribution).",
        "silent": "Who is named in the story and does not speak.",
    },
    all_voices_words="{n} of the story's {all} words belong to its voices; the rest is the"
    " reporter's own.",
    chosen_words="These words: {n} of the story's {all}, in {paragraphs} paragraphs.",
    strip="The whole story, from its first word to its last",
    strip_hint="A block is a paragraph, as wide as it is long. Press one, or walk with the arrow"
    " keys.",
    strip_hint_long="A block is a paragraph. Press one, or walk with the arrow keys.",
    the_reporter="the reporter",
    reporter_only="Only the reporter speaks here.",
    reporter_words="{n} of {words} words are the reporter's own.",
    choose="Press the number of a paragraph to see who speaks in it, what is claimed, and whether "
    "the facts hold.",
    words_in_it="{words} words",
    digest="In our words",
    speaks="Who speaks",
    raised="Facts raised here",
    wording="How it is worded",
    leans="The reporter's wording helps",
    leans_not="We found that the reporter's wording helps no side.",
    instead_of="“{word}”. Plainer: {plainer}",
    leave_out="“{word}”. It could be left out",
    said_by="said by {name}",
    introduces="“{verb}” introduces {name}:",
    silent="Who is silent",
    nothing="Nothing in the story fits both choices. Choose another voice, or show something else.",
    no_paragraphs="This case has no paragraphs yet; see paragraphs.yaml.",
    says="{name} says:",
    own_text="Read the published text here",
    own_text_how="Open the published article, copy its whole text and paste it here. The fragments "
    "are then marked in it. The text goes to this notebook's kernel only: it is never saved with "
    "the notebook, so after a restart you paste it again.",
    own_text_label="The article's text",
    use_text="Use this text",
    stalled="Python does not answer. Choose Run, Run All Cells, and paste the text again.",
    text_used="The published text is shown: {found} of {all} paragraphs.",
    text_all="The published text is shown.",
    attached_refused="The attached text (article.txt) is not shown: {reason}.",
    text_refused="This text is not shown: {reason}.",
    text_missing="Our fragments were not found in {places}; that text may be another edition.",
    as_table="The paragraphs as a table",
    table_head=("Paragraph", "What it does", "In our words", "Who speaks"),
)
