"""A case held against its article's text, and counted in it anew: `check` and `check --fix`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kit.case.counts import COUNTS, Counts
from kit.case.filling import Filled, filled, is_of_format_1
from kit.case.loading import case_of
from kit.case.model import CaseData
from kit.case.problems import CaseError, Problem
from kit.case.written import Written, shown
from kit.counting.prose import Prose
from kit.files import write_whole
from kit.source.comparing import compare_with_source
from kit.source.recounting import Recount, recount
from kit.text import shortened

FIX = "`python -m kit check CASE --fix` counts again"


@dataclass(frozen=True)
class Held:
    """A case held against a text: what the text does not bear out, and notes on the text."""

    problems: list[Problem]
    notes: list[str]


def held_against(folder: Path, text: str) -> Held:
    """Return what an article's text does not bear out of a case, each with its file and line.

    The notes are on what was not counted in it, and on quotations left open.

    Raises
    ------
    CaseError
        If the case cannot be read.
    """
    written = Written.in_folder(folder)
    full = filled(written.data, written.prose)
    case = case_of(written, full)
    notes = list(_left_open(Prose.of(text, written.language)))
    if is_of_format_1(written.data):
        return Held(_differences(written, full, case, text), notes)
    anew = recount(written, text)
    notes = [*_not_counted(anew), *notes]
    problems = [written.problem(*problem) for problem in anew.problems]
    counts = Counts.read(written.data.get("counts") or {}) or Counts()
    if counts.paragraphs and not problems and counts != anew.counts:
        told = "; ".join(_changes(counts, anew.counts)) or "it is another text"
        problems.append(Problem(shown(folder / COUNTS), 1, "", f"{told}; {FIX}"))
    return Held(problems or _differences(written, full, case, anew.text), notes)


def _differences(written: Written, full: Filled, case: CaseData, text: str) -> list[Problem]:
    found = compare_with_source(case, text)
    return [written.problem(full.as_written(it.place), it.message) for it in found]


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
        f"voice {id_}: its passages are counted otherwise"
        for id_ in {*old.passages, *new.passages}
        if old.passages.get(id_, ()) != new.passages.get(id_, ())
    ]
    return [*told[:5], *([f"and {len(told) - 5} more"] if len(told) > 5 else [])]


def fix(folder: Path, text: str) -> tuple[Path, list[str]]:
    """Write what an article's text measures into `counts.yaml`; return where, and what changed.

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
    if anew.problems or written.problems:
        raise CaseError([*written.problems, *(written.problem(*it) for it in anew.problems)])
    old = Counts.read(written.data.get("counts") or {}) or Counts()
    path = folder / COUNTS
    write_whole(path, anew.counts.as_yaml().encode())
    return path, _changes(old, anew.counts) if old.paragraphs else []
