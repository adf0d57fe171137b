"""Take the README's pictures in a real JupyterLab: python -m docs.screenshots."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from kit import load_case, simulate_class
from kit.classroom.simulated.writing import write_class
from tests.browser.rig import Notebook, Server, launch

STORY = Path(__file__).parents[1] / "data/school-phones/article.txt"
PAIR = ("michael-barton", "gary-sick")


@dataclass(frozen=True)
class Picture:
    """A picture of a notebook: what is done in it first, and what is brought to the top."""

    notebook: str
    top: str
    prepare: Callable[[Notebook], None] = lambda _notebook: None


def _show_anyway(notebook: Notebook) -> None:
    notebook.page.locator("form .pk-gate [data-press=show]").first.click()


def _choose_pair(notebook: Notebook) -> None:
    notebook.reveal(".pk-compare")
    choosers = notebook.page.locator(".pk-compare select").all()
    for chooser, voice in zip(choosers, PAIR, strict=False):
        chooser.select_option(voice)


def _light_a_paragraph(notebook: Notebook) -> None:
    notebook.reveal(".pk-reader .pk-sticky")
    notebook.page.locator("[data-set='paragraph=4']").click()


def _open_gates(notebook: Notebook) -> None:
    notebook.page.wait_for_selector("form [data-press=show]", state="attached")
    notebook.open_gates()


def _paste_a_story(notebook: Notebook) -> None:
    page = notebook.page
    notebook.reveal(".pk-form")
    page.fill("[name=begin-name]", "phones")
    page.fill("textarea[data-unsaved]", STORY.read_text(encoding="utf-8"))
    page.click("[data-hand-over]")
    page.click("nav [data-press='screen who']")
    page.locator("[data-press^='quote 10.']").click()


def _show_two_sections(notebook: Notebook) -> None:
    for section in ("looks", "names"):
        notebook.page.locator(f"form #class-{section} [data-press=open]").click()


PICTURES = {
    "lesson.png": Picture("lesson.ipynb", ".pk-player:has([name^=sort])", _show_anyway),
    "compare.png": Picture("explore/2-compare.ipynb", ".pk-compare", _choose_pair),
    "read.png": Picture("explore/1-read.ipynb", ".pk-reader .pk-sticky", _light_a_paragraph),
    "evidence.png": Picture("explore/3-evidence.ipynb", ".pk-map"),
    "argument.png": Picture("explore/3-evidence.ipynb", ".pk-argument"),
    "balance.png": Picture("explore/4-speakers.ipynb", ".pk-balance", _open_gates),
    "author.png": Picture("author.ipynb", "[data-selectable='9']", _paste_a_story),
    "class.png": Picture("instructor/class.ipynb", "#class-looks", _show_two_sections),
}


def main() -> None:
    """Write each picture beside this file."""
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        Server(Path(folder)).running() as server,
    ):
        case = load_case("iran-mexico-2009")
        hand_ins = server.files / "instructor/hand-ins"
        write_class(simulate_class(case, students=30, name_effect=0.2), hand_ins)
        browser = launch(playwright)
        for name, picture in PICTURES.items():
            page = browser.new_page(viewport={"width": 1280, "height": 860})
            notebook = Notebook.load(server, page, picture.notebook)
            page.evaluate("jupyterapp.commands.execute('application:toggle-left-area')")
            notebook.run_all()
            picture.prepare(notebook)
            notebook.reveal(picture.top)
            # An element may be far down in its cell.
            page.locator(f"form {picture.top}").first.evaluate("e => e.scrollIntoView()")
            page.wait_for_timeout(800)
            page.screenshot(path=Path(__file__).parent / name)
            print(name)
        browser.close()


if __name__ == "__main__":
    main()
