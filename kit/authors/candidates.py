"""The people who may speak, each with the words that may be theirs, ready to be asked about."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from kit.authors.speakers import Question
from kit.case.values import MAX_FRAGMENT_WORDS
from kit.counting.extents import Extent, MisplacedError, Said, extent_of
from kit.counting.prose import Prose
from kit.counting.sentences import sentences
from kit.text import QUOTATION_MARKS, as_id
from kit.tokens import first_words, tokens

_LEAST = 3  # words of a fragment, where there are so many
_LETTERS: Final = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d"})
_ASIDE = re.compile(r"\A\s*\([^()]{1,60}\)")  # how it is said: (laughs)
_AT_THE_ENDS = QUOTATION_MARKS + ",.;:!?…¿¡[]—–- 、。，！？；："
_STOPS = ",;:—–、，；："


@dataclass(frozen=True)
class Candidate:
    """Somebody who may speak.

    Attributes
    ----------
    name
        As the text calls them; None where nothing tells.
    fragments
        Of what they may say, each with its paragraph; `needs_paragraph` are those that stand in
        several paragraphs.
    retold
        Whether all of it is told and not quoted.
    """

    name: str | None
    fragments: tuple[tuple[str, int], ...]
    needs_paragraph: frozenset[str] = frozenset()
    retold: bool = False


def candidates_of(questions: list[Question], prose: Prose) -> list[Candidate]:
    """Return who may speak, in the order of the text; those without a name one by one.

    Words that an author could not use as they are, such as those that stand there twice, are left
    out, and of what is in one sentence all but the first.
    """
    found: dict[str, list[tuple[Question, Said]]] = {}
    taken: list[Extent] = []
    for number, question in enumerate(questions):
        if extent := _usable(question, prose):
            is_in_another = any(it.place.overlaps(extent.place) for it in taken[-3:])
            if not is_in_another:
                taken.append(extent)
                key = question.name or f"\0{number}"
                found.setdefault(key, []).append((question, extent.said))
    return [
        Candidate(
            None if name.startswith("\0") else name,
            tuple((said.fragment, question.place.paragraph) for question, said in group),
            frozenset(said.fragment for _, said in group if said.paragraph),
            retold=not any(question.is_quoted for question, _ in group),
        )
        for name, group in found.items()
    ]


def _usable(question: Question, prose: Prose) -> Extent | None:
    """Return how far the words of a question reach by a fragment of them; None if none will do."""
    n = question.place.paragraph
    for fragment in fragments_of(prose.text(question.place), prose.language):
        for paragraph in (None, n):
            said = Said("", fragment, paragraph)
            try:
                extent = extent_of(said, prose)
            except MisplacedError:
                continue
            if extent.place.paragraph == n:
                return extent
    return None


def fragments_of(text: str, language: str) -> Iterator[str]:
    """Yield fragments of a text, the best one first: whole clauses of at most twelve words.

    >>> next(fragments_of("See p. 7 of it. It rains.", "en"))
    'See p. 7 of it'
    >>> next(fragments_of("(laughs) It rains (a lot).", "en"))
    'It rains (a lot)'
    """
    first = next((text[it.start : it.stop].rstrip() for it in sentences(text, language)), text)
    for part in dict.fromkeys((first, text)):
        words = list(tokens(part))
        if len(words) <= MAX_FRAGMENT_WORDS:
            yield from _bare(part)
            continue
        ends = enumerate((end for _, end in words[:MAX_FRAGMENT_WORDS]), 1)
        stops = [i for i, end in ends if part[end - 1] in _STOPS and i >= _LEAST * 2]
        for most in (*reversed(stops), MAX_FRAGMENT_WORDS):
            yield from _bare(first_words(part, most))


def _bare(text: str) -> Iterator[str]:
    bare = _ASIDE.sub("", text).strip(_AT_THE_ENDS)
    if bare.count("(") != bare.count(")"):
        bare = bare.strip(_AT_THE_ENDS + "()")
    if bare and not any(mark in bare for mark in '"“”'):
        yield bare


def ids_for(names: list[str | None]) -> list[str]:
    """Return an id for each voice, made of its name where that has plain letters.

    >>> ids_for(["Ana Ruíz", None, "Ana Ruiz"])
    ['ana-ruiz', 'voice-2', 'ana-ruiz-3']
    """
    given: list[str] = []
    for number, name in enumerate(names, 1):
        plain = id_of(name or "") or f"voice-{number}"
        given.append(plain if plain not in given else f"{plain}-{number}")
    return given


def free_id(plain: str, taken: Collection[str]) -> str:
    """Return an id, with a number behind it where others have it already.

    >>> free_id("ann", ["ann", "ann-2"])
    'ann-3'
    """
    id_, n = plain, 1
    while id_ in taken:
        n += 1
        id_ = f"{plain}-{n}"
    return id_


def id_of(text: str) -> str:
    """Return what a text is as an id, or nothing if it has no plain letters or digits.

    >>> id_of(" The Straße (2nd) "), id_of("市長")
    ('the-strasse-2nd', '')
    """
    letters = unicodedata.normalize("NFKD", text[:200].lower().translate(_LETTERS))
    kept = "".join(char for char in letters if not unicodedata.combining(char))
    words = re.findall(r"[a-z0-9]+", as_id(kept).replace("'", "").replace("’", ""))
    id_ = ""
    for word in words:
        if len(id_) + len(word) >= 40 and id_:
            break
        id_ = f"{id_}-{word}" if id_ else word[:40]
    return id_
