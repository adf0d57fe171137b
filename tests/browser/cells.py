"""A notebook's cells, run here instead of in a kernel."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from typing import Any

from ipywidgets import Widget

from tests.conftest import ROOT


def widgets_of(path: str) -> Iterator[Widget]:
    """Run a notebook's code cells in the folder that we are in; yield the widgets they show."""
    notebook = json.loads((ROOT / "notebooks" / path).read_text(encoding="utf-8"))
    names: dict[str, Any] = {}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            shown = run_cell("".join(cell["source"]), names)
            if isinstance(shown, Widget):
                yield shown


def run_cell(source: str, names: dict[str, Any]) -> Any:
    """Run a cell; return what its last line is, as Jupyter shows it."""
    *statements, last = ast.parse(source).body
    exec(compile(ast.Module(statements, []), "cell", "exec"), names)
    if isinstance(last, ast.Expr):
        return eval(compile(ast.Expression(last.value), "cell", "eval"), names)
    exec(compile(ast.Module([last], []), "cell", "exec"), names)
    return None
