"""What a server hands out of a notebook that was saved with its widgets."""

import asyncio
import json
import os
from concurrent.futures import ThreadPoolExecutor

import nbformat
import pytest
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager
from traitlets.config import Configurable

from kit.server.contents import STATE, VIEW, Notebooks

MADE = "lost", "saved"


class Server(Configurable):
    """Stands for a server whose kernels run some notebooks."""

    def __init__(self, *running):
        super().__init__()
        self.session_manager, self.running = self, running

    async def session_exists(self, path):
        return path in self.running


def wait_for(coroutine):
    """Run it in a thread: where a test before drove a browser, this one has a loop."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, coroutine).result()


@pytest.fixture
def saved(tmp_path):
    """Return a notebook with a lost widget, one whose state is saved, and a table."""
    v4 = nbformat.v4
    views = [v4.new_output("display_data", {VIEW: {"model_id": name}}) for name in MADE]
    table = v4.new_output("execute_result", {"text/plain": "table"}, execution_count=3)
    cells = [
        v4.new_code_cell(name, outputs=[output], execution_count=3)
        for name, output in zip((*MADE, "table"), (*views, table), strict=True)
    ]
    notebook = v4.new_notebook(cells=[v4.new_markdown_cell("Start here"), *cells])
    notebook.metadata["widgets"] = {STATE: {"state": {"saved": {}}}}
    path = tmp_path / "some" / "saved.ipynb"
    path.parent.mkdir()
    nbformat.write(notebook, path)
    return path


def opened(saved, *running, manager=Notebooks):
    root = str(saved.parents[1])
    contents = manager(parent=Server(*running), root_dir=root)
    return wait_for(contents.get("some/saved.ipynb", type="notebook"))["content"]["cells"]


def test_a_lost_widget_is_left_out(saved):
    before = saved.read_bytes()
    text, lost, *others = opened(saved)
    assert (text["source"], lost["source"]) == ("Start here", "lost")
    assert (lost["outputs"], lost["execution_count"]) == ([], None)
    assert all(cell["outputs"] and cell["execution_count"] for cell in others)
    assert saved.read_bytes() == before


def test_all_is_there_while_its_kernel_runs(saved):
    usual = opened(saved, manager=AsyncLargeFileManager)
    assert opened(saved, "some/saved.ipynb") == usual
    assert opened(saved, "saved.ipynb") != usual


def test_opening_starts_a_kernel_that_has_no_widgets_yet(saved):
    """A page that is loaded again before anything was run is as new as it was."""
    server = Server()
    contents = Notebooks(parent=server, root_dir=str(saved.parents[1]))

    async def lost():
        model = await contents.get("some/saved.ipynb", type="notebook")
        return not model["content"]["cells"][1]["outputs"]

    async def day():
        yield await lost()
        server.running = ("some/saved.ipynb",)
        yield await lost()
        os.utime(saved, (2_000_000_000, 2_000_000_000))  # saved after it was run
        yield await lost()

    async def whole_day():
        return [each async for each in day()]

    assert wait_for(whole_day()) == [True, True, False]


@pytest.mark.parametrize("metadata", [{}, {"widgets": 3}, {"widgets": {STATE: None}}])
def test_odd_notebooks_open(saved, metadata):
    notebook = json.loads(saved.read_text(encoding="utf-8"))
    notebook["metadata"] = metadata
    notebook["cells"][1]["outputs"][0]["data"][VIEW] = "odd"
    saved.write_text(json.dumps(notebook), encoding="utf-8")
    assert len(opened(saved)) == 4


def test_other_files_and_folders_are_as_ever(saved):
    contents = Notebooks(parent=Server(), root_dir=str(saved.parents[1]))
    assert wait_for(contents.get("some"))["content"][0]["name"] == "saved.ipynb"
    as_file = wait_for(contents.get("some/saved.ipynb", type="file"))
    assert as_file["content"].encode() == saved.read_bytes()
    assert wait_for(contents.get("some/saved.ipynb", content=False))["content"] is None
