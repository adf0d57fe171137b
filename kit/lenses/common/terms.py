"""Words of the case's glossary where they stand in a text: found there, and marked."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import lru_cache

from markupsafe import Markup, escape

from kit.case.around import Term
from kit.case.model import CaseData
from kit.language import spoken
from kit.lenses.common.words import TermWords
from kit.tokens import is_unspaced

_TAGS = re.compile(r"(<[^>]*>)")
_NOTHING = (r"(?!)",)  # a pattern that nothing is
_PRESSED = ("a", "button", "summary")  # in these a word is not to be pressed by itself


def terms_in(case: CaseData, text: str) -> list[Term]:
    """Return the words of the glossary that a text has, in the glossary's order.

    >>> from kit import load_case
    >>> [term.term for term in terms_in(load_case("iran-mexico-2009").data, "He was indicted.")]
    ['indict']
    """
    finder, term_of = _finder(case.glossary, case.article.language)
    found = {term_of(match) for match in finder.finditer(escape(text))}
    return [term for term in case.glossary if term in found]


def explained(case: CaseData, text: str, lang: str = "") -> Markup:
    """Return HTML in which each word of the glossary, where it stands first, has its meaning.

    The browser lets a reader press such a word; elsewhere the meaning shows to who points at it.
    `lang` are the attributes by which a page marks the case's texts where it speaks another
    language; only in them a word is the glossary's.
    """
    if not case.glossary:
        return escape(text)
    finder, term_of = _finder(case.glossary, case.article.language)
    told: set[Term] = set()

    def mark(match: re.Match[str]) -> str:
        term = term_of(match)
        if term in told:
            return match[0]
        told.add(term)
        return f'<span data-term title="{escape(term.meaning)}">{match[0]}</span>'

    pieces, depth = _TAGS.split(escape(text)), 0
    for n, piece in enumerate(pieces):
        if n % 2:
            name = re.match(r"</?(\w*)", piece)
            if name and name[1] in _PRESSED:
                depth += -1 if piece.startswith("</") else 1
        elif not depth and (not lang or pieces[n - 1].endswith(f"{lang}>")):
            pieces[n] = finder.sub(mark, piece)
    return Markup("".join(pieces))  # noqa: S704  # the pieces are escaped, and so are the meanings


@lru_cache(maxsize=8)
def _finder(
    glossary: tuple[Term, ...], tag: str
) -> tuple[re.Pattern[str], Callable[[re.Match[str]], Term]]:
    """Return what finds the words in escaped text, in any of their forms, and which one it is.

    Where a term lists several words, as in "overture, outreach", each is one. A word in capitals,
    such as OPEC, is found in capitals only.
    """
    term_of = {_known(word): term for term in glossary for word in term.term.split(",")}
    endings = "|".join(spoken(tag).words(TermWords).endings.split())
    # The longest first: "national security council" before "council".
    words = sorted(filter(None, term_of), key=len, reverse=True)
    apart, amid = (
        [_pattern(it) for it in words if is_unspaced(it) == far] for far in (False, True)
    )
    finder = rf"(?<![\w&#-])(?P<form>{'|'.join(apart or _NOTHING)})(?:{endings})?(?![\w-])"
    finder += rf"|(?P<amid_letters>{'|'.join(amid or _NOTHING)})"
    return re.compile(finder), lambda it: term_of[_known(it["form"] or it["amid_letters"])]


def _known(word: str) -> str:
    """Return a word as it is looked up, however it is written."""
    word = " ".join(html.unescape(word).split())
    return word if word.isupper() else word.casefold()


def _pattern(word: str) -> str:
    spaced = r"\s+".join(map(re.escape, str(escape(word)).split()))
    return spaced if word.isupper() else f"(?i:{spaced})"
