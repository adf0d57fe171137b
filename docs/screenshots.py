"""Take the README's pictures in a real JupyterLab: python -m docs.screenshots."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.rig import Notebook, Server, launch

PICTURES = {
    "lesson.png": ("lesson.ipynb", ".pk-player:has([name^=sort])"),
    "compare.png": ("explore/2-compare.ipynb", ".pk-compare"),
}
PAIR = ("michael-barton", "gary-sick")


def main() -> None:
    """Write each picture beside this file."""
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        Server(Path(folder)).running() as server,
    ):
        browser = launch(playwright)
        for name, (path, selector) in PICTURES.items():
            page = browser.new_page(viewport={"width": 1280, "height": 860})
            notebook = Notebook(server, page, path)
            page.evaluate("jupyterapp.commands.execute('application:toggle-left-area')")
            notebook.run_all()
            notebook.reveal(selector)
            for chooser, voice in zip(page.locator(f"{selector} select").all(), PAIR, strict=False):
                chooser.select_option(voice)
            page.wait_for_timeout(500)
            page.screenshot(path=Path(__file__).parent / name)
            print(name)
        browser.close()


if __name__ == "__main__":
    main()
