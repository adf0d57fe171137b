"""A case held against its article's text: the text is read, compared and not kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice, pairwise
from typing import NamedTuple

from kit.case.article import Paragraph
from kit.case.model import CaseData
from kit.counting.anchoring import MOST_PLACES, compared, occurrences
from kit.counting.paragraphs import digest
from kit.counting.prose import Prose
from kit.source.finding import Found, find_paragraphs
from kit.source.hits import quotations
from kit.source.layout import Laid
from kit.text import shortened
from kit.tokens import count_words

Place = tuple[int | str, ...]
MOST_FRAGMENTS = 200  # by which a text is recognised
LONGEST_PARAGRAPH = 50_000  # characters that are compared; an article is far from it


class Difference(NamedTuple):
    """What an article does not bear out: the place in the case, and what the article has."""

    place: Place
    message: str


def compare_with_source(case: CaseData, text: str) -> Iterator[Difference]:
    """Yield everything in the case that its article does not bear out.

    Of a text in which less than half of the paragraphs have just their length, only the lengths
    are told: it is another text, or they are guessed.
    """
    prose = Prose.of(text, case.article.language)
    if _is_measured(case, prose):  # so nothing has to be found in it
        yield from _misquoted(case, prose)
        return
    found = find_paragraphs(case, text)
    lengths = {n: found.length(n) for n in found.places}
    same = sum(lengths.get(paragraph.n) == paragraph.words for paragraph in case.paragraphs)
    if not same or same * 2 < len(case.paragraphs):
        yield Difference(("article",), _counts_differ(case, found.laid))
        return
    compared = {n: text for n, text in found.compared.items() if len(text) <= LONGEST_PARAGRAPH}
    for paragraph in case.paragraphs:
        n = paragraph.n
        told = ""
        if n not in lengths:
            told = f"not found in the source{_gap(found, paragraph)}"
        elif n not in compared:
            told = "too long in the source to be compared"
        elif lengths[n] != paragraph.words:
            told = f"{paragraph.words} words in the case, {lengths[n]} in it"
        if told:
            yield Difference(("paragraphs", n - 1), f"paragraph {n}: {told}")
    complete = len(compared) == len(case.paragraphs)
    body = digest([found.paragraphs[n] for n in sorted(compared)])
    if complete and case.article.sha256 not in {None, body}:
        yield Difference(("article", "sha256"), f"the source's is {body}")
    texts = (found.paragraphs[p.n] if p.n in compared else "" for p in case.paragraphs)
    yield from _misquoted(case, Prose(tuple(texts), case.article.language))


def _is_measured(case: CaseData, prose: Prose) -> bool:
    """Return whether a text is the very one that the case was counted in."""
    lengths = [count_words(text) for text in prose.paragraphs if len(text) <= LONGEST_PARAGRAPH]
    same = lengths == [paragraph.words for paragraph in case.paragraphs]
    return same and prose.digest == case.article.sha256


def _misquoted(case: CaseData, prose: Prose) -> Iterator[Difference]:
    """Yield what is quoted otherwise than the paragraphs have it; an empty one is not looked at."""
    text_of = {n: text for n, text in enumerate(prose.compared, 1) if text}
    yield from _unanchored(case, text_of)
    yield from _overquoted(case, prose)
    yield from _outside_quotations(case, prose)


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


def _fragments(case: CaseData) -> Iterator[tuple[Place, int, str]]:
    """Yield the place in the case, the paragraph and the fragment of everything the case quotes."""
    for i, voice in enumerate(case.voices):
        for j, passage in enumerate(voice.passages):
            yield ("voices", i, "passages", j, "fragment"), passage.paragraph, passage.fragment
    for i, paragraph in enumerate(case.paragraphs):
        for j, loaded in enumerate(paragraph.loaded_words):
            yield ("paragraphs", i, "loaded_words", j, "word"), paragraph.n, loaded.word
        for j, attribution in enumerate(paragraph.attribution):
            yield ("paragraphs", i, "attribution", j, "verb"), paragraph.n, attribution.verb


def _unanchored(case: CaseData, text_of: dict[int, str]) -> Iterator[Difference]:
    for place, n, fragment in _fragments(case):
        times = len(occurrences(fragment, text_of[n])) if n in text_of else 1
        if times != 1:
            often = f"{times} times{' or more' if times == MOST_PLACES else ''}"
            how = "is not in" if times == 0 else f"stands {often} in"
            hint = "" if times else _nearly(fragment, text_of[n]) or _elsewhere(fragment, text_of)
            yield Difference(place, f'"{fragment}" {how} paragraph {n}{hint}')
    for i, voice in enumerate(case.voices):
        heard = " ".join(text_of.get(p.paragraph, "") for p in voice.passages)
        for name in ("hedges", "boosters"):
            for j, word in enumerate(getattr(voice.argument, name, ())):
                if not occurrences(word, heard):
                    message = f"\"{word}\" is not in the paragraphs of voice '{voice.id}'"
                    hint = _nearly(word, heard) or _elsewhere(word, text_of)
                    yield Difference(("voices", i, "argument", name, j), f"{message}{hint}")


def _elsewhere(fragment: str, text_of: dict[int, str]) -> str:
    """Return in which other paragraphs a fragment stands."""
    found = [str(n) for n, text in text_of.items() if occurrences(fragment, text)][:4]
    return f"; it stands in paragraph{'s' * (len(found) > 1)} {', '.join(found)}" if found else ""


def _overquoted(case: CaseData, prose: Prose) -> Iterator[Difference]:
    """Compare the words that passages quote with those in quotation marks."""
    quoted = Counter[int]()
    for voice in case.voices:
        for passage in voice.passages:
            quoted[passage.paragraph] += passage.words_quoted
    for n, words in sorted(quoted.items()):
        available = prose.words_quoted(n)
        if prose.paragraphs[n - 1] and words > available:
            message = (
                f"paragraph {n} has {available} words in quotation marks; those of its passages"
                f" add up to {words}"
            )
            yield Difference(("paragraphs", n - 1), message)


def _outside_quotations(case: CaseData, prose: Prose) -> Iterator[Difference]:
    """Yield each fragment that is shown as somebody's own words and does not stand in quotes."""
    for i, voice in enumerate(case.voices):
        for j, passage in enumerate(voice.passages):
            told = prose.find_in(passage.paragraph, passage.fragment)
            if passage.speech != "reported" and len(told) == 1:
                quoted, words = prose.quoted_at(told[0]), prose.words_at(told[0])
                if quoted < words:
                    message = (
                        f'"{passage.fragment}" is shown as {voice.name}\'s own words, but'
                        f" {words - quoted} of its {words} words stand outside quotation marks"
                    )
                    yield Difference(("voices", i, "passages", j, "fragment"), message)
