"""What of a copied page is its article: the rest is set aside with the reason, and never lost."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kit.authors import page_words as page
from kit.authors.left_out import LeftOut
from kit.authors.lines import LONGEST_PARAGRAPH, grouped, settled, units_of
from kit.counting.marks import folded
from kit.counting.paragraphs import ends_sentence
from kit.text import QUOTATION_MARKS
from kit.tokens import count_words

_SHORT = 25  # words; what is longer is hardly a line of the page around
_LONG_NOTICE = 60  # words of what a page says of cookies
_LONG = 20  # words, or
_LONG_LINE = 120  # characters, of a paragraph that no full stop ends
_HEADLINE = range(3, 31)  # words
_MOST_COMPARED = 2_000  # lines of a text that are looked for in each other
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_MAIL = re.compile(r"\S+@\S+\.\w+")
_PARTED = re.compile(r"\s[|›>»·•/]\s")
_WIDE_STOP = re.compile(r"[。！？](?=.)")  # behind 」 a Japanese sentence has none
_BULLET = re.compile(r"[-•–*·‣]\s")
_HEADING = "a heading"
_HEADLINE_IS = "the headline, which is in case.yaml"
_FOOT = "the foot of the page"
_BEHIND = "what follows the article"
_BEFORE = "stands before the article"
# What stands between a headline and the article.
_BELOW_HEADLINE = {"a byline", "a date", "a reading time"}


@dataclass(frozen=True)
class Copied:
    """A copied text: its article's paragraphs, and what stands around them.

    `is_grouped` says that its paragraphs could not be seen, so that sentences were put together.
    """

    paragraphs: tuple[str, ...]
    left_out: tuple[LeftOut, ...] = ()
    headline: str | None = None
    is_grouped: bool = False

    def around(self, pattern: re.Pattern[str]) -> str | None:
        """Return the first thing of a kind in the lines that were left out, such as a date."""
        found = (pattern.search(line.text) for line in self.left_out)
        return next((match[0] for match in found if match), None)


def article_in(text: str, language: str, *, whole: bool = False) -> Copied:
    r"""Return what of a copied text is its article; with `whole` all of it.

    >>> copied = article_in("Home\nBan on phones\nBy Jo Bean\nPhones must go.\nShare", "en")
    >>> copied.paragraphs, copied.headline
    (('Phones must go.',), 'Ban on phones')
    >>> [line.reason for line in copied.left_out]
    ["the page's menu", 'the headline, which is in case.yaml', 'a byline', 'a button of the page']
    """
    alone = (*page.WHOLE.values(), page.READING_TIME)
    units = units_of(text, lambda line: any(it.fullmatch(line) for it in alone))
    reasons = [None] * len(units) if whole else _reasons(units)
    headline = next((u for u, why in zip(units, reasons, strict=True) if why == _HEADLINE_IS), None)
    kept = settled([u for u, why in zip(units, reasons, strict=True) if why is None])
    is_grouped = len(kept) == 1 and count_words(kept[0]) > LONGEST_PARAGRAPH
    if is_grouped:
        kept = tuple(grouped(kept[0], language))
    left_out = tuple(_left_out(units, reasons, kept))
    return Copied(kept, left_out, headline, is_grouped=is_grouped and len(kept) > 1)


def _left_out(
    units: list[str], reasons: Sequence[str | None], paragraphs: Sequence[str]
) -> Iterator[LeftOut]:
    """Yield the lines that are left out, with the paragraph before which each stood.

    Lines and paragraphs need not agree: sentences may be grouped. So words are counted.
    """
    begins = list(itertools.accumulate((len(it.split()) for it in paragraphs), initial=0))
    words = 0
    for unit, why in zip(units, reasons, strict=True):
        if why is None:
            words += len(unit.split())
        else:
            n = bisect_left(begins, words) + 1
            yield LeftOut(why, n if n <= len(paragraphs) else None, unit)


def _reasons(units: list[str]) -> list[str | None]:
    """Return of each line why it is no paragraph of the article; None if it is one."""
    reasons = [_known_as(unit) or _looks_like(unit) for unit in units]
    _leave_out_what_follows(units, reasons)
    body = [i for i, why in enumerate(reasons) if why is None]
    if not body:
        return reasons
    _leave_out_repeated(units, reasons)
    headline = _headline(units, reasons, body)
    for i, why in enumerate(reasons):
        if i == headline:
            reasons[i] = _HEADLINE_IS
        elif i == body[0] and _asks(units[i]) and {*reasons[i + 1 : i + 2]} & _BELOW_HEADLINE:
            reasons[i] = _BEFORE  # a second line of the headline
        elif why == _HEADING and body[0] < i < body[-1] and _is_of_a_list(units, i):
            reasons[i] = None
        elif why == _HEADING:
            inside = _HEADING if i < body[-1] else _BEHIND
            reasons[i] = _BEFORE if i < body[0] else inside
    return reasons


def _is_of_a_list(units: list[str], i: int) -> bool:
    """Return whether a line is an item of a list, or leads to one with a colon."""
    leads_on = units[i].endswith(":") and i + 1 < len(units) and _BULLET.match(units[i + 1])
    return bool(_BULLET.match(units[i]) or leads_on)


def _known_as(unit: str) -> str | None:
    """Return what a line is, if it is one that pages have."""
    words, is_ended = count_words(unit), ends_sentence(unit)
    if words <= _LONG_NOTICE and "cookie" in unit.lower() and page.COOKIES.search(unit):
        return "about cookies"
    if words <= _LONG_NOTICE and page.CORRECTION.match(unit):
        return "a correction; see whether it changes a fact"
    has_credit = bool(page.CREDIT.search(unit))
    if words > _SHORT * (2 if has_credit else 1):
        return None
    another, caption = page.ANOTHER.match(unit), page.CAPTION.match(unit)
    is_label = not is_ended or words <= 4
    kinds = {what: is_label and it.fullmatch(unit) for what, it in page.WHOLE.items()} | {
        "a link to another story": another and (another["colon"] or not is_ended),
        "a caption": has_credit or (caption and (caption["mark"] or not is_ended)),
        "tags": page.TAGS.match(unit),
        "a reading time": page.READING_TIME.fullmatch(unit),
        "a byline": page.CONTRIBUTED.fullmatch(unit) or _is_parted_byline(unit),
        _FOOT: page.FOOT.match(unit),
        "about an account": page.ACCOUNT.match(unit) and (not is_ended or words <= 12),
        "an address": _ADDRESS.match(unit) or (_MAIL.search(unit) and words <= 8),
    }
    if is_label:
        has_trade = words <= 8 and page.TRADE.search(unit)
        kinds |= {
            "a byline": kinds["a byline"]
            or has_trade
            or (words <= 12 and page.BYLINE.fullmatch(unit)),
            "a date": words <= 16 and _is_date(unit),
            "the page's menu": kinds["the page's menu"] or len(_PARTED.findall(unit)) > 1,
        }
    return next((what for what, is_so in kinds.items() if is_so), None)


def _is_parted_byline(unit: str) -> bool:
    """Return whether a line is a byline and, behind strokes, a place or a time."""
    first, *others = _PARTED.split(unit)
    return bool(others) and page.BYLINE.fullmatch(f"{first} ") is not None


def _is_date(unit: str) -> bool:
    """Return whether next to nothing but a date and a time is in a line."""
    bare = page.DATE_WORD.sub("", page.DATE.sub("", unit))
    is_dated = page.DATE.search(unit) or page.DATED.match(unit)
    return bool(is_dated) and len(re.findall(r"[^\W\d_]+", bare)) <= 4


def _looks_like(unit: str) -> str | None:
    """Return that a line is a heading, if it looks like no paragraph."""
    if not any(map(str.isalnum, unit)):
        return "has no words"
    is_long = count_words(unit) >= _LONG or len(unit) >= _LONG_LINE
    is_ended = ends_sentence(unit) or _WIDE_STOP.search(unit)
    if is_long or (is_ended and (count_words(unit) > 1 or len(unit) > _LONG)):
        return None
    return _HEADING


def _leave_out_what_follows(units: list[str], reasons: list[str | None]) -> None:
    """Leave out readers' comments, and short lines below a heading such as "Related stories"."""
    is_link = False
    for i, (unit, why) in enumerate(zip(units, reasons, strict=True)):
        if why and page.COMMENTS.fullmatch(unit) and None in reasons[:i] and i * 2 > len(units):
            for j in range(i + 1, len(units)):
                reasons[j] = reasons[j] or _BEHIND
            return
        if why == "a link to another story":
            is_link = count_words(unit) <= 5
        elif why != _HEADING and (why or count_words(unit) >= _LONG or _quotes(unit)):
            is_link = False
        elif is_link:
            reasons[i] = "a link to another story"


