"""What texts look like: ids, words, names that are nearly alike. Knows nothing of cases."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise, takewhile
from typing import Final

ID_PATTERN: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_WORD = 500  # characters; what is longer is none
QUOTATION_MARKS: Final = "“”„‘’‚«»‹›「」『』\"'"


def is_id(text: str) -> bool:
    """Return whether a text can be an id."""
    return re.fullmatch(ID_PATTERN, text) is not None


# Letters that Unicode does not part into a plain letter and a mark.
_NO_MARKS = str.maketrans(
    {"ß": "ss", "ẞ": "SS", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE"}
    | {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH", "ı": "i"}
)


def in_plain_letters(text: str) -> str:
    """Return a short text without accents, and without marks that cannot be seen.

    >>> in_plain_letters("Sebastià Nuñez, Ærøskøbing")
    'Sebastia Nunez, AEroskobing'
    """
    if text.isascii():
        return text
    parted = unicodedata.normalize("NFKD", text[:LONGEST_WORD].translate(_NO_MARKS))
    return "".join(char for char in parted if unicodedata.category(char) not in {"Mn", "Cf"})


def as_id(text: str) -> str:
    """Return a text written like an id, as far as that can be: not in letters of other scripts.

    >>> as_id("Bus Lane"), as_id("Sebastià"), as_id("Иван")
    ('bus-lane', 'sebastia', 'иван')
    """
    return "-".join(re.findall(r"[^\W_]+", in_plain_letters(text[:LONGEST_WORD]).lower()))


# Letters of other scripts that look like Latin ones. Unicode's own table (UTS 39) has thousands,
# of signs that nobody has on a keyboard.
_TWINS = str.maketrans(
    "аеорсухіјѕԁһкмтвнгАВЕКМНОРСТУХІЈЅαορνικτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧı",
    "aeopcyxijsdhkmtbhrABEKMHOPCTYXIJSaopviktuxABEZHIKMNOPTYXi",
)

_UNSEEN = {"Cf", "Zs", "Cc"}  # categories: marks of form, spaces, controls
_STYLES = re.compile("[\ufe00-\ufe0f]")  # which ask for another drawing of a sign


def seen_as(text: str) -> str:
    """Return a text such that two which look the same are the same.

    Case, spaces, marks that cannot be seen and look-alike letters of Cyrillic and Greek are gone.

    >>> seen_as("Securіty  concern\u200b") == seen_as("security concern")
    True
    """
    plain = _STYLES.sub("", unicodedata.normalize("NFKC", text).translate(_TWINS).casefold())
    return "".join(char for char in plain if unicodedata.category(char) not in _UNSEEN)


# --- Words ---

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
_UNSPACED = re.compile(f"[{UNSPACED}]")

_NEXT_TO_MARKS = re.escape(".,;:!?…()[]{}¿¡。、，！？：；（）")
_ONLY_MARKS = re.compile(
    rf"(?<!\S)[{_NEXT_TO_MARKS}]*[{QUOTATION_MARKS}][{_NEXT_TO_MARKS}{QUOTATION_MARKS}]*(?!\S)"
)
_OPENING_MARKS = "([{¿¡“„‚«‹「『（《〈【"
_CLOSING_MARKS = ")]}”»›」』）》〉】.,;:!?…。、，！？：；"
_WIDE_MARKS = "「」『』（）《》〈〉【】・。、，！？：；"
_TOKEN = re.compile(r"\S+")
_PARTED = (rf"[{letters}]{{1,{most}}}" for letters, most in LETTERS_A_WORD.items())
_PIECE = re.compile(rf"{'|'.join(_PARTED)}|[^\s{UNSPACED}]+")


def is_unspaced(text: str) -> bool:
    """Return whether letters of a script that puts no space between words are in a text.

    >>> is_unspaced("町議会"), is_unspaced("의회는")
    (True, False)
    """
    return not text.isascii() and _UNSPACED.search(text) is not None


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield where the words of a text stand, with the marks at them; so does a mark alone.

    They are what white space parts. In scripts that put none between words, as many letters as
    make a word there on average.

    >>> text = "「採決する」と町議会。 Ana’s —"
    >>> [text[start:end] for start, end in tokens(text)]
    ['「採決', 'する」', 'と町', '議会。', 'Ana’s', '—']
    """
    for token in _TOKEN.finditer(text, start, len(text) if end is None else end):
        if is_unspaced(token[0]):
            at = token.start()
            edges = [at, *(at + edge for edge in _edges(token[0])), token.end()]
            yield from pairwise(edges)
        else:
            yield token.span()


def _edges(token: str) -> Iterator[int]:
    """Yield where words meet that no space parts; opening marks go with what follows them."""
    has_word, opened = False, 0
    for piece in _PIECE.finditer(token):
        if any(map(str.isalnum, piece[0])):
            if has_word:
                yield piece.start() - opened
            has_word, opened = True, 0
        else:
            opened = len(piece[0]) - len(piece[0].rstrip(_OPENING_MARKS))


def count_words(text: str) -> int:
    """Return the number of words, split on white space.

    Quotation marks that stand by themselves, as in French, are none; a dash is one. In scripts
    without spaces it is about their number: see `tokens`.

    >>> count_words("Iran reaches out — to Mexico"), count_words("« Oui », dit-elle")
    (6, 2)
    >>> count_words("町議会は採決する予定だ。")
    6
    """
    all_ = sum(1 for _ in tokens(text)) if is_unspaced(text) else len(text.split())
    return all_ - sum(1 for _ in _ONLY_MARKS.finditer(text))


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


def composed(word: str) -> str:
    """Return a word in NFC; one that is longer than any word stays as it is.

    To compose a long run of accents takes time that grows with its square.
    """
    plain = word.isascii() or len(word) > LONGEST_WORD
    return word if plain else unicodedata.normalize("NFC", word)


def printable(text: str) -> str:
    r"""Return text on one line, without what a terminal would obey; it may be a stranger's.

    >>> printable("red\x1b[31m")
    'red�[31m'
    """
    if text.isprintable():  # as nearly all is, of very many
        return text
    return "".join(char if char.isprintable() else "�" for char in text)


def shortened(text: str, length: int = 60) -> str:
    """Return the text, cut if it is long.

    >>> shortened("abcdef", 3)
    'abc…'
    """
    return text if len(text) <= length else f"{text[:length]}…"


def suggestion(wrong: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'x'?" for the nearest known word, or an empty string.

    >>> suggestion("amia", ["amia-1994", "un-sanctions"])
    "; did you mean 'amia-1994'?"
    """
    near = nearest(wrong, known)
    return f"; did you mean '{near}'?" if near else ""


# To compare two names takes as long as they have pairs of equal letters, which is some dozens.
_MOST_PAIRS = 20_000


def nearest(wrong: str, known: Iterable[str], cutoff: float = 0.5) -> str:
    """Return the nearest known word, or an empty string.

    It is what `difflib.get_close_matches` returns, unless hundreds of long names are all alike.
    """
    matcher, letters = difflib.SequenceMatcher(b=wrong), Counter(wrong)
    likely = []
    for word in islice(known, 500):  # to compare it with thousands would take seconds
        matcher.set_seq1(word)
        if matcher.real_quick_ratio() >= cutoff and (most := matcher.quick_ratio()) >= cutoff:
            likely.append((most, word))
    best, left = (cutoff, ""), _MOST_PAIRS
    for most, word in sorted(likely, reverse=True):
        left -= sum(letters[letter] for letter in word)
        if most < best[0] or left < 0:
            break
        matcher.set_seq1(word)
        best = max(best, (matcher.ratio(), word))
    return best[1]
