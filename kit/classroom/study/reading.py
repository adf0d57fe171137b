"""Studies read again: counted where they lie, however many answers they hold."""

from __future__ import annotations

import glob
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kit.case.calls import CallError, taught
from kit.case.case import Case, list_cases, load_case
from kit.classroom.collecting.found import shown
from kit.classroom.school_class import SchoolClass, Where, load_class
from kit.classroom.sheets import Line
from kit.classroom.students import code_of
from kit.classroom.study.engine import connected
from kit.classroom.study.tables import ABOUT, FORMAT, TABLES, digest, file_of
from kit.classroom.study.words import StudyWords
from kit.classroom.words import ClassroomWords
from kit.files import exists, read_start
from kit.language import ENGLISH

if TYPE_CHECKING:
    import duckdb
    import pandas as pd

Place = str | Path
_MOST_ABOUT = 100_000  # bytes of what is known of a study


@dataclass(frozen=True, eq=False)
class Study:
    """What one or several studies hold, as `SchoolClass` has it for a class.

    Attributes
    ----------
    case : Case
        The case that was answered about.
    answers, items : duckdb.DuckDBPyRelation
        With the columns of `SchoolClass.answers` and `items`, on the disk: `answers.df()` brings
        them into pandas, `narwhals.from_native(answers)` into its queries.
    students : pandas.DataFrame
        As `SchoolClass.students`, without the columns that name people.
    lines : tuple of Line
        What is to be known of how a study was collected.
    n_not_taken : int
        How many files were not taken when it was.
    """

    case: Case
    answers: duckdb.DuckDBPyRelation
    items: duckdb.DuckDBPyRelation
    students: pd.DataFrame
    lines: tuple[Line, ...]
    n_not_taken: int


@dataclass(frozen=True)
class _About:
    """What a study's folder says of itself."""

    folder: Path
    case: str
    case_version: str
    story: tuple[str, ...]
    n_not_taken: int
    sha256: Mapping[str, str]  # of each table's file


def class_or_study(where: Where, case: Case) -> SchoolClass | Study:
    """Return what `load_class` or `load_study` returns of this, whichever it is for.

    Raises what they do; and CallError where some is a study and some is not.
    """
    if not is_study(where):
        return load_class(where, case)
    folders = _folders(where)
    if others := [it for it in folders if not exists(it / ABOUT)]:
        raise _error(others[0], "mixed")
    return load_study(folders, case)


def is_study(where: object) -> bool:
    """Whether some of this is a folder that `python -m kit collect` has written."""
    return any(exists(it / ABOUT) for it in _folders(where))


def _folders(where: Any) -> list[Path]:
    """Return the paths among what was given."""
    is_several = isinstance(where, Sequence) and not isinstance(where, str)
    each = where if is_several else [where]
    # Path's own raises where there is no home.
    paths = (os.fsdecode(it) for it in each if isinstance(it, str | os.PathLike))
    return [Path(os.path.expanduser(it)) for it in paths]  # noqa: PTH111


def load_study(where: Place | Sequence[Place], case: Case | None = None) -> Study:
    """Return what `python -m kit collect` has written, once or in several folders.

    Of two students with one code in two folders, one is called `code (2)`. Who is in two of them,
    with one code and begun at one time, counts once: where more answers are.

    Parameters
    ----------
    where
        A folder, or several of one case.
    case
        The case that was answered about; without it, the included one that the study names.

    Returns
    -------
    Study
        Its answers and students.

    Raises
    ------
    CallError
        If DuckDB is not installed, or a folder is damaged, about something else or no study.
    """
    abouts = [_about(folder) for folder in _folders(where)]
    if not abouts:
        raise CallError(ENGLISH.words(ClassroomWords).which_place)
    if case is None and abouts[0].case not in list_cases():
        raise CallError(ENGLISH.words(ClassroomWords).which_case)
    case = taught(case or load_case(abouts[0].case))
    for about in abouts:
        if about.case != case.story.case or not case.story.is_same(about.story):
            raise _error(about.folder, "other_case", case=shown(about.case))
    engine = connected()
    students, becomes = _students([_table(engine, it, "students").df() for it in abouts])
    if becomes is not None:
        engine.register("becomes", becomes)
    answers, items = (
        _all(engine, abouts, name, is_renamed=becomes is not None) for name in ("answers", "items")
    )
    say = case.data.language.words(StudyWords)
    earlier = [it for it in abouts if it.case_version != case.story.version]
    lines = tuple(Line(say.earlier_case, shown(str(it.folder)), is_open=True) for it in earlier)
    return Study(case, answers, items, students, lines, sum(it.n_not_taken for it in abouts))


