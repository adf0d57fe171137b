"""What texts look like: ids, words, names that are nearly alike. Knows nothing of cases."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from itertools import islice
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
