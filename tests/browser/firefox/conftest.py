"""Firefox for the tests here, which are those of the folder above; without one they skip.

It ends with them: left open, it takes a tenth of a core from the tests that follow.
"""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from tests.browser.lab import Lab
from tests.browser.rig import Server

HERE = Path(__file__).parent
BROWSERS = ("firefox-esr", "firefox")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("slow")


@pytest.fixture(scope="package")
def browser(playwright: Playwright, tmp_path_factory) -> Iterator[Browser]:
    """The browser of all that is asked for here: pages, tabs, JupyterLab."""
    firefox = next(filter(None, map(shutil.which, BROWSERS)), None)
    if firefox is None:
        message = f"needs Firefox; on Debian: apt-get install {BROWSERS[0]}"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    start = tmp_path_factory.mktemp("firefox") / "firefox"
    command = shlex.join([sys.executable, str(HERE / "relay.py"), firefox])
    start.write_text(f'#!/bin/sh\nexec {command} "$@"\n')
    start.chmod(0o755)
    browser = playwright.firefox.launch(channel="moz-firefox", executable_path=start)
    yield browser
    browser.close()


@pytest.fixture(scope="package")
def server(browser, tmp_path_factory) -> Iterator[Server]:  # noqa: ARG001
    """A JupyterLab for Firefox; another worker may have the one for Chromium."""
    with Server(tmp_path_factory.mktemp("jupyter")).running() as server:
        yield server


@pytest.fixture(scope="package")
def lab(browser, server) -> Iterator[Lab]:
    lab = Lab(browser, server)
    yield lab
    lab.discard()
