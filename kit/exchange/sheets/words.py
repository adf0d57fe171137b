"""What the first sheet says to a colleague who has never seen a file of a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.language import by_name


@dataclass(frozen=True)
class SheetsWords:
    """In English by default."""

    name: str = "read me"
    title: str = "The case “{title}” as sheets"
    how: Mapping[str, str] = by_name(
        what=(
            "One news story, and what the people in it say. Each sheet has one kind of thing; each"
            " row is one of them."
        ),
        change=(
            "Change any cell, and add rows below the last one. Leave the titles of columns, the ids"
            " that are there, and the column as_exported as they are."
        ),
        new=(
            "A new row needs no id. If another sheet is to name it, give it one: small letters,"
            " digits and hyphens, such as ann-lee."
        ),
        empty=(
            "An empty cell means: nothing to say, or not yet. To delete a whole row here deletes"
            " nothing in the case."
        ),
        several=(
            "A cell with several things has them with commas between where they are ids or numbers,"
            " and each on its own line where they are texts (Alt+Enter)."
        ),
        dates=(
            "Type dates as text: 2009, 2009-04 or 2009-04-07. Merge no cells, and write no"
            " formulas."
        ),
        words=(
            "Write in your own words, in the case's language. Only what is asked for exactly as it"
            " stands in the article is copied, twelve words at most."
        ),
        back="Then send the file back. It is read in with: {command}",
    )
    sheet: str = "sheet"
    row_is: str = "each row is"
    column: str = "column"
    column_is: str = "what goes in"
    sheets: Mapping[str, str] = by_name(
        **{
            "voices": "somebody who is heard or named in the story, with what they argue",
            "passages": "words of a voice, copied exactly from one place in the story",
            "citations": "a fact that a voice uses, and what the voice takes it to show",
            "facts": "something that voices point to, and what other sources say about it",
            "paragraphs": "a paragraph of the story, by its number",
            "loaded words": "a word of the story that judges as it describes",
            "verbs": "a verb with which the reporter introduces a voice",
            "sources": "a source that can be looked up",
            "sources to open": "for a fact: a source that is worth opening",
            "sources to skip": "for a fact: what a search also brings and is not worth opening",
            "stances": "one of the two answers to the case's question",
            "missing voices": "somebody whom the story could have asked",
            "timeline": "something that happened before the story",
            "later events": "something that happened after the story",
            "glossary": "a word that students may not know",
            "exercises": "a question of the case's own",
            "options": "an answer that can be chosen in such a question",
            "case": "something that is said of the case as a whole",
        }
    )
    columns: Mapping[str, str] = by_name(
        id="by what other sheets name it; leave it empty in a new row",
        n="the number of the paragraph",
        voice="the id of a voice",
        fact="the id of a fact",
        evidence="the id of a fact",
        paragraph="the number of a paragraph",
        reference="the id of a source",
        also_called="other names in the story, each on its own line",
        silence="for somebody who is named and not heard: what the story says of that",
        mentioned_in="numbers of paragraphs that only name this voice",
        possibly_same_as="ids of voices that may be the same people",
        interest="what this voice might gain; everybody has something",
        left_out="what the story does not say about where this voice speaks from",
        stance="the id of the answer that their words give, or none",
        confidence="how sure you are of that, from 0 to 1",
        second_choice="the id of the answer that some readers hear instead, or none",
        reason="which words made you decide",
        claim="what they say",
        grounds="the facts they point to",
        warrant="the missing “because”: why the facts lead to the claim",
        warrant_is_ours="true if nobody says it in the story",
        backing="what the warrant rests on",
        qualifier="how sure they sound",
        rebuttal="what would prove them wrong",
        hedges="words that soften, copied exactly, each on its own line",
        boosters="words that strengthen, copied exactly, each on its own line",
        argues="false if this voice argues nothing in the story",
        fragment="words copied exactly from the story, twelve at most",
        speech="how the words are told: direct, reported or mixed",
        begins="the first words of the passage, if it begins before the sentence's start or after",
        ends="the last words of the passage, if it does not end with the sentence",
        use="what the voice does with the fact",
        reading="what the voice takes the fact to show",
        statement="the fact, in one sentence",
        verdict="what other sources say of it",
        finding="what was found, in one to three sentences; [@id] names a source",
        weakens="whether an error weakens the argument, or only a detail",
        supported_by="ids of sources that say the same",
        contradicted_by="ids of sources that say the opposite",
        references="ids of other sources",
        begin_at="the id of the source from which a check begins",
        query="what one would search for",
        ask="false if students are not asked about this fact",
        digest="what the paragraph says, in your own words",
        leans_stance="the id of the answer that the reporter's own wording helps",
        leans_reason="which words do that, and how",
        plainer="a plainer word for the same",
        effect="what the verb does; begin with “neutral” if it only hands over",
        draft="true while something is not finished; it is then not taught",
        as_exported="leave it as it is: it tells what was changed since the export",
    )
