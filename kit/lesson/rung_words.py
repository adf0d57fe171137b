"""What a case still needs for a part of its lesson, as an author reads it."""

from __future__ import annotations

from dataclasses import dataclass

from kit.language import Counted


@dataclass(frozen=True)
class RungWords:
    """In English by default. In backquotes stands what a field is called in a case."""

    and_more: str = "{names} and {n} more"
    fact_for_both: str = "a fact that a voice of “{one}” and a voice of “{other}” point to"
    reading: str = "a `reading` of “{fact}”: {names}"
    digests: str = "a `digest` of each paragraph, for our summary"
    voice_of: str = "a voice of “{stance}” with a `claim` and a passage"
    claims: str = "a `claim`: {names}"
    words_to_sort: str = "words that do not tell who speaks: {names}"
    more_voices: Counted = Counted(
        "{n} more voice with words to sort", "{n} more voices with words to sort"
    )
    steps: str = "`grounds` and a `warrant` for one voice of “{stance}”: {who}"
    has_neither: str = "{names} has neither"
    have_neither: str = "{names} have neither"
    no_grounds: str = "no `grounds`: {names}"
    no_warrant: str = "no `warrant`: {names}"
    other_step: str = "a second `warrant`, of a voice that reasons otherwise, to choose from"
    evidence: str = "a fact that voices point to (`evidence`)"
    citations: str = "who points to it (`citations`): {facts}"
    check: str = "a `check` of one of these facts: {facts}"
    look_elsewhere: str = "a path by which to look one of them up (`look_elsewhere`): {facts}"
    passages: str = "a passage of some voice"
    missing_voices: str = "whom the story could have asked (`missing_voices`)"
    apart: str = "; "  # between things that are missing
