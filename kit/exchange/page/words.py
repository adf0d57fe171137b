"""What the page of a whole case says around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.language import Counted, by_name


@dataclass(frozen=True)
class PageWords:
    """In English by default."""

    contents: str = "On this page"
    parts: Mapping[str, str] = by_name(
        voices="Who is heard, and what they argue",
        facts="The facts they point to, and what other sources say",
        story="The story, paragraph by paragraph",
        report="The same event in another report",
        missing="Who is missing",
        words="Words you may not know",
        before="What happened before the story",
        later="What later happened",
        method="How this was made, and what it cannot tell",
        sources="Sources",
        licence="Licence",
    )
    care: str = (
        "This page says what each voice says and what that rests on. It does not say who is right."
        " P3 means paragraph 3 of the published story."
    )
    order: str = (
        "Both answers have the same fields, in the same order. Inside an answer, voices come in the"
        " order in which the story has them."
    )
    of_side: Counted = Counted("{n} voice", "{n} voices")
    none_of_side: str = "No voice of the story."
    because: str = "Why we label it so"
    facts_used: str = "Facts they use"
    again: str = (
        "P1 here is the first paragraph of this other report. A name that is a link stands above,"
        " too: here is only what this report has of them."
    )
    facts_there: str = "Facts that only this report tells"
    silence: str = "How they are silent"
    nothing_argued: str = "They argue nothing in the story."
    used_by: str = "Who uses it"
    nobody: str = "No voice."
    no_facts: str = "No facts are listed."
    no_story: str = "No paragraph is summarised."
    reporter_alone: str = "The reporter alone."
    speech: Mapping[str, str] = by_name(
        direct="quoted", reported="in the reporter's words", mixed="partly quoted"
    )
    introduced: str = "“{verb}” introduces {name}: {effect}"
    annotators: str = "Who made it"
    rules: str = "The rules of labelling"
    limits: str = "What it cannot tell you"
    provenance: str = "Where the story comes from"
    sides: str = "The two answers belong to this case's question. They are not the only two."
