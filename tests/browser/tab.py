"""Widgets in a bare browser tab: real pages, real Python behind them, no server and no kernel."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import comm
from ipywidgets import Widget
from ipywidgets.widgets import widget as registry
from playwright.sync_api import BrowserContext

from tests.browser.screen import Screen

HERE = Path(__file__).parent
ADDRESS = "http://localhost/tab"  # never asked for: answered here, so that the tab has a storage
THEME = "share/jupyter/lab/themes/@jupyterlab/theme-{}-extension/index.css"
# What JupyterLab and ipywidgets say about the places that widgets stand in.
STYLE = """
body { margin: 0; background: var(--jp-layout-color0); color: var(--jp-content-font-color1);
  font: var(--jp-ui-font-size1) var(--jp-ui-font-family); }
.jp-Cell { padding: 5px; }
.jp-OutputArea, .jp-OutputArea-child { overflow: hidden; }
.jp-OutputArea-output { overflow: auto; min-width: 0; }
.widget-vbox { display: flex; flex-direction: column; box-sizing: border-box; overflow: auto; }
"""
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare tab</title>
<style>{style}</style></head>
<body data-jp-theme-light="{is_light}"><main class="jp-Notebook"></main></body></html>"""


class Tab(Screen):
    """A browser tab that shows widgets of this process.

    What a page says goes the way it goes in Jupyter, as messages of its comm; what Python says is
    taken by the tab with the next thing that the tab says, or by `update`.
    """

    def __init__(self, context: BrowserContext, theme: str = "Light") -> None:
        super().__init__(context.new_page())
        self._said: list[dict[str, Any]] = []
        colours = (Path(sys.prefix) / THEME.format(theme.lower())).read_text(encoding="utf-8")
        html = PAGE.format(style=colours + STYLE, is_light=str(theme == "Light").lower())
        self.page.route(ADDRESS, lambda route: route.fulfill(body=html, content_type="text/html"))
        self.page.expose_function("python", self._hear)
        self.page.goto(ADDRESS)
        self.page.add_script_tag(path=HERE / "tab.js")

    def publish(self, sender: comm.DummyComm, msg_type: str, data: Any = None) -> None:
        """Keep what a comm has to say, which is where a kernel would send it, for the tab."""
        kinds = {"update": "state", "custom": "content"}
        kind = kinds.get((data or {}).get("method")) if msg_type == "comm_msg" else None
        if kind:
            self._said.append({"to": sender.comm_id, kind: data[kind]})

    def _hear(self, message: dict[str, Any]) -> Any:
        if "ask" in message:
            return registry._instances[message["ask"]].get_state()
        model = registry._instances.get(message.pop("to"))
        if model is not None:  # closed meanwhile: nobody listens
            model.comm.handle_msg({"content": {"data": message}, "buffers": []})
        return self._waiting()

    def _waiting(self) -> list[dict[str, Any]]:
        waiting = self._said[:]
        self._said.clear()
        return waiting

    def show(self, widget: Widget) -> str:
        """Show a widget as the output of a cell of its own; return the output's selector."""
        return self.page.evaluate("id => bare.showCell(`IPY_MODEL_${id}`)", widget.model_id)

    def outputs(self) -> list[str]:
        """Return a selector for each cell's output."""
        count = self.page.locator(".jp-Cell").count()
        return [f"#cell-{n} .jp-OutputArea" for n in range(count)]

    def update(self) -> None:
        """Have the tab take what Python has said by itself."""
        self.page.evaluate("said => bare.takeAll(said)", self._waiting())

    def settle(self) -> None:
        """Wait until Python has heard what the tab has said."""
        self.page.evaluate("bare.settled()")

    def kill_kernel(self) -> None:
        """Let nothing reach Python from now on, nor come from it."""
        self.page.evaluate("bare.killKernel()")
