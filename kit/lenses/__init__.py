"""One module for each lens: a page and a twin, put together; `kit` names them all."""

from pathlib import Path

from kit.browser.style import add_style

# Of all lenses together, in this order: they share some of it.
_STYLE = ("reader.css", "evidence.css", "speakers.css", "balance.css")
add_style(*(Path(__file__).parents[1] / "static" / name for name in _STYLE))
