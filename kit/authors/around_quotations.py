"""Patterns of a language for the words around a quotation, which may tell who speaks."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kit.authors.people import CAPITAL, LED, NAME, SMALL
from kit.counting.abbreviations import BEGINNERS
from kit.counting.reporting_words import REPORTING, Reporting

_WITHIN = r"(?:[^.!?“”«»„\"]|(?<=\d)\.(?=\d))"  # a sentence, outside quotation marks: $3.1
_OF = r"(?:of|for|de la|de los|de las|del|de|do|da|der|des|du|di)\s|d[’']|de l[’']"
_AT = r"(?:of|for|at|in|from|de|en|del|do|da|der|des|du|di|à|von|im|an)\s"


class Patterns(NamedTuple):
    """Of a language; groups that begin with "who" are names, those with "role" are roles.

    A group that begins with "aside" stands between commas behind them, and may be a name.
    """

    verb_then_who: re.Pattern[str]
    who_then_verb: re.Pattern[str]
    verb_alone: re.Pattern[str]
    pronoun: re.Pattern[str]
    topic: re.Pattern[str]
    before: re.Pattern[str]
    according: re.Pattern[str]
    retold: re.Pattern[str]


@cache
def patterns_of(code: str) -> Patterns | None:
    """Return the patterns of a language, or None if its verbs are not known."""
    words = REPORTING.get(code)
    if words is None:
        return None
    verb = rf"(?:{_any(words.helpers)}\s){{0,2}}{_any(words.verbs)}"
    who, other = (_who(words, code, n) for n in (1, 2))
    pronoun = _any(words.pronouns)
    aside = r"(?:,\s(?P<aside1>[^,“”«»„\".!?]{1,90}),|\s\([^()]{1,60}\))?,?"
    start = r"[\s,;:!?…—–―]{0,4}"
    according = "|".join(re.escape(it) for it in words.according.split("|"))
    that = _any(words.that)
    # Behind "said the head" comes what is said; "said the plan was" tells it already.
    some = rf"{_WITHIN}{{0,60}}"
    said_next = rf"(?:,{some}|{some}[:,]\s?|\s{that}(?=[\s’']){some})"
    return Patterns(
        re.compile(rf"{start}{verb}\s{who}"),
        re.compile(rf"{start}{who}{aside}\s{verb}\b"),
        re.compile(rf"{start}(?:{verb}(?:-t)?(?:[\s-]{pronoun})?|{pronoun}\s{verb})\b"),
        re.compile(rf"{start}(?:{verb}(?:-t)?[\s-]{pronoun}|{pronoun}\s{verb})\b"),
        re.compile(rf"{who}(?:,|\s[{SMALL}(])"),
        re.compile(
            rf"(?<![\w’'-])(?:{who}{aside}\s{verb}\b{_WITHIN}{{0,60}}|{verb}\s{other}{said_next})\Z"
        ),
        re.compile(rf"\b(?i:{according})\s{who}"),
        re.compile(rf"(?<![\w’'-]){who}{aside}\s{verb},?\s{that}(?=[\s’'])\s?"),
    )


def _any(words: str) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words.split(), key=len, reverse=True)))})"


def _who(words: Reporting, code: str, n: int) -> str:
    """Return the pattern of a name, or of a role such as "the head", with a name behind it."""
    article = rf"(?:(?i:{_any(words.articles)})\s|[lL][’'])"
    word = rf"(?!{_any(' '.join(BEGINNERS.get(code, ('-',))))}\b)[{SMALL}][\w-]{{1,30}}"
    adjective = rf"(?:{CAPITAL}[\w-]{{2,30}}\s(?={word}))?"  # a senior Western diplomat
    role = rf"{article}{adjective}{word}(?:\s(?:{_OF})?{adjective}{word}){{0,2}}"
    of = rf"(?:\s{_AT}[^,.;:“”«»„\"]{{1,50}}(?=,))?"
    at = rf"(?:\s{_AT}(?!{_any(words.verbs)}\b){CAPITAL}[\w’'-]{{1,30}})?"  # the ministry in Rome
    owner = rf"(?:{NAME}[’']s?\s{word}(?:\s{word}){{0,2}},?\s)?" if code == "en" else ""
    return (
        rf"(?:(?P<who{n}>{role}{of},?\s{NAME})|(?P<role{n}>{role}){at}"
        rf"|(?P<whom{n}>{owner}(?:{article})?{LED}(?<![’']s)))"
    )
