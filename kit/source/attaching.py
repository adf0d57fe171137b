"""The article's own text, where a reader has it: a file to attach, or what was pasted.

It belongs to its publisher, so the kit does not come with it. It is checked against the case,
kept beside the case's files where git ignores it, and cut up so that a page can mark what the
voices say.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from kit.case import INSTALLED, Case
from kit.model import CaseData
from kit.source.anchoring import anchor, compared
from kit.source.finding import find_paragraphs
from kit.source.hits import quotations, tidy
from kit.source.marks import folded, places, readable
from kit.texts import count_words, printable
from kit.whole_files import NotAFileError, read_start, write_whole

ATTACHED = "article.txt"
MAX_BYTES = 1_000_000
LONGEST_PATH = 250  # what is longer is a text in the wrong place, and must not be repeated
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
    """

    text: str
    voices: tuple[str, ...] = ()
    loaded: bool = False


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
        If fewer than a quarter of the paragraphs are found in it, or less than a third (in words)
        of what the case quotes from these.

    Examples
    --------
    >>> from kit import load_case
    >>> case = load_case("iran-mexico-2009").data
    >>> find_text(case, "Some other text.")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    kit.source.attaching.NotTheArticle: it has next to nothing of what the case quotes; is it ...
    """
    quoted = quotations(case)
    _refuse_what_cannot_be_judged(case, text, quoted)
    text = readable(case, text)
    found = find_paragraphs(case, text)
    plain = {n: folded(paragraph) for n, paragraph in found.items()}
    _refuse_another(case, text, quoted, plain)
    numbers = sorted(paragraph.n for paragraph in case.paragraphs)
    passages = ((p.paragraph, p.fragment) for voice in case.voices for p in voice.passages)
    return FoundText(
        paragraphs={n: _stretches(case, n, found[n]) for n in numbers if n in found},
        missing_paragraphs=tuple(n for n in numbers if n not in found),
        missing_fragments=tuple(
            (n, fragment)
            for n, fragment in sorted(set(passages))
            if anchor(fragment, plain.get(n, "")) is None
        ),
    )


def _refuse_what_cannot_be_judged(
    case: CaseData, text: str, quoted: dict[int, tuple[str, ...]]
) -> None:
    if _looks_like_html(text):
        raise NotTheArticle(f"it looks like an HTML page; {_AS_TEXT}")
    if len(text) > MAX_BYTES:
        raise NotTheArticle(_TOO_LARGE)
    if not folded(text).strip():
        raise NotTheArticle("there is no text in it; copy the article's text once more")
    if not case.paragraphs:
        raise NotTheArticle("this case says nothing about paragraphs, so no text can be compared")
    if not quoted:
        raise NotTheArticle("this case quotes nothing, so no text can be told from another")


_AS_TEXT = "open it in a browser, choose all, copy, and save as plain text"
_TOO_LARGE = f"it is larger than {MAX_BYTES // 1_000_000} MB; take only the article's text"


def _refuse_another(
    case: CaseData, text: str, quoted: dict[int, tuple[str, ...]], found: dict[int, str]
) -> None:
    """Raise unless enough was found, and enough of what is quoted from it."""
    expected = [(n, fragment) for n in found for fragment in quoted.get(n, ())]
    there = [fragment for n, fragment in expected if anchor(fragment, found[n])]
    borne_out = _words(there) >= LEAST_QUOTED * _words(fragment for _, fragment in expected)
    enough = len(found) >= LEAST_PARAGRAPHS * len(case.paragraphs)
    ours = [p.n for p in case.paragraphs if p.digest and _has_some(p.digest, found.get(p.n, ""))]
    if there and borne_out and enough and len(ours) * 4 < len(found):
        return
    plain = folded(tidy(text))
    if ours or _half_are_in([p.digest for p in case.paragraphs if p.digest], plain):
        reason = "it has the case's summaries; copy the article's own text from where it stands"
    elif _half_are_in([fragment for fragments in quoted.values() for fragment in fragments], plain):
        reason = "it has what the case quotes and not the paragraphs around it; copy the whole text"
    elif there and borne_out and not enough:
        reason = "it has too few of the article's paragraphs; copy the whole text"
    else:
        reason = "it has next to nothing of what the case quotes; is it the article?"
    raise NotTheArticle(reason)


def _has_some(digest: str, paragraph: str) -> bool:
    """Whether a paragraph has the first or the last words of a summary of it."""
    words = compared(digest).split()
    return " ".join(words[:6]) in paragraph or " ".join(words[-6:]) in paragraph


def _words(texts: Iterable[str]) -> int:
    return sum(count_words(text) for text in texts)


def _half_are_in(texts: Sequence[str], plain: str) -> bool:
    longest = sorted(map(compared, texts), key=len)[-40:]  # short ones stand in many texts
    return bool(longest) and sum(text in plain for text in longest) * 2 >= len(longest)


def _stretches(case: CaseData, n: int, paragraph: str) -> tuple[Stretch, ...]:
    """Cut a paragraph wherever something quoted begins or ends; quotations may overlap."""
    plain, place = folded(paragraph), places(paragraph)
    spoken = [
        (voice.id, found)
        for voice in case.voices_in_order
        for passage in voice.passages
        if passage.paragraph == n and (found := anchor(passage.fragment, plain))
    ]
    loaded = [
        found
        for of_case in case.paragraphs
        if of_case.n == n
        for word in of_case.loaded_words
        if (found := anchor(word.word, plain))
    ]
    anchors = [*loaded, *(found for _, found in spoken)]
    ends = {0, len(plain), *(a.start for a in anchors), *(a.end for a in anchors)}
    return tuple(
        Stretch(
            paragraph[place[start] : place[end]],
            tuple(dict.fromkeys(v for v, found in spoken if found.start <= start < found.end)),
            any(found.start <= start < found.end for found in loaded),
        )
        for start, end in pairwise(sorted(ends))
    )


# --- Files ---


def read_text(path: Path | str) -> str:
    """Return the text of a plain text file, with line feeds at its lines' ends.

    Raises
    ------
    NotTheArticle
        If it cannot be read, is too large, or is not plain text in UTF-8.
    """
    if isinstance(path, str) and (len(path) > LONGEST_PATH or "\n" in path):
        raise NotTheArticle("this is a text and not a file's path; save it as a file and name that")
    path = Path(path)
    name = printable(str(path))
    try:
        data = read_start(path, MAX_BYTES + 1)
    except (FileNotFoundError, NotAFileError) as error:
        is_there = isinstance(error, NotAFileError)
        problem = "is not an ordinary file" if is_there else "there is no such file"
        raise NotTheArticle(f"{name}: {problem}; name the article's text file") from None
    except (OSError, ValueError) as error:  # a name with a zero byte is a ValueError
        problem = getattr(error, "strerror", None) or "the name cannot be used"
        raise NotTheArticle(f"{name}: cannot be read: {problem}") from None
    return _decoded(data, name)


def _decoded(data: bytes, name: str) -> str:
    if len(data) > MAX_BYTES:
        raise NotTheArticle(f"{name}: {_TOO_LARGE}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text or text.startswith(("%PDF", "{\\rtf", "PK\3\4")):
        raise NotTheArticle(f"{name}: is not plain text; save the article as plain text in UTF-8")
    if _looks_like_html(text):
        raise NotTheArticle(f"{name}: looks like an HTML page; {_AS_TEXT}")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _looks_like_html(text: str) -> bool:
    """Whether it is a page's code; an article that mentions a tag or two is not."""
    small = text.lower()
    begins = small.lstrip().startswith(("<!doctype html", "<html", "<head", "<body", "<?xml"))
    return begins or "</html>" in small or small.count("</p>") + small.count("</div>") > 2


