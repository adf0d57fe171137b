"""Words without the name of who says them, and the words that give a speaker away all the same.

Texts are compared without case and accents, so that "Sebastia" is found where a case says
"Sebastià". A name in the text may have a title or initials before it, and an ending.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from kit.case.closed_sets import Sector
from kit.case.labels import Labels
from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.counting.abbreviations import BEGINNERS
from kit.exercises.asked.shown import OfCase
from kit.exercises.asked.words import AskedWords
from kit.exercises.kinds.voices import is_said
from kit.language import LANGUAGES, spoken
from kit.language.stop_words import STOP_WORDS, StopWords, stop_words
from kit.tokens import is_unspaced

# Letters that have no accent to take away, and signs that stand for each other.
_ALIKE = str.maketrans({**dict(zip("øłđıʼ’‘‐‑", "oldi'''--", strict=True)), "æ": "ae", "œ": "oe"})
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u06ff]")  # whose small words are written together with names
_BOUND_BEFORE = "[\u0648\u0641\u0628\u0644\u0643\u05d5\u05e9\u05d4\u05d1\u05dc\u05de\u05db]{0,2}"
_INFLECTED = re.compile(r"[\u0370-\u058f\u10a0-\u10ff\u1100-\u11ff]")  # scripts of such languages
# How words of these languages end in the plural, for the other sex, and in other cases.
_ENDINGS = {"s", "es", "a", "as", "o", "os", "e", "i", "esa", "esas", "x", "m", "ns"}
_ENDINGS |= {"n", "en", "er", "ern", "in", "innen", "sa", "ne", "nes", "te", "tes"}
_MARKS = "“”\"'„«» "  # around a name that is a description
_SHORT = 2  # letters of the shortest name, such as Li
# Words of two letters, and parts of names and titles, by which nobody is named alone.
_NOT_ALONE = frozenset(
    {word for words in BEGINNERS.values() for word in words}
    | {"do", "go", "me", "us", "is", "be", "am", "st", "ii", "iv", "jr", "sr", "al", "el", "la"}
    | {"le", "de", "du", "da", "di", "ap", "te", "tu", "mi", "lo", "un", "ya", "ad", "ar", "ul"}
)
_LEAST = 4  # letters of a word that tells, and of one that may have an ending


# --- Plain letters ---


def _folded(text: str) -> tuple[str, list[int]]:
    """Return a text without case and accents, and for each letter its place in the text."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        plain = char.lower() if char.isascii() else _plain_letters(char)
        letters += plain
        places += [place] * len(plain)
    return "".join(letters), [*places, len(text)]


@lru_cache(maxsize=4096)
def _plain_letters(char: str) -> str:
    parts = unicodedata.normalize("NFD", char.casefold().translate(_ALIKE))
    return "".join(part for part in parts if not unicodedata.category(part).startswith("M"))


def _plain(text: str) -> str:
    return _folded(text)[0]


# --- Names ---


