"""WebKit, in which Safari's pages run, for the tests here; without one they skip."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium.webdriver import WebKitGTK
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.browser.rig import Notebook, Server
from tests.browser.webkit.page import Page

HERE = Path(__file__).parent
LIBRARIES = Path("/usr/lib")
NEEDED = {"WebKitWebDriver": "webkit2gtk-driver", "Xvfb": "xvfb"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("slow")


@pytest.fixture(scope="package")
def screen() -> Iterator[str]:
    """A screen that nobody sees: MiniBrowser does not do without."""
    missing = [package for command, package in NEEDED.items() if not shutil.which(command)]
    if missing:
        message = f"needs WebKit; on Debian: apt-get install {' '.join(missing)}"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1200x24"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as xvfb:
        os.close(writing)
        with os.fdopen(reading) as number:
            yield f":{number.readline().strip()}"
        xvfb.terminate()


@pytest.fixture(scope="package")
def home(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("webkit")


@pytest.fixture(scope="package")
def driver(screen, home) -> Iterator[WebKitGTK]:
    options = Options()
    options.binary_location = str(next(LIBRARIES.glob("*/webkit2gtk-4.*/MiniBrowser")))
    options.add_argument("--automation")
    downloads = home / "Downloads"
    downloads.mkdir()
    (home / ".config").mkdir()
    (home / ".config" / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{downloads}"\n')
    places = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config")}
    # Where the machine lets nobody make a sandbox of their own, as in a container.
    alone = {"NO_AT_BRIDGE": "1", "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
    service = Service(
        shutil.which("WebKitWebDriver"), env={**os.environ, **places, **alone, "DISPLAY": screen}
    )
    driver = WebKitGTK(options=options, service=service)
    driver.set_window_size(1400, 1000)
    driver.set_script_timeout(60)
    yield driver
    driver.quit()


@pytest.fixture(scope="package")
def server(screen, tmp_path_factory) -> Iterator[Server]:  # noqa: ARG001
    """A JupyterLab for WebKit; another worker may have the one for Chromium."""
    with Server(tmp_path_factory.mktemp("jupyter")).running() as server:
        yield server


@pytest.fixture
def window(driver, home) -> Iterator[Page]:
    """The one window, empty before and after."""
    page = Page(driver, home / "Downloads")
    yield page
    page.close()


@pytest.fixture
def open_page(window, server) -> Callable[..., Notebook]:
    """Open a notebook in the window, in the place of the one before."""

    def open_one(path: str, app: str = "lab") -> Notebook:
        return Notebook.load(server, window, path, app)

    return open_one
