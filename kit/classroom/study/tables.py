"""What a study's folder holds: its tables, their columns, and what is known of all of them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from kit.files import open_ordinary

FORMAT = 1
ABOUT = "study.json"
TIME = "TIMESTAMP WITH TIME ZONE"
# In DuckDB's types; times are in UTC. See `SchoolClass`, whose columns these are, without those
# that name people.
TABLES: Mapping[str, Mapping[str, str]] = {
    "answers": {
        **dict.fromkeys(("student", "item", "kind", "step"), "VARCHAR"),
        "response": "INTEGER",
        **dict.fromkeys(("field", "value", "text"), "VARCHAR"),
        **dict.fromkeys(("given", "is_first", "is_last", "is_current"), "BOOLEAN"),
        "outcome": "VARCHAR",
        "at": TIME,
        "with_name": "BOOLEAN",
        **dict.fromkeys(("voice", "evidence", "version", "case_version"), "VARCHAR"),
    },
    "items": {
        **dict.fromkeys(("student", "item", "state"), "VARCHAR"),
        "finished": TIME,
    },
    "students": {
        "student": "VARCHAR",
        "is_handed_in": "BOOLEAN",
        **dict.fromkeys(("handed_in", "started", "last"), TIME),
        **dict.fromkeys(("n_answers", "n_sheets"), "INTEGER"),
    },
}


def file_of(table: str) -> str:
    """Return the name of the file that holds a table.

    >>> file_of("answers")
    'answers.parquet'
    """
    return f"{table}.parquet"


def digest(path: Path) -> str:
    """Return the SHA-256 of a file; raises OSError if it cannot be read."""
    with open_ordinary(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
