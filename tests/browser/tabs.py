"""A bare tab for every test that asks for one: a plugin of `tests/conftest.py`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any

import comm
import pytest
from ipywidgets import Widget
from playwright.sync_api import BrowserContext

from kit.browser.page import Page
from tests.browser.rig import BROWSERS, FLAGS, find_browser
from tests.browser.tab import Tab


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """Tell pytest-playwright which browser to start, and how; it knows only its own download."""
    if find_browser() is None:
        message = (
            f"needs a browser ({', '.join(BROWSERS)}); on Debian: apt-get install {BROWSERS[0]}"
        )
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return browser_type_launch_args | {"executable_path": find_browser(), "args": FLAGS}


@pytest.fixture
def new_tab(monkeypatch) -> Callable[..., Tab]:
    """Open a bare tab that hears this process, until the next one or the test's end."""

    def open_one(context: BrowserContext, widgets: Iterable[Widget], theme: str = "Light") -> Tab:
        tab = Tab(context, theme)

        def publish(sender: comm.DummyComm, msg_type: str, data: Any = None, *_: Any, **__: Any):
            tab.publish(sender, msg_type, data)

        monkeypatch.setattr(comm.DummyComm, "publish_msg", publish)
        for widget in widgets:
            tab.show(widget)
        return tab

    return open_one


@pytest.fixture
def open_tab(new_context, new_tab) -> Callable[..., Tab]:
    """Show widgets in a bare tab."""

    def open_one(*widgets: Widget, theme: str = "Light", width: int = 1400) -> Tab:
        return new_tab(new_context(viewport={"width": width, "height": 1000}), widgets, theme)

    return open_one


@pytest.fixture
def read_page(open_tab) -> Callable[..., str]:
    """Return a function that shows a page with some values; it returns its text, all folds open."""
    tabs: list[Tab] = []

    def read(page: Page, **values: Any) -> str:
        if not tabs:
            tabs.append(open_tab())
            # What is far below has no text of its own until somebody scrolls there.
            style = "* { content-visibility: visible !important; }"
            tabs[0].page.add_style_tag(content=style)
        page.values = page.values | values
        tabs[0].update()
        shown = tabs[0].page.locator(f"{tabs[0].show(page)} form")
        shown.evaluate("form => form.querySelectorAll('details').forEach(d => { d.open = true; })")
        return " ".join(shown.inner_text().split())

    return read
