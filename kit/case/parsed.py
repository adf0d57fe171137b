"""A parsed copy of a case beside its files, for where YAML is slow to read: in a browser.

It is believed only in the kit's own folder of cases, and only if the files are as they were.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Final

from kit.case.folder import files_of
from kit.case.model import CaseData
from kit.case.text_files import OWN, text_file
from kit.files import exists, read_start
from kit.version import VERSION

PARSED: Final = ".parsed.json"
_MOST = 20_000_000  # bytes


def parsed_copy(case: CaseData, folder: Path) -> str:
    """Return what the copy of a case holds that was read from a folder."""
    texts = {report.id: report.text for report in case.articles if report.text}
    if case.text:
        texts[OWN] = case.text
    data = case.model_dump_json(exclude_unset=True)
    mark = _mark_of(folder, list(texts))
    return json.dumps({"of": mark, "case": data, "texts": texts}, ensure_ascii=False)


def from_parsed_copy(folder: Path) -> CaseData | None:
    """Return the case that a folder's copy holds; None if it has none, or one of other files.

    Raises
    ------
    kit.case.problems.CaseError
        If the folder is not a case's.
    """
    place = folder / PARSED
    if not exists(place):
        return None
    try:
        copy = json.loads(read_start(place, _MOST))
        texts = copy["texts"]
        if copy["of"] != _mark_of(folder, list(texts)):
            return None
        case = CaseData.model_validate_json(copy["case"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    reports = [it.with_text(texts[it.id]) if it.id in texts else it for it in case.articles]
    if reports:
        case = case.model_copy(update={"articles": tuple(reports)})
    return case.with_text(texts[OWN]) if OWN in texts else case


def _mark_of(folder: Path, texts: list[str]) -> str:
    """Return what changes with the kit, and with any byte of a case's files."""
    mark = hashlib.sha256(VERSION.encode())
    for path in (*files_of(folder), *(folder / text_file(name) for name in sorted(texts))):
        mark.update(f"\n{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}".encode())
    return mark.hexdigest()
