"""A notebook made of cells, as the text of its file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

_METADATA = {
    "kernelspec": {
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
        "name": "python3",
    },
    "language_info": {"name": "python"},
}


def notebook_of(cells: Iterable[tuple[str, str]], ids: str) -> str:
    """Return a notebook of cells, each with its kind, markdown or code, and what stands in it.

    `ids` is what their ids begin with.

    Examples
    --------
    >>> notebook = json.loads(notebook_of([("code", "1 + 1")], "sums"))
    >>> [(cell["id"], cell["source"]) for cell in notebook["cells"]]
    [('sums-00', ['1 + 1'])]
    """
    made = [_cell(f"{ids}-{n:02}", kind, source) for n, (kind, source) in enumerate(cells)]
    notebook = {"cells": made, "metadata": _METADATA, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"


def _cell(id_: str, kind: str, source: str) -> dict[str, Any]:
    """Return a cell that cannot be deleted by mistake; of code, out of sight."""
    cell: dict[str, Any] = {"cell_type": kind}
    if kind == "code":
        cell["execution_count"] = None
    cell["id"] = id_
    cell["metadata"] = {"deletable": False}
    if kind == "code":
        cell["metadata"]["jupyter"] = {"source_hidden": True}
        cell["outputs"] = []
    return cell | {"source": source.splitlines(keepends=True)}
