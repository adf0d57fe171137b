"""How long it takes until a case is there, and how that grows with its voices."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from kit import load_case
from kit.case.model import CaseData
from tests import made_up
from tests.bench.rows import Figure, Row, compared, in_turn

BARE = "import pandas, ipywidgets, plotly.graph_objects"
LOADED = "import kit; case = kit.load_case('iran-mexico-2009')"
SHOWN = f"{LOADED}; kit.compare(case)"
PARTS = ("paragraphs", "voices", "evidence", "references")


def rows() -> Iterator[Row]:
    """Yield the import with a first case and a first lens, and cases of 10 to 1,000 voices."""
    beside = "import pandas, ipywidgets, plotly"
    yield Row(f"import and `load_case` / {beside}", lambda: _imports(LOADED))
    yield Row(f"import, `load_case` and `compare` / {beside}", lambda: _imports(SHOWN))
    yield Row("`load_case` with 1,000 voices / with 100 (with 10)", _cases)


def _imports(code: str) -> Figure:
    ours, bare = in_turn(9, lambda: _process(code), lambda: _process(BARE))
    return compared(ours, bare, 0.7)


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
    """Return how long a process of its own has the processor: others may keep that busy."""
    before = os.times()
    subprocess.run([sys.executable, "-c", code], check=True)
    after = os.times()
    return (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )


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
    del raw["articles"]  # a made-up case counts its words itself, as the first format did
    files = {name: {name: raw.pop(name)} for name in PARTS} | {"case": raw}
    for name, content in files.items():
        text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder
