"""A real JupyterLab in a real Chromium, on a temporary copy of the notebooks."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Playwright

ROOT = Path(__file__).resolve().parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SECONDS = 1000  # Playwright counts in milliseconds
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
    "Command 'filebrowser:open-path' not registered",  # Notebook 7
    "[anywidget] Failed to initialize model",  # a page that was late; test_page.py: it goes on
)


def find_browser() -> str | None:
    """Return the path of a Chromium or Chrome, or None."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def launch(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)


class Server:
    """A running JupyterLab server with settings, kernels and files of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = folder / "notebooks"
        shutil.copytree(ROOT / "notebooks", self.files)
        self._settings = folder / "settings" / "@jupyterlab" / "apputils-extension"
        self._settings.mkdir(parents=True)
        quiet = {"fetchNews": "false", "checkForUpdates": False, "doNotDisturbMode": True}
        (self._settings / "notification.jupyterlab-settings").write_text(json.dumps(quiet))
        self.token = secrets.token_hex(16)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def add_notebook(self, name: str, *sources: str) -> str:
        """Add a notebook of code cells; return its path."""
        cells = [
            {
                "cell_type": "code",
                "id": f"cell-{n}",
                "metadata": {},
                "source": source,
                "outputs": [],
                "execution_count": None,
            }
            for n, source in enumerate(sources)
        ]
        kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
        notebook = {
            "cells": cells,
            "metadata": {"kernelspec": kernel},
            "nbformat": 4,
            "nbformat_minor": 5,
        }
        (self.files / name).write_text(json.dumps(notebook))
        return name

    def use_theme(self, theme: str) -> None:
        """Set the theme, "JupyterLab Light" or "JupyterLab Dark", of pages opened from now on."""
        file = self._settings / "themes.jupyterlab-settings"
        file.write_text(json.dumps({"theme": theme}))

    def save_widgets(self) -> None:
        """Have Lab save the state of widgets in notebooks, which is off unless one asks for it."""
        folder = self.folder / "settings" / "@jupyter-widgets" / "jupyterlab-manager"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "plugin.jupyterlab-settings").write_text('{"saveState": true}')

    @contextlib.contextmanager
    def running(self) -> Iterator[Server]:
        private = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
        environment = {
            **os.environ,
            **{name: str(self.folder / name.lower()) for name in private},
            "HOME": str(self.folder),
            "JUPYTERLAB_SETTINGS_DIR": str(self.folder / "settings"),
            "JUPYTERLAB_WORKSPACES_DIR": str(self.folder / "workspaces"),
        }
        options = [
            "--no-browser",
            "--allow-root",
            "--ip=127.0.0.1",
            f"--port={self.port}",
            "--ServerApp.port_retries=0",
            f"--IdentityProvider.token={self.token}",
            f"--ServerApp.root_dir={self.files}",
            "--LabApp.extension_manager=readonly",
            "--LabApp.expose_app_in_browser=True",
            "--JupyterNotebookApp.expose_app_in_browser=True",
        ]
        with (self.folder / "server.log").open("w") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "jupyterlab", *options],
                env=environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
            try:
                self._wait_until_up(process)
                yield self
            finally:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGTERM)
                try:
                    process.wait(timeout=15)
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)

    def _wait_until_up(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + 90
        while time.monotonic() < deadline and process.poll() is None:
            with contextlib.suppress(OSError):
                urllib.request.urlopen(f"{self.url}/api?token={self.token}", timeout=2)
                return
            time.sleep(0.2)
        raise RuntimeError((self.folder / "server.log").read_text())


class Notebook:
    """A notebook that is open in a browser page, with its kernel ready."""

    def __init__(self, server: Server, page: Page, path: str, app: str = "lab") -> None:
        self.server, self.page, self.path = server, page, path
        self.complaints: list[str] = []
        page.on("console", lambda said: self._note(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self._note(str(error)))
        place = {"lab": f"lab/tree/{path}", "notebook": f"notebooks/{path}"}[app]
        page.goto(f"{server.url}/{place}?token={server.token}&reset")
        page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=90 * SECONDS)
        # Only then: running cells while there is no kernel raises a dialog.
        page.wait_for_function(
            """() => window.jupyterapp?.shell?.currentWidget?.context?.sessionContext
              ?.session?.kernel?.status === 'idle'""",
            timeout=90 * SECONDS,
        )

        if app == "lab" and page.viewport_size["width"] < 600:
            # As anybody on a phone would: the file list leaves the notebook no room.
            page.evaluate("jupyterapp.commands.execute('application:toggle-left-area')")

    def _note(self, message: str) -> None:
        if not any(known in message for known in HARMLESS):
            self.complaints.append(message)

    def run_all(self) -> None:
        """Choose Run, Run All Cells from the menu and wait until every cell has run."""
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        self.wait_until_run()

    def wait_until_run(self) -> None:
        self.page.wait_for_function(
            """() => {
              const {content, context} = jupyterapp.shell.currentWidget;
              const code = content.widgets.filter(cell => cell.model.type === "code");
              return code.every(cell => cell.model.executionCount !== null)
                && context.sessionContext.session?.kernel?.status === "idle";
            }""",
            timeout=120 * SECONDS,
        )

    def reveal(self, selector: str) -> None:
        """Scroll to the cell that shows an element: Lab hides cells that are out of view.

        They stay without text (content-visibility) until a frame after they come into view, and
        cells above may still grow and push them out again: the cell must be drawn and stay put.
        """
        self.page.wait_for_selector(selector, state="attached")
        settled = self.page.evaluate(
            """async selector => {
              const {content} = jupyterapp.shell.currentWidget;
              const pause = () => new Promise(done => setTimeout(done, 100));
              let top, stayed = 0;
              for (let tries = 0; tries < 100 && stayed < 3; tries++) {
                const element = document.querySelector(selector);
                const cell = element.closest(".jp-Cell");
                const index = content.widgets.findIndex(w => w.node === cell);
                const before = top;
                top = cell.getBoundingClientRect().top;
                const drawn = element.checkVisibility({contentVisibilityAuto: true});
                stayed = drawn && top === before ? stayed + 1 : 0;
                if (stayed === 0) await content.scrollToItem(index, "start");
                await pause();
              }
              return stayed > 0;
            }""",
            selector,
        )
        assert settled, f"{selector} is not drawn, or never stays put"

    def open_gates(self) -> None:
        """Press every "Show me anyway", as a student does who will not answer."""
        gates = self.page.locator("[data-press=show]")
        while left := gates.count():
            gates.first.dispatch_event("click")
            self.page.wait_for_function(
                "left => document.querySelectorAll('[data-press=show]').length < left", arg=left
            )

    def cells(self) -> list[str]:
        """Return the notebook's cells as they stand in the model: kind and source."""
        return self.page.evaluate(
            """() => jupyterapp.shell.currentWidget.content.widgets.map(
              cell => cell.model.type + ": " + cell.model.sharedModel.getSource())"""
        )

    def execution_counts(self) -> list[int]:
        return self.page.evaluate(
            """() => jupyterapp.shell.currentWidget.content.widgets
              .filter(cell => cell.model.type === "code").map(cell => cell.model.executionCount)"""
        )

    def shut_kernel_down(self) -> None:
        self.page.evaluate("() => jupyterapp.shell.currentWidget.context.sessionContext.shutdown()")
        self.page.wait_for_function(
            "() => !jupyterapp.shell.currentWidget.context.sessionContext.session?.kernel"
        )

    def outputs(self) -> Iterator[str]:
        """Yield a selector for each cell's output, revealed."""
        count = self.page.evaluate("jupyterapp.shell.currentWidget.content.widgets.length")
        for index in range(count):
            name = f"cell-{index}"
            shown = self.page.evaluate(
                """([index, name]) => {
                  const cell = jupyterapp.shell.currentWidget.content.widgets[index];
                  if (!cell.model.outputs?.length) return false;
                  cell.node.dataset.test = name;
                  return true;
                }""",
                [index, name],
            )
            if shown:
                output = f'[data-test="{name}"] .jp-OutputArea'
                self.reveal(output)
                yield output

    def violations(self, axe: str, within: str) -> list[dict[str, Any]]:
        """Return what axe finds in an output, but for what pandas and Lab make of a table."""
        if not self.page.evaluate("() => window.axe !== undefined"):
            self.page.evaluate(axe)
        found = self.page.evaluate(
            """within => axe
              .run({include: [[within]], exclude: [[".jp-RenderedHTML:has(table.dataframe)"]]})
              .then(result => result.violations.map(v => ({
                id: v.id, help: v.help, nodes: v.nodes.map(n => n.html.slice(0, 200))})))""",
            within,
        )
        return list(found)
