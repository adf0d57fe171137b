"""One page of JupyterLab in which tests open their notebooks: to load all of it takes seconds."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from tests.browser.rig import Notebook, Server

OPEN = """async path => {
  const which = {path, factory: "Notebook"};
  const notebook = await jupyterapp.commands.execute("docmanager:open", which);
  await notebook.revealed;
  await notebook.context.sessionContext.ready;
  // Where one closed just before, it can come up without being the current one.
  jupyterapp.shell.activateById(notebook.id);
}"""


class Lab:
    """A page of JupyterLab; a new one after each test that failed in it."""

    def __init__(self, browser: Browser, server: Server) -> None:
        self._browser, self._server = browser, server
        self._page: Page | None = None

    def open(self, path: str, theme: str, width: int) -> Notebook:
        """Open a notebook in this look."""
        if self._page is None:
            self._page = self._browser.new_page()
            self._page.goto(f"{self._server.url}/lab?token={self._server.token}&reset")
            self._page.wait_for_function("() => window.jupyterapp")
            self._page.evaluate("jupyterapp.restored")
        page = self._page
        page.set_viewport_size({"width": width, "height": 1000})
        do = "([command, options]) => jupyterapp.commands.execute(command, options)"
        page.evaluate(do, ["apputils:change-theme", {"theme": f"JupyterLab {theme}"}])
        # As anybody on a phone would: the file list leaves the notebook no room.
        page.evaluate("jupyterapp.shell.collapseLeft()")
        page.evaluate(OPEN, path)
        return Notebook(page, path)

    def discard(self) -> None:
        """Close the page, which nobody knows the state of."""
        if self._page is not None:
            self._page.close()
        self._page = None
