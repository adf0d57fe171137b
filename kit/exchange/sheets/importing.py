"""Sheets read from a file and put into the folder of a case: all that they change, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

from kit.authors.form.controls import digests
from kit.case.closed_sets import Sector
from kit.case.counts import Counts
from kit.case.parts import mappings
from kit.case.problems import CaseError
from kit.case.values import NO_STANCE
from kit.case.written import Written
from kit.exchange.into_case import Imported, put_into
from kit.exchange.sheets.cells import Known
from kit.exchange.sheets.csvs import from_csvs
from kit.exchange.sheets.excel import from_excel
from kit.exchange.sheets.grids import format_of
from kit.exchange.sheets.layout import CASE, sheets
from kit.exchange.sheets.merging import merged


def import_sheets(path: Path, folder: Path) -> Imported:
    """Put what sheets say into the files of a case, and count again what is counted there.

    Raises
    ------
    NotTakenError
        If something in the sheets cannot be taken; then nothing is changed.
    CaseError
        If the files of the case cannot be read.
    CannotChangeError, GoneError
        If a file of the case cannot be changed; then none is.
    CallError
        If the package that reads Excel is missing.
    OSError
        If the sheets cannot be read.
    """
    written = Written.in_folder(folder)
    if written.problems:
        raise CaseError(written.problems)
    names = [*(it.name for it in sheets(format_of(written.data))), CASE]
    read = from_excel if path.suffix.lower() == ".xlsx" else from_csvs
    found = merged(read(path, names), written.data, known_of(written))
    return put_into(folder, found)


def known_of(written: Written) -> Known:
    """Return what cells may name of a case as it is written."""
    raw = written.data
    ids = {
        "voice": _ids(raw, "voices"),
        "evidence": _ids(raw, "evidence"),
        "reference": _ids(raw, "references"),
        "exercise": _ids(raw, "exercises"),
        "stance": {*_ids(raw.get("codebook"), "stances"), NO_STANCE},
        "sector": {*get_args(Sector), *_texts(raw.get("sectors"))},
    }
    return Known({kind: frozenset(it) for kind, it in ids.items()}, _paragraphs(written))


def _ids(raw: Any, field: str) -> set[str]:
    there = mappings(raw, field) if isinstance(raw, Mapping) else ()
    return {str(it.get("id")).strip() for _, it in there}


def _texts(raw: Any) -> list[str]:
    return [it for it in raw if isinstance(it, str)] if isinstance(raw, tuple) else []


def _paragraphs(written: Written) -> int:
    """Return how many paragraphs the article has: as counted, in its text, or as written."""
    counts = Counts.read(written.data.get("counts") or {})
    prose = None if counts and counts.paragraphs else written.prose()
    in_text = len(prose.paragraphs) if prose else len(counts.paragraphs) if counts else 0
    return max(in_text, *(n for n, _ in digests(written.data).values()), 0)
