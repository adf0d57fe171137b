"""A case held against its article's text: the text is read, compared and not kept."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from kit.model import CaseData
from kit.source.anchoring import MOST_PLACES, compared, normalise, occurrences
from kit.source.marks import folded, readable
from kit.texts import count_words, shortened

# Limits that keep a hostile text from taking long; an article is far from each of them.
LONGEST_PARAGRAPH = 50_000  # characters
MOST_PAIRS = 400_000  # of paragraphs in the case and in the text that are equally long
MOST_FRAGMENTS = 200  # by which a text is recognised
LINE = 30  # so many characters may be a line that a page has more than once


def digest(paragraphs: Sequence[str]) -> str:
    """Return the SHA-256 of normalised paragraphs joined by line feeds, as in `article.sha256`."""
    return hashlib.sha256("\n".join(paragraphs).encode()).hexdigest()


def find_body(case: CaseData, text: str) -> dict[int, str] | None:
    """Return the article's paragraphs in `text`, normalised, by number; None if it is another.

    Headline, byline and footer, or an extra line in between, do not matter: paragraphs are
    recognised by the sequence of their word counts. In a text with blank lines these part the
    paragraphs, otherwise each line is one. Less than half of them recognised: another text. Of a
    text that has the article more than once, the best copy is taken.
    """
    best: dict[int, str] = {}
    most = 0
    for paragraphs in (_by_line(text), _by_block(text)):
        found = _in_sequence(case, paragraphs)
        # Rather one copy than a mixture of all; but all may have what none has.
        copies = [_in_sequence(case, copy) for copy in _copies(case, paragraphs)]
        best_copy = max(copies, key=lambda copy: (copy.near, copy.same), default=found)
        if best_copy.near >= found.near:
            found = best_copy
        if found.same > most:
            most, best = found.same, found.body
    return best or None


def _by_line(text: str) -> list[str]:
    """Return the paragraphs of a text that has each on a line of its own."""
    return [line for line in map(normalise, text.splitlines()) if line]


def _by_block(text: str) -> list[str]:
    """Return the paragraphs of a text in which blank lines part them."""
    blocks = re.split(r"\n\s*\n", text.replace("\r\n", "\n"))
    return [block for block in map(normalise, blocks) if block]


def _copies(case: CaseData, paragraphs: Sequence[str]) -> list[list[str]]:
    """Return what may be the article in a text that begins again; nothing if it does not.

    It begins again with a paragraph that was there since it began; but a page may also have each
    paragraph twice, for wide and for narrow windows.
    """
    copies: list[list[str]] = [[]]
    there: set[str] = set()
    for paragraph in paragraphs:
        if paragraph in there:
            copies.append([])
            there.clear()
        copies[-1].append(paragraph)
        if len(paragraph) > LINE:
            there.add(paragraph)
    if len(copies) == 1:
        return []
    copies.append(list(dict.fromkeys(paragraphs)))
    return [copy for copy in copies if len(copy) * 2 >= len(case.paragraphs)]


class _Body(NamedTuple):
    """An article's paragraphs: how many have just their length, how many nearly, and their text."""

    same: int
    near: int
    body: dict[int, str]


def _in_sequence(case: CaseData, paragraphs: Sequence[str]) -> _Body:
    """Return the paragraphs in the case's order and lengths; none if fewer than half have these."""
    expected, counts = [p.words for p in case.paragraphs], [count_words(p) for p in paragraphs]
    if _pairs_alike(expected, counts) > MOST_PAIRS:
        return _Body(0, 0, {})
    matcher = difflib.SequenceMatcher(None, expected, counts, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    if not same or same * 2 < len(expected):
        return _Body(same, 0, {})
    pairs = [
        pair
        for _, i1, i2, j1, j2 in matcher.get_opcodes()
        for pair in _pairs(expected, counts, range(i1, i2), range(j1, j2))
    ]
    near = sum(abs(expected[i] - counts[j]) <= 3 + expected[i] // 6 for i, j in pairs)
    return _Body(same, near, {case.paragraphs[i].n: paragraphs[j] for i, j in pairs})


def _pairs_alike(expected: list[int], counts: list[int]) -> int:
    """Return how many pairs of paragraphs are equally long: so long takes it to match them."""
    found = Counter(counts)
    return sum(found[count] for count in expected)


def _pairs(
    expected: list[int], counts: list[int], ours: range, theirs: range
) -> Iterator[tuple[int, int]]:
    """Pair paragraphs of two stretches in order, each with the nearest in length."""
    start = theirs.start
    for i in ours:
        if room := range(start, theirs.stop - (ours.stop - 1 - i)):
            nearest = min(room, key=lambda j: abs(counts[j] - expected[i]))
            yield i, nearest
            start = nearest + 1


def quoted_words(paragraph: str) -> int:
    """Return the number of words inside quotation marks in a normalised paragraph."""
    return sum(count_words(quoted) for quoted in re.findall(r'"([^"]*)"?', paragraph))


def compare_with_source(case: CaseData, text: str) -> Iterator[str]:
    """Yield one line for everything in the case that its article does not bear out."""
    text = readable(case, text)
    body = find_body(case, text)
    if body is None:
        yield _counts_differ(case, text)
        return
    for paragraph in case.paragraphs:
        if paragraph.n not in body:
            yield f"paragraph {paragraph.n}: not found in the source"
        elif len(body[paragraph.n]) > LONGEST_PARAGRAPH:
            del body[paragraph.n]
            yield f"paragraph {paragraph.n}: too long in the source to be compared"
        elif (words := count_words(body[paragraph.n])) != paragraph.words:
            yield f"paragraph {paragraph.n}: {paragraph.words} words in the case, {words} in it"
    complete = len(body) == len(case.paragraphs)
    found = digest([body[n] for n in sorted(body)])
    if complete and case.article.sha256 not in {None, found}:
        yield f"article.sha256: the source's is {found}"
    yield from _unanchored(case, {n: folded(paragraph) for n, paragraph in body.items()})
    yield from _overquoted(case, body)


def _counts_differ(case: CaseData, text: str) -> str:
    """Return the counts of a text that has what the case quotes, or doubt that it is the one."""
    paragraphs = list(dict.fromkeys(_by_block(text)))  # each once, if the text was pasted twice
    if len(paragraphs) < len(case.paragraphs):
        paragraphs = list(dict.fromkeys(_by_line(text)))
    whole = folded(" ".join(paragraphs))
    quoted = set(islice((fragment for _, _, fragment in _fragments(case)), MOST_FRAGMENTS))
    found = sum(bool(occurrences(fragment, whole)) for fragment in quoted)
    if not quoted or found * 2 < len(quoted):
        return "the source does not look like this case's article; is it the right file?"
    counts = [count_words(paragraph) for paragraph in paragraphs]
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