def _error(folder: Path, reason: str, **more: object) -> CallError:
    """Return what is wrong with a folder."""
    told: str = getattr(ENGLISH.words(StudyWords), reason)
    return CallError(f"{shown(str(folder))}: {told.format(**more)}")


def _about(folder: Path) -> _About:
    try:
        known = json.loads(read_start(folder / ABOUT, _MOST_ABOUT))
        if known["format"] > FORMAT:
            raise _error(folder, "newer")
        story = tuple(map(str, known["story"]))
        case, version = str(known["case"]), str(known["case_version"])
        sha256 = {name: str(known["sha256"][name]) for name in TABLES}
        return _About(folder, case, version, story, int(known["n_not_taken"]), sha256)
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        if isinstance(error, CallError):
            raise
        raise _error(folder, "no_study") from None


def _table(engine: duckdb.DuckDBPyConnection, about: _About, name: str) -> Any:
    """Return a table as it was collected; what counts it later could not say which is wrong."""
    import duckdb  # noqa: PLC0415  # few need it

    path = about.folder / file_of(name)
    try:
        if digest(path) == about.sha256[name]:
            found = engine.read_parquet(glob.escape(str(path)))
            if dict(zip(found.columns, map(str, found.types), strict=True)) == TABLES[name]:
                return found.filter("student IS NOT NULL")
    except (OSError, duckdb.Error):
        pass
    raise _error(path, "damaged")


def _all(
    engine: duckdb.DuckDBPyConnection, abouts: Sequence[_About], name: str, *, is_renamed: bool
) -> Any:
    """Return a table of all folders, with the names of students that they have there together."""
    parts = []
    for number, about in enumerate(abouts):
        part = _table(engine, about, name)
        if is_renamed:
            part.create_view(f"{name}_{number}")
            part = engine.sql(
                f"SELECT coalesce(becomes.name, here.student) AS student, here.* EXCLUDE student"  # noqa: S608
                f" FROM {name}_{number} AS here LEFT JOIN becomes"
                f" ON becomes.student = here.student AND becomes.folder = {number}"
                f" WHERE becomes.student IS NULL OR becomes.name IS NOT NULL"
            )
        parts.append(part)
    whole = parts[0]
    for part in parts[1:]:
        whole = whole.union(part)
    return whole


def _students(tables: Sequence[pd.DataFrame]) -> tuple[pd.DataFrame, pd.DataFrame | None]:
    """Return the students of all folders, and folder and student → the name that one has.

    The name is missing of who is counted in another folder. Without any, there is nothing to name.
    """
    import pandas as pd  # noqa: PLC0415  # takes longer than a lens

    whole = pd.concat([it.assign(folder=n) for n, it in enumerate(tables)], ignore_index=True)
    best = whole.sort_values("n_answers", ascending=False, kind="stable")
    kept = best.drop_duplicates(["student", "started"]).sort_index()
    code = kept["student"].map(code_of)
    number = kept.groupby(code, sort=False).cumcount() + 1
    kept = kept.assign(name=code.where(number == 1, code + " (" + number.astype("str") + ")"))
    students = kept.assign(student=kept["name"]).set_index("student").sort_index()
    gone = whole.drop(kept.index).assign(name=None)
    becomes = pd.concat([kept[kept["name"] != kept["student"]], gone])
    columns = ["folder", "student", "name"]
    return students.drop(columns=["name", "folder"]), becomes[columns] if len(becomes) else None
