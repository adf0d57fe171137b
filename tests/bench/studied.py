"""What the bench of studies measures, each in a process of its own: see `tests.bench.study`."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import kit
from kit.classroom.results.page import Results
from kit.classroom.study.writing import write_study

CASE = "iran-mexico-2009"


def plain(folder: str) -> int:
    """Read every file as JSON, and keep nothing."""
    return sum(bool(json.loads(it.read_bytes())) for it in Path(folder).iterdir())


def load(folder: str) -> int:
    """Read a class."""
    return len(kit.load_class(folder, kit.load_case(CASE)).answers)


def results(folder: str) -> int:
    """Read a class and make every section of its results."""
    school = kit.load_class(folder, kit.load_case(CASE))
    assert len(Results(school).sections) == 8
    return len(school.answers)


def collect(folder: str, study: str) -> int:
    """Read a class and write it as a study."""
    school = kit.load_class(folder, kit.load_case(CASE))
    write_study(school, Path(study))
    return len(school.answers)


def study(folder: str) -> int:
    """Make every section of a study's results."""
    found = kit.load_study(folder)
    assert len(Results(found).sections) == 8
    return len(found.answers)


WORK = {"json": plain, "load": load, "results": results, "collect": collect, "study": study}

if __name__ == "__main__":
    name, *folders = sys.argv[1:]
    start = time.perf_counter()
    n = WORK[name](*folders)
    print(json.dumps({"seconds": time.perf_counter() - start, "n": n}))
