"""After "Clear my answers" nothing of a student is left: in files, outputs and the browser."""

from __future__ import annotations

import base64
import contextlib
import json
import re
import zlib

import pytest

from tests.browser.playing import FIRST, answer_the_first_question

SECRET = "My grandmother of Isfahan, 4711"
STORED = (
    "JSON.stringify([{...localStorage}, {...sessionStorage}, globalThis.perspectiveKitUnstored])"
)


def save(notebook) -> None:
    notebook.page.evaluate("jupyterapp.commands.execute('docmanager:save')")
    notebook.page.wait_for_function("() => !jupyterapp.shell.currentWidget.context.model.dirty")


def with_pages(text: str) -> str:
    """Return a file's text and every page that is deflated in it."""
    text = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)
    for packed in re.findall(r'"packed": ?"([^"]+)"', text):
        text += zlib.decompress(base64.b64decode(packed)).decode()
    return text


def found_in(folder, *words) -> dict[str, list[str]]:
    """Return the files below a folder in whose name or text one of the words is."""
    found = {}
    for path in folder.rglob("*"):
        with contextlib.suppress(IsADirectoryError, PermissionError):
            text = with_pages(path.read_bytes().decode("utf-8", "replace")) + path.name
            if here := [word for word in words if word in text]:
                found[str(path.relative_to(folder))] = here
    return found


@pytest.mark.slow
@pytest.mark.parametrize("saves_widgets", [False, True])
def test_nothing_is_left(server, open_page, saves_widgets):
    folder = server.new_folder()
    with server.saving_widgets() if saves_widgets else contextlib.nullcontext():
        notebook = open_page(f"{folder.name}/lesson.ipynb", "lab")
        page = notebook.page
        notebook.run_all()
        notebook.reveal(FIRST)
        answer_the_first_question(page, SECRET)
        (path,) = (folder / "answers").rglob("*.json")
        code = json.loads(path.read_text())["code"]
        notebook.reveal("[data-press=hand-in]")
        page.locator("[data-press=hand-in]").first.click()
        page.get_by_text("Not sent yet").first.wait_for()
        assert path.with_suffix(".html").exists()
        # As it is the next time: the outputs are made when there are answers, and the pages of
        # the first time are out of sight.
        before = notebook.execution_counts()
        page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
        notebook.wait_until_run(max(before))
        notebook.reveal(".pk-story")
        save(notebook)
        in_outputs = json.dumps(json.loads((folder / "lesson.ipynb").read_text())["cells"])
        assert SECRET not in in_outputs
        assert json.dumps(SECRET)[1:-1] not in in_outputs
        assert code not in in_outputs
        there = found_in(folder, SECRET, code)
        assert ("lesson.ipynb" in there) is saves_widgets, "it is there to be cleared"
        assert SECRET in page.evaluate(STORED)

        notebook.reveal(".pk-you")
        page.evaluate(
            "document.querySelectorAll('.pk-answers details').forEach(d => d.open = true)"
        )
        page.get_by_role("button", name="Yes, clear them").first.click()
        page.get_by_text("Cleared, and you have a new code").first.wait_for()
        page.wait_for_function("() => !document.querySelector('.pk-story')")
        assert code not in page.locator(".jp-Notebook").inner_text()
        page.wait_for_timeout(500)  # what is on its way has arrived
        save(notebook)
        assert found_in(server.folder, SECRET, code) == {}
        stored = page.evaluate(STORED)
        assert SECRET not in stored
        assert code not in stored
        assert notebook.complaints == []
