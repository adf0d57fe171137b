"""A case held against its article's text: the text is read, compared and not kept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice, pairwise

from kit.case.article import Paragraph
from kit.case.model import CaseData
from kit.source.anchoring import MOST_PLACES, compared, normalise, occurrences
from kit.source.finding import Found, find_paragraphs
from kit.source.hits import quotations
from kit.source.layout import Laid
from kit.text import count_words, shortened

MOST_FRAGMENTS = 200  # by which a text is recognised
LONGEST_PARAGRAPH = 50_000  # characters that are compared; an article is far from it


def digest(paragraphs: Sequence[str]) -> str:
    """Return the SHA-256 of normalised paragraphs joined by line feeds, as in `article.sha256`."""
    return hashlib.sha256("\n".join(paragraphs).encode()).hexdigest()


def quoted_words(paragraph: str) -> int:
    """Return the number of words inside quotation marks in a paragraph as it is compared."""
    return sum(count_words(quoted) for quoted in re.findall(r'"([^"]*)"?', paragraph))


def compare_with_source(case: CaseData, text: str) -> Iterator[str]:
    """Yield one line for everything in the case that its article does not bear out.

    Of a text in which less than half of the paragraphs have just their length, only the lengths
    are told: it is another text, or they are guessed.
    """
    found = find_paragraphs(case, text)
    lengths = {n: found.length(n) for n in found.places}
    same = sum(lengths.get(paragraph.n) == paragraph.words for paragraph in case.paragraphs)
    if not same or same * 2 < len(case.paragraphs):
        yield _counts_differ(case, found.laid)
        return
    compared = {n: text for n, text in found.compared.items() if len(text) <= LONGEST_PARAGRAPH}
    for paragraph in case.paragraphs:
        n = paragraph.n
        if n not in lengths:
            yield f"paragraph {n}: not found in the source{_gap(found, paragraph)}"
        elif n not in compared:
            yield f"paragraph {n}: too long in the source to be compared"
        elif lengths[n] != paragraph.words:
            yield f"paragraph {n}: {paragraph.words} words in the case, {lengths[n]} in it"
    complete = len(compared) == len(case.paragraphs)
    body = digest([normalise(found.paragraphs[n]) for n in sorted(compared)])
    if complete and case.article.sha256 not in {None, body}:
        yield f"article.sha256: the source's is {body}"
    yield from _unanchored(case, compared)
    yield from _overquoted(case, compared)


def _gap(found: Found, paragraph: Paragraph) -> str:
    """Return what stands between the neighbours of a paragraph that is not found."""
    before, after = (found.places.get(paragraph.n + step) for step in (-1, 1))
    words = after[0] - before[1] if before and after else 0
    return f"; {words} words stand in its place, the case has {paragraph.words}" if words else ""


def _counts_differ(case: CaseData, laid: Laid) -> str:
    """Return the counts of a text that has what the case quotes, or doubt that it is the one."""
    quoted = set(islice(chain.from_iterable(quotations(case).values()), MOST_FRAGMENTS))
    found = sum(bool(occurrences(fragment, laid.compared)) for fragment in quoted)
    if not quoted or found * 2 < len(quoted):
        return "the source does not look like this case's article; is it the right file?"
    edges = laid.blanks if len(laid.blanks) > len(case.paragraphs) else laid.line_ends
    paragraphs = dict.fromkeys(tuple(laid.words[start:end]) for start, end in pairwise(edges))
    counts = list(map(len, paragraphs))  # of each once, if the text was pasted twice
    if len(counts) != len(case.paragraphs):
        has = f"{len(counts)} paragraphs with {shortened(', '.join(map(str, counts)), 2000)} words"
        return f"the word counts differ: the source has {has}, headline and all"
    wrong = [
        f"P{paragraph.n} {count} ({paragraph.words})"
        for paragraph, count in zip(case.paragraphs, counts, strict=True)
        if count != paragraph.words
    ]
    counted = f"{', '.join(wrong)}; {sum(counts)} words in all ({case.article.words})"
    return f"the word counts differ; the source has (in brackets, the case): {counted}"


def _nearly(fragment: str, paragraph: str) -> str:
    """Return how a fragment that a paragraph does not have differs from what it has."""
    exact = compared(fragment)
    small = _small(paragraph)
    start = small.find(exact.casefold())
    if start >= 0 and len(small) == len(paragraph):
        there = paragraph[start : start + len(exact)]
        return f', which has "{there}"; copy it from there' if there != exact else ""
    if '"' in exact and occurrences(exact.replace('"', ""), paragraph.replace('"', "")):
        return "; its quotation marks stand elsewhere"
    return ""


@lru_cache(maxsize=1)  # one paragraph after the other, with all that is said to be in it
def _small(paragraph: str) -> str:
    return paragraph.casefold()


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
        times = len(occurrences(fragment, text_of[n])) if n in text_of else 1
        if times != 1:
            often = f"{times} times{' or more' if times == MOST_PLACES else ''}"
            how = "is not in" if times == 0 else f"stands {often} in"
            hint = _nearly(fragment, text_of[n]) if times == 0 else ""
            yield f'{where}: "{fragment}" {how} paragraph {n}{hint}'
    for voice in case.voices:
        heard = " ".join(text_of.get(p.paragraph, "") for p in voice.passages)
        for word in (*voice.argument.hedges, *voice.argument.boosters) if voice.argument else ():
            if not occurrences(word, heard):
                yield f"voice '{voice.id}': \"{word}\" is not in its paragraphs"


def _overquoted(case: CaseData, text_of: dict[int, str]) -> Iterator[str]:
    """Compare the words that passages quote with those in quotation marks."""
    for paragraph in case.paragraphs:
        passages = [p for v in case.voices for p in v.passages if p.paragraph == paragraph.n]
        quoted = sum(p.words_quoted for p in passages)
        available = quoted_words(text_of.get(paragraph.n, ""))
        if paragraph.n in text_of and quoted > available:
            yield (
                f"paragraph {paragraph.n} has {available} words in quotation marks; words_quoted"
                f" adds up to {quoted}"
            )
