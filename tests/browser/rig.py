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
from playwright.sync_api import TimeoutError as TimeIsUpError

from tests.browser.screen import Screen

ROOT = Path(__file__).resolve().parents[2]
BROWSERS = (
    "chromium-headless-shell",  # draws the same in half the time
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
)
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
        shutil.copytree(ROOT / "docs/instructor", self.files / "instructor")
        self._folders = 0
        self._settings = folder / "settings" / "@jupyterlab" / "apputils-extension"
        self._settings.mkdir(parents=True)
        quiet = {"fetchNews": "false", "checkForUpdates": False, "doNotDisturbMode": True}
        (self._settings / "notification.jupyterlab-settings").write_text(json.dumps(quiet))
        self.token = secrets.token_hex(16)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def new_folder(self) -> Path:
        """Return a folder with a copy of the notebooks, for one student's answers."""
        self._folders += 1
        return Path(shutil.copytree(ROOT / "notebooks", self.files / f"student-{self._folders}"))

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

    @contextlib.contextmanager
    def saving_widgets(self) -> Iterator[None]:
        """Have Lab save the state of widgets in notebooks, which is off unless one asks for it."""
        folder = self.folder / "settings" / "@jupyter-widgets" / "jupyterlab-manager"
        folder.mkdir(parents=True, exist_ok=True)
        setting = folder / "plugin.jupyterlab-settings"
        setting.write_text('{"saveState": true}')
        yield
        setting.unlink()

    def command(self) -> tuple[str, ...]:
        """Return what Python runs, before the options of Jupyter."""
        return ("jupyterlab", f"--ServerApp.root_dir={self.files}")

    def places(self) -> dict[str, str]:
        """Return where Jupyter keeps its own files."""
        private = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
        return {name: str(self.folder / name.lower()) for name in private} | {
            "JUPYTERLAB_SETTINGS_DIR": str(self.folder / "settings"),
            "JUPYTERLAB_WORKSPACES_DIR": str(self.folder / "workspaces"),
        }

    @contextlib.contextmanager
    def running(self) -> Iterator[Server]:
        environment = {**os.environ, **self.places(), "HOME": str(self.folder)}
        options = [
            "--no-browser",
            "--allow-root",
            "--ip=127.0.0.1",
            f"--port={self.port}",
            "--ServerApp.port_retries=0",
            f"--IdentityProvider.token={self.token}",
            "--LabApp.extension_manager=readonly",
            "--LabApp.expose_app_in_browser=True",
            "--JupyterNotebookApp.expose_app_in_browser=True",
        ]
        with (self.folder / "server.log").open("w") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", *self.command(), *options],
                cwd=self.folder,
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


IS_IDLE = """() => window.jupyterapp?.shell?.currentWidget?.context?.sessionContext
  ?.session?.kernel?.status === 'idle'"""


class Notebook(Screen):
    """A notebook that is open in a browser page, with its kernel ready."""

    def __init__(self, page: Page, path: str) -> None:
        super().__init__(page)
        self.path = path
        page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=90 * SECONDS)
        # Only then: running cells while there is no kernel raises a dialog.
        try:
            page.wait_for_function(IS_IDLE, timeout=30 * SECONDS)
        except TimeIsUpError:
            # A busy Jupyter can lose a kernel's first word. To restart it is not enough: what a
            # notebook has saved is then never drawn.
            page.reload()
            page.wait_for_function(IS_IDLE, timeout=60 * SECONDS)

    @classmethod
    def load(cls, server: Server, page: Page, path: str, app: str = "lab") -> Notebook:
        """Load all of JupyterLab, or of Notebook 7, into a page with this notebook."""
        place = {"lab": f"lab/tree/{path}", "notebook": f"notebooks/{path}"}[app]
        page.goto(f"{server.url}/{place}?token={server.token}&reset")
        return cls(page, path)

    def close(self) -> None:
        """Close the notebook and end its kernel; the page goes on."""
        self.leave()
        self.page.evaluate(
            """async () => {
              const notebook = jupyterapp.shell.currentWidget;
              await notebook.context.sessionContext.shutdown();
              notebook.context.model.dirty = false;
              notebook.close();
            }"""
        )

    def run_all(self) -> None:
        """Choose Run, Run All Cells from the menu and wait until every cell has run."""
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        self.wait_until_run()

    def wait_until_run(self, after: int = 0) -> None:
        """Wait until every cell has run and, where a count is given, one has run after it."""
        self.page.wait_for_function(
            """after => {
              const {content, context} = jupyterapp.shell.currentWidget;
              const code = content.widgets.filter(cell => cell.model.type === "code");
              const counts = code.map(cell => cell.model.executionCount);
              return counts.every(count => count !== null) && counts.some(count => count > after)
                && context.sessionContext.session?.kernel?.status === "idle";
            }""",
            arg=after,
            timeout=120 * SECONDS,
        )

    def python(self, expression: str) -> Any:
        """Return what an expression is in the kernel, by way of JSON."""
        return self.page.evaluate(
            """async expression => {
              const {kernel} = jupyterapp.shell.currentWidget.context.sessionContext.session;
              const code = `import json; _ = json.dumps(${expression})`;
              const done = kernel.requestExecute({code, user_expressions: {v: "_"}, silent: true});
              const reply = await done.done;
              const text = reply.content.user_expressions.v.data["text/plain"];
              return JSON.parse(text.slice(1, -1).replaceAll("\\\\\\\\", "\\\\"));
            }""",
            expression,
        )

    def wait_until(self, expression: str) -> None:
        """Wait until an expression is true in the kernel."""
        for _ in range(100):
            if self.python(expression):
                return
            self.page.wait_for_timeout(100)
        raise AssertionError(expression)

    def run(self, code: str) -> None:
        """Run code in the kernel, beside the notebook's cells."""
        self.page.evaluate(
            """async code => {
              const {kernel} = jupyterapp.shell.currentWidget.context.sessionContext.session;
              await kernel.requestExecute({code, silent: true}).done;
            }""",
            code,
        )

    def reveal(self, selector: str) -> None:
        """Scroll to the cell that shows an element: Lab hides cells that are out of view.

        They stay without text (content-visibility) until a frame after they come into view, and
        cells above may still grow and push them out again: the cell must be drawn and stay put. A
        busy machine was seen to push 230 ms after the push before: a third of a second it is.
        """
        self.page.wait_for_selector(selector, state="attached")
        settled = self.page.evaluate(
            """async selector => {
              const {content} = jupyterapp.shell.currentWidget;
              const pause = () => new Promise(done => setTimeout(done, 40));
              let top, stayed = 0;
              for (let tries = 0; tries < 250 && stayed < 8; tries++) {
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
              return stayed === 8;
            }""",
            selector,
        )
        assert settled, f"{selector} is not drawn, or never stays put"

    def cells(self) -> list[str]:
        """Return the notebook's cells as they stand in the model: kind and source."""
        return self.page.evaluate(
            """() => jupyterapp.shell.currentWidget.content.widgets.map(
              cell => cell.model.type + ": " + cell.model.sharedModel.getSource())"""
        )

    def saved(self) -> dict[str, Any]:
        """Return what would be saved of the notebook now."""
        return dict(
            self.page.evaluate("() => jupyterapp.shell.currentWidget.content.model.toJSON()")
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
