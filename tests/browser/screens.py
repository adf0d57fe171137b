"""One of each kind of screen, shown one after the other in one bare tab."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from markupsafe import Markup

from kit.browser.page import Page
from kit.case.case import Case
from tests.browser.every_page import Shown, every_page
from tests.browser.tab import Tab

ENDLESS = 200  # stops of Tab after which it is taken for caught


def one_of_each(case: Case, folder: Path) -> Iterator[Shown]:
    """Yield every page, but of questions of a kind one at each step and state."""
    seen = set()
    for page in every_page(case, folder):
        kind, is_asked, rest = page.name.rpartition(": ")
        step = rest.partition(" ")[2] if is_asked and not kind.startswith("part") else rest
        # What a lesson opens are lenses and questions, which are shown by themselves.
        is_known = (is_asked and kind.startswith("part")) or page.name.endswith(" open")
        is_apart = page.name == "hand-in"  # a document of its own
        if is_known or is_apart or (is_asked and (kind, step) in seen):
            continue
        seen.add((kind, step))
        yield page


def of_each_class(pages: list[Shown]) -> Iterator[Shown]:
    """Yield pages that have a class of the style that none before has."""
    known: set[str] = set()
    for page in pages:
        classes = set(" ".join(re.findall(r'class="([^"]*)"', page.html)).split())
        if classes - known:
            known |= classes
            yield page


class Audit:
    """Asks a tab what every reader needs, see `audit.js`."""

    def __init__(self, tab: Tab) -> None:
        self.tab = tab
        tab.page.add_script_tag(path=Path(__file__).with_name("audit.js"))

    def ask(self, check: str, *of: Any) -> Any:
        """Return what a check says of what shows."""
        return self.tab.page.evaluate(f"of => audit.{check}(...of)", of)

    def stops(self) -> list[dict[str, Any]]:
        """Return what Tab comes to, from before the first control until it has left the last."""
        page = self.tab.page
        page.evaluate("getSelection().collapse(document.body, 0); document.activeElement.blur()")
        found = []
        while len(found) < ENDLESS:
            page.keyboard.press("Tab")
            stop = self.ask("focused")
            if stop is None:
                break
            found.append(stop)
        return found


class Showing(Audit):
    """A tab in which one page takes the place of the other."""

    def __init__(self, open_tab, **how) -> None:
        self._page = Page()
        self._count = 0
        super().__init__(open_tab(self._page, **how))
        # What is far below is not laid out until somebody scrolls there.
        seen = "* { content-visibility: visible !important; }"
        self.tab.page.add_style_tag(content=seen)

    def show(self, shown: Shown) -> None:
        """Show a page as it is at first, with nothing focused."""
        self._count += 1
        last = Markup('<p id="screen-{}" hidden></p>').format(self._count)
        self._page.values = shown.values
        self._page.html = Markup(shown.html) + last  # a page's own
        self.tab.update()
        self.tab.page.wait_for_selector(f"#screen-{self._count}", state="attached")


class Node:
    """What a screen reader is given of an element."""

    def __init__(self, told: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> None:
        self._told, self._by_id = told, by_id

    @property
    def role(self) -> str:
        return str(self._told["role"]["value"])

    @property
    def name(self) -> str:
        return str(self._told.get("name", {}).get("value", "")).strip()

    def children(self) -> Iterator[Node]:
        """Yield the nodes right inside; what a screen reader passes over stands for what it has."""
        for id_ in self._told["childIds"]:
            if told := self._by_id.get(id_):
                node = Node(told, self._by_id)
                yield from node.children() if told["ignored"] else [node]

    def inside(self) -> Iterator[Node]:
        """Yield every node inside."""
        for child in self.children():
            yield child
            yield from child.inside()


def heard(tab: Tab) -> Node:
    """Return what a screen reader is given of a tab."""
    to_browser = tab.page.context.new_cdp_session(tab.page)
    nodes = to_browser.send("Accessibility.getFullAXTree")["nodes"]
    to_browser.detach()
    return Node(nodes[0], {node["nodeId"]: node for node in nodes})
