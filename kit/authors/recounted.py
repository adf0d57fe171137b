"""A case held against its article's text, and counted in it anew: `check` and `check --fix`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kit.authors.nobodys import nobodys
from kit.case.counts import COUNTS, Counts
from kit.case.filling import Filled, filled, is_of_format_1
from kit.case.loading import case_of
from kit.case.model import CaseData
from kit.case.parts import Location, mappings
from kit.case.problems import CaseError, Problem
from kit.case.tellings import tellings
from kit.case.text_files import OWN, text_file
from kit.case.written import Written, shown
from kit.counting.prose import Prose
from kit.files import write_whole
from kit.source.attaching import text_in
from kit.source.comparing import compare_with_source
from kit.source.recounting import Recount, recount, recount_reports
from kit.text import is_id, shortened

FIX = "`python -m kit check CASE --fix` counts again"


@dataclass(frozen=True)
class Held:
    """A case held against a text: what the text does not bear out, and notes on the text."""

    problems: list[Problem]
    notes: list[str]


def held_against(folder: Path, text: str | None) -> Held:
    """Return what an article's text does not bear out of a case, each with its file and line.

    Other reports of it are held against their own texts in the folder, as far as these are there.
    The notes are on what was not counted in them, and on quotations left open.

    Raises
    ------
    CaseError
        If the case cannot be read.
    """
    written = Written.in_folder(folder)
    full = filled(written.data, written.prose)
    case = case_of(written, full)
    against = _Against(written, full)
    if is_of_format_1(written.data):
        notes = list(_left_open(Prose.of(text or "", written.language)))
        return Held(against.differences(case, text) if text is not None else [], notes)
    counts = Counts.read(written.data.get("counts") or {}) or Counts()
    if text is not None:
        against.hold(case, counts, recount(written, text), text)
    for i, (id_, anew) in enumerate(recount_reports(written, texts_beside(folder, case)).items()):
        told = tellings(case)[i + 1]
        against.hold(told, counts.articles.get(id_, Counts()), anew, anew.text, id_)
    return Held(against.problems, against.notes)


def texts_beside(folder: Path, case: CaseData) -> dict[str, str]:
    """Return the texts of a case's other reports that lie in its folder, by their ids."""
    found = ((report.id, text_in(folder, report.id)) for report in case.articles)
    return {id_: text for id_, text in found if text is not None}


class _Against:
    """A case that is held against its texts, one after the other."""

    def __init__(self, written: Written, full: Filled) -> None:
        self.written, self.full = written, full
        self.problems: list[Problem] = []
        self.notes: list[str] = []

    def hold(
        self, case: CaseData, counts: Counts, anew: Recount, text: str, report: str = OWN
    ) -> None:
        """Add what a text does not bear out of a case as an article of it tells it."""
        language = case.article.language
        notes = [*_not_counted(anew), *_left_open(Prose.of(text, language))]
        notes += nobodys(case, Prose.of(anew.text, language))
        about = "" if report == OWN else f"articles: {report}: "
        self.notes += [f"{about}{note}" for note in notes]
        problems = [self.written.problem(*problem) for problem in anew.problems]
        changes = _changes(counts, anew.counts)
        if counts.paragraphs and not problems and (changes or counts.sha256 != anew.counts.sha256):
            told = "; ".join(changes) or "it is another text"
            where = "" if report == OWN else f"{text_file(report)}: "
            file = shown(self.written.folder / COUNTS)
            problems.append(Problem(file, 1, "", f"{where}{told}; {FIX}"))
        self.problems += problems or self.differences(case, anew.text, report)

    def differences(self, case: CaseData, text: str, report: str = OWN) -> list[Problem]:
        """Return what is in the case otherwise than in a text of it."""
        at = _place_of(report, self.written)
        return [
            self.written.problem(self.full.as_written((*at, *it.place)), it.message)
            for it in compare_with_source(case, text)
        ]


def _place_of(report: str, written: Written) -> Location:
    """Return where a report stands in the case; nowhere for the case's own article."""
    listed = mappings(written.data, "articles")
    return next((("articles", i) for i, it in listed if it.get("id") == report), ())


def _not_counted(anew: Recount) -> Iterator[str]:
    for paragraph in anew.left[:3]:
        yield (
            f"the text has a paragraph that is not counted: {shortened(paragraph, 40)} If it"
            f" belongs to the article, delete {COUNTS} and run check again"
        )


def _left_open(prose: Prose) -> list[str]:
    found = [
        (n, paragraph[it.start : it.start + 40])
        for n, paragraph in enumerate(prose.paragraphs, 1)
        for it in prose.quotations[n - 1]
        if not it.is_closed
    ]
    return [
        f"paragraph {n}: {shortened(begins, 39)} opens a quotation that no mark closes; its words"
        " count as quoted to the paragraph's end"
        for n, begins in found
    ]


def _changes(old: Counts, new: Counts) -> list[str]:
    """Return in words what was counted otherwise: the first few things."""
    if len(old.paragraphs) != len(new.paragraphs):
        return [f"counted {len(old.paragraphs)} paragraphs, the text has {len(new.paragraphs)}"]
    pairs = zip(old.paragraphs, new.paragraphs, strict=True)
    told = [
        f"P{n}: {now.words} words, {now.words_quoted} quoted (were {was.words}, {was.words_quoted})"
        for n, (was, now) in enumerate(pairs, 1)
        if was != now
    ]
    told += [
        f"voice {id_}: its {what} are counted otherwise"
        for what in ("passages", "citations")
        for id_ in {*getattr(old, what), *getattr(new, what)}
        if getattr(old, what).get(id_, ()) != getattr(new, what).get(id_, ())
    ]
    return [*told[:5], *([f"and {len(told) - 5} more"] if len(told) > 5 else [])]


def fix(folder: Path, text: str) -> tuple[Path, list[str]]:
    """Write what an article's text measures into `counts.yaml`; return where, and what changed.

    Other reports are counted in their own texts, as far as these lie in the folder.

    Raises
    ------
    CaseError
        If the case cannot be read, is of the first format, or has passages that are not in the
        text; nothing is written then.
    OSError
        If the file cannot be written.
    """
    written = Written.in_folder(folder)
    if is_of_format_1(written.data):
        message = (
            "is of format 1, whose numbers its author counts; run `python -m kit upgrade CASE`"
        )
        raise CaseError([written.problem(("format",), message)])
    anew = recount(written, text)
    ids = [str(report.get("id")) for _, report in mappings(written.data, "articles")]
    beside = {id_: text_in(folder, id_) for id_ in ids if is_id(id_)}
    others = recount_reports(written, {id_: it for id_, it in beside.items() if it is not None})
    problems = [it for each in [anew, *others.values()] for it in each.problems]
    if problems or written.problems:
        raise CaseError([*written.problems, *(written.problem(*it) for it in problems)])
    old = Counts.read(written.data.get("counts") or {}) or Counts()
    # What was counted in a text that is not here stays.
    kept = {id_: old.articles[id_] for id_ in ids if id_ in old.articles}
    articles = {**kept, **{id_: it.counts for id_, it in others.items()}}
    path = folder / COUNTS
    write_whole(path, anew.counts.model_copy(update={"articles": articles}).as_yaml().encode())
    return path, [
        *(_changes(old, anew.counts) if old.paragraphs else []),
        *(
            f"{text_file(id_)}: {change}"
            for id_, it in others.items()
            if id_ in kept
            for change in _changes(kept[id_], it.counts)
        ),
    ]
