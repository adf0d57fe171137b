"""Take the README's pictures in a real JupyterLab: python -m docs.screenshots."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.rig import Notebook, Server, launch

PICTURES = {"lesson.png": ".pk-player:has([name^=sort])", "compare.png": ".pk-compare"}


def main() -> None:
    """Write each picture beside this file."""
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        Server(Path(folder)).running() as server,
    ):
        browser = launch(playwright)
        page = browser.new_page(viewport={"width": 1280, "height": 860})
        notebook = Notebook(server, page, "lesson.ipynb")
        page.evaluate("jupyterapp.commands.execute('application:toggle-left-area')")
        notebook.run_all()
        for name, selector in PICTURES.items():
            if name == "compare.png":
                notebook.open_gates()
            notebook.reveal(selector)
            page.wait_for_timeout(500)
            page.screenshot(path=Path(__file__).parent / name)
            print(name)
        browser.close()


if __name__ == "__main__":
    main()