@dataclass(frozen=True)
class _Hidden:
    """What stands for a voice in a text: a pattern for plain letters, and the names as they are."""

    pattern: re.Pattern[str]
    names: frozenset[str]
    common: frozenset[str]  # words that are also somebody's name

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where a text names the voice."""
        plain, places = _folded(text)
        for found in self.pattern.finditer(plain):
            start, end = places[found.start()], places[found.end()]
            seen, said = text[start:end], found[0].removeprefix(found.groupdict().get("of") or "")
            # "will" is no Will, and what only begins like a name is one with a capital alone.
            if not (seen.islower() and (said in self.common or said not in self.names)):
                yield start, end


@lru_cache(maxsize=512)
def _hidden(name: str, also_called: tuple[str, ...], language: str, *, by_parts: bool) -> _Hidden:
    say = stop_words(language)
    wholes = [_plain(each.strip(_MARKS)) for each in (name, *also_called)]
    articles = "|".join(map(re.escape, _plain(say.articles).split()))
    bare = [re.sub(rf"^(?:{articles})\s+", "", whole) for whole in wholes] if articles else []
    parts = list(_parts(name, say)) if by_parts else []
    names = {each for each in (*wholes, *bare, *parts) if each}
    unspaced = sorted(filter(is_unspaced, names), key=len, reverse=True)
    spaced = sorted(names - {*unspaced}, key=len, reverse=True)
    is_known = language.partition("-")[0] in STOP_WORDS
    patterns = [re.escape(each) for each in unspaced]
    if spaced:
        units = "|".join(_unit(each, is_known=is_known) for each in spaced)
        first = [re.escape(part[0]) for part in parts[:-1]]
        if len(parts) > 1:
            units += "|" + r"\.\s?".join(re.escape(part[0]) for part in parts) + r"\.?"
        titles = [rf"(?:{'|'.join(map(re.escape, _plain(say.titles).split()))})\.?\s+"]
        before = [*(titles if say.titles else []), *(rf"{letter}\.\s?" for letter in first)]
        lead = f"(?:{'|'.join(before)})*" if before else ""
        between = "|".join(map(re.escape, _plain(say.particles).split()))
        joined = rf"(?:\s+|-)(?:(?:{between})\s+)*" if between else r"(?:\s+|-)"
        lead += _particles(name, parts)
        patterns.insert(0, rf"(?<!\w){lead}(?:{units})(?:{joined}(?:{units}))*(?!\w)")
    common = frozenset(_plain(say.common).split()) | {part for part in parts if len(part) == _SHORT}
    return _Hidden(re.compile("|".join(patterns) or r"(?!)"), frozenset(names), common)


def _parts(name: str, say: StopWords) -> Iterator[str]:
    """Yield the words of a person's name by which they may be named alone."""
    left_out = {*_plain(f"{say.titles} {say.particles} {say.articles}").split()}
    for word in re.findall(r"\w+", unicodedata.normalize("NFC", name)):
        plain = _plain(word)
        is_long = len(word) > _SHORT or (len(word) == _SHORT and plain not in _NOT_ALONE)
        if is_long and not word.islower() and plain not in left_out:
            yield plain


def _particles(name: str, parts: Iterable[str]) -> str:
    """Return the pattern of what stands before a part of a name, as in "van der", "al-" or "d'".

    Left there, it would tell from where somebody's name comes.
    """
    plain, known = _plain(name.strip(_MARKS)), {*parts}
    found: set[str] = set()
    begins: int | None = None
    for word in re.finditer(r"\w+", plain):
        if word[0] not in known:
            begins = word.start() if begins is None else begins
        elif begins is not None:
            found.add(plain[begins : word.start()])
            begins = None
    some = "|".join(re.escape(it).replace("\\ ", r"\s+") for it in sorted(found, reverse=True))
    return rf"(?P<of>{some})?" if some else ""


def _unit(name: str, *, is_known: bool) -> str:
    """Return the pattern of a name with its endings."""
    words = r"\s+".join(map(re.escape, name.split()))
    if _RIGHT_TO_LEFT.search(name):
        return _BOUND_BEFORE + words
    if _INFLECTED.search(name) or not is_known:
        stem = re.sub(r"[aeiouаеиоуыяюйьαηοεις]$", "", name) if len(name) > _LEAST else name
        ending = r"\w{0,3}" if len(name) >= _LEAST else ""
        return rf"{words}|" + r"\s+".join(map(re.escape, stem.split())) + ending
    return words + "(?:e?s)?"


def _hides(case: CaseData, voice: Voice) -> _Hidden:
    """Return what stands for a voice; each word of a name does, where one person has it."""
    is_nameless = voice.identification not in {None, "named"} or voice.kind not in {None, "person"}
    say = stop_words(case.article.language)
    is_described = voice.kind is None and (
        voice.name[0] in _MARKS or voice.name.casefold().split()[0] in say.articles.split()
    )
    by_parts = not (is_nameless or is_described)
    return _hidden(voice.name, voice.also_called, case.article.language, by_parts=by_parts)


def is_named(case: CaseData, voice: Voice, text: str) -> bool:
    """Return whether a text names a voice, by its whole name or as one person is named."""
    return any(_hides(case, voice).spans(text))


# --- What tells ---


