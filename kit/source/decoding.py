"""The bytes of a text, as words: in whichever encoding they were saved, or why they are no text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from kit.language import ENGLISH
from kit.source.own_text import MAX_BYTES, MAX_MEGABYTES, NotTheArticle, looks_like_html
from kit.source.words import RefusalWords

UTF_8: Final = "UTF-8"
_AS_TEXT = "save the article as plain text in UTF-8"
# How files of other kinds begin, and what to do with them.
_OTHER_KINDS = {
    b"%PDF": "a PDF; open it, select all, copy, paste it into an empty text file, and save that",
    b"{\\rtf": f"rich text; open it, and {_AS_TEXT}",
    b"PK\3\4": f"a file of a word processor; open it there, and {_AS_TEXT}",
    b"\xd0\xcf\x11\xe0": f"an old Word file; open it there, and {_AS_TEXT}",
}
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CONTROLS: Final = re.compile(r"[\0-\x08\x0e-\x1a\x7f]")
_MOST_CONTROLS = 1 / 100  # of the characters; what has more is no text
# Of the letters that are not plain a to z: Western languages have fewer, and a text in another
# alphabet that is read as Windows-1252 consists of them.
_MOST_ACCENTS = 1 / 4


@dataclass(frozen=True)
class Decoded:
    """A text with line feeds at its lines' ends, and the encoding that it was in.

    `is_guessed` says that nothing in the file told the encoding; `lost` counts the signs that it
    does not have, which stand as �.
    """

    text: str
    encoding: str = UTF_8
    is_guessed: bool = False
    lost: int = 0


def decoded(data: bytes, name: str) -> Decoded:
    r"""Return the text that is in some bytes; `name` is how a message calls them.

    Raises
    ------
    NotTheArticle
        If they are too many, or no plain text.

    >>> decoded("caf\u00e9".encode("cp1252"), "x.txt")
    Decoded(text='café', encoding='Windows-1252', is_guessed=True, lost=0)
    """
    say = ENGLISH.words(RefusalWords)  # a file is its author's, whatever language its case has
    if len(data) > MAX_BYTES:
        raise NotTheArticle(f"{name}: {say.too_large.format(n=MAX_MEGABYTES)}")
    for begins, what in _OTHER_KINDS.items():
        if data.lstrip(codecs.BOM_UTF8).startswith(begins):
            raise NotTheArticle(f"{name}: is not plain text but {what}")
    found = _in_utf_16(data) if data.startswith(_UTF_16) else _in_utf_8(data) or _guessed(data)
    if found is None or len(CONTROLS.findall(found.text)) > len(found.text) * _MOST_CONTROLS:
        raise NotTheArticle(f"{name}: is not plain text; {_AS_TEXT}")
    if looks_like_html(found.text):
        raise NotTheArticle(f"{name}: {say.html}")
    return found


def _in_utf_16(data: bytes) -> Decoded | None:
    try:
        return Decoded(_lines(data.decode("utf-16")), "UTF-16")
    except UnicodeDecodeError:
        return None


def _in_utf_8(data: bytes) -> Decoded | None:
    """Return the text if it is in UTF-8, perhaps with a few bytes that are damaged."""
    text = data.decode("utf-8-sig", errors="replace")
    lost = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    is_so = lost <= 0 or sum(not char.isascii() for char in text) > 2 * lost
    return Decoded(_lines(text), lost=max(0, lost)) if is_so else None


def _guessed(data: bytes) -> Decoded | None:
    """Return the text as a Western Windows saves it, if it looks like a text then."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    letters = sum(map(str.isalpha, text))
    accents = sum(char.isalpha() and not char.isascii() for char in text)
    is_western = accents <= letters * _MOST_ACCENTS or letters <= 8
    return Decoded(_lines(text), "Windows-1252", is_guessed=True) if is_western else None


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
