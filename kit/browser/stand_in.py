"""What stands in for a page where there are no widgets: the same HTML, at rest.

An exported notebook has it, and one opened without running it. Front ends strip what they do not
know there, and typeset text between dollars as mathematics, unless they are told not to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from html.parser import HTMLParser

# Controls do nothing there, and look it. The classes are MathJax's, of its versions 3 and 2.
_FRAME = (
    '<fieldset disabled class="mathjax_ignore tex2jax_ignore"'
    ' style="border: 0; margin: 0; padding: 0; min-width: 0">{}</fieldset>'
)
# No style sheet and no code is there: what only they need would make saved notebooks larger.
_UNUSED = frozenset({"class", "role", "tabindex"})
_VOID = frozenset({"br", "col", "hr", "img", "input", "wbr"})
_BARE = re.compile(r"[A-Za-z0-9:-]+")
TWIN = "pk-twin"  # the class of a <details> that holds a page's twin


def stand_in(html: str) -> str:
    """Return what stands in for a page: what is hidden left out, twins open, all else as it is.

    >>> stand_in('<p class="note">Not hidden.</p><p hidden>Wait.</p>').partition("<p>")[2]
    'Not hidden.</p></fieldset>'
    """
    parser = _AtRest()
    parser.feed(html)
    parser.close()
    return _FRAME.format("".join(parser.pieces))


class _AtRest(HTMLParser):
    """Collects the pieces of a page that stay. The page is our own, so its tags are in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[str] = []
        self._hidden = 0  # how many open tags there are, from a hidden one on

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if self._hidden or "hidden" in known:
            self._hidden += tag not in _VOID
            return
        kept = [it for it in attrs if it[0] not in _UNUSED and not it[0].startswith("data-")]
        if tag in {"td", "th"}:  # whose text front ends put to the right
            kept.append(("style", "text-align:left"))
        if tag == "details" and TWIN in str(known.get("class")).split():
            kept.append(("open", None))
        self.pieces.append(f"<{tag}{''.join(_written(kept))}>")

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            self._hidden -= 1
        else:
            self.pieces.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(re.sub(r"\n\s*", "\n", data))

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")


def _written(attributes: Iterable[tuple[str, str | None]]) -> Iterable[str]:
    for name, value in attributes:
        if value is None:
            yield f" {name}"
        elif _BARE.fullmatch(value):  # without marks it takes less room in saved notebooks
            yield f" {name}={value}"
        else:
            yield f' {name}="{escape(value)}"'
