"""What a browser shows of the kit, wherever that is: in JupyterLab, Notebook 7 or a bare tab."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import ConsoleMessage, ElementHandle, Error, Page
from playwright.sync_api import TimeoutError as WaitedTooLong

# Said by JupyterLab itself, or by a widget whose kernel is gone, as it is meant to be in a test.
HARMLESS = (
    "ms to activate",
    "Connection lost, reconnecting",
    "Could not send widget sync message",
    "Starting WebSocket",
    "favicon",
    "widget model not found",  # outputs that an earlier session saved, before all cells run again
    "ResizeObserver loop",
    "reading 'schema'",  # Notebook 7, about settings of plugins that it does not have
    'property "schema"',  # the same in Firefox
    "The input data is corrupted",  # Firefox, of a damaged page, also when that is caught
    "Command 'filebrowser:open-path' not registered",  # Notebook 7
    "Could not restore the debugger state",  # of a kernel that was shut down
    "[anywidget] Failed to initialize model",  # a page that was late; test_lab.py: it goes on
)
WIDER_THAN_ITS_PLACE = """output => {
  const right = output.closest(".jp-Cell").getBoundingClientRect().right + 1;
  return [...output.querySelectorAll(".pk-page")]
    .filter(page => page.scrollWidth > page.clientWidth + 1
      || page.getBoundingClientRect().right > right)
    .map(page => page.className);
}"""
WIDER_THAN_THE_WINDOW = "() => document.documentElement.scrollWidth > innerWidth"


class Screen:
    """A browser page that shows outputs of cells, and what it complained of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        page.on("pageerror", self._note)
        page.on("console", self._note)

    def _note(self, said: Error | ConsoleMessage) -> None:
        text = str(said) if isinstance(said, Error) else said.text
        is_wrong = isinstance(said, Error) or said.type == "error"
        if is_wrong and not any(known in text for known in HARMLESS):
            self.complaints.append(text)

    def leave(self) -> None:
        """Hear no more of the page, which goes on to show something else."""
        self.page.remove_listener("pageerror", self._note)
        self.page.remove_listener("console", self._note)

    def open_gates(self) -> None:
        """Press every "Show me anyway", as a student does who will not answer.

        In the lesson each opens the next part, with one more to press.
        """
        while gate := self._gate():
            gate.dispatch_event("click")
            self.page.wait_for_function("gate => !gate.isConnected", arg=gate)

    def _gate(self) -> ElementHandle | None:
        """Return the first gate to open; in the lesson the next one may be on its way."""
        gates = self.page.locator("[data-press=show]")
        if not gates.count() and not self.page.locator(".pk-part").count():
            return None
        try:
            return gates.first.element_handle(timeout=4_000)
        except WaitedTooLong:
            return None

    def too_wide(self, output: str) -> list[str]:
        """Return what is wider than its place in an output."""
        return list(self.page.locator(output).first.evaluate(WIDER_THAN_ITS_PLACE))

    def violations(self, axe: str, within: str, *rules: str) -> list[dict[str, Any]]:
        """Return what axe finds in an output, by all its rules or these.

        What pandas and Lab make of a table is left out.
        """
        if not self.page.evaluate("() => window.axe !== undefined"):
            self.page.evaluate(axe)
        found = self.page.evaluate(
            """([within, rules]) => axe
              .run({include: [[within]], exclude: [[".jp-RenderedHTML:has(table.dataframe)"]]},
                rules.length ? {runOnly: rules} : {})
              .then(result => result.violations.map(v => ({
                id: v.id, help: v.help, nodes: v.nodes.map(n => n.html.slice(0, 200)),
                why: v.nodes[0].failureSummary})))""",
            [within, rules],
        )
        return list(found)
