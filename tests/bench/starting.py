"""How long it takes until a case is there, and how that grows with its voices."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from kit import load_case
from kit.model import CaseData
from tests import made_up
from tests.bench.rows import Figure, Row, compared, in_turn

BARE = "import pandas, ipywidgets, plotly.graph_objects"
OURS = "import kit; kit.load_case('iran-mexico-2009')"
PARTS = ("paragraphs", "voices", "evidence", "references")


def rows() -> Iterator[Row]:
    """Yield the import with a first case, and cases of 10, 100 and 1,000 voices."""
    yield Row("import and `load_case` / import pandas, ipywidgets, plotly", _imports)
    yield Row("`load_case` with 1,000 voices / with 100 (with 10)", _cases)


def _imports() -> Figure:
    ours, bare = in_turn(9, lambda: _process(OURS), lambda: _process(BARE))
    return compared(ours, bare, 1.5)


def _cases() -> Figure:
    with tempfile.TemporaryDirectory() as folder:
        cases = [write(made_up.huge(n), Path(folder) / str(n)) for n in (10, 100, 1000)]
        small, middle, large = (
            statistics.median(times) for times in in_turn(5, *(_loading(case) for case in cases))
        )
    return Figure(
        f"{large:.2f} s",
        f"{1000 * middle:.0f} ms ({1000 * small:.0f} ms)",
        large / middle,
        10,
        "{:.1f}",
    )


def _process(code: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - start


def _loading(folder: Path) -> Callable[[], float]:
    def load() -> float:
        start = time.perf_counter()
        load_case(folder)
        return time.perf_counter() - start

    return load


def write(case: CaseData, folder: Path) -> Path:
    """Write a case as an author would: a file for each of its large parts."""
    folder.mkdir()
    raw = json.loads(case.model_dump_json(exclude_defaults=True))
    files = {name: {name: raw.pop(name)} for name in PARTS} | {"case": raw}
    for name, content in files.items():
        text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder
