"""A class as a study's folder, without whoever could be named."""

from __future__ import annotations

import json
import secrets
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kit.case.calls import CallError
from kit.classroom.school_class import SchoolClass
from kit.classroom.simulated.made_up import MADE_UP, is_made_up
from kit.classroom.study.engine import connected
from kit.classroom.study.tables import ABOUT, FORMAT, TABLES, TIME, digest, file_of
from kit.classroom.study.words import StudyWords
from kit.classroom.wordings import Wordings
from kit.files import exists
from kit.language import ENGLISH
from kit.version import VERSION

if TYPE_CHECKING:
    import duckdb
    import pandas as pd

_START = "TIMESTAMPTZ '2000-01-01 00:00:00+00'"  # of every student, where codes are drawn anew


def write_study(
    school: SchoolClass, folder: Path, *, texts: bool = False, new_codes: bool = False
) -> None:
    """Write a class as Parquet: answers, items and students, and `study.json` beside them.

    Names, and where the sheets lay, are never in it.

    Parameters
    ----------
    school
        From `load_class`.
    folder
        A new one.
    texts
        Whether to keep what students wrote. Without it, what was answered to questions that the
        case asks no more is left out, too, as nothing tells whether it was chosen or written.
    new_codes
        Whether to draw other codes, to count times from when each student began, and to leave out
        the versions of questions, which lots decide. Who has the codes that were before can still
        work out whose name was shown to whom. Texts may tell who wrote them, so they and new codes
        exclude each other.

    Raises
    ------
    CallError
        If DuckDB is not installed, or the folder is there already.
    OSError
        If the disk does not let us.
    """
    if texts and new_codes:
        raise ValueError("texts, or new codes")
    if exists(folder):
        raise CallError(f"{folder}: {ENGLISH.words(StudyWords).is_there}")
    with connected() as engine:
        for name in TABLES:
            engine.register(name, getattr(school, name).reset_index())
        engine.register("asked", _asked(school))
        if new_codes:
            engine.register("people", _people(school))
        folder.parent.mkdir(parents=True, exist_ok=True)
        half = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        try:
            for name in TABLES:
                rows = engine.sql(_selected(name, texts=texts, new_codes=new_codes))
                _write(rows, half / file_of(name))
            (half / ABOUT).write_text(json.dumps(_about(school, half), indent=1), encoding="utf-8")
            half.chmod(0o755)
            half.replace(folder)
        finally:
            shutil.rmtree(half, ignore_errors=True)


def _selected(table: str, *, texts: bool, new_codes: bool) -> str:
    """Return the query of what is kept of a table."""

    def column(name: str, kind: str) -> str:
        if name == "student" and new_codes:
            return "people.code"
        if kind == TIME and new_codes:
            return f'{_START} + ("{table}"."{name}" - people.started)'
        if (name == "text" and not texts) or (name == "version" and new_codes):
            return "NULL"
        if name == "value" and not texts:
            return "CASE WHEN asked.field IS NOT NULL THEN answers.value END"
        return f'"{table}"."{name}"'

    columns = ", ".join(
        f'CAST({column(name, kind)} AS {kind}) AS "{name}"' for name, kind in TABLES[table].items()
    )
    joins = [table]
    if table == "answers" and not texts:
        joins.append("LEFT JOIN asked USING (item, step, field)")
    if new_codes:
        joins.append("JOIN people USING (student)")
    # By the new codes, for an order by the old ones would tell what came first in the alphabet.
    order = "ORDER BY student" if new_codes else ""  # which takes half as long as all the rest
    return f"SELECT {columns} FROM {' '.join(joins)} {order}"  # noqa: S608  # all of it ours


def _write(rows: duckdb.DuckDBPyRelation, path: Path) -> None:
    import duckdb  # noqa: PLC0415  # few need it

    try:
        rows.write_parquet(str(path), compression="zstd")
    except duckdb.IOException as error:
        raise OSError(None, str(error)) from None


def _about(school: SchoolClass, folder: Path) -> dict[str, Any]:
    story = school.case.story
    return {
        "format": FORMAT,
        "kit": VERSION,
        "case": story.case,
        "case_version": story.version,
        "story": story.marks,
        "n_not_taken": school.n_not_taken,
        "sha256": {name: digest(folder / file_of(name)) for name in TABLES},
    }


def _asked(school: SchoolClass) -> pd.DataFrame:
    """Return every field that the case asks today."""
    import pandas as pd  # noqa: PLC0415  # takes longer than a lens

    fields = Wordings(school.case.data).asked.is_text
    return pd.DataFrame([*fields], columns=["item", "step", "field"], dtype="str")


def _people(school: SchoolClass) -> pd.DataFrame:
    """Return for each student another code, drawn by lot, and when the student began."""
    import pandas as pd  # noqa: PLC0415

    old = school.students.index
    drawn: set[str] = set()
    while len(drawn) < len(old):
        drawn.add(secrets.token_hex(5))
    codes = [MADE_UP * is_made_up(code) + it for code, it in zip(old, drawn, strict=True)]
    return pd.DataFrame({"student": old, "code": codes, "started": school.students["started"]})
