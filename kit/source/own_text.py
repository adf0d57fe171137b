"""The article's own text, where a reader has it: a file to attach, or what was pasted.

It is checked against the case, and cut up so that a page can mark what the voices say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kit.case.article import Paragraph
from kit.case.model import CaseData
from kit.counting.anchoring import anchor, compared
from kit.counting.marks import folded, places
from kit.source.finding import Found, find_paragraphs
from kit.source.hits import quotations
from kit.source.placing import is_about
from kit.source.words import RefusalWords
from kit.tokens import count_words, first_words, last_words

MAX_MEGABYTES = 1
MAX_BYTES = MAX_MEGABYTES * 1_000_000
# A page may be cut, but one that has less than a quarter of the paragraphs is of little use; and
# another edition may change words, but of another article less than a third is the same.
LEAST_PARAGRAPHS = 1 / 4
LEAST_QUOTED = 1 / 3


class NotTheArticle(ValueError):  # noqa: N818 - it is not always an error: a student tries a text
    """A text that is not used as a case's article: in one line, why and what to do."""


@dataclass(frozen=True)
class Stretch:
    """A piece of a paragraph.

    Attributes
    ----------
    text
        As it stands in the text, with single spaces, without the marks of copying.
    voices
        Ids of the voices that the case quotes with these words; empty: plain text.
    loaded
        Whether it is in a loaded word or phrase.
    is_draft
        Whether nobody is sure that the voices say it: in the case it is a draft.
    """

    text: str
    voices: tuple[str, ...] = ()
    loaded: bool = False
    is_draft: bool = False


@dataclass(frozen=True)
class FoundText:
    """What a text has of a case's article.

    Attributes
    ----------
    paragraphs
        By number, each in stretches that together are the paragraph.
    missing_paragraphs
        The numbers of those not found.
    missing_fragments
        Number of the paragraph and fragment of each passage that does not stand in it just once;
        that is so for all of a paragraph that is missing.
    """

    paragraphs: dict[int, tuple[Stretch, ...]]
    missing_paragraphs: tuple[int, ...]
    missing_fragments: tuple[tuple[int, str], ...]


def find_text(case: CaseData, text: str) -> FoundText:
    """Return the article's paragraphs in a text, with what the voices say marked.

    It does not matter how the text was copied: its quotation marks, lines wrapped or not, lines
    around and in between, some paragraphs cut off, a few words changed.

    Raises
    ------
    NotTheArticle
        If fewer than a quarter of the paragraphs are found in it in about their length, or less
        than a third (in words) of what the case quotes from those found.

    Examples
    --------
    >>> from kit import load_case
    >>> case = load_case("iran-mexico-2009").data
    >>> find_text(case, "Some other text.")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    kit.source.own_text.NotTheArticle: it has next to nothing of what the case quotes; is it ...
    """
    quoted = quotations(case)
    _refuse_what_cannot_be_judged(case, text, quoted)
    found = find_paragraphs(case, text)
    _refuse_another(case, found, quoted)
    paragraphs = sorted(case.paragraphs, key=lambda paragraph: paragraph.n)
    passages = {(p.paragraph, p.fragment) for voice in case.voices for p in voice.passages}
    return FoundText(
        paragraphs={
            p.n: _stretches(case, p, found.paragraphs[p.n])
            for p in paragraphs
            if p.n in found.places
        },
        missing_paragraphs=tuple(p.n for p in paragraphs if p.n not in found.places),
        missing_fragments=tuple(
            (n, fragment)
            for n, fragment in sorted(passages)
            if anchor(fragment, found.compared.get(n, "")) is None
        ),
    )


def _refuse_what_cannot_be_judged(case: CaseData, text: str, quoted: dict[int, list[str]]) -> None:
    say = case.language.words(RefusalWords)
    if looks_like_html(text):
        raise NotTheArticle(say.html)
    if len(text) > MAX_BYTES:
        raise NotTheArticle(say.too_large.format(n=MAX_MEGABYTES))
    if not folded(text).strip():
        raise NotTheArticle(say.empty)
    if not case.paragraphs:
        raise NotTheArticle(say.no_paragraphs)
    if not quoted:
        raise NotTheArticle(say.no_quotations)


