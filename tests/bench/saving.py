"""How large a notebook gets that is saved with its outputs and the state of its widgets."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Iterator

import nbformat
from nbclient import NotebookClient

from tests.bench.rows import Figure, Row
from tests.browser.rig import ROOT

STUDENTS = ("lesson", "practice", "explore/1-read", "explore/2-compare", "explore/3-evidence")
STUDENTS += ("explore/4-speakers",)
OPEN_GATES = """
import gc
from kit.exercises.played.gate import Gate
def shut():
    gates = [thing for thing in gc.get_objects() if isinstance(thing, Gate)]
    return [gate for gate in gates if gate.comm and not gate.is_open]
while gates := shut():  # in the lesson each opens the next part
    for gate in gates:
        gate._press("show", "")
"""
# As JupyterLab saves it: what was closed is gone.
STATE = """
import json
from ipywidgets import Widget
print(len(json.dumps(Widget.get_manager_state(drop_defaults=True), indent=1)))
"""


def rows() -> Iterator[Row]:
    """Yield the largest of the students' notebooks, with the state of widgets and without it.

    JupyterLab saves without, unless it is asked to. The lesson has every gate open; without state
    it was run again after that, so that its outputs hold what is behind the gates.
    """
    for what, with_state in (("", False), (" and the state of widgets", True)):
        measure = functools.partial(_largest, with_state=with_state)
        yield Row(f"saved notebook with outputs{what}, kB", measure)


def _largest(*, with_state: bool) -> Figure:
    sizes = {name: _saved(name, with_state=with_state) for name in STUDENTS}
    largest = max(sizes, key=lambda name: sizes[name])
    all_of_them = ", ".join(f"{name.split('/')[-1]} {kb:.0f}" for name, kb in sizes.items())
    return Figure(largest, all_of_them, sizes[largest], 300, "{:.0f}")


def _saved(name: str, *, with_state: bool) -> float:
    notebook = nbformat.read(ROOT / "notebooks" / f"{name}.ipynb", 4)
    notebook.cells.append(nbformat.v4.new_code_cell(OPEN_GATES + STATE))
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(1 if with_state else 2):
            where = {"metadata": {"path": folder}}
            NotebookClient(notebook, resources=where, store_widget_state=False).execute()
    (printed,) = notebook.cells.pop()["outputs"]
    state = int(printed["text"]) if with_state else 0
    return (len(nbformat.writes(notebook).encode()) + state) / 1000
