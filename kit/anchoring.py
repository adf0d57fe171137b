"""Holding a case against its article: the text is read, compared and not kept.

A quoted fragment is anchored the way the W3C's Web Annotation model does it: by the exact words,
their neighbours on both sides, and their position.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kit.fields import count_words
from kit.model import CaseData

CONTEXT = 32
_PLAIN_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})


@dataclass(frozen=True)
class Anchor:
    """Where a fragment stands in its paragraph, in Unicode code points from 0."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


def normalise(text: str) -> str:
    """Return one paragraph in the form in which fragments are compared.

    Unicode NFC, straight quotation marks, single spaces; nothing else is touched.

    >>> normalise("Mexico’s  drug   war")
    "Mexico's drug war"
    """
    return " ".join(unicodedata.normalize("NFC", text).translate(_PLAIN_QUOTES).split())


def digest(paragraphs: Sequence[str]) -> str:
    """Return the SHA-256 of normalised paragraphs joined by line feeds, as in `article.sha256`."""
    return hashlib.sha256("\n".join(paragraphs).encode()).hexdigest()


def find_body(case: CaseData, text: str) -> list[str] | None:
    """Return the article's paragraphs, normalised, as they stand in `text`, or None.

    Headline, byline and what follows the article are left out: the body is the run of non-empty
    lines whose word counts fit the case's paragraphs best. None if fewer than half of them fit.
    """
    lines = [line for raw in text.splitlines() if (line := normalise(raw))]
    counts = [count_words(line) for line in lines]
    expected = [p.words for p in case.paragraphs]

    def fit(start: int) -> int:
        return sum(a == b for a, b in zip(counts[start:], expected, strict=False))

    best = max(range(len(lines)), key=fit, default=0)
    if not expected or fit(best) * 2 < len(expected):
        return None
    return lines[best : best + len(expected)]


def anchor(fragment: str, paragraph: str) -> Anchor | None:
    """Return where `fragment` stands in a normalised paragraph; None unless exactly once.

    >>> anchor("drug war", "Mexico's drug war").start
    9
    """
    exact = normalise(fragment)
    if paragraph.count(exact) != 1:
        return None
    start = paragraph.index(exact)
    end = start + len(exact)
    return Anchor(
        exact,
        paragraph[max(0, start - CONTEXT) : start],
        paragraph[end : end + CONTEXT],
        start,
        end,
    )


def quoted_words(paragraph: str) -> int:
    """Return the number of words inside quotation marks in a normalised paragraph."""
    return sum(count_words(quoted) for quoted in re.findall(r'"([^"]*)"?', paragraph))


def compare_with_source(case: CaseData, text: str) -> Iterator[str]:
    """Yield one line for everything in the case that its article does not bear out."""
    body = find_body(case, text)
    if body is None:
        yield "the source does not look like this case's article; is it the right file?"
        return
    for paragraph, line in zip(case.paragraphs, body, strict=False):
        if (words := count_words(line)) != paragraph.words:
            yield f"paragraph {paragraph.n}: {paragraph.words} words in the case, {words} in it"
    if len(body) < len(case.paragraphs):
        yield f"the source ends after paragraph {len(body)}"
    if case.article.sha256 and (found := digest(body)) != case.article.sha256:
        yield f"article.sha256: the source's is {found}"
    text_of = dict(zip((p.n for p in case.paragraphs), body, strict=False))
    yield from _unanchored(case, text_of)
    yield from _overcounted(case, text_of)


def _fragments(case: CaseData) -> Iterator[tuple[str, int, str]]:
    """Yield (where, paragraph, fragment) for everything the case quotes."""
    for voice in case.voices:
        for passage in voice.passages:
            yield f"voice '{voice.id}'", passage.paragraph, passage.fragment
    for paragraph in case.paragraphs:
        for loaded in paragraph.loaded_words:
            yield "loaded word", paragraph.n, loaded.word
        for attribution in paragraph.attribution:
            yield f"attribution of '{attribution.voice}'", paragraph.n, attribution.verb


def _unanchored(case: CaseData, text_of: dict[int, str]) -> Iterator[str]:
    for where, n, fragment in _fragments(case):
        if n in text_of and anchor(fragment, text_of[n]) is None:
            times = text_of[n].count(normalise(fragment))
            how = "is not in" if times == 0 else f"stands {times} times in"
            yield f'{where}: "{fragment}" {how} paragraph {n}'
    for voice in case.voices:
        heard = " ".join(text_of.get(p.paragraph, "") for p in voice.passages)
        for word in (*voice.argument.hedges, *voice.argument.boosters) if voice.argument else ():
            if normalise(word) not in heard:
                yield f"voice '{voice.id}': \"{word}\" is not in its paragraphs"


def _overcounted(case: CaseData, text_of: dict[int, str]) -> Iterator[str]:
    """Compare the words that passages claim with what each paragraph has to give."""
    for paragraph in case.paragraphs:
        passages = [p for v in case.voices for p in v.passages if p.paragraph == paragraph.n]
        quoted = sum(p.words_quoted for p in passages)
        available = quoted_words(text_of.get(paragraph.n, ""))
        if quoted > available:
            yield f"paragraph {paragraph.n}: passages quote {quoted} words, {available} are quoted"
        if (words := sum(p.words for p in passages)) > paragraph.words:
            yield f"paragraph {paragraph.n}: passages have {words} of {paragraph.words} words"