def without_name(case: CaseData, text: str | None, voice: Voice) -> OfCase | None:
    """Return a text in which "[the speaker]" stands for a voice's name, or None if it still tells.

    A text tells if it has a word of the voice's role or organization that few others share. Of no
    text, nothing is left.

    >>> from kit import load_case
    >>> data = load_case("iran-mexico-2009").data
    >>> sick = next(voice for voice in data.voices if voice.id == "gary-sick")
    >>> without_name(data, "Prof. Sick: Iran acts like others.", sick)
    '[the speaker]: Iran acts like others.'
    >>> without_name(data, "A professor doubts it.", sick) is None
    True
    """
    if not is_said(text) or tells(case, text, voice):
        return None
    pieces, end = [], 0
    for start, stop in _hides(case, voice).spans(text):
        pieces += [text[end:start], case.language.words(AskedWords).the_speaker]
        end = stop
    return OfCase("".join((*pieces, text[end:])))


def tells(case: CaseData, text: str, voice: Voice) -> str:
    """Return the word by which a text tells who speaks though the name is hidden, or nothing.

    >>> from kit import load_case
    >>> data = load_case("iran-mexico-2009").data
    >>> tells(data, "A professor doubts it.", data.voices_by_id["gary-sick"])
    'professor'
    """
    rest, end = "", 0
    for start, stop in _hides(case, voice).spans(text):
        rest += text[end:start] + " . "
        end = stop
    rest += text[end:]
    known = _telling(case, voice)
    if clue := next((clue for clue in known.unspaced if clue in rest), ""):
        return clue
    for word in _words_and_pairs(rest):
        plain = _plain(word)
        if word.isupper() and plain in known.initials:
            return word
        is_long = len(plain) >= _LEAST or (word.isupper() and len(word) > 1)
        if is_long and any(_is_akin(plain, clue) for clue in known.words):
            return word
    return ""


@dataclass(frozen=True)
class _Telling:
    """By what it is known who speaks: words, initials, and pieces of scripts without blanks."""

    words: frozenset[str]
    initials: frozenset[str]
    unspaced: tuple[str, ...]


def _telling(case: CaseData, voice: Voice) -> _Telling:
    who = voice.affiliation
    given = [who.role, who.organization, _sector(case, who.sector)]
    role = " ".join(filter(is_said, given))
    return _telling_of(role, who.organization or "", case.article.language)


def _sector(case: CaseData, sector: str | None) -> str:
    """Return what a sector is called in the article's language, if that is known."""
    language = case.article.language.partition("-")[0]
    if sector is None or sector not in get_args(Sector):
        return sector or ""
    return spoken(language).words(Labels).sectors[sector] if language in LANGUAGES else ""


@lru_cache(maxsize=512)
def _telling_of(role: str, organization: str, language: str) -> _Telling:
    common = {*_plain(stop_words(language).common).split()}
    found = re.findall(r"\w+", unicodedata.normalize("NFC", role))
    long = [w for w in found if len(w) >= _LEAST or (w.isupper() and len(w) > 1)]
    words = {_plain(word) for word in long} - common
    # "head teacher" is "headteacher", too.
    words |= {_plain(a + b) for a, b in itertools.pairwise(found) if len(a + b) > _LEAST}
    names = re.findall(r"\w+", organization)
    initials = {
        _plain("".join(word[0] for word in some))
        for some in (names, [word for word in names if word[0].isupper()])
        if len(some) > 1
    }
    unspaced = tuple(p for p in re.split(r"[\s\W]+", role) if len(p) > 1 and is_unspaced(p))
    return _Telling(frozenset(words), frozenset(initials), unspaced)


def _words_and_pairs(text: str) -> Iterable[str]:
    words: list[str] = re.findall(r"\w+", unicodedata.normalize("NFC", text))
    hyphened = re.findall(r"\w+(?:[-‐‑]\w+)+", text)
    return [*words, *(re.sub(r"[-‐‑]", "", word) for word in hyphened)]


def _is_akin(one: str, other: str) -> bool:
    """Return whether two plain words are one, but for their endings.

    >>> _is_akin("directora", "director"), _is_akin("alumnas", "alumno")
    (True, True)
    >>> _is_akin("policy", "police")
    False
    """
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < _LEAST:
        return False
    if long.startswith(short):
        return long[len(short) :] in _ENDINGS
    stem = re.sub(r"(?:[aeo]s?|i)$", "", short)
    is_stem = len(stem) >= _LEAST and stem != short and long.startswith(stem)
    return is_stem and long[len(stem) :] in {"a", "as", "o", "os", "e", "es", "i", "esa", "esas"}