def _quotes(unit: str) -> bool:
    return any(mark in unit for mark in QUOTATION_MARKS if mark not in "’'")


def _leave_out_repeated(units: list[str], reasons: list[str | None]) -> None:
    """Leave out what stands there twice: a text pasted twice, a sentence shown large."""
    body = [i for i, why in enumerate(reasons) if why is None]
    plain = {i: folded(unit).strip(" \"'«»„").casefold() for i, unit in enumerate(units)}
    seen = Counter[str]()
    for i in body:
        seen[plain[i]] += 1
        if seen[plain[i]] > 1 and count_words(units[i]) >= 8:
            reasons[i] = "stands above already"
    if len(units) > _MOST_COMPARED:
        return
    whole = "\n".join(plain[i] for i in body if reasons[i] is None)
    for i, unit in enumerate(units):
        if reasons[i] in {None, _HEADING} and 5 <= count_words(unit) <= 40:
            there = whole.count(plain[i])
            if there > (reasons[i] is None):
                reasons[i] = "a sentence of the article, shown twice"


def _headline(units: list[str], reasons: list[str | None], body: list[int]) -> int | None:
    """Return which line is the headline: the first of those before the article that may be one."""
    above = [i for i in range(body[0]) if reasons[i] == _HEADING]
    above = [i for i in above if count_words(units[i]) in _HEADLINE]
    foot = "\n".join(u for u, why in zip(units, reasons, strict=True) if why == _FOOT)
    above = [i for i in above if units[i] not in foot] or above  # which names the outlet
    if above:
        return next((i for i in above if count_words(units[i]) > _HEADLINE[0]), above[0])
    return body[0] if len(body) > 2 and _asks(units[body[0]]) else None


def _asks(unit: str) -> bool:
    """Return whether a line is one short question or call, as a headline may be."""
    is_question = unit.endswith(("?", "!")) and not _quotes(unit)
    return is_question and not re.search(r"[.?!…]\s", unit) and count_words(unit) <= 14
