"""Take the README's pictures in a real JupyterLab: python -m docs.screenshots."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.rig import Notebook, Server, launch

# Picture → notebook, what to bring to the top, and what to press there first.
PICTURES = {
    "lesson.png": ("lesson.ipynb", ".pk-player:has([name^=sort])", None),
    "compare.png": ("explore/2-compare.ipynb", ".pk-compare", None),
    "read.png": ("explore/1-read.ipynb", ".pk-reader .pk-sticky", "[data-set='paragraph=4']"),
    "evidence.png": ("explore/3-evidence.ipynb", ".pk-map", None),
    "argument.png": ("explore/3-evidence.ipynb", ".pk-argument", None),
    "balance.png": ("explore/4-speakers.ipynb", ".pk-balance", None),
    "author.png": ("author.ipynb", ".pk-form", "[data-press^='quote 10.']"),
}
STORY = Path(__file__).parents[1] / "data/school-phones/article.txt"
PAIR = ("michael-barton", "gary-sick")


def main() -> None:
    """Write each picture beside this file."""
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        Server(Path(folder)).running() as server,
    ):
        browser = launch(playwright)
        for name, (path, selector, press) in PICTURES.items():
            page = browser.new_page(viewport={"width": 1280, "height": 860})
            notebook = Notebook.load(server, page, path)
            page.evaluate("jupyterapp.commands.execute('application:toggle-left-area')")
            notebook.run_all()
            if name == "lesson.png":
                page.locator("form .pk-gate [data-press=show]").first.click()
            if name == "balance.png":
                page.wait_for_selector("form [data-press=show]", state="attached")
                notebook.open_gates()
            notebook.reveal(selector)
            if name == "compare.png":
                choosers = page.locator(f"{selector} select").all()
                for chooser, voice in zip(choosers, PAIR, strict=False):
                    chooser.select_option(voice)
            if name == "author.png":
                page.fill("[name=begin-name]", "phones")
                page.fill("textarea[data-unsaved]", STORY.read_text(encoding="utf-8"))
                page.click("[data-hand-over]")
                page.click("nav [data-press='screen who']")
            if press:
                page.locator(press).click()
            # An element may be far down in its cell.
            top = "[data-selectable='9']" if name == "author.png" else selector
            page.locator(f"form {top}").first.evaluate("e => e.scrollIntoView()")
            page.wait_for_timeout(800)
            page.screenshot(path=Path(__file__).parent / name)
            print(name)
        browser.close()


if __name__ == "__main__":
    main()
