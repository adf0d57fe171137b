"""What a student waits for in JupyterLab: Run All, a switch in the comparison."""

from __future__ import annotations

import contextlib
import functools
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, Error, sync_playwright

from tests.bench import by_hand
from tests.bench.rows import Figure, Row, compared, in_turn
from tests.browser.rig import ROOT, SECONDS, Notebook, Server, launch

PRESSES = 30
WARM_UP = 6  # presses until the browser has compiled what they run
# Both end with two figures. A form is ours when something is drawn in it.
FIGURES = """[...document.querySelectorAll(".js-plotly-plot")]
  .filter(figure => figure.querySelector(".main-svg .bars")).length >= 2"""
LESSON_IS_READY = f"""() => {FIGURES}
  && document.querySelectorAll(".jp-OutputArea form > :first-child").length >= 24"""
BY_HAND_IS_READY = f"""() => {FIGURES}
  && document.querySelectorAll(".jp-OutputArea textarea").length >= 16"""
# From the key press to the first frame's layout in which the table names another pair.
TIME_A_PRESS = """async ([control, shown, key]) => {
  const select = document.querySelector(control);
  const place = document.querySelector(shown);
  const pair = () => place.querySelector("table")?.dataset.comparison;
  const content = () => place.textContent + pair();
  const before = content();
  window.timed = new Promise((done, fail) => {
    let start;
    select.addEventListener("keydown", () => (start = performance.now()), {once: true});
    const observer = new MutationObserver(() => {
      if (content() === before) return;
      place.getBoundingClientRect();
      observer.disconnect();
      done(performance.now() - start);
    });
    observer.observe(place, {subtree: true, childList: true, characterData: true});
    setTimeout(() => fail(new Error(`nothing changes on ${key}`)), 5000);
  });
}"""


def rows() -> Iterator[Row]:
    """Yield the lesson's Run All and the comparison's key presses, each beside one by hand."""
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        Server(Path(folder)).running() as server,
    ):
        browser = launch(playwright)
        what = "Run All to the last lens and figure of the lesson, every gate open / by hand"
        yield Row(what, functools.partial(_run_all, server, browser))
        for voices in (10, 30, 100):
            what = f"key press to the changed comparison of {voices} voices"
            what += " / one `HTML.value` from Python"
            yield Row(what, functools.partial(_key_press, server, browser, voices))
        browser.close()


@contextlib.contextmanager
def _opened(server: Server, browser: Browser, path: str) -> Iterator[Notebook]:
    """Open a notebook on a page of its own, and leave nothing of it, whatever happens."""
    page = browser.new_page()
    try:
        notebook = Notebook.load(server, page, path)
        try:
            yield notebook
        finally:
            with contextlib.suppress(Error):
                notebook.shut_kernel_down()
    finally:
        page.close()


def _run_all(server: Server, browser: Browser) -> Figure:
    """Compare the lesson with all its gates open to the same controls and figures by hand."""
    hand = server.add_notebook("by-hand.ipynb", *by_hand.LESSON)
    with _opened(server, browser, "lesson.ipynb") as first:
        first.run_all()
        first.page.wait_for_selector("form [data-press=show]", state="attached")
        first.open_gates()
    ours, bare = in_turn(
        5,
        lambda: _ready(server, browser, "lesson.ipynb", LESSON_IS_READY),
        lambda: _ready(server, browser, hand, BY_HAND_IS_READY),
    )
    return compared(ours, bare, 0.7)


def _ready(server: Server, browser: Browser, path: str, is_ready: str) -> float:
    with _opened(server, browser, path) as notebook:
        start = time.perf_counter()
        notebook.page.evaluate("() => void jupyterapp.commands.execute('notebook:run-all-cells')")
        notebook.page.wait_for_function(is_ready, timeout=60 * SECONDS)
        notebook.wait_until_run()
        return time.perf_counter() - start


def _key_press(server: Server, browser: Browser, voices: int) -> Figure:
    make = f"import sys; sys.path.insert(0, {str(ROOT)!r})\nfrom tests import made_up\n"
    make += f"made = made_up.case_of(made_up.huge({voices}, {3 * voices + 20}))\n"
    cells = [make + "from kit import compare", "compare(made)"]
    ours = server.add_notebook(f"ours-{voices}.ipynb", *cells)
    hand = server.add_notebook(f"hand-{voices}.ipynb", *by_hand.comparison(make))
    place = ".jp-OutputArea .widget-html-content:has(table)"
    with _opened(server, browser, ours) as one, _opened(server, browser, hand) as other:
        press = _presser(one, 'select[name="left"]', ".pk-compare thead")
        press_by_hand = _presser(other, ".widget-dropdown select", place)
        in_turn(WARM_UP, press, press_by_hand)
        return compared(*in_turn(PRESSES, press, press_by_hand), 0.5)


def _presser(notebook: Notebook, control: str, shown: str) -> Callable[[], float]:
    """Return what presses End or Home in a chooser and returns the seconds until all is changed."""
    notebook.run_all()
    notebook.reveal(control)
    keys = ["End", "Home"]

    def press() -> float:
        notebook.page.bring_to_front()
        key = keys[0]
        keys.reverse()
        notebook.page.evaluate(TIME_A_PRESS, [control, shown, key])
        notebook.page.locator(control).first.focus()
        notebook.page.keyboard.press(key)
        return float(notebook.page.evaluate("window.timed")) / 1000

    return press
