"""A class's remarks on a case: whose each is, where it stands, and what its tags mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from kit.case.calls import CallError
from kit.case.case import Case
from kit.case.values import MAX_FRAGMENT_WORDS
from kit.exchange.annotations.names import page_of
from kit.exchange.annotations.text import prose_of
from kit.exchange.hypothesis.anchoring import Anchor, Anchoring
from kit.exchange.hypothesis.article import Article
from kit.exchange.hypothesis.reading import Remark, read_remarks
from kit.exchange.hypothesis.tags import Meaning, Vocabulary
from kit.exchange.into_case import NotTakenError
from kit.exercises.sheet.codes import code_for
from kit.tokens import first_words

Kind = Literal["annotation", "page note", "reply"]
Where = str | Path | Sequence[str | Path]


@dataclass(frozen=True)
class Marked:
    """A remark of a student.

    Attributes
    ----------
    number
        Of the remark, in the order of time.
    student
        The code of who made it.
    reply_to
        The number of the remark that it answers; None also where that is not in the files.
    words
        The words that it is about: the article's, where they were found, else the remark's; of an
        article that is its publisher's the first ones.
    """

    number: int
    student: str
    kind: Kind
    reply_to: int | None
    remark: Remark
    meaning: Meaning
    anchor: Anchor
    words: str


@dataclass(frozen=True)
class Annotated:
    """What a class has marked in a case's article, and the page that it marked it on."""

    case: Case
    article: Article | None
    marked: tuple[Marked, ...]
    page: str

    @cached_property
    def is_a_copy(self) -> bool:
        """Whether the page has another address than the case gives for its article."""
        address = self.case.data.article.address
        return bool(address and self.page and page_of(address) != self.page)


def annotated(where: Where, case: Case, without: Iterable[str] = ()) -> Annotated:
    """Return what is in files of Hypothesis about a case, without what some accounts wrote.

    Raises
    ------
    CallError
        If a file cannot be read, or has no annotations of Hypothesis.
    """
    paths = [where] if isinstance(where, str | Path) else where
    if not paths:
        raise CallError("name a file that Hypothesis exports, or an answer of its API")
    try:
        remarks = read_remarks(*map(Path, paths))
    except NotTakenError as error:
        raise CallError(str(error)) from None
    except (OSError, ValueError) as error:  # a name with a zero byte is a ValueError
        why = getattr(error, "strerror", None) or "the name cannot be used"
        named = getattr(error, "filename", None) or paths[0]
        raise CallError(f"{named}: cannot be read: {why}") from None
    left_out = {_user(it) for it in without}
    remarks = [it for it in remarks if _user(it.user) not in left_out]
    prose = prose_of(case.data, case.folder)
    article = Article(prose) if prose else None
    page = _page(remarks, case)
    return Annotated(case, article, tuple(_marked(remarks, case, article, page)), page)


def is_about(remark: Remark, page: str) -> bool:
    """Return whether a remark may be about a page; what has no address on the web may."""
    return (
        not page
        or not remark.uri.startswith(("http://", "https://"))
        or (page_of(remark.uri) == page)
    )


def _page(remarks: Iterable[Remark], case: Case) -> str:
    """Return the page that is the article: the case's, or else a copy, if all are about one."""
    pages = Counter(page_of(it.uri) for it in remarks if it.uri.startswith(("http://", "https://")))
    ours = page_of(case.data.article.address or "")
    if ours in pages or (ours and len(pages) > 1) or not pages:
        return ours
    return pages.most_common(1)[0][0]


def _marked(
    remarks: Sequence[Remark], case: Case, article: Article | None, page: str
) -> Iterable[Marked]:
    numbers = {it.id: n for n, it in enumerate(remarks, 1)}
    codes = _codes(it.user for it in remarks)
    vocabulary, find = Vocabulary(case.data), Anchoring(article) if article else None
    for n, it in enumerate(remarks, 1):
        kind: Kind = "reply" if it.is_reply else "page note" if it.is_page_note else "annotation"
        anchor = Anchor()
        if not is_about(it, page):
            anchor = Anchor(why="other page")
        elif kind == "annotation":
            anchor = find(it) if find else Anchor(why="no text")
        words = article.words(anchor.at) if article and anchor.at else it.exact
        yield Marked(
            n,
            codes[it.user],
            kind,
            numbers.get(it.references[-1]) if it.references else None,
            it,
            vocabulary.meaning(it.tags),
            anchor,
            words if case.data.text else quotable(words),
        )


def quotable(text: str) -> str:
    """Return as many words as may be quoted of an article that is not ours.

    >>> quotable("one two three four five six seven eight nine ten eleven twelve thirteen")
    'one two three four five six seven eight nine ten eleven twelve …'
    """
    cut = first_words(text, MAX_FRAGMENT_WORDS)
    short = cut[: 12 * MAX_FRAGMENT_WORDS]  # a word may be an address
    return short if len(short) == len(" ".join(text.split())) else f"{short} …"


def _user(account: str) -> str:
    """Return the name of an account, however much of it is given.

    >>> _user("acct:Ann@hypothes.is") == _user("ann")
    True
    """
    return account.strip().removeprefix("acct:").partition("@")[0].casefold()


def _codes(accounts: Iterable[str]) -> dict[str, str]:
    """Return a code for each account; two that would have the same have two."""
    taken: Counter[str] = Counter()
    found = {}
    for account in sorted({*accounts}):
        code = code_for(account)
        taken[code] += 1
        found[account] = code if taken[code] == 1 else f"{code} ({taken[code]})"
    return found
