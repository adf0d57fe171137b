"""DuckDB, where it is installed: it reads and writes Parquet and counts what memory cannot hold."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING, Any

from kit.case.calls import CallError
from kit.classroom.study.words import StudyWords
from kit.language import ENGLISH

if TYPE_CHECKING:
    import duckdb

MEMORY = "1GB"  # that it takes; what needs more lies on the disk meanwhile


def connected() -> duckdb.DuckDBPyConnection:
    """Return DuckDB with nothing in it, which fetches nothing from any server.

    Raises
    ------
    CallError
        If it is not installed.
    """
    try:
        import duckdb  # noqa: PLC0415  # few need it
    except ImportError:
        raise CallError(ENGLISH.words(StudyWords).no_engine) from None
    settings: dict[str, Any] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "memory_limit": MEMORY,
        "temp_directory": tempfile.gettempdir(),
    }
    engine = duckdb.connect(config=settings)
    engine.execute("SET TimeZone = 'UTC'")
    return engine
