"""How much memory a kernel takes, and six lessons at once: python -m tests.bench.memory.

Proportional set size, as Linux counts it: a page that several processes share counts once. Every
figure stands beside the bare stack's in the same run. Nothing here is a test.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

from tests.bench import by_hand
from tests.bench.rows import Figure, Row, in_turn, print_rows
from tests.bench.saving import OPEN_GATES
from tests.browser.rig import ROOT, Server

RUNS = 5
NOTEBOOKS = 6
SECONDS = 60  # until a kernel that says nothing is taken for dead
BARE = ["import pandas, ipywidgets, plotly.graph_objects"]
LOADED = ["import kit", 'case = kit.load_case("iran-mexico-2009")']


def lesson() -> list[str]:
    """Return the code of the lesson's cells."""
    cells = json.loads((ROOT / "notebooks/lesson.ipynb").read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def pss(process: int) -> float:
    """Return a process's proportional set size in megabytes."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000


def run(client: BlockingKernelClient, cells: list[str]) -> None:
    """Run cells as Run All does; raise what goes wrong."""
    for cell in cells:
        reply = client.execute_interactive(cell, timeout=SECONDS, output_hook=lambda _: None)
        if reply["content"]["status"] != "ok":
            raise RuntimeError(reply["content"]["evalue"])


def in_kernel(cells: list[str]) -> float:
    """Return the megabytes of a fresh kernel that has run these cells."""
    with tempfile.TemporaryDirectory() as folder:
        manager, client = start_new_kernel(cwd=folder, stderr=subprocess.DEVNULL)
        try:
            run(client, cells)
            return pss(manager.provisioner.pid)
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)


def six_at_once(cells: list[str]) -> float:
    """Return the megabytes of a JupyterLab server and of the kernels of six notebooks."""
    with tempfile.TemporaryDirectory() as folder, Server(Path(folder) / "lab").running() as server:
        for number in range(NOTEBOOKS):
            _kernel_of(server, f"group-{number}", cells)
        return sum(pss(process) for process in _processes(str(server.folder)))


def _kernel_of(server: Server, group: str, cells: list[str]) -> None:
    """Run cells in a kernel that the server has started, as a notebook would."""
    (server.files / group).mkdir()
    ask = urllib.request.Request(
        f"{server.url}/api/kernels?token={server.token}",
        data=json.dumps({"name": "python3", "path": group}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(ask, timeout=SECONDS) as answer:
        name = json.load(answer)["id"]
    file = server.folder / "jupyter_runtime_dir" / f"kernel-{name}.json"
    client = BlockingKernelClient(connection_file=str(file))
    client.load_connection_file()
    # One that is busy starting, among five others on two cores, misses a beat of a second.
    client.hb_channel.time_to_dead = SECONDS
    client.start_channels()
    try:
        client.wait_for_ready(timeout=SECONDS)
        run(client, cells)
    finally:
        client.stop_channels()


def _processes(folder: str) -> Iterator[int]:
    """Yield every process that was started with this folder's settings."""
    for process in Path("/proc").iterdir():
        try:
            if folder.encode() in (process / "environ").read_bytes():
                yield int(process.name)
        except OSError:
            continue


def rows() -> Iterator[Row]:
    """Yield a kernel with a case, one after the whole lesson, and six lessons at once."""
    opened = [*lesson(), OPEN_GATES]
    yield _kernels("kernel with the kit and a case / with pandas, ipywidgets, plotly", LOADED, BARE)
    what = "kernel after Run All of the lesson, every gate open / by hand"
    yield _kernels(what, opened, by_hand.LESSON)
    what = f"{NOTEBOOKS} opened lessons and their server, MB, once (Binder gives 1,000 to 2,000)"
    yield Row(what, lambda: _server(opened, BARE))


def in_detail() -> Iterator[Row]:
    """Yield what the lesson takes beside the bare imports alone."""
    yield _kernels("kernel after Run All of the lesson / bare imports", lesson(), BARE)


def _kernels(what: str, cells: list[str], beside: list[str]) -> Row:
    def measure() -> Figure:
        ours, bare = in_turn(RUNS, lambda: in_kernel(cells), lambda: in_kernel(beside))
        mine, theirs = statistics.median(ours), statistics.median(bare)
        return Figure(f"{mine:.0f} MB", f"{theirs:.0f} MB", mine / theirs, 1.15)

    return Row(what, measure)


def _server(cells: list[str], beside: list[str]) -> Figure:
    six, bare = six_at_once(cells), six_at_once(beside)
    return Figure(f"{six:.0f} MB", f"bare imports {bare:.0f} MB", six, 1000, "{:.0f}")


if __name__ == "__main__":
    sys.exit(print_rows(rows, in_detail))
