"""Speech that a dash opens at a paragraph's beginning, without what the narrator puts in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_DASHES: Final = "—–―"  # a hyphen begins an item of a list
_DASH = re.compile(f"[{_DASHES}]")
# The narrator stands between dashes in these languages…
_BETWEEN_DASHES = frozenset(
    {"be", "bg", "ca", "el", "es", "eu", "gl", "hu", "it", "lt", "lv", "pl", "pt", "ro", "ru"}
    | {"sr", "tr", "uk"}
)
# …in some of them behind a comma or what ends a sentence, since a dash alone may be a verb.
_BEHIND_A_STOP = frozenset(("be", "bg", "ru", "sr", "uk"))

# A list may have dashes, too: its items begin with a small letter, or end without a full stop.
_BEGINS = re.compile(rf"\s*([{_DASHES}])\s*(?=[\w¿¡«“„\"‘'…(])")
_ENDS = re.compile(rf"[.!?…:»”“\"’'){_DASHES}]\s*\Z")
_BETWEEN = re.compile(r"[\s.,;:]*")  # an inset and what is said next

# In these the narrator comes after a comma, or at once after "!" and "?", and begins with a verb.
# Behind a pronoun the speaker goes on after a comma, behind a name it is the name's apposition.
_NARRATOR = (
    r"(?:,|(?<=[!?…]))\s"
    r"(?:{pronoun}[^.,;:!?…]{{0,200}}(?:,|(?=[.;:…]|\Z))|{name}{rest}(?=[.;:…]|\Z))"
)
_UP_TO_THE_STOP = r"(?:[^.;:!?…]|(?<=\b[A-Z])\.){0,200}"  # or a hostile text takes long
_NO_PRONOUN = "(?!)"
_FRENCH = _NARRATOR.format(
    pronoun=r"(?:(?:lui|leur|nous) |m’|m'|s’|s'|l’|l')?\w{1,30}(?:-t)?-(?:ils?|elles?|on|je)\b",
    name=r"(?:(?:lui|leur|nous) )?"
    r"(?:(?:a|ont|avait) (?:dit|répondu|\w{1,30}é)|dit|fit|répond(?:it)?|reprit|"
    r"(?:ajout|affirm|annon[cç]|assur|confi|cri|déclar|demand|expliqu|lan[cç]|murmur|not|précis|"
    r"racont|soulign|souffl|témoign)(?:e|a|ait))\b",
    rest=_UP_TO_THE_STOP,
)
_NORDIC = _NARRATOR.format(
    pronoun=_NO_PRONOUN,
    name=r"(?:säger|sade|sa|svarar|svarade|frågar|frågade|berättar|berättade|förklarar|menar|"
    r"tillägger|skriver|sier|svarer|svarte|spør|spurte|forteller|fortalte|forklarer|mener|legger)\b",
    rest=_UP_TO_THE_STOP,
)
_INSETS = {"fr": re.compile(_FRENCH)} | dict.fromkeys(("sv", "nb", "nn", "no"), re.compile(_NORDIC))


def spoken(paragraph: str, code: str) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, start without the dash) of what is said in a paragraph that a dash begins.

    >>> hello = "—Hola —dijo Ana—. ¿Qué tal?"
    >>> [hello[inner:end] for _, end, inner in spoken(hello, "es")]
    ['Hola', '¿Qué tal?']
    """
    if code not in _INSETS and code not in _BETWEEN_DASHES:
        return
    begins = _BEGINS.match(paragraph)
    if (
        not begins
        or paragraph[begins.end()].islower()
        or not _ENDS.search(paragraph, len(paragraph.rstrip()) - 1)
    ):
        return
    inner = begins.end()
    found = _INSETS[code].finditer(paragraph, inner) if code in _INSETS else ()
    insets = map(re.Match.span, found) if code in _INSETS else _dashed(paragraph, inner, code)
    start = begins.start(1)
    for inset, after in insets:
        yield from _stretch(paragraph, start, inner, inset)
        start = inner = _after(paragraph, after)
    yield from _stretch(paragraph, start, inner, len(paragraph))


def _after(paragraph: str, place: int) -> int:
    found = _BETWEEN.match(paragraph, place)
    return found.end() if found else place


def _stretch(paragraph: str, start: int, inner: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield a stretch without the space at its end, unless nothing is in it."""
    said = paragraph[inner:end].rstrip()
    if any(map(str.isalnum, said)):
        yield start, inner + len(said), inner


def _dashed(paragraph: str, start: int, code: str) -> Iterator[tuple[int, int]]:
    """Yield what stands between dashes, or behind the last one."""
    inset = -1
    for dash in _DASH.finditer(paragraph, start):
        place = dash.start()
        begins, ends = _edges(paragraph, place, code)
        if inset < 0 and begins:
            inset = place
        elif inset >= 0 and ends:
            yield inset, place + 1
            inset = -1
    if inset >= 0:
        yield inset, len(paragraph)


def _edges(paragraph: str, place: int, code: str) -> tuple[bool, bool]:
    """Return whether an inset may begin and end with the dash at this place."""
    before, after = paragraph[place - 1], paragraph[place + 1 : place + 2]
    if not before.isspace():
        return False, not after.isalnum()
    if after.isalnum():
        return True, False
    stops = code not in _BEHIND_A_STOP or paragraph[place - 2] in ".,;:!?…»”"
    return stops and paragraph[place + 2 : place + 3].islower(), stops
