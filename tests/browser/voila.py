"""A real Voila, and the pages of its visitors."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.rig import SECONDS
from tests.browser.screen import Screen
from tests.checkout import uv
from tests.conftest import ROOT

# Not among the requirements: Voila would be in the JupyterLab and Notebook 7 of all other tests.
PACKAGES = ("voila==0.5.13", "websockets==17.4")
# What Voila's page says by itself: it looks for two style sheets in the network, takes on
# extensions of a newer JupyterLab, has no place for the picture that Plotly keeps of a figure, and
# is not allowed to end its kernel when it is left (its issue 1458).
ITS_OWN = (
    "ERR_NAME_NOT_RESOLVED",
    "RUNTIME-012",
    "setData is not a function",
    "403 (Forbidden)",
)


def installed(folder: Path) -> Path:
    """Install Voila alone, beside what the environment has; return where."""
    uv("pip", "install", "--no-deps", "--target", folder / "voila", *PACKAGES, folder=folder)
    return folder / "voila"


@contextlib.contextmanager
def served(notebooks: Path, voila: Path) -> Iterator[str]:
    """Start Voila on a folder of notebooks; give its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    environment = {
        **os.environ,
        **{name: str(voila.parent / name.lower()) for name in own},
        "HOME": str(voila.parent),
        "JUPYTER_PATH": str(voila / "share/jupyter"),
        "PYTHONPATH": os.pathsep.join(map(str, (voila, ROOT))),
    }
    command = (sys.executable, "-m", "voila", "--no-browser", f"--port={port}", notebooks)
    with (voila.parent / "voila.log").open("w") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
    try:
        _wait_until_up(process, f"http://127.0.0.1:{port}/")
        yield f"http://127.0.0.1:{port}/voila/render/"
    finally:
        process.terminate()  # upon which it ends its kernels
        process.wait(timeout=30)


def _wait_until_up(process: subprocess.Popen[bytes], address: str) -> None:
    for _ in range(300):
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError):
            urllib.request.urlopen(address, timeout=2)
            return
        time.sleep(0.2)
    raise RuntimeError("Voila did not start")


class Visitor(Screen):
    """A browser of somebody who opened a notebook there."""

    def __init__(self, browser: Browser, address: str, width: int = 1400) -> None:
        self._context = browser.new_context(viewport={"width": width, "height": 1000})
        super().__init__(self._context.new_page())
        self.page.goto(address, wait_until="commit")
        self.wait_until_shown()

    def wait_until_shown(self) -> None:
        """Wait until Voila has run all cells, which it does each time, and shows them."""
        self.page.locator(".pk-page").first.wait_for(timeout=60 * SECONDS)

    def unexpected(self) -> list[str]:
        """Return what the page complained of that is not Voila's own."""
        return [it for it in self.complaints if not any(known in it for known in ITS_OWN)]

    def close(self) -> None:
        self._context.close()
