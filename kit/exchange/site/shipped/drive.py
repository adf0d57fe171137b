"""What Python does first in a browser, as `sitecustomize`: it asks the page no more than it must.

The folder of a notebook is the page's, and each look into it waits for the page. Python looks there
for each module that it imports, 400 times before the first cell; what it finds changes seldom.
"""

import os
import sys
import time
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, ModuleSpec, SourceFileLoader
from pathlib import Path
from types import ModuleType

SECONDS = 2.0
IPYTHON = """
# Without jedi, Tab asks the objects themselves.
get_config().InteractiveShellApp.exec_lines = ["get_ipython().Completer.use_jedi = False"]
"""


class DriveFinder:
    """Finds modules in a folder of the page, and lists it once in `SECONDS` at most."""

    def __init__(self, path: str) -> None:
        if path != "/drive" and not path.startswith("/drive/"):
            raise ImportError
        self._path, self._until = path, 0.0
        self._names: frozenset[str] = frozenset()
        self._files = FileFinder(path, (SourceFileLoader, SOURCE_SUFFIXES))

    def find_spec(self, name: str, target: ModuleType | None = None) -> ModuleSpec | None:
        """Return where a module is, if the folder has one of its name."""
        if time.monotonic() > self._until:
            try:
                names = os.listdir(self._path)  # noqa: PTH208  # quick
            except OSError:  # the page has none
                names = []
            self._names = frozenset(each.partition(".")[0] for each in names)
            self._until = time.monotonic() + SECONDS
        is_there = name.rpartition(".")[2] in self._names
        return self._files.find_spec(name, target) if is_there else None

    def invalidate_caches(self) -> None:
        """Look again at the next import."""
        self._until = 0.0
        self._files.invalidate_caches()


if sys.platform == "emscripten":
    sys.path_hooks.insert(0, DriveFinder)
    config = Path("/etc/ipython/ipython_config.py")
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text(IPYTHON, encoding="utf-8")
