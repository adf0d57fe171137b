"""What all pages of a kernel share: their code and style, sent and saved once.

The modules go as texts, which `link.js` links in the browser: there is no build step.
"""

from __future__ import annotations

import json
import re
import zlib
from base64 import b64encode
from functools import lru_cache
from graphlib import TopologicalSorter
from pathlib import Path

import ipywidgets as widgets
import traitlets

from kit.browser.style import merged_style

_HERE = Path(__file__).parent
# Of comments at the end of a line only those without quotes: an address in a text looks like one.
_UNSENT = re.compile(
    r"""
    ^ \s* // [^\n]* \n             # a comment that has lines of its own
    | /\*\* .*? \*/ \s*            # types
    | (?<= \S ) [ ] // [ ] [^\n"`]* $
    | ^ \s+                        # indentation and empty lines
    """,
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)
_IMPORT = re.compile(r' from "[^"]*?([\w-]+\.js)";$', re.MULTILINE)
_APART = {"load.js", "link.js"}  # what loads and links the others


def script(name: str) -> str:
    """Return code without its comments and indentation, which notebooks would save."""
    return _UNSENT.sub("", (_HERE / name).read_text(encoding="utf-8"))


def modules() -> dict[str, str]:
    """Return the name and text of each module, after those that it imports.

    Raises
    ------
    graphlib.CycleError
        If modules import each other in a circle: a text is linked when those before it are.
    """
    paths = {path.name: str(path.relative_to(_HERE)) for path in sorted(_HERE.rglob("*.js"))}
    texts = {name: script(path) for name, path in paths.items() if name not in _APART}
    imports = {name: _IMPORT.findall(text) for name, text in texts.items()}
    return {name: texts[name] for name in TopologicalSorter(imports).static_order()}


def deflated(text: str) -> str:
    """Return a text as the browser unpacks it: as text, since JupyterLab does not save bytes."""
    return b64encode(zlib.compress(text.encode(), 9)).decode()


class Shared(widgets.Widget):
    """The code and style that all pages of a kernel share."""

    link = traitlets.Unicode().tag(sync=True)
    code = traitlets.Unicode().tag(sync=True)
    style = traitlets.Unicode().tag(sync=True)

    @classmethod
    def one(cls) -> Shared:
        """Return the kernel's only one, with all the style that there is by now."""
        shared = _only_one()
        shared.style = _packed(merged_style())
        return shared


@lru_cache(maxsize=1)
def _only_one() -> Shared:
    texts = json.dumps(list(modules().items()), ensure_ascii=False)
    return Shared(link=script("link.js"), code=deflated(texts))


_packed = lru_cache(maxsize=1)(deflated)  # to deflate the same for every page would take time
