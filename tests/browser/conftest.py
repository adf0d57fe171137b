"""One server and one browser for all tests here; without a browser they are skipped."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import resources

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.rig import BROWSERS, Notebook, Server, find_browser, launch


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "/browser/" in item.nodeid:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if find_browser() is None:
        message = f"needs a browser ({', '.join(BROWSERS)}); on Debian: apt-get install chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(browser, tmp_path_factory) -> Iterator[Server]:  # noqa: ARG001
    """A JupyterLab; asks for the browser first, so that nothing starts in vain."""
    with Server(tmp_path_factory.mktemp("jupyter")).running() as server:
        yield server


@contextmanager
def _opener(browser: Browser, server: Server) -> Iterator[Callable[..., Notebook]]:
    """Open notebooks: path, app="lab" or "notebook", theme="Light" or "Dark", width, script."""
    contexts = []

    def open_one(
        path: str, app: str = "lab", theme: str = "Light", width: int = 1400, script: str = ""
    ) -> Notebook:
        server.use_theme(f"JupyterLab {theme}")
        context = browser.new_context(viewport={"width": width, "height": 1000})
        context.add_init_script(script)
        contexts.append(context)
        return Notebook(server, context.new_page(), path, app)

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def open_notebook(browser, server) -> Iterator[Callable[..., Notebook]]:
    """Open notebooks as `_opener` does, and close them with the test.

    Left open, they keep the cores so busy that later tests run out of time.
    """
    with _opener(browser, server) as open_one:
        yield open_one


@pytest.fixture(scope="module")
def open_for_module(browser, server) -> Iterator[Callable[..., Notebook]]:
    """Open notebooks that several tests look at."""
    with _opener(browser, server) as open_one:
        yield open_one


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the source of axe-core."""
    return (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
