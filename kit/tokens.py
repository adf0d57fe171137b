"""The words of a text in any script: counted, cut, and told from their neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice, pairwise, takewhile
from typing import Final

from kit.text import QUOTATION_MARKS

# Scripts that put no space between words. To tell words there takes a dictionary, so letters are
# counted: two are a word in Chinese and Japanese, and four, with the signs of vowels, in Thai, Lao,
# Burmese and Khmer.
_BY_TWO = (
    r"\u2e80-\u2fff\u3005-\u3007\u3040-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff"
    r"\U00020000-\U0003ffff"
)
_BY_FOUR = r"\u0e01-\u0e3e\u0e40-\u0e4e\u0e80-\u0ecf\u1000-\u103f\u1050-\u109f\u1780-\u17d3"
LETTERS_A_WORD: Final = {_BY_TWO: 2, _BY_FOUR: 4}  # of what stands in a regular expression's set
UNSPACED: Final = "".join(LETTERS_A_WORD)
# Most of their ranges take milliseconds to compile: first it is asked whether a text has any sign
# that is neither of the alphabets of Europe and the Near East nor of their punctuation.
_FAR = re.compile("[^\0-\u0dff\u2000-\u2dff]")

_NEXT_TO_MARKS = re.escape(".,;:!?…()[]{}¿¡。、，！？：；（）")
_ONLY_MARKS = re.compile(
    rf"(?<!\S)[{_NEXT_TO_MARKS}]*[{QUOTATION_MARKS}][{_NEXT_TO_MARKS}{QUOTATION_MARKS}]*(?!\S)"
)
_OPENING_MARKS = "([{¿¡“„‚«‹「『（《〈【"
_CLOSING_MARKS = ")]}”»›」』）》〉】.,;:!?…。、，！？：；"
_WIDE_MARKS = "「」『』（）《》〈〉【】・。、，！？：；"
_TOKEN, _WORD = re.compile(r"\S+"), re.compile(r"\w+")


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{UNSPACED}]")


@cache
def _piece() -> re.Pattern[str]:
    """Return what finds a word of counted letters, or what stands between two of them."""
    counted = (rf"[{letters}]{{1,{most}}}" for letters, most in LETTERS_A_WORD.items())
    return re.compile(rf"{'|'.join(counted)}|[^\s{UNSPACED}]+")


@cache
def _counted() -> list[tuple[re.Pattern[str], re.Pattern[str], int]]:
    """Return what finds a counted letter, all up to the last other one, and how many are a word."""
    return [
        (re.compile(f"[{letters}]"), re.compile(f".*[^{letters}]", re.DOTALL), most)
        for letters, most in LETTERS_A_WORD.items()
    ]


@cache
def _word_or_letter() -> re.Pattern[str]:
    return re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+")


def is_unspaced(text: str) -> bool:
    """Return whether letters of a script that puts no space between words are in a text.

    >>> is_unspaced("町議会"), is_unspaced("의회는")
    (True, False)
    """
    return bool(not text.isascii() and _FAR.search(text) and _unspaced().search(text))


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield where the words of a text stand, with the marks at them; so does a mark alone.

    They are what white space parts. In scripts that put none between words, as many letters as
    make a word there on average; one that begins before `start` is left out, so that no letter
    counts in two parts of a text.

    >>> text = "「採決する」と町議会。 Ana’s —"
    >>> [text[start:end] for start, end in tokens(text)]
    ['「採決', 'する」', 'と町', '議会。', 'Ana’s', '—']
    """
    start += _begun(text, start)
    for token in _TOKEN.finditer(text, start, len(text) if end is None else end):
        if is_unspaced(token[0]):
            at = token.start()
            edges = [at, *(at + edge for edge in _edges(token[0])), token.end()]
            yield from pairwise(edges)
        else:
            yield token.span()