def looks_like_html(text: str) -> bool:
    """Whether it is a page's code; an article that mentions a tag or two is not."""
    small = text.lower()
    begins = small.lstrip().startswith(("<!doctype html", "<html", "<head", "<body", "<?xml"))
    return begins or "</html>" in small or small.count("</p>") + small.count("</div>") > 2


def _refuse_another(case: CaseData, found: Found, quoted: dict[int, list[str]]) -> None:
    """Raise unless enough was found, and enough of what is quoted from it."""
    plain = found.compared
    expected = [(n, fragment) for n in plain for fragment in quoted.get(n, ())]
    there = [fragment for n, fragment in expected if anchor(fragment, plain[n])]
    borne_out = _words(there) >= LEAST_QUOTED * _words(fragment for _, fragment in expected)
    about = (
        is_about(paragraph.words, found.length(paragraph.n))
        for paragraph in case.paragraphs
        if paragraph.n in plain
    )
    enough = sum(about) >= LEAST_PARAGRAPHS * len(case.paragraphs)
    ours = [p.n for p in case.paragraphs if p.digest and _has_some(p.digest, plain.get(p.n, ""))]
    if there and borne_out and enough and len(ours) * 4 < len(plain):
        return
    whole, say = found.laid.compared, case.language.words(RefusalWords)
    if ours or _half_are_in([p.digest for p in case.paragraphs if p.digest], whole):
        reason = say.summaries
    elif _half_are_in([fragment for fragments in quoted.values() for fragment in fragments], whole):
        reason = say.only_quotations
    elif there and borne_out and not enough:
        reason = say.too_few
    else:
        reason = say.another
    raise NotTheArticle(reason)


def _has_some(digest: str, paragraph: str) -> bool:
    """Whether a paragraph has the first or the last words of a summary of it."""
    words = compared(digest)
    return first_words(words, 6) in paragraph or last_words(words, 6) in paragraph


def _words(texts: Iterable[str]) -> int:
    return sum(count_words(text) for text in texts)


def _half_are_in(texts: Sequence[str], whole: str) -> bool:
    longest = sorted(map(compared, texts), key=len)[-40:]  # short ones stand in many texts
    return bool(longest) and sum(text in whole for text in longest) * 2 >= len(longest)


def text_inside(case: CaseData) -> FoundText:
    """Return the article's text that is a part of the case, with what the voices say marked."""
    pairs = zip(case.paragraphs, case.text, strict=True)
    return FoundText({p.n: _stretches(case, p, text) for p, text in pairs}, (), ())


def _stretches(case: CaseData, paragraph: Paragraph, text: str) -> tuple[Stretch, ...]:
    """Cut a paragraph wherever something quoted begins or ends; quotations may overlap."""
    plain, place = folded(text), places(text)
    spoken = [
        (voice.id, there, voice.draft or passage.draft)
        for voice in case.voices_in_order
        for passage in voice.passages
        if passage.paragraph == paragraph.n and (there := anchor(passage.fragment, plain))
    ]
    loaded = [there for it in paragraph.loaded_words if (there := anchor(it.word, plain))]
    ends = {0, len(plain)}
    for there in [*loaded, *(there for _, there, _ in spoken)]:
        ends |= {there.start, there.stop}
    return tuple(
        Stretch(
            text[place[start] : place[end]],
            tuple(dict.fromkeys(voice for voice, _ in here)),
            any(start in there for there in loaded),
            bool(here) and all(is_draft for _, is_draft in here),
        )
        for start, end in pairwise(sorted(ends))
        for here in [[(voice, is_draft) for voice, there, is_draft in spoken if start in there]]
    )
