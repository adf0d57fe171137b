"""The article's text counted anew for a case: what `check` compares and `check --fix` writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kit.case.counts import Counts
from kit.case.filling import filled
from kit.case.loading import case_of
from kit.case.measuring import measured
from kit.case.model import CaseData
from kit.case.parts import Problem, language_of, mappings
from kit.case.written import Written
from kit.counting.paragraphs import ends_sentence
from kit.counting.prose import Prose
from kit.source.finding import find_paragraphs
from kit.tokens import count_words

LEAST_WORDS = 6  # of what may be a paragraph


@dataclass(frozen=True)
class Recount:
    """What a text measures now.

    `problems` are the passages that have no place in it, and what to do; without any the counts
    can be kept. `text` is the article's alone, without lines that were copied with it; `left` are
    of these what may be paragraphs.
    """

    counts: Counts
    problems: list[Problem]
    text: str
    left: tuple[str, ...] = ()


def recount(written: Written, text: str) -> Recount:
    """Return what an article's text measures for a case.

    A text that the case has been counted in before may be copied as it likes: its paragraphs are
    found again. Of the first one each paragraph counts.

    Raises
    ------
    CaseError
        If the text is another copy than the one counted, and the case has other mistakes, by
        which its paragraphs cannot be found.
    """
    prose = whole = Prose.of(text, written.language)
    counts = Counts.read(written.data.get("counts") or {}) or Counts()
    if counts.sha256 not in {None, prose.digest} and not _travels(written):
        full = filled(written.data, lambda _: None).without_problems()
        prose = article_in(case_of(replace(written, problems=[]), full), text) or prose
    counts, _, problems = measured(written.data, prose)
    return Recount(counts, problems, "\n\n".join(prose.paragraphs) + "\n", _left(whole, prose))


def recount_reports(written: Written, texts: Mapping[str, str]) -> dict[str, Recount]:
    """Return what the texts of other reports measure, by their ids.

    Each is the article's alone, as it was when it was counted first.
    """
    found = {}
    for i, report in mappings(written.data, "articles"):
        if (id_ := str(report.get("id"))) in texts:
            prose = Prose.of(texts[id_], language_of(report))
            counts, _, problems = measured(report, prose)
            placed = [(("articles", i, *place), message) for place, message in problems]
            found[id_] = Recount(counts, placed, texts[id_])
    return found


def _left(whole: Prose, counted: Prose) -> tuple[str, ...]:
    """Return the paragraphs of a whole text that are not among those counted, as far as is plain.

    A menu's lines are none, and nothing is plain where lines are wrapped otherwise.
    """
    known = {*counted.compared}
    both = list(zip(whole.paragraphs, whole.compared, strict=True))
    if 2 * sum(plain in known for _, plain in both) < len(known):
        return ()
    others = (paragraph for paragraph, plain in both if plain not in known)
    return tuple(it for it in others if ends_sentence(it) and count_words(it) >= LEAST_WORDS)


def _travels(written: Written) -> bool:
    """Return whether the text is a part of the case, so that it is right whatever was counted."""
    article = written.data.get("article")
    return isinstance(article, dict) and bool(article.get("licence"))


def article_in(case: CaseData, text: str) -> Prose | None:
    """Return a case's paragraphs as a text has them, however it was copied; None if not all."""
    found = find_paragraphs(case, text)
    if len(found.places) < len(case.paragraphs):
        return None
    return Prose(tuple(found.paragraphs[n] for n in sorted(found.places)), case.article.language)
