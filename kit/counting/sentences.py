"""Where the sentences of a paragraph begin and end.

Libraries were tried: `pysbd` takes 10 s for 20,000 characters that are all initials, and is not
kept up; `sentencex` is compiled code, which a Python in a browser has not.
"""

from __future__ import annotations

import re

from kit.counting.abbreviations import (
    BEFORE_A_NUMBER,
    BEGINNERS,
    BEHIND_A_TIME,
    NEVER_LAST,
    SELDOM_LAST,
)

_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])*\Z")  # J, U.S
_DATELINE = re.compile(r"[A-ZÀ-Þ]{2}[^—–.!?…]{1,40}\.(?=\s[—–-]+\s)")
_STOP = re.compile(
    r"(?P<wide>[。！？｡]+)[」』）”’〉》]*"
    r"|[.!?…؟।]+(?:\[\d{1,3}\])*(?:\s?[»›](?=[\s.,;:)]|\Z)|[”’»›\"')\]}“‘«‹」』])*"
)
_NEXT = re.compile(r"[\s“”‘’«»‹›„‚\"'(\[{¿¡—–―*]*(\w{0,30}|.)")
_SPACE = re.compile(r"\s*")
_WORD_BEFORE = re.compile(r"[\w.ªº]+\Z")
_LONGEST = 20  # characters of an abbreviation
_QUOTED_ON = re.compile("[ぁ-ゟ]")  # Japanese goes on after 」 with a particle


def sentences(paragraph: str, language: str) -> list[range]:
    """Return where each sentence stands, with the space behind it; together they are all of it.

    Parameters
    ----------
    paragraph
        One paragraph of a text.
    language
        Its tag in BCP 47, such as "es" or "en-GB": abbreviations differ.

    >>> text = "Mr. J. K. Lane left at 5 p.m. on Monday. “Why?” she asked."
    >>> [text[it.start : it.stop] for it in sentences(text, "en")]
    ['Mr. J. K. Lane left at 5 p.m. on Monday. ', '“Why?” she asked.']
    """
    code = language.partition("-")[0].lower()
    starts = [_after_dateline(paragraph)]
    for stop in _STOP.finditer(paragraph, starts[0]):
        following = _NEXT.match(paragraph, stop.end())
        space = _SPACE.match(paragraph, stop.end())
        begins = space.end() if space else 0
        if following and begins < len(paragraph) and _ends(paragraph, stop, following[1], code):
            starts.append(begins)
    starts[0] = 0
    ends = [*starts[1:], len(paragraph)]
    return [range(*place) for place in zip(starts, ends, strict=True) if place[1]]


def _after_dateline(paragraph: str) -> int:
    """Return where the sentence goes on after a place, as in "AUSTIN, Tex. — The council"."""
    found = _DATELINE.match(paragraph)
    return found.end() if found else 0


def _ends(paragraph: str, stop: re.Match[str], following: str, code: str) -> bool:
    """Return whether a sentence ends with this stop, of which `following` is the next word."""
    after = paragraph[stop.end()]
    if stop["wide"]:
        is_in_marks = stop[0] != stop["wide"]
        return not (is_in_marks and _QUOTED_ON.match(after))
    if not after.isspace() or not following or following[0].islower() or following in ".!?…":
        return False
    return (
        stop[0][0] != "." or stop[0].startswith("..") or _is_full(paragraph, stop, following, code)
    )


def _is_full(paragraph: str, stop: re.Match[str], following: str, code: str) -> bool:
    """Return whether a full stop is more than the point of an abbreviation."""
    place = stop.start()
    before = _WORD_BEFORE.search(paragraph[max(0, place - _LONGEST) : place])
    if not before:
        return True
    word = before[0].lower()
    if word.isdigit():
        is_first = place < _LONGEST and not paragraph[: place - len(word)].strip()
        return not is_first and not (code == "de" and len(word) <= 2)
    if word in NEVER_LAST[""] or word in NEVER_LAST.get(code, ()):
        return False
    if word in {"a.m", "p.m"}:
        return following.lower() not in BEHIND_A_TIME
    if word in SELDOM_LAST or (before[0][0].isupper() and _INITIALS.match(word)):
        return following.lower() in BEGINNERS.get(code, ())
    return word not in BEFORE_A_NUMBER or not following[0].isdigit()