def pieces(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of a text without marks, and each letter where no space parts words.

    >>> [it[0] for it in pieces("町のPTA, please")]
    ['町', 'の', 'PTA', 'please']
    """
    return (_word_or_letter() if is_unspaced(text) else _WORD).finditer(text)


def _begun(text: str, start: int) -> int:
    """Return how many letters at a place are of a word of counted letters that begins before it."""
    if not start or not is_unspaced(text[start - 1 : start]):
        return 0
    for letter, up_to_another, most in _counted():
        if letter.match(text, start - 1) and letter.match(text, start):
            another = up_to_another.match(text, 0, start)
            rest = -(start - (another.end() if another else 0)) % most
            return sum(1 for _ in takewhile(letter.match, text[start : start + rest]))
    return 0


def _edges(token: str) -> Iterator[int]:
    """Yield where words meet that no space parts; opening marks go with what follows them."""
    has_word, opened = False, 0
    for piece in _piece().finditer(token):
        if any(map(str.isalnum, piece[0])):
            if has_word:
                yield piece.start() - opened
            has_word, opened = True, 0
        else:
            opened = len(piece[0]) - len(piece[0].rstrip(_OPENING_MARKS))


def count_words(text: str, start: int = 0, end: int | None = None) -> int:
    """Return the number of words of a text, or of a stretch of it, split on white space.

    Quotation marks that stand by themselves, as in French, are none; a dash is one. In scripts
    without spaces it is about their number: see `tokens`.

    >>> count_words("Iran reaches out — to Mexico"), count_words("« Oui », dit-elle")
    (6, 2)
    >>> count_words("町議会は採決する予定だ。")
    6
    """
    part = text[start:end]
    all_ = sum(1 for _ in tokens(text, start, end)) if is_unspaced(part) else len(part.split())
    return all_ - sum(1 for _ in _ONLY_MARKS.finditer(part))


def first_words(text: str, most: int) -> str:
    """Return the first words of a text with their marks, at most so many, on one line.

    >>> first_words("It  rains again", 2), first_words("町議会は採決する", 2)
    ('It rains', '町議会は')
    """
    return _joined(text, list(islice(tokens(text), most)))


def last_words(text: str, most: int) -> str:
    """Return the last words of a text in the same way.

    >>> last_words("It rains  again", 2), last_words("町議会は採決する", 2)
    ('rains again', '採決する')
    """
    return _joined(text, list(tokens(text))[-most:])


def _joined(text: str, some: Sequence[tuple[int, int]]) -> str:
    return " ".join(text[some[0][0] : some[-1][1]].split()) if some else ""


def is_word(token: str) -> bool:
    """Return whether what stands between spaces is a word, as `count_words` counts.

    >>> is_word("»,"), is_word("—")
    (False, True)
    """
    return not _ONLY_MARKS.match(token)


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where a stretch of a text begins and ends with the rest of its words, and marks.

    Where no space stands between words, each letter may be the last one of a word.

    >>> whole_words("A well-known man, he said.", 7, 15)
    (2, 17)
    >>> whole_words("彼は「不安だ」と話した。", 3, 6)
    (2, 7)
    """
    last = text.find(" ", end)
    before = text[text.rfind(" ", 0, start) + 1 : start]
    after = text[end : None if last < 0 else last]
    if is_unspaced(text[start - len(before) : end + len(after)]):
        first = text[start : start + 1]
        before = before[len(before) - _reach(first, reversed(before), _CLOSING_MARKS) :]
        after = after[: _reach(text[end - 1 : end], after, _OPENING_MARKS)]
    return start - len(before), end + len(after)


def _reach(edge: str, beyond: Iterable[str], others: str) -> int:
    """Return how many characters beyond a letter are of its word, or marks that are not others'."""

    def goes_on(char: str) -> bool:
        is_next = is_of_word(char) and is_unspaced(edge)
        return not (is_next or char in others or is_unspaced(char))

    return sum(1 for _ in takewhile(goes_on, beyond))


def meet_unspaced(before: str, after: str) -> bool:
    """Return whether two pieces of a text belong together without the space of a line's end.

    >>> meet_unspaced("町議会は、", "採決"), meet_unspaced("町議会は", "PTA")
    (True, False)
    """
    edges = before[-1:], after[:1]
    return all(edges) and all(edge in _WIDE_MARKS or is_unspaced(edge) for edge in edges)


def is_of_word(char: str) -> bool:
    """Return whether words have such a character."""
    return char.isalnum() or char == "_"