def attach(case: Case, file: Path | str) -> Path:
    """Keep an article's text beside its case, if it is the case's; return where.

    Parameters
    ----------
    case
        As `load_case` returns it.
    file
        A plain text file; it stays as it is.

    Raises
    ------
    NotTheArticle
        As from `read_text` and `find_text`, and for a case inside an installed kit; what was
        attached before stays.
    OSError
        If it cannot be written.
    """
    path = _place(case)
    text = read_text(file)
    try:
        find_text(case.data, text)
    except NotTheArticle as refused:
        raise NotTheArticle(f"{printable(str(file))}: {refused}") from None
    write_whole(path, text.encode())
    return path


def _place(case: Case) -> Path:
    """Return where a case's article is kept: never in an installed kit, which it would outlive."""
    if case.folder is None:
        raise NotTheArticle("this case was not read from a folder, so there is no place for it")
    if case.folder.resolve().is_relative_to(INSTALLED):
        own = f"./{case.data.id}"
        raise NotTheArticle(
            f"{case.data.id}: the case lies inside the installed kit; copy the folder {case.folder}"
            f" to {own}, attach the text to {own}, and open that"
        )
    return case.folder / ATTACHED


def attached_text(case: Case) -> str | None:
    """Return the text that is attached to a case; None if there is none.

    Raises
    ------
    NotTheArticle
        If there is something that cannot be read. Whether it is the article `find_text` tells.
    """
    if case.folder is None or not os.path.lexists(path := case.folder / ATTACHED):
        return None
    # A stranger's case must not make the kit read what lies elsewhere.
    if path.is_symlink():
        raise NotTheArticle(f"{printable(str(path))}: is a link; put the file itself there")
    return read_text(path)
