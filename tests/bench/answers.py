"""How quick and how heavy the lesson's answers are: python -m tests.bench.answers.

Every figure stands beside the bare stack's in the same run. Nothing here is a test: machines
differ, ratios less so.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import sync_playwright

from kit import load_case
from kit.exercises.kinds.catalogue import all_items
from kit.exercises.played.player import Player
from kit.exercises.sheet.open_sheet import AnswerSheet
from tests.browser.rig import Notebook, Server, launch

CASE = "iran-mexico-2009"
BARE_WRITER = """
import json, pathlib, ipywidgets as w
area = w.Textarea()
area.observe(lambda c: pathlib.Path("bare.json").write_text(json.dumps(c["new"])), "value")
area
"""


def report(what: str, ours: list[float], bare: list[float]) -> None:
    """Print medians and worst in milliseconds, and the ratio of the medians."""
    mine, theirs = statistics.median(ours), statistics.median(bare)
    print(
        f"{what}: {1000 * mine:.1f} ms (worst {1000 * max(ours):.1f}, n = {len(ours)});"
        f" bare {1000 * theirs:.1f} ms; ratio {mine / theirs:.2f}"
    )


def timed(run: Callable[[], object], times: int) -> list[float]:
    """Return the seconds of each run."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        found.append(time.perf_counter() - start)
    return found


def on_disk(folder: Path) -> None:
    """Measure saving and restoring a full sheet, without a browser."""
    case = load_case(CASE)
    sheet = AnswerSheet(case.story, folder)
    for item in all_items(case.data, sheet.data.code).values():
        for step in item.steps:
            slot = sheet.new_slot(item.id, step.id)
            sheet.edit(slot, {field.name: "some words of an answer" for field in step.fields})
    slot = sheet.new_slot("missing", "missing")
    text = sheet.data.to_json().encode()

    def write() -> None:
        half = folder / "half"
        with half.open("wb") as file:
            file.write(text)
            os.fsync(file.fileno())
        half.replace(folder / "whole")

    saved = timed(lambda: sheet.edit(slot, {"who": "x"}), 300)
    report(f"change to saved, {len(text) // 1000} kB", saved, timed(write, 300))

    def restore() -> None:
        again = AnswerSheet(case.story, folder)
        Player(case, again, lambda code: list(all_items(case.data, code).values()))

    taken = statistics.median(timed(restore, 20))
    print(f"open to restored, all items: {1000 * taken:.1f} ms")


def in_browser(folder: Path) -> None:
    """Measure a key press to the file."""
    with sync_playwright() as playwright, Server(folder).running() as server:
        browser = launch(playwright)
        open_one = lambda path: Notebook.load(server, browser.new_page(), path)  # noqa: E731
        writer_path = server.add_notebook("writer.ipynb", BARE_WRITER)

        lesson = open_one("lesson.ipynb")
        lesson.run_all()
        lesson.reveal(".pk-player textarea")
        ours = _presses(lesson, ".pk-player textarea", server.files / "answers")
        writer = open_one(writer_path)
        writer.run_all()
        writer.reveal(".widget-textarea textarea")
        report("key press to file", ours, _presses(writer, "textarea", server.files, "bare.json"))

        browser.close()


def _presses(notebook: Notebook, selector: str, folder: Path, name: str = "*.json") -> list[float]:
    """Type a letter at a time; return the seconds until it stands in the file."""
    area = notebook.page.locator(selector).first
    area.fill("")
    found = []
    for number in range(60):
        start = time.perf_counter()
        area.press_sequentially("Q")
        wanted = "Q" * (number + 1)
        while not any(wanted in path.read_text() for path in folder.rglob(name)):
            if time.perf_counter() - start > 5:
                raise RuntimeError("not saved")
            time.sleep(0.001)
        found.append(time.perf_counter() - start)
    return found


def main() -> None:
    """Print all figures."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        on_disk(Path(one) / "answers")
        in_browser(Path(other))


if __name__ == "__main__":
    main()
