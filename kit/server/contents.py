"""Notebooks as a server hands them out: without what only an ended kernel could show.

A saved notebook names the widgets that it showed. On the next day they are gone with their kernel,
and JupyterLab would write "Error displaying widget: model not found" in each cell.
"""

from __future__ import annotations

from typing import Any

from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager

VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"


class Notebooks(AsyncLargeFileManager):
    """Opens a notebook that no kernel runs without its widgets: as new, to be run again.

    The file stays as it is until it is saved. While its kernel runs, a page that is loaded again
    finds its widgets there. Opening starts a kernel: until the file is saved, it still holds those
    of an earlier one.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._opened_as_new: dict[str, Any] = {}  # path → when its file was saved last

    async def get(self, path: str, *args: Any, **kwargs: Any) -> Any:
        """Return the model of a file or folder, as the server asks for it."""
        model = await super().get(path, *args, **kwargs)  # type: ignore[no-untyped-call]
        if model["type"] == "notebook" and model["content"]:
            saved = model["last_modified"]
            if not await self._is_running(path) or self._opened_as_new.get(path) == saved:
                self._opened_as_new[path] = saved
                without_lost_widgets(model["content"])
        return model

    async def _is_running(self, path: str) -> bool:
        sessions = getattr(self.parent, "session_manager", None)  # none where there is no server
        return sessions is not None and await sessions.session_exists(path.strip("/"))


def without_lost_widgets(notebook: dict[str, Any]) -> None:
    """Take the widgets out of a notebook's outputs whose state is not saved in it.

    Examples
    --------
    >>> view = {"output_type": "display_data", "data": {VIEW: {"model_id": "1"}}}
    >>> cell = {"cell_type": "code", "execution_count": 3, "outputs": [view]}
    >>> without_lost_widgets({"cells": [cell], "metadata": {}})
    >>> cell["execution_count"], cell["outputs"]
    (None, [])
    """
    saved = _dict(notebook.get("metadata"), "widgets", STATE, "state")
    for cell in notebook.get("cells", ()):
        outputs = cell.get("outputs", [])
        kept = [it for it in outputs if not _is_lost(it, saved)]
        if len(kept) < len(outputs):
            cell["outputs"], cell["execution_count"] = kept, None


def _is_lost(output: Any, saved: dict[str, Any]) -> bool:
    view = _dict(output, "data", VIEW)
    return bool(view) and view.get("model_id") not in saved


def _dict(thing: Any, *names: str) -> dict[str, Any]:
    """Return what lies in a dictionary by these names; an empty one if it is odd."""
    for name in names:
        thing = thing.get(name) if isinstance(thing, dict) else None
    return thing if isinstance(thing, dict) else {}
